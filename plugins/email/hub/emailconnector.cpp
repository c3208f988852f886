// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/emailconnector.h"

#include "plugins/email/mime/bouncecause.h"
#include "plugins/email/mime/threading.h"
#include "plugins/email/wire/discovery.h"

namespace heard::email {

using namespace channelapi;

namespace {

constexpr int kUnknownMs = 3'000;
constexpr int kTestMs = 12'000;  ///< the host waits 15 s

QString placeKey(const QString &folder) { return QStringLiteral("place.") + folder.left(400); }

ChannelState stateOf(const Trouble &trouble) {
    return {trouble.standing ? ChannelState::Kind::Down : ChannelState::Kind::Trouble, trouble.code, trouble.detail};
}

}  // namespace

EmailConnector::EmailConnector(QObject *parent) : Connector(parent) {
    m_smtpAgain.setSingleShot(true);
    m_unknown.setSingleShot(true);
    m_testing.setSingleShot(true);
    connect(&m_smtpAgain, &QTimer::timeout, this, &EmailConnector::trySmtp);
    connect(&m_unknown, &QTimer::timeout, this, [this] { report(); });
    connect(&m_testing, &QTimer::timeout, this, [this] { report(true); });
}

EmailConnector::~EmailConnector() = default;

void EmailConnector::start(ConnectorHost *host, const ConnectorConfig &config) {
    m_host = host;
    m_config = config;
    m_settings = MailSettings::from(config);
    const bool other = config.settings.value(QLatin1String("provider")).toString() == QLatin1String("other");
    if (m_settings.problem == QLatin1String("mail-no-server") && !other) return discover();
    if (!m_settings.problem.isEmpty()) return host->setState({ChannelState::Kind::Down, m_settings.problem, {}});
    begin();
}

void EmailConnector::discover() {
    m_host->setState({ChannelState::Kind::Starting, {}, {}});
    auto *discovery = new Discovery(m_settings.domain, Discovery::pagesOf(m_settings.address), this);
    connect(discovery, &Discovery::ended, this, [this, discovery](const std::optional<Provider> &found) {
        discovery->deleteLater();
        if (m_stopping) return;
        if (found) m_settings = MailSettings::from(m_config, found);
        if (!m_settings.problem.isEmpty()) return m_host->setState({ChannelState::Kind::Down, m_settings.problem, {}});
        begin();
    });
    discovery->start();
}

void EmailConnector::begin() {
    m_worker = std::make_unique<plugins::Worker>();
    m_signIn = m_settings.byToken ? new SignIn(m_settings.user, m_settings.oauth, this)
                                  : new SignIn(m_settings.user, m_settings.password, this);
    connect(m_signIn, &SignIn::renewed, this, [this](const QString &token) {
        m_host->keep(QStringLiteral("oauth"),
                     QJsonObject{{QStringLiteral("of"), m_settings.grantMark}, {QStringLiteral("token"), token}});
    });
    m_notes = new SendNotes(m_host, m_config.kept, this);
    m_sent = new SentFolder(m_settings.imap, m_signIn, m_settings.sentFolder, this);
    m_sender = new Sender(m_host, m_worker.get(), m_settings, m_signIn, m_notes, m_sent, m_config.channelSecret,
                          m_config.workFolder, this);
    connect(m_sender, &Sender::serverState, this, &EmailConnector::smtpState);
    connect(m_sender, &Sender::sentState, this, [this](const Trouble &trouble) {
        m_copies = trouble;
        m_copies.standing = false;  // replies go out all the same
        report();
    });
    m_intake = new Intake(m_host, m_worker.get(), m_settings, m_config.channelSecret, m_config.workFolder, this, this);
    for (const QString &folder : std::as_const(m_settings.folders)) watch(folder);
    connect(m_intake, &Intake::ended, this, [this](const FetchedMail &mail, Intake::End end, const QString &refusal) {
        mailEnded(m_watches.value(mail.folder), mail, end, refusal);
    });
    m_unknown.start(kUnknownMs);
    m_sender->resumeCopies();
    trySmtp();
}

void EmailConnector::watch(const QString &folder) {
    const WatchRules rules{folder,
                           m_config.workFolder,
                           m_host->now(),
                           m_settings.daysBack,
                           m_settings.largest,
                           m_settings.pollMs,
                           m_settings.markAsRead};
    const FolderPlace place = FolderPlace::from(m_config.kept.value(placeKey(folder)).toObject());
    auto *watch =
        new FolderWatch(m_settings.imap, m_signIn, rules, place, new Keeper(m_host, placeKey(folder), this), this);
    connect(watch, &FolderWatch::stateChanged, this, [this] { report(); });
    connect(watch, &FolderWatch::fetched, m_intake, &Intake::take);
    m_watches.insert(folder, watch);
    watch->start();
}

void EmailConnector::mailEnded(FolderWatch *watch, const FetchedMail &mail, Intake::End end, const QString &refusal) {
    m_intakeState = {};
    if (!refusal.isEmpty()) m_intakeState = {refusal, {}, false};
    if (watch && end == Intake::End::Later)
        watch->putBack(mail.uid);
    else if (watch)
        watch->taken(mail.uid);
    report();
}

void EmailConnector::stop() {
    m_stopping = true;
    m_smtpAgain.stop();
    m_unknown.stop();
    m_testing.stop();
    if (m_trial) m_trial->deleteLater();
    for (FolderWatch *watch : std::as_const(m_watches)) watch->stop();
    if (m_sender) m_sender->stop();
    if (m_sent) m_sent->stop();
    QTimer::singleShot(0, this, &Connector::stopped);
}

// --- sending --------------------------------------------------------------------------------------------------------

SendJob *EmailConnector::send(const OutboundMessage &message) {
    if (m_sender) return m_sender->send(message);
    auto *job = new SendJob(this);
    job->finish({SendOutcome::Kind::RetryLater, {}, m_settings.problem, {}, 0});
    return job;
}

SendJob *EmailConnector::lookUp(const OutboundMessage &message) {
    if (m_sender) return m_sender->lookUp(message);
    auto *job = new SendJob(this);
    job->finish({SendOutcome::Kind::Uncertain, {}, m_settings.problem, {}, 0});
    return job;
}

void EmailConnector::take(const Bounce &bounce, std::function<void(bool ours)> done) {
    // Whoever knows the id of a mail of ours had that mail, or its bounce: nobody else can tell it failed. However old
    // it is, the id leads to the message.
    const QString message = ownMessageOf(bounce.originalMessageId, {m_settings.domain}, m_config.channelSecret);
    if (message.isEmpty()) return done(false);
    const bool failed = bounce.action.isEmpty() || bounce.action == QLatin1String("failed");
    if (failed) {
        m_notes->cameBack(ownIdOf(bounce.originalMessageId, {m_settings.domain}).entry);
        m_host->receipt({Receipt::Kind::Failed,
                         {},
                         message,
                         bounceCause(bounce),
                         {{QStringLiteral("remote_id"), bounce.originalMessageId},
                          {QStringLiteral("detail"), bounceSentence(bounce)}}});
    }
    done(true);
}

// --- how it stands --------------------------------------------------------------------------------------------------

void EmailConnector::smtpState(const Trouble &trouble) {
    m_smtpKnown = true;
    m_smtp = trouble;
    if (trouble.code.isEmpty()) {
        m_smtpBackoff.reset();
        m_smtpAgain.stop();
    } else if (!m_smtpAgain.isActive()) {
        // Sends may be held back while it is down, so it is tried without one.
        m_smtpAgain.start(m_smtpBackoff.next(trouble.standing));
    }
    report();
}

void EmailConnector::trySmtp() {
    if (m_stopping || m_trial) return;
    m_signIn->ask(this, [this](const Credentials &who, const std::optional<Trouble> &why) {
        if (m_stopping || m_trial) return;
        if (why) return smtpState(*why);
        m_trial = new SmtpClient(m_settings.smtp, who, "[127.0.0.1]", this);
        connect(m_trial, &SmtpClient::finished, this, [this](const SmtpOutcome &outcome) {
            m_trial->deleteLater();
            m_trial.clear();
            smtpState(outcome.kind == SmtpOutcome::Kind::Accepted ? Trouble{} : outcome.trouble);
        });
        m_trial->tryOut();
    });
}

void EmailConnector::test() {
    if (!m_sender) return m_host->setState({ChannelState::Kind::Down, m_settings.problem, {}});
    m_testing.start(kTestMs);
    for (FolderWatch *watch : std::as_const(m_watches)) watch->tryNow();
    m_smtpKnown = false;
    m_smtpBackoff.reset();
    trySmtp();
}

ChannelState EmailConnector::standing() const {
    Trouble worst;
    bool known = m_smtpKnown;
    const auto weigh = [&worst](const Trouble &trouble) {
        if (trouble.code.isEmpty()) return;
        if (worst.code.isEmpty() || (trouble.standing && !worst.standing)) worst = trouble;
    };
    for (const FolderWatch *watch : m_watches) {
        if (!watch->isHealthy() && watch->trouble().code.isEmpty()) known = false;
        Trouble trouble = watch->trouble();
        // One folder of several that is not there: the others, and sending, go on.
        if (trouble.code == QLatin1String("mail-folder-missing") && m_watches.size() > 1) trouble.standing = false;
        weigh(trouble);
    }
    weigh(m_smtp);
    weigh(m_intakeState);
    weigh(m_copies);
    if (!worst.code.isEmpty()) return stateOf(worst);
    if (!known && m_unknown.isActive()) return {ChannelState::Kind::Starting, {}, {}};
    if (!known) return {ChannelState::Kind::Trouble, QStringLiteral("mail-silent"), {}};
    return {ChannelState::Kind::Ready, {}, {}};
}

void EmailConnector::report(bool always) {
    if (m_stopping) return;
    const ChannelState now = standing();
    const bool tested = m_testing.isActive() && m_smtpKnown && now.kind != ChannelState::Kind::Starting;
    if (tested) m_testing.stop();
    const bool same = now.kind == m_told.kind && now.code == m_told.code && now.detail == m_told.detail;
    if (same && !always && !tested) return;
    m_told = now;
    m_host->setState(now);
}

}  // namespace heard::email
