// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/blobfetcher.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTimer>

#include "base/log.h"
#include "base/ownerfiles.h"
#include "link/pinnedreply.h"

namespace heard::link {
namespace {

constexpr int kStallMs = 30'000;
constexpr auto kTooLarge = "heard-too-large";

/// Only what can't lead out of the folder or mean anything to a shell.
QString safeSuffix(const QString &name) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9]{1,8}$"));
    const QString suffix = QFileInfo(name).suffix();
    return plain.match(suffix).hasMatch() ? QLatin1Char('.') + suffix.toLower() : QString();
}

}  // namespace

BlobFetcher::BlobFetcher(QObject *parent) : QObject(parent) {}
BlobFetcher::~BlobFetcher() = default;

void BlobFetcher::setHub(const HubAddress &hub) {
    m_hub = hub;
    startNext();
}

void BlobFetcher::setFolder(const QString &folder) { m_folder = folder; }

QString BlobFetcher::pathOf(const Part &part) const {
    return m_folder + QLatin1Char('/') + QString::number(part.blob.v) + safeSuffix(part.name);
}

QString BlobFetcher::cached(const Part &part) const {
    if (m_folder.isEmpty() || !part.blob) return {};
    const QFileInfo file(pathOf(part));
    // One that lost its end to a power cut has to be fetched again.
    const bool whole = file.exists() && (part.size <= 0 || file.size() == part.size);
    return whole ? file.filePath() : QString();
}

void BlobFetcher::fetch(const Part &part) {
    if (m_folder.isEmpty() || !part.blob || m_wanted.contains(part.blob)) return;
    if (part.size > kMostBytes) {
        return tellLater(part.blob, QStringLiteral("too-large"));
    }
    m_wanted.insert(part.blob);
    m_queue.enqueue(part);
    startNext();
}

void BlobFetcher::forget(const QSet<BlobId> &blobs) {
    if (m_folder.isEmpty() || blobs.isEmpty()) return;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        if (blobs.contains(BlobId{file.baseName().toLongLong()})) QFile::remove(file.filePath());
}

/// Never from within fetch(): who asks for a file begins to wait for it only then.
void BlobFetcher::tellLater(BlobId id, const QString &code) {
    QTimer::singleShot(0, this, [this, id, code] { Q_EMIT failed(id, code); });
}

void BlobFetcher::startNext() {
    if (m_hub.isEmpty()) return;
    while (m_running < kAtOnce && !m_queue.isEmpty()) start(m_queue.dequeue());
}

void BlobFetcher::start(const Part &part) {
    const auto folder = makeOwnerFolder(m_folder);
    auto *file = new QSaveFile(pathOf(part));
    if (!folder || !file->open(QIODevice::WriteOnly)) {
        delete file;
        m_wanted.remove(part.blob);
        return tellLater(part.blob, QStringLiteral("write-failed"));
    }
    file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QUrl url(m_hub.base);
    url.setPath(url.path() + QLatin1String("/blob/") + QString::number(part.blob.v));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_hub.token.toUtf8());
    request.setTransferTimeout(kStallMs);
    // A hub sends nobody elsewhere, and the token is for it alone.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    askForTls(request);
    QNetworkReply *reply = m_network.get(request);
    holdToPins(*reply, m_hub.pins);
    file->setParent(reply);
    ++m_running;
    connect(reply, &QNetworkReply::readyRead, this, [reply, file] { take(*reply, *file); });
    connect(reply, &QNetworkReply::finished, this, [this, reply, file, part] { finish(*reply, *file, part); });
}

/// What has come goes to the disk at once; what is too much ends it, whatever size was announced.
void BlobFetcher::take(QNetworkReply &reply, QSaveFile &file) {
    if (file.size() + reply.bytesAvailable() > kMostBytes) {
        reply.setProperty(kTooLarge, true);
        return reply.abort();
    }
    file.write(reply.readAll());
}

void BlobFetcher::finish(QNetworkReply &reply, QSaveFile &file, const Part &part) {
    reply.deleteLater();
    --m_running;
    m_wanted.remove(part.blob);
    QString code;
    if (reply.error() == QNetworkReply::ContentNotFoundError)
        code = QStringLiteral("not-found");
    else if (reply.property(kTooLarge).toBool() || file.size() + reply.bytesAvailable() > kMostBytes)
        code = QStringLiteral("too-large");
    else if (reply.error() != QNetworkReply::NoError ||
             reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        code = QStringLiteral("link-lost");
    if (!code.isEmpty()) {
        file.cancelWriting();
    } else {
        file.write(reply.readAll());
        // A commit does not see that the last of it was not written.
        if (!file.flush() || !file.commit()) code = QStringLiteral("write-failed");
    }
    if (code.isEmpty()) {
        Q_EMIT ready(part.blob);
    } else {
        log::category("link")->warn("blob {} not fetched: {}", part.blob.v, str(code));
        Q_EMIT failed(part.blob, code);
    }
    startNext();
}

}  // namespace heard::link
