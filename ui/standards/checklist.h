// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>

#include "base/clock.h"
#include "ui/models/desk.h"

namespace heard::ui {

/// The standard of a desk's open conversation with what of it is met: what the hub knows, what was asked for here
/// since, and what the program sees by itself. Without a picture of it; nothing is read until look() is called. Main
/// thread.
class Checklist final : public QObject {
    Q_OBJECT
public:
    Checklist(Desk &desk, const Clock &clock, QObject *parent = nullptr);

    /// From now on it follows the open conversation, or no longer: while nobody looks nothing is read.
    void look(bool on);
    /// After another conversation was opened.
    void open();

    const std::optional<standards::Standard> &standard() const { return m_standard; }
    ConversationId conversation() const { return m_id; }
    QString channelKind() const { return m_channelKind; }
    /// With what was asked for and not confirmed yet, and what the program sees.
    const QHash<QString, standards::ItemMark> &marks() const { return m_marks; }
    standards::FirstReply firstReply() const { return m_firstReply; }
    /// Of earlier resolutions, oldest first.
    const QList<standards::Score> &kept() const { return m_kept; }
    bool isFinal() const { return m_final; }  ///< resolved: nothing is marked any more

    /// Instead of the one that fits, while nothing is marked yet.
    void choose(const QString &standard);
    void mark(const QString &item, standards::Mark to);
    /// "7/9": how many items are met of those that apply; empty without a standard.
    QString hint() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void readAll();
    void seeMarks();

    Desk &m_desk;
    const Clock &m_clock;
    bool m_looking = false;
    ConversationId m_id;
    QString m_chosen;
    QString m_channelKind;
    std::optional<standards::Standard> m_standard;
    standards::Score m_score;
    QList<standards::Score> m_kept;
    qint64 m_waitingSince = 0;
    bool m_final = false;
    QHash<QString, standards::Mark> m_asked;  ///< not confirmed by the hub yet
    QHash<QString, standards::ItemMark> m_marks;
    standards::FirstReply m_firstReply;
    QTimer m_tick;
};

}  // namespace heard::ui
