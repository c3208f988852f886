// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"
#include "ui/style/theme.h"

class QVBoxLayout;

namespace heard::ui {

class FactTable;
class Label;

/// How Heard looks, which channels and plugins there are and how they stand, and what this program is.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    SettingsPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void themeChosen(heard::ui::Theme::Choice choice);

private:
    void addAppearance(QVBoxLayout &column);
    void addTitle(QVBoxLayout &column, const QString &title, const QString &words);
    void showChannels();
    void showPlugins();

    Kit m_kit;
    Desk &m_desk;
    FactTable *m_channels;
    FactTable *m_plugins;
    Label *m_folders;
};

}  // namespace heard::ui
