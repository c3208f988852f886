// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/hubpage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "base/clock.h"
#include "domain/hubaddress.h"
#include "ui/settings/secretedit.h"
#include "ui/settings/statewords.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

HubPage::HubPage(const Kit &kit, Desk &desk, QWidget *parent)
    : Sheet(kit, tr("Hub"), parent),
      m_desk(desk),
      m_choice(desk.hubChoice()),
      m_elsewhere(!m_choice.inUse().isEmpty()) {
    addNow();
    if (m_elsewhere) column().addWidget(makeSignOut());
    addChoices();
    column().addWidget(m_own = makeOwn());
    column().addWidget(m_panel = makeElsewhere());
    m_said = makeWords({});
    column().addWidget(m_said);
    column().addStretch();
    connect(&desk, &Desk::linkChanged, this, &HubPage::showLink);
    connect(&desk, &Desk::countsChanged, this, &HubPage::showUnsent);
    showLink();
    choosePlace(m_elsewhere);
}

Label *HubPage::makeWords(const QString &words, Look look) const {
    const bool quiet = look == Look::Quiet;
    auto *label = new Label(m_kit.theme, quiet ? Theme::Text::Small : Theme::Text::Body,
                            quiet ? Label::Ink::Quiet : Label::Ink::Text, look == Look::Name);
    label->setText(words);
    label->setWordWrap(true);
    return label;
}

void HubPage::addNow() {
    addTitle(tr("In use now"), tr("The hub keeps the conversations and speaks to the channels."));
    const QUrl hub = m_choice.inUse();
    auto *name = makeWords(hub.isEmpty() ? tr("This computer's own hub") : hub.toString());
    name->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    name->setAccessibleName(tr("Hub in use: %1").arg(name->text()));
    m_state = makeWords({});
    column().addWidget(name);
    column().addWidget(m_state);
    if (!m_choice.isForOneStart()) return;
    column().addWidget(makeWords(
        tr("The command line named this hub for one start. What you choose here counts from a start without that."),
        Look::Quiet));
}

void HubPage::addChoices() {
    addTitle(tr("Work with"),
             tr("Each hub has its own conversations, drafts and outbox on this computer. They are never "
                "mixed, and are there again when you come back to their hub."));
    addChoice<bool>(tr("Work with"),
                    {{false, tr("This computer"), QStringLiteral("monitor")},
                     {true, tr("A hub elsewhere"), QStringLiteral("server")}},
                    m_elsewhere, [this](bool elsewhere) { choosePlace(elsewhere); });
    m_unsent = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Risk);
    m_unsent->setWordWrap(true);
    column().addWidget(m_unsent);
}

QWidget *HubPage::makeOwn() {
    auto *panel = new QWidget;
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(0, 8, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(makeWords(
        tr("Heard starts a hub on this computer and works with it. While you work with a hub elsewhere it does "
           "not run, and its channels take no messages."),
        Look::Quiet));
    m_home = new Button(m_kit.theme, Button::Kind::Primary, tr("Work with this computer"), QStringLiteral("monitor"));
    m_home->setVisible(!m_choice.inUse().isEmpty());
    inside->addWidget(m_home, 0, Qt::AlignLeft);
    connect(m_home, &QAbstractButton::clicked, this, &HubPage::goHome);
    return panel;
}

QWidget *HubPage::makeElsewhere() {
    auto *panel = new QWidget;
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(0, 8, 0, 0);
    inside->setSpacing(4);
    m_address = new QLineEdit;
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(QStringLiteral("desk.example.com"));
    m_address->setText(m_choice.last().toString());
    m_token = new SecretEdit(m_kit, tr("Token"), false);
    m_token->setAccessibleName(tr("Token"));
    m_inFile = new QCheckBox(tr("Keep the token in a file"));
    inside->addWidget(makeWords(tr("Address"), Look::Name));
    inside->addWidget(m_address);
    inside->addWidget(makeWords(
        tr("A name such as desk.example.com, an address that begins with wss://, or the invitation you were given."),
        Look::Quiet));
    inside->addSpacing(8);
    inside->addWidget(makeWords(tr("Token"), Look::Name));
    inside->addWidget(m_token);
    inside->addWidget(
        makeWords(tr("It tells the hub which agent you are. This computer's keychain keeps it."), Look::Quiet));
    inside->addSpacing(8);
    inside->addWidget(m_inFile);
    m_fileWords = makeWords(tr("The file is not encrypted: only your account can read it, and so can whoever has your "
                               "account, this disk or a copy of it."),
                            Look::Quiet);
    inside->addWidget(m_fileWords);
    m_fileWords->setContentsMargins(paint::sided(24, 0, 0, 4));
    m_inFile->setAccessibleDescription(m_fileWords->text());
    // Offered only where the keychain has turned out to be of no use.
    m_inFile->hide();
    m_fileWords->hide();
    inside->addWidget(makeButtons());
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &written) {
        m_invited.clear();
        if (written.contains(QLatin1Char('#'))) return takeInvitation(written);
        showToken();
        showUnsent();
    });
    connect(m_address, &QLineEdit::returnPressed, this, &HubPage::test);
    showToken();
    return panel;
}

