// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bulk.h"

#include "ui/inbox/bulkresults.h"
#include "ui/inbox/inboxlist.h"
#include "ui/models/viewwords.h"
#include "ui/shell/choices.h"

namespace heard::ui {

Bulk::Bulk(const Kit &kit, Desk &desk, InboxList &list, BulkBar &bar, BulkResults &results, QObject *parent)
    : QObject(parent), m_kit(kit), m_desk(desk), m_list(list), m_bar(bar), m_results(results) {
    connect(&list.marks(), &RowMarks::changed, this, &Bulk::follow);
    connect(&bar, &BulkBar::cleared, this, [this] {
        m_list.marks().clear();
        m_list.setFocus();
    });
    connect(&bar, &BulkBar::wanted, this, &Bulk::act);
}

void Bulk::follow() {
    const bool was = m_bar.isVisible();
    m_bar.setCount(m_list.marks().count());
    if (!was && m_bar.isVisible()) m_bar.setCanMove(!departmentsOf(m_desk.cards()).isEmpty());
}

void Bulk::act(BulkBar::Deed deed, QWidget *button) {
    using Deed = BulkBar::Deed;
    switch (deed) {
        case Deed::Assign:
            return choices::agent(m_kit, m_desk, button, {}, [this](AgentId agent) {
                run(tr("Assign"), [this, agent](ConversationId id) { return m_desk.assign(id, agent); });
            });
        case Deed::Tag:
            return choices::tags(m_kit, m_desk, button, {}, [this](const QString &tag, bool on) {
                run(on ? tr("Tag “%1”").arg(tag) : tr("Take off “%1”").arg(tag), [this, tag, on](ConversationId id) {
                    return on ? m_desk.tag(id, {tag}, {}) : m_desk.tag(id, {}, {tag});
                });
            });
        case Deed::Move:
            return choices::department(m_kit, m_desk, button, {}, [this](CardId to) {
                run(tr("Move"), [this, to](ConversationId id) { return m_desk.moveTo(id, to); });
            });
        case Deed::Snooze:
            return choices::snooze(m_kit, button, [this](qint64 until) {
                run(tr("Snooze"), [this, until](ConversationId id) { return m_desk.snooze(id, until); });
            });
        case Deed::Resolve: return run(tr("Resolve"), [this](ConversationId id) { return m_desk.resolve(id); });
        case Deed::MarkRead: return run(tr("Mark as read"), [this](ConversationId id) { return m_desk.markRead(id); });
    }
}

void Bulk::run(const QString &words, const BulkRun::Deed &deed) {
    const QList<ConversationId> ids = m_list.marks().ids();
    if (ids.isEmpty()) return;
    if (ids.size() > BulkRun::kMost)
        Q_EMIT refused(
            tr("Only the first %n of the marked conversations can be done at once. Mark the others after that.",
               nullptr, BulkRun::kMost));
    m_results.show(std::make_unique<BulkRun>(m_desk, words, ids, deed));
}

}  // namespace heard::ui
