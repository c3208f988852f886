// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/profilefields.h"

#include <QJsonArray>
#include <QVBoxLayout>

#include "base/clock.h"
#include "domain/names.h"
#include "ui/customer/customerwords.h"
#include "ui/customer/editfield.h"
#include "ui/style/button.h"

namespace heard::ui {
namespace {

QString tagsWords(const QStringList &tags) { return tags.join(QLatin1String(", ")); }

QJsonArray tagsFrom(const QString &text) {
    QJsonArray tags;
    const QStringList words = text.split(u',');
    for (const QString &word : words)
        if (const QString tag = word.simplified(); !tag.isEmpty() && !tags.contains(tag)) tags += tag;
    return tags;
}

QJsonValue orNone(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue quietJson(const QString &text) {
    const auto quiet = quietFrom(text);
    if (!quiet) return {};
    return QJsonObject{{QStringLiteral("from"), quiet->from}, {QStringLiteral("to"), quiet->to}};
}

}  // namespace

ProfileFields::ProfileFields(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_language = add(fieldName(CustomerField::Language));
    m_language->setSuggestions(languageSuggestions);
    m_language->setReading(languageFrom);
    m_timeZone = add(fieldName(CustomerField::TimeZone));
    m_timeZone->setSuggestions(timeZoneSuggestions);
    m_timeZone->setReading(timeZoneFrom);
    m_tags = add(tr("Tags"));
    m_consent = add(fieldName(CustomerField::Consent));
    QList<EditField::Choice> consents;
    for (const Consent consent : {Consent::Unknown, Consent::Given, Consent::AnswersOnly, Consent::Refused})
        consents += {wordFor(consent), consentWords(consent)};
    m_consent->setChoices(consents);
    m_preferred = add(fieldName(CustomerField::PreferredChannel));
    m_quiet = add(fieldName(CustomerField::Quiet));
    m_quiet->setPlaceholder(tr("Add, such as 22:00–08:00"));
    m_quiet->setReading([](const QString &text) -> std::optional<QString> {
        const auto quiet = quietFrom(text);
        return quiet ? std::optional(quietWords(*quiet)) : std::nullopt;
    });
    m_own = new QVBoxLayout;
    m_own->setSpacing(0);
    m_column->addLayout(m_own);
    m_notes = add(tr("Notes"));
    m_notes->setSeveralLines(true);
    m_addOwn = new Button(kit.theme, Button::Kind::Quiet, tr("Add a field"), QStringLiteral("plus"));
    m_column->addWidget(m_addOwn);

    connect(m_language, &EditField::kept, this,
            [this](const QString &value) { put(QStringLiteral("language"), orNone(value)); });
    connect(m_timeZone, &EditField::kept, this,
            [this](const QString &value) { put(QStringLiteral("time_zone"), orNone(value)); });
    connect(m_tags, &EditField::kept, this,
            [this](const QString &value) { put(QStringLiteral("tags"), tagsFrom(value)); });
    connect(m_consent, &EditField::kept, this, [this](const QString &value) { put(QStringLiteral("consent"), value); });
    connect(m_preferred, &EditField::kept, this,
            [this](const QString &value) { put(QStringLiteral("preferred_channel"), orNone(value)); });
    connect(m_quiet, &EditField::kept, this,
            [this](const QString &value) { put(QStringLiteral("quiet"), quietJson(value)); });
    connect(m_notes, &EditField::kept, this,
            [this](const QString &value) { put(QStringLiteral("notes"), orNone(value)); });
    connect(m_addOwn, &QAbstractButton::clicked, this, &ProfileFields::addOwnField);
}

EditField *ProfileFields::add(const QString &name) {
    auto *field = new EditField(m_kit, name);
    m_column->addWidget(field);
    return field;
}

void ProfileFields::put(const QString &field, const QJsonValue &value) {
    m_desk.customers().put(m_shown.id, {{field, value}});
}

void ProfileFields::finish() {
    for (EditField *field : findChildren<EditField *>()) field->finish();
}

void ProfileFields::show(const Customer &customer) {
    m_shown = customer;
    m_language->setValue(languageWords(customer.language));
    m_timeZone->setValue(customer.timeZone, timeZoneWords(customer.timeZone, m_kit.clock.now()));
    m_tags->setValue(tagsWords(customer.tags));
    m_consent->setValue(wordFor(customer.consent));
    m_quiet->setValue(quietWords(customer.quiet));
    m_notes->setValue(customer.notes);
    showChannels();
    showOwnFields();
}

/// Those the customer can be reached on, by the name of a channel of the kind.
void ProfileFields::showChannels() {
    QList<EditField::Choice> choices{{QString(), tr("None")}};
    const auto channels = m_desk.channels();
    const auto nameOfKind = [&](const QString &kind) {
        for (const Channel &channel : channels)
            if (channel.kind == kind && !channel.removed) return channel.name;
        return kind;
    };
    QStringList kinds;
    for (const Identity &identity : std::as_const(m_shown.identities))
        if (!kinds.contains(identity.kind)) kinds += identity.kind;
    for (const QString &kind : std::as_const(kinds)) choices += {kind, nameOfKind(kind)};
    m_preferred->setChoices(choices);
    const QString &preferred = m_shown.preferredChannel;
    m_preferred->setValue(preferred, preferred.isEmpty() ? QString() : nameOfKind(preferred));
}

void ProfileFields::showOwnFields() {
    const QStringList names = m_shown.fields.keys();
    if (names != m_ownNames) {
        while (QLayoutItem *item = m_own->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        m_ownNames = names;
        for (const QString &name : names) {
            auto *field = new EditField(m_kit, name);
            m_own->addWidget(field);
            connect(field, &EditField::kept, this, [this, name](const QString &value) { putOwnField(name, value); });
        }
    }
    for (int i = 0; i < names.size(); ++i)
        static_cast<EditField *>(m_own->itemAt(i)->widget())->setValue(m_shown.fields.value(names[i]).toString());
}

void ProfileFields::putOwnField(const QString &name, const QString &value) {
    QJsonObject fields = m_shown.fields;
    value.isEmpty() ? fields.remove(name) : void(fields.insert(name, value));
    put(QStringLiteral("fields"), fields);
}

/// First its name, then, in the same place, its value.
void ProfileFields::addOwnField() {
    if (m_newName) return;
    m_newName = new EditField(m_kit, tr("Name of the field"));
    m_column->insertWidget(m_column->indexOf(m_notes), m_newName);
    connect(m_newName, &EditField::kept, this, [this](const QString &name) {
        if (name.isEmpty() || m_shown.fields.contains(name)) return;
        auto *value = new EditField(m_kit, name);
        m_column->insertWidget(m_column->indexOf(m_notes), value);
        connect(value, &EditField::kept, this, [this, name](const QString &text) {
            if (!text.isEmpty()) putOwnField(name, text);
        });
        connect(value, &EditField::editingEnded, value, [value] {
            value->hide();
            value->deleteLater();
        });
        value->edit();
    });
    connect(m_newName, &EditField::editingEnded, this, [this] {
        m_newName->hide();
        m_newName->deleteLater();
        m_newName = nullptr;
    });
    m_newName->edit();
}

}  // namespace heard::ui
