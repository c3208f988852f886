// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <functional>
#include <optional>

#include "channelapi/connector.h"

namespace heard::email {

/// How far each mail that goes out has got, on disk before it goes further: so that after a kill it is known which
/// certainly never went out and which may have, and which still have no copy in Sent. Keeps the newest 500, and all
/// whose end is not known. One thread.
class SendNotes final : public QObject {
    Q_OBJECT
public:
    enum class Phase {
        Ending,    ///< the final dot may be out
        Accepted,  ///< the server has said yes
        CameBack   ///< and the mail has come back since: it may be sent again
    };
    struct Note {
        Phase phase = Phase::Ending;
        qint64 at = 0;
        bool again = false;  ///< it came back before: what is in Sent says nothing about this time
        QString copy{};      ///< what is to be put into Sent (keptcopy.h); empty: nothing is
    };
    using Done = std::function<void(bool kept)>;

    SendNotes(channelapi::ConnectorHost *host, const QJsonObject &kept, QObject *parent);

    /// `entry` names the send, as the mail's message-id does.
    [[nodiscard]] std::optional<Note> of(const QString &entry) const;
    void put(const QString &entry, const Note &note, Done done);
    /// The server has said no after all: it certainly never went out.
    void forget(const QString &entry);
    void cameBack(const QString &entry);
    void copied(const QString &entry);
    /// Those accepted whose copy is not in Sent yet.
    [[nodiscard]] QStringList uncopied() const;

private:
    void prune();

    channelapi::ConnectorHost *m_host;
    QHash<QString, Note> m_notes;
};

}  // namespace heard::email
