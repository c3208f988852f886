// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidepanel.h"

#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/style/metrics.h"
#include "ui/style/tabrow.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {
constexpr int kLeast = 220;
constexpr QLatin1String kSidePageSetting("window/sidePage");
}

SidePanel::SidePanel(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    setMinimumWidth(kLeast);
    setMaximumWidth(420);
    m_tabs = new TabRow(kit.theme);
    m_tabs->setFixedHeight(metrics::kBar);
    m_tabs->setAccessibleName(tr("Beside the conversation"));
    m_pages = new QStackedWidget;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index < 0 || index >= m_pages->count()) return;  // a tab is there before its page
        m_pages->setCurrentIndex(index);
        Q_EMIT pageChanged(m_ids.at(index));
    });
}

void SidePanel::addPage(const QString &id, const QString &name, QWidget *page, const QString &icon) {
    m_ids << id;
    m_pages->addWidget(page);
    m_tabs->setIconName(m_tabs->addTab(name), icon);
    setMinimumWidth(qMax(kLeast, m_tabs->minimumSizeHint().width()));
}

void SidePanel::showPage(const QString &id) {
    if (const auto index = m_ids.indexOf(id); index >= 0) m_tabs->setCurrentIndex(int(index));
}

QString SidePanel::page() const { return m_ids.value(m_tabs->currentIndex()); }

void SidePanel::setHint(const QString &id, const QString &hint) {
    if (const auto index = m_ids.indexOf(id); index >= 0) m_tabs->setHint(int(index), hint);
}

void SidePanel::restore(const QSettings &settings) { showPage(settings.value(kSidePageSetting).toString()); }
void SidePanel::remember(QSettings &settings) const { settings.setValue(kSidePageSetting, page()); }

void SidePanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.ground);
    painter.fillRect(QRect(0, metrics::kBar, width(), 1), t.line);
}

}  // namespace heard::ui
