// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/models/desk.h"
#include "ui/settings/subsheet.h"

namespace heard::ui {

class Label;

/// A channel: how it stands and since when, where customers reach it, the line that puts it onto a site; to test,
/// change or remove it.
class ChannelPage final : public SubSheet {
    Q_OBJECT
public:
    ChannelPage(const Kit &kit, Desk &desk, const Channel &channel, const ChannelKind &kind, QWidget *parent = nullptr);

    ChannelId channel() const { return m_id; }
    bool knowsKind() const { return !m_kind.kind.isEmpty(); }
    void test();

Q_SIGNALS:
    void changeWanted();

private:
    void addState(bool mayChange);
    void addAddress(const Channel &channel);
    void addEmbed(const Channel &channel, bool mayChange);
    void addSheets(const Channel &channel);
    void printSheets();
    void addRemoval();
    Label *addWords(const QString &words, int ink);
    /// The text, to be selected, and a button that copies it.
    void addCopied(const QString &name, const QString &text, QWidget *further = nullptr);
    std::optional<Channel> now() const;
    void refresh();
    void onTested(const ChannelSetup::Outcome &outcome);
    void onRemoved(const ChannelSetup::Outcome &outcome);

    Desk &m_desk;
    ChannelId m_id;
    ChannelKind m_kind;
    Label *m_state = nullptr;
    Label *m_tested = nullptr;
    Label *m_trouble = nullptr;
    Label *m_noSheets = nullptr;
    Button *m_test = nullptr;
    bool m_testing = false;
};

}  // namespace heard::ui
