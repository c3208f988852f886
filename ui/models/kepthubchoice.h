// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <memory>

#include "base/result.h"
#include "link/linktimes.h"
#include "ui/models/hubchoice.h"

namespace heard::secrets {
class SecretStore;
}

namespace heard::ui {

/// The real choice: the address and where its token is kept stand in settings.ini, the token in the system's keychain,
/// in a file of its owner's or nowhere, never in two places.
class KeptHubChoice final : public HubChoice {
    Q_OBJECT
public:
    struct Setup {
        QString folder;   ///< the program's data folder: settings.ini, hubs/, tokens/
        QString program;  ///< as told to a hub
        QUrl hub;         ///< that this start works with; empty: this computer's own
        bool forOneStart = false;
        QString tokenFile;  ///< that the command line named for one start
        QString trustFile;  ///< of this computer's administrator (link/pins.h); empty: where that is
        link::LinkTimes times;
        std::shared_ptr<secrets::SecretStore> keychain;  ///< null: the system's
    };

    explicit KeptHubChoice(const Setup &setup);
    ~KeptHubChoice() override;

    /// What the settings say this start should work with; empty: this computer's own.
    static QUrl chosenIn(const QSettings &settings);
    /// Where the desk's data of that hub are, below the program's folder; of this computer's own: that folder.
    static QString folderOf(const QString &programFolder, const QUrl &hub);

    /// Codes: "token-missing" (none was kept), "token-asked" (that is how it is to be), "token-hidden" (it was kept,
    /// and the keychain is locked or has lost it), "no-keychain".
    void readToken(const QUrl &hub, QObject *context, std::function<void(const Result<QString> &)> told);

    QUrl inUse() const override { return m_setup.hub; }
    bool isForOneStart() const override { return m_setup.forOneStart; }
    QUrl last() const override;
    bool keepsToken(const QUrl &hub) const override;
    bool asksEachTime(const QUrl &hub) const override;
    bool expect(const QUrl &hub, const QString &pin) override;
    /// Which certificates the hub may show: by this computer's administrator, else by an invitation. Codes: those of
    /// link::pinsIn().
    [[nodiscard]] Result<QByteArrayList> pinsFor(const QUrl &hub) const;
    void test(const QUrl &hub, const QString &token, QObject *context, Told told) override;
    void choose(const QUrl &hub, const QString &token, Keep keep, QObject *context, Told told) override;
    void chooseOwn() override;
    void forgetToken(const QUrl &hub, QObject *context, Told told) override;
    void replaceToken(const QString &token, QObject *context, Told told) override;
    void giveToken(const QString &token) override;
    void keepGiven() override;
    bool keepsTokenInUse() const override;
    bool wipesOnSignOut() const override;
    void setWipesOnSignOut(bool wipes) override;
    void signOut(bool wipe, QObject *context, Told told) override;

    /// After its folder is gone: the token's file below the program's folder, and the choice of that hub. That there
    /// is a token in the keychain stays known, so that it can still be forgotten.
    static void leaveBehind(const QString &programFolder, const QUrl &hub);

private:
    using TokenTold = std::function<void(const Outcome &, const QString &token)>;

    void check(const QUrl &hub, const QString &token, QObject *context, TokenTold told);
    void keepToken(const QUrl &hub, const QString &token, Keep keep, QObject *context, Told told);
    bool remember(const QUrl &hub);
    secrets::SecretStore *store(Keep keep) const;
    void noteKept(const QUrl &hub, Keep keep);
    QString nameFor(const QUrl &hub, Keep keep) const;
    std::optional<Keep> placeOf(const QUrl &hub) const;

    Setup m_setup;
    QSettings m_settings;
    std::unique_ptr<secrets::SecretStore> m_files;
    QHash<QUrl, QString> m_expected;  ///< pins of invitations that are being tried
    QString m_given;                  ///< the token in use, if it stands nowhere
};

}  // namespace heard::ui
