// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/forms/caseconnector.h"

#include <QJsonArray>
#include <QTimer>

#include <QUrlQuery>

#include "plugins/common/forms/contact.h"

namespace heard::plugins {

using namespace channelapi;

namespace {

constexpr int kHistory = 500;
constexpr qint64 kQuickest = 1000;  ///< nobody reads and fills in a form faster, ms
constexpr qint64 kStampAge = 24 * 3600 * 1000LL;

QString refusalSentence(const QString &code) {
    if (code == QLatin1String("disk-full")) return QStringLiteral("diskFull");
    if (code == QLatin1String("too-large")) return QStringLiteral("fileTooLarge");
    if (code == QLatin1String("wrong-type")) return QStringLiteral("fileKind");
    return QStringLiteral("notNow");
}

}  // namespace

CaseConnector::CaseConnector(QObject *parent) : Connector(parent) {}
CaseConnector::~CaseConnector() = default;

CaseConnector::Problems CaseConnector::problemsOf(const Submission &filled) const { return filled.problems(); }
bool CaseConnector::servePage(const Request &) { return false; }

void CaseConnector::start(ConnectorHost *host, const ConnectorConfig &config) {
    m_host = host;
    m_signer = Signer(config.channelSecret);
    const QString own = config.settings.value(QLatin1String("region")).toString().trimmed().toUpper();
    m_region = own.isEmpty() ? config.region : own;
    m_pages = makePages(config);
    m_files = std::make_unique<FileLinks>(host, m_signer);
    if (config.channelSecret.size() < 16)
        return host->setState({ChannelState::Kind::Down, QStringLiteral("no-secret"), {}});
    host->setState({ChannelState::Kind::Ready, {}, {}});
}

void CaseConnector::stop() {
    m_stopping = true;
    QTimer::singleShot(0, this, &Connector::stopped);
}

SendJob *CaseConnector::send(const OutboundMessage &message) {
    auto *job = new SendJob(this);
    if (m_stopping)
        job->finish({SendOutcome::Kind::RetryLater, {}, QStringLiteral("stopping"), {}, 0});
    else  // the case page reads the hub's history: what is in the ledger is on the page
        job->finish({SendOutcome::Kind::Accepted, QStringLiteral("out.") + message.clientId, {}, {}, 0});
    return job;
}

void CaseConnector::http(const Request &request) {
    const QString &path = request.path;
    const bool post = request.method == QLatin1String("POST");
    if (!post && request.method != QLatin1String("GET"))
        return m_host->replyHttp(request.id, textReply(405, "Only GET and POST are understood here.\n"));
    if (hasForm(request)) return post ? take(request, {}) : showForm(request);
    if (path.startsWith(QLatin1String("/case/"))) {
        const auto link = CaseLink::from(m_signer, path.section(QLatin1Char('/'), 2));
        if (!link) return m_host->replyHttp(request.id, m_pages->notice(request, 404, "linkTitle", "linkWrong"));
        return post ? take(request, link) : showCase(request, *link);
    }
    if (post) return Connector::http(request);
    if (path == QLatin1String("/page.css")) return m_host->replyHttp(request.id, m_pages->style(request));
    if (path == QLatin1String("/case.js")) return m_host->replyHttp(request.id, m_pages->script(request));
    if (path.startsWith(QLatin1String("/blob/"))) return m_files->serve(request);
    if (servePage(request)) return;
    Connector::http(request);
}

// --- showing --------------------------------------------------------------------------------------------------------

void CaseConnector::showForm(const Request &request, Submission filled, const FormPages::Trouble &trouble) {
    // A form that comes back keeps its id: pressing Send again is the same message, not another.
    if (!Stamp::from(m_signer, filled.stamp))
        filled.stamp = Stamp{toUrlText(randomId()), m_host->now()}.sealed(m_signer);
    m_host->replyHttp(request.id, m_pages->form(request, formValues(request, filled), filled, trouble));
}

void CaseConnector::showCase(const Request &request, const CaseLink &link, Submission filled,
                             const FormPages::Trouble &trouble) {
    if (!Stamp::from(m_signer, filled.stamp))
        filled.stamp = Stamp{toUrlText(randomId()), m_host->now()}.sealed(m_signer);
    HistoryJob *job = m_host->history(link.address, kHistory);
    connect(job, &HistoryJob::finished, this, [=, this](const QList<HistoryMessage> &messages) {
        FormPages::CaseView view;
        view.token = link.sealed(m_signer);
        view.justSent = QUrlQuery(request.query).hasQueryItem(QStringLiteral("sent"));
        for (const HistoryMessage &message : messages) {
            // Anyone may have typed this address into the form: they see what they wrote, not what others did.
            if (message.threadKey != link.caseId) continue;
            view.messages += message;
            for (const Part &part : message.parts)
                if (!part.blob.id.isEmpty())
                    view.links.insert(part.blob.id, m_files->linkFor(link.address, part.blob.id));
        }
        m_host->replyHttp(request.id, m_pages->caseOf(request, view, filled, trouble));
        seen(request, link, view.messages);
    });
}

void CaseConnector::seen(const Request &request, const CaseLink &link, const QList<HistoryMessage> &messages) {
    if (request.header("sec-purpose").contains("prefetch")) return;  // the browser looked, nobody else yet
    for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
        if (!message->outgoing) continue;
        if (message->read) return;
        m_host->receipt({Receipt::Kind::Delivered, link.address, message->messageId, {}});
        return m_host->receipt({Receipt::Kind::Read, link.address, message->messageId, {}});
    }
}

