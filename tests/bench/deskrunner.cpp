// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskrunner.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

namespace heard::bench {
namespace {

constexpr int kStartMs = 30'000;

}  // namespace

Result<std::unique_ptr<DeskRunner>> DeskRunner::emptyWindow(const Setup &setup) {
    std::unique_ptr<DeskRunner> runner(
        new DeskRunner(setup.self, {QStringLiteral("--role"), QStringLiteral("empty-window")}));
    if (auto done = runner->run(); !done) return tl::unexpected(done.error());
    return runner;
}

Result<std::unique_ptr<DeskRunner>> DeskRunner::heard(const Setup &setup, const QString &dataFolder) {
    std::unique_ptr<DeskRunner> runner(
        new DeskRunner(setup.program("heard"),
                       {QStringLiteral("--data"), dataFolder, QStringLiteral("--log"), QStringLiteral("err")}));
    if (auto done = runner->run(); !done) return tl::unexpected(done.error());
    const QImage picture = QGuiApplication::primaryScreen()->grabWindow(0).toImage();
    picture.save(setup.dataFolder + QStringLiteral("/start.png"));
    if (!showsRows(picture)) return failure(QStringLiteral("no-rows"), dataFolder);
    return runner;
}

DeskRunner::~DeskRunner() {
    // The next program starts on a screen that this one has left.
    ScreenWatch gone(100);
    gone.begin();
    m_child.stop();
    gone.untilSettled(2000);
}

Result<void> DeskRunner::run() {
    ScreenWatch watch;
    watch.begin();
    if (auto started = m_child.start(); !started) return started;
    if (!watch.untilSettled(kStartMs)) return failure(QStringLiteral("not-settled"));
    m_times = {watch.firstChange(), watch.bodyComplete(), watch.lastChange()};
    return {};
}

}  // namespace heard::bench
