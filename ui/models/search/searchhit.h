// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "domain/conversation.h"
#include "domain/message.h"
#include "search/matcher.h"
#include "search/query.h"

namespace heard::ui {

/// One thing that a search has found. A value: it can be shown without reading anything more.
struct SearchHit {
    /// In the order in which they are shown. Of Source: found by a SearchSource, which opens it by itself.
    enum class Kind { Person, Subject, Message, Source };

    Kind kind = Kind::Message;
    QString title;  ///< who, or what it is called
    QList<search::Mark> titleMarks;
    QString text;  ///< an excerpt, an address, a key …
    QList<search::Mark> textMarks;
    qint64 at = 0;        ///< ms UTC, 0: has no time
    QString channelKind;  ///< of Message and Subject
    QString channelName;
    Direction direction = Direction::In;                   ///< of Message
    ConversationStatus status = ConversationStatus::Open;  ///< of Message and Subject
    ConversationId conversation;                           ///< what is opened; of Person the newest one
    MessageId message;
    CustomerId customer;
    bool onlyAtHub = false;  ///< this computer does not have it yet

    QString group;  ///< of Source: the heading it stands under, translated
    QString icon;   ///< of Source
    QString key;    ///< of Source: what the source knows it by
    int score = 0;  ///< of Source: as FuzzyPattern gives it

    bool operator==(const SearchHit &) const = default;
};

/// What is asked of a source.
struct SearchQuestion {
    QString typed;
    search::Query query;
    int limit = 8;
    MessageId before;  ///< of messages: only older ones

    bool operator==(const SearchQuestion &) const = default;
};

/// What a source has found.
struct SearchAnswer {
    QList<SearchHit> hits;
    bool more = false;  ///< of messages: there are older ones
    bool whole = true;  ///< false: not all of it has been looked through (an index that is still being made)

    bool operator==(const SearchAnswer &) const = default;
};

}  // namespace heard::ui
