// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/codewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

namespace heard::ui {
namespace {

struct Entry {
    const char *code;
    const char *cause;
    const char *mend;
    const char *exact = nullptr;  ///< the cause where the facts are known; %{name} stands for one
};

#define W(text) QT_TRANSLATE_NOOP("Words", text)

constexpr std::array kEntries{
    // The link.
    Entry{"hub-not-started", W("The hub on this computer did not start."), W("Its log is in the data folder; Heard keeps trying.")},
    Entry{"hub-stopped", W("The hub on this computer has stopped."), W("Heard is starting it again.")},
    Entry{"hub-missing", W("The program heard-hub is not beside heard."), W("Install Heard again.")},
    Entry{"wrong-token", W("The hub does not accept this desk's token."), W("Ask your administrator for a new one.")},
    Entry{"no-token", W("The token file can't be read."), W("Check the path given with --token-file.")},
    Entry{"wrong-version", W("The hub speaks another version."), W("Update Heard on this computer or on the hub.")},
    Entry{"unreachable", W("The hub can't be reached."), W("Check the network; Heard keeps trying.")},
    Entry{"closed", W("The connection was closed."), W("Heard is connecting again.")},
    Entry{"link-lost", W("The connection to the hub was lost."), W("Heard is connecting again.")},
    Entry{"timed-out", W("The hub did not answer in time."), W("Heard is trying again.")},
    Entry{"tls-failed", W("The hub's certificate can't be trusted."), W("Ask your administrator.")},
    Entry{"folder-in-use", W("Another hub uses this data folder."), W("Close it first.")},
    Entry{"silent", W("The hub has stopped answering."), W("Heard is connecting again.")},
    Entry{"stopping", W("The hub is shutting down."), W("Heard will connect when it is back.")},
    // Replies.
    Entry{"stale", W("Someone wrote after you began."), W("Read what came in, then send again or take the text back.")},
    Entry{"uncertain", W("It is not known whether the customer received this."), W("Look on the channel before sending again, so that it does not arrive twice.")},
    Entry{"may-have-left", W("The connection broke while this was being sent; it is not known whether it arrived."), W("Look on the channel before sending again.")},
    Entry{"interrupted", W("The hub stopped while this was being sent; it is not known whether it arrived."), W("Look on the channel before sending again.")},
    Entry{"connection-lost", W("The connection broke in the middle of sending."), W("Look on the channel before sending again.")},
    Entry{"customer-gone", W("The customer is no longer reachable on this channel."), W("")},
    Entry{"channel-removed", W("This channel has been removed."), W("")},
    Entry{"channel-down", W("This channel is down."), W("The reply goes out when it is back.")},
    Entry{"no-plugin", W("The plugin for this channel is not running."), W("See Settings, Plugins.")},
    Entry{"empty", W("There is nothing to send yet."), W("")},
    Entry{"not-found", W("It is no longer there."), W("")},
    Entry{"not-allowed", W("You are not allowed to do that."), W("Ask your administrator.")},
    Entry{"unknown-verb", W("The hub does not know how to do that."), W("Update the hub.")},
    Entry{"wrong-state", W("It has changed in the meantime."), W("")},
    // Drafts.
    Entry{"too-long", W("The text is longer than this channel takes."), W("Shorten it or send it in parts."), W("The text is longer than the %{limit} characters this channel takes.")},
    Entry{"window-closed", W("This channel takes replies only for a time after the customer's last message."), W(""), W("This channel takes replies only for %{hours} hours after the customer's last message.")},
    Entry{"attachment-kind", W("This channel does not take files of this kind."), W("Remove the file.")},
    Entry{"attachment-size", W("The file is larger than this channel takes."), W("Remove it or send a smaller one.")},
    Entry{"no-attachments", W("This channel takes no files."), W("Remove the file.")},
    Entry{"html-text", W("The text will be shown as it is written, not as a page."), W("")},
    // Files.
    Entry{"too-large", W("It is too large."), W("Choose a smaller one.")},
    Entry{"wrong-type", W("The file is not what its name says, or its kind is not taken."), W("")},
    Entry{"read-failed", W("The file can't be read."), W("Check that it is still there.")},
    Entry{"write-failed", W("Writing to the disk failed."), W("Check the space and rights of the data folder.")},
    Entry{"folder-failed", W("The data folder can't be used."), W("Check its rights.")},
    Entry{"disk-full", W("The disk is full."), W("Make room; nothing that was kept is lost.")},
    Entry{"read-only", W("The data folder is read-only."), W("Check its rights; nothing that was kept is lost.")},
    Entry{"newer-database", W("The data was written by a newer version of Heard."), W("Install that version; nothing has been changed.")},
    Entry{"corrupt-database", W("The data is damaged."), W("Run heard-hub check; nothing has been changed.")},
    Entry{"replica-moved-aside", W("This desk's copy of the conversations was damaged and has been put aside."), W("A fresh one is fetched from the hub.")},
    Entry{"file-missing", W("A file that goes with this reply is gone."), W("Attach it again.")},
    Entry{"refused", W("The channel refused this."), W("")},
    Entry{"gave-up", W("The channel could not be reached for too long."), W("")},
    Entry{"no-such-blob", W("A file of this reply is not on the hub."), W("Attach it again.")},
    // Plugins.
    Entry{"wrong-iid", W("It is not a plugin for Heard."), W("Remove the file.")},
    Entry{"no-metadata", W("It does not say what it is."), W("Ask its maker.")},
    Entry{"bad-metadata", W("Its description is wrong."), W("Ask its maker.")},
    Entry{"newer-api", W("It is made for a newer Heard."), W("Update Heard.")},
    Entry{"older-api", W("It is made for an older Heard."), W("Update the plugin.")},
    Entry{"duplicate-id", W("Another plugin has the same name."), W("Remove one of the two.")},
    Entry{"duplicate-kind", W("Another plugin serves the same kind of channel."), W("Remove one of the two.")},
    Entry{"disabled", W("A person has switched it off."), W("heard-hub plugins enable switches it on.")},
    Entry{"quarantined-after-crash", W("The program broke down in it the last time."), W("heard-hub plugins release lets it try again.")},
    Entry{"hangs", W("It did not come back from a call."), W("heard-hub plugins release lets it try again.")},
    Entry{"load-failed", W("It can't be loaded."), W("A library it needs may be missing.")},
    Entry{"no-interface", W("It does not offer what its description says."), W("Ask its maker.")},
    Entry{"threw", W("It broke down while starting."), W("Ask its maker.")},
    Entry{"timeout", W("It did not answer in time."), W("")},
    Entry{"others-may-write", W("Others may change this folder, so nothing is loaded from it."), W("Take the right to write from others.")},
};

#undef W

QString words(const char *source) { return QCoreApplication::translate("Words", source); }

QString causeOf(const Entry &entry, const QJsonObject &facts) {
    if (!entry.exact) return words(entry.cause);
    QString text = words(entry.exact);
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        const QString value = it->isDouble() ? QLocale().toString(qint64(it->toDouble())) : it->toString();
        text.replace(QLatin1String("%{") + it.key() + QLatin1Char('}'), value);
    }
    return text.contains(QLatin1String("%{")) ? words(entry.cause) : text;
}

}  // namespace

Sentence sentenceFor(const QString &code, const QJsonObject &facts) {
    for (const Entry &entry : kEntries)
        if (code == QLatin1String(entry.code))
            return {causeOf(entry, facts), *entry.mend ? words(entry.mend) : QString()};
    return {QCoreApplication::translate("Words", "The reason given is “%1”.").arg(code), QString()};
}

QString sizeWords(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat); }

}  // namespace heard::ui
