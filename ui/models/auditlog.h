// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <functional>

#include "domain/ids.h"

namespace heard::link {
class HubLink;
}

namespace heard::ui {

/// A row of the hub's audit log, as the hub tells it: ids, counts and words.
struct AuditLine {
    qint64 id = 0;
    qint64 at = 0;
    QString by;  ///< "desk", "command", "hub"
    AgentId agent;
    QString action;
    QString kind;  ///< of what it was done to; empty: nothing in particular
    qint64 entity = 0;
    QJsonObject facts;
};

/// Which rows are wanted.
struct AuditFilter {
    AgentId agent;  ///< none: whoever it was
    QString kind;   ///< empty: whatever it was done to
};

/// Who did what when, for administrators. Asked of the hub page by page, kept nowhere. Part of ui::Desk; main thread.
class AuditLog : public QObject {
    Q_OBJECT
public:
    ~AuditLog() override;

    struct Page {
        QString code;  ///< why not, as the hub says it, or "link-lost"; empty: it is here
        QList<AuditLine> lines;
        qint64 next = 0;  ///< `before` of the next one; 0: this is the last
    };
    using Told = std::function<void(const Page &)>;

    /// Newest first, those older than `before` (0: from the newest on). Told once, unless the context has gone.
    virtual void page(const AuditFilter &filter, qint64 before, int limit, QObject *context, Told told) = 0;

Q_SIGNALS:
    void reachable();  ///< the hub can be asked now
};

/// The real one.
class HubAuditLog final : public AuditLog {
    Q_OBJECT
public:
    explicit HubAuditLog(link::HubLink &link);

    void page(const AuditFilter &filter, qint64 before, int limit, QObject *context, Told told) override;

private:
    link::HubLink &m_link;
};

}  // namespace heard::ui
