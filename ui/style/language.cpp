// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace heard::ui {

static bool install(const QLocale &locale, const QString &name, const QString &folder, QObject *owner) {
    auto *translator = new QTranslator(owner);
    return translator->load(locale, name, QStringLiteral("_"), folder) &&
           QCoreApplication::installTranslator(translator);
}

void speak(const QLocale &locale, QObject *owner) {
    QLocale::setDefault(locale);
    const QString ours = QStringLiteral("heard");
    const QString folder = QStringLiteral(":/i18n");
    // English is in the sources; its file has the plurals, for whatever no other language says.
    install(QLocale(QLocale::English), ours, folder, owner);
    if (locale.language() == QLocale::C || locale.language() == QLocale::English) return;
    // Qt's own buttons only in a language that the rest of the window speaks too.
    if (install(locale, ours, folder, owner))
        install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), owner);
}

}  // namespace heard::ui
