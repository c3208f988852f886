// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <memory>

#include "channelapi/connector.h"
#include "plugins/common/worker.h"
#include "plugins/email/hub/folderwatch.h"
#include "plugins/email/hub/intake.h"
#include "plugins/email/hub/mailsettings.h"
#include "plugins/email/hub/sender.h"

namespace heard::email {

/// One mailbox: watches its folders, hands mails over, sends replies. Puts the parts together and says how they stand
/// as one state; README.md has the codes.
class EmailConnector final : public channelapi::Connector,
                             public channelapi::TestableConnector,
                             public channelapi::LookUpConnector,
                             private BounceTaker {
    Q_OBJECT
    Q_INTERFACES(heard::channelapi::TestableConnector heard::channelapi::LookUpConnector)
public:
    explicit EmailConnector(QObject *parent = nullptr);
    ~EmailConnector() override;

    void start(channelapi::ConnectorHost *host, const channelapi::ConnectorConfig &config) override;
    void stop() override;
    channelapi::SendJob *send(const channelapi::OutboundMessage &message) override;
    void test() override;
    channelapi::SendJob *lookUp(const channelapi::OutboundMessage &message) override;

private:
    void discover();
    void begin();
    void watch(const QString &folder);
    void take(const Bounce &bounce, std::function<void(bool ours)> done) override;
    void mailEnded(FolderWatch *watch, const FetchedMail &mail, Intake::End end, const QString &refusal);
    void smtpState(const Trouble &trouble);
    void trySmtp();
    void report(bool always = false);
    [[nodiscard]] channelapi::ChannelState standing() const;

    channelapi::ConnectorConfig m_config;
    MailSettings m_settings;
    std::unique_ptr<plugins::Worker> m_worker;
    SignIn *m_signIn = nullptr;
    SendNotes *m_notes = nullptr;
    SentFolder *m_sent = nullptr;
    Sender *m_sender = nullptr;
    Intake *m_intake = nullptr;
    QHash<QString, FolderWatch *> m_watches;
    QPointer<SmtpClient> m_trial;
    Trouble m_smtp;
    Trouble m_copies;       ///< of Sent
    Trouble m_intakeState;  ///< what the hub could not keep
    bool m_smtpKnown = false;
    QTimer m_smtpAgain;
    Backoff m_smtpBackoff;
    QTimer m_unknown;  ///< until "nothing heard yet" is worth saying
    QTimer m_testing;
    channelapi::ChannelState m_told;
    bool m_stopping = false;
};

}  // namespace heard::email
