// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/windowline.h"

#include <chrono>

#include "base/clock.h"
#include "ui/style/codewords.h"

namespace heard::ui {
namespace {

using namespace std::chrono_literals;

constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kHour = 60 * kMinute;

}  // namespace

WindowLine::WindowLine(const Kit &kit, Desk &desk, QWidget *parent)
    : Label(kit.theme, Theme::Text::Small, Ink::Quiet, false, parent), m_kit(kit), m_desk(desk) {
    setWordWrap(true);
    setContentsMargins(0, 6, 0, 0);
    setAccessibleName(tr("Time left to reply"));
    connect(&m_tick, &QTimer::timeout, this, &WindowLine::say);
    hide();
}

void WindowLine::show(ConversationId id) {
    m_id = id;
    say();
}

void WindowLine::say() {
    const ReplyWindow window = m_id ? m_desk.replyWindow(m_id) : ReplyWindow{};
    const bool wasOpen = m_open;
    m_open = window.isOpen(m_kit.clock.now());
    setVisible(window.limited);
    if (!window.limited) return m_tick.stop();
    const qint64 left = window.closesAt - m_kit.clock.now();
    if (!m_open) {
        m_tick.stop();
        setInk(Ink::Late);
        setText(sentenceFor(QStringLiteral("window-closed")).whole());
        if (wasOpen) Q_EMIT closed();
        return;
    }
    const bool soon = left < kHour;
    setInk(soon ? Ink::Risk : Ink::Quiet);
    // The seconds count where there are few of them.
    setText(
        soon ? tr("This channel takes a reply for another %1:%2 min.")
                   .arg(left / kMinute)
                   .arg(left % kMinute / 1000, 2, 10, QLatin1Char('0'))
             : tr("This channel takes a reply for another %1 h %2 min.").arg(left / kHour).arg(left % kHour / kMinute));
    m_tick.start(soon ? 1s : 20s);
}

}  // namespace heard::ui
