// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <cstdio>

#include "hub/backup/personexport.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/hubaction.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub person find ADDRESS --data DIR
       heard-hub person export PERSON FILE --data DIR
       heard-hub person erase PERSON --data DIR --yes
Works while a hub runs on DIR (it is asked over its socket) and while none does. PERSON is a customer's id or an address
of theirs as the hub knows it: a number, a mail address, a name on a channel.

  find      prints the ids and names of those who have this address
  export    writes all that is kept of them into FILE, a tar behind Zstandard: person.json and their files
  erase     takes them out of the hub and of all desks for good: their conversations, notes, orders, files, what waits to
            be sent, and what the journal and the search say of them. A desk that is off does so when it comes back

  --yes     nothing is erased without it

Not erased: backups made before, the mailbox or messenger that it came by, and what agents wrote of them elsewhere. The
audit log keeps the id. Who writes again from the same address is somebody new.
)";

/// Those who have the address, or the id, without those merged into others.
Result<QJsonArray> peopleWith(HubCalls &hub, const QString &word) {
    const auto customers = factsOf(hub, QStringLiteral("customer"));
    if (!customers) return tl::unexpected(customers.error());
    QJsonArray found;
    for (const QJsonValue &value : *customers) {
        const QJsonObject customer = value.toObject();
        if (customer.value(QLatin1String("merged_into")).toInteger() != 0) continue;
        bool has = QString::number(customer.value(QLatin1String("id")).toInteger()) == word;
        for (const QJsonValue &identity : customer.value(QLatin1String("identities")).toArray())
            has |= identity[QLatin1String("address")].toString().compare(word, Qt::CaseInsensitive) == 0;
        if (has) found += customer;
    }
    if (found.isEmpty()) return failure(QStringLiteral("no-such-person"), word);
    return found;
}

Result<qint64> personNamed(HubCalls &hub, const QString &word) {
    const auto found = peopleWith(hub, word);
    if (!found) return tl::unexpected(found.error());
    if (found->size() > 1) return failure(QStringLiteral("several-people"), word);
    return found->first()[QLatin1String("id")].toInteger();
}

int find(HubCalls &hub, const Options &options) {
    const auto found = peopleWith(hub, options.words().at(1));
    if (!found) return complain(found.error());
    for (const QJsonValue &customer : *found)
        std::printf("%lld  \"%s\"\n", static_cast<long long>(customer[QLatin1String("id")].toInteger()),
                    customer[QLatin1String("name")].toString().toUtf8().constData());
    return kFine;
}

int exportTo(HubCalls &hub, const Options &options) {
    const auto person = personNamed(hub, options.words().at(1));
    if (!person) return complain(person.error());
    const QString folder = QDir(options.value(QStringLiteral("data"))).absolutePath();
    const auto made = exportPerson(folder, CustomerId{*person}, options.words().at(2), SystemClock());
    if (!made) return complain(made.error());
    std::printf("Exported customer %lld: %lld conversations, %lld messages, %lld files.\n",
                static_cast<long long>(*person), static_cast<long long>(made->conversations),
                static_cast<long long>(made->messages), static_cast<long long>(made->files - made->missing));
    if (made->missing > 0) std::puts("Files were missing; heard-hub check names them.");
    return kFine;
}

int erase(HubCalls &hub, const Options &options) {
    if (!options.has(QStringLiteral("yes"))) return complain({QStringLiteral("usage"), QStringLiteral("--yes")});
    const auto person = personNamed(hub, options.words().at(1));
    if (!person) return complain(person.error());
    const auto erased =
        hub.execute(QLatin1String(protocol::verb::kPersonErase), {{QStringLiteral("customer"), *person}});
    if (!erased) return complain(erased.error());
    const auto count = [&erased](const char *name) {
        return static_cast<long long>(erased->value(QLatin1String(name)).toInteger());
    };
    std::printf("Erased customer %lld: %lld conversations, %lld messages, %lld files.\n",
                static_cast<long long>(*person), count("conversations"), count("messages"), count("files"));
    std::puts("Backups made before still have them, as do the channels that they came by.");
    return kFine;
}

constexpr HubAction kPersonActions[] = {{"find", 2, find}, {"export", 3, exportTo}, {"erase", 2, erase}};

}  // namespace

int personCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data")}, {QStringLiteral("yes")});
    return runAction(kPersonActions, options, words);
}

}  // namespace heard::hub
