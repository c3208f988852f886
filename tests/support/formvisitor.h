// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QRegularExpression>

#include "plugins/common/forms/caseconnector.h"
#include "support/fakeconnectorhost.h"

namespace heard::test {

inline const QByteArray kSecret(32, 's');
using Fields = QHash<QByteArray, QByteArray>;

inline QByteArray header(const channelapi::HttpReply &reply, const QByteArray &name) {
    for (const auto &[key, value] : reply.headers)
        if (key.toLower() == name) return value;
    return {};
}

/// A visitor's browser without JavaScript, at a connector that takes forms.
template <class FormConnector>
class FormVisitor : public testing::Test {
protected:
    FakeConnectorHost host;
    FormConnector connector;
    quint64 nextRequest = 0;
    QString peer = QStringLiteral("192.0.2.1");

    void start(const QJsonObject &settings) {
        channelapi::ConnectorConfig config;
        config.channelKey = QStringLiteral("shop");
        config.channelName = QStringLiteral("Shop & Co");
        config.settings = settings;
        config.channelSecret = kSecret;
        connector.start(&host, config);
    }
    channelapi::HttpReply ask(const QString &method, const QString &path, const QByteArray &body = {},
                              const QByteArray &type = {}, const QByteArray &language = "en") {
        channelapi::HttpRequest request;
        request.id = ++nextRequest;
        request.method = method;
        request.path = path.section(QLatin1Char('?'), 0, 0);
        request.query = path.section(QLatin1Char('?'), 1);
        request.headers = {{"content-type", type}, {"accept-language", language}};
        request.body = body;
        request.peer = peer;
        connector.http(request);
        return host.waitReply(request.id);
    }
    channelapi::HttpReply get(const QString &path = {}, const QByteArray &language = "en") {
        return ask(QStringLiteral("GET"), path, {}, {}, language);
    }
    static QByteArray stampOf(const channelapi::HttpReply &page) {
        static const QRegularExpression kStamp(QStringLiteral("name=\"stamp\" value=\"([^\"]+)\""));
        return kStamp.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
    }
    /// The stamp of a form that a person has had before them for a while.
    QByteArray filledIn(const QString &path = {}) {
        const QByteArray stamp = stampOf(get(path));
        host.time += 20'000;
        return stamp;
    }
    channelapi::HttpReply post(const Fields &fields, const QString &path = {}, const QByteArray &file = {}) {
        QByteArray body;
        for (auto field = fields.begin(); field != fields.end(); ++field)
            body +=
                "--XX\r\nContent-Disposition: form-data; name=\"" + field.key() + "\"\r\n\r\n" + field.value() + "\r\n";
        body += "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" +
                QByteArray(file.isNull() ? "" : "receipt.png") + "\"\r\nContent-Type: image/png\r\n\r\n" + file +
                "\r\n--XX--\r\n";
        return ask(QStringLiteral("POST"), path, body, "multipart/form-data; boundary=XX");
    }
    /// The path of the case that a redirect leads to.
    static QString casePath(const channelapi::HttpReply &reply) {
        const QString location = QString::fromLatin1(header(reply, "location"));
        return QLatin1Char('/') + location.mid(location.indexOf(QLatin1String("case/"))).section(QLatin1Char('?'), 0, 0);
    }
    channelapi::OutboundMessage answer(const QString &words) {
        channelapi::OutboundMessage message;
        message.clientId = QStringLiteral("c1");
        message.messageId = QStringLiteral("90");
        message.address = host.kept.last().address;
        message.threadKey = host.kept.last().threadKey;
        message.agentName = QStringLiteral("Olena");
        message.at = host.time;
        channelapi::Part part;
        part.kind = QStringLiteral("text");
        part.text = words;
        message.parts = {part};
        host.keepOutgoing(message);
        return message;
    }
};

}  // namespace heard::test
