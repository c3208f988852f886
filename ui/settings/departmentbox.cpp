// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/departmentbox.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/style/label.h"

namespace heard::ui {

namespace {

const QString kName = QStringLiteral("name");
const QString kSignature = QStringLiteral("signature");
constexpr int kLines = 4;

}  // namespace

DepartmentBox::DepartmentBox(const Kit &kit, const Card &card, bool mayChange, QWidget *parent)
    : QWidget(parent), m_card(card), m_name(new QLineEdit), m_signature(new QPlainTextEdit) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(4);
    const auto addName = [&](const QString &words, QWidget *field) {
        auto *label = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
        label->setText(words);
        label->setContentsMargins(0, 4, 0, 0);
        column->addWidget(label);
        column->addWidget(field);
    };
    m_name->setMaxLength(200);
    m_name->setReadOnly(!mayChange);
    addName(tr("Department"), m_name);
    m_signature->setReadOnly(!mayChange);
    m_signature->setTabChangesFocus(true);
    m_signature->setFixedHeight(m_signature->fontMetrics().lineSpacing() * kLines + 16);
    addName(tr("Signature below its mails"), m_signature);
    auto *below = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    below->setText(tr("{agent} becomes the name of who writes. Left empty, the channel's own signature is used."));
    below->setWordWrap(true);
    column->addWidget(below);
    if (mayChange) addButtons(kit, *column);
    connect(m_name, &QLineEdit::textChanged, this, &DepartmentBox::changed);
    connect(m_signature, &QPlainTextEdit::textChanged, this, &DepartmentBox::changed);
    show(card);
}

void DepartmentBox::addButtons(const Kit &kit, QVBoxLayout &column) {
    m_save = new Button(kit.theme, Button::Kind::Primary, tr("Save"), QStringLiteral("check"));
    m_remove = new Button(kit.theme, Button::Kind::Plain, tr("Remove…"), QStringLiteral("trash-2"));
    m_really = new Button(kit.theme, Button::Kind::Primary, tr("Remove it now"), QStringLiteral("trash-2"));
    m_keep = new Button(kit.theme, Button::Kind::Plain, tr("Keep it"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    for (Button *button : {m_save, m_remove, m_really, m_keep}) row->addWidget(button);
    row->addStretch();
    column.addLayout(row);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        m_card.body = body();
        m_save->setEnabled(false);
        Q_EMIT saved(m_card);
    });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { ask(true); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { ask(false); });
    connect(m_really, &QAbstractButton::clicked, this, [this] { Q_EMIT removed(m_card); });
    m_save->setEnabled(false);
    m_really->hide();
    m_keep->hide();
}

/// In two steps: the first removes nothing.
void DepartmentBox::ask(bool really) {
    m_remove->setVisible(!really);
    m_really->setVisible(really);
    m_keep->setVisible(really);
    (really ? m_keep : m_remove)->setFocus();
}

QJsonObject DepartmentBox::body() const {
    QJsonObject body = m_card.body;
    body.insert(kName, m_name->text().trimmed());
    const QString signature = m_signature->toPlainText().trimmed();
    body.remove(kSignature);
    if (!signature.isEmpty()) body.insert(kSignature, signature);
    return body;
}

void DepartmentBox::show(const Card &card) {
    if (m_save && m_save->isEnabled()) return;
    m_card = card;
    const QString name = card.body.value(kName).toString();
    const QString signature = card.body.value(kSignature).toString();
    if (m_name->text() != name) m_name->setText(name);
    if (m_signature->toPlainText() != signature) m_signature->setPlainText(signature);
    m_name->setAccessibleName(tr("Name of the department “%1”").arg(name));
    m_signature->setAccessibleName(tr("Signature of “%1”").arg(name));
    if (m_save) m_save->setAccessibleName(tr("Save “%1”").arg(name));
    if (m_remove) m_remove->setAccessibleName(tr("Remove “%1”…").arg(name));
    changed();
}

void DepartmentBox::changed() {
    if (m_save) m_save->setEnabled(!m_name->text().trimmed().isEmpty() && body() != m_card.body);
}

}  // namespace heard::ui
