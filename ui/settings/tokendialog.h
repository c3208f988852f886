// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;
class SecretEdit;

/// Asks for the token of the hub in use where this computer does not keep it, and says what the hub thinks of the one
/// that is given. Goes by itself when the hub has let the desk in; closed, the agent works offline.
class TokenDialog final : public QDialog {
    Q_OBJECT
public:
    TokenDialog(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

private:
    Label *makeLine(const Kit &kit, const QString &words, bool quiet);
    void give();
    /// Of what is written, also of an invitation; empty if there is none in it, which is said then.
    QString token();
    void follow();
    void setTrying(bool trying);
    void say(const QString &words, bool trouble);

    Desk &m_desk;
    HubChoice &m_choice;
    bool m_trying = false;
    SecretEdit *m_token;
    Label *m_said;
    Button *m_signIn;
};

}  // namespace heard::ui
