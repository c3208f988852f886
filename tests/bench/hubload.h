// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "customerclient.h"
#include "deskclient.h"
#include "hubrunner.h"

namespace heard::bench {

/// Customers and desks on one hub, all over real WebSockets.
class HubLoad {
public:
    explicit HubLoad(HubRunner &hub) : m_hub(hub) {}

    /// Signs in so many desks. Codes: "not-connected".
    [[nodiscard]] Result<void> addDesks(int count);
    /// Opens the chat for so many customers, each with a conversation begun. Codes: "not-connected", "not-kept".
    [[nodiscard]] Result<void> addCustomers(int count);
    /// Each customer sends `each` messages with `inFlight` under way; seconds until all are kept and every desk has
    /// been sent the last of them. Codes: "not-kept".
    [[nodiscard]] Result<double> run(int each, int inFlight);

    qint64 eventFrames() const;
    qint64 eventBytes() const;
    int customers() const { return int(m_customers.size()); }

private:
    bool desksAt(qint64 head) const;
    Error notKept() const;

    HubRunner &m_hub;
    std::vector<std::unique_ptr<DeskClient>> m_desks;
    std::vector<std::unique_ptr<CustomerClient>> m_customers;
    qint64 m_kept = 0;
};

}  // namespace heard::bench
