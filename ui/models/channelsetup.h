// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLocale>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <functional>
#include <optional>

#include "domain/channel.h"

namespace heard::ui {

/// A setting of a channel kind, as its plugin describes it, in one language.
struct SettingField {
    enum class Type { Text, Secret, Number, Bool, Choice, List };
    struct Choice {
        QString value;
        QString label;
    };
    QString key;
    Type type = Type::Text;
    bool required = false;
    bool advanced = false;  ///< few need it
    QString label;
    QString help;
    QJsonValue initial;  ///< undefined if the plugin names none
    QList<Choice> choices;
    QJsonObject oauth;  ///< of a secret that a person gets by signing in with the browser; empty: it is typed
};

/// A kind of channel that can be added, from its plugin's metadata (resources/plugins/metadata.schema.json).
struct ChannelKind {
    QString kind;
    QString name;
    QList<SettingField> fields;
    QString embedLine;    ///< HTML for any page; %url% is the channel's address. Empty: the kind has none
    QString embedNeeds;   ///< key of the setting that must name the page's site first
    QString sheetPlaces;  ///< key of the coded list whose lines each have a page and a sheet to print; empty: none
    QMap<QString, QString> sheetSentences;  ///< by language
};

/// Texts in the locale's language, English where that is missing.
[[nodiscard]] ChannelKind channelKindFrom(const QJsonObject &metadata, const QLocale &locale = QLocale());

/// Adding and changing channels. Part of ui::Desk; main thread. Nothing of it waits in the outbox: a secret goes to the
/// hub over the live connection or not at all, and is kept nowhere on the desk.
class ChannelSetup : public QObject {
    Q_OBJECT
public:
    static constexpr auto kKeepDays = "keep_days";  ///< the key by which the hub refuses Form::keepDays

    ~ChannelSetup() override;

    struct Outcome {
        QString code;  ///< why not: "link-lost", "bad-setting" (facts: key), "not-allowed" …; empty: done
        QJsonObject facts;
        QJsonObject result;  ///< of add: channel, key; of test: state, code, detail; of keptSecrets: kept
        bool done() const { return code.isEmpty(); }
    };
    using Told = std::function<void(const Outcome &)>;
    struct Form {
        QString name;
        QJsonObject settings;
        QJsonObject secrets;                         ///< only those to set; null takes one away
        std::optional<int> keepDays = std::nullopt;  ///< of a change: as Channel::keepDays; none leaves it as it is
    };

    /// Asks the hub for the kinds, now if it is connected and again whenever it is: someone looks at them.
    virtual void load() = 0;
    /// The metadata of each, as the hub told it; empty before it has.
    virtual QList<QJsonObject> kinds() const = 0;

    // Each answer is told once, unless the context has gone.
    virtual void add(const QString &kind, const Form &form, QObject *context, Told told) = 0;
    virtual void update(ChannelId id, const Form &form, QObject *context, Told told) = 0;
    virtual void remove(ChannelId id, QObject *context, Told told) = 0;
    virtual void test(ChannelId id, QObject *context, Told told) = 0;
    virtual void keptSecrets(ChannelId id, QObject *context, Told told) = 0;

    /// Signs a person in by the browser for the secret `field`, with what the form says of the provider. Gives the page
    /// to open there; the outcome's result has the secret as "secret". Another call, or the context's end, ends it.
    [[nodiscard]] QUrl signIn(const SettingField &field, const Form &form, const QString &farewell, QObject *context,
                              Told told);

Q_SIGNALS:
    void kindsChanged();

private:
    QPointer<QObject> m_signIn;
};

}  // namespace heard::ui
