// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies/exchange.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include "tables/csv.h"
#include "tables/encoding.h"

namespace heard::replies {
namespace {

/// An agent that stands for "mine" in a file; planImport() puts the real one in its place.
constexpr AgentId kMine{-1};

enum Column { Shortcut, Title, Folder, Scope, Language, ChannelKind, Text, Review, Columns };

constexpr const char *kHeadings[Columns] = {"shortcut", "title",   "folder", "scope",
                                            "language", "channel", "text",   "review"};

std::optional<Column> columnOf(const QString &heading) {
    static const QHash<QString, Column> kNames = [] {
        QHash<QString, Column> names;
        for (int i = 0; i < Columns; ++i) names.insert(QLatin1String(kHeadings[i]), Column(i));
        const auto also = [&names](Column column, const QStringList &words) {
            for (const QString &word : words) names.insert(word, column);
        };
        // clang-format off
        also(Shortcut, {QStringLiteral("short_code"), QStringLiteral("code"), QStringLiteral("сокращение"), QStringLiteral("код"), QStringLiteral("скорочення")});
        also(Title, {QStringLiteral("name"), QStringLiteral("название"), QStringLiteral("заголовок"), QStringLiteral("назва")});
        also(Folder, {QStringLiteral("category"), QStringLiteral("папка"), QStringLiteral("категория"), QStringLiteral("категорія")});
        also(Scope, {QStringLiteral("для кого")});
        also(Language, {QStringLiteral("locale"), QStringLiteral("lang"), QStringLiteral("язык"), QStringLiteral("мова")});
        also(ChannelKind, {QStringLiteral("канал")});
        also(Text, {QStringLiteral("content"), QStringLiteral("body"), QStringLiteral("message"), QStringLiteral("текст"), QStringLiteral("ответ"), QStringLiteral("відповідь")});
        also(Review, {QStringLiteral("review_at"), QStringLiteral("проверить"), QStringLiteral("перевірити")});
        // clang-format on
        return names;
    }();
    const auto found = kNames.constFind(heading.trimmed().toLower());
    return found == kNames.cend() ? std::nullopt : std::optional(*found);
}

struct Layout {
    int at[Columns];
    bool headed = false;
};

Result<Layout> layoutOf(const QStringList &first) {
    Layout layout;
    std::fill(std::begin(layout.at), std::end(layout.at), -1);
    for (int i = 0; i < first.size(); ++i)
        if (const auto column = columnOf(first[i]); column && layout.at[*column] < 0) {
            layout.at[*column] = i;
            layout.headed = true;
        }
    // One word that happens to be a heading is not a row of headings.
    if (layout.headed && layout.at[Text] >= 0 && (first.size() == 1 || layout.at[Shortcut] + layout.at[Title] > -2))
        return layout;
    if (layout.headed && first.size() > 3) return failure(QStringLiteral("no-text-column"));
    std::fill(std::begin(layout.at), std::end(layout.at), -1);
    layout.headed = false;
    if (first.size() < 2) return failure(QStringLiteral("no-text-column"));
    layout.at[Shortcut] = 0;
    if (first.size() > 2) layout.at[Title] = 1;
    layout.at[Text] = first.size() > 2 ? 2 : 1;
    return layout;
}

qint64 dayFrom(const QString &text) {
    const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate);
    return day.isValid() ? QDateTime(day, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch() : 0;
}

QString dayText(qint64 at) {
    return at == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(at, QTimeZone::utc()).date().toString(Qt::ISODate);
}

QString scopeOf(const CannedReply &reply) {
    return reply.agent       ? QStringLiteral("mine")
           : reply.team != 0 ? QStringLiteral("team")
                             : QStringLiteral("everybody");
}

/// What is wrong with a reply that was read; empty if nothing is.
QString fault(const CannedReply &reply) {
    if (reply.variants.isEmpty() || reply.variants.first().text.trimmed().isEmpty()) return QStringLiteral("no-text");
    if (reply.shortcut.isEmpty()) return QStringLiteral("no-shortcut");
    return checkBody(bodyOf(reply)) ? QString() : QStringLiteral("too-long");
}

void take(Incoming &incoming, QHash<QString, qsizetype> &known, CannedReply reply, int row) {
    if (reply.shortcut.isEmpty()) reply.shortcut = shortcutOf(reply.title);
    if (const QString code = fault(reply); !code.isEmpty()) {
        incoming.skipped += Incoming::Skipped{row, code};
        return;
    }
    const QString key = scopeOf(reply) + u'/' + reply.shortcut.toLower();
    const auto before = known.constFind(key);
    if (before == known.cend()) {
        known.insert(key, incoming.replies.size());
        incoming.replies += reply;
        return;
    }
    CannedReply &first = incoming.replies[*before];
    for (const Variant &variant : std::as_const(reply.variants)) {
        // The later word for the same language and channel holds.
        first.variants.removeIf([&](const Variant &old) {
            return old.language == variant.language && old.channelKind == variant.channelKind;
        });
        first.variants += variant;
    }
    if (first.title.isEmpty()) first.title = reply.title;
    if (first.folder.isEmpty()) first.folder = reply.folder;
    if (first.reviewAt == 0) first.reviewAt = reply.reviewAt;
}

bool sameContent(CannedReply a, const CannedReply &b) {
    a.id = b.id;
    a.seq = b.seq;
    a.agent = b.agent;
    a.attachments = b.attachments;
    a.extra = b.extra;
    a.team = b.team;
    return a == b;
}

}  // namespace

QByteArray toCsv(const QList<CannedReply> &replies) {
    QList<QStringList> rows;
    QStringList headings;
    for (const char *heading : kHeadings) headings += QLatin1String(heading);
    rows += headings;
    for (const CannedReply &reply : replies)
        for (const Variant &variant : reply.variants)
            rows += QStringList{reply.shortcut,   reply.title,         reply.folder, scopeOf(reply),
                                variant.language, variant.channelKind, variant.text, dayText(reply.reviewAt)};
    return csv::write(rows);
}

Result<Incoming> fromCsv(const QByteArray &bytes) {
    const QList<QStringList> rows = csv::parse(tables::decoded(bytes));
    if (rows.isEmpty()) return failure(QStringLiteral("empty"));
    const auto layout = layoutOf(rows.first());
    if (!layout) return tl::unexpected(layout.error());
    Incoming incoming;
    QHash<QString, qsizetype> known;
    for (qsizetype i = layout->headed ? 1 : 0; i < rows.size(); ++i) {
        const auto cell = [&](Column column) {
            return layout->at[column] < 0 ? QString() : csv::withoutGuard(rows[i].value(layout->at[column]));
        };
        CannedReply reply;
        reply.shortcut = cell(Shortcut).trimmed();
        while (reply.shortcut.startsWith(u'/')) reply.shortcut.remove(0, 1);
        if (reply.shortcut.contains(u' ')) reply.shortcut = shortcutOf(reply.shortcut);
        reply.title = cell(Title).trimmed();
        reply.folder = cell(Folder).trimmed();
        if (cell(Scope).trimmed().toLower() == QLatin1String("mine")) reply.agent = kMine;
        reply.reviewAt = dayFrom(cell(Review));
        reply.variants = {{cell(Language).trimmed(), cell(ChannelKind).trimmed(), cell(Text)}};
        take(incoming, known, reply, int(i) + 1);
    }
    if (incoming.replies.isEmpty() && incoming.skipped.isEmpty()) return failure(QStringLiteral("empty"));
    return incoming;
}

QByteArray toJson(const QList<CannedReply> &replies) {
    QJsonArray list;
    for (const CannedReply &reply : replies) {
        QJsonObject body = bodyOf(reply);
        body.remove(QLatin1String("team"));
        body.insert(QStringLiteral("scope"), scopeOf(reply));
        QJsonArray names;
        for (const Part &part : reply.attachments) names += part.name;
        body.remove(QLatin1String("attachments"));
        if (!names.isEmpty()) body.insert(QStringLiteral("attachment_names"), names);
        list += body;
    }
    const QJsonObject file{{QStringLiteral("heard"), QStringLiteral("canned-replies")},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("replies"), list}};
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

Result<Incoming> fromJson(const QByteArray &bytes) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(tables::decoded(bytes).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) return failure(QStringLiteral("not-json"));
    const QJsonArray list = document.isArray() ? document.array() : document[QLatin1String("replies")].toArray();
    if (list.isEmpty()) return failure(QStringLiteral("empty"));
    Incoming incoming;
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < list.size(); ++i) {
        QJsonObject body = list[i].toObject();
        const QString scope = body.take(QLatin1String("scope")).toString();
        body.remove(QLatin1String("attachment_names"));
        body.remove(QLatin1String("attachments"));
        if (!body.contains(QLatin1String("variants"))) {
            QString text = body.take(QLatin1String("text")).toString();
            if (text.isEmpty()) text = body.take(QLatin1String("content")).toString();
            body.insert(QStringLiteral("variants"), QJsonArray{QJsonObject{{QStringLiteral("text"), text}}});
        }
        if (!body.contains(QLatin1String("shortcut")))
            body.insert(QStringLiteral("shortcut"), body.take(QLatin1String("short_code")).toString());
        const auto reply = cannedReplyFrom({{}, QLatin1String(kCardKind), 0, {}, body, 0, {}, 0, {}});
        if (!reply) {
            incoming.skipped += Incoming::Skipped{int(i) + 1, QStringLiteral("no-text")};
            continue;
        }
        CannedReply taken = *reply;
        if (scope == QLatin1String("mine")) taken.agent = kMine;
        take(incoming, known, taken, int(i) + 1);
    }
    return incoming;
}

