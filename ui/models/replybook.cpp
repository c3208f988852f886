// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replybook.h"

#include <QFile>
#include <QSaveFile>
#include <QTimer>

#include "base/todisk.h"
#include "base/workerthread.h"

namespace heard::ui {
namespace {

using Index = std::shared_ptr<const ReplyIndex>;

Index readIndex(const ReplyBook::ReadCards &read) { return ReplyIndex::of(read(QLatin1String(replies::kCardKind))); }

ReplyIndex::Uses readUses(const ReplyBook::ReadCards &read) {
    ReplyIndex::Uses uses;
    const QList<Card> cards = read(QLatin1String(replies::kUseKind));
    for (const Card &card : cards) uses.insert(card.owner, replies::useFrom(card.body));
    return uses;
}

constexpr qint64 kMostFileBytes = 20'000'000;

QList<replies::CannedReply> repliesOf(const ReplyIndex &index) {
    QList<replies::CannedReply> all;
    for (const ReplyIndex::Entry &entry : index.entries()) all += entry.reply;
    return all;
}

ReplyBook::FilePlan planOf(const QString &path, const ReplyIndex &index, AgentId me) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {QStringLiteral("read-failed"), {}, {}};
    if (file.size() > kMostFileBytes) return {QStringLiteral("too-large"), {}, {}};
    const auto incoming = replies::fromFile(file.readAll());
    if (!incoming) return {incoming.error().code, {}, {}};
    return {{}, replies::planImport(repliesOf(index), *incoming, me), incoming->skipped};
}

QString writeAll(const QString &path, const ReplyIndex &index) {
    const auto all = repliesOf(index);
    QSaveFile file(path);
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = json ? replies::toJson(all) : replies::toCsv(all);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitToDisk(file);
    return written ? QString() : QStringLiteral("write-failed");
}

}  // namespace

ReplyBook::ReplyBook(Cards &cards, ReadCards read, WorkerThread *worker, QObject *parent)
    : QObject(parent), m_read(std::move(read)), m_worker(worker) {
    connect(&cards, &Cards::changed, this, [this](const QSet<QString> &kinds) {
        if (kinds.isEmpty() || kinds.contains(QLatin1String(replies::kCardKind))) load();
        if (kinds.isEmpty() || kinds.contains(QLatin1String(replies::kUseKind))) loadUses();
    });
    if (!m_worker) {
        load();
        loadUses();
        return;
    }
    // After what the window needs first: the list's order is read by the same worker.
    QTimer::singleShot(0, this, [this] {
        load();
        loadUses();
    });
}

void ReplyBook::load() {
    if (m_loading) {
        m_again = true;
        return;
    }
    const auto done = [this](const Index &index) {
        m_loading = false;
        m_index = index;
        Q_EMIT changed();
        if (std::exchange(m_again, false)) load();
    };
    if (!m_worker) return done(readIndex(m_read));
    m_loading = true;
    m_worker->run<Index>([read = m_read] { return readIndex(read); }, this, done);
}

void ReplyBook::loadUses() {
    if (m_loadingUses) {
        m_usesAgain = true;
        return;
    }
    const auto done = [this](const ReplyIndex::Uses &uses) {
        m_loadingUses = false;
        m_uses = uses;
        Q_EMIT usesChanged();
        if (std::exchange(m_usesAgain, false)) loadUses();
    };
    if (!m_worker) return done(readUses(m_read));
    m_loadingUses = true;
    m_worker->run<ReplyIndex::Uses>([read = m_read] { return readUses(read); }, this, done);
}

QList<ReplyIndex::Hit> ReplyBook::find(const QString &typed, const ReplyIndex::Filter &filter, int limit) const {
    return m_index->find(typed, filter, m_uses, limit);
}

PreparedReply ReplyBook::prepare(const replies::CannedReply &reply, const replies::Audience &audience,
                                 const replies::Values &values) const {
    const replies::Variant *variant = replies::variantFor(reply, audience);
    if (!variant) return {};
    PreparedReply prepared = prepare(variant->text, audience, values);
    prepared.attachments = reply.attachments + prepared.attachments;
    prepared.language = replies::languageOf(variant->language);
    return prepared;
}

PreparedReply ReplyBook::prepare(const QString &text, const replies::Audience &audience,
                                 const replies::Values &values) const {
    PreparedReply prepared;
    QSet<QString> taken;
    const replies::Nested nested = [&](const QString &shortcut) -> std::optional<QString> {
        const replies::CannedReply *inside = m_index->byShortcut(shortcut);
        const replies::Variant *variant = inside ? replies::variantFor(*inside, audience) : nullptr;
        if (!variant) return std::nullopt;
        if (!taken.contains(shortcut)) prepared.attachments += inside->attachments;
        taken.insert(shortcut);
        return variant->text;
    };
    const replies::Expanded expanded = replies::expand(text, values, nested);
    prepared.text = expanded.text;
    prepared.holes = expanded.holes;
    prepared.caret = expanded.caret;
    return prepared;
}

template <class T>
void ReplyBook::run(std::function<T()> work, QObject *context, std::function<void(const T &)> done) {
    if (m_worker)
        m_worker->run<T>(std::move(work), context, std::move(done));
    else
        done(work());
}

void ReplyBook::planImport(const QString &path, AgentId me, QObject *context,
                           std::function<void(const FilePlan &)> done) {
    run<FilePlan>([path, me, index = m_index] { return planOf(path, *index, me); }, context, std::move(done));
}

void ReplyBook::exportTo(const QString &path, QObject *context, std::function<void(const QString &)> done) {
    run<QString>([path, index = m_index] { return writeAll(path, *index); }, context, std::move(done));
}

}  // namespace heard::ui
