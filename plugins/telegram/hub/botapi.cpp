// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/botapi.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QUuid>

#include "plugins/telegram/hub/oncebody.h"

namespace heard::telegram {
namespace {

constexpr qint64 kPiece = 1024 * 1024;  ///< of a copy, in one turn of the event loop

constexpr qint64 kLongestAnswer = 8LL * 1024 * 1024;  ///< 100 updates are rarely a tenth of it

QString problemOf(QNetworkReply::NetworkError error) {
    switch (error) {
        case QNetworkReply::SslHandshakeFailedError: return QStringLiteral("service-insecure");
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ContentReSendError:
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::UnknownContentError: return QStringLiteral("service-garbage");
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError: return QStringLiteral("service-silent");
        default: return QStringLiteral("service-unreachable");
    }
}

QString plainName(QString name) {
    for (QChar &each : name)
        if (each.unicode() < 0x20 || each == QLatin1Char('"') || each == QLatin1Char('\\') || each == QLatin1Char('/'))
            each = QLatin1Char('_');
    return name.isEmpty() ? QStringLiteral("file") : name.right(200);
}

QByteArray fieldHead(const QByteArray &boundary, const QString &name) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name.toUtf8() + '"';
}

}  // namespace

ApiCall::ApiCall(QNetworkReply *reply, OnceBody *body, int patienceMs, const QByteArray &token, QObject *parent)
    : QObject(parent), m_reply(reply), m_body(body), m_token(token) {
    m_reply->setParent(this);
    m_body->setParent(this);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_silent = true;
        m_reply->abort();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, &ApiCall::noteSent);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::read);
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::end);
    m_patience.start(patienceMs);
}

ApiCall::~ApiCall() {
    m_reply->disconnect(this);
    if (m_reply->isRunning()) m_reply->abort();
}

/// Told once more when all has gone.
void ApiCall::noteSent(qint64 bytes) {
    if (bytes <= std::exchange(m_sent, bytes)) return;
    m_patience.start();
    Q_EMIT moved();
}

void ApiCall::read() {
    m_answer += m_reply->readAll();
    if (m_answer.size() <= kLongestAnswer) return;
    m_endless = true;
    m_reply->abort();
}

void ApiCall::end() {
    m_patience.stop();
    if (m_reply->isOpen()) m_answer += m_reply->readAll();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    // A status that says "error" is an answer all the same; what broke off is none, though half of it may look like
    // one.
    const bool whole = status > 0 && !m_silent && !m_endless &&
                       (error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied) &&
                       error != QNetworkReply::ContentReSendError && error != QNetworkReply::ProtocolFailure;
    ApiAnswer answer;
    if (whole) {
        answer = readAnswer(status, m_answer);
        answer.description.replace(QString::fromLatin1(m_token), QStringLiteral("…"));
    } else {
        answer.kind = m_body->wasTaken() ? ApiAnswer::Kind::Lost : ApiAnswer::Kind::Unsent;
        answer.problem = m_endless  ? QStringLiteral("service-garbage")
                         : m_silent ? QStringLiteral("service-silent")
                                    : problemOf(error);
    }
    deleteLater();
    Q_EMIT finished(answer);
}

ApiDownload::ApiDownload(QNetworkReply *reply, const QString &path, qint64 limit, QObject *parent)
    : QObject(parent), m_reply(reply), m_file(path), m_limit(limit) {
    m_reply->setParent(this);
    m_reply->setReadBufferSize(256LL * 1024);  // a slow disk holds the other side back instead of filling memory
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) m_problem = QStringLiteral("write-failed");
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiDownload::write);
    connect(m_reply, &QNetworkReply::finished, this, &ApiDownload::end);
}

ApiDownload::ApiDownload(const QString &source, const QString &path, qint64 limit, QObject *parent)
    : QObject(parent), m_source(source), m_file(path), m_limit(limit) {
    if (!m_source.open(QIODevice::ReadOnly)) m_problem = QStringLiteral("not-fetched");
    if (m_problem.isEmpty() && m_source.size() > limit) m_problem = QStringLiteral("too-large");
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) m_problem = QStringLiteral("write-failed");
    QTimer::singleShot(0, this, &ApiDownload::copy);
}

ApiDownload::~ApiDownload() {
    if (!m_reply) return;
    m_reply->disconnect(this);
    if (m_reply->isRunning()) m_reply->abort();
}

void ApiDownload::giveUp(const QString &problem) {
    if (m_problem.isEmpty()) m_problem = problem;
    m_reply->abort();
}

void ApiDownload::copy() {
    if (m_problem.isEmpty() && !m_source.atEnd()) {
        const QByteArray bytes = m_source.read(kPiece);
        if (bytes.isEmpty())
            m_problem = QStringLiteral("not-fetched");
        else if (m_file.write(bytes) != bytes.size())
            m_problem = QStringLiteral("write-failed");
        return QTimer::singleShot(0, this, &ApiDownload::copy);
    }
    settle();
}

