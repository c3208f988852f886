// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/exitcode.h"

#include <QHash>
#include <cstdio>

namespace heard::hub {
namespace {

struct Explanation {
    const char *cause;
    const char *mend;
    int exitCode = kFailed;
};

const QHash<QString, Explanation> &explanations() {
    static const QHash<QString, Explanation> all{
        {QStringLiteral("folder-in-use"),
         {"another heard-hub has this data folder open", "stop that one, or choose another folder", kFolderInUse}},
        {QStringLiteral("newer-database"),
         {"the ledger was written by a newer heard-hub; it was not touched", "update heard-hub", kLedgerRefused}},
        {QStringLiteral("older-database"),
         {"the ledger was written by an older heard-hub", "start the hub once: it brings it up to date",
          kLedgerRefused}},
        {QStringLiteral("corrupt-database"),
         {"the ledger is damaged; it was not touched", "restore the folder from a backup", kLedgerRefused}},
        {QStringLiteral("not-a-backup"),
         {"that is no backup of a hub", "give a file that heard-hub backup has written"}},
        {QStringLiteral("newer-backup"), {"the backup was made by a newer heard-hub", "update heard-hub"}},
        {QStringLiteral("needs-passphrase"), {"the backup is encrypted", "give --passphrase and type it"}},
        {QStringLiteral("wrong-passphrase"), {"that is not its passphrase", "type the one it was made with"}},
        {QStringLiteral("damaged"), {"the backup is not as it was written", "take another one", kLedgerRefused}},
        {QStringLiteral("truncated"), {"the end of the backup is missing", "take another one", kLedgerRefused}},
        {QStringLiteral("not-empty"), {"there is something in the data folder", "name one that is not there yet"}},
        {QStringLiteral("unsteady"), {"files went while the backup was made", "try again when less is erased"}},
        {QStringLiteral("key-missing"),
         {"the key of the channels' secrets is not there",
          "put it back where it was; if it is lost, heard-hub secrets forget lets the hub start without them",
          kLedgerRefused}},
        {QStringLiteral("wrong-key"),
         {"the channels' secrets were sealed with another key", "give the hub the key that belongs to this ledger",
          kLedgerRefused}},
        {QStringLiteral("bad-key"), {"that is no key", "a key is 64 hex digits, as openssl rand -hex 32 makes them"}},
        {QStringLiteral("key-open-to-others"),
         {"other users may read the key of the channels' secrets", "keep it to the hub's user: chmod 600"}},
        {QStringLiteral("unsound"),
         {"the ledger contradicts itself", "restore the folder from a backup, or report this", kLedgerRefused}},
        {QStringLiteral("read-only"),
         {"the data folder can't be written to", "give this user the right to write there", kLedgerRefused}},
        {QStringLiteral("disk-full"), {"the disk is full", "make room on it"}},
        {QStringLiteral("folder-failed"),
         {"the data folder can't be made or kept to its owner", "check the path and its owner"}},
        {QStringLiteral("folder-of-another"),
         {"the data folder, or something in it, belongs to another user",
          "run heard-hub as that user, or give it to this one", kLedgerRefused}},
        {QStringLiteral("folder-open"),
         {"others may read the data folder and that can't be changed", "keep it on a file system that knows owners",
          kLedgerRefused}},
        {QStringLiteral("folder-link"),
         {"a link in the data folder leads out of it", "put what it leads to in its place", kLedgerRefused}},
        {QStringLiteral("io-failed"), {"the disk can't be read or written", "look at the disk, and try again"}},
        {QStringLiteral("read-failed"), {"a file can't be read", "check its owner and the disk, and try again"}},
        {QStringLiteral("write-failed"), {"a file can't be written", "check the path, its owner and the disk"}},
        {QStringLiteral("wrong-public-url"),
         {"that is no address of a web page", "give it as in https://chat.example.com", kUsage}},
        {QStringLiteral("wrong-rate"),
         {"that is no rate", "give --page-rate a number of texts a second, 1 or more", kUsage}},
        {QStringLiteral("wrong-address"),
         {"that is no address to listen on", "give an IP address of this machine, localhost or *", kCantListen}},
        {QStringLiteral("listen-failed"),
         {"the port can't be listened on", "choose another port, or end the program that has it", kCantListen}},
        {QStringLiteral("tls-failed"),
         {"the certificate or its key can't be used", "give both, as PEM files that belong together", kCantListen}},
        {QStringLiteral("hub-silent"), {"the running hub does not answer", "look into its log, or start it again"}},
        {QStringLiteral("wrong-token"), {"the running hub does not know us", "check that DIR is its data folder"}},
        {QStringLiteral("unknown-kind"),
         {"no plugin for that channel kind is loaded", "heard-hub plugins tells which there are, and why not"}},
        {QStringLiteral("key-taken"), {"another channel has that key", "give another one by --key"}},
        {QStringLiteral("bad-key"), {"that is no key", "use 1 to 64 of a-z, 0-9 and -"}},
        {QStringLiteral("not-found"),
         {"there is no such thing", "heard-hub channel list and heard-hub agent list tell what there is"}},
        {QStringLiteral("bad-setting"),
         {"a setting is unknown, missing or of a wrong type", "heard-hub channel kinds lists them"}},
        {QStringLiteral("setting-missing"),
         {"a setting that the kind needs is missing", "give it by --set or --secret"}},
        {QStringLiteral("setting-secret"),
         {"a secret must not stand on the command line, where every process can read it",
          "name it by --secret and give its value on standard input"}},
        {QStringLiteral("setting-unknown"), {"the kind has no such setting", "heard-hub channel kinds lists them"}},
        {QStringLiteral("setting-wrong"),
         {"a setting has a value of the wrong type", "heard-hub channel kinds lists them"}},
        {QStringLiteral("usage"), {"that is not understood", "--help tells what there is", kUsage}},
        {QStringLiteral("no-ledger"),
         {"there is no ledger in that folder", "give the folder that heard-hub serve was given", kLedgerRefused}},
        {QStringLiteral("no-such-person"), {"no customer has that id or address", "give it as the hub knows it"}},
        {QStringLiteral("several-people"),
         {"several customers have that address", "heard-hub person find tells their ids; give one of them"}},
        {QStringLiteral("unknown-role"), {"that is no role", "give agent, supervisor or administrator by --role"}},
        {QStringLiteral("address-wrong"), {"that is no address of a hub", "give it as in desk.example.com", kUsage}},
        {QStringLiteral("address-open"),
         {"others on the way could read what goes there", "give an address with wss://", kUsage}},
        {QStringLiteral("wiped-already"),
         {"that device has been told to wipe what it has", "heard-hub device list says whether it has"}},
        {QStringLiteral("name-taken"), {"another one has that name", "choose another name"}},
        {QStringLiteral("last-administrator"),
         {"this is the last administrator", "make another one first: heard-hub agent add NAME --role administrator"}},
        {QStringLiteral("not-running"), {"the hub does not run, so no channel does", "start it by heard-hub serve"}},
        {QStringLiteral("not-ready"), {"the channel does not work", "mend what its state says"}},
    };
    return all;
}

}  // namespace

int exitCodeFor(const Error &error) {
    const auto known = explanations().constFind(error.code);
    return known == explanations().cend() ? kFailed : known->exitCode;
}

int complain(const Error &error) {
    const auto known = explanations().constFind(error.code);
    const QByteArray code = error.code.toUtf8();
    const QByteArray detail = error.detail.isEmpty() ? QByteArray() : " (" + error.detail.toUtf8() + ")";
    if (known == explanations().cend())
        std::fprintf(stderr, "heard-hub: it did not work: %s%s\n", code.constData(), detail.constData());
    else
        std::fprintf(stderr, "heard-hub: %s%s. To mend it: %s. [%s]\n", known->cause, detail.constData(), known->mend,
                     code.constData());
    return exitCodeFor(error);
}

}  // namespace heard::hub
