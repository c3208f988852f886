// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretedit.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

SecretEdit::SecretEdit(const Kit &kit, const QString &name, bool removable, QWidget *parent)
    : QWidget(parent), m_removable(removable), m_edit(new QLineEdit) {
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setAccessibleName(name);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Show what I write in “%1”").arg(name),
                             QStringLiteral("eye"));
    m_eye->setCheckable(true);
    m_eye->setEnabled(false);
    m_words = new Label(kit.theme, Theme::Text::Body, Label::Ink::Quiet);
    m_replace = new Button(kit.theme, Button::Kind::Plain, tr("Replace…"));
    m_replace->setAccessibleName(tr("Replace “%1”").arg(name));
    m_remove = new Button(kit.theme, Button::Kind::Quiet, tr("Take away"));
    m_remove->setAccessibleName(tr("Take away “%1”").arg(name));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit, 1);
    row->addWidget(m_eye);
    row->addWidget(m_words);
    row->addWidget(m_replace);
    row->addWidget(m_remove);
    row->addStretch();
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_eye->setEnabled(!text.isEmpty());
        if (text.isEmpty()) reveal(false);
        Q_EMIT edited();
    });
    connect(m_eye, &QAbstractButton::toggled, this, &SecretEdit::reveal);
    connect(m_replace, &QAbstractButton::clicked, this, [this] {
        go(State::Replaced);
        m_edit->setFocus();
    });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { go(State::Removed); });
    go(State::None);
}

void SecretEdit::setKept(const QString &words) {
    m_kept = true;
    m_keptWords = words.isEmpty() ? tr("Kept on the hub; it is never shown again.") : words;
    go(State::Kept);
}

void SecretEdit::clear() {
    m_kept = false;
    m_edit->clear();
    m_eye->setEnabled(false);
    reveal(false);
    go(State::None);
}

QJsonValue SecretEdit::value() const {
    if (m_state == State::Removed) return QJsonValue(QJsonValue::Null);
    const bool written = m_state != State::Kept && !m_edit->text().isEmpty();
    return written ? QJsonValue(m_edit->text()) : QJsonValue(QJsonValue::Undefined);
}

void SecretEdit::go(State state) {
    m_state = state;
    const bool writing = state == State::None || state == State::Replaced;
    m_edit->setVisible(writing);
    m_eye->setVisible(writing);
    m_words->setVisible(!writing);
    m_words->setText(state == State::Removed ? tr("It is taken away when you save.") : m_keptWords);
    m_replace->setVisible(!writing);
    m_remove->setVisible(state == State::Kept && m_removable);
    setFocusProxy(writing ? static_cast<QWidget *>(m_edit) : m_replace);
    Q_EMIT edited();
}

void SecretEdit::reveal(bool shown) {
    m_eye->setChecked(shown);
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

}  // namespace heard::ui
