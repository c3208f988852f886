// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channelform.h"

#include <QDesktopServices>
#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/settings/fieldrow.h"
#include "ui/settings/keepingrow.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {

ChannelForm::ChannelForm(const Kit &kit, Desk &desk, const ChannelKind &kind, const std::optional<Channel> &channel,
                         QWidget *parent)
    : SubSheet(kit, channel ? tr("Change “%1”").arg(channel->name) : tr("Add: %1").arg(kind.name),
               channel ? channel->name : tr("Add a channel"), parent),
      m_desk(desk),
      m_kind(kind),
      m_channel(channel ? channel->id : ChannelId()),
      m_name(new QLineEdit(channel ? channel->name : kind.name)) {
    auto *name = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    name->setText(tr("Name"));
    name->setContentsMargins(0, 8, 0, 0);
    m_name->setAccessibleName(name->text());
    m_name->setMaxLength(200);
    auto *below = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    below->setText(tr("As your team sees it; customers do not."));
    m_nameError = new Label(kit.theme, Theme::Text::Small, Label::Ink::Late);
    m_nameError->hide();
    for (QWidget *one : std::initializer_list<QWidget *>{name, m_name, below, m_nameError}) column().addWidget(one);
    makeRows(kit);
    if (channel) makeKeeping(kit, *channel);
    m_error = new Label(kit.theme, Theme::Text::Body, Label::Ink::Late);
    m_error->setWordWrap(true);
    m_error->hide();
    column().addWidget(m_error);
    makeButtons(kit);
    column().addStretch(1);
    setFocusProxy(m_name);
    m_name->selectAll();
    if (channel) fill(*channel);
}

