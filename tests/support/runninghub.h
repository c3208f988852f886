// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <memory>

#include "hub/gateway/gateway.h"
#include "link/linktimes.h"
#include "support/corebed.h"

namespace heard::test {

class NoPages final : public hub::ChannelPages {
public:
    bool serves(const QString &, const QString &) const override { return false; }
    void http(const QString &, const QString &, const channelapi::HttpRequest &) override {}
    void socketOpened(const QString &, const QString &, quint64, const channelapi::HttpRequest &) override {}
    void socketText(quint64, const QString &) override {}
    void socketClosed(quint64) override {}
};

/// A hub's real core behind its real gateway, without channels' pages.
struct RunningHub {
    RunningHub() {
        EXPECT_TRUE(bed.open());
        listen();
    }
    /// As after the machine was started anew: everything is read from the disk, the port is another one.
    void restart() {
        gateway.reset();
        bed.close();
        EXPECT_TRUE(bed.open());
        listen();
    }
    void listen() {
        gateway = std::make_unique<hub::Gateway>(hub::GatewayConfig{}, bed.core->desks(), pages);
        EXPECT_TRUE(gateway->listen(QStringLiteral("127.0.0.1"), 0));
        QFile file(bed.core->deskTokenPath());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        address = addressFor(QString::fromLatin1(file.readAll()).trimmed());
    }
    link::HubAddress addressFor(const QString &token) const {
        const QString host = QStringLiteral("://127.0.0.1:%1").arg(gateway->port());
        return {QUrl(QLatin1String("ws") + host + QLatin1String("/ws")), QUrl(QLatin1String("http") + host), token};
    }
    qint64 head() { return bed.core->desks().head(); }

    CoreBed bed;
    NoPages pages;
    std::unique_ptr<hub::Gateway> gateway;
    link::HubAddress address;  ///< with the token of the desk on the hub's own machine
};

}  // namespace heard::test