QWidget *HubPage::makeButtons() {
    m_test = new Button(m_kit.theme, Button::Kind::Plain, tr("Test"), QStringLiteral("refresh-cw"));
    m_connect = new Button(m_kit.theme, Button::Kind::Primary, tr("Connect"), QStringLiteral("log-in"));
    m_forget = new Button(m_kit.theme, Button::Kind::Quiet, tr("Forget the token"), QStringLiteral("trash-2"));
    connect(m_test, &QAbstractButton::clicked, this, &HubPage::test);
    connect(m_connect, &QAbstractButton::clicked, this, &HubPage::goThere);
    connect(m_forget, &QAbstractButton::clicked, this, &HubPage::forget);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    for (Button *button : {m_test, m_connect, m_forget}) row->addWidget(button);
    row->addStretch();
    return buttons;
}

void HubPage::choosePlace(bool elsewhere) {
    m_elsewhere = elsewhere;
    m_own->setVisible(!elsewhere);
    m_panel->setVisible(elsewhere);
    say({}, false);
    showUnsent();
}

void HubPage::showLink() { m_state->setText(linkStateWords(m_desk.link(), m_kit.clock.now())); }

/// Going away leaves them here: a person is to know that before.
void HubPage::showUnsent() {
    const int waiting = m_desk.counts().outbox;
    const QUrl target = m_elsewhere ? hubAddress(m_address->text()).value_or(QUrl()) : QUrl();
    const bool away = m_elsewhere ? target != m_choice.inUse() : !m_choice.inUse().isEmpty();
    m_unsent->setVisible(away && waiting > 0);
    m_unsent->setText(
        tr("%n reply(ies) of the hub in use now have not been sent yet. They stay on this computer and go out "
           "when you come back to that hub.",
           nullptr, waiting));
}

void HubPage::showToken() {
    const auto hub = hubAddress(m_address->text());
    const bool kept = hub && m_choice.keepsToken(*hub);
    if (m_forget) m_forget->setVisible(kept);
    if (hub && m_choice.asksEachTime(*hub)) offerFile();
    if (kept == m_token->isKept()) return;
    kept ? m_token->setKept(tr("Kept on this computer; it is never shown again.")) : m_token->clear();
}

void HubPage::offerFile() {
    m_inFile->show();
    m_fileWords->show();
}

std::optional<QUrl> HubPage::address() {
    const auto hub = hubAddress(m_address->text());
    if (hub) return *hub;
    say(sentenceFor(hub.error().code).whole(), true);
    m_address->setFocus();
    return std::nullopt;
}

void HubPage::takeInvitation(const QString &written) {
    const auto invitation = hubInvitation(written);
    if (!invitation || !m_choice.expect(invitation->hub, invitation->pin)) {
        const QString code = invitation ? QStringLiteral("pin-wrong") : invitation.error().code;
        return say(sentenceFor(code).whole(), true);
    }
    // The token does not stay where everybody sees it.
    m_address->setText(invitation->hub.toString());
    m_invited = invitation->token;
    m_token->setKept(tr("From the invitation."));
    say({}, false);
}

QString HubPage::token() const {
    const QString written = m_token->value().toString().trimmed();
    return written.isEmpty() ? m_invited : written;
}

void HubPage::test() {
    const auto hub = address();
    if (!hub) return;
    beginTrying();
    m_choice.test(*hub, token(), this, [this](const auto &outcome) { onTested(outcome); });
}

void HubPage::onTested(const HubChoice::Outcome &outcome) {
    endTrying();
    if (!outcome.done()) return say(sentenceFor(outcome.code).whole(), true);
    say(tr("It works: the hub knows you as %1. Nothing has been changed.").arg(outcome.agent), false);
}

void HubPage::goThere() {
    const auto hub = address();
    if (!hub) return;
    beginTrying();
    const auto keep =
        m_inFile->isVisible() && m_inFile->isChecked() ? HubChoice::Keep::File : HubChoice::Keep::Keychain;
    choose(*hub, keep);
}

void HubPage::choose(const QUrl &hub, HubChoice::Keep keep) {
    m_choice.choose(hub, token(), keep, this, [this, hub](const auto &outcome) {
        // Whoever was told that there is no keychain and goes on gives the token at each start.
        const bool isTold = m_inFile->isVisible() && outcome.code == QLatin1String("no-keychain");
        isTold ? choose(hub, HubChoice::Keep::Nowhere) : onChosen(outcome);
    });
}

