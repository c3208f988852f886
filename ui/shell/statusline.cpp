// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include <QHBoxLayout>
#include <QPainter>

#include "domain/silence.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"

namespace heard::ui {

using State = LinkStatus::State;

StatusLine::StatusLine(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    setFixedHeight(metrics::kStatusLine);
    m_link = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_link->setElided(true);
    m_signIn = new Button(kit.theme, Button::Kind::Quiet, tr("Sign in…"), QStringLiteral("log-in"));
    m_signIn->setFixedHeight(metrics::kStatusLine - 4);
    m_trouble = new Label(kit.theme, Theme::Text::Small, Label::Ink::Late);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(34, 1, 16, 0));
    row->setSpacing(12);
    row->addWidget(m_link, 1);
    row->addWidget(m_signIn);
    row->addWidget(m_trouble);
    connect(m_signIn, &QAbstractButton::clicked, this, &StatusLine::signInWanted);
    connect(&desk, &Desk::linkChanged, this, &StatusLine::refresh);
    connect(&desk, &Desk::countsChanged, this, &StatusLine::refresh);
    connect(&desk, &Desk::channelsChanged, this, &StatusLine::refresh);
    refresh();
}

QString StatusLine::words() const { return m_link->text(); }

QString StatusLine::linkWords(const LinkStatus &link) const {
    const QString since = timewords::clockTime(link.since);
    switch (link.state) {
        case State::Starting: return link.code.isEmpty() ? tr("Starting the hub…") : sentenceFor(link.code).whole();
        case State::Connecting: return tr("Connecting…");
        case State::CatchingUp:
            return link.progress >= 0 ? tr("Catching up, %1 %").arg(link.progress) : tr("Catching up…");
        case State::Connected: return tr("Connected");
        case State::Offline: return since.isEmpty() ? tr("Offline") : tr("Offline since %1").arg(since);
        case State::Refused: return tr("Not signed in.") + QLatin1Char(' ') + sentenceFor(link.code).whole();
    }
    return {};
}

QString StatusLine::channelWords() const {
    int number = 0;
    for (const Channel &channel : m_desk.channels()) number += channel.removed ? 0 : 1;
    return tr("%n channel(s)", nullptr, number);
}

void StatusLine::refresh() {
    const LinkStatus link = m_desk.link();
    QStringList words{linkWords(link)};
    if (link.state == State::Connected) words << channelWords();
    // Trouble with this computer's own hub or with the token is for the person to mend; the network's comes and goes.
    const bool isOurs = link.code.startsWith(QLatin1String("hub-")) || link.code.startsWith(QLatin1String("token-")) ||
                        link.code == QLatin1String("no-keychain");
    if (link.state == State::Offline && isOurs) words << sentenceFor(link.code).whole();
    const int waiting = m_desk.counts().outbox;
    if (waiting > 0) words << tr("%n reply(ies) in the outbox", nullptr, waiting);
    m_link->setText(words.join(QStringLiteral(" · ")));
    m_link->setAccessibleName(tr("Connection: %1").arg(linkWords(link)));
    m_link->setAccessibleDescription(m_link->text());
    const bool reasoned = link.state == State::Offline && !link.code.isEmpty();
    setToolTip(reasoned ? sentenceFor(link.code).whole() : QString());

    m_signIn->setVisible(m_desk.hubChoice().wantsToken(link));
    showTrouble();
    update();
}

void StatusLine::showTrouble() {
    QStringList down;
    QStringList silent;
    for (const Channel &channel : m_desk.channels()) {
        if (!channel.removed && channel.state == Channel::State::Down) down << channel.name;
        if (silenceOf(channel)) silent << channel.name;
    }
    QStringList words;
    if (!down.isEmpty()) words << tr("%1: down").arg(down.join(QLatin1String(", ")));
    if (!silent.isEmpty()) words << tr("%1: silent").arg(silent.join(QLatin1String(", ")));
    m_trouble->setVisible(!words.isEmpty());
    m_trouble->setText(words.join(QStringLiteral(" · ")));
}

void StatusLine::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    QString icon = QStringLiteral("refresh-cw");
    QColor color = t.quiet;
    switch (m_desk.link().state) {
        case State::Connected:
            icon = QStringLiteral("circle-check");
            color = t.good;
            break;
        case State::Offline:
            icon = QStringLiteral("cloud-off");
            color = t.risk;
            break;
        case State::Refused:
            icon = QStringLiteral("circle-alert");
            color = t.late;
            break;
        case State::Starting:
        case State::Connecting:
        case State::CatchingUp: break;
    }
    m_kit.theme.icons().paint(painter, QRectF(14, 1, 14, height() - 1), icon, color, 14);
}

}  // namespace heard::ui
