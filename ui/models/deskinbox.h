// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inboxmodel.h"
#include "ui/models/savedviews.h"
#include "ui/models/viewcounter.h"

namespace heard::replica {
class Replica;
}

namespace heard::ui {

/// The lists of conversations of a desk: the view that is shown, the saved ones, and how many each holds. Main thread.
class DeskInbox final : public QObject {
    Q_OBJECT
public:
    DeskInbox(const replica::Replica &replica, replica::Reader &reader, const Shelf &shelf, WorkerThread &worker,
              Cards &cards, QObject *parent = nullptr);

    InboxModel &model() { return m_model; }
    const InboxModel &model() const { return m_model; }
    SavedViews &saved() { return m_saved; }
    ViewCounter &counter() { return m_counter; }

    void setView(const InboxView &view);
    const InboxView &view() const { return m_view; }
    InboxCounts counts(const replica::Counts &kept) const;
    /// To be called after the shelf has taken the change over.
    void apply(const replica::Change &change);

Q_SIGNALS:
    void countsChanged();  ///< of a saved view; the others are the replica's to tell

private:
    replica::View replicaView() const;
    void follow();

    const Shelf &m_shelf;
    InboxModel m_model;
    SavedViews m_saved;
    ViewCounter m_counter;
    InboxView m_view;
};

}  // namespace heard::ui
