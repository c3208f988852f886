// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class FactList;
class Label;

/// The page Customer of the side panel: who the customer of the open conversation is: name, addresses, channel,
/// language, first seen. Read-only.
class CustomerPanel final : public QWidget {
    Q_OBJECT
public:
    CustomerPanel(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void refresh();

private:
    void addFacts(const Conversation &conversation);
    QString identityWords(const Identity &identity) const;

    Kit m_kit;
    Desk &m_desk;
    Label *m_name;
    Label *m_sample;
    FactList *m_facts;
};

}  // namespace heard::ui
