// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/forms/caseconnector.h"
#include "plugins/feedback/hub/places.h"

namespace heard::feedback {

/// Feedback at places: a form for each, reached by the code on its printed sheet. README.md says what a visitor meets.
class FeedbackConnector final : public plugins::CaseConnector {
    Q_OBJECT
public:
    explicit FeedbackConnector(QObject *parent = nullptr);

private:
    std::unique_ptr<plugins::FormPages> makePages(const channelapi::ConnectorConfig &config) override;
    bool hasForm(const Request &request) const override;
    plugins::FormPages::Values formValues(const Request &request, const plugins::Submission &filled) const override;
    Problems problemsOf(const plugins::Submission &filled) const override;
    void describe(const Request &request, const plugins::Submission &filled,
                  channelapi::InboundMessage &message) override;
    QByteArray casesFrom(const Request &request) const override;
    bool servePage(const Request &request) override;

    const Place *placeAt(const Request &request) const;
    QString scoreButtons(const plugins::FormPages::Values &texts, const QString &chosen) const;
    channelapi::HttpReply placesPage(const Request &request) const;

    QByteArray m_key;  ///< as it stands in addresses
    QString m_name;
    QList<Place> m_places;
    Scale m_scale;
    int m_lowWithin = 0;  ///< seconds until a low score is to be answered; 0: as the channel promises
    plugins::Asset m_style;
};

}  // namespace heard::feedback
