// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <functional>

#include "domain/noticerules.h"
#include "ui/models/desk.h"

namespace heard {
class Clock;
class Notifier;
}  // namespace heard

namespace heard::ui {

/// Tells of news as the rules of this desk say, one notice a conversation, and takes it away when the conversation is
/// read. An answer given in the notice is a reply like any other. Main thread.
class Announcer final : public QObject {
    Q_OBJECT
public:
    struct Eyes {
        std::function<NoticeRules()> rules;
        std::function<bool(ConversationId)> inSight;  ///< open in the active window
    };

    Announcer(Desk &desk, Notifier &notifier, const Clock &clock, Eyes eyes, QObject *parent = nullptr);

    /// Of any kind: `title` and `text` are what is shown.
    void tell(Happening happening, ConversationId conversation, const QString &title, const QString &text);

Q_SIGNALS:
    /// Pressed: a channel's.
    void channelWanted(heard::ChannelId id);
    /// Pressed. `toAnswer`: the person wants to write.
    void openWanted(heard::ConversationId id, bool toAnswer);

private:
    void onArrived(const News &news);
    void onReplied(const QString &key, const QString &text);
    void takeWhatIsRead();
    void lookAtChannels();
    void tellOf(const Channel &channel);
    [[nodiscard]] bool wants(const NoticeRules &rules, const Happening &happening) const;

    Desk &m_desk;
    Notifier &m_notifier;
    const Clock &m_clock;
    Eyes m_eyes;
    QHash<ChannelId, QString> m_troubles;  ///< of each channel as it was known last; empty: none
    QSet<qint64> m_shown;                  ///< ConversationIds with a notice that goes when they are read
};

/// True if the text of a note calls this agent: @ and the name, or its first word.
[[nodiscard]] bool mentions(const QString &text, const QString &name);

}  // namespace heard::ui
