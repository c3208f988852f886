// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/filecopier.h"

#include <QFile>
#include <QSaveFile>

namespace heard::ui {
namespace {

constexpr qint64 kPiece = 1024 * 1024;

bool copyWhole(const QString &from, const QString &to) {
    QFile source(from);
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) return false;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty() || target.write(piece) != piece.size()) return false;
    }
    return target.commit();
}

}  // namespace

FileCopier::FileCopier(QObject *parent) : QObject(parent) { m_threads.setMaxThreadCount(1); }

void FileCopier::copy(const QString &from, const QString &to, std::function<void(bool done)> then) {
    m_threads.start([this, from, to, then = std::move(then)] {
        const bool done = copyWhole(from, to);
        m_mailbox.post([then, done] { then(done); });
    });
}

}  // namespace heard::ui
