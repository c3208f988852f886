// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/textframe.h"

#include <QtEndian>

namespace heard::hub {
namespace {

constexpr char kWholeText = char(0x81);
constexpr qsizetype kMostIn7Bits = 125;
constexpr qsizetype kMostIn16Bits = 0xffff;

template <class Length>
void append(QByteArray &frame, char mark, qsizetype length) {
    char bytes[sizeof(Length)];
    qToBigEndian(static_cast<Length>(length), bytes);
    frame.append(mark).append(bytes, sizeof bytes);
}

}  // namespace

QByteArray textFrame(const QByteArray &utf8) {
    QByteArray frame;
    frame.reserve(utf8.size() + 10);
    frame.append(kWholeText);
    if (utf8.size() <= kMostIn7Bits)
        frame.append(char(utf8.size()));
    else if (utf8.size() <= kMostIn16Bits)
        append<quint16>(frame, 126, utf8.size());
    else
        append<quint64>(frame, 127, utf8.size());
    return frame.append(utf8);
}

}  // namespace heard::hub
