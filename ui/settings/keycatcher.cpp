// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keycatcher.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

KeyCatcher::KeyCatcher(const Kit &kit, ActionList &actions, const QString &id, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_id(id) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New key"));
    auto *words = new Label(kit.theme, Theme::Text::Body);
    words->setText(tr("Press the key for “%1”.").arg(actions.action(id)->text()));
    words->setWordWrap(true);
    m_shown = new Label(kit.theme, Theme::Text::Display, Label::Ink::Text, true);
    m_shown->setText(keyHint(actions.keys(id)));
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setMinimumHeight(48);
    m_obstacle = new Label(kit.theme, Theme::Text::Small, Label::Ink::Risk);
    m_obstacle->setWordWrap(true);
    m_obstacle->setMinimumHeight(3 * m_obstacle->fontMetrics().lineSpacing());
    m_obstacle->setAlignment(Qt::AlignTop);
    auto *none = new Button(kit.theme, Button::Kind::Plain, tr("No key"));
    auto *cancel = new Button(kit.theme, Button::Kind::Plain, tr("Cancel"));
    m_use = new Button(kit.theme, Button::Kind::Primary, tr("Use this key"));
    m_use->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(none);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(words);
    column->addWidget(m_shown);
    column->addWidget(m_obstacle);
    column->addLayout(row);
    setMinimumWidth(420);
    connect(none, &QAbstractButton::clicked, this, [this] {
        m_actions.setKey(m_id, {});
        accept();
    });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_use, &QAbstractButton::clicked, this, &KeyCatcher::use);
    // Keys go to the dialog itself until one has been pressed; its buttons are reached with Tab.
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
}

/// A key that is an action's now must come here and not run it.
bool KeyCatcher::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QDialog::event(event);
}

void KeyCatcher::keyPressEvent(QKeyEvent *event) {
    const auto key = Qt::Key(event->key());
    const bool modifier = key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
                          key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
    if (modifier) return;
    Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    // Bare Tab, Enter, Escape … work the dialog: no action may have them.
    const QKeySequence pressed(QKeyCombination(held, key));
    if (ActionList::reserved(pressed) == ActionList::Reserved::Moves) return QDialog::keyPressEvent(event);
    // "?" is Shift and another key on most keyboards: what counts is the sign.
    const bool sign = !event->text().isEmpty() && event->text().at(0).isPrint() && !event->text().at(0).isLetter();
    if (sign && key < Qt::Key_Escape) held &= ~Qt::ShiftModifier;
    take(QKeySequence(QKeyCombination(held, key)));
}

QString KeyCatcher::obstacle() const {
    if (ActionList::reserved(m_key) == ActionList::Reserved::Edits)
        return tr("Text fields need this key for editing. Choose another.");
    QStringList others;
    for (const QString &id : m_actions.conflicts(m_id, m_key)) others << tr("“%1”").arg(m_actions.action(id)->text());
    if (!others.isEmpty())
        return tr("It is the key of %1 now. If you use it here, that has no key any more.")
            .arg(others.join(QLatin1String(", ")));
    const bool bare = !(m_key[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (bare && m_key[0].key() < Qt::Key_Escape) return tr("It works wherever no text is being written.");
    return {};
}

void KeyCatcher::take(const QKeySequence &key) {
    m_key = key;
    m_shown->setText(keyHint({key}));
    m_obstacle->setText(obstacle());
    m_use->setEnabled(ActionList::reserved(key) == ActionList::Reserved::No);
    if (m_use->isEnabled()) m_use->setFocus();
    setAccessibleDescription(m_shown->text() + QLatin1String(". ") + m_obstacle->text());
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void KeyCatcher::use() {
    for (const QString &other : m_actions.conflicts(m_id, m_key)) m_actions.setKey(other, {});
    m_actions.setKey(m_id, m_key);
    accept();
}

}  // namespace heard::ui
