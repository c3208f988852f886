// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/sheet.h"

class QCheckBox;
class QLineEdit;

namespace heard::ui {

class SecretEdit;

/// Which hub this desk works with and how it stands with it; and going to another: this computer's own, or one
/// elsewhere by its address and the agent's token.
class HubPage final : public Sheet {
    Q_OBJECT
public:
    HubPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Another hub was chosen: it counts from the next start.
    void restartWanted();

private:
    void addNow();
    void addChoices();
    QWidget *makeOwn();
    QWidget *makeElsewhere();
    QWidget *makeButtons();
    enum class Look { Usual, Quiet, Name };
    Label *makeWords(const QString &words, Look look = Look::Usual) const;
    void choosePlace(bool elsewhere);
    void showLink();
    void showUnsent();
    void showToken();
    void offerFile();
    /// Nothing if it is no address, which is said then.
    std::optional<QUrl> address();
    /// Takes what is in an invitation and leaves its address in the field.
    void takeInvitation(const QString &written);
    QString token() const;
    void test();
    void goThere();
    void choose(const QUrl &hub, HubChoice::Keep keep);
    void goHome();
    void forget();
    QWidget *makeSignOut();
    void askToSignOut(bool really);
    void signOut();
    void leaveHub();
    void onTested(const HubChoice::Outcome &outcome);
    void onChosen(const HubChoice::Outcome &outcome);
    void leaveForNextStart();
    void beginTrying();
    void endTrying();
    void say(const QString &words, bool trouble);

    Desk &m_desk;
    HubChoice &m_choice;
    bool m_elsewhere;
    Label *m_state = nullptr;
    Label *m_unsent = nullptr;
    QWidget *m_own = nullptr;
    QWidget *m_panel = nullptr;  ///< of a hub elsewhere
    QLineEdit *m_address = nullptr;
    SecretEdit *m_token = nullptr;
    QString m_invited;  ///< the token of an invitation for the address that is written
    QCheckBox *m_inFile = nullptr;
    Label *m_fileWords = nullptr;
    Button *m_home = nullptr;
    Button *m_test = nullptr;
    Button *m_connect = nullptr;
    Button *m_forget = nullptr;
    QCheckBox *m_wipes = nullptr;  ///< of the hub in use, if it is elsewhere
    Label *m_lost = nullptr;
    Button *m_signOut = nullptr;
    Button *m_really = nullptr;
    Button *m_stay = nullptr;
    Label *m_said = nullptr;
};

}  // namespace heard::ui
