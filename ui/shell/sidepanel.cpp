// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidepanel.h"

#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/style/metrics.h"
#include "ui/style/pages.h"
#include "ui/style/tabrow.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {
constexpr int kLeast = 220;
}

SidePanel::SidePanel(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    setMinimumWidth(kLeast);
    setMaximumWidth(metrics::kSideMost);
    m_tabs = new TabRow(kit.theme);
    m_tabs->setFixedHeight(metrics::kBar);
    m_tabs->setAccessibleName(tr("Beside the conversation"));
    m_pages = new Pages;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index < 0 || index >= int(m_all.size())) return;  // a tab is there before its page
        if (isVisible()) showCurrent();
        Q_EMIT pageChanged(m_all[size_t(index)].id);
    });
}

void SidePanel::addPage(const QString &id, const QString &name, const Make &make, const QString &icon) {
    m_all.push_back({id, make, nullptr});
    m_tabs->setIconName(m_tabs->addTab(name), icon);
    setMinimumWidth(qMax(kLeast, m_tabs->minimumSizeHint().width()));
}

/// The keyboard comes to a page after the tabs, however late it was made.
static void putAfter(QWidget *before, QWidget *page) {
    QList<QWidget *> parts;
    for (QWidget *each = page->nextInFocusChain(); each != page; each = each->nextInFocusChain())
        if (page->isAncestorOf(each) && each->focusPolicy() != Qt::NoFocus) parts += each;
    for (QWidget *part : std::as_const(parts)) {
        QWidget::setTabOrder(before, part);
        before = part;
    }
}

void SidePanel::showCurrent() {
    if (m_tabs->currentIndex() < 0) return;
    Page &page = m_all[size_t(m_tabs->currentIndex())];
    if (!page.widget) {
        page.widget = page.make();
        m_pages->addWidget(page.widget);
        putAfter(m_tabs, page.widget);
    }
    m_pages->setCurrentWidget(page.widget);
}

int SidePanel::find(const QString &id) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&id](const Page &page) { return page.id == id; });
    return found == m_all.end() ? -1 : int(found - m_all.begin());
}

void SidePanel::showPage(const QString &id) {
    if (const int index = find(id); index >= 0) m_tabs->setCurrentIndex(index);
}

QString SidePanel::page() const {
    const int index = m_tabs->currentIndex();
    return index < 0 ? QString() : m_all[size_t(index)].id;
}

void SidePanel::setHint(const QString &id, const QString &hint) {
    if (const int index = find(id); index >= 0) m_tabs->setHint(index, hint);
}

void SidePanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    showCurrent();
}

void SidePanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.ground);
    painter.fillRect(QRect(0, metrics::kBar, width(), 1), t.line);
}

}  // namespace heard::ui
