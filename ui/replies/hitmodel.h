// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "base/clock.h"
#include "ui/models/desk.h"

namespace heard::ui {

/// The canned replies that fit what was typed, the best first. Display and accessible text read as a person would say
/// the row. Follows the book by itself.
class HitModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Of a row: what is shown of it.
    struct Row {
        CardId id;
        QString shortcut;
        QString title;
        QString snippet;
        QList<search::Mark> inShortcut;  ///< the letters that were typed
        QList<search::Mark> inTitle;
        bool mine = false;
        bool due = false;  ///< its review date has come
    };
    static constexpr int RowRole = Qt::UserRole + 1;

    HitModel(Desk &desk, const Clock &clock, QObject *parent = nullptr);

    /// At most `limit` rows, 50 unless it is changed.
    void setLimit(int limit);
    void setTyped(const QString &typed);
    void setFilter(const ReplyIndex::Filter &filter);
    /// For whom the snippets are chosen.
    void setAudience(const replies::Audience &audience);
    const replies::CannedReply *reply(int row) const;  ///< null if there is no such row
    int rowOf(CardId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();
    Row rowFor(const ReplyIndex::Hit &hit) const;

    Desk &m_desk;
    const Clock &m_clock;
    int m_limit = 50;
    QString m_typed;
    ReplyIndex::Filter m_filter;
    replies::Audience m_audience;
    std::shared_ptr<const ReplyIndex> m_index;
    QList<ReplyIndex::Hit> m_hits;
};

}  // namespace heard::ui

Q_DECLARE_METATYPE(heard::ui::HitModel::Row)
