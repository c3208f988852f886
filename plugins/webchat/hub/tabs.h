// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace heard::webchat {

/// An open page of a visitor: one WebSocket.
struct Tab {
    QString visitor;  ///< empty until its hello
    QString language;
    QString page;
    QString peer;  ///< IP address
    qint64 openedAt = 0;
};

/// Which sockets belong to which visitor. One thread.
class Tabs {
public:
    static constexpr qsizetype kMostOfOneVisitor = 20;

    void open(quint64 socket, const QString &peer, qint64 now);
    void close(quint64 socket);
    [[nodiscard]] Tab *find(quint64 socket);
    /// False if the visitor has too many tabs already.
    [[nodiscard]] bool assign(quint64 socket, const QString &visitor);
    [[nodiscard]] QList<quint64> of(const QString &visitor) const { return m_byVisitor.values(visitor); }
    [[nodiscard]] QList<quint64> withVisitor() const { return m_byVisitor.values(); }
    [[nodiscard]] QList<quint64> all() const { return m_tabs.keys(); }
    /// Those that were opened before `moment` and have not said hello.
    [[nodiscard]] QList<quint64> silentSince(qint64 moment) const;

private:
    QHash<quint64, Tab> m_tabs;
    QMultiHash<QString, quint64> m_byVisitor;
};

}  // namespace heard::webchat
