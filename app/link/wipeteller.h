// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "link/linktimes.h"

namespace heard::link {

class LinkSocket;

/// Tells a hub that what it ordered to be deleted is gone, by the token that it said so to. Main thread.
class WipeTeller final : public QObject {
    Q_OBJECT
public:
    explicit WipeTeller(const HubAddress &hub, const LinkTimes &times = {}, QObject *parent = nullptr);

Q_SIGNALS:
    /// The hub knows it, or knows the token no more; or (false) it can't be reached now: to be tried at a later start.
    void finished(bool told);

private:
    void finish(bool told);

    LinkSocket *m_socket;
};

}  // namespace heard::link
