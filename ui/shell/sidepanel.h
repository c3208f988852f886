// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/style/kit.h"

namespace heard::ui {

class Pages;
class TabRow;

/// What stands beside a conversation: pages with a tab each, of which one is shown. Knows nothing of what its pages
/// show; they come in the order they are added, and each is made when it is first shown.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    explicit SidePanel(const Kit &kit, QWidget *parent = nullptr);

    using Make = std::function<QWidget *()>;

    /// The panel owns the page that `make` gives. @p id is kept in the settings and never shown.
    /// `icon` stands for its name where there is little room.
    void addPage(const QString &id, const QString &name, const Make &make, const QString &icon = {});
    /// A page that is not there leaves all as it is.
    void showPage(const QString &id);
    QString page() const;
    /// A quiet word below the tab's name, such as "7/9"; empty takes it away.
    void setHint(const QString &id, const QString &hint);

Q_SIGNALS:
    void pageChanged(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Page {
        QString id;
        Make make;
        QWidget *widget;  ///< null until it was shown
    };
    void showCurrent();
    int find(const QString &id) const;

    Kit m_kit;
    std::vector<Page> m_all;
    TabRow *m_tabs;
    Pages *m_pages;
};

}  // namespace heard::ui
