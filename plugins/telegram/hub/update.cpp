// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/update.h"

#include <QJsonArray>

#include "plugins/telegram/hub/messageparts.h"

namespace heard::telegram {

using channelapi::InboundMessage;
using channelapi::Part;

namespace {

QString text(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }
qint64 number(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toInteger(); }

QString personName(const QJsonObject &person) {
    const QString name = (text(person, "first_name") + QLatin1Char(' ') + text(person, "last_name")).trimmed();
    return name.isEmpty() ? text(person, "title") : name;
}

bool isPrivate(const QJsonObject &chat) { return text(chat, "type") == QLatin1String("private"); }

/// The message that is answered as desks show it: what of it was quoted, else its words, else what it is.
QJsonObject answered(const QJsonObject &other, const QString &quoted) {
    constexpr qsizetype kShown = 300;
    QStringList words{quoted};
    if (quoted.isEmpty()) words = {text(other, "text"), text(other, "caption")};
    words.removeAll(QString());
    if (words.isEmpty())
        for (const Part &part : readContent(other).parts) words += part.text;
    return {{QStringLiteral("by"), personName(other.value(QLatin1String("from")).toObject()).left(200)},
            {QStringLiteral("text"), words.join(QLatin1Char(' ')).simplified().left(kShown)}};
}

/// Where a forwarded message comes from, for a person to read (core.telegram.org/bots/api#messageorigin).
QString originName(const QJsonObject &origin) {
    if (QString name = text(origin, "sender_user_name"); !name.isEmpty()) return name;
    for (const char *key : {"sender_user", "sender_chat", "chat"})
        if (QString name = personName(origin.value(QLatin1String(key)).toObject()); !name.isEmpty()) return name;
    return {};
}

QString threadOf(const QString &business, qint64 chat) {
    return business.isEmpty() ? QString() : QStringLiteral("business:%1:%2").arg(business).arg(chat);
}

/// Reads one update; each kind has its function.
class Reader {
public:
    Reader(const QJsonObject &value, const UpdateRules &rules, Update &update)
        : m_value(value), m_rules(rules), m_update(update), m_chat(value.value(QLatin1String("chat")).toObject()) {}

    void message(bool edited) {
        if (!place(m_chat, {})) return;
        content(m_value, {});
        m_update.kind = edited ? Update::Kind::Edited : Update::Kind::Message;
    }

    void businessMessage(bool edited) {
        const QString connection = text(m_value, "business_connection_id");
        if (!m_rules.business || connection.isEmpty() || !place(m_chat, connection)) return;
        content(m_value, connection);
        m_update.kind = edited ? Update::Kind::Edited : Update::Kind::Message;
        const qint64 sender = number(m_value.value(QLatin1String("from")).toObject(), "id");
        if (sender == number(m_chat, "id")) return;
        // The shop's own words, written on its phone: the customer's history has them, but they are not the customer's.
        InboundMessage &message = m_update.message;
        message.silent = true;
        message.attestations.clear();
        message.joinToken.clear();
        message.customerName = personName(m_chat);
        message.addressLabel = handle(m_chat);
        for (Part &part : message.parts) {
            if (part.kind != QLatin1String("text")) continue;
            part.kind = QStringLiteral("quote");
            part.extra.insert(QStringLiteral("role"), QStringLiteral("history"));
        }
        message.extra.insert(QStringLiteral("own_account"), true);
    }

    void deleted() {
        const QString connection = text(m_value, "business_connection_id");
        if (!m_rules.business || connection.isEmpty() || !place(m_chat, connection)) return;
        m_update.kind = Update::Kind::Deleted;
        const QJsonArray ids = m_value.value(QLatin1String("message_ids")).toArray();
        for (const auto &id : ids) m_update.gone += remoteIdOf(connection, number(m_chat, "id"), id.toInteger());
    }

    void callback() {
        const QJsonObject from = m_value.value(QLatin1String("from")).toObject();
        const QJsonObject pressed = m_value.value(QLatin1String("message")).toObject();
        QJsonObject chat = pressed.value(QLatin1String("chat")).toObject();
        if (chat.isEmpty())  // of a message that Telegram no longer has: the person is still known
            chat = {{QStringLiteral("id"), from.value(QLatin1String("id"))},
                    {QStringLiteral("type"), QStringLiteral("private")}};
        const QString business = text(pressed, "business_connection_id");
        if ((!business.isEmpty() && !m_rules.business) || !place(chat, business)) return;
        person(from, chat);
        const QString data = text(m_value, "data").left(64);
        const QString words = labelOf(pressed, data);
        QJsonObject button{{QStringLiteral("data"), data}};
        if (const qint64 id = number(pressed, "message_id"))
            button.insert(QStringLiteral("of"), remoteIdOf(business, number(chat, "id"), id));
        InboundMessage &message = m_update.message;
        m_update.callback = text(m_value, "id").left(100);
        message.remoteId = QStringLiteral("callback:") + m_update.callback;
        message.parts = {Part{QStringLiteral("text"),
                              words.isEmpty() ? QStringLiteral("…") : words,
                              {},
                              {{QStringLiteral("button"), button}}}};
        m_update.kind = Update::Kind::Message;
    }