void CaseConnector::again(const Post &post, int status, const QString &sentence, const Problems &problems) {
    const FormPages::Trouble trouble{status, sentence, problems};
    if (post.link)
        showCase(post.request, *post.link, post.submission, trouble);
    else
        showForm(post.request, post.submission, trouble);
}

// --- taking ---------------------------------------------------------------------------------------------------------

QString CaseConnector::objection(const Post &post) {
    const qint64 age = m_host->now() - post.stamp.madeAt;
    if (post.stamp.formId.isEmpty() || age > kStampAge) return QStringLiteral("tooOld");
    if (age < kQuickest || post.submission.trapped) return QStringLiteral("robot");
    return {};
}

void CaseConnector::take(const Request &request, const std::optional<CaseLink> &link) {
    const auto form = parseForm(request.header("content-type"), request.body);
    if (!form) return m_host->replyHttp(request.id, m_pages->notice(request, 400, "damagedTitle", "damaged"));
    Post post{request, Submission::from(*form), {}, link};
    post.request.body.clear();
    post.stamp = Stamp::from(m_signer, post.submission.stamp).value_or(Stamp{});
    if (m_rate.take(request.peer, m_host->now()) > 0) return again(post, 429, QStringLiteral("rate"));
    if (const QString no = objection(post); !no.isEmpty()) {
        if (no == QLatin1String("tooOld")) post.submission.stamp.clear();
        return again(post, 422, no);
    }
    const Problems problems = link ? post.submission.problems() : problemsOf(post.submission);
    if (!problems.isEmpty()) return again(post, 422, QStringLiteral("lookAgain"), problems);
    if (post.submission.file)
        storeFile(post);
    else
        handOver(post, {});
}

void CaseConnector::storeFile(const Post &post) {
    const FormData::Field &file = *post.submission.file;
    BlobJob *job = m_host->storeBlob(file.value, file.fileName, QString::fromLatin1(file.type));
    connect(job, &BlobJob::finished, this, [=, this](const Blob &blob, const QByteArray &, const QString &refusal) {
        if (refusal.isEmpty()) return handOver(post, filePart(blob));
        const bool ours = refusal != QLatin1String("too-large") && refusal != QLatin1String("wrong-type");
        if (ours) return again(post, 503, refusalSentence(refusal));
        again(post, 422, QStringLiteral("lookAgain"), {{QStringLiteral("file"), refusalSentence(refusal)}});
    });
}

void CaseConnector::handOver(const Post &post, const std::optional<Part> &file) {
    const Submission &filled = post.submission;
    // The first form of a case gives the case its id, so sending it twice leads to the same case.
    CaseLink link{post.stamp.formId,
                  normalisedAddress(filled.address, pageLanguage(post.request), m_region).value_or(post.stamp.formId)};
    if (post.link) link = *post.link;
    InboundMessage message;
    message.remoteId = link.caseId + QLatin1Char('.') + post.stamp.formId;
    message.address = link.address;
    message.threadKey = link.caseId;
    message.language = pageLanguage(post.request);
    if (!post.link) {
        message.addressLabel = filled.address;
        message.customerName = filled.name;
        message.subject = filled.topic.left(200);
        describe(post.request, filled, message);
    }
    if (!filled.text.trimmed().isEmpty()) {
        Part text;
        text.kind = QStringLiteral("text");
        text.text = filled.text;
        message.parts += text;
    }
    if (file) message.parts += *file;
    ReceiveJob *job = m_host->receive(message);
    connect(job, &ReceiveJob::finished, this, [=, this](const IntakeResult &result) {
        if (!result.kept) return again(post, 503, refusalSentence(result.refusal));
        QByteArray place = link.sealed(m_signer).toLatin1() + "?sent=1";
        if (!post.link) place.prepend(casesFrom(post.request));
        if (QUrlQuery(post.request.query).hasQueryItem(QStringLiteral("lang")))
            place += "&lang=" + pageLanguage(post.request).toLatin1();
        m_host->replyHttp(post.request.id, redirect(place));
    });
}

QStringList listedIn(const QJsonObject &settings, const char *key) {
    QStringList lines;
    const QJsonArray entries = settings.value(QLatin1String(key)).toArray();
    for (const QJsonValue &entry : entries)
        if (const QString line = entry.toString().simplified(); !line.isEmpty()) lines += line;
    return lines;
}

}  // namespace heard::plugins
