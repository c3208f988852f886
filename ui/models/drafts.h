// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/models/rows.h"

namespace heard::ui {

/// What was written elsewhere for the same place: on another device of this agent, or by a colleague who shares it.
struct OtherDraft {
    QString key;   ///< of a version
    QString from;  ///< the device's or the colleague's name; empty: not known
    bool note = false;
    qint64 at = 0;
    ComposerDraft draft;

    bool operator==(const OtherDraft &) const = default;
};

/// Drafts beyond this desk: versions of other devices, and what is shared on purpose. Nothing else of an agent's drafts
/// ever reaches a colleague. What is asked is kept at once and goes out when the hub is there. Part of ui::Desk; main
/// thread.
class Drafts : public QObject {
    Q_OBJECT
public:
    ~Drafts() override;

    /// Of this agent's reply or note, the newest first.
    virtual QList<OtherDraft> versions(ConversationId id, bool note) const = 0;
    /// Writes on with a version; what stood here becomes one.
    virtual void take(ConversationId id, bool note, const QString &key) = 0;
    virtual void drop(ConversationId id, bool note, const QString &key) = 0;

    virtual bool isShared(ConversationId id, bool note) const = 0;
    /// Until it is sent, given up or taken back; an empty draft can't be.
    virtual void share(ConversationId id, bool note, bool shared) = 0;
    /// Why the hub does not take a file of a draft; empty: it does, or has not been asked. With such a file a draft is
    /// on this device alone.
    virtual QString refusal(const QString &file) const = 0;
    /// What colleagues share of theirs.
    virtual QList<OtherDraft> shared(ConversationId id) const = 0;

Q_SIGNALS:
    void changed(heard::ConversationId id);  ///< none: any
};

}  // namespace heard::ui
