// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

#include "base/todisk.h"

namespace heard {

#if defined(Q_OS_WIN)

static QSettings runKey() {
    return QSettings(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"),
                     QSettings::NativeFormat);
}

Autostart::Autostart(const QString &program, const QStringList &arguments, const QString &folder)
    : m_program(program), m_arguments(arguments), m_folder(folder) {}

bool Autostart::isOn() const { return runKey().contains(QStringLiteral("Heard")); }

Result<void> Autostart::set(bool on) const {
    QSettings key = runKey();
    QString command = QLatin1Char('"') + QDir::toNativeSeparators(m_program) + QLatin1Char('"');
    for (const QString &argument : m_arguments) command += QLatin1Char(' ') + argument;
    on ? key.setValue(QStringLiteral("Heard"), command) : key.remove(QStringLiteral("Heard"));
    key.sync();
    if (key.status() != QSettings::NoError) return failure(QStringLiteral("write-failed"), key.fileName());
    return {};
}

#else

namespace {

#if defined(Q_OS_MACOS)

QString place() { return QDir::homePath() + QStringLiteral("/Library/LaunchAgents"); }
QString fileName() { return QStringLiteral("org.heard.Heard.plist"); }

QByteArray contents(const QString &program, const QStringList &arguments) {
    QString words;
    for (const QString &word : QStringList{program} + arguments)
        words += QStringLiteral("<string>%1</string>").arg(word.toHtmlEscaped());
    return QStringLiteral(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
               "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
               "<plist version=\"1.0\"><dict><key>Label</key><string>org.heard.Heard</string>"
               "<key>ProgramArguments</key><array>%1</array><key>RunAtLoad</key><true/></dict></plist>\n")
        .arg(words)
        .toUtf8();
}

#else

QString place() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/autostart");
}
QString fileName() { return QStringLiteral("org.heard.Heard.desktop"); }

/// One word of an Exec line (Desktop Entry Specification, "The Exec key"): quoted, and its own signs escaped.
QString quoted(QString word) {
    word.replace(QLatin1Char('%'), QLatin1String("%%"));
    // Once for the quoted word, once more for the string that the value is.
    for (const QChar sign : QStringLiteral("\\\"`$")) word.replace(sign, QLatin1Char('\\') + QString(sign));
    word.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QLatin1Char('"') + word + QLatin1Char('"');
}

QByteArray contents(const QString &program, const QStringList &arguments) {
    QStringList words{quoted(program)};
    for (const QString &argument : arguments) words << quoted(argument);
    return QStringLiteral(
               "[Desktop Entry]\nType=Application\nName=Heard\nIcon=org.heard.Heard\nExec=%1\nTerminal=false\n"
               "X-GNOME-Autostart-enabled=true\n")
        .arg(words.join(QLatin1Char(' ')))
        .toUtf8();
}

#endif

}  // namespace

Autostart::Autostart(const QString &program, const QStringList &arguments, const QString &folder)
    : m_program(program), m_arguments(arguments), m_folder(folder.isEmpty() ? place() : folder) {}

bool Autostart::isOn() const { return QFile::exists(QDir(m_folder).filePath(fileName())); }

Result<void> Autostart::set(bool on) const {
    const QString path = QDir(m_folder).filePath(fileName());
    const auto failed = [&] { return failure(QStringLiteral("write-failed"), path); };
    if (!on) {
        if (QFile::exists(path) && !QFile::remove(path)) return failed();
        return {};
    }
    if (!QDir().mkpath(m_folder)) return failed();
    QSaveFile file(path);
    const QByteArray bytes = contents(m_program, m_arguments);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitToDisk(file)) return failed();
    return {};
}

#endif

}  // namespace heard
