// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/conversationtabs.h"

#include <QTabBar>
#include <QVBoxLayout>

#include "ui/shell/conversationplace.h"
#include "ui/style/pages.h"
#include "ui/style/theme.h"

namespace heard::ui {

ConversationTabs::ConversationTabs(const Kit &kit, Desk &desk, QWidget *first, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_bar(new QTabBar), m_pages(new Pages) {
    m_bar->setTabsClosable(true);
    m_bar->setDocumentMode(true);
    m_bar->setExpanding(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    m_bar->setDrawBase(false);
    m_bar->setAccessibleName(tr("Open conversations"));
    m_bar->addTab(QString());
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide}) m_bar->setTabButton(0, side, nullptr);
    m_pages->addWidget(first);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, this, &ConversationTabs::follow);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &ConversationTabs::close);
    showBar();
}

ConversationTabs::~ConversationTabs() {
    // The places first: they still speak to their desks when they go.
    for (const Tab &tab : m_tabs) delete tab.place;
}

int ConversationTabs::count() const { return m_bar->count(); }

QList<ConversationId> ConversationTabs::conversations() const {
    QList<ConversationId> ids;
    for (const Tab &tab : m_tabs) ids << tab.place->current();
    return ids;
}

void ConversationTabs::showBar() { m_bar->setVisible(count() > 1); }

void ConversationTabs::setFirstTitle(const QString &title) { m_bar->setTabText(0, title); }

ConversationPlace *ConversationTabs::beside() const {
    const int index = m_bar->currentIndex();
    return index > 0 ? m_tabs[size_t(index - 1)].place : nullptr;
}

bool ConversationTabs::showIfBeside(ConversationId id) {
    for (size_t i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].place->current() != id) continue;
        m_bar->setCurrentIndex(int(i) + 1);
        return true;
    }
    return false;
}

void ConversationTabs::openBeside(ConversationId id) {
    if (!id || showIfBeside(id)) return;
    Tab tab;
    tab.desk = std::make_unique<SideDesk>(m_desk);
    tab.desk->openConversation(id);
    tab.place = new ConversationPlace(m_kit, *tab.desk);
    ConversationPlace *place = tab.place;
    m_pages->addWidget(place);
    m_tabs.push_back(std::move(tab));
    const int index = m_bar->addTab(place->title());
    connect(place, &ConversationPlace::titleChanged, this, [this, place] {
        for (size_t i = 0; i < m_tabs.size(); ++i)
            if (m_tabs[i].place == place) m_bar->setTabText(int(i) + 1, place->title());
    });
    showBar();
    Q_EMIT opened(place);  // before it comes to the front: what stands beside it has a place by then
    m_bar->setCurrentIndex(index);
    place->showOpened();
}

void ConversationTabs::follow() {
    m_pages->setCurrentIndex(m_bar->currentIndex());
    Q_EMIT changed();
}

void ConversationTabs::showFirst() { m_bar->setCurrentIndex(0); }

void ConversationTabs::step(int by) {
    if (count() > 1) m_bar->setCurrentIndex((m_bar->currentIndex() + by + count()) % count());
}

void ConversationTabs::closeCurrent() { close(m_bar->currentIndex()); }

void ConversationTabs::close(int index) {
    if (index <= 0) return;
    Tab tab = std::move(m_tabs[size_t(index - 1)]);
    m_tabs.erase(m_tabs.begin() + index - 1);
    m_pages->removeWidget(tab.place);
    m_bar->removeTab(index);
    delete tab.place;
    showBar();
    follow();
}

}  // namespace heard::ui
