// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/form/hub/formconnector.h"

#include <QUrl>

namespace heard::form {

using namespace plugins;

FormConnector::FormConnector(QObject *parent) : CaseConnector(parent) {}

std::unique_ptr<FormPages> FormConnector::makePages(const channelapi::ConnectorConfig &config) {
    m_key = QUrl::toPercentEncoding(config.channelKey);
    return std::make_unique<FormPages>(config.channelName, listedIn(config.settings, "topics"),
                                       QStringLiteral(":/form/page/form.html"),
                                       QStringLiteral(":/form/page/texts.json"));
}

bool FormConnector::hasForm(const Request &request) const { return request.path.isEmpty(); }

FormPages::Values FormConnector::formValues(const Request &, const Submission &) const {
    return {{QStringLiteral("place"), QString::fromLatin1(m_key)}};
}

void FormConnector::describe(const Request &, const Submission &, channelapi::InboundMessage &) {}

QByteArray FormConnector::casesFrom(const Request &) const { return m_key + "/case/"; }

bool FormConnector::servePage(const Request &request) {
    if (request.path != QLatin1String("/")) return false;
    m_host->replyHttp(request.id, redirect("../" + m_key));
    return true;
}

}  // namespace heard::form