void ApiDownload::write() {
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200) return;
    const QByteArray bytes = m_reply->readAll();
    if (m_file.size() + bytes.size() > m_limit) return giveUp(QStringLiteral("too-large"));
    if (m_problem.isEmpty() && m_file.write(bytes) != bytes.size()) giveUp(QStringLiteral("write-failed"));
}

void ApiDownload::end() {
    if (m_problem.isEmpty() && m_reply->error() == QNetworkReply::NoError) write();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_problem.isEmpty() && status >= 400) m_problem = QStringLiteral("service-error");
    if (m_problem.isEmpty() && m_reply->error() != QNetworkReply::NoError) m_problem = problemOf(m_reply->error());
    if (m_problem.isEmpty() && status != 200) m_problem = QStringLiteral("service-garbage");
    settle();
}

void ApiDownload::settle() {
    if (m_problem.isEmpty() && !m_file.flush()) m_problem = QStringLiteral("write-failed");
    m_file.close();
    if (!m_problem.isEmpty()) m_file.remove();
    deleteLater();
    Q_EMIT finished(m_problem);
}

BotApi::BotApi(const QUrl &base, const QString &token, const QString &folder, QObject *parent)
    : QObject(parent),
      m_base(base.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash)),
      m_token(token.toLatin1()),
      m_folder(folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath() + QLatin1Char('/')) {
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);  // the token is for nobody else
    m_network.setAutoDeleteReplies(false);
}

BotApi::~BotApi() {
    // A reply that is broken off tells its manager, so what is under way ends before it.
    qDeleteAll(findChildren<ApiCall *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<ApiDownload *>(Qt::FindDirectChildrenOnly));
}

QNetworkRequest BotApi::requestTo(const QString &path) const {
    QNetworkRequest request(QUrl(m_base + path, QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Heard"));
    return request;
}

ApiCall *BotApi::post(const QString &method, OnceBody *body, const QByteArray &type, int patienceMs) {
    QNetworkRequest request = requestTo(QStringLiteral("/bot%1/%2").arg(QString::fromLatin1(m_token), method));
    request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body->whole());
    return new ApiCall(m_network.post(request, body), body, patienceMs, m_token, this);
}

ApiCall *BotApi::call(const QString &method, const QJsonObject &params, int patienceMs) {
    auto *body = new OnceBody;
    body->add(QJsonDocument(params).toJson(QJsonDocument::Compact));
    return post(method, body, "application/json", patienceMs);
}

ApiCall *BotApi::upload(const QString &method, const QJsonObject &params, const QList<UploadFile> &files,
                        int patienceMs) {
    const QByteArray boundary = QUuid::createUuid().toByteArray(QUuid::Id128);  // RFC 7578 with RFC 2046 5.1
    auto *body = new OnceBody;
    for (auto param = params.begin(); param != params.end(); ++param) {
        QByteArray value = param->toVariant().toString().toUtf8();
        if (param->isObject()) value = QJsonDocument(param->toObject()).toJson(QJsonDocument::Compact);
        if (param->isArray()) value = QJsonDocument(param->toArray()).toJson(QJsonDocument::Compact);
        if (param->isDouble()) value = QByteArray::number(param->toInteger());
        body->add(fieldHead(boundary, param.key()) + "\r\n\r\n" + value + "\r\n");
    }
    for (const UploadFile &file : files) {
        const QByteArray mime = file.mime.isEmpty() ? QByteArray("application/octet-stream") : file.mime.toLatin1();
        body->add(fieldHead(boundary, file.field) + "; filename=\"" + plainName(file.name).toUtf8() +
                  "\"\r\nContent-Type: " + mime + "\r\n\r\n");
        body->add(file.file);
        body->add(QByteArray("\r\n"));
    }
    body->add("--" + boundary + "--\r\n");
    return post(method, body, "multipart/form-data; boundary=" + boundary, patienceMs);
}

ApiDownload *BotApi::download(const QString &filePath, const QString &path, int patienceMs) {
    if (!m_folder.isEmpty() && filePath.startsWith(QLatin1Char('/'))) {
        const QString real = QFileInfo(filePath).canonicalFilePath();  // no link leads out of the folder
        return new ApiDownload(real.startsWith(m_folder) ? real : QString(), path, fileLimit(), this);
    }
    const QByteArray encoded = QUrl::toPercentEncoding(filePath, "/");
    QNetworkRequest request =
        requestTo(QStringLiteral("/file/bot%1/%2").arg(QString::fromLatin1(m_token), QString::fromLatin1(encoded)));
    request.setTransferTimeout(patienceMs);
    return new ApiDownload(m_network.get(request), path, fileLimit(), this);
}

}  // namespace heard::telegram
