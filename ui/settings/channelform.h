// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/models/desk.h"
#include "ui/settings/subsheet.h"

class QLineEdit;

namespace heard::ui {

class FieldRow;
class KeepingRow;
class Label;

/// What is filled in for a channel, built from what its plugin says of its settings: to add one, or to change one that
/// is there. The hub has the last word; a setting that it does not take is marked. Where saving erases conversations it
/// is asked for in two steps.
class ChannelForm final : public SubSheet {
    Q_OBJECT
public:
    ChannelForm(const Kit &kit, Desk &desk, const ChannelKind &kind, const std::optional<Channel> &channel,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(heard::ChannelId id);

private:
    void fill(const Channel &channel);
    void makeRows(const Kit &kit);
    void makeKeeping(const Kit &kit, const Channel &channel);
    void makeButtons(const Kit &kit);
    void reveal(FieldRow *row);
    bool check();
    ChannelSetup::Form collect() const;
    void signIn(FieldRow &row);
    void save();
    void ask(bool sure);
    void send();
    void onSaved(const ChannelSetup::Outcome &outcome);

    Desk &m_desk;
    ChannelKind m_kind;
    ChannelId m_channel;  ///< none: to be added
    QLineEdit *m_name;
    Label *m_nameError;
    QList<FieldRow *> m_rows;
    Button *m_more = nullptr;  ///< null if the kind has no such settings
    QWidget *m_rest = nullptr;
    KeepingRow *m_keeping = nullptr;  ///< null of a channel to be added: nothing of it is resolved yet
    Button *m_save;
    Button *m_cancel;
    Label *m_sure;  ///< what saving erases
    Button *m_erase;
    Button *m_keep;
    Label *m_error;
};

}  // namespace heard::ui
