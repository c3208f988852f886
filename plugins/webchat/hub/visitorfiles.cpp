// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/visitorfiles.h"

#include <QJsonDocument>

#include "plugins/common/formdata.h"
#include "plugins/webchat/hub/visitorframes.h"
#include "plugins/webchat/hub/visitortoken.h"

namespace heard::webchat {

using namespace channelapi;
using namespace plugins;

namespace {

constexpr auto kVoucher = "voucher";

QByteArray packed(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

QJsonObject fields(const Blob &blob) {
    return {{QStringLiteral("name"), blob.name},
            {QStringLiteral("mime"), blob.mime},
            {QStringLiteral("size"), blob.size},
            {QStringLiteral("width"), blob.width},
            {QStringLiteral("height"), blob.height}};
}

int statusOf(const QString &refusal) {
    if (refusal == QLatin1String("too-large")) return 413;
    if (refusal == QLatin1String("wrong-type")) return 415;
    if (refusal == QLatin1String("disk-full")) return 507;
    if (refusal == QLatin1String("malformed")) return 400;
    return 503;
}

}  // namespace

VisitorFiles::VisitorFiles(ConnectorHost *host, const Signer &signer, QObject *parent)
    : QObject(parent), m_host(host), m_signer(signer), m_links(host, signer) {}

QString VisitorFiles::voucherFor(const QString &visitor, const Blob &blob) const {
    QJsonObject json = fields(blob);
    json.insert(QStringLiteral("visitor"), visitor);
    json.insert(QStringLiteral("blob"), blob.id);
    return m_signer.seal(kVoucher, packed(json));
}

std::optional<Part> VisitorFiles::partFrom(const QString &visitor, const QString &voucher) const {
    const auto data = m_signer.open(kVoucher, voucher);
    const QJsonObject json = QJsonDocument::fromJson(data.value_or(QByteArray())).object();
    const auto at = [&json](const char *name) { return json.value(QLatin1String(name)); };
    if (json.isEmpty() || at("visitor").toString() != visitor) return std::nullopt;
    return filePart({at("blob").toString(), at("name").toString(), at("mime").toString(), at("size").toInteger(),
                     at("width").toInt(), at("height").toInt()});
}

QJsonObject VisitorFiles::described(const QString &visitor, const Blob &blob) const {
    QJsonObject json = fields(blob);
    json.insert(QStringLiteral("url"), m_links.linkFor(visitor, blob.id));
    return json;
}

void VisitorFiles::answer(quint64 request, int status, const QJsonObject &json, const QByteArray &origin) {
    m_host->replyHttp(request, {status,
                                "application/json",
                                packed(json),
                                {{"Access-Control-Allow-Origin", origin},
                                 {"Vary", "Origin"},
                                 {"Cache-Control", "no-store"},
                                 {"X-Content-Type-Options", "nosniff"}}});
}

void VisitorFiles::upload(const HttpRequest &request, const QByteArray &origin) {
    const quint64 number = request.id;
    const auto refuse = [&](int status, const char *code) {
        answer(number, status, {{QStringLiteral("error"), QLatin1String(code)}}, origin);
    };
    const auto form = parseForm(request.header("content-type"), request.body);
    const FormData::Field *file = form ? form->file("file") : nullptr;
    if (!file) return refuse(400, "malformed");
    // The token is a field and not a header, so that the browser need not ask before each upload (CORS preflight).
    const QString visitor = visitorOf(m_signer, form->text("token"));
    if (visitor.isEmpty()) return refuse(403, "wrong-token");
    if (file->value.size() > kFileLimit) return refuse(413, "too-large");
    if (file->value.isEmpty()) return refuse(400, "malformed");
    if (m_rate.take(visitor, m_host->now()) > 0) return refuse(429, "rate");
    BlobJob *job = m_host->storeBlob(file->value, file->fileName, QString::fromLatin1(file->type));
    connect(job, &BlobJob::finished, this,
            [this, number, visitor, origin](const Blob &blob, const QByteArray &, const QString &refusal) {
                if (!refusal.isEmpty())
                    return answer(number, statusOf(refusal), {{QStringLiteral("error"), refusal}}, origin);
                QJsonObject json = fields(blob);
                json.insert(QStringLiteral("file"), voucherFor(visitor, blob));
                answer(number, 200, json, origin);
            });
}

}  // namespace heard::webchat
