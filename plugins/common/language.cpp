// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/language.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrlQuery>

namespace heard::plugins {
namespace {

QString known(const QString &tag) {
    const QString language = tag.trimmed().left(2).toLower();
    const bool whole = tag.trimmed().size() == 2 || tag.trimmed().indexOf(QLatin1Char('-')) == 2;
    for (const char *ours : {"en", "ru", "uk"})
        if (whole && language == QLatin1String(ours)) return language;
    return {};
}

}  // namespace

QString pageLanguage(const QString &tag) {
    const QString language = known(tag);
    return language.isEmpty() ? QStringLiteral("en") : language;
}

QString pageLanguage(const channelapi::HttpRequest &request) {
    const QString asked = known(QUrlQuery(request.query).queryItemValue(QStringLiteral("lang")));
    if (!asked.isEmpty()) return asked;
    QString best;
    double bestWeight = 0;
    for (const QByteArray &choice : request.header("accept-language").left(500).split(',')) {
        const QList<QByteArray> pieces = choice.split(';');
        const QByteArray weightText = pieces.size() > 1 ? pieces.at(1).trimmed() : QByteArray();
        const double weight = weightText.startsWith("q=") ? weightText.sliced(2).toDouble() : 1;
        const QString language = known(QString::fromLatin1(pieces.first()));
        if (language.isEmpty() || weight <= bestWeight) continue;
        best = language;
        bestWeight = weight;
    }
    return best.isEmpty() ? QStringLiteral("en") : best;
}

PageTexts::PageTexts(const QString &resource) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) return;
    const QJsonObject languages = QJsonDocument::fromJson(file.readAll()).object();
    for (auto language = languages.begin(); language != languages.end(); ++language) {
        const QJsonObject texts = language->toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            m_texts[language.key()].insert(text.key(), text->toString());
    }
}

QHash<QString, QString> PageTexts::in(const QString &language) const {
    QHash<QString, QString> texts = m_texts.value(QStringLiteral("en"));
    texts.insert(m_texts.value(language));
    return texts;
}

}  // namespace heard::plugins
