// SPDX-License-Identifier: GPL-3.0-or-later
// Behaves when called, and throws later from a slot of its own. GET "/member", "/child" and "/single" by a timer,
// "/socket?port=N" when it is connected there, "/queued" from a queued call; each is answered first.
#include <QTcpSocket>
#include <QUrlQuery>
#include <stdexcept>

#include "sampleconnector.h"

/// Q_OBJECT tells its size, and so that the timer is its member.
class Throwing final : public SampleConnector {
    Q_OBJECT
public:
    explicit Throwing(QObject *parent) : SampleConnector(parent) {
        m_member.setSingleShot(true);
        connect(&m_member, &QTimer::timeout, this, [] { fail(); });
    }

    void http(const heard::channelapi::HttpRequest &request) override {
        m_host->replyHttp(request.id, {200, "text/plain", "later", {}});
        const QString how = request.path.mid(1);
        if (how == QStringLiteral("member")) {
            m_member.start(0);
        } else if (how == QStringLiteral("child")) {
            auto *timer = new QTimer(this);
            connect(timer, &QTimer::timeout, this, [] { fail(); });
            timer->start(0);
        } else if (how == QStringLiteral("single")) {
            QTimer::singleShot(1, this, [] { fail(); });
        } else if (how == QStringLiteral("queued")) {
            QMetaObject::invokeMethod(
                this, [] { fail(); }, Qt::QueuedConnection);
        } else if (how == QStringLiteral("socket")) {
            auto *socket = new QTcpSocket(this);
            connect(socket, &QTcpSocket::connected, this, [] { fail(); });
            socket->connectToHost(QStringLiteral("127.0.0.1"),
                                  QUrlQuery(request.query).queryItemValue(QStringLiteral("port")).toUShort());
        }
    }

private:
    [[noreturn]] static void fail() { throw std::runtime_error("what a customer wrote"); }

    QTimer m_member;
};

class FixturePlugin final : public QObject, public heard::channelapi::ConnectorPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID FILE "fixture.json")
    Q_INTERFACES(heard::channelapi::ConnectorPlugin)
public:
    heard::channelapi::Connector *createConnector(QObject *parent) override { return new Throwing(parent); }
};

#include "throwsinslot.moc"
