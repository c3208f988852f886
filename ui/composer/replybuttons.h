// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "domain/outgoing.h"
#include "ui/style/kit.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace heard::ui {

/// The buttons that will stand below the reply, a line each: its words, the link behind it (none: the words come back
/// as the customer's answer), and whether it stands beside the one before. Hidden if there are none.
class ReplyButtons final : public QWidget {
    Q_OBJECT
public:
    explicit ReplyButtons(const Kit &kit, QWidget *parent = nullptr);

    void show(const ButtonRows &rows);
    /// As they are written, also where something is missing; a line that is all blank is none.
    ButtonRows rows() const;
    bool hasLines() const { return !m_lines.isEmpty(); }
    /// One more line, with the keyboard in it.
    void add();

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QWidget *whole;
        QLineEdit *text;
        QLineEdit *link;
        QCheckBox *beside;
    };

    void addLine(const ReplyButton &button, bool beside);
    void remove(const QWidget *whole);
    void tidy();

    Kit m_kit;
    QList<Line> m_lines;
    QVBoxLayout *m_column;
    bool m_loading = false;
};

}  // namespace heard::ui
