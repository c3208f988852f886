// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/gmimelib.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTemporaryDir>

#include "parts.h"
#include "plugins/email/mime/outgoing.h"
#include "plugins/email/mime/parse.h"
#include "samples.h"

namespace heard::bench {
namespace {

using namespace heard::email;

/// A number that looks random and is the same in every run.
quint32 mixed(quint32 seed) {
    seed = (seed ^ 61U) ^ (seed >> 16U);
    seed *= 9U;
    seed ^= seed >> 4U;
    seed *= 0x27d4eb2dU;
    return seed ^ (seed >> 15U);
}

QString sentences(quint32 seed, int count) {
    static const QStringList kSentences{QStringLiteral("Здравствуйте, когда приедет мой заказ?"),
                                        QStringLiteral("Дякую, посилку вже отримала."),
                                        QStringLiteral("The parcel has not come yet, please check."),
                                        QStringLiteral("Куртка мала, хочу обменять на размер больше."),
                                        QStringLiteral("Die Lieferung ist beschädigt angekommen."),
                                        QStringLiteral("Счёт прилагаю, оплата была вчера.")};
    QStringList text;
    for (int i = 0; i < count; ++i) text += kSentences[mixed(seed + quint32(i)) % quint32(kSentences.size())];
    return text.join(u' ');
}

/// What comes in a day: short mails in old charsets, answers with quotes, newsletters, now and then a file.
QByteArray oldProgramsMail(quint32 number) {
    const bool koi8 = number % 2 == 0;
    QString text = sentences(number, 6);
    text.remove(QRegularExpression(QStringLiteral("[äöüß]")));
    text.replace(QRegularExpression(QStringLiteral("[іїє]")), QStringLiteral("и"));
    const QByteArray body = QStringEncoder(koi8 ? "koi8-r" : "windows-1251")(text);
    return "From: =?utf-8?B?0JDQvdC90LA=?= <anna@example.com>\r\nTo: shop@example.org\r\nSubject: " + body.left(30) +
           "\r\nMessage-ID: <old" + QByteArray::number(number) +
           "@example.com>\r\nDate: Sun, 22 Nov 2026 10:30:00 +0200\r\nContent-Type: text/plain; charset=" +
           (koi8 ? "koi8-r" : "windows-1251") + "\r\n\r\n" + body + "\r\n";
}

QByteArray newsletter(quint32 number) {
    QByteArray html =
        "<html><head><style>td{color:red}</style></head><body><div style=\"display:none\">preheader</div><table "
        "width=600>";
    for (quint32 i = 0; i < 60; ++i)
        html += "<tr><td style=\"padding:8px;font-family:Arial\"><a href=\"https://shop.example/" +
                QByteArray::number(mixed(number + i)) + "\"><img src=\"https://cdn.example/" + QByteArray::number(i) +
                ".png\" width=100></a></td><td><p>" + sentences(number + i, 2).toUtf8() + "</p></td></tr>";
    return "From: news@example.com\r\nSubject: News\r\nMessage-ID: <news" + QByteArray::number(number) +
           "@example.com>\r\nList-Id: <news.example.com>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html +
           "</table></body></html>\r\n";
}

bool answerWithFiles(quint32 number, const QString &path, const QString &filePath, int files) {
    OutgoingMail mail;
    mail.from = {QStringLiteral("Анна Петрова"), QStringLiteral("anna@example.com")};
    mail.to = {{QStringLiteral("Магазин"), QStringLiteral("shop@example.org")}};
    mail.subject = QStringLiteral("Re: ") + sentences(number, 1);
    mail.messageId = QStringLiteral("answer%1@example.com").arg(number);
    mail.at = 1'795'336'200'000;
    mail.text = sentences(number, 5);
    mail.quoted = QuotedMail{mail.to.first(), mail.at, sentences(number + 1, 40)};
    mail.language = QStringLiteral("ru");
    for (int i = 0; i < files; ++i)
        mail.files += OutgoingFile{filePath, QStringLiteral("Фото %1.jpg").arg(i), QStringLiteral("image/jpeg"), {}};
    return writeMail(mail, path).ok();
}

bool writeBytes(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The corpus in a folder; empty if it can't be written.
QStringList makeCorpus(const QString &folder, int mails, bool withFiles) {
    QByteArray photo(300 * 1024, Qt::Uninitialized);
    for (qsizetype i = 0; i < photo.size(); ++i) photo[i] = char(mixed(quint32(i)));
    const QString photoPath = folder + QStringLiteral("/photo.jpg");
    if (!writeBytes(photoPath, photo)) return {};
    QStringList paths;
    for (int i = 0; i < mails; ++i) {
        const QString path = folder + QStringLiteral("/%1.eml").arg(i);
        const auto number = quint32(i);
        const bool written = i % 4 == 0   ? writeBytes(path, newsletter(number))
                             : i % 4 == 1 ? writeBytes(path, oldProgramsMail(number))
                                          : answerWithFiles(number, path, photoPath, withFiles && i % 4 == 3 ? 2 : 0);
        if (!written) return {};
        paths += path;
    }
    return paths;
}

void decodeParts(GMimeObject *, GMimeObject *part, gpointer nowhere) {
    if (GMIME_IS_PART(part) && g_mime_part_get_content(GMIME_PART(part)) != nullptr)
        g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(GMIME_PART(part)),
                                            static_cast<GMimeStream *>(nowhere));
}

/// GMime by itself: the tree, and each part decoded to nowhere.
void readByGMime(const QString &path) {
    const HeldOptions options = parserOptions();
    Held<GMimeStream> stream(g_mime_stream_file_open(QFile::encodeName(path).constData(), "rb", nullptr));
    Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
    Held<GMimeStream> nowhere(g_mime_stream_null_new());
    if (message) g_mime_message_foreach(message.get(), decodeParts, nowhere.get());
}

/// MB a second of `read` over all of them.
template <class Read>
double speed(const QStringList &paths, Read read) {
    qint64 bytes = 0;
    for (const QString &path : paths) bytes += QFileInfo(path).size();
    QElapsedTimer timer;
    timer.start();
    for (const QString &path : paths) read(path);
    return double(bytes) / 1e6 / (double(timer.nsecsElapsed()) / 1e9);
}

struct Speeds {
    double ours = 0;
    double floor = 0;
};

Result<Speeds> speedsOf(const Setup &setup, bool withFiles) {
    const QTemporaryDir folder;
    const QStringList paths = makeCorpus(folder.path(), setup.count(400, 40), withFiles);
    if (paths.isEmpty()) return tl::unexpected(Error{QStringLiteral("disk"), folder.path()});
    QList<double> ours, floors;
    for (int i = setup.runs(5); i > 0; --i) {
        floors += speed(paths, readByGMime);
        ours += speed(paths, [&](const QString &path) {
            const QTemporaryDir work;
            (void)parseMail(path, work.path());
        });
    }
    return Speeds{median(ours), median(floors)};
}

}  // namespace

Outcome measureMailParse(const Setup &setup) {
    const auto words = speedsOf(setup, false);
    if (!words) return tl::unexpected(words.error());
    const auto files = speedsOf(setup, true);
    if (!files) return tl::unexpected(files.error());
    return Measures{{QStringLiteral("mailparse.mixed"), QStringLiteral("MB/s"), files->ours, files->floor, {}},
                    {QStringLiteral("mailparse.text-only"), QStringLiteral("MB/s"), words->ours, words->floor, {}}};
}

}  // namespace heard::bench
