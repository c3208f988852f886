// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/settings/secretedit.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

using Type = SettingField::Type;

FieldRow::FieldRow(const Kit &kit, const SettingField &field, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_field(field) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    if (field.type != Type::Bool) {
        auto *name = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
        name->setText(field.required ? tr("%1 (needed)").arg(field.label) : field.label);
        name->setWordWrap(true);
        column->addWidget(name);
    }
    switch (field.type) {
        case Type::Text: addText(*column, false); break;
        case Type::Number: addText(*column, true); break;
        case Type::List: addList(*column); break;
        case Type::Choice: addChoice(*column); break;
        case Type::Bool: addBool(*column); break;
        case Type::Secret: field.oauth.isEmpty() ? addSecret(*column) : addSignIn(*column); break;
    }
    m_control->setAccessibleName(field.label);
    m_control->setAccessibleDescription(field.help);
    if (!field.help.isEmpty()) {
        auto *help = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
        help->setText(field.help);
        help->setWordWrap(true);
        column->addWidget(help);
    }
    m_error = new Label(kit.theme, Theme::Text::Small, Label::Ink::Late);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    if (!field.initial.isUndefined()) setValue(field.initial);
}

void FieldRow::addText(QVBoxLayout &column, bool number) {
    auto *edit = new QLineEdit;
    m_control = edit;
    column.addWidget(edit);
    m_write = [edit](const QJsonValue &value) {
        edit->setText(value.isDouble() ? QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                                       : value.toString());
    };
    connect(edit, &QLineEdit::textEdited, this, [this] { showError({}); });
    if (!number) {
        m_read = [edit] {
            const QString text = edit->text().trimmed();
            return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
        };
        return;
    }
    edit->setMaximumWidth(160);
    m_read = [edit]() -> QJsonValue {
        bool fine = false;
        const double value = QLocale().toDouble(edit->text().trimmed(), &fine);
        return fine ? QJsonValue(value) : QJsonValue(QJsonValue::Undefined);
    };
    m_wrong = [this, edit] {
        const bool given = !edit->text().trimmed().isEmpty();
        return given && m_read().isUndefined() ? tr("Write a number, such as 60.") : QString();
    };
}

void FieldRow::addList(QVBoxLayout &column) {
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4 + 14);
    m_control = edit;
    column.addWidget(edit);
    m_read = [edit] {
        QJsonArray lines;
        for (const QString &line : edit->toPlainText().split(u'\n'))
            if (!line.trimmed().isEmpty()) lines += line.trimmed();
        return QJsonValue(lines);
    };
    m_write = [edit](const QJsonValue &value) {
        QStringList lines;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &line : array) lines += line.toString();
        edit->setPlainText(lines.join(u'\n'));
    };
    connect(edit, &QPlainTextEdit::textChanged, this, [this] { showError({}); });
}

void FieldRow::addChoice(QVBoxLayout &column) {
    auto *box = new QComboBox;
    if (!m_field.required) box->addItem(tr("Not chosen"));
    for (const SettingField::Choice &choice : std::as_const(m_field.choices)) box->addItem(choice.label, choice.value);
    m_control = box;
    column.addWidget(box, 0, Qt::AlignLeft);
    m_read = [box] {
        const QVariant value = box->currentData();
        return value.isValid() ? QJsonValue(value.toString()) : QJsonValue(QJsonValue::Undefined);
    };
    m_write = [box](const QJsonValue &value) { box->setCurrentIndex(qMax(0, box->findData(value.toString()))); };
}

void FieldRow::addBool(QVBoxLayout &column) {
    auto *box = new QCheckBox(m_field.label);
    m_control = box;
    column.addWidget(box);
    m_read = [box] { return QJsonValue(box->isChecked()); };
    m_write = [box](const QJsonValue &value) { box->setChecked(value.toBool()); };
}

void FieldRow::addSecret(QVBoxLayout &column) {
    m_secret = new SecretEdit(m_kit, m_field.label, !m_field.required);
    m_control = m_secret;
    column.addWidget(m_secret);
    m_read = [this] { return m_secret->value(); };
    m_write = [](const QJsonValue &) {};
    connect(m_secret, &SecretEdit::edited, this, [this] { showError({}); });
}

void FieldRow::addSignIn(QVBoxLayout &column) {
    auto *button = new Button(m_kit.theme, Button::Kind::Plain, tr("Sign in with the browser"));
    m_control = button;
    m_progress = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_progress->setWordWrap(true);
    m_progress->setText(tr("Not signed in yet."));
    column.addWidget(button, 0, Qt::AlignLeft);
    column.addWidget(m_progress);
    m_read = [this] { return m_brought.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_brought); };
    m_write = [](const QJsonValue &) {};
    connect(button, &QAbstractButton::clicked, this, [this] {
        showError({});
        Q_EMIT signInAsked();
    });
}

void FieldRow::setBrought(const QString &secret) {
    m_brought = secret;
    showProgress(tr("Signed in. It is kept once you save."));
}

void FieldRow::showProgress(const QString &words) {
    if (m_progress) m_progress->setText(words);
}

void FieldRow::setValue(const QJsonValue &value) { m_write(value); }

void FieldRow::setKept() {
    if (m_secret) m_secret->setKept();
    showProgress(tr("Signed in. Sign in again to use another account, or if the provider asks for it."));
}

bool FieldRow::check() {
    QString wrong = m_wrong();
    const QJsonValue given = value();
    const bool missing = given.isUndefined() || given == QJsonValue(QJsonArray());
    if (wrong.isEmpty() && m_field.required && missing && !(m_secret && m_secret->isKept()))
        wrong = tr("This is needed.");
    showError(wrong);
    return wrong.isEmpty();
}

void FieldRow::showError(const QString &words) {
    m_error->setText(words);
    m_error->setVisible(!words.isEmpty());
    m_control->setAccessibleDescription(words.isEmpty() ? m_field.help : words);
}

void FieldRow::takeFocus() { m_control->setFocus(Qt::OtherFocusReason); }

}  // namespace heard::ui
