// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/models/sidedesk.h"
#include "ui/style/kit.h"

class QTabBar;

namespace heard::ui {

class ConversationPlace;
class Pages;

/// Conversations side by side: the one that follows the list, and a tab for each that was opened beside it, with a
/// composer of its own. The bar is there while there is more than one.
class ConversationTabs final : public QWidget {
    Q_OBJECT
public:
    /// `first` is the place that follows the list, at `desk`; it becomes this one's child.
    ConversationTabs(const Kit &kit, Desk &desk, QWidget *first, QWidget *parent = nullptr);
    ~ConversationTabs() override;

    /// In a tab, which comes to the front; one that is there already is used.
    void openBeside(ConversationId id);
    /// Brings the tab that shows it to the front, if it is not the first one.
    bool showIfBeside(ConversationId id);
    /// The place in front; null: the first, which is not one of ours.
    ConversationPlace *beside() const;
    int count() const;
    QList<ConversationId> conversations() const;  ///< of the tabs beside the first
    void showFirst();
    void step(int by);
    /// Closes the tab in front; the first one stays.
    void closeCurrent();
    /// What stands on the first tab.
    void setFirstTitle(const QString &title);

Q_SIGNALS:
    void changed();  ///< another tab is in front
    void opened(heard::ui::ConversationPlace *place);

private:
    struct Tab {
        std::unique_ptr<SideDesk> desk;
        ConversationPlace *place;
    };

    void close(int index);
    void showBar();
    void follow();

    Kit m_kit;
    Desk &m_desk;
    QTabBar *m_bar;
    Pages *m_pages;
    std::vector<Tab> m_tabs;  ///< in the order of the bar, from its second
};

}  // namespace heard::ui
