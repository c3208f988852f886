// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchrows.h"

#include <QCoreApplication>

#include "ui/models/rowtext.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

struct RowTr {
    Q_DECLARE_TR_FUNCTIONS(SearchRows)
};

SearchRow heading(const QString &words) { return {SearchRow::Kind::Heading, words, {}, {}, {}}; }

QString headingFor(const SearchHit &hit) {
    switch (hit.kind) {
        case SearchHit::Kind::Person: return RowTr::tr("People");
        case SearchHit::Kind::Subject: return RowTr::tr("Conversations");
        case SearchHit::Kind::Message: return RowTr::tr("Messages");
        case SearchHit::Kind::Source: return hit.group;
    }
    return {};
}

/// Commands and their like stand between people and what was written: there are few of them, and only close ones.
int placeOf(const SearchHit &hit) {
    switch (hit.kind) {
        case SearchHit::Kind::Person: return 0;
        case SearchHit::Kind::Source: return 1;
        case SearchHit::Kind::Subject: return 2;
        case SearchHit::Kind::Message: return 3;
    }
    return 4;
}

}  // namespace

QList<SearchRow> rowsFor(const Search &search) {
    QList<SearchHit> hits = search.hits();
    std::stable_sort(hits.begin(), hits.end(),
                     [](const SearchHit &a, const SearchHit &b) { return placeOf(a) < placeOf(b); });
    QList<SearchRow> rows;
    QString under;
    for (const SearchHit &hit : std::as_const(hits)) {
        if (headingFor(hit) != under) rows += heading(under = headingFor(hit));
        rows += SearchRow{SearchRow::Kind::Hit, {}, {}, {}, hit};
    }
    if (search.hasMore() && !hits.isEmpty())
        rows += SearchRow{SearchRow::Kind::More, RowTr::tr("Older messages"), {}, {}, {}};
    if (rows.isEmpty() && !search.isAsking() && (search.query().findsMessages() || search.query().commands))
        rows += SearchRow{SearchRow::Kind::Sentence,
                          search.query().commands ? RowTr::tr("No command has these letters.")
                                                  : RowTr::tr("Nothing has all of these words. Try fewer of them."),
                          {},
                          {},
                          {}};
    return rows;
}

QList<SearchRow> emptyRows(const QStringList &recent) {
    QList<SearchRow> rows;
    if (!recent.isEmpty()) rows += heading(RowTr::tr("Lately"));
    for (const QString &typed : recent)
        rows += SearchRow{SearchRow::Kind::Typed, typed, {}, QStringLiteral("history"), {}};
    rows += heading(RowTr::tr("How to ask"));
    const auto example = [&rows](const QString &typed, const QString &meaning) {
        rows += SearchRow{SearchRow::Kind::Typed, typed, meaning, QStringLiteral("search"), {}};
    };
    example(RowTr::tr("\"pick-up point\""), RowTr::tr("words side by side, as they are written"));
    example(RowTr::tr("from:anna"), RowTr::tr("who wrote it; from:me for your own"));
    example(RowTr::tr("channel:form"), RowTr::tr("where it came in"));
    example(RowTr::tr("is:open"), RowTr::tr("also waiting, snoozed, resolved, unread"));
    example(RowTr::tr("before:2026-05-31"), RowTr::tr("also after:, and 31.05, today, 7d"));
    example(QStringLiteral(">"), RowTr::tr("commands only"));
    return rows;
}

QString spokenRow(const SearchRow &row, qint64 now) {
    if (row.kind != SearchRow::Kind::Hit)
        return row.hint.isEmpty() ? row.words : row.words + QLatin1String(", ") + row.hint;
    const SearchHit &hit = row.hit;
    QStringList said{headingFor(hit), hit.title};
    if (!hit.channelName.isEmpty()) said += hit.channelName;
    if (hit.kind == SearchHit::Kind::Subject) said += rowtext::spoken(hit.status);
    if (hit.at) said += timewords::inRow(hit.at, now);
    if (!hit.text.isEmpty()) said += hit.text;
    return said.join(QLatin1String(", "));
}

}  // namespace heard::ui