/// In the plugin's order; what few need stands behind a press.
void ChannelForm::makeRows(const Kit &kit) {
    QVBoxLayout *inside = nullptr;
    for (const SettingField &field : std::as_const(m_kind.fields)) {
        m_rows += new FieldRow(kit, field);
        connect(m_rows.last(), &FieldRow::signInAsked, this, [this, row = m_rows.last()] { signIn(*row); });
        if (!field.advanced) {
            column().addWidget(m_rows.last());
            continue;
        }
        if (!inside) {
            m_rest = new QWidget;
            inside = new QVBoxLayout(m_rest);
            inside->setContentsMargins(0, 0, 0, 0);
            inside->setSpacing(column().spacing());
        }
        inside->addWidget(m_rows.last());
    }
    if (!m_rest) return;
    m_more = new Button(kit.theme, Button::Kind::Quiet, tr("More settings"), QStringLiteral("chevron-right"));
    m_more->setCheckable(true);
    column().addWidget(m_more, 0, Qt::AlignLeft);
    column().addWidget(m_rest);
    m_rest->hide();
    connect(m_more, &QAbstractButton::toggled, this, [this](bool shown) {
        m_rest->setVisible(shown);
        m_more->setIconName(shown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
    });
}

void ChannelForm::makeKeeping(const Kit &kit, const Channel &channel) {
    m_keeping = new KeepingRow(kit, channel.keepDays);
    column().addWidget(m_keeping);
    connect(m_keeping, &KeepingRow::changed, this, [this] {
        if (m_sure->isVisibleTo(this)) ask(false);
    });
}

void ChannelForm::makeButtons(const Kit &kit) {
    m_save = new Button(kit.theme, Button::Kind::Primary, m_channel ? tr("Save") : tr("Add the channel"),
                        QStringLiteral("check"));
    m_cancel = new Button(kit.theme, Button::Kind::Plain, tr("Cancel"));
    m_sure = new Label(kit.theme, Theme::Text::Body, Label::Ink::Late);
    m_sure->setWordWrap(true);
    column().addWidget(m_sure);
    m_erase = new Button(kit.theme, Button::Kind::Primary, tr("Save and erase"), QStringLiteral("trash-2"));
    m_keep = new Button(kit.theme, Button::Kind::Plain, tr("Keep them"));
    addButtons({m_save, m_cancel, m_erase, m_keep});
    ask(false);
    connect(m_save, &QAbstractButton::clicked, this, &ChannelForm::save);
    connect(m_cancel, &QAbstractButton::clicked, this, &SubSheet::left);
    connect(m_erase, &QAbstractButton::clicked, this, [this] {
        ask(false);
        send();
    });
    connect(m_keep, &QAbstractButton::clicked, this, [this] {
        m_keeping->putBack();
        ask(false);
        m_keeping->takeFocus();
    });
}

/// What is to be looked at must not be hidden.
void ChannelForm::reveal(FieldRow *row) {
    if (m_more && row->field().advanced) m_more->setChecked(true);
    row->takeFocus();
    scrollTo(row);
}

void ChannelForm::fill(const Channel &channel) {
    for (FieldRow *row : std::as_const(m_rows))
        if (const QJsonValue value = channel.settings.value(row->field().key); !value.isUndefined())
            row->setValue(value);
    m_desk.channelSetup().keptSecrets(m_channel, this, [this](const ChannelSetup::Outcome &outcome) {
        const QJsonArray kept = outcome.result.value(QLatin1String("kept")).toArray();
        for (FieldRow *row : std::as_const(m_rows))
            if (kept.contains(row->field().key)) row->setKept();
    });
}

bool ChannelForm::check() {
    QWidget *first = nullptr;
    m_nameError->setText(tr("This is needed."));
    m_nameError->setVisible(m_name->text().trimmed().isEmpty());
    if (m_nameError->isVisibleTo(this)) first = m_name;
    for (FieldRow *row : std::as_const(m_rows)) {
        if (row->check() || first) continue;
        first = row;
        reveal(row);
    }
    if (first == m_name) {
        m_name->setFocus();
        scrollTo(m_name);
    }
    return !first;
}

ChannelSetup::Form ChannelForm::collect() const {
    ChannelSetup::Form form{m_name->text().trimmed(), {}, {}};
    if (m_keeping && m_keeping->isChanged()) form.keepDays = m_keeping->days();
    for (const FieldRow *row : m_rows) {
        const bool secret = row->field().type == SettingField::Type::Secret;
        if (const QJsonValue value = row->value(); !value.isUndefined())
            (secret ? form.secrets : form.settings).insert(row->field().key, value);
    }
    return form;
}

void ChannelForm::signIn(FieldRow &row) {
    const QUrl page = m_desk.channelSetup().signIn(
        row.field(), collect(), tr("You are signed in. Go back to Heard; this window can be closed."), &row,
        [&row](const ChannelSetup::Outcome &outcome) {
            if (outcome.done()) return row.setBrought(outcome.result.value(QLatin1String("secret")).toString());
            row.showProgress({});
            row.showError(sentenceFor(outcome.code).whole());
        });
    if (!page.isValid()) return;
    row.showProgress(tr("Waiting for the browser…"));
    QDesktopServices::openUrl(page);
}

void ChannelForm::save() {
    m_error->hide();
    if (!check()) return;
    // Another administrator may have changed it since the form was opened.
    int kept = 0;
    for (const Channel &channel : m_desk.channels())
        if (channel.id == m_channel) kept = channel.keepDays;
    if (!m_keeping || !m_keeping->erasesMoreThan(kept)) return send();
    m_sure->setText(
        tr("Resolved conversations of this channel whose last message is more than %n day(s) old are then "
           "erased soon: for everybody, with their files. This can't be undone.",
           nullptr, m_keeping->days()));
    m_keep->setAccessibleDescription(m_sure->text());
    ask(true);
    m_keep->setFocus();
    scrollTo(m_keep);
}

/// In two steps: the first only says what it means.
void ChannelForm::ask(bool sure) {
    for (QWidget *one : std::initializer_list<QWidget *>{m_sure, m_erase, m_keep}) one->setVisible(sure);
    for (QWidget *one : {m_save, m_cancel}) one->setVisible(!sure);
}

void ChannelForm::send() {
    m_save->setEnabled(false);
    const auto told = [this](const ChannelSetup::Outcome &outcome) { onSaved(outcome); };
    if (m_channel)
        m_desk.channelSetup().update(m_channel, collect(), this, told);
    else
        m_desk.channelSetup().add(m_kind.kind, collect(), this, told);
}

void ChannelForm::onSaved(const ChannelSetup::Outcome &outcome) {
    m_save->setEnabled(true);
    if (outcome.done()) {
        Q_EMIT saved(m_channel ? m_channel : ChannelId{outcome.result.value(QLatin1String("channel")).toInteger()});
        return;
    }
    const QString key = outcome.facts.value(QLatin1String("key")).toString();
    for (FieldRow *row : std::as_const(m_rows)) {
        if (outcome.code != QLatin1String("bad-setting") || row->field().key != key) continue;
        row->showError(tr("The hub does not take this."));
        reveal(row);
    }
    if (m_keeping && outcome.code == QLatin1String("bad-setting") && key == QLatin1String(ChannelSetup::kKeepDays)) {
        m_keeping->showError(tr("The hub does not take this."));
        m_keeping->takeFocus();
        scrollTo(m_keeping);
    }
    m_error->setText(sentenceFor(outcome.code, outcome.facts).whole());
    m_error->show();
}

}  // namespace heard::ui
