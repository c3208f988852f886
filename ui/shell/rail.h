// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;

/// The pages of the program, at the far left, and who one is.
class Rail final : public QWidget {
    Q_OBJECT
public:
    enum class Page { Inbox, Replies, Macros, Settings };

    Rail(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void setPage(Page page);

Q_SIGNALS:
    void chosen(heard::ui::Rail::Page page);
    void searchWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Button *addPage(Page page, const QString &name, const QString &icon);

    Kit m_kit;
    Desk &m_desk;
    Button *m_inbox;
    Button *m_replies;
    Button *m_macros;
    Button *m_settings;
};

}  // namespace heard::ui
