// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importrun.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "base/token.h"
#include "link/hublink.h"
#include "protocol/verbs.h"

namespace heard::ui {
namespace {

namespace verb = protocol::verb;

constexpr qsizetype kMostAtOnce = 1000;       ///< rows of one part
constexpr qsizetype kMostBytes = 256 * 1024;  ///< of them: a frame holds a megabyte
constexpr int kLookMs = 300;

QList<int> placesIn(const QJsonValue &value) {
    QList<int> places;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list) places += one.toInt();
    return places;
}

}  // namespace

ImportRun::ImportRun(link::HubLink &link, const QList<QJsonObject> &rows, const QString &region,
                     Entries::ImportTold told, QObject *parent)
    : QObject(parent), m_link(&link), m_rows(rows), m_region(region), m_told(std::move(told)), m_name(newClientId()) {
    m_now.of = int(rows.size());
    m_look.setSingleShot(true);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &ImportRun::look);
}

ImportRun::~ImportRun() {
    if (m_owed || m_laid == 0 || !m_link || !m_link->canSend()) return;
    const protocol::Do what{
        newClientId(), QLatin1String(verb::kImportDrop), {{QStringLiteral("import"), m_name}}, {}, {}};
    m_link->request(what, m_link, [](const protocol::Frame &) {});  // unheard, it is forgotten after a day
}

void ImportRun::start() {
    if (!m_link || !m_link->canSend()) return end(QStringLiteral("link-lost"));
    layDown();
}

void ImportRun::layDown() {
    if (m_laid == m_rows.size()) return begin();
    QJsonArray part;
    qsizetype bytes = 0;
    for (qsizetype i = m_laid; i < m_rows.size() && part.size() < kMostAtOnce && bytes < kMostBytes; ++i) {
        part += m_rows[i];
        bytes += QJsonDocument(m_rows[i]).toJson(QJsonDocument::Compact).size();
    }
    QJsonObject args{
        {QStringLiteral("import"), m_name}, {QStringLiteral("first"), qint64(m_laid)}, {QStringLiteral("rows"), part}};
    if (!m_region.isEmpty()) args.insert(QStringLiteral("region"), m_region);
    const protocol::Do what{newClientId(), QLatin1String(verb::kImportPart), args, {}, {}};
    m_link->request(what, this, [this, count = part.size()](const protocol::Frame &frame) {
        if (const auto *refused = std::get_if<protocol::Refused>(&frame)) return end(refused->code, refused->facts);
        m_laid += count;
        tell();
        layDown();
    });
}

void ImportRun::begin() {
    m_owed = true;
    const QJsonObject args{{QStringLiteral("import"), m_name}, {QStringLiteral("rows"), qint64(m_rows.size())}};
    const protocol::Do what{newClientId(), QLatin1String(verb::kCustomersImport), args, {}, {}};
    m_link->request(what, this, [this](const protocol::Frame &frame) {
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        // Whether a word that was cut off was heard is asked, not guessed.
        if (refused && refused->code != QLatin1String("link-lost")) return end(refused->code, refused->facts);
        m_look.start();
    });
}

void ImportRun::look() {
    if (!m_link || !m_link->canSend()) return m_look.start();
    const protocol::Ask what{
        newClientId(), QLatin1String(protocol::query::kImport), {{QStringLiteral("import"), m_name}}, {}};
    m_link->request(what, this, [this](const protocol::Frame &frame) {
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        if (refused && refused->code != QLatin1String("link-lost")) return end(refused->code);
        if (const auto *answer = std::get_if<protocol::Answer>(&frame)) return take(answer->result);
        m_look.start();
    });
}

void ImportRun::take(const QJsonObject &standing) {
    const QString state = standing.value(QLatin1String("state")).toString();
    if (state == QLatin1String("staged")) return begin();
    m_now.taken = standing.value(QLatin1String("taken")).toInt();
    m_now.added = standing.value(QLatin1String("added")).toInt();
    m_now.changed = standing.value(QLatin1String("changed")).toInt();
    m_now.same = standing.value(QLatin1String("same")).toInt();
    m_now.unclear = placesIn(standing.value(QLatin1String("unclear")));
    m_now.unclearCount = standing.value(QLatin1String("unclear_count")).toInt();
    m_now.full = placesIn(standing.value(QLatin1String("full")));
    m_now.fullCount = standing.value(QLatin1String("full_count")).toInt();
    if (state == QLatin1String("done")) return end({});
    tell();
    m_look.start();
}

void ImportRun::tell() {
    m_now.laid = int(m_laid);
    m_told(m_now);
}

void ImportRun::end(const QString &code, const QJsonObject &facts) {
    m_now.code = code;
    m_now.facts = facts;
    m_now.finished = true;
    tell();
    deleteLater();
}

}  // namespace heard::ui
