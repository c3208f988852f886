// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/oncebody.h"

#include <algorithm>
#include <cstring>

namespace heard::telegram {

OnceBody::OnceBody(QObject *parent) : QIODevice(parent) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

void OnceBody::add(const QByteArray &bytes) {
    m_segments += Segment{bytes, nullptr, bytes.size()};
    m_whole += bytes.size();
}

void OnceBody::add(const std::shared_ptr<QFile> &file) {
    m_segments += Segment{{}, file, file->size()};
    m_whole += file->size();
}

qint64 OnceBody::readData(char *data, qint64 most) {
    qint64 done = 0;
    while (done < most && m_at < m_segments.size()) {
        const Segment &segment = m_segments.at(m_at);
        qint64 count = std::min(most - done, segment.size - m_within);
        if (segment.file)
            count = count > 0 ? segment.file->read(data + done, count) : 0;
        else if (count > 0)
            std::memcpy(data + done, segment.bytes.constData() + m_within, static_cast<size_t>(count));
        if (count < 0 || (count == 0 && m_within < segment.size)) return -1;  // the file has become shorter
        done += count;
        m_within += count;
        if (m_within < segment.size) continue;
        ++m_at;
        m_within = 0;
    }
    m_taken += done;
    return done;
}

}  // namespace heard::telegram
