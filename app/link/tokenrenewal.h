// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

namespace heard::link {

class HubLink;

/// Replaces the token of a link when its hub wants that, if it stands somewhere: one that an agent gives at each start
/// stays what they know, and the hub goes on taking it. The new one is made here; the hub learns its hash, then it is
/// kept, then the link comes again by it, which ends the old one. Whatever is lost in between, one that is kept is
/// good; a renewal that came to nothing is wanted again by the hub. Main thread.
class TokenRenewal final : public QObject {
    Q_OBJECT
public:
    /// Keeps it for later starts in place of the one before; false if it can't be: then that one stays in use.
    using Keep = std::function<void(const QString &token, std::function<void(bool kept)> told)>;

    /// Whether the one in use is kept.
    using Keeps = std::function<bool()>;

    TokenRenewal(HubLink &link, Keeps keeps, Keep keep, QObject *parent = nullptr);

Q_SIGNALS:
    void renewed(const QString &token);  ///< the link uses it

private:
    void renew();
    void use(const QString &token, const QString &before);

    HubLink &m_link;
    Keeps m_keeps;
    Keep m_keep;
    bool m_busy = false;
};

}  // namespace heard::link
