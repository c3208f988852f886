// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channelpage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QJsonArray>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "base/clock.h"
#include "domain/names.h"
#include "domain/silence.h"
#include "ui/settings/placesheet.h"
#include "ui/settings/sheetsdialog.h"
#include "ui/settings/statewords.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {

ChannelPage::ChannelPage(const Kit &kit, Desk &desk, const Channel &channel, const ChannelKind &kind, QWidget *parent)
    : SubSheet(kit, channel.name, tr("Channels and plugins"), parent), m_desk(desk), m_id(channel.id), m_kind(kind) {
    const bool mayChange = desk.me().roles.contains(QLatin1String("administrator"));
    addTitle({}, kind.name);
    addState(mayChange);
    addAddress(channel);
    addEmbed(channel, mayChange);
    addSheets(channel);
    if (mayChange) addRemoval();
    column().addStretch(1);
    connect(&desk, &Desk::channelsChanged, this, &ChannelPage::refresh);
    refresh();
}

Label *ChannelPage::addWords(const QString &words, int ink) {
    auto *label = new Label(m_kit.theme, Theme::Text::Body, Label::Ink(ink));
    label->setText(words);
    label->setWordWrap(true);
    column().addWidget(label);
    return label;
}

void ChannelPage::addState(bool mayChange) {
    addTitle(tr("State"), {});
    m_state = addWords({}, int(Label::Ink::Text));
    m_tested = addWords({}, int(Label::Ink::Quiet));
    m_tested->hide();
    m_test = new Button(m_kit.theme, Button::Kind::Plain, tr("Test the connection"), QStringLiteral("refresh-cw"));
    connect(m_test, &QAbstractButton::clicked, this, &ChannelPage::test);
    QList<QWidget *> buttons{m_test};
    if (mayChange && !m_kind.kind.isEmpty()) {
        auto *change = new Button(m_kit.theme, Button::Kind::Plain, tr("Change…"), QStringLiteral("pencil"));
        connect(change, &QAbstractButton::clicked, this, &ChannelPage::changeWanted);
        buttons += change;
    }
    addButtons(buttons);
    setFocusProxy(m_test);
}

void ChannelPage::addCopied(const QString &name, const QString &text, QWidget *further) {
    Label *label = addWords(text, int(Label::Ink::Text));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name);
    auto *copy = new Button(m_kit.theme, Button::Kind::Plain, tr("Copy"), QStringLiteral("copy"));
    copy->setAccessibleName(tr("Copy: %1").arg(name));
    connect(copy, &QAbstractButton::clicked, copy, [copy, text] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
        QTimer::singleShot(2000, copy, [copy] { copy->setText(tr("Copy")); });
    });
    QList<QWidget *> buttons{copy};
    if (further) buttons += further;
    addButtons(buttons);
}

void ChannelPage::addAddress(const Channel &channel) {
    if (channel.publicUrl.isEmpty()) return;
    addTitle(tr("Public address"), tr("Where customers reach it by a link."));
    auto *open = new Button(m_kit.theme, Button::Kind::Plain, tr("Open the page"), QStringLiteral("external-link"));
    connect(open, &QAbstractButton::clicked, this, [url = channel.publicUrl] { QDesktopServices::openUrl(QUrl(url)); });
    addCopied(tr("Public address"), channel.publicUrl, open);
}

void ChannelPage::addEmbed(const Channel &channel, bool mayChange) {
    if (m_kind.embedLine.isEmpty() || channel.publicUrl.isEmpty()) return;
    addTitle(tr("On your own site"), tr("Put this line into its pages, before the closing </body>."));
    QString needed;
    for (const SettingField &field : std::as_const(m_kind.fields))
        if (field.key == m_kind.embedNeeds && channel.settings.value(field.key).toArray().isEmpty())
            needed = field.label;
    Button *name = nullptr;
    if (!needed.isEmpty()) {
        addWords(tr("Your site is not named yet under “%1”: until it is, the chat stays away from it.").arg(needed),
                 int(Label::Ink::Risk));
        if (mayChange) {
            name = new Button(m_kit.theme, Button::Kind::Plain, tr("Name your site…"), QStringLiteral("globe"));
            connect(name, &QAbstractButton::clicked, this, &ChannelPage::changeWanted);
        }
    }
    QString line = m_kind.embedLine;
    addCopied(tr("Line for your site"), line.replace(QLatin1String("%url%"), channel.publicUrl), name);
}

