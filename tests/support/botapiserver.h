// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <functional>

namespace heard::test {

/// Runs the event loop until `condition` holds; false if it does not in a minute. Unlike QTest::qWaitFor it does not
/// sleep between events, which would make every step of an upload take 10 ms.
inline bool eventually(const std::function<bool()> &condition) {
    QElapsedTimer since;
    since.start();
    while (!condition()) {
        if (since.elapsed() > 60'000) return false;
        QEventLoop loop;
        QTimer::singleShot(3, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

/// tests/support/botapi as a program of its own, and its control side. It ends with this object.
class BotApiServer final {
public:
    static bool canRun() { return !QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty(); }

    BotApiServer() {
        const QString main =
            qEnvironmentVariable("HEARD_SOURCE_DIR") + QStringLiteral("/tests/support/botapi/main.mjs");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), {main});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {
        }
        const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
        api = ready.value(QLatin1String("api")).toString();
        token = ready.value(QLatin1String("token")).toString();
        m_control = ready.value(QLatin1String("control")).toString();
    }
    ~BotApiServer() {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000)) m_process.kill();
        m_process.waitForFinished(5000);
    }

    QJsonObject control(const char *what, const QJsonObject &facts = {}) {
        QNetworkRequest request(QUrl(m_control + QLatin1Char('/') + QLatin1String(what)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        QNetworkReply *reply = m_network.post(request, QJsonDocument(facts).toJson());
        const bool came = eventually([&] { return reply->isFinished(); });
        const QByteArray body = reply->readAll();
        reply->deleteLater();
        if (!came || reply->error() != QNetworkReply::NoError) qFatal("botapi: %s: %s", what, body.constData());
        return QJsonDocument::fromJson(body).object();
    }
    /// A customer writes; gives the message's id.
    qint64 say(const QJsonObject &message, const QJsonObject &more = {}) {
        QJsonObject facts = more;
        facts.insert(QStringLiteral("message"), message);
        return control("say", facts).value(QLatin1String("message"))[u"message_id"].toInteger();
    }
    qint64 say(const QString &text) { return say(QJsonObject{{QStringLiteral("text"), text}}); }
    /// What Telegram took from the bot, by method; empty: all that made a message.
    QList<QJsonObject> sent(const QString &method = {}) {
        QList<QJsonObject> found;
        const QJsonArray all = control("sent").value(QLatin1String("sent")).toArray();
        for (const QJsonValue &each : all) {
            const QString name = each.toObject().value(QLatin1String("method")).toString();
            if (method.isEmpty() ? each.toObject().value(QLatin1String("message")).isObject() : name == method)
                found += each.toObject();
        }
        return found;
    }
    QStringList sentTexts() {
        QStringList texts;
        for (const QJsonObject &each : sent(QStringLiteral("sendMessage")))
            texts += each[u"message"][u"text"].toString();
        return texts;
    }
    int calls(const QString &method) {
        int count = 0;
        const QJsonArray all = control("calls").value(QLatin1String("calls")).toArray();
        for (const QJsonValue &each : all) count += each[u"method"].toString() == method;
        return count;
    }
    qint64 pending() { return control("state").value(QLatin1String("pending")).toInteger(); }

    QString api;
    QString token;

private:
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_control;
};

}  // namespace heard::test
