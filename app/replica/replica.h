// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <future>
#include <memory>

#include "base/clock.h"
#include "base/mailbox.h"
#include "base/result.h"
#include "base/thread.h"
#include "protocol/frames.h"
#include "replica/records.h"
#include "storage/sqlbook.h"

namespace heard::replica {

class Damage;
class Reader;
class Writer;

/// The desk's own copy of what it may see, with its drafts and its outbox: one SQLite file, owner-only, written by one
/// thread. This object lives on the main thread; its calls post to the writer and return at once, in order. What was
/// posted is committed before `changed` or a `Kept` tells of it, and what the agent wrote is then on the disk
/// (synchronous=FULL). The hub's facts may be lost with the machine's power, cursor and all, and come again.
class Replica final : public QObject {
    Q_OBJECT
public:
    using Kept = std::function<void(const Result<void> &)>;

    /// What was found when the file was opened.
    struct Opening {
        QString movedAside;   ///< where a damaged file was put; empty: it was sound
        int savedDrafts = 0;  ///< taken over from the damaged file
        int savedEntries = 0;
    };

    /// Opens or makes the file; waits for it (a start-up step). A damaged file is moved aside, what the agent wrote is
    /// taken over from it as far as it can be read, and a fresh replica is begun. Codes: "newer-database" (the file is
    /// of a later version and left alone), and those of storage/errors.h.
    [[nodiscard]] static Result<std::unique_ptr<Replica>> open(const QString &path, const Clock &clock);
    /// The same in two steps: between them the file is opened on the replica's own thread while the caller does
    /// something else. Nothing but finish() may be done with what begin() gives.
    [[nodiscard]] static Result<std::unique_ptr<Replica>> begin(const QString &path, const Clock &clock);
    [[nodiscard]] static Result<std::unique_ptr<Replica>> finish(std::unique_ptr<Replica> begun);
    /// Commits what was posted, then stops the thread. Callbacks still under way are not called.
    ~Replica() override;

    const Opening &opening() const { return m_opening; }
    /// A reading connection for the thread that calls; any number may be open.
    [[nodiscard]] Result<std::unique_ptr<Reader>> newReader() const;

    const Position &position() const { return m_position; }  ///< as of the last commit announced
    const QString &device() const { return m_device; }
    const Counts &counts() const { return m_counts; }

    // The hub's facts. An item that is not newer than its row changes nothing.
    /// Refused as "gap" if changes between the cursor and `from` are missing; then nothing of it is kept.
    void apply(const protocol::Events &events, QObject *context, Kept kept);
    /// Begins anew: an unfinished snapshot is forgotten. If `wipe`, or if the workspace is another one, facts are
    /// dropped at once, and what the agent wrote for another workspace is laid aside until that one comes back.
    /// So are they if the agent is another one: what one wrote, or has as their own, is nothing for the other.
    /// `restored`: the hub was put back to an earlier day since this desk was there; what it has lost of drafts is not
    /// taken for ended.
    void beginSnapshot(const QString &workspace, bool wipe, AgentId agent = {}, bool restored = false);
    void addPage(const QList<protocol::Item> &items, QObject *context, Kept kept);
    /// Drops what no page named and stands at `head` from now on.
    void endSnapshot(qint64 head, QObject *context, Kept kept);
    void saveUser(const QJsonObject &agent);  ///< who is signed in, to be shown while offline

    /// One step of trimming; how many conversations it took, `atOnce` if there may be more. The conversations' own rows
    /// stay. Nothing while a snapshot is under way.
    void trim(const TrimRule &rule, QObject *context, std::function<void(const Result<int> &)> trimmed);
    /// All of its messages have been added again.
    void setWhole(ConversationId conversation, QObject *context, Kept kept);

    // What the agent writes.
    void saveDraft(const Draft &draft);  ///< an empty one is deleted
    /// Hands a draft to the agent's other devices through the outbox, unless they have it as it is.
    void offerDraft(const DraftOffer &offer, QObject *context = nullptr, Kept kept = {});
    void shareDraft(ConversationId conversation, bool note, bool shared);  ///< told with the next offer
    /// Puts an entry last and, if it is a reply or a note, deletes the draft it was made of, in one commit.
    void enqueue(const OutboxEntry &entry, QObject *context, Kept kept);
    /// Codes: "not-found": it has been taken back, or its message has come already.
    void updateEntry(const OutboxEntry &entry, QObject *context, Kept kept);
    void removeEntry(const QString &id, QObject *context = nullptr, Kept kept = {});
    /// Turns an entry that certainly has not left (Queued or Stopped) back into a draft, before any text there.
    /// Codes: "may-have-left", "not-found".
    void takeBack(const QString &id, QObject *context, Kept kept);
    /// Such an entry, text and all, is not wanted any more. Codes: the same.
    void discard(const QString &id, QObject *context, Kept kept);

Q_SIGNALS:
    void changed(const heard::replica::Change &change);
    /// A write that nobody waits for failed and nothing of it was kept. Codes of storage/errors.h.
    void failed(const heard::Error &error);
    /// The file has turned out damaged while in use; the next open() sets it aside. Told once.
    void damaged();

private:
    Replica(const QString &path, const Clock &clock);
    void startWriter();
    Result<void> start();
    void post(Whose whose, QObject *context, Kept kept, std::function<Result<void>(Writer &)> work);
    void announce(const Change &change, const Position &position);

    QString m_path;
    const Clock &m_clock;
    Thread m_thread;
    Mailbox m_home;  ///< what the writer has to say, on the main thread
    std::shared_ptr<Damage> m_damage;
    std::unique_ptr<Mailbox> m_inbox;  ///< lives on the writer's thread
    std::unique_ptr<Writer> m_writer;  ///< touched on the writer's thread only
    std::future<Result<storage::SqlBook>> m_opened;
    storage::SqlBook m_sql;  ///< read once for all readers
    Opening m_opening;
    Position m_position;
    QString m_device;
    Counts m_counts;
};

}  // namespace heard::replica
