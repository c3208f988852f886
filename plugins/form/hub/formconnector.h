// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/forms/caseconnector.h"

namespace heard::form {

/// The web form of one channel: one form, at the channel's own address. README.md says what a visitor meets.
class FormConnector final : public plugins::CaseConnector {
    Q_OBJECT
public:
    explicit FormConnector(QObject *parent = nullptr);

private:
    std::unique_ptr<plugins::FormPages> makePages(const channelapi::ConnectorConfig &config) override;
    bool hasForm(const Request &request) const override;
    plugins::FormPages::Values formValues(const Request &request, const plugins::Submission &filled) const override;
    void describe(const Request &request, const plugins::Submission &filled,
                  channelapi::InboundMessage &message) override;
    QByteArray casesFrom(const Request &request) const override;
    bool servePage(const Request &request) override;

    QByteArray m_key;  ///< as it stands in addresses
};

}  // namespace heard::form
