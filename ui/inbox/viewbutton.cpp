// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewbutton.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include "base/clock.h"
#include "domain/silence.h"
#include "ui/style/codewords.h"
#include "ui/style/paint.h"
#include "ui/style/silencewords.h"
#include "ui/style/theme.h"

namespace heard::ui {

ViewButton::ViewButton(const Kit &kit, const InboxView &view, QWidget *parent)
    : QAbstractButton(parent), m_kit(kit), m_view(view) {
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ViewButton::setCount(const InboxCount &count) {
    m_count = count;
    setAccessibleName(text());
    QString words = tr("%n conversation(s)", nullptr, count.all);
    if (count.unread > 0) words += QStringLiteral(", ") + tr("%n unread", nullptr, count.unread);
    setAccessibleDescription(words);
    if (m_channelKind.isEmpty()) setToolTip(text() + QStringLiteral(" · ") + words);
    update();
}

static QString stateSentence(const Channel &channel, qint64 now) {
    if (const auto silence = silenceOf(channel))
        return channel.name + QLatin1String(": ") + silenceWords(silence->since, silence->usual, now);
    switch (channel.state) {
        case Channel::State::Ready: return ViewButton::tr("%1 works.").arg(channel.name);
        case Channel::State::Starting: return ViewButton::tr("%1 is starting.").arg(channel.name);
        case Channel::State::Off: return ViewButton::tr("%1 is switched off.").arg(channel.name);
        case Channel::State::Trouble:
        case Channel::State::Down: break;
    }
    const QString what = channel.state == Channel::State::Down ? ViewButton::tr("%1 is down.")
                                                               : ViewButton::tr("%1 has trouble and keeps trying.");
    return what.arg(channel.name) + QLatin1Char(' ') + sentenceFor(channel.stateCode).whole();
}

void ViewButton::setChannel(const Channel &channel) {
    m_channelKind = channel.kind;
    m_state = channel.state;
    m_silent = silenceOf(channel).has_value();
    setText(channel.name);
    setToolTip(stateSentence(channel, m_kit.clock.now()));
    update();
}

QSize ViewButton::sizeHint() const {
    constexpr int kBeside = 8 + 16 + 8 + 8;  // the mark and what is left free
    const int name = QFontMetrics(m_kit.theme.font(Theme::Text::Body, true)).horizontalAdvance(text());
    const QString count = m_count.all > 0 ? QLocale().toString(m_count.all) : QString();
    return {kBeside + name + QFontMetrics(m_kit.theme.font(Theme::Text::Small, true)).horizontalAdvance(count) + 8, 28};
}

void ViewButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    if (isChecked() || underMouse()) paint::rounded(painter, rect(), 6, isChecked() ? t.accentTint : t.line, {});
    if (hasFocus()) paint::rounded(painter, rect(), 6, Qt::transparent, t.accent);

    const QRectF iconBox(8, 0, 16, height());
    if (m_channelKind.isEmpty()) {
        m_kit.theme.icons().paint(painter, iconBox, m_icon, isChecked() ? t.accent : t.text, 16);
    } else {
        const ChannelMark mark = channelMark(m_channelKind, t.dark);
        m_kit.theme.icons().paint(painter, iconBox, mark.icon, mark.color, 16);
    }
    int right = width() - 8;
    if (m_count.all > 0) {
        const bool unread = m_count.unread > 0;
        const QFont font = m_kit.theme.font(Theme::Text::Small, unread);
        const QString count = QLocale().toString(m_count.all);
        paint::line(painter, QRectF(0, 0, right, height()), count, font,
                    isChecked() ? t.accent
                    : unread    ? t.text
                                : t.quiet,
                    Qt::AlignRight | Qt::AlignVCenter);
        right -= QFontMetrics(font).horizontalAdvance(count) + 6;
    }
    const bool works = m_state == Channel::State::Ready || m_state == Channel::State::Starting;
    if (!m_channelKind.isEmpty() && (!works || m_silent)) {
        const bool down = m_state == Channel::State::Down;
        const QString icon = m_state == Channel::State::Off ? QStringLiteral("ban")
                             : down                         ? QStringLiteral("circle-alert")
                                                            : QStringLiteral("triangle-alert");
        const QColor color = m_state == Channel::State::Off ? t.quiet : down ? t.late : t.risk;
        m_kit.theme.icons().paint(painter, QRectF(right - 14, 0, 14, height()), icon, color, 14);
        right -= 20;
    }
    paint::line(painter, QRectF(32, 0, right - 32, height()), text(), m_kit.theme.font(Theme::Text::Body, isChecked()),
                isChecked() ? t.accent : t.text);
}

}  // namespace heard::ui
