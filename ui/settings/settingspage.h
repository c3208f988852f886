// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QButtonGroup;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QVBoxLayout;

namespace heard::ui {

class ActionList;
class ChannelSettings;
class Pages;
class Preferences;

/// The settings: their pages at the left, the chosen one beside them. Each is made when it is first looked at, or when
/// something is searched for: the search looks at what stands on them.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    enum class Page { General, Hub, Devices, Keys, Notices, Channels, Departments, Audit, About };

    SettingsPage(const Kit &kit, Desk &desk, ActionList &actions, Preferences &preferences, QWidget *parent = nullptr);

    void setPage(Page page);
    Page page() const { return m_page; }
    void showChannel(ChannelId id);
    void showKinds();  ///< of channels that can be added

Q_SIGNALS:
    void restartWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addPage(QVBoxLayout &names, Page page, const QString &name, const QString &icon);
    QWidget *make(Page page);
    QWidget *made(Page page);
    QWidget *makeSearch();
    void find(const QString &query);
    void goTo(const QListWidgetItem *item);
    QWidget *makeAbout();

    Kit m_kit;
    Desk &m_desk;
    ActionList &m_actions;
    Preferences &m_preferences;
    Page m_page = Page::General;
    QButtonGroup *m_names;
    QLineEdit *m_query = nullptr;
    QListWidget *m_found = nullptr;
    QWidget *m_pages = nullptr;         ///< their names
    QList<QPointer<QWidget>> m_places;  ///< of the rows of m_found
    Pages *m_stack;
    QHash<int, QWidget *> m_made;
};

}  // namespace heard::ui
