// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/silence.h"

namespace heard {
namespace {

const QString kSilence = QStringLiteral("silence");
const QString kSince = QStringLiteral("since");
const QString kUsual = QStringLiteral("usual");

}  // namespace

std::optional<Silence> silenceOf(const Channel &channel) {
    const QJsonObject told = channel.extra.value(kSilence).toObject();
    if (channel.removed || channel.state != Channel::State::Ready || told.isEmpty()) return std::nullopt;
    return Silence{told.value(kSince).toInteger(), told.value(kUsual).toInt()};
}

void setSilence(Channel &channel, const std::optional<Silence> &silence) {
    if (silence)
        channel.extra.insert(kSilence, QJsonObject{{kSince, silence->since}, {kUsual, silence->usual}});
    else
        channel.extra.remove(kSilence);
}

}  // namespace heard
