// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>
#include <QWheelEvent>

#include "deskwindow.h"
#include "painting.h"
#include "parts.h"
#include "samples.h"
#include "ui/conversation/conversationview.h"
#include "ui/inbox/inboxlist.h"
#include "waiting.h"

namespace heard::bench {
namespace {

constexpr int kBetweenKeysMs = 40;  ///< between two keys, so that what the first one set off is done

Result<QList<double>> switches(DeskWindow &window, int count) {
    ui::InboxList &list = window.list();
    list.setFocus();
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        const ConversationId before = window.desk().currentConversation();
        const auto took = untilPainted(
            window.conversation().viewport(),
            [&list] {
                QKeyEvent press(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
                QCoreApplication::sendEvent(&list, &press);
            },
            [&] { return window.desk().currentConversation() != before && window.desk().messages()->rowCount() > 0; });
        if (!took) return failure(QStringLiteral("not-painted"), QStringLiteral("conversation %1").arg(i));
        if (i > 0) times += *took;  // the first one makes the fonts and icons
        runFor(kBetweenKeysMs);
    }
    return times;
}

Result<QList<double>> scrolledFrames(DeskWindow &window, int count) {
    QWidget *viewport = window.list().viewport();
    const QPointF middle = QRectF(viewport->rect()).center();
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        const auto took = untilPainted(
            viewport,
            [&] {
                QWheelEvent wheel(middle, viewport->mapToGlobal(middle), {}, QPoint(0, -240), Qt::NoButton,
                                  Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(viewport, &wheel);
            },
            [] { return true; });
        if (!took) return failure(QStringLiteral("not-painted"), QStringLiteral("frame %1").arg(i));
        times += *took;
    }
    return times;
}

}  // namespace

Outcome measureSwitching(const Setup &setup) {
    const auto window = DeskWindow::open(setup);
    if (!window) return tl::unexpected(window.error());
    const auto frames = scrolledFrames(**window, setup.count(500, 30));
    if (!frames) return tl::unexpected(frames.error());
    (*window)->list().scrollToTop();
    const auto opened = switches(**window, setup.count(200, 10));
    if (!opened) return tl::unexpected(opened.error());
    const auto ms = QStringLiteral("ms");
    return Measures{
        {QStringLiteral("switch.p50"), ms, median(*opened), {}, {}},
        {QStringLiteral("switch.p95"), ms, percentile(*opened, 0.95), {}, Aim{Aim::Of::Value, Aim::Is::AtMost, 16}},
        {QStringLiteral("scroll.p50"), ms, median(*frames), {}, {}},
        {QStringLiteral("scroll.p95"), ms, percentile(*frames, 0.95), {}, Aim{Aim::Of::Value, Aim::Is::AtMost, 8}}};
}

}  // namespace heard::bench
