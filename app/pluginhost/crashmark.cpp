// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/crashmark.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>

namespace heard::pluginhost {
namespace {

constexpr std::array kSignals = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

// A signal handler can reach nothing but what is global.
std::atomic<const char *> insideFile = nullptr;
pthread_t watchedThread;
std::array<struct sigaction, kSignals.size()> handlersBefore;
std::array<char, 64 * 1024> handlerStack;  // a plugin may have used up the thread's own

/// Only calls that are allowed in a signal handler.
extern "C" void onCrashSignal(int number) {
    const char *file = insideFile.load();
    if (file && pthread_equal(pthread_self(), watchedThread)) {
        const int mark = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (mark >= 0) {
            [[maybe_unused]] const auto written = write(mark, "x", 1);
            close(mark);
        }
    }
    // On to whoever was asked before us, in the end the system, which ends the program as it would have.
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        if (kSignals[i] == number) sigaction(number, &handlersBefore[i], nullptr);
    raise(number);
}

}  // namespace

CrashMark::CrashMark() {
    watchedThread = pthread_self();
    stack_t stack{};
    if (sigaltstack(nullptr, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
        stack = {};
        stack.ss_sp = handlerStack.data();
        stack.ss_size = handlerStack.size();
        sigaltstack(&stack, nullptr);
    }
    struct sigaction action {};
    action.sa_handler = onCrashSignal;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &action, &handlersBefore[i]);
}

CrashMark::~CrashMark() {
    insideFile = nullptr;
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &handlersBefore[i], nullptr);
}

const char *CrashMark::swap(const char *file) { return insideFile.exchange(file); }

}  // namespace heard::pluginhost
#else
namespace heard::pluginhost {
CrashMark::CrashMark() = default;
CrashMark::~CrashMark() = default;
const char *CrashMark::swap(const char *) { return nullptr; }
}  // namespace heard::pluginhost
#endif
