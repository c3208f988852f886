// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTimer>
#include <functional>

#include "ui/models/drafts.h"

namespace heard::replica {
class Reader;
class Replica;
struct Change;
struct OutboxEntry;
}  // namespace heard::replica

namespace heard::ui {

class DraftSaver;
class Shelf;

/// Drafts on their way between devices: hands what was typed to the outbox some seconds after the last key, and at once
/// by flush(); what other devices made of it comes back through the replica.
class ReplicaDrafts final : public Drafts {
    Q_OBJECT
public:
    using Act = std::function<void(const char *verb, ConversationId id, const QJsonObject &args)>;
    struct Parts {
        replica::Replica &replica;
        replica::Reader &reader;
        const Shelf &shelf;
        DraftSaver &saver;
    };
    ReplicaDrafts(const Parts &parts, Act act);
    ~ReplicaDrafts() override;

    void flush();
    /// Offers all that there is, what was typed last too; told when it stands in the outbox.
    void offerAll(QObject *context, std::function<void()> told);
    /// A draft with a file that the hub does not take.
    void noteRefused(const replica::OutboxEntry &entry);
    /// To be called after the shelf and the saver have taken the change over.
    void apply(const replica::Change &change);

    QList<OtherDraft> versions(ConversationId id, bool note) const override;
    void take(ConversationId id, bool note, const QString &key) override;
    void drop(ConversationId id, bool note, const QString &key) override;
    bool isShared(ConversationId id, bool note) const override;
    QString refusal(const QString &file) const override { return m_refusals.value(file); }
    void share(ConversationId id, bool note, bool shared) override;
    QList<OtherDraft> shared(ConversationId id) const override;

Q_SIGNALS:
    /// The text itself is another one than was written here.
    void rewritten(heard::ConversationId id);

private:
    void noteAhead(ConversationId id);
    void noteUntaken(ConversationId id);
    QSet<QString> settledKeys(ConversationId id) const;

    Parts m_parts;
    const Act m_act;
    QSet<ConversationId> m_ahead;        ///< with something that no other device has been told of
    QSet<ConversationId> m_untaken;      ///< offered by an earlier run, and a file of it is not at the hub
    QHash<QString, QString> m_refusals;  ///< by file
    QTimer m_pause;
    QTimer m_limit;
};

}  // namespace heard::ui
