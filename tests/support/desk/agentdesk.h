// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>

#include "support/desk/plainplugin.h"
#include "support/runninghub.h"
#include "ui/models/replicadesk.h"

namespace heard::test {

/// The desk of one agent, without windows, on a real hub; shares the hub's clock, as machines that are set right do.
struct AgentDesk {
    AgentDesk(RunningHub &hub, const QString &token) : m_hub(hub) {
        open();
        connectAs(token);
    }
    void open() {
        close();
        ui::DeskConfig config;
        config.dataFolder = dir.path();
        config.program = QStringLiteral("heard test");
        config.times.backoffFirst = 2;
        config.times.backoffMost = 20;
        config.times.entryRetry = 5;
        config.times.lookingRepeat = 50;
        config.plugins.has = [](const QString &) { return true; };
        config.plugins.call = [this](const QString &, const QString &, const ui::DeskPlugins::Call &call) {
            call(plugin);
            return true;
        };
        desk = *ui::ReplicaDesk::open(config, m_hub.bed.clock);
        tester = std::make_unique<QAbstractItemModelTester>(desk->inbox(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void close() {
        tester.reset();
        desk.reset();
    }
    void connectAs(const QString &token) {
        const link::HubAddress address = m_hub.addressFor(token);
        desk->setHub(address.socket, address.base, address.token);
    }
    void disconnect() { desk->setHub({}, {}, {}); }
    bool live() const {
        return waitFor([this] { return desk->link().state == ui::LinkStatus::State::Connected; });
    }
    QList<qint64> rows() const {
        QList<qint64> ids;
        for (int row = 0; row < desk->inbox()->rowCount(); ++row)
            ids += desk->inbox()->index(row, 0).data(ui::Desk::IdRole).toLongLong();
        return ids;
    }
    void show(ui::InboxView::Kind kind, qint64 id = 0) {
        ui::InboxView view;
        view.kind = kind;
        view.id = id;
        desk->setView(view);
    }
    static bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 60'000); }

    RunningHub &m_hub;
    QTemporaryDir dir;
    PlainPlugin plugin;
    std::unique_ptr<ui::ReplicaDesk> desk;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

}  // namespace heard::test