void HubPage::onChosen(const HubChoice::Outcome &outcome) {
    endTrying();
    if (outcome.done()) return leaveForNextStart();
    QString words = sentenceFor(outcome.code).whole();
    if (outcome.code == QLatin1String("no-keychain")) {
        offerFile();
        m_inFile->setFocus();
        words = sentenceFor(outcome.code).cause + u' ' +
                tr("Connect again to go on without: then the token is kept nowhere, and Heard asks for it at each "
                   "start.");
    }
    say(words, true);
}

void HubPage::goHome() {
    m_choice.chooseOwn();
    leaveForNextStart();
}

void HubPage::leaveForNextStart() {
    showToken();
    // Started again with its command line, it would come back to where it is.
    if (m_choice.isForOneStart())
        return say(tr("It is kept and counts from the next start without a hub on the command line."), false);
    say(tr("Heard starts again with the hub you have chosen."), false);
    Q_EMIT restartWanted();
}

void HubPage::forget() {
    const auto hub = address();
    if (!hub) return;
    beginTrying();
    m_choice.forgetToken(*hub, this, [this](const HubChoice::Outcome &outcome) {
        endTrying();
        showToken();
        if (!outcome.done()) return say(sentenceFor(outcome.code).whole(), true);
        say(tr("The token is gone from this computer. The hub takes it until your administrator takes it back."),
            false);
    });
}

QWidget *HubPage::makeSignOut() {
    auto *panel = new QWidget;
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(0, 8, 0, 0);
    inside->setSpacing(8);
    m_wipes = new QCheckBox(tr("Delete this hub's conversations from this computer when signing out"));
    m_wipes->setChecked(m_choice.wipesOnSignOut());
    m_lost = makeWords({});
    m_lost->setInk(Label::Ink::Risk);
    m_signOut = new Button(m_kit.theme, Button::Kind::Plain, tr("Sign out…"), QStringLiteral("user-x"));
    m_really = new Button(m_kit.theme, Button::Kind::Primary, tr("Sign out now"), QStringLiteral("user-x"));
    m_stay = new Button(m_kit.theme, Button::Kind::Plain, tr("Stay signed in"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (Button *button : {m_signOut, m_really, m_stay}) row->addWidget(button);
    row->addStretch();
    inside->addWidget(m_wipes);
    inside->addWidget(m_lost);
    inside->addLayout(row);
    connect(m_wipes, &QCheckBox::toggled, this, [this](bool wipes) {
        m_choice.setWipesOnSignOut(wipes);
        askToSignOut(m_really->isVisible());
    });
    connect(m_signOut, &QAbstractButton::clicked, this, [this] { askToSignOut(true); });
    connect(m_stay, &QAbstractButton::clicked, this, [this] { askToSignOut(false); });
    connect(m_really, &QAbstractButton::clicked, this, &HubPage::signOut);
    askToSignOut(false);
    return panel;
}

/// In two steps: the first says what would be lost.
void HubPage::askToSignOut(bool really) {
    const int waiting = m_desk.counts().outbox;
    m_signOut->setVisible(!really);
    m_really->setVisible(really);
    m_stay->setVisible(really);
    m_lost->setVisible(really);
    if (really && m_wipes->isChecked() && waiting > 0)
        m_lost->setText(tr("%n entry(ies) have not been sent yet and would be lost, with drafts of this computer.",
                           nullptr, waiting));
    else if (really && m_wipes->isChecked())
        m_lost->setText(tr("The conversations on this computer are deleted; the hub keeps them."));
    else
        m_lost->setText(tr(
            "The conversations, drafts and what is not sent yet stay on this computer. Whoever has your account here "
            "can read them."));
    if (really) m_stay->setFocus();
}

/// The hub is told first, so that the token is worth nothing; if it can't be told, the agent is.
void HubPage::signOut() {
    m_really->setEnabled(false);
    const qint64 device = m_desk.devices().own();
    if (!device) return leaveHub();
    m_desk.devices().revoke(device, false, this, [this](const QString &) { leaveHub(); });
}

void HubPage::leaveHub() {
    m_choice.signOut(m_wipes->isChecked(), this, [this](const HubChoice::Outcome &outcome) {
        m_really->setEnabled(true);
        if (!outcome.done()) return say(sentenceFor(outcome.code).whole(), true);
        leaveForNextStart();
    });
}

void HubPage::beginTrying() {
    for (Button *button : {m_test, m_connect, m_forget}) button->setEnabled(false);
    say(tr("Trying…"), false);
}

void HubPage::endTrying() {
    for (Button *button : {m_test, m_connect, m_forget}) button->setEnabled(true);
}

void HubPage::say(const QString &words, bool trouble) {
    m_said->setInk(trouble ? Label::Ink::Late : Label::Ink::Text);
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

}  // namespace heard::ui
