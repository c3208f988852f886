// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/quitsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#include <csignal>
#endif

namespace heard {

#ifdef Q_OS_UNIX

// A handler may do almost nothing: it writes one byte, and the event loop reads it.
static int s_pair[2] = {-1, -1};

extern "C" {
static void onQuitSignal(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(s_pair[0], &byte, 1);
}
}

QuitSignals::QuitSignals(QObject *parent) : QObject(parent) {
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, s_pair) != 0) return;
    m_notifier = new QSocketNotifier(s_pair[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(s_pair[1], &byte, 1) == 1) Q_EMIT quitWanted();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) std::signal(number, onQuitSignal);
}

QuitSignals::~QuitSignals() {
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) std::signal(number, SIG_DFL);
    for (int &end : s_pair) {
        if (end >= 0) ::close(end);
        end = -1;
    }
}

#else

QuitSignals::QuitSignals(QObject *parent) : QObject(parent) {}
QuitSignals::~QuitSignals() = default;

#endif

}  // namespace heard
