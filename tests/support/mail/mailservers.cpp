// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mail/mailservers.h"

#include <QDir>
#include <QJsonDocument>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace heard::test {

namespace {

constexpr int kPatience = 90'000;

QByteArray lineOf(QProcess &process) {
    while (!process.canReadLine())
        if (!process.waitForReadyRead(kPatience)) return {};
    return process.readLine();
}

/// As the folder's owner has it: dovecot does not run as root.
void giveAway(const QString &path, const QString &like) {
#ifdef Q_OS_UNIX
    struct stat facts {};
    const bool known = stat(QFile::encodeName(like).constData(), &facts) == 0;
    if (known && chown(QFile::encodeName(path).constData(), facts.st_uid, facts.st_gid) != 0) return;
#endif
}

}  // namespace

MailServers::MailServers(const QStringList &options) {
    m_process.start(QStringLiteral(HEARD_PYTHON),
                    QStringList{QStringLiteral("-B"), QStringLiteral(HEARD_MAIL_SERVERS)} + options);
    m_facts = QJsonDocument::fromJson(lineOf(m_process)).object();
    if (m_facts.isEmpty()) m_troubles = QString::fromUtf8(m_process.readAllStandardError());
}

MailServers::~MailServers() {
    m_process.closeWriteChannel();
    m_process.waitForFinished(kPatience);
}

email::Server MailServers::server(const QString &which) const {
    using email::Security;
    return {m_facts.value(QStringLiteral("host")).toString(), static_cast<quint16>(m_facts.value(which).toInt()),
            which.endsWith(QLatin1Char('s')) ? Security::Tls : Security::StartTls, caFile()};
}

bool MailServers::tell(const QString &command) {
    m_process.write(command.toUtf8() + '\n');
    return lineOf(m_process).trimmed() == "ok";
}

void MailServers::put(const QString &user, const QByteArray &mail, const QString &folder) {
    const QString root = m_facts.value(QStringLiteral("folder")).toString() + QStringLiteral("/mail");
    QString box = root + QLatin1Char('/') + user;
    QStringList made{box};
    if (!folder.isEmpty()) made += box += QStringLiteral("/.") + folder;
    for (const char *part : {"/tmp", "/new", "/cur"}) made += box + QLatin1String(part);
    for (const QString &each : made)
        if (QDir().mkpath(each)) giveAway(each, root);
    const QString name = QStringLiteral("%1.test.heard").arg(1'700'000'000 + ++m_mails);
    QFile file(box + QStringLiteral("/tmp/") + name);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(mail);
    file.close();
    giveAway(file.fileName(), root);
    file.rename(box + QStringLiteral("/new/") + name);
}

QList<QByteArray> MailServers::mails(const QString &user, const QString &folder) const {
    QString box = m_facts.value(QStringLiteral("folder")).toString() + QStringLiteral("/mail/") + user;
    if (!folder.isEmpty()) box += QStringLiteral("/.") + folder;
    QList<QByteArray> all;
    for (const char *part : {"/new", "/cur"}) {
        const QFileInfoList files = QDir(box + QLatin1String(part)).entryInfoList(QDir::Files);
        for (const QFileInfo &each : files)
            if (QFile file(each.filePath()); file.open(QIODevice::ReadOnly)) all += file.readAll();
    }
    return all;
}

email::Credentials person(const QString &user) {
    return {user + QStringLiteral("@heard.test"), user + QStringLiteral("-secret"), {}};
}

}  // namespace heard::test
