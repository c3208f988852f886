// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>

#include <QString>
#include <string>

namespace heard::log {

/// Where a program's log goes. Set up once in main; before that, lines go to stderr.
struct Setup {
    QString file;          ///< rotating, 3 files of 5 MB, owner-only; empty: none
    bool toStderr = true;  ///<
    QString levels;        ///< "info" or "info,gateway=debug": a default, then per category
};

void setUp(const Setup &setup);
void shutDown();

/// The logger of a category ("ledger", "gateway", "link" …), made at first use. Thread-safe.
/// At info and above never a message's text, a token or an address: log ids and codes.
std::shared_ptr<spdlog::logger> category(const char *name);

}  // namespace heard::log

/// Lets a QString be a format argument: log::category("x")->info("opened {}", str(path)).
namespace heard {
inline std::string str(const QString &text) { return text.toStdString(); }
}  // namespace heard
