// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/imports.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "hub/core/importrows.h"
#include "hub/core/verbargs.h"
#include "hub/ledger/rowvalues.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr qsizetype kMostAtOnce = 2000;    ///< rows of one import_part
constexpr qsizetype kPart = 200;           ///< rows of one commit: others wait for no more than these
constexpr qsizetype kMostPlaces = 500;     ///< of rows left out, named one by one
constexpr qsizetype kMostNameLength = 64;  ///< of an import
constexpr int kImportAgainMs = 5000;

struct Standing {
    QString state;
    qint64 size = 0;
    qint64 taken = 0;
    QJsonObject result;
};

std::optional<Standing> standing(Tables &tables, const QString &name, AgentId agent) {
    auto rows = tables.run("import", name, agent.v);
    if (!rows || !rows->next()) return std::nullopt;
    return Standing{rows->text(0), rows->number(1), rows->number(2), jsonObject(rows->bytes(3))};
}

Result<QString> nameIn(Reader &args) {
    const QString name = args.text("import", Reader::Need::Required);
    if (name.size() > kMostNameLength) args.refuse("import");
    if (args.failed()) return tl::unexpected(args.error());
    return name;
}

void drop(Change &change, const QString &name) {
    change.read().run("import_parts_remove", name);
    change.read().run("import_remove", name);
}

void dropOld(Change &change) {
    QStringList old;
    if (auto rows = change.read().run("imports_old", change.now() - kImportAge))
        while (rows->next()) old += rows->text(0);
    for (const QString &name : std::as_const(old)) drop(change, name);
}

/// Counts one more row in what came of an import; places are told up to a bound.
void count(QJsonObject &result, Came came, qint64 place) {
    static constexpr const char *kWords[] = {"added", "changed", "same", "unclear", "full"};
    const QLatin1String word(kWords[int(came)]);
    if (came != Came::Unclear && came != Came::Full) {
        result.insert(word, result.value(word).toInteger() + 1);
        return;
    }
    const QString number = word + QLatin1String("_count");
    result.insert(number, result.value(number).toInteger() + 1);
    QJsonArray places = result.value(word).toArray();
    if (places.size() >= kMostPlaces) return;
    places += place;
    result.insert(word, places);
}

}  // namespace

Result<QJsonObject> doImportPart(VerbContext &context) {
    Reader args(context.what.args);
    const auto name = nameIn(args);
    if (!name) return tl::unexpected(name.error());
    const qint64 first = args.number("first");
    const QString region = args.text("region");
    const QJsonArray rows = args.array("rows", Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    if (rows.isEmpty()) return failure(QStringLiteral("empty"));
    if (rows.size() > kMostAtOnce || first + rows.size() > kMostImportRows) return failure(QStringLiteral("too-many"));
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (auto good = checkRow(rows[i].toObject(), region); !good) {
            context.facts = {{QStringLiteral("row"), first + i}};
            return tl::unexpected(good.error());
        }
    Change &change = context.change;
    const auto known = standing(change.read(), *name, context.who.id);
    if (first != (known ? known->size : 0) || (known && known->state != QLatin1String("staged")))
        return failure(QStringLiteral("wrong-shape"), QStringLiteral("first"));
    if (!known) {
        dropOld(change);
        const QJsonObject nothing{
            {QStringLiteral("added"), 0}, {QStringLiteral("changed"), 0}, {QStringLiteral("same"), 0}};
        change.read().run("import_add", *name, context.who.id.v, region, jsonBytes(nothing), change.now());
    }
    for (qsizetype at = 0; at < rows.size(); at += kPart) {
        QJsonArray part;
        for (qsizetype i = at; i < std::min(at + kPart, rows.size()); ++i) part += rows[i];
        const QByteArray json = QJsonDocument(part).toJson(QJsonDocument::Compact);
        change.read().run("import_part_add", *name, first + at, qCompress(json, 1));
    }
    change.read().run("import_grow", first + rows.size(), change.now(), *name);
    return QJsonObject{};
}

Result<QJsonObject> doCustomersImport(VerbContext &context) {
    Reader args(context.what.args);
    const auto name = nameIn(args);
    if (!name) return tl::unexpected(name.error());
    const qint64 size = args.number("rows", Reader::Need::Required);
    if (args.failed()) return tl::unexpected(args.error());
    Change &change = context.change;
    const auto known = standing(change.read(), *name, context.who.id);
    if (!known) return notFound("import");
    if (size != known->size) return failure(QStringLiteral("wrong-shape"), QStringLiteral("rows"));
    if (known->state != QLatin1String("staged")) return QJsonObject{};
    change.read().run("import_begin", change.now(), *name);
    change.noteImport();
    return QJsonObject{};
}

Result<QJsonObject> doImportDrop(VerbContext &context) {
    Reader args(context.what.args);
    const auto name = nameIn(args);
    if (!name) return tl::unexpected(name.error());
    const auto known = standing(context.change.read(), *name, context.who.id);
    if (known && known->state == QLatin1String("running")) return failure(QStringLiteral("in-flight"));
    if (known) drop(context.change, *name);
    return QJsonObject{};
}

void forgetInImports(Change &change, const QSet<CustomerId> &customers) {
    struct Part {
        QString name;
        qint64 first;
        QByteArray packed;
        QString region;
    };
    QList<Part> parts;
    if (auto rows = change.read().run("import_parts"))
        while (rows->next()) parts += Part{rows->text(0), rows->number(1), rows->bytes(2), rows->text(3)};
    for (const Part &part : std::as_const(parts)) {
        QJsonArray rows = QJsonDocument::fromJson(qUncompress(part.packed)).array();
        bool found = false;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (!namesAny(change, rows[i].toObject(), part.region, customers)) continue;
            rows[i] = QJsonObject();
            found = true;
        }
        if (!found) continue;
        const QByteArray json = QJsonDocument(rows).toJson(QJsonDocument::Compact);
        change.read().run("import_part_put", qCompress(json, 1), part.name, part.first);
    }
}

