// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewbutton.h"

#include <QLocale>
#include <QPainter>

#include "ui/style/codewords.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

ViewButton::ViewButton(const Kit &kit, const InboxView &view, QWidget *parent)
    : QAbstractButton(parent), m_kit(kit), m_view(view) {
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ViewButton::setCount(int count) {
    m_count = count;
    setAccessibleName(text());
    setAccessibleDescription(tr("%n conversation(s)", nullptr, count));
    update();
}

static QString stateSentence(const Channel &channel) {
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
    setText(channel.name);
    setToolTip(stateSentence(channel));
    update();
}

QSize ViewButton::sizeHint() const { return {140, 28}; }

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
    if (m_count > 0) {
        const QFont font = m_kit.theme.font(Theme::Text::Small);
        const QString count = QLocale().toString(m_count);
        paint::line(painter, QRectF(0, 0, right, height()), count, font, isChecked() ? t.accent : t.quiet,
                    Qt::AlignRight | Qt::AlignVCenter);
        right -= QFontMetrics(font).horizontalAdvance(count) + 6;
    }
    if (!m_channelKind.isEmpty() && m_state != Channel::State::Ready && m_state != Channel::State::Starting) {
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
