// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tokendialog.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "domain/hubaddress.h"
#include "ui/settings/secretedit.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {
constexpr int kTokenWidth = 480;
}

TokenDialog::TokenDialog(const Kit &kit, Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_choice(desk.hubChoice()) {
    setWindowTitle(tr("Sign in"));
    setMinimumWidth(kTokenWidth);
    auto *hub = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    hub->setText(m_choice.inUse().host());
    hub->setElided(true);
    m_token = new SecretEdit(kit, tr("Token or invitation"), false);
    m_said = makeLine(kit, {}, false);
    m_said->hide();
    auto *buttons = new QDialogButtonBox;
    m_signIn = new Button(kit.theme, Button::Kind::Primary, tr("Sign in"), QStringLiteral("log-in"));
    auto *offline = new Button(kit.theme, Button::Kind::Plain, tr("Work offline for now"));
    buttons->addButton(m_signIn, QDialogButtonBox::AcceptRole);
    buttons->addButton(offline, QDialogButtonBox::RejectRole);
    m_signIn->setDefault(true);

    auto *stack = new QVBoxLayout(this);
    stack->setSpacing(12);
    stack->addWidget(hub);
    if (m_choice.wantsToken(desk.link())) stack->addWidget(makeLine(kit, sentenceFor(desk.link().code).cause, false));
    stack->addWidget(
        makeLine(kit,
                 tr("The token tells the hub which agent you are. Your administrator gave it to you, or an "
                    "invitation that holds it."),
                 true));
    stack->addWidget(m_token);
    stack->addWidget(m_said);
    stack->addWidget(makeLine(kit,
                              tr("Offline you can read all that is on this computer and write; what you send waits "
                                 "here until you have signed in."),
                              true));
    stack->addStretch();
    stack->addWidget(buttons);
    m_token->setFocus();
    connect(m_signIn, &QAbstractButton::clicked, this, &TokenDialog::give);
    connect(offline, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::linkChanged, this, &TokenDialog::follow);
}

Label *TokenDialog::makeLine(const Kit &kit, const QString &words, bool quiet) {
    auto *line = new Label(kit.theme, quiet ? Theme::Text::Small : Theme::Text::Body,
                           quiet ? Label::Ink::Quiet : Label::Ink::Text);
    line->setWordWrap(true);
    line->setText(words);
    return line;
}

void TokenDialog::give() {
    const QString given = token();
    if (given.isEmpty()) return m_token->setFocus();
    setTrying(true);
    say(tr("Trying…"), false);
    m_choice.giveToken(given);
}

QString TokenDialog::token() {
    const QString written = m_token->value().toString().trimmed();
    if (written.isEmpty()) say(tr("Write the token first."), true);
    if (!written.contains(u'#')) return written;
    const auto invitation = hubInvitation(written);
    if (!invitation) {
        say(sentenceFor(invitation.error().code).whole(), true);
        return {};
    }
    if (invitation->hub != m_choice.inUse()) {
        say(tr("This invitation is for another hub, %1. In Settings, Hub you can go there.")
                .arg(invitation->hub.host()),
            true);
        return {};
    }
    if (m_choice.expect(invitation->hub, invitation->pin)) return invitation->token;
    say(sentenceFor(QStringLiteral("pin-wrong")).whole(), true);
    return {};
}

void TokenDialog::follow() {
    using State = LinkStatus::State;
    const LinkStatus link = m_desk.link();
    if (link.state == State::Connected || link.state == State::CatchingUp) return accept();
    if (!m_trying) return;
    if (link.state == State::Refused) {
        say(sentenceFor(link.code).whole(), true);
        setTrying(false);
    } else if (link.state == State::Offline) {
        say(sentenceFor(link.code).cause + u' ' +
                tr("Heard goes on trying with this token; meanwhile you can work offline."),
            true);
        setTrying(false);
    }
}

void TokenDialog::setTrying(bool trying) {
    m_trying = trying;
    m_signIn->setEnabled(!trying);
    m_token->setEnabled(!trying);
    if (!trying) m_token->setFocus();
}

void TokenDialog::say(const QString &words, bool trouble) {
    m_said->setInk(trouble ? Label::Ink::Late : Label::Ink::Text);
    m_said->setText(words);
    m_said->show();
}

}  // namespace heard::ui
