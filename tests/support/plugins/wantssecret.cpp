// SPDX-License-Identifier: GPL-3.0-or-later
// A kind that signs in with a secret, and can try that again when asked. It is ready only with the right one; the
// setting "answers" set to "never" makes it not tell what came of an attempt.
#include <QTimer>

#include "sampleconnector.h"

class SigningIn final : public SampleConnector, public heard::channelapi::TestableConnector {
    Q_OBJECT
    Q_INTERFACES(heard::channelapi::TestableConnector)
public:
    using SampleConnector::SampleConnector;

    void start(Host *host, const heard::channelapi::ConnectorConfig &config) override {
        m_host = host;
        m_config = config;
        signIn();
    }
    void test() override {
        using heard::channelapi::ChannelState;
        m_host->setState({ChannelState::Kind::Starting, {}, {}});
        if (m_config.settings.value(QStringLiteral("answers")).toString() != QStringLiteral("never"))
            QTimer::singleShot(0, this, [this] { signIn(); });
    }

private:
    void signIn() {
        using heard::channelapi::ChannelState;
        const bool good = m_config.secrets.value(QStringLiteral("password")).toString() == QStringLiteral("sword fish");
        if (good)
            m_host->setState({ChannelState::Kind::Ready, {}, {}});
        else
            m_host->setState({ChannelState::Kind::Down, QStringLiteral("sign-in-refused"), {}});
    }

    heard::channelapi::ConnectorConfig m_config;
};

class FixturePlugin final : public QObject, public heard::channelapi::ConnectorPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID FILE "fixture.json")
    Q_INTERFACES(heard::channelapi::ConnectorPlugin)
public:
    heard::channelapi::Connector *createConnector(QObject *parent) override { return new SigningIn(parent); }
};

#include "wantssecret.moc"
