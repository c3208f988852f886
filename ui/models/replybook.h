// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "replies/exchange.h"
#include "ui/models/cards.h"
#include "ui/models/replyindex.h"

namespace heard {
class WorkerThread;
}

namespace heard::ui {

/// A canned reply as it goes into a message.
struct PreparedReply {
    QString text;
    QList<replies::Hole> holes;  ///< what a person still has to fill in
    int caret = -1;              ///< where the reply wants it; -1: at the end
    QList<Part> attachments;     ///< of the reply and of those in it
    QString language;            ///< of the variant that was chosen; empty: any
};

/// The canned replies of the workspace, kept in memory: 5,000 of them are read and made ready for searching on the
/// worker, and again when one has changed. Part of ui::Desk; main thread.
class ReplyBook final : public QObject {
    Q_OBJECT
public:
    /// All cards of a kind; called on the worker's thread if there is one.
    using ReadCards = std::function<QList<Card>(const QString &kind)>;
    /// Without a worker (data alone) everything is read at once.
    ReplyBook(Cards &cards, ReadCards read, WorkerThread *worker, QObject *parent = nullptr);

    /// Never null; empty until the first reading is done. Hold it while a hit's `entry` is in use.
    std::shared_ptr<const ReplyIndex> index() const { return m_index; }
    const ReplyIndex::Uses &uses() const { return m_uses; }
    QList<ReplyIndex::Hit> find(const QString &typed, const ReplyIndex::Filter &filter = {}, int limit = 50) const;
    /// For a reader, with the variables of the moment.
    PreparedReply prepare(const replies::CannedReply &reply, const replies::Audience &audience,
                          const replies::Values &values) const;
    /// A text of no reply's own (a macro's).
    PreparedReply prepare(const QString &text, const replies::Audience &audience, const replies::Values &values) const;

    /// What a file would bring in. `error` empty: it could be read.
    struct FilePlan {
        QString error;  ///< "read-failed", "too-large", and the codes of replies/exchange.h
        replies::ImportPlan plan;
        QList<replies::Incoming::Skipped> skipped;
    };
    void planImport(const QString &path, AgentId me, QObject *context, std::function<void(const FilePlan &)> done);
    /// All replies as JSON if the name ends so, else as CSV; `done` gets "write-failed", or nothing.
    void exportTo(const QString &path, QObject *context, std::function<void(const QString &error)> done);

Q_SIGNALS:
    void changed();  ///< index() is another
    void usesChanged();

private:
    void load();
    void loadUses();
    template <class T>
    void run(std::function<T()> work, QObject *context, std::function<void(const T &)> done);

    ReadCards m_read;
    WorkerThread *m_worker;
    std::shared_ptr<const ReplyIndex> m_index = std::make_shared<ReplyIndex>();
    ReplyIndex::Uses m_uses;
    bool m_loading = false;  ///< a reading is under way
    bool m_again = false;    ///< and something has changed since it began
    bool m_loadingUses = false;
    bool m_usesAgain = false;
};

}  // namespace heard::ui
