// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/auditlog.h"

namespace heard::test {

/// An audit log in memory, newest first, that is told in pages as the hub tells it.
class DemoAudit final : public ui::AuditLog {
public:
    QList<ui::AuditLine> lines;
    QString next;       ///< why not
    int pages = 0;      ///< that were asked for
    bool late = false;  ///< answers wait for answer()

    void page(const ui::AuditFilter &filter, qint64 before, int limit, QObject *, Told told) override {
        ++pages;
        Page page;
        page.code = next;
        for (const ui::AuditLine &line : lines) {
            const bool wanted = (!filter.agent || filter.agent == line.agent) &&
                                (filter.kind.isEmpty() || filter.kind == line.kind) && (!before || line.id < before);
            if (wanted && next.isEmpty() && page.lines.size() < limit) page.lines += line;
        }
        if (page.lines.size() == limit) page.next = page.lines.last().id;
        if (!late) return told(page);
        m_waiting += [told, page] { told(page); };
    }
    void answer() {
        for (const auto &each : std::exchange(m_waiting, {})) each();
    }

private:
    QList<std::function<void()>> m_waiting;
};

}  // namespace heard::test
