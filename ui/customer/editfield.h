// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "ui/style/kit.h"

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace heard::ui {

class Label;
class ValueButton;

/// A fact that is edited where it stands: pressing it opens a field (or the choices there are), Enter or going
/// elsewhere keeps what was written, Esc gives it up. In a field of several lines Ctrl+Enter keeps.
class EditField final : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString value;
        QString words;
    };
    /// What is kept of what was written; none: it makes no sense, and stays open to be mended.
    using Reading = std::function<std::optional<QString>(const QString &)>;

    EditField(const Kit &kit, const QString &name, QWidget *parent = nullptr);

    /// @p shown is what a person reads where it differs from what they edit. While the field is open it stays as
    /// written.
    void setValue(const QString &value, const QString &shown = {});
    const QString &value() const { return m_value; }
    void setPlaceholder(const QString &placeholder) { m_placeholder = placeholder; }
    void setChoices(const QList<Choice> &choices) { m_choices = choices; }
    void setSuggestions(const std::function<QStringList()> &suggestions) { m_suggestions = suggestions; }
    void setReading(const Reading &reading) { m_reading = reading; }
    void setSeveralLines(bool several) { m_severalLines = several; }
    void setLarge();  ///< as a title, without a name above

    void edit();
    bool isEditing() const { return m_line || m_lines; }
    /// Keeps what stands in an open field, and closes it.
    void finish();

Q_SIGNALS:
    /// A person has written another value.
    void kept(const QString &value);
    void editingEnded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showChoices();
    void openField();
    void close(bool keep);
    QString written() const;
    QWidget *field() const;

    Kit m_kit;
    QString m_name;
    QString m_value;
    QString m_placeholder;
    QList<Choice> m_choices;
    std::function<QStringList()> m_suggestions;
    Reading m_reading;
    bool m_severalLines = false;
    bool m_closing = false;
    QVBoxLayout *m_column;
    Label *m_above;
    ValueButton *m_button;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
};

}  // namespace heard::ui
