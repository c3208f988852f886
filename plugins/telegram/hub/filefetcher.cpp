// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/filefetcher.h"

#include <QFile>
#include <QTimer>

#include "plugins/common/signer.h"

namespace heard::telegram {

using namespace channelapi;

namespace {

constexpr int kAttempts = 3;

QString sizeWords(qint64 bytes) { return QStringLiteral("%1 MB").arg(double(bytes) / 1048576.0, 0, 'f', 1); }

}  // namespace

FileFetcher::FileFetcher(ConnectorHost *host, BotApi &api, const QString &folder, const Times &times,
                         const Update &update, QObject *parent)
    : QObject(parent),
      m_host(host),
      m_api(api),
      m_path(folder + QLatin1Char('/') + plugins::toUrlText(plugins::randomId())),
      m_times(times),
      m_update(update) {}

void FileFetcher::start() { QTimer::singleShot(0, this, &FileFetcher::next); }

void FileFetcher::next() {
    m_attempt = 1;
    if (m_at >= m_update.files.size()) return Q_EMIT finished({});
    if (!wish().bytes.isNull()) {
        BlobJob *job = m_host->storeBlob(wish().bytes, wish().name, wish().mime);
        connect(job, &BlobJob::finished, this,
                [this](const Blob &blob, const QByteArray &, const QString &refusal) { stored(blob, refusal); });
        return;
    }
    if (wish().size > m_api.fileLimit()) return goWithout(tooLarge());
    find();
}

void FileFetcher::find() {
    ApiCall *call = m_api.call(QStringLiteral("getFile"), {{QStringLiteral("file_id"), wish().fileId}}, m_times.answer);
    connect(call, &ApiCall::finished, this, [this](const ApiAnswer &answer) {
        const QString path = answer.result.toObject().value(QLatin1String("file_path")).toString();
        if (answer.ok() && !path.isEmpty()) return bring(path);
        const bool big = answer.description.contains(QLatin1String("too big"));
        if (answer.kind == ApiAnswer::Kind::Refused && answer.code == 400)
            return goWithout(big ? tooLarge() : QStringLiteral("not-fetched"));
        again(QStringLiteral("not-fetched"));
    });
}

void FileFetcher::bring(const QString &filePath) {
    ApiDownload *download = m_api.download(filePath, m_path, m_times.filePause);
    connect(download, &ApiDownload::finished, this, [this](const QString &problem) {
        if (problem.isEmpty()) return store();
        if (problem == QLatin1String("write-failed")) return Q_EMIT finished(QStringLiteral("disk-full"));
        if (problem == QLatin1String("too-large")) return goWithout(tooLarge());
        again(QStringLiteral("not-fetched"));
    });
}

void FileFetcher::store() {
    BlobJob *job = m_host->storeFile(m_path, wish().name, wish().mime);
    connect(job, &BlobJob::finished, this,
            [this](const Blob &blob, const QByteArray &, const QString &refusal) { stored(blob, refusal); });
}

void FileFetcher::stored(const Blob &blob, const QString &refusal) {
    if (refusal.isEmpty()) {
        m_update.message.parts[wish().part].blob = blob;
        ++m_at;
        return next();
    }
    QFile::remove(m_path);
    static const QStringList kForGood{QStringLiteral("too-large"), QStringLiteral("wrong-type"),
                                      QStringLiteral("malformed")};
    if (kForGood.contains(refusal)) return goWithout(refusal);
    Q_EMIT finished(refusal);
}

/// A server of one's own hands out more; without one it is Telegram's limit that a person should know of.
QString FileFetcher::tooLarge() const {
    return m_api.fileLimit() > BotApi::kFileLimit ? QStringLiteral("too-large") : QStringLiteral("bot-file-limit");
}

void FileFetcher::again(const QString &problem) {
    if (m_attempt++ >= kAttempts) return goWithout(problem);
    QTimer::singleShot(m_times.refetch, this, &FileFetcher::find);
}

void FileFetcher::goWithout(const QString &problem) {
    Part &part = m_update.message.parts[wish().part];
    part.extra.insert(QStringLiteral("problem"), problem);
    part.extra.insert(QStringLiteral("size"), wish().size);
    part.extra.insert(QStringLiteral("was"), part.kind);
    part.kind = QStringLiteral("file");
    part.text = wish().size > 0 ? QStringLiteral("⚠ %1 (%2)").arg(wish().name, sizeWords(wish().size))
                                : QStringLiteral("⚠ ") + wish().name;
    ++m_at;
    next();
}

}  // namespace heard::telegram
