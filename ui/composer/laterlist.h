// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

/// The open conversation's replies for later, a line each: when it goes, or why it did not, and what can be done about
/// it. Hidden if there are none.
class LaterList final : public QWidget {
    Q_OBJECT
public:
    LaterList(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// The reply was taken back to be written anew.
    void givenBack(const QString &text, const Outgoing &outgoing);

private:
    QWidget *lineFor(const Card &card);

    Kit m_kit;
    Desk &m_desk;
    QVBoxLayout *m_lines;
};

}  // namespace heard::ui
