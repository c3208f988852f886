// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QIODevice>
#include <QList>
#include <memory>

namespace heard::telegram {

/// A request's body that is read once, from front to end, files from the disk as they are needed. Main thread.
///
/// It is sequential on purpose: QNetworkAccessManager sends a request again by itself if a kept connection breaks
/// before the answer, and a message would go out twice; a body that can't go back to its start makes it give up
/// instead. And it knows whether its end was ever taken: if not, Telegram can't have had the whole call.
class OnceBody final : public QIODevice {
    Q_OBJECT
public:
    explicit OnceBody(QObject *parent = nullptr);

    void add(const QByteArray &bytes);
    /// An open file; it is closed when the body is gone.
    void add(const std::shared_ptr<QFile> &file);
    [[nodiscard]] qint64 whole() const { return m_whole; }
    [[nodiscard]] bool wasTaken() const { return m_taken >= m_whole; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_whole - m_taken + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return bytesAvailable() <= 0; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Segment {
        QByteArray bytes;
        std::shared_ptr<QFile> file;
        qint64 size = 0;
    };
    QList<Segment> m_segments;
    qsizetype m_at = 0;
    qint64 m_within = 0;
    qint64 m_whole = 0;
    qint64 m_taken = 0;
};

}  // namespace heard::telegram
