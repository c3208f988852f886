// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/kepthubchoice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPointer>
#include <QTemporaryDir>

#include "base/ownerfiles.h"
#include "base/wipe.h"
#include "domain/hubaddress.h"
#include "link/hubcheck.h"
#include "link/pins.h"
#include "secrets/filestore.h"
#include "secrets/keychainstore.h"
#include "ui/models/wipeorder.h"

namespace heard::ui {
namespace {

constexpr auto kElsewhere = "hub/elsewhere";
constexpr auto kAddress = "hub/address";
constexpr auto kWipes = "hub/wipe_on_sign_out";

QString keyOf(const char *name) { return QString::fromLatin1(name); }
QString placeKey(const QUrl &hub) { return QStringLiteral("hub/tokens/") + hubFolderName(hub); }
QString pinKey(const QUrl &hub) { return QStringLiteral("hub/pins/") + hubFolderName(hub); }
/// As the next start will read it: settings do not see that the end of their file was not written, and what they have
/// said once they do not read again. Of a copy, for the same reason.
QUrl chosenInFile(const QString &file) {
    QTemporaryDir place;
    const QString copy = place.filePath(QStringLiteral("settings.ini"));
    if (!QFile::copy(file, copy)) return {};
    return KeptHubChoice::chosenIn(QSettings(copy, QSettings::IniFormat));
}

QString wordOf(HubChoice::Keep keep) {
    switch (keep) {
        case HubChoice::Keep::Keychain: break;
        case HubChoice::Keep::Nowhere: return QStringLiteral("nowhere");
        case HubChoice::Keep::File: return QStringLiteral("file");
    }
    return QStringLiteral("keychain");
}

}  // namespace

KeptHubChoice::KeptHubChoice(const Setup &setup)
    : m_setup(setup),
      m_settings(QDir(setup.folder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_files(std::make_unique<secrets::FileStore>(QDir(setup.folder).filePath(QStringLiteral("tokens")))) {
    if (!m_setup.keychain) m_setup.keychain = std::make_shared<secrets::KeychainStore>();
}

KeptHubChoice::~KeptHubChoice() = default;

QUrl KeptHubChoice::chosenIn(const QSettings &settings) {
    if (!settings.value(keyOf(kElsewhere)).toBool()) return {};
    // Anybody may have written into the file: the rules hold for it too.
    return hubAddress(settings.value(keyOf(kAddress)).toString()).value_or(QUrl());
}

QString KeptHubChoice::folderOf(const QString &programFolder, const QUrl &hub) {
    if (hub.isEmpty()) return programFolder;
    return QDir(programFolder).filePath(QStringLiteral("hubs/") + hubFolderName(hub));
}

QUrl KeptHubChoice::last() const { return hubAddress(m_settings.value(keyOf(kAddress)).toString()).value_or(QUrl()); }

bool KeptHubChoice::keepsToken(const QUrl &hub) const { return placeOf(hub).value_or(Keep::Nowhere) != Keep::Nowhere; }

bool KeptHubChoice::asksEachTime(const QUrl &hub) const { return placeOf(hub) == Keep::Nowhere; }

std::optional<HubChoice::Keep> KeptHubChoice::placeOf(const QUrl &hub) const {
    const QString word = m_settings.value(placeKey(hub)).toString();
    for (const Keep keep : {Keep::Keychain, Keep::Nowhere, Keep::File})
        if (word == wordOf(keep)) return keep;
    return std::nullopt;
}

secrets::SecretStore *KeptHubChoice::store(Keep keep) const {
    switch (keep) {
        case Keep::Keychain: return m_setup.keychain.get();
        case Keep::Nowhere: return nullptr;
        case Keep::File: break;
    }
    return m_files.get();
}

/// A person who looks into the keychain sees the address. Two data folders may each have an agent on one hub, so the
/// folder is named too, by a hash.
QString KeptHubChoice::nameFor(const QUrl &hub, Keep keep) const {
    if (keep == Keep::File) return hubFolderName(hub);
    const QByteArray folder =
        QCryptographicHash::hash(m_setup.folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return hub.toString() + QLatin1Char(' ') + QString::fromLatin1(folder);
}

void KeptHubChoice::readToken(const QUrl &hub, QObject *context, std::function<void(const Result<QString> &)> told) {
    if (hub == m_setup.hub && !m_given.isEmpty()) return told(m_given);
    const auto place = placeOf(hub);
    if (place == Keep::Nowhere) return told(failure(QStringLiteral("token-asked")));
    const Keep keep = place.value_or(Keep::File);
    store(keep)->read(nameFor(hub, keep), context, [told = std::move(told), place](const Result<QString> &read) {
        if (read) return told(read->trimmed());
        if (read.error().code != QLatin1String("secret-missing")) return told(read);
        const bool hidden = place == Keep::Keychain;
        told(failure(hidden ? QStringLiteral("token-hidden") : QStringLiteral("token-missing")));
    });
}

void KeptHubChoice::check(const QUrl &hub, const QString &token, QObject *context, TokenTold told) {
    if (token.isEmpty()) {
        readToken(hub, context, [this, hub, context, told = std::move(told)](const Result<QString> &kept) {
            if (!kept) return told(Outcome{kept.error().code, {}}, {});
            check(hub, *kept, context, told);
        });
        return;
    }
    const auto pins = pinsFor(hub);
    if (!pins) return told(Outcome{pins.error().code, {}}, {});
    auto *check = new link::HubCheck(m_setup.program, m_setup.times, context);
    connect(check, &link::HubCheck::finished, context,
            [check, token, told = std::move(told)](const link::HubCheck::Outcome &outcome) {
                check->deleteLater();
                told(outcome ? Outcome{{}, *outcome} : Outcome{outcome.error().code, {}}, token);
            });
    check->start({hub, hubBase(hub), token, *pins});
}

void KeptHubChoice::test(const QUrl &hub, const QString &token, QObject *context, Told told) {
    check(hub, token, context, [told = std::move(told)](const Outcome &outcome, const QString &) { told(outcome); });
}

void KeptHubChoice::choose(const QUrl &hub, const QString &token, Keep keep, QObject *context, Told told) {
    const bool wasKept = keepsToken(hub);
    check(hub, token, context,
          [=, this, isNew = !token.isEmpty(), told = std::move(told)](const Outcome &outcome, const QString &used) {
              if (!outcome.done()) return told(outcome);
              const auto chosen = [this, hub, outcome, told](const Outcome &kept) {
                  if (!kept.done()) return told(kept);
                  told(remember(hub) ? outcome : Outcome{QStringLiteral("write-failed"), {}});
              };
              // A token that was kept stays where its person wanted it.
              if (!isNew && wasKept) return chosen({});
              keepToken(hub, used, keep, context, chosen);
          });
}

void KeptHubChoice::keepToken(const QUrl &hub, const QString &token, Keep keep, QObject *context, Told told) {
    if (keep == Keep::Nowhere) {
        noteKept(hub, keep);
        return told({});
    }
    store(keep)->write(nameFor(hub, keep), token, context,
                       [this, hub, keep, told = std::move(told)](const Result<void> &kept) {
                           if (!kept) return told(Outcome{kept.error().code, {}});
                           noteKept(hub, keep);
                           told({});
                       });
}

/// In one place only. If the other does not let go of it now, this one holds all the same.
void KeptHubChoice::noteKept(const QUrl &hub, Keep keep) {
    const auto before = placeOf(hub);
    if (before && before != keep && store(*before))
        store(*before)->remove(nameFor(hub, *before), this, [](const Result<void> &) {});
    m_settings.setValue(placeKey(hub), wordOf(keep));
}

bool KeptHubChoice::expect(const QUrl &hub, const QString &pin) {
    if (!pin.isEmpty() && link::pinFrom(pin).isEmpty()) return false;
    m_expected.insert(hub, pin);
    return true;
}

Result<QByteArrayList> KeptHubChoice::pinsFor(const QUrl &hub) const {
    auto pins = link::pinsIn(m_setup.trustFile.isEmpty() ? link::trustFile() : m_setup.trustFile, hub);
    if (!pins || !pins->isEmpty()) return pins;
    const QString invited = m_expected.value(hub, m_settings.value(pinKey(hub)).toString());
    const QByteArray pin = link::pinFrom(invited);
    return pin.isEmpty() ? QByteArrayList() : QByteArrayList{pin};
}

/// True if it is in the file.
bool KeptHubChoice::remember(const QUrl &hub) {
    if (m_expected.contains(hub)) {
        const QString pin = m_expected.take(hub);
        pin.isEmpty() ? m_settings.remove(pinKey(hub)) : m_settings.setValue(pinKey(hub), pin);
    }
    m_settings.setValue(keyOf(kAddress), hub.toString());
    m_settings.setValue(keyOf(kElsewhere), true);
    m_settings.sync();
    return chosenInFile(m_settings.fileName()) == hub;
}

void KeptHubChoice::chooseOwn() {
    m_settings.setValue(keyOf(kElsewhere), false);
    m_settings.sync();
}

void KeptHubChoice::forgetToken(const QUrl &hub, QObject *context, Told told) {
    const auto place = placeOf(hub);
    if (hub == m_setup.hub) m_given.clear();
    if (!place) return told({});
    if (place == Keep::Nowhere) {
        m_settings.remove(placeKey(hub));
        return told({});
    }
    store(*place)->remove(nameFor(hub, *place), context, [this, hub, told = std::move(told)](const Result<void> &gone) {
        if (gone) m_settings.remove(placeKey(hub));
        told(Outcome{gone ? QString() : gone.error().code, {}});
    });
}

void KeptHubChoice::replaceToken(const QString &token, QObject *context, Told told) {
    if (m_setup.forOneStart) {
        const auto kept = writeOwnerFile(m_setup.tokenFile, token.toLatin1() + '\n');
        return told(Outcome{kept ? QString() : kept.error().code, {}});
    }
    const auto place = placeOf(m_setup.hub);
    if (!place) return told(Outcome{QStringLiteral("token-missing"), {}});
    keepToken(m_setup.hub, token, *place, context, std::move(told));
}

void KeptHubChoice::giveToken(const QString &token) {
    m_given = token;
    Q_EMIT tokenGiven(token);
}

void KeptHubChoice::keepGiven() {
    const Keep keep = placeOf(m_setup.hub).value_or(Keep::Keychain);
    if (m_given.isEmpty()) return;
    remember(m_setup.hub);
    if (keep == Keep::Nowhere) return;
    keepToken(m_setup.hub, m_given, keep, this, [this, given = m_given](const Outcome &kept) {
        if (kept.done() && m_given == given) m_given.clear();
    });
}

bool KeptHubChoice::keepsTokenInUse() const {
    return m_setup.forOneStart || (m_given.isEmpty() && keepsToken(m_setup.hub));
}

bool KeptHubChoice::wipesOnSignOut() const { return m_settings.value(keyOf(kWipes)).toBool(); }

void KeptHubChoice::setWipesOnSignOut(bool wipes) {
    m_settings.setValue(keyOf(kWipes), wipes);
    m_settings.sync();
}

void KeptHubChoice::signOut(bool wipe, QObject *context, Told told) {
    forgetToken(m_setup.hub, context, [this, wipe, told = std::move(told)](const Outcome &forgotten) {
        if (!forgotten.done()) return told(forgotten);
        if (wipe)
            if (const auto ordered = writeWipeOrder(m_setup.folder, {m_setup.hub, m_setup.tokenFile, {}});
                !ordered)
                return told(Outcome{ordered.error().code, {}});
        chooseOwn();
        told({});
    });
}

void KeptHubChoice::leaveBehind(const QString &programFolder, const QUrl &hub) {
    QDir folder(programFolder);
    (void)wipeAway(folder.filePath(QStringLiteral("tokens/") + hubFolderName(hub)));
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    if (hubAddress(settings.value(keyOf(kAddress)).toString()) == hub) settings.setValue(keyOf(kElsewhere), false);
    if (settings.value(placeKey(hub)).toString() != wordOf(Keep::Keychain)) settings.remove(placeKey(hub));
}

}  // namespace heard::ui