Result<Incoming> fromFile(const QByteArray &bytes) {
    const QByteArray start = tables::decoded(bytes.left(400)).trimmed().toUtf8();
    return start.startsWith('{') || start.startsWith('[') ? fromJson(bytes) : fromCsv(bytes);
}

ImportPlan planImport(const QList<CannedReply> &there, const Incoming &incoming, AgentId me) {
    const auto key = [](const CannedReply &reply) {
        return QString::number(reply.agent.v) + u'/' + reply.shortcut.toLower();
    };
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < there.size(); ++i) known.insert(key(there[i]), i);
    ImportPlan plan;
    for (CannedReply reply : incoming.replies) {
        if (reply.agent) reply.agent = me;
        const auto found = known.constFind(key(reply));
        if (found == known.cend()) {
            plan.added += reply;
            continue;
        }
        const CannedReply &old = there[*found];
        if (sameContent(reply, old)) {
            ++plan.same;
            continue;
        }
        reply.id = old.id;
        reply.seq = old.seq;
        reply.team = old.team;
        reply.attachments = old.attachments;
        plan.changed += reply;
    }
    return plan;
}

QString shortcutOf(const QString &title) {
    QString made;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber())
            made += c;
        else if (!made.isEmpty() && !made.endsWith(u'-'))
            made += u'-';
        if (made.size() >= 40) break;
    }
    while (made.endsWith(u'-')) made.chop(1);
    return made;
}

}  // namespace heard::replies
