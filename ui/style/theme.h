// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>

#include "ui/style/icons.h"
#include "ui/style/tokens.h"

class QApplication;

namespace heard::ui {

/// Colours, fonts and icons of the windows: light or dark as the person chose, or as the system is. Sets the
/// application's style, palette and font. One per program, made before the first window; main thread.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    enum class Text { Tiny, Small, Body, Title, Display };  ///< 11, 12, 13, 15, 20 px

    explicit Theme(QApplication &app, QObject *parent = nullptr);

    void setChoice(Choice choice);
    Choice choice() const { return m_choice; }
    const Tokens &tokens() const { return *m_tokens; }
    const Icons &icons() const { return m_icons; }
    QFont font(Text size, bool strong = false) const;
    /// 0 where the system asks for no motion.
    int motion() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_app;
    Choice m_choice = Choice::System;
    const Tokens *m_tokens = nullptr;
    bool m_systemIsDark = false;
    bool m_applying = false;
    QFont m_base;
    Icons m_icons;
};

/// "system", "light", "dark": as kept in the settings and given on the command line; another word is System.
[[nodiscard]] Theme::Choice themeChoiceFrom(const QString &word);
[[nodiscard]] QString wordFor(Theme::Choice choice);

}  // namespace heard::ui
