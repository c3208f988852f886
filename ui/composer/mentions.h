// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

#include "ui/models/desk.h"

class QPlainTextEdit;
class QStandardItemModel;

namespace heard::ui {

/// Names of colleagues after an @ in a note: a list at the caret, narrowed by what is written; Enter or Tab takes one.
/// The hub finds the names in the text by itself, so a name written by hand does the same.
class Mentions final : public QObject {
    Q_OBJECT
public:
    Mentions(Desk &desk, QPlainTextEdit *edit);

    /// Customers are not mentioned: only while a note is written.
    void setActive(bool active);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void offer();
    void take(const QString &name);
    /// The @ that is being written, as a position in the text; -1: none.
    int sign() const;

    Desk &m_desk;
    QPlainTextEdit *m_edit;
    QStandardItemModel *m_names;
    QCompleter m_completer;
    bool m_active = false;
};

}  // namespace heard::ui