void ChannelPage::addSheets(const Channel &channel) {
    if (m_kind.sheetPlaces.isEmpty() || channel.publicUrl.isEmpty()) return;
    addTitle(tr("Sheets to hang up"), tr("One for each place, with a QR code that leads to its page."));
    auto *print = new Button(m_kit.theme, Button::Kind::Plain, tr("Print sheets…"), QStringLiteral("file-text"));
    connect(print, &QAbstractButton::clicked, this, &ChannelPage::printSheets);
    addButtons({print});
    m_noSheets = addWords(tr("No place is named yet: press “Change…” and write the first."), int(Label::Ink::Quiet));
    m_noSheets->hide();
}

/// By the settings as they are now: a place may have been added since the page was opened.
void ChannelPage::printSheets() {
    const auto channel = now();
    if (!channel) return;
    const auto sheets =
        sheetsOf(channel->settings.value(m_kind.sheetPlaces).toArray(), channel->publicUrl, m_kind.sheetSentences);
    m_noSheets->setVisible(sheets.isEmpty());
    if (sheets.isEmpty()) return;
    auto *dialog = new SheetsDialog(m_kit, channel->name, sheets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// In two steps: the first only says what it means.
void ChannelPage::addRemoval() {
    addTitle(tr("Removal"), tr("It receives and sends nothing from then on. Its conversations stay."));
    auto *ask = new Button(m_kit.theme, Button::Kind::Plain, tr("Remove the channel…"), QStringLiteral("trash-2"));
    auto *really = new Button(m_kit.theme, Button::Kind::Primary, tr("Remove it now"), QStringLiteral("trash-2"));
    auto *keep = new Button(m_kit.theme, Button::Kind::Plain, tr("Keep it"));
    const auto show = [=](bool asked) {
        ask->setVisible(!asked);
        really->setVisible(asked);
        keep->setVisible(asked);
        (asked ? keep : ask)->setFocus();
    };
    addButtons({ask, really, keep});
    really->hide();
    keep->hide();
    m_trouble = addWords({}, int(Label::Ink::Late));
    m_trouble->hide();
    connect(ask, &QAbstractButton::clicked, this, [show] { show(true); });
    connect(keep, &QAbstractButton::clicked, this, [show] { show(false); });
    connect(really, &QAbstractButton::clicked, this,
            [this] { m_desk.channelSetup().remove(m_id, this, [this](const auto &outcome) { onRemoved(outcome); }); });
}

std::optional<Channel> ChannelPage::now() const {
    for (const Channel &channel : m_desk.channels())
        if (channel.id == m_id && !channel.removed) return channel;
    return std::nullopt;
}

void ChannelPage::refresh() {
    const auto channel = now();
    if (!channel) return Q_EMIT left();
    const bool works = channel->state == Channel::State::Ready || channel->state == Channel::State::Starting;
    const bool well = works && !silenceOf(*channel);
    const QString since = sinceWords(channel->stateSince, m_kit.clock.now());
    const QString words = channelStateWords(*channel, m_kit.clock.now());
    m_state->setText(since.isEmpty() || (works && !well) ? words : tr("%1 · since %2").arg(words, since));
    m_state->setToolTip(timewords::exact(channel->stateSince));
    m_state->setInk(well ? Label::Ink::Text : Label::Ink::Late);
}

void ChannelPage::test() {
    if (m_testing) return;
    m_testing = true;
    m_tested->setInk(Label::Ink::Quiet);
    m_tested->setText(tr("Testing…"));
    m_tested->show();
    m_desk.channelSetup().test(m_id, this, [this](const auto &outcome) { onTested(outcome); });
}

void ChannelPage::onTested(const ChannelSetup::Outcome &outcome) {
    m_testing = false;
    const QString at = timewords::clockTime(m_kit.clock.now());
    if (!outcome.done()) {
        m_tested->setInk(Label::Ink::Late);
        m_tested->setText(tr("Not tested. %1").arg(sentenceFor(outcome.code, outcome.facts).whole()));
        return;
    }
    Channel found;
    const QString state = outcome.result.value(QLatin1String("state")).toString();
    found.state = fromWord<Channel::State>(state).value_or(Channel::State::Down);
    found.stateCode = outcome.result.value(QLatin1String("code")).toString();
    found.stateDetail = outcome.result.value(QLatin1String("detail")).toString();
    m_tested->setInk(found.state == Channel::State::Ready ? Label::Ink::Accent : Label::Ink::Late);
    m_tested->setText(tr("Tested at %1: %2").arg(at, channelStateWords(found, m_kit.clock.now())));
}

void ChannelPage::onRemoved(const ChannelSetup::Outcome &outcome) {
    if (outcome.done()) return;  // it is gone from the desk's channels, and the page with it
    m_trouble->setText(sentenceFor(outcome.code, outcome.facts).whole());
    m_trouble->show();
}

}  // namespace heard::ui
