// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainstore.h"

#include <qt6keychain/keychain.h>
#include <QPointer>

#include "base/log.h"

namespace heard::secrets {
namespace {

/// What the entries stand under in the keychain's own window.
QString service() { return QStringLiteral("org.heard.Heard"); }

/// No version of the library says "there is no keychain": without a bus, without a service and locked each give another
/// error. What is not plainly an entry that is missing counts as that. Words of the keychain may name an entry: only
/// the number goes into the log.
Result<void> outcomeOf(const QKeychain::Job &job) {
    if (job.error() == QKeychain::NoError) return {};
    if (job.error() == QKeychain::EntryNotFound) return failure(QStringLiteral("secret-missing"));
    log::category("secrets")->warn("the keychain failed: {}", int(job.error()));
    return failure(QStringLiteral("no-keychain"));
}

}  // namespace

void KeychainStore::run(QKeychain::Job *job, const QString &name, QObject *context, std::function<void()> finished) {
    job->setKey(name);
    job->setInsecureFallback(false);
    // Nobody's child: the library calls back into a job when the keychain answers, even if the store is gone by then.
    connect(job, &QKeychain::Job::finished, this,
            [context = QPointer<QObject>(context), finished = std::move(finished)] {
                if (context) finished();
            });
    job->start();
}

void KeychainStore::read(const QString &name, QObject *context, Read told) {
    auto *job = new QKeychain::ReadPasswordJob(service());
    run(job, name, context, [job, told = std::move(told)] {
        const auto outcome = outcomeOf(*job);
        told(outcome ? Result<QString>(job->textData()) : tl::unexpected(outcome.error()));
    });
}

void KeychainStore::write(const QString &name, const QString &secret, QObject *context, Done told) {
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret);
    run(job, name, context, [job, told = std::move(told)] { told(outcomeOf(*job)); });
}

void KeychainStore::remove(const QString &name, QObject *context, Done told) {
    auto *job = new QKeychain::DeletePasswordJob(service());
    run(job, name, context, [job, told = std::move(told)] {
        const auto outcome = outcomeOf(*job);
        const bool gone = !outcome && outcome.error().code == QLatin1String("secret-missing");
        told(gone ? Result<void>() : outcome);
    });
}

}  // namespace heard::secrets
