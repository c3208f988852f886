// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>
#include <QUrl>
#include <memory>

#include "plugins/telegram/hub/apianswer.h"

class QNetworkReply;

namespace heard::telegram {

class OnceBody;

/// A file that goes out: `field` is what attach://field in the parameters means.
struct UploadFile {
    QString field;
    QString name;
    QString mime;
    std::shared_ptr<QFile> file;  ///< open for reading
};

/// One call under way. Emits finished() once and deletes itself; deleted before, it is broken off.
class ApiCall final : public QObject {
    Q_OBJECT
public:
    ~ApiCall() override;
Q_SIGNALS:
    void moved();  ///< more of it has gone out; its patience begins anew
    void finished(const heard::telegram::ApiAnswer &answer);

private:
    friend class BotApi;
    ApiCall(QNetworkReply *reply, OnceBody *body, int patienceMs, const QByteArray &token, QObject *parent);
    void read();
    void end();
    void noteSent(qint64 bytes);

    QNetworkReply *m_reply;
    OnceBody *m_body;
    QByteArray m_answer;
    QByteArray m_token;
    QTimer m_patience;
    qint64 m_sent = 0;
    bool m_silent = false;
    bool m_endless = false;
};

/// A file coming down, or copied from the folder of a server on this computer, a piece in each turn of the event loop.
/// `problem` is empty if it is at the path whole: else "too-large", "write-failed", or as in
/// ApiAnswer.
class ApiDownload final : public QObject {
    Q_OBJECT
public:
    ~ApiDownload() override;
Q_SIGNALS:
    void finished(const QString &problem);

private:
    friend class BotApi;
    ApiDownload(QNetworkReply *reply, const QString &path, qint64 limit, QObject *parent);
    ApiDownload(const QString &source, const QString &path, qint64 limit, QObject *parent);
    void copy();
    void write();
    void end();
    void settle();
    void giveUp(const QString &problem);

    QNetworkReply *m_reply = nullptr;
    QFile m_source;
    QFile m_file;
    qint64 m_limit;
    QString m_problem;
};

/// The Bot API of one bot, over HTTP/1.1. Asynchronous, main thread. The token is in each address and nowhere else:
/// what Qt says of an error has the address in it and is never passed on.
class BotApi final : public QObject {
    Q_OBJECT
public:
    /// core.telegram.org/bots/api#getfile: 20 MB
    static constexpr qint64 kFileLimit = 20LL * 1024 * 1024;
    /// core.telegram.org/bots/api#using-a-local-bot-api-server: none; what Telegram itself takes as one file
    static constexpr qint64 kOwnFileLimit = 2000LL * 1024 * 1024;

    /// `base` as in https://api.telegram.org. `folder`: of the files of a server that runs with --local and so gives
    /// their paths; empty: none.
    BotApi(const QUrl &base, const QString &token, const QString &folder = {}, QObject *parent = nullptr);
    ~BotApi() override;

    /// Calls a method with JSON. Every call is made at most once; patience is for the whole of it.
    ApiCall *call(const QString &method, const QJsonObject &params, int patienceMs);
    /// With files, as multipart/form-data, streamed from the disk.
    ApiCall *upload(const QString &method, const QJsonObject &params, const QList<UploadFile> &files, int patienceMs);
    /// The largest file that download() brings.
    [[nodiscard]] qint64 fileLimit() const { return m_folder.isEmpty() ? kFileLimit : kOwnFileLimit; }
    /// Brings the file that getFile named to `path`, which is made; stops above the limit. Patience is for each pause
    /// in it. A path on this computer is taken only from the server's folder, whatever the server says.
    ApiDownload *download(const QString &filePath, const QString &path, int patienceMs);

private:
    ApiCall *post(const QString &method, OnceBody *body, const QByteArray &type, int patienceMs);
    QNetworkRequest requestTo(const QString &path) const;

    QNetworkAccessManager m_network;
    QString m_base;
    QByteArray m_token;
    QString m_folder;  ///< with a slash at its end
};

}  // namespace heard::telegram
