// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/partcards.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QUrlQuery>
#include <array>

#include "ui/style/codewords.h"

namespace heard::ui {

namespace {

struct PartTr {
    Q_DECLARE_TR_FUNCTIONS(Messages)
};

constexpr int kLogoHeight = 120;  ///< pixels; a photograph from a phone is never so low

bool is(const Part &part, const char *kind) { return part.kind == QLatin1String(kind); }

QString lengthWords(int seconds) {
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

PartCard placeCard(const Part &part) {
    const double latitude = part.extra.value(QLatin1String("latitude")).toDouble();
    const double longitude = part.extra.value(QLatin1String("longitude")).toDouble();
    const QString where = QStringLiteral("%1, %2").arg(latitude, 0, 'f', 5).arg(longitude, 0, 'f', 5);
    const QString title = part.extra.value(QLatin1String("title")).toString();
    const QString address = part.extra.value(QLatin1String("address")).toString();
    QUrl map(QStringLiteral("https://www.openstreetmap.org/"));
    map.setQuery(QUrlQuery{{QStringLiteral("mlat"), QString::number(latitude, 'f', 6)},
                           {QStringLiteral("mlon"), QString::number(longitude, 'f', 6)}});
    map.setFragment(QStringLiteral("map=16/%1/%2").arg(latitude, 0, 'f', 6).arg(longitude, 0, 'f', 6));
    return {QStringLiteral("globe"), title.isEmpty() ? PartTr::tr("A place") : title,
            address.isEmpty() ? where : address, map};
}

PartCard htmlCard(const Part &part) {
    const int remote = part.extra.value(QLatin1String("remote")).toInt();
    const QString detail = remote > 0 ? PartTr::tr("%n picture(s) from elsewhere not loaded", nullptr, remote)
                                      : PartTr::tr("With its formatting");
    return {QStringLiteral("mail-open"), PartTr::tr("Show as it was sent"), detail, {}};
}

QString entryKind(const QString &kind) {
    if (kind == QLatin1String("call")) return PartTr::tr("Phone call");
    if (kind == QLatin1String("visit")) return PartTr::tr("Visit");
    if (kind == QLatin1String("letter")) return PartTr::tr("Letter");
    if (kind == QLatin1String("book")) return PartTr::tr("Page of the complaint book");
    return PartTr::tr("Taken down by hand");
}

/// Who took it down, and when and where it was.
PartCard entryCard(const Part &part) {
    const auto fact = [&part](const char *name) { return part.extra.value(QLatin1String(name)).toString(); };
    QStringList title{entryKind(fact("kind"))};
    if (!fact("place").isEmpty()) title += fact("place");
    QStringList detail{PartTr::tr("Taken down by %1").arg(fact("by_name"))};
    if (const qint64 at = part.extra.value(QLatin1String("at")).toInteger(); at > 0)
        detail += QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
    return {QStringLiteral("contact"), title.join(QStringLiteral(" · ")), detail.join(QStringLiteral(" · ")), {}};
}

}  // namespace

std::optional<PartCard> cardFor(const Part &part) {
    if (is(part, "location")) return placeCard(part);
    if (is(part, "html")) return htmlCard(part);
    if (is(part, "entry")) return entryCard(part);
    return std::nullopt;
}

bool tellsByText(const Part &part) {
    static constexpr std::array kKinds{"contact", "poll", "rating", "calendar"};
    if (part.text.isEmpty()) return false;
    return std::any_of(kKinds.begin(), kKinds.end(), [&part](const char *kind) { return is(part, kind); });
}

bool isFileLike(const Part &part) {
    static constexpr std::array kKinds{"file", "audio", "voice", "video", "sticker", "raw"};
    return std::any_of(kKinds.begin(), kKinds.end(), [&part](const char *kind) { return is(part, kind); });
}

QString absentFileWords(const Part &part) {
    const QString problem = part.extra.value(QLatin1String("problem")).toString();
    return problem.isEmpty() ? part.text : part.text + QStringLiteral(" · ") + sentenceFor(problem).cause;
}

QString eventWords(const Part &part) {
    if (!is(part, "event")) return {};
    const QString event = part.extra.value(QLatin1String("event")).toString();
    if (event == QLatin1String("blocked")) return PartTr::tr("The customer has blocked this channel.");
    if (event == QLatin1String("unblocked")) return PartTr::tr("The customer takes messages on this channel again.");
    return {};
}

QString fileIcon(const Part &part) {
    if (is(part, "raw")) return QStringLiteral("triangle-alert");
    if (part.extra.value(QLatin1String("role")).toString() == QLatin1String("mail")) return QStringLiteral("mail");
    return QStringLiteral("file-text");
}

QString fileDetail(const Part &part) {
    if (is(part, "raw")) return PartTr::tr("Could not be read whole · %1").arg(sizeWords(part.size));
    const int seconds = part.extra.value(QLatin1String("seconds")).toInt();
    const QString size = sizeWords(part.size);
    if (part.extra.value(QLatin1String("sealed")).toBool()) return PartTr::tr("Encrypted · %1").arg(size);
    if (is(part, "voice")) return PartTr::tr("Voice message · %1 · %2").arg(lengthWords(seconds), size);
    if (seconds > 0) return lengthWords(seconds) + QStringLiteral(" · ") + size;
    return size;
}

bool decorates(const Part &part) {
    return is(part, "image") && part.extra.value(QLatin1String("inline")).toBool() && part.height > 0 &&
           part.height < kLogoHeight;
}

}  // namespace heard::ui
