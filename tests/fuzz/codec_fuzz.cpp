// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes from the network into the codec. Whatever is read must be written so that it reads as the same again.
#include <cstdint>
#include <cstdlib>

#include "protocol/codec.h"
#include "protocol/items.h"

using namespace heard::protocol;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// Domain values must come back as they were written, with what they do not know.
template <class Read>
void roundTrip(Read read, const QJsonObject &json) {
    const auto value = read(json);
    if (!value) return;
    const auto again = read(toJson(*value));
    require(again && *again == *value);
}

void items(const Events &events) {
    for (const Item &item : events.items) {
        roundTrip(agentFrom, item.data);
        roundTrip(channelFrom, item.data);
        roundTrip(customerFrom, item.data);
        roundTrip(conversationFrom, item.data);
        roundTrip(messageFrom, item.data);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const auto frame = decode(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!frame) {
        require(!frame.error().code.isEmpty());
        return 0;
    }
    const auto again = decode(encode(*frame));
    require(again && *again == *frame);
    if (const auto *events = std::get_if<Events>(&*frame)) items(*events);
    return 0;
}
