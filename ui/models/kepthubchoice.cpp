// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/kepthubchoice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPointer>

#include "domain/hubaddress.h"
#include "link/hubcheck.h"
#include "secrets/filestore.h"
#include "secrets/keychainstore.h"

namespace heard::ui {
namespace {

constexpr auto kElsewhere = "hub/elsewhere";
constexpr auto kAddress = "hub/address";

QString keyOf(const char *name) { return QString::fromLatin1(name); }
QString placeKey(const QUrl &hub) { return QStringLiteral("hub/tokens/") + hubFolderName(hub); }
QString wordOf(HubChoice::Keep keep) {
    return keep == HubChoice::Keep::File ? QStringLiteral("file") : QStringLiteral("keychain");
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

bool KeptHubChoice::keepsToken(const QUrl &hub) const { return placeOf(hub).has_value(); }

std::optional<HubChoice::Keep> KeptHubChoice::placeOf(const QUrl &hub) const {
    const QString word = m_settings.value(placeKey(hub)).toString();
    for (const Keep keep : {Keep::Keychain, Keep::File})
        if (word == wordOf(keep)) return keep;
    return std::nullopt;
}

secrets::SecretStore &KeptHubChoice::store(Keep keep) const {
    return keep == Keep::File ? *m_files : *m_setup.keychain;
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
    const auto place = placeOf(hub);
    const Keep keep = place.value_or(Keep::File);
    store(keep).read(nameFor(hub, keep), context, [told = std::move(told), place](const Result<QString> &read) {
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
    auto *check = new link::HubCheck(m_setup.program, m_setup.times, context);
    connect(check, &link::HubCheck::finished, context,
            [check, token, told = std::move(told)](const link::HubCheck::Outcome &outcome) {
                check->deleteLater();
                told(outcome ? Outcome{{}, *outcome} : Outcome{outcome.error().code, {}}, token);
            });
    check->start({hub, hubBase(hub), token});
}

void KeptHubChoice::test(const QUrl &hub, const QString &token, QObject *context, Told told) {
    check(hub, token, context, [told = std::move(told)](const Outcome &outcome, const QString &) { told(outcome); });
}

void KeptHubChoice::choose(const QUrl &hub, const QString &token, Keep keep, QObject *context, Told told) {
    const auto place = placeOf(hub);
    check(hub, token, context,
          [=, this, isNew = !token.isEmpty(), told = std::move(told)](const Outcome &outcome, const QString &used) {
              if (!outcome.done()) return told(outcome);
              const auto chosen = [this, hub, outcome, told](const Outcome &kept) {
                  if (!kept.done()) return told(kept);
                  remember(hub);
                  told(outcome);
              };
              // A token that was kept stays where its person wanted it.
              if (!isNew && place) return chosen({});
              keepToken(hub, used, keep, context, chosen);
          });
}

void KeptHubChoice::keepToken(const QUrl &hub, const QString &token, Keep keep, QObject *context, Told told) {
    store(keep).write(nameFor(hub, keep), token, context,
                      [this, hub, keep, told = std::move(told)](const Result<void> &kept) {
                          if (!kept) return told(Outcome{kept.error().code, {}});
                          const auto before = placeOf(hub);
                          // In one place only. If the other does not let go of it now, this one holds all the same.
                          if (before && before != keep)
                              store(*before).remove(nameFor(hub, *before), this, [](const Result<void> &) {});
                          m_settings.setValue(placeKey(hub), wordOf(keep));
                          told({});
                      });
}

void KeptHubChoice::remember(const QUrl &hub) {
    m_settings.setValue(keyOf(kAddress), hub.toString());
    m_settings.setValue(keyOf(kElsewhere), true);
    m_settings.sync();
}

void KeptHubChoice::chooseOwn() {
    m_settings.setValue(keyOf(kElsewhere), false);
    m_settings.sync();
}

void KeptHubChoice::forgetToken(const QUrl &hub, QObject *context, Told told) {
    const auto place = placeOf(hub);
    if (!place) return told({});
    store(*place).remove(nameFor(hub, *place), context, [this, hub, told = std::move(told)](const Result<void> &gone) {
        if (gone) m_settings.remove(placeKey(hub));
        told(Outcome{gone ? QString() : gone.error().code, {}});
    });
}

}  // namespace heard::ui
