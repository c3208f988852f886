// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "domain/noticerules.h"
#include "ui/style/theme.h"

class QSettings;

namespace heard::ui {

/// What a person has chosen for this desk, kept in its settings file as soon as it is chosen. Who acts on a choice
/// listens to `changed`. Main thread; the settings outlive it.
class Preferences final : public QObject {
    Q_OBJECT
public:
    enum class What { Language, Theme, TextSize, Notices, Undo, Tray, StartWithSystem };

    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    QString language() const;  ///< as Language::speak takes it; empty is the system's
    void setLanguage(const QString &code);
    Theme::Choice theme() const;
    void setTheme(Theme::Choice choice);
    /// Percent, 100 to 200. Everything grows with the text; Qt takes it at the start of the program only.
    int textSize() const;
    void setTextSize(int percent);
    NoticeRules notices() const;
    void setNotices(const NoticeRules &rules);
    int undoSeconds() const;  ///< for so long a reply can be taken back; 0: it goes at once
    void setUndoSeconds(int seconds);
    bool staysInTray() const;  ///< closing the window leaves Heard running
    void setStaysInTray(bool stays);
    bool startsWithSystem() const;
    void setStartsWithSystem(bool starts);

    static int textSizeIn(const QSettings &settings);

Q_SIGNALS:
    void changed(heard::ui::Preferences::What what);

private:
    void keep(What what, const char *key, const QVariant &value);

    QSettings &m_settings;
};

}  // namespace heard::ui
