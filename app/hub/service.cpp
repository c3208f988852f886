// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/service.h"

namespace heard::hub {

DeskService::~DeskService() = default;

void DeskService::signInRefused() {}

Result<void> DeskService::health() const { return {}; }

ConnectorStore::~ConnectorStore() = default;
ChannelTester::~ChannelTester() = default;
ChannelPages::~ChannelPages() = default;
PageSink::~PageSink() = default;

}  // namespace heard::hub
