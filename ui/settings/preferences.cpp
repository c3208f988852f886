// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QSettings>

namespace heard::ui {
namespace {

constexpr auto kLanguage = "appearance/language";
constexpr auto kTheme = "appearance/theme";
constexpr auto kTextSize = "appearance/textSize";
constexpr auto kUndo = "writing/undoSeconds";
constexpr auto kTray = "desktop/staysInTray";
constexpr auto kStart = "desktop/startsWithSystem";

QString key(const char *name) { return QString::fromLatin1(name); }

QString wordOf(NoticeRules::Messages which) {
    switch (which) {
        case NoticeRules::Messages::Mine: return QStringLiteral("mine");
        case NoticeRules::Messages::None: return QStringLiteral("none");
        case NoticeRules::Messages::All: break;
    }
    return QStringLiteral("all");
}

NoticeRules::Messages messagesOf(const QString &word) {
    if (word == QLatin1String("mine")) return NoticeRules::Messages::Mine;
    if (word == QLatin1String("none")) return NoticeRules::Messages::None;
    return NoticeRules::Messages::All;
}

}  // namespace

Preferences::Preferences(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

void Preferences::keep(What what, const char *name, const QVariant &value) {
    if (m_settings.value(key(name)) == value) return;
    m_settings.setValue(key(name), value);
    Q_EMIT changed(what);
}

QString Preferences::language() const { return m_settings.value(key(kLanguage)).toString(); }
void Preferences::setLanguage(const QString &code) { keep(What::Language, kLanguage, code); }

Theme::Choice Preferences::theme() const { return themeChoiceFrom(m_settings.value(key(kTheme)).toString()); }
void Preferences::setTheme(Theme::Choice choice) { keep(What::Theme, kTheme, wordFor(choice)); }

int Preferences::textSizeIn(const QSettings &settings) {
    return qBound(100, settings.value(key(kTextSize), 100).toInt(), 200);
}
int Preferences::textSize() const { return textSizeIn(m_settings); }
void Preferences::setTextSize(int percent) { keep(What::TextSize, kTextSize, qBound(100, percent, 200)); }

int Preferences::undoSeconds() const { return qBound(0, m_settings.value(key(kUndo), 0).toInt(), 60); }
void Preferences::setUndoSeconds(int seconds) { keep(What::Undo, kUndo, seconds); }

bool Preferences::staysInTray() const { return m_settings.value(key(kTray), false).toBool(); }
void Preferences::setStaysInTray(bool stays) { keep(What::Tray, kTray, stays); }

bool Preferences::startsWithSystem() const { return m_settings.value(key(kStart), false).toBool(); }
void Preferences::setStartsWithSystem(bool starts) { keep(What::StartWithSystem, kStart, starts); }

NoticeRules Preferences::notices() const {
    NoticeRules rules;
    const auto flag = [this](const char *name, bool otherwise) {
        return m_settings.value(key(name), otherwise).toBool();
    };
    const auto time = [this](const char *name, QTime otherwise) {
        const QTime kept = QTime::fromString(m_settings.value(key(name)).toString(), QStringLiteral("HH:mm"));
        return kept.isValid() ? kept : otherwise;
    };
    rules.messages = messagesOf(m_settings.value(QStringLiteral("notices/messages")).toString());
    rules.mentions = flag("notices/mentions", rules.mentions);
    rules.promises = flag("notices/promises", rules.promises);
    rules.sound = flag("notices/sound", rules.sound);
    rules.silence = flag("notices/silence", rules.silence);
    rules.silentFrom = time("notices/silentFrom", rules.silentFrom);
    rules.silentUntil = time("notices/silentUntil", rules.silentUntil);
    return rules;
}

void Preferences::setNotices(const NoticeRules &rules) {
    if (rules == notices()) return;
    const QString clock = QStringLiteral("HH:mm");
    m_settings.setValue(QStringLiteral("notices/messages"), wordOf(rules.messages));
    m_settings.setValue(QStringLiteral("notices/mentions"), rules.mentions);
    m_settings.setValue(QStringLiteral("notices/promises"), rules.promises);
    m_settings.setValue(QStringLiteral("notices/sound"), rules.sound);
    m_settings.setValue(QStringLiteral("notices/silence"), rules.silence);
    m_settings.setValue(QStringLiteral("notices/silentFrom"), rules.silentFrom.toString(clock));
    m_settings.setValue(QStringLiteral("notices/silentUntil"), rules.silentUntil.toString(clock));
    Q_EMIT changed(What::Notices);
}

}  // namespace heard::ui
