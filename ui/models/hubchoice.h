// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>
#include <functional>

#include "ui/models/rows.h"

namespace heard::ui {

/// Which hub this desk works with, and how it comes to work with another one. Each hub has a folder of its own on this
/// computer, with its replica, drafts and outbox; going elsewhere leaves all that where it is. What is chosen counts
/// from the next start. Part of ui::Desk; main thread.
class HubChoice : public QObject {
    Q_OBJECT
public:
    ~HubChoice() override;

    /// Where a token is to be kept. Nowhere: the agent is asked for it at each start.
    enum class Keep { Keychain, Nowhere, File };
    struct Outcome {
        QString code;   ///< why not: those of link/hubcheck.h, "no-keychain", "token-missing" …; empty: done
        QString agent;  ///< whom the hub lets in
        bool done() const { return code.isEmpty(); }
    };
    using Told = std::function<void(const Outcome &)>;

    virtual QUrl inUse() const = 0;          ///< of a hub elsewhere; empty: this computer's own
    virtual bool isForOneStart() const = 0;  ///< the command line named it: what is chosen counts from a start without
    virtual QUrl last() const = 0;           ///< the hub elsewhere that was chosen last; empty: none yet
    /// True if a token for it is kept, as far as can be known without asking the keychain.
    virtual bool keepsToken(const QUrl &hub) const = 0;
    /// True if its token is chosen to be kept nowhere.
    virtual bool asksEachTime(const QUrl &hub) const = 0;

    // An empty token stands for the one that is kept.
    /// The certificate that the hub must show, by an administrator's invitation (HubInvitation::pin); kept when the hub
    /// is chosen. False if that is no SHA-256.
    [[nodiscard]] virtual bool expect(const QUrl &hub, const QString &pin) = 0;
    /// Tries it and changes nothing.
    virtual void test(const QUrl &hub, const QString &token, QObject *context, Told told) = 0;
    /// Tries it, and if it goes, keeps the token and chooses the hub.
    virtual void choose(const QUrl &hub, const QString &token, Keep keep, QObject *context, Told told) = 0;
    virtual void chooseOwn() = 0;
    virtual void forgetToken(const QUrl &hub, QObject *context, Told told) = 0;
    /// Of the hub in use: keeps the token where the one before is kept.
    virtual void replaceToken(const QString &token, QObject *context, Told told) = 0;

    /// True if the agent has to give the token of the hub in use: none is kept, it can't be read, or the hub does not
    /// take it.
    bool wantsToken(const LinkStatus &link) const;
    /// Uses this token for the hub in use from now on, untried: the link says what the hub thinks of it.
    virtual void giveToken(const QString &token) = 0;
    /// The hub has let this desk in: a token that was given is kept where this hub's is to be, if that takes it.
    virtual void keepGiven() = 0;
    /// False if a later start would not find the token in use: then it is not to be replaced by another, which the
    /// agent would not know.
    virtual bool keepsTokenInUse() const = 0;

    /// Whether what this computer keeps of a hub goes when its agent signs out; kept over starts, no unless said.
    virtual bool wipesOnSignOut() const = 0;
    virtual void setWipesOnSignOut(bool wipes) = 0;
    /// Of the hub in use: its token is forgotten and this computer's own chosen; with `wipe` all that is kept of it
    /// goes too, unsent replies with it, at the next start.
    virtual void signOut(bool wipe, QObject *context, Told told) = 0;

Q_SIGNALS:
    void tokenGiven(const QString &token);
};

}  // namespace heard::ui
