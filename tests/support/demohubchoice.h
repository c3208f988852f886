// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "ui/models/hubchoice.h"

namespace heard::test {

/// A choice of hubs in memory: what was asked is remembered, the answers are said beforehand.
class DemoHubChoice final : public ui::HubChoice {
public:
    QUrl hub;  ///< in use
    QUrl chosenLast;
    bool forOneStart = false;
    QSet<QUrl> tokens;
    QSet<QUrl> askedFor;
    Outcome next;  ///< of what is asked next
    QStringList asked;

    QUrl inUse() const override { return hub; }
    bool isForOneStart() const override { return forOneStart; }
    QUrl last() const override { return chosenLast; }
    bool keepsToken(const QUrl &which) const override { return tokens.contains(which); }
    bool asksEachTime(const QUrl &which) const override { return askedFor.contains(which); }
    void test(const QUrl &which, const QString &token, QObject *, Told told) override {
        asked += QStringLiteral("test %1 %2").arg(which.toString(), token);
        told(next);
    }
    void choose(const QUrl &which, const QString &token, Keep keep, QObject *, Told told) override {
        asked += QStringLiteral("choose %1 %2 %3")
                     .arg(which.toString(), token, QStringLiteral("keychain nowhere file").split(u' ').at(int(keep)));
        const Outcome outcome = keep == Keep::Nowhere ? Outcome() : next;
        told(outcome);
    }
    void chooseOwn() override { asked += QStringLiteral("own"); }
    bool expect(const QUrl &, const QString &pin) override {
        asked += QStringLiteral("pin %1").arg(pin);
        return true;
    }
    bool wipes = false;
    void replaceToken(const QString &, QObject *, Told told) override { told(next); }
    void giveToken(const QString &token) override {
        asked += QStringLiteral("give %1").arg(token);
        Q_EMIT tokenGiven(token);
    }
    void keepGiven() override {}
    bool keepsTokenInUse() const override { return keepsToken(hub); }
    bool wipesOnSignOut() const override { return wipes; }
    void setWipesOnSignOut(bool on) override { wipes = on; }
    void signOut(bool wipe, QObject *, Told told) override {
        asked += wipe ? QStringLiteral("sign out and wipe") : QStringLiteral("sign out");
        told(next);
    }
    void forgetToken(const QUrl &which, QObject *, Told told) override {
        tokens.remove(which);
        told({});
    }
};

}  // namespace heard::test
