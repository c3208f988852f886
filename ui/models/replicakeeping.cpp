// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicakeeping.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <algorithm>

#include "base/token.h"
#include "base/workerthread.h"
#include "link/hublink.h"
#include "protocol/verbs.h"
#include "replica/reader.h"
#include "replica/replica.h"

namespace heard::ui {
namespace {

constexpr int kFirstMs = 20'000;  // a start has other things to do
constexpr int kRoundsMs = 10 * 60'000;
constexpr int kBetweenStepsMs = 30;
constexpr int kPageRows = 500;
constexpr qsizetype kMostOpened = 30;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr qint64 kMegabyte = 1024 * 1024;

const QString kDays = QStringLiteral("keep/days");
const QString kMegabytes = QStringLiteral("keep/megabytes");
const QString kPictureMegabytes = QStringLiteral("keep/pictureMegabytes");

/// Down to nine tenths, so that the next picture is not the next to go.
void trimFolder(const QString &folder, qint64 most) {
    struct File {
        QString path;
        qint64 size = 0;
        QDateTime at;
    };
    QList<File> files;
    qint64 total = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        const QFileInfo info = it.fileInfo();
        files += File{info.filePath(), info.size(), info.lastModified()};
        total += info.size();
    }
    if (total <= most) return;
    std::sort(files.begin(), files.end(), [](const File &a, const File &b) { return a.at < b.at; });
    for (const File &file : std::as_const(files)) {
        if (total <= most / 10 * 9) return;
        if (QFile::remove(file.path)) total -= file.size;
    }
}

}  // namespace

Keeping::~Keeping() = default;

ReplicaKeeping::ReplicaKeeping(const Parts &parts, const QString &settings, const Clock &clock)
    : m_parts(parts), m_settings(settings, QSettings::IniFormat), m_clock(clock) {
    m_rule.days = std::max(0, m_settings.value(kDays, m_rule.days).toInt());
    m_rule.megabytes = std::max(0, m_settings.value(kMegabytes, m_rule.megabytes).toInt());
    m_rule.pictureMegabytes = std::max(0, m_settings.value(kPictureMegabytes, m_rule.pictureMegabytes).toInt());
    m_next.setSingleShot(true);
    m_next.setInterval(kBetweenStepsMs);
    connect(&m_next, &QTimer::timeout, this, &ReplicaKeeping::step);
    m_rounds.setInterval(kRoundsMs);
    connect(&m_rounds, &QTimer::timeout, this, &ReplicaKeeping::begin);
    m_rounds.start();
    QTimer::singleShot(kFirstMs, this, &ReplicaKeeping::begin);
    connect(&m_parts.link, &link::HubLink::stateChanged, this, &ReplicaKeeping::askNext);
    const auto missing = m_parts.reader.missingUnresolved();
    for (const ConversationId id : missing) want(id);
}

void ReplicaKeeping::setRule(const KeepRule &rule) {
    m_rule = rule;
    m_settings.setValue(kDays, rule.days);
    m_settings.setValue(kMegabytes, rule.megabytes);
    m_settings.setValue(kPictureMegabytes, rule.pictureMegabytes);
    begin();
}

void ReplicaKeeping::open(ConversationId id) {
    if (!id) return;
    m_opened.removeOne(id);
    m_opened.prepend(id);
    while (m_opened.size() > kMostOpened) m_opened.removeLast();
    want(id);
}

bool ReplicaKeeping::isMissing(ConversationId id) const { return id && m_parts.reader.isMissing(id); }

void ReplicaKeeping::apply(const replica::Change &change) {
    if (change.everything) {
        const auto missing = m_parts.reader.missingUnresolved();
        for (const ConversationId id : missing) want(id);
        return;
    }
    for (const replica::Place &place : change.conversations)
        if (!place.gone && place.standing.status != ConversationStatus::Resolved) want(place.id);
}

void ReplicaKeeping::begin() {
    trimPictures();
    if (m_rule.days > 0 || m_rule.megabytes > 0) step();
}

void ReplicaKeeping::step() {
    replica::TrimRule rule;
    if (m_rule.days > 0) rule.before = m_clock.now() - m_rule.days * kDayMs;
    rule.mostBytes = m_rule.megabytes * kMegabyte;
    rule.except = QSet<ConversationId>(m_opened.begin(), m_opened.end());
    m_parts.replica.trim(rule, this, [this, all = rule.atOnce](const Result<int> &count) {
        if (count && *count == all) m_next.start();
    });
}

void ReplicaKeeping::want(ConversationId id) {
    if (id == m_asking || m_wanted.contains(id) || !m_parts.reader.isMissing(id)) return;
    m_wanted.enqueue(id);
    askNext();
}

void ReplicaKeeping::askNext() {
    if (!m_parts.link.canSend() || m_asking || m_wanted.isEmpty()) return;
    m_asking = m_wanted.dequeue();
    askPage(m_asking, std::nullopt);
}

void ReplicaKeeping::askPage(ConversationId id, std::optional<qint64> before) {
    QJsonObject args{{QStringLiteral("conversation"), id.v}, {QStringLiteral("limit"), kPageRows}};
    if (before) args.insert(QStringLiteral("before"), *before);
    const protocol::Ask ask{newClientId(), QLatin1String(protocol::query::kMessages), args, {}};
    m_parts.link.request(ask, this, [this, id](const protocol::Frame &frame) {
        if (const auto *answer = std::get_if<protocol::Answer>(&frame)) return take(id, answer->result);
        m_asking = {};
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        // An earlier hub knows no such question; a link that was lost brings it again.
        if (refused && refused->code == QLatin1String("link-lost")) m_wanted.enqueue(id);
        askNext();
    });
}

void ReplicaKeeping::take(ConversationId id, const QJsonObject &page) {
    QList<protocol::Item> items;
    const QJsonArray rows = page.value(QLatin1String("items")).toArray();
    for (const QJsonValue &row : rows)
        items += protocol::Item{row[QLatin1String("seq")].toInteger(), row[QLatin1String("kind")].toString(),
                                row[QLatin1String("data")].toObject()};
    m_parts.replica.addPage(items, this,
                            [this, id, next = page.value(QLatin1String("next"))](const Result<void> &kept) {
                                if (kept && next.isDouble()) return askPage(id, next.toInteger());
                                if (kept) setWhole(id);
                                m_asking = {};
                                askNext();
                            });
}

void ReplicaKeeping::setWhole(ConversationId id) {
    m_parts.replica.setWhole(id, this, [this, id](const Result<void> &kept) {
        if (kept) Q_EMIT fetched(id);
    });
}

void ReplicaKeeping::trimPictures() {
    if (m_rule.pictureMegabytes <= 0) return;
    m_parts.worker.post(
        [folder = m_parts.cacheFolder, most = m_rule.pictureMegabytes * kMegabyte] { trimFolder(folder, most); });
}

}  // namespace heard::ui
