// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <functional>

#include "domain/ids.h"

namespace heard::link {
class HubLink;
}

namespace heard::ui {

/// A computer that an agent signs in to the hub from.
struct DeviceRow {
    enum class State { Active, ToWipe, Wiped };
    qint64 id = 0;
    AgentId agent;
    QString name;  ///< may be empty: nobody has come by its token yet
    qint64 createdAt = 0;
    qint64 seenAt = 0;  ///< 0: never
    bool here = false;  ///< signed in now
    State state = State::Active;
    qint64 stateAt = 0;
};

/// What agents sign in from: one's own, and everybody's for administrators. Asked of the hub each time. Part of
/// ui::Desk; main thread.
class Devices : public QObject {
    Q_OBJECT
public:
    ~Devices() override;

    /// `code`: why not, as the hub says it, or "link-lost"; empty: done.
    using Listed = std::function<void(const QString &code, const QList<DeviceRow> &rows)>;
    using Told = std::function<void(const QString &code)>;

    virtual qint64 own() const = 0;  ///< this computer; 0: it is the hub's own
    virtual void list(QObject *context, Listed listed) = 0;
    /// Signs it out; with `wipe` it first deletes what it has, now or when it comes next.
    virtual void revoke(qint64 device, bool wipe, QObject *context, Told told) = 0;

Q_SIGNALS:
    void reachable();  ///< the hub can be asked now
};

/// The real ones.
class HubDevices final : public Devices {
    Q_OBJECT
public:
    explicit HubDevices(link::HubLink &link);

    qint64 own() const override;
    void list(QObject *context, Listed listed) override;
    void revoke(qint64 device, bool wipe, QObject *context, Told told) override;

private:
    link::HubLink &m_link;
};

}  // namespace heard::ui
