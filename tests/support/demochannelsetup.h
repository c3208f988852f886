// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "ui/models/channelsetup.h"

namespace heard::test {

class DemoDesk;

/// Channels set up in memory, with the metadata of the plugins in this source and of one that asks for every type. What
/// a hub would refuse can be said beforehand.
class DemoChannelSetup final : public ui::ChannelSetup {
public:
    explicit DemoChannelSetup(DemoDesk &desk) : m_desk(desk) {}

    void loadKinds();  ///< as when the hub has answered
    /// The same, of one plugin in this source.
    void loadPlugin(const QString &kind);
    void refuseNext(const QString &code, const QJsonObject &facts = {}) { m_refusal = Outcome{code, facts, {}}; }
    void setTestResult(const QJsonObject &result) { m_testResult = result; }
    void setKept(const QStringList &keys) { m_kept = keys; }
    Form lastForm;

    void load() override {}
    QList<QJsonObject> kinds() const override { return m_kinds; }
    void add(const QString &kind, const Form &form, QObject *context, Told told) override;
    void update(ChannelId id, const Form &form, QObject *context, Told told) override;
    void remove(ChannelId id, QObject *context, Told told) override;
    void test(ChannelId id, QObject *context, Told told) override;
    void keptSecrets(ChannelId id, QObject *context, Told told) override;

private:
    bool refused(const Told &told);

    DemoDesk &m_desk;
    QList<QJsonObject> m_kinds;
    Outcome m_refusal;
    QJsonObject m_testResult{{QStringLiteral("state"), QStringLiteral("ready")}};
    QStringList m_kept;
};

}  // namespace heard::test
