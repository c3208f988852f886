// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebSocket>

#include "protocol/frames.h"

namespace heard::test {

/// A desk on a real socket that keeps everything it is sent. Reads only what decodes.
class DeskClient final : public QObject {
    Q_OBJECT
public:
    explicit DeskClient(quint16 port, const QString &path = QStringLiteral("/ws"));

    bool waitOpen();
    void say(const protocol::Frame &frame);
    void sayText(const QByteArray &text);
    void hello(std::optional<qint64> cursor = {}, const QString &token = QStringLiteral("right-token"));
    /// hello, and true once welcome is there.
    bool signIn(std::optional<qint64> cursor = {});

    template <class T>
    QList<T> all() const {
        QList<T> found;
        for (const protocol::Frame &frame : frames)
            if (const T *one = std::get_if<T>(&frame)) found += *one;
        return found;
    }
    /// True once `count` frames of that kind have come.
    template <class T>
    bool waitFor(int count = 1) {
        return waitUntil([&] { return all<T>().size() >= count; });
    }
    bool waitClosed();
    bool waitUntil(const std::function<bool()> &condition);
    /// Code of the last bye; empty if there was none.
    QString byeCode() const;
    QList<qint64> seqs() const;

    QWebSocket socket;
    QList<protocol::Frame> frames;
    QStringList texts;
    bool answersPings = true;
    bool closed = false;
};

}  // namespace heard::test
