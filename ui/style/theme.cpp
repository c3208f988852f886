// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>

#include "ui/style/metrics.h"
#include "ui/style/style.h"

static void initResources() { Q_INIT_RESOURCE(heard_icons); }

namespace heard::ui {
namespace {

/// The system's family with an emoji family behind it: without the second a font that has a black heart of its own
/// shows that. Where the system names no real family ("Sans Serif"), the best of those at hand.
QFont baseFont(const QFont &system) {
    QStringList families{system.family()};
    const bool generic = system.family().contains(QLatin1String("sans"), Qt::CaseInsensitive) ||
                         system.family().startsWith(QLatin1String("DejaVu"));
    if (generic) {
        const QStringList present = QFontDatabase::families();
        for (const QString &wish : {QStringLiteral("Inter"), QStringLiteral("Noto Sans")})
            if (present.contains(wish)) {
                families.prepend(wish);
                break;
            }
    }
    families << QStringLiteral("Noto Color Emoji") << QStringLiteral("Apple Color Emoji")
             << QStringLiteral("Segoe UI Emoji");
    QFont font(families);
    font.setPixelSize(13);
    return font;
}

QPalette paletteFor(const Tokens &t) {
    QPalette p;
    p.setColor(QPalette::Window, t.surface);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.ground);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.late);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::PlaceholderText, t.quiet);
    p.setColor(QPalette::ToolTipBase, t.dark ? t.line : t.text);
    p.setColor(QPalette::ToolTipText, t.dark ? t.text : t.surface);
    p.setColor(QPalette::Light, t.line);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.outline);
    p.setColor(QPalette::Shadow, t.outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.quiet);
    return p;
}

}  // namespace

Theme::Theme(QApplication &app, QObject *parent) : QObject(parent), m_app(app), m_base(baseFont(app.font())) {
    initResources();
    m_systemIsDark = app.palette().color(QPalette::Window).lightness() < 128;
    app.setStyle(new Style(*this));
    app.setFont(m_base);
    app.installEventFilter(this);
    apply();
}

void Theme::setChoice(Choice choice) {
    if (choice == m_choice) return;
    m_choice = choice;
    apply();
}

void Theme::apply() {
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && m_systemIsDark);
    const Tokens *tokens = dark ? &darkTokens() : &lightTokens();
    if (tokens == m_tokens) return;
    m_tokens = tokens;
    m_applying = true;
    m_app.setPalette(paletteFor(*m_tokens));
    m_applying = false;
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_app && event->type() == QEvent::ThemeChange && !m_applying) {
        // Our own palette hides the system's: take it away for a moment to look.
        m_applying = true;
        m_app.setPalette(QPalette());
        m_systemIsDark = m_app.palette().color(QPalette::Window).lightness() < 128;
        m_app.setPalette(paletteFor(*m_tokens));
        m_applying = false;
        apply();
    }
    return QObject::eventFilter(watched, event);
}

QFont Theme::font(Text size, bool strong) const {
    QFont font = m_base;
    switch (size) {
        case Text::Tiny: font.setPixelSize(11); break;
        case Text::Small: font.setPixelSize(12); break;
        case Text::Body: font.setPixelSize(13); break;
        case Text::Title: font.setPixelSize(15); break;
        case Text::Display: font.setPixelSize(20); break;
    }
    if (strong) font.setWeight(QFont::DemiBold);
    return font;
}

int Theme::motion() const {
    const int asked = m_app.style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    return qMin(asked, metrics::kMotion);
}

Theme::Choice themeChoiceFrom(const QString &word) {
    if (word == QLatin1String("light")) return Theme::Choice::Light;
    if (word == QLatin1String("dark")) return Theme::Choice::Dark;
    return Theme::Choice::System;
}

QString wordFor(Theme::Choice choice) {
    switch (choice) {
        case Theme::Choice::Light: return QStringLiteral("light");
        case Theme::Choice::Dark: return QStringLiteral("dark");
        case Theme::Choice::System: break;
    }
    return QStringLiteral("system");
}

}  // namespace heard::ui
