// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/style/kit.h"

class QSettings;
class QStackedWidget;

namespace heard::ui {

class TabRow;

/// What stands beside a conversation: pages with a tab each, of which one is shown. Knows nothing of what its pages
/// show; they come in the order they are added. Remembers the tab that was chosen.
class SidePanel final : public QWidget {
    Q_OBJECT
public:
    explicit SidePanel(const Kit &kit, QWidget *parent = nullptr);

    /// The panel owns the page. @p id is kept in the settings and never shown.
    /// `icon` stands for its name where there is little room.
    void addPage(const QString &id, const QString &name, QWidget *page, const QString &icon = {});
    /// A page that is not there leaves all as it is.
    void showPage(const QString &id);
    QString page() const;
    /// A quiet word below the tab's name, such as "7/9"; empty takes it away.
    void setHint(const QString &id, const QString &hint);

    void restore(const QSettings &settings);
    void remember(QSettings &settings) const;

Q_SIGNALS:
    void pageChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    QStringList m_ids;
    TabRow *m_tabs;
    QStackedWidget *m_pages;
};

}  // namespace heard::ui