Result<bool> bringInNextPart(Change &change) {
    QString name;
    QString region;
    QJsonObject result;
    qint64 size = 0;
    qint64 first = 0;
    QByteArray packed;
    {
        auto rows = change.read().run("import_next");
        if (!rows || !rows->next()) return false;
        name = rows->text(0);
        region = rows->text(1);
        result = jsonObject(rows->bytes(2));
        size = rows->number(3);
        first = rows->number(4);
        packed = rows->bytes(5);
    }
    const QJsonArray part = QJsonDocument::fromJson(qUncompress(packed)).array();
    for (qsizetype i = 0; i < part.size(); ++i)
        if (const QJsonObject row = part[i].toObject(); !row.isEmpty())  // else of somebody erased since
            count(result, bringIn(change, row, region), first + i);
    const qint64 taken = first + part.size();
    change.read().run("import_part_remove", name, first);
    change.read().run("import_took", taken < size ? QStringLiteral("running") : QStringLiteral("done"), taken,
                      jsonBytes(result), change.now(), name);
    return true;
}

Result<QJsonObject> importFor(Tables &tables, const Agent &who, const QJsonObject &given) {
    Reader args(given);
    const auto name = nameIn(args);
    if (!name) return tl::unexpected(name.error());
    const auto known = standing(tables, *name, who.id);
    if (!known) return notFound("import");
    QJsonObject answer = known->result;
    answer.insert(QStringLiteral("state"), known->state);
    answer.insert(QStringLiteral("rows"), known->size);
    answer.insert(QStringLiteral("taken"), known->taken);
    return answer;
}

Importer::Importer(Ledger &ledger) : m_ledger(ledger) {
    m_again.setSingleShot(true);
    m_again.setInterval(kImportAgainMs);
    connect(&m_again, &QTimer::timeout, this, &Importer::next);
    connect(&ledger, &Ledger::effects, this, [this](const Effects &effects) {
        if (effects.imports) next();
    });
    next();  // what an earlier run of the hub still owes
}

void Importer::next() {
    m_more = m_busy;
    if (m_busy) return;
    m_busy = true;
    m_ledger.write<bool>(bringInNextPart, this, [this](const Result<bool> &taken) {
        m_busy = false;
        if (!taken) return m_again.start();
        if (*taken || m_more) next();
    });
}

}  // namespace heard::hub
