// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

#include "domain/card.h"

namespace heard::ui {

/// The cards of the workspace (domain/card.h), as the windows see them: canned replies, saved views, orders … A feature
/// reads its own kind into values of its own and listens for that kind. Part of ui::Desk; main thread.
class Cards : public QObject {
    Q_OBJECT
public:
    ~Cards() override;

    /// Oldest first. Thousands take longer than a frame: their models keep what they have read.
    virtual QList<Card> all(const QString &kind) const = 0;
    virtual QList<Card> of(const QString &kind, qint64 owner) const = 0;

    // Kept durably at once, and there once the hub has done it; refusals come back as Desk::failed().
    // `files`: paths of this desk's copies, which go to the hub first and then join the body's "attachments".
    virtual void add(const Card &card,
                     const QStringList &files = {}) = 0;  ///< kind, owner and body; `agent`: one's own
    /// Its body; refused as "changed" if it has become newer than `seq`.
    virtual void put(const Card &card, const QStringList &files = {}) = 0;
    virtual void remove(const Card &card) = 0;
    /// Many of one kind, of which all are added or none, some hundreds at a time.
    virtual void addMany(const QString &kind, bool mine, const QList<QJsonObject> &bodies) = 0;

Q_SIGNALS:
    void changed(const QSet<QString> &kinds);  ///< an empty set: any
};

}  // namespace heard::ui
