// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/codewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace heard::ui {
namespace {

struct Entry {
    const char *code;
    const char *cause;
    const char *mend;
    const char *exact = nullptr;  ///< the cause where the facts are known; %{name} stands for one
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    static constexpr Entry kEntries[] = {
        // The link.
        Entry{"hub-not-started", QT_TR_NOOP("The hub on this computer did not start."),
              QT_TR_NOOP("Its log is in the data folder; Heard keeps trying.")},
        Entry{"hub-stopped", QT_TR_NOOP("The hub on this computer has stopped."),
              QT_TR_NOOP("Heard is starting it again.")},
        Entry{"hub-missing", QT_TR_NOOP("The program heard-hub is not beside heard."),
              QT_TR_NOOP("Install Heard again.")},
        Entry{"wrong-token", QT_TR_NOOP("The hub does not accept this desk's token."),
              QT_TR_NOOP("Ask your administrator for a new one.")},
        Entry{"signed-out", QT_TR_NOOP("This desk was signed out."),
              QT_TR_NOOP("Ask your administrator for a new token.")},
        Entry{"no-token", QT_TR_NOOP("The token file can't be read."),
              QT_TR_NOOP("Check the path given with --token-file.")},
        Entry{"wrong-version", QT_TR_NOOP("The hub speaks another version."),
              QT_TR_NOOP("Update Heard on this computer or on the hub.")},
        Entry{"unreachable", QT_TR_NOOP("The hub can't be reached."),
              QT_TR_NOOP("Check the network; Heard keeps trying.")},
        Entry{"closed", QT_TR_NOOP("The connection was closed."), QT_TR_NOOP("Heard is connecting again.")},
        Entry{"link-lost", QT_TR_NOOP("The connection to the hub was lost."), QT_TR_NOOP("Heard is connecting again.")},
        Entry{"timed-out", QT_TR_NOOP("The hub did not answer in time."), QT_TR_NOOP("Heard is trying again.")},
        Entry{"tls-failed", QT_TR_NOOP("The hub's certificate can't be trusted."),
              QT_TR_NOOP("Ask your administrator.")},
        Entry{"folder-in-use", QT_TR_NOOP("Another hub uses this data folder."), QT_TR_NOOP("Close it first.")},
        Entry{"silent", QT_TR_NOOP("The hub has stopped answering."), QT_TR_NOOP("Heard is connecting again.")},
        Entry{"stopping", QT_TR_NOOP("The hub is shutting down."), QT_TR_NOOP("Heard will connect when it is back.")},
        // Going to a hub elsewhere.
        Entry{"address-missing", QT_TR_NOOP("The hub's address is missing."),
              QT_TR_NOOP("Write the one that your administrator gave you.")},
        Entry{"address-wrong", QT_TR_NOOP("This is no address of a hub."),
              QT_TR_NOOP("Write a name such as desk.example.com, or an address that begins with wss://.")},
        Entry{"address-open", QT_TR_NOOP("With ws:// anybody on the way could read the token and every conversation."),
              QT_TR_NOOP("Use an address that begins with wss://; ws:// is for a hub on this computer only.")},
        Entry{"host-not-found", QT_TR_NOOP("No computer of this name is found."),
              QT_TR_NOOP("Check the address and the network.")},
        Entry{"nothing-there", QT_TR_NOOP("Nothing answers at this address."),
              QT_TR_NOOP("Check the address and the network; the hub may not be running.")},
        Entry{"not-a-hub", QT_TR_NOOP("What answers at this address is not a Heard hub, or the hub behind it is down."),
              QT_TR_NOOP("Check the address.")},
        Entry{"hub-silent", QT_TR_NOOP("The hub did not answer in time."), QT_TR_NOOP("Try again later.")},
        Entry{"hub-too-old", QT_TR_NOOP("The hub is older than this Heard."),
              QT_TR_NOOP("Ask your administrator to update the hub.")},
        Entry{"hub-too-new", QT_TR_NOOP("The hub is newer than this Heard."),
              QT_TR_NOOP("Update Heard on this computer.")},
        Entry{"token-missing", QT_TR_NOOP("There is no token for this hub."),
              QT_TR_NOOP("Enter the one that your administrator gave you in Settings, Hub.")},
        Entry{"token-hidden", QT_TR_NOOP("The keychain is locked, or the token is gone from it."),
              QT_TR_NOOP("Unlock the keychain, or enter the token again in Settings, Hub.")},
        Entry{"no-keychain", QT_TR_NOOP("There is no keychain on this computer that Heard can use, or it is locked."),
              QT_TR_NOOP("Unlock it, or enter the token in Settings, Hub, and have it kept in a file.")},
        // Replies.
        Entry{"stale", QT_TR_NOOP("Someone wrote after you began."),
              QT_TR_NOOP("Read what came in, then send again or take the text back.")},
        Entry{"uncertain", QT_TR_NOOP("It is not known whether the customer received this."),
              QT_TR_NOOP("Look on the channel before sending again, so that it does not arrive twice.")},
        Entry{"may-have-left",
              QT_TR_NOOP("The connection broke while this was being sent; it is not known whether it arrived."),
              QT_TR_NOOP("Look on the channel before sending again.")},
        Entry{"interrupted",
              QT_TR_NOOP("The hub stopped while this was being sent; it is not known whether it arrived."),
              QT_TR_NOOP("Look on the channel before sending again.")},
        Entry{"connection-lost", QT_TR_NOOP("The connection broke in the middle of sending."),
              QT_TR_NOOP("Look on the channel before sending again.")},
        Entry{"customer-gone", QT_TR_NOOP("The customer is no longer reachable on this channel."), ""},
        Entry{"channel-removed", QT_TR_NOOP("This channel has been removed."), ""},
        Entry{"channel-down", QT_TR_NOOP("This channel is down."), QT_TR_NOOP("The reply goes out when it is back.")},
        Entry{"no-plugin", QT_TR_NOOP("The plugin for this channel is not running."),
              QT_TR_NOOP("See Settings, Plugins.")},
        Entry{"empty", QT_TR_NOOP("There is nothing to send yet."), ""},
        Entry{"too-many", QT_TR_NOOP("There are too many of them."), QT_TR_NOOP("Take some away first.")},
        Entry{"not-found", QT_TR_NOOP("It is no longer there."), ""},
        Entry{"not-allowed", QT_TR_NOOP("You are not allowed to do that."), QT_TR_NOOP("Ask your administrator.")},
        Entry{"bad-setting", QT_TR_NOOP("The hub does not take one of the settings."),
              QT_TR_NOOP("Look at the one that is marked.")},
        Entry{"unknown-kind", QT_TR_NOOP("The hub has no plugin for this kind of channel."),
              QT_TR_NOOP("See Settings, Plugins.")},
        Entry{"unknown-verb", QT_TR_NOOP("The hub does not know how to do that."), QT_TR_NOOP("Update the hub.")},
        Entry{"wrong-state", QT_TR_NOOP("It has changed in the meantime."), ""},
        Entry{"score-final", QT_TR_NOOP("The score of a resolved conversation is kept and does not change."), ""},
        // Customers.
        Entry{"changed", QT_TR_NOOP("Someone has changed it in the meantime."),
              QT_TR_NOOP("Look at what stands there now, then change it again.")},
        Entry{"bad-address", QT_TR_NOOP("This is no address of that kind."),
              QT_TR_NOOP("Write a phone number with its country code, or a whole e-mail address.")},
        Entry{"identity-taken", QT_TR_NOOP("Another customer has this address."),
              QT_TR_NOOP("If they are one person, merge the two.")},
        Entry{"in-use", QT_TR_NOOP("There are messages from or to this address, so it stays."), ""},
        Entry{"merged", QT_TR_NOOP("It has been merged into another one in the meantime."), ""},
        Entry{"other-customer", QT_TR_NOOP("These two conversations are of different customers."),
              QT_TR_NOOP("Merge the customers first, or move one of the conversations.")},
        Entry{"nothing-left", QT_TR_NOOP("One of the two parts would have no message."),
              QT_TR_NOOP("Choose a message further down.")},
        Entry{"consent-refused", QT_TR_NOOP("This customer wants no messages."), ""},
        Entry{"answers-only", QT_TR_NOOP("This customer wants answers only, and has asked nothing new."), ""},
        Entry{"quiet-hours", QT_TR_NOOP("These are the customer's quiet hours."), "",
              QT_TR_NOOP("These are the customer's quiet hours; they end at %{until} your time.")},
        Entry{"other-channel", QT_TR_NOOP("This customer prefers another channel."), "",
              QT_TR_NOOP("This customer prefers to be written to in %{channel}.")},
        // Drafts.
        Entry{"too-long", QT_TR_NOOP("The text is longer than this channel takes."),
              QT_TR_NOOP("Shorten it or send it in parts."),
              QT_TR_NOOP("The text is longer than the %{limit} characters this channel takes.")},
        Entry{"window-closed",
              QT_TR_NOOP("This channel takes replies only for a time after the customer's last message."), "",
              QT_TR_NOOP("This channel takes replies only for %{hours} hours after the customer's last message.")},
        Entry{"attachment-kind", QT_TR_NOOP("This channel does not take files of this kind."),
              QT_TR_NOOP("Remove the file.")},
        Entry{"attachment-size", QT_TR_NOOP("The file is larger than this channel takes."),
              QT_TR_NOOP("Remove it or send a smaller one.")},
        Entry{"no-attachments", QT_TR_NOOP("This channel takes no files."), QT_TR_NOOP("Remove the file.")},
        Entry{"html-text", QT_TR_NOOP("The text will be shown as it is written, not as a page."), ""},
        // Files.
        Entry{"too-large", QT_TR_NOOP("It is too large."), QT_TR_NOOP("Choose a smaller one.")},
        Entry{"wrong-type", QT_TR_NOOP("The file is not what its name says, or its kind is not taken."), ""},
        Entry{"read-failed", QT_TR_NOOP("The file can't be read."), QT_TR_NOOP("Check that it is still there.")},
        Entry{"write-failed", QT_TR_NOOP("Writing to the disk failed."),
              QT_TR_NOOP("Check the space and rights of the data folder.")},
        Entry{"folder-failed", QT_TR_NOOP("The data folder can't be used."), QT_TR_NOOP("Check its rights.")},
        Entry{"disk-full", QT_TR_NOOP("The disk is full."), QT_TR_NOOP("Make room; nothing that was kept is lost.")},
        Entry{"read-only", QT_TR_NOOP("The data folder is read-only."),
              QT_TR_NOOP("Check its rights; nothing that was kept is lost.")},
        Entry{"newer-database", QT_TR_NOOP("The data was written by a newer version of Heard."),
              QT_TR_NOOP("Install that version; nothing has been changed.")},
        Entry{"corrupt-database", QT_TR_NOOP("The data is damaged."),
              QT_TR_NOOP("Run heard-hub check; nothing has been changed.")},
        Entry{"replica-damaged",
              QT_TR_NOOP("This desk's copy of the conversations is damaged: some may be missing here."),
              QT_TR_NOOP("Start Heard again: a fresh copy is fetched from the hub, and what you wrote is taken over.")},
        Entry{"replica-moved-aside",
              QT_TR_NOOP("This desk's copy of the conversations was damaged and has been put aside."),
              QT_TR_NOOP("A fresh one is fetched from the hub.")},
        Entry{"file-missing", QT_TR_NOOP("A file that goes with this reply is gone."), QT_TR_NOOP("Attach it again.")},
        Entry{"refused", QT_TR_NOOP("The channel refused this."), ""},
        Entry{"gave-up", QT_TR_NOOP("The channel could not be reached for too long."), ""},
        Entry{"no-such-blob", QT_TR_NOOP("A file of this reply is not on the hub."), QT_TR_NOOP("Attach it again.")},
        // A channel that speaks through somebody's service.
        Entry{"bot-token-missing", QT_TR_NOOP("The bot's token is missing."),
              QT_TR_NOOP("@BotFather in Telegram gives it; put it into the channel's settings.")},
        Entry{"bot-token", QT_TR_NOOP("Telegram does not know this bot's token, or no longer."),
              QT_TR_NOOP("Ask @BotFather for the token and put it into the channel's settings.")},
        Entry{"second-poller", QT_TR_NOOP("Another program fetches this bot's messages, so some do not arrive here."),
              QT_TR_NOOP("Stop that program, or take a new token from @BotFather for Heard alone.")},
        Entry{"webhook-elsewhere", QT_TR_NOOP("This bot's messages are delivered to another program."),
              QT_TR_NOOP("Stop that program and press Test; Heard then takes them over.")},
        Entry{"webhook-unreachable", QT_TR_NOOP("Telegram can't deliver to the hub's address."),
              QT_TR_NOOP("Check the hub's public address and certificate, or let the hub ask Telegram.")},
        Entry{"no-public-address", QT_TR_NOOP("The hub has no https address that can be reached from outside."),
              QT_TR_NOOP("Start the hub with --public-url, or let the hub ask Telegram.")},
        Entry{"service-unreachable", QT_TR_NOOP("The service can't be reached."),
              QT_TR_NOOP("Check the hub's network; Heard keeps trying.")},
        Entry{"service-silent", QT_TR_NOOP("The service does not answer."), QT_TR_NOOP("Heard keeps trying.")},
        Entry{"service-error", QT_TR_NOOP("The service has trouble of its own."), QT_TR_NOOP("Heard keeps trying.")},
        Entry{"service-garbage", QT_TR_NOOP("What the service answers can't be read."),
              QT_TR_NOOP("Heard keeps trying; check the server's address in the channel's settings.")},
        Entry{"service-insecure", QT_TR_NOOP("The service's certificate can't be trusted."),
              QT_TR_NOOP("Check the hub's clock and network.")},
        Entry{"service-refused", QT_TR_NOOP("The service refuses."), ""},
        Entry{"rate-limited", QT_TR_NOOP("The service asks to wait."), QT_TR_NOOP("It goes on by itself.")},
        Entry{"blocked", QT_TR_NOOP("The customer has blocked this channel."), QT_TR_NOOP("Reach them another way.")},
        Entry{"not-fetched", QT_TR_NOOP("The file could not be fetched."), QT_TR_NOOP("Ask for it again.")},
        Entry{"buttons-without-text", QT_TR_NOOP("Buttons need a text above them."), QT_TR_NOOP("Write one.")},
        // Plugins.
        Entry{"wrong-iid", QT_TR_NOOP("It is not a plugin for Heard."), QT_TR_NOOP("Remove the file.")},
        Entry{"no-metadata", QT_TR_NOOP("It does not say what it is."), QT_TR_NOOP("Ask its maker.")},
        Entry{"bad-metadata", QT_TR_NOOP("Its description is wrong."), QT_TR_NOOP("Ask its maker.")},
        Entry{"newer-api", QT_TR_NOOP("It is made for a newer Heard."), QT_TR_NOOP("Update Heard.")},
        Entry{"older-api", QT_TR_NOOP("It is made for an older Heard."), QT_TR_NOOP("Update the plugin.")},
        Entry{"duplicate-id", QT_TR_NOOP("Another plugin has the same name."), QT_TR_NOOP("Remove one of the two.")},
        Entry{"duplicate-kind", QT_TR_NOOP("Another plugin serves the same kind of channel."),
              QT_TR_NOOP("Remove one of the two.")},
        Entry{"disabled", QT_TR_NOOP("A person has switched it off."),
              QT_TR_NOOP("heard-hub plugins enable switches it on.")},
        Entry{"quarantined-after-crash", QT_TR_NOOP("The program broke down in it the last time."),
              QT_TR_NOOP("heard-hub plugins release lets it try again.")},
        Entry{"hangs", QT_TR_NOOP("It did not come back from a call."),
              QT_TR_NOOP("heard-hub plugins release lets it try again.")},
        Entry{"load-failed", QT_TR_NOOP("It can't be loaded."), QT_TR_NOOP("A library it needs may be missing.")},
        Entry{"no-interface", QT_TR_NOOP("It does not offer what its description says."), QT_TR_NOOP("Ask its maker.")},
        Entry{"threw", QT_TR_NOOP("It broke down while starting."), QT_TR_NOOP("Ask its maker.")},
        Entry{"timeout", QT_TR_NOOP("It did not answer in time."), ""},
        Entry{"others-may-write", QT_TR_NOOP("Others may change this folder, so nothing is loaded from it."),
              QT_TR_NOOP("Take the right to write from others.")},
    };
};

QString causeOf(const Entry &entry, const QJsonObject &facts) {
    if (!entry.exact) return Words::tr(entry.cause);
    QString text = Words::tr(entry.exact);
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        const QString value = it->isDouble() ? QLocale().toString(qint64(it->toDouble())) : it->toString();
        text.replace(QLatin1String("%{") + it.key() + QLatin1Char('}'), value);
    }
    return text.contains(QLatin1String("%{")) ? Words::tr(entry.cause) : text;
}

}  // namespace

Sentence sentenceFor(const QString &code, const QJsonObject &facts) {
    for (const Entry &entry : Words::kEntries)
        if (code == QLatin1String(entry.code))
            return {causeOf(entry, facts), *entry.mend ? Words::tr(entry.mend) : QString()};
    return {Words::tr("The reason given is “%1”.").arg(code), QString()};
}

QString sizeWords(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat); }

}  // namespace heard::ui
