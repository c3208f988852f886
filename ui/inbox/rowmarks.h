// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSet>

#include "domain/ids.h"

namespace heard::ui {

/// The rows of a list that are marked to do one thing to all of them: by conversation, so that they stay marked when
/// rows move. What leaves the list is marked no more. Main thread; the model outlives it.
class RowMarks final : public QObject {
    Q_OBJECT
public:
    explicit RowMarks(const QAbstractListModel &model, QObject *parent = nullptr);

    bool isEmpty() const { return m_ids.isEmpty(); }
    int count() const { return int(m_ids.size()); }
    bool contains(ConversationId id) const { return m_ids.contains(id); }
    QList<ConversationId> ids() const;  ///< in the order of the list

    void toggle(int row);
    /// From the row that was toggled or opened last to this one.
    void extendTo(int row);
    void setAnchor(ConversationId id) { m_anchor = id; }
    void markAll();
    void clear();

Q_SIGNALS:
    void changed();

private:
    ConversationId idAt(int row) const;
    int rowOfAnchor() const;

    const QAbstractListModel &m_model;
    QSet<ConversationId> m_ids;
    ConversationId m_anchor;
};

}  // namespace heard::ui
