// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomecard.h"

#include <QDesktopServices>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

WelcomeCard::WelcomeCard(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_card(new QWidget) {
    m_chat = new Button(kit.theme, Button::Kind::Primary, tr("Open the chat page of your site"),
                        QStringLiteral("message-circle"));
    m_form = new Button(kit.theme, Button::Kind::Plain, tr("Open the form page"), QStringLiteral("clipboard-list"));
    m_site = new Button(kit.theme, Button::Kind::Plain, tr("Put the chat on your own site"), QStringLiteral("globe"));
    m_more =
        new Button(kit.theme, Button::Kind::Plain, tr("Connect e-mail, Telegram and others"), QStringLiteral("plus"));
    m_sample = new Button(kit.theme, Button::Kind::Plain, tr("Load sample data"), QStringLiteral("flask-conical"));
    // As wide as is good to read, or as its widest button needs in this language.
    for (const Button *button : {m_chat, m_form, m_more, m_sample}) m_room = qMax(m_room, button->sizeHint().width());
    m_card->setFixedWidth(m_room + 2 * 28);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(28, 28, 28, 28);
    inside->setSpacing(8);
    addLine(*inside, tr("Your inbox is ready"), true);
    addLine(*inside,
            tr("Write to yourself as a customer would: open the chat page in a browser, send a message, and it "
               "appears here. Your answer shows up on the page."),
            false);
    m_wait = addLine(*inside, tr("The pages open as soon as the hub is up; it is starting…"), false);
    inside->addSpacing(8);
    for (Button *button : {m_chat, m_form, m_site, m_more}) {
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        inside->addWidget(button);
    }
    inside->addSpacing(12);
    addLine(*inside, tr("Or look around first. Sample conversations are marked and go away with one click."), false);
    inside->addWidget(m_sample);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_card, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_chat, &QAbstractButton::clicked, this, [this] { openPage(QStringLiteral("webchat")); });
    connect(m_form, &QAbstractButton::clicked, this, [this] { openPage(QStringLiteral("form")); });
    connect(m_site, &QAbstractButton::clicked, this, [this] {
        for (const Channel &channel : m_desk.channels())
            if (!channel.removed && channel.kind == QLatin1String("webchat")) return Q_EMIT channelWanted(channel.id);
    });
    connect(m_more, &QAbstractButton::clicked, this, &WelcomeCard::newChannelWanted);
    connect(m_sample, &QAbstractButton::clicked, this, [this] {
        m_sample->setEnabled(false);  // until the hub says it is there, or why not
        m_desk.loadSample();
    });
    connect(&desk, &Desk::channelsChanged, this, &WelcomeCard::refresh);
    connect(&desk, &Desk::linkChanged, this, &WelcomeCard::refresh);
    connect(&desk, &Desk::sampleChanged, this, &WelcomeCard::refresh);
    connect(&desk, &Desk::failed, this, &WelcomeCard::refresh);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

Label *WelcomeCard::addLine(QVBoxLayout &column, const QString &text, bool title) {
    auto *line = new Label(m_kit.theme, title ? Theme::Text::Display : Theme::Text::Body,
                           title ? Label::Ink::Text : Label::Ink::Quiet, title);
    line->setText(text);
    line->setWordWrap(true);
    line->setFixedWidth(m_room);
    line->setMinimumHeight(line->heightForWidth(m_room));
    column.addWidget(line);
    return line;
}

QString WelcomeCard::pageOf(const QString &kind) const {
    for (const Channel &channel : m_desk.channels())
        if (channel.kind == kind && !channel.removed && !channel.publicUrl.isEmpty()) return channel.publicUrl;
    return {};
}

void WelcomeCard::refresh() {
    const bool connected = m_desk.link().state == LinkStatus::State::Connected;
    m_chat->setEnabled(connected && !pageOf(QStringLiteral("webchat")).isEmpty());
    m_form->setEnabled(connected && !pageOf(QStringLiteral("form")).isEmpty());
    m_site->setEnabled(connected && !pageOf(QStringLiteral("webchat")).isEmpty());
    m_more->setEnabled(connected);
    m_sample->setEnabled(connected && !m_desk.hasSample());
    m_wait->setVisible(!connected);
    const LinkStatus link = m_desk.link();
    const bool trouble = !link.code.isEmpty() && !connected;
    m_wait->setText(trouble ? sentenceFor(link.code).whole()
                            : tr("The pages open as soon as the hub is up; it is starting…"));
    m_wait->setInk(trouble ? Label::Ink::Late : Label::Ink::Quiet);
    m_wait->setMinimumHeight(m_wait->heightForWidth(m_wait->width()));
}

void WelcomeCard::openPage(const QString &kind) { QDesktopServices::openUrl(QUrl(pageOf(kind))); }

void WelcomeCard::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.ground);
    paint::rounded(painter, m_card->geometry(), 12, t.surface, t.line);
}

}  // namespace heard::ui