    /// The customer has blocked the bot, or let it in again.
    void membership() {
        if (!isPrivate(m_chat) || !place(m_chat, {})) return;
        const QString was = text(m_value.value(QLatin1String("old_chat_member")).toObject(), "status");
        const QString is = text(m_value.value(QLatin1String("new_chat_member")).toObject(), "status");
        person(m_value.value(QLatin1String("from")).toObject(), m_chat);
        event(is == QLatin1String("kicked") ? QStringLiteral("🚫 /block") : QStringLiteral("✅ /unblock"),
              {{QStringLiteral("event"),
                is == QLatin1String("kicked") ? QStringLiteral("blocked") : QStringLiteral("unblocked")},
               {QStringLiteral("was"), was},
               {QStringLiteral("is"), is}});
    }

    /// Of a kind that this version does not know; kept if it tells whose it is.
    void unknown() {
        if (m_chat.isEmpty())
            m_chat = m_value.value(QLatin1String("message")).toObject().value(QLatin1String("chat")).toObject();
        if (m_chat.isEmpty() || !place(m_chat, {})) return;
        const QJsonObject from = m_value.value(QLatin1String("from")).toObject();
        person(from.isEmpty() ? m_chat : from, m_chat);
        MessageContent content;
        addRaw(content, m_update.word, m_value, QStringLiteral("unknown-kind"));
        m_update.message.remoteId = QStringLiteral("update:%1").arg(m_update.id);
        m_update.message.parts = content.parts;
        m_update.files = content.files;
        static const QSet<QString> kQuiet{QStringLiteral("message_reaction"), QStringLiteral("message_reaction_count"),
                                          QStringLiteral("chat_member"), QStringLiteral("chat_boost"),
                                          QStringLiteral("removed_chat_boost")};
        m_update.message.silent = kQuiet.contains(m_update.word);
        m_update.kind = Update::Kind::Message;
    }

private:
    static QString handle(const QJsonObject &person) {
        const QString user = text(person, "username");
        return user.isEmpty() ? personName(person) : QLatin1Char('@') + user;
    }

    /// True if what happens in this chat concerns us; then the update knows its chat and address.
    bool place(const QJsonObject &chat, const QString &business) {
        const qint64 id = number(chat, "id");
        if (id == 0) return false;
        if (!isPrivate(chat) && !m_rules.groups.contains(id)) return false;
        m_update.chat = QString::number(id);
        m_update.message.address = m_update.chat;
        m_update.message.threadKey = threadOf(business.left(200), id);
        m_update.message.extra.insert(QStringLiteral("chat"), id);
        if (!business.isEmpty()) m_update.message.extra.insert(QStringLiteral("business"), business.left(200));
        return true;
    }

    void person(const QJsonObject &from, const QJsonObject &chat) {
        InboundMessage &message = m_update.message;
        const QJsonObject &who = isPrivate(chat) && !from.isEmpty() ? from : chat;
        message.customerName = personName(who);
        message.addressLabel = handle(who);
        if (isPrivate(chat)) message.language = text(from, "language_code");
    }

