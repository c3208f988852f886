// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QUrl>
#include <memory>

#include "child.h"
#include "setup.h"

namespace heard::bench {

/// A real heard-hub process on a data folder. Codes: those of Child, "hub-silent", "failed".
class HubRunner {
public:
    /// `folder` empty: a new one that goes with this object.
    [[nodiscard]] static Result<std::unique_ptr<HubRunner>> start(const Setup &setup, const QString &folder = {});
    /// Adds a site chat that lets its customers write as fast as they can, and gives the address of its socket.
    [[nodiscard]] Result<QUrl> addChat();
    void stop() { m_child->stop(); }

    const QUrl &socket() const { return m_socket; }
    const QUrl &base() const { return m_base; }
    const QString &token() const { return m_token; }
    const QString &folder() const { return m_folder; }
    qint64 pid() const { return m_child->pid(); }

private:
    explicit HubRunner(const Setup &setup) : m_setup(setup) {}
    Result<void> run();

    const Setup m_setup;
    QTemporaryDir m_ownFolder;
    QString m_folder;
    std::unique_ptr<Child> m_child;
    QUrl m_socket;
    QUrl m_base;
    QString m_token;
};

}  // namespace heard::bench
