// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QJsonObject>
#include <functional>

#include "ui/models/desk.h"

namespace heard::ui {

/// What became of one conversation of a bulk.
struct BulkRow {
    enum class State { Waiting, Done, Refused };
    ConversationId id;
    QString title;
    State state = State::Waiting;
    QString code;  ///< of Refused
    QJsonObject facts;

    bool operator==(const BulkRow &) const = default;
};

/// One thing asked of many conversations, each by itself: all are kept at once, offline too, and each row says when the
/// hub has done or refused it. The desk outlives it. Main thread.
class BulkRun final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Asks it of one; gives Desk's name for it, empty if there was nothing to do.
    using Deed = std::function<QString(ConversationId)>;

    static constexpr int kMost = 1000;  ///< conversations at once

    /// `words` says what is done, such as "Resolve".
    BulkRun(Desk &desk, const QString &words, const QList<ConversationId> &ids, const Deed &deed,
            QObject *parent = nullptr);

    const QString &words() const { return m_words; }
    int count(BulkRow::State state) const;
    const QList<BulkRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void changed();

private:
    void settle(const QString &asked, const QString &code, const QJsonObject &facts);

    QString m_words;
    QList<BulkRow> m_rows;
    QHash<QString, int> m_asked;  ///< rows that wait, by Desk's name
};

}  // namespace heard::ui

Q_DECLARE_METATYPE(heard::ui::BulkRow)
