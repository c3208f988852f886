// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "channelapi/connector.h"
#include "plugins/common/worker.h"
#include "plugins/email/hub/folderwatch.h"
#include "plugins/email/hub/mailsettings.h"
#include "plugins/email/mime/mail.h"

namespace heard::email {

/// What becomes of a bounce that names one of our mails: found by its message-id.
class BounceTaker {
public:
    virtual ~BounceTaker();
    /// True if it is about a mail of ours, which is then told failed.
    virtual void take(const Bounce &bounce, std::function<void(bool ours)> done) = 0;
};

/// From a fetched mail to the ledger: parsed on the worker, its files stored, handed over, and told taken only once it
/// is on disk. Never drops one: what can't be read, or what the hub will not take as it is, goes in as the file it came
/// in. One thread; the worker is its owner's.
class Intake final : public QObject {
    Q_OBJECT
public:
    enum class End {
        Kept,     ///< in the ledger, now or since before
        NotOurs,  ///< our own mail, or a bounce that was told as a receipt
        Later     ///< the hub can't keep anything now
    };

    Intake(channelapi::ConnectorHost *host, plugins::Worker *worker, const MailSettings &settings,
           const QByteArray &channelSecret, const QString &workFolder, BounceTaker *bounces, QObject *parent = nullptr);
    ~Intake() override;

    void take(const FetchedMail &mail);

Q_SIGNALS:
    void ended(const heard::email::FetchedMail &mail, heard::email::Intake::End end, const QString &refusal);

private:
    struct Coming;
    using Mail = std::shared_ptr<Coming>;
    void parse(const Mail &mail);
    void parsed(const Mail &mail);
    void nextBounce(const Mail &mail);
    void nextFile(const Mail &mail);
    void handOver(const Mail &mail);
    void handOverWhole(const Mail &mail, const QString &why);
    void end(const Mail &mail, End end, const QString &refusal = {});
    [[nodiscard]] bool isOwn(const ParsedMail &parsed) const;

    channelapi::ConnectorHost *m_host;
    plugins::Worker *m_worker;
    const MailSettings m_settings;
    const QByteArray m_secret;
    const QString m_workFolder;
    BounceTaker *m_bounces;
    int m_folders = 0;
};

}  // namespace heard::email
