// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/stopsignals.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <array>

namespace heard::hub {
namespace {

// A signal handler can reach nothing but what is global. The pipe wakes the event loop (the self-pipe trick).
int writeEnd = -1;
int readEnd = -1;

extern "C" void onSignal(int number) {
    signal(number, SIG_DFL);  // the next one is not ours
    const char byte = 1;
    [[maybe_unused]] const auto written = write(writeEnd, &byte, 1);
}

void setHandler(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return;
    for (const int end : ends) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    readEnd = ends[0];
    writeEnd = ends[1];
    auto *notifier = new QSocketNotifier(readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        // Whichever came first, both now end the program at once.
        setHandler(SIG_DFL);
        Q_EMIT asked();
    });
    setHandler(onSignal);
    signal(SIGPIPE, SIG_IGN);  // a peer that is gone is an error to handle, not an end
}

StopSignals::~StopSignals() {
    setHandler(SIG_DFL);
    if (readEnd >= 0) close(readEnd);
    if (writeEnd >= 0) close(writeEnd);
    readEnd = writeEnd = -1;
}

}  // namespace heard::hub
#else
namespace heard::hub {
StopSignals::StopSignals(QObject *parent) : QObject(parent) {}
StopSignals::~StopSignals() = default;
}  // namespace heard::hub
#endif