    void content(const QJsonObject &json, const QString &business) {
        InboundMessage &message = m_update.message;
        const qint64 chat = number(m_chat, "id");
        const qint64 id = number(json, "message_id");
        const QJsonObject from = json.value(QLatin1String("from")).toObject();
        person(from, m_chat);
        MessageContent read = readContent(json);
        message.remoteId = remoteIdOf(business.left(200), chat, id);
        message.parts = read.parts;
        message.attestations = isPrivate(m_chat) ? read.attestations : QList<channelapi::Attestation>();
        message.joinToken = isPrivate(m_chat) ? read.joinToken : QString();
        message.silent = read.silent;
        message.sentAt = number(json, "date") * 1000;
        message.extra.insert(QStringLiteral("message"), id);
        m_update.files = read.files;
        m_update.at = number(json, "edit_date") * 1000;
        m_update.mediaGroup = text(json, "media_group_id").left(100);
        if (!isPrivate(m_chat))
            nameSpeaker(from.isEmpty() ? json.value(QLatin1String("sender_chat")).toObject() : from);
        const QString quoted = text(json.value(QLatin1String("quote")).toObject(), "text");
        if (!quoted.isEmpty()) message.extra.insert(QStringLiteral("quoted"), quoted.left(1024));
        if (const QJsonObject other = json.value(QLatin1String("reply_to_message")).toObject(); !other.isEmpty()) {
            message.extra.insert(QStringLiteral("reply_to"),
                                 remoteIdOf(business.left(200), chat, number(other, "message_id")));
            message.extra.insert(QStringLiteral("answers"), answered(other, quoted));
        }
        if (const QJsonObject origin = json.value(QLatin1String("forward_origin")).toObject(); !origin.isEmpty())
            message.extra.insert(QStringLiteral("forwarded"),
                                 QJsonObject{{QStringLiteral("type"), text(origin, "type")},
                                             {QStringLiteral("from"), originName(origin).left(200)},
                                             {QStringLiteral("at"), number(origin, "date") * 1000}});
    }

    /// In a group many speak to one conversation: who it was stands before their words.
    void nameSpeaker(const QJsonObject &from) {
        const QString name = personName(from).left(200);
        if (name.isEmpty()) return;
        m_update.message.extra.insert(QStringLiteral("speaker"), name);
        for (Part &part : m_update.message.parts) {
            if (part.kind != QLatin1String("text")) continue;
            part.text = name + QStringLiteral(": ") + part.text;
            part.extra.remove(QStringLiteral("entities"));  // they would stand at other places now
        }
    }

    /// The words on the pressed button; its data if they are not there.
    static QString labelOf(const QJsonObject &pressed, const QString &data) {
        const QJsonArray rows =
            pressed.value(QLatin1String("reply_markup")).toObject().value(QLatin1String("inline_keyboard")).toArray();
        for (const auto &row : rows) {
            const QJsonArray buttons = row.toArray();
            for (const auto &button : buttons)
                if (text(button.toObject(), "callback_data") == data && !data.isEmpty())
                    return text(button.toObject(), "text");
        }
        return data;
    }

    void event(const QString &words, const QJsonObject &extra) {
        m_update.message.remoteId = QStringLiteral("update:%1").arg(m_update.id);
        m_update.message.parts = {Part{QStringLiteral("event"), words, {}, extra}};
        m_update.message.silent = true;
        m_update.kind = Update::Kind::Message;
    }

    QJsonObject m_value;
    const UpdateRules &m_rules;
    Update &m_update;
    QJsonObject m_chat;
};

}  // namespace

QString remoteIdOf(const QString &business, qint64 chat, qint64 message) {
    const QString id = QStringLiteral("%1:%2").arg(chat).arg(message);
    return business.isEmpty() ? id : QStringLiteral("business:%1:%2").arg(business.left(200), id);
}

std::optional<Update> readUpdate(const QJsonObject &json, const UpdateRules &rules) {
    Update update;
    update.id = number(json, "update_id");
    if (update.id <= 0) return std::nullopt;
    update.source = json;
    QJsonObject value;
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (!field->isObject()) continue;
        update.word = field.key().left(40);
        value = field->toObject();
    }
    Reader reader(value, rules, update);
    const QString &word = update.word;
    if (word == QLatin1String("message") || word == QLatin1String("channel_post"))
        reader.message(false);
    else if (word == QLatin1String("edited_message") || word == QLatin1String("edited_channel_post"))
        reader.message(true);
    else if (word == QLatin1String("business_message"))
        reader.businessMessage(false);
    else if (word == QLatin1String("edited_business_message"))
        reader.businessMessage(true);
    else if (word == QLatin1String("deleted_business_messages"))
        reader.deleted();
    else if (word == QLatin1String("callback_query"))
        reader.callback();
    else if (word == QLatin1String("my_chat_member"))
        reader.membership();
    else if (!word.isEmpty())
        reader.unknown();
    return update;
}

void joinAlbum(Update &first, const Update &next) {
    const qsizetype before = first.message.parts.size();
    first.message.parts += next.message.parts;
    for (FileWish wish : next.files) {
        wish.part += before;
        first.files += wish;
    }
    QJsonArray also = first.message.extra.value(QLatin1String("also")).toArray();
    also += next.message.extra.value(QLatin1String("message"));
    first.message.extra.insert(QStringLiteral("also"), also);
}

}  // namespace heard::telegram
