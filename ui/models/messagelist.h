// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "domain/ids.h"

namespace heard::ui {

/// The messages of the conversation that one place of a window shows: rows as Desk::messages() has them.
class MessageList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    ~MessageList() override;

    virtual void open(ConversationId id) = 0;  ///< none: nothing
    /// With that message among the rows, however far back it is.
    virtual void open(ConversationId id, MessageId at) = 0;
    virtual ConversationId conversation() const = 0;
    /// Opened far back: newer messages are not among the rows yet.
    virtual bool canFetchNewer() const = 0;
    virtual void fetchNewer() = 0;
};

}  // namespace heard::ui
