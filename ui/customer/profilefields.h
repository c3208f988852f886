// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

class Button;
class EditField;

/// What is known of a customer and edited in place: language, time zone, tags, consent, preferred channel, quiet hours,
/// the workspace's own fields, notes. Each kept value is one put of that field.
class ProfileFields final : public QWidget {
    Q_OBJECT
public:
    ProfileFields(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void show(const Customer &customer);
    /// Keeps what stands in open fields: another customer is about to be shown.
    void finish();

private:
    EditField *add(const QString &name);
    void put(const QString &field, const QJsonValue &value);
    void showChannels();
    void showOwnFields();
    void addOwnField();
    void putOwnField(const QString &name, const QString &value);

    Kit m_kit;
    Desk &m_desk;
    Customer m_shown;
    QVBoxLayout *m_column;
    EditField *m_language;
    EditField *m_timeZone;
    EditField *m_tags;
    EditField *m_preferred;
    EditField *m_consent;
    EditField *m_quiet;
    QVBoxLayout *m_own;
    QStringList m_ownNames;
    Button *m_addOwn;
    EditField *m_newName = nullptr;
    EditField *m_notes;
};

}  // namespace heard::ui
