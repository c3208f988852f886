// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include "ui/style/pseudolanguage.h"

namespace heard::ui {

Language::Language(QObject *parent) : QObject(parent) {}

// A translator leaves the application when it is deleted; at the program's end there is nothing more to say.
Language::~Language() = default;

void Language::install(std::unique_ptr<QTranslator> translator) {
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

bool Language::load(const QLocale &locale, const QString &name, const QString &folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) return false;
    install(std::move(translator));
    return true;
}

void Language::speak(const QString &code) {
    m_translators.clear();
    const QString ours = QStringLiteral("heard");
    const QString folder = QStringLiteral(":/i18n");
    // English is in the sources; its file has the plurals, for whatever no other language says.
    load(QLocale(QLocale::English), ours, folder);

    if (PseudoLanguage::isPseudo(code)) {
        auto pseudo = std::make_unique<PseudoLanguage>(code);
        QLocale::setDefault(pseudo->locale());
        QGuiApplication::setLayoutDirection(pseudo->locale().textDirection());
        return install(std::move(pseudo));
    }
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const bool english = locale.language() == QLocale::C || locale.language() == QLocale::English;
    // Qt's own buttons only in a language that the rest of the window speaks too. The direction is that of the texts.
    const bool spoken = !english && load(locale, ours, folder);
    if (spoken) load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    QGuiApplication::setLayoutDirection(spoken ? locale.textDirection() : Qt::LeftToRight);
}

QList<Language::Choice> Language::choices() {
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("ru"), QStringLiteral("Русский")},
            {QStringLiteral("uk"), QStringLiteral("Українська")}};
}

QString inOurLanguage(const QMap<QString, QString> &byLanguage) {
    const QString whole = QLocale().bcp47Name();
    for (const QString &language : {whole, whole.section(QLatin1Char('-'), 0, 0), QStringLiteral("en")})
        if (const QString words = byLanguage.value(language); !words.isEmpty()) return words;
    return byLanguage.isEmpty() ? QString() : byLanguage.first();
}

}  // namespace heard::ui
