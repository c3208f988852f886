// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demodesk.h"

// The workspace of the pictures: names in three alphabets, every state a row and a bubble can have.
namespace heard::test {
namespace {

constexpr qint64 kMinute = 60'000;
const QString kWeb = QStringLiteral("webchat");
const QString kForm = QStringLiteral("form");

Channel channel(int id, const QString &kind, const QString &name, int limit) {
    Channel made;
    made.id = ChannelId{id};
    made.key = kind;
    made.kind = kind;
    made.name = name;
    made.state = Channel::State::Ready;
    made.publicUrl = QStringLiteral("http://127.0.0.1:8080/%1/main").arg(kind);
    made.traits = {{QStringLiteral("textLimit"), limit}, {QStringLiteral("attachments"), true}};
    return made;
}

struct Line {
    const char *name;
    const char *snippet;
    int minutesAgo;
    int channel;
    int unread;
    ConversationStatus status = ConversationStatus::Open;
    Direction direction = Direction::In;
    Delivery delivery = Delivery::None;
};

using S = ConversationStatus;
const Line kLines[] = {
    {"Анатолий Кузнецов", "До скольки работает пункт самовывоза?", 4, 1, 0},
    {"Оксана Мельник", "Re: Замовлення 20417 — не прийшло підтвердження на пошту", 12, 2, 2},
    {"Daniel Hughes", "The promo code says expired, but your newsletter arrived today", 13, 1, 3},
    {"Сергей Поляков", "Сергей, спасибо, что написали", 19, 1, 0},
    {"Ірина Ткач", "Дуже швидка доставка, дякую!", 30, 2, 0, S::Open, Direction::Out, Delivery::Failed},
    {"Константин Константинопольский-Преображенский", "Очень длинное имя не должно ломать строку", 37, 1, 0},
    {"Марина Лебедева", "Фото чека", 50, 1, 1, S::Open, Direction::Out, Delivery::Uncertain},
    {"Ελένη Παπαδοπούλου", "Πότε θα έρθει το δέμα; 🎉", 58, 2, 0},
    {"Tomasz Brandt", "Invoice for the company, please", 82, 2, 0, S::Open, Direction::Out, Delivery::Read},
    {"Віктор Жук", "Ок, чекаю", 99, 1, 0},
    {"", "Hello?", 60 * 25, 1, 0},
    {"Łucja Żółć", "Paczka dotarła 📦 dziękuję 👍", 60 * 24 * 3, 2, 0},
    {"Amélie Dupont", "Merci, je regarde.", 60 * 24 * 40, 2, 0, S::Waiting, Direction::Out, Delivery::Delivered},
    {"Pavel Novák", "Zavolejte prosím zítra", 60 * 5, 1, 0, S::Snoozed},
    {"Юлия Белова", "Спасибо!", 60 * 30, 1, 0, S::Resolved},
};

Customer customerOf(const Conversation &conversation) {
    Customer customer;
    customer.id = conversation.customer;
    customer.name = conversation.customerName;
    customer.language = QStringLiteral("ru");
    const qint64 n = customer.id.v;
    customer.identities = {
        {IdentityId{2 * n}, kWeb, QStringLiteral("v-7f3a-%1").arg(n), QStringLiteral("Visitor 7f3a")},
        {IdentityId{2 * n + 1}, kForm, QStringLiteral("anatoly.kuznetsov@example.org"), {}}};
    return customer;
}

Part text(const QString &words) {
    Part part;
    part.kind = QStringLiteral("text");
    part.text = words;
    return part;
}

ui::MessageRow message(int id, Direction direction, const QString &author, const QList<Part> &parts, qint64 at) {
    ui::MessageRow row;
    row.id = MessageId{id};
    row.conversation = ConversationId{1};
    row.direction = direction;
    row.author = author;
    row.parts = parts;
    row.at = at;
    row.channelKind = kWeb;
    row.channelName = QStringLiteral("Site chat");
    if (direction == Direction::Out || direction == Direction::Note) row.clientId = QStringLiteral("c%1").arg(id);
    if (direction == Direction::Out) row.delivery = Delivery::Delivered;
    return row;
}

QList<ui::MessageRow> longTalk(qint64 now) {
    const QString olena = QStringLiteral("Olena");
    const QString him = QStringLiteral("Анатолий Кузнецов");
    const qint64 then = now - 8 * 24 * 60 * kMinute;
    ui::MessageRow resolved = message(4, Direction::System, olena, {}, then + 30 * kMinute);
    resolved.event = QStringLiteral("resolved");
    Part picture;
    picture.kind = QStringLiteral("image");
    picture.blob = BlobId{7};
    picture.name = QStringLiteral("box.png");
    picture.width = 900;
    picture.height = 600;
    Part file;
    file.kind = QStringLiteral("file");
    file.blob = BlobId{8};
    file.name = QStringLiteral("Счёт-фактура 20388.pdf");
    file.size = 184'320;
    ui::MessageRow read = message(
        3, Direction::Out, olena,
        {text(QStringLiteral("Анатолий, спасибо, что сообщили. Отправили замену, курьер будет завтра с 10 до 14."))},
        then + 17 * kMinute);
    read.delivery = Delivery::Read;
    return {
        message(1, Direction::In, him, {text(QStringLiteral("Здравствуйте! Заказ 20388 пришёл, но коробка помята."))},
                then),
        message(2, Direction::In, him, {picture}, then + kMinute),
        read,
        resolved,
        message(5, Direction::In, him,
                {text(QStringLiteral("Здравствуйте! Подскажите, до скольки работает пункт самовывоза? Адрес: "
                                     "https://shop.example/points/14."))},
                now - 8 * kMinute),
        message(6, Direction::In, him,
                {text(QStringLiteral("Мне надо сегодня только доставку организовать как-то.")), file},
                now - 4 * kMinute),
        message(7, Direction::Note, olena, {text(QStringLiteral("@Pavlo is store 14 open today until 21 or 22?"))},
                now - 3 * kMinute),
        message(8, Direction::Note, QStringLiteral("Pavlo"),
                {text(QStringLiteral("22:00, and the courier still has the 18–20 slot."))}, now - 2 * kMinute),
    };
}

}  // namespace

void DemoDesk::fillLikeTheMock() {
    fillReadyMade();
    m_channels = {channel(1, kWeb, QStringLiteral("Site chat"), 4096),
                  channel(2, kForm, QStringLiteral("Contact form"), 20000)};
    const QMap<QString, QString> siteChat{{QStringLiteral("en"), QStringLiteral("Site chat")},
                                          {QStringLiteral("ru"), QStringLiteral("Чат на сайте")},
                                          {QStringLiteral("uk"), QStringLiteral("Чат на сайті")}};
    m_plugins = {{QStringLiteral("org.heard.webchat.desk"),
                  siteChat,
                  {},
                  QStringLiteral("0.1.0"),
                  QStringLiteral("desk"),
                  QStringLiteral("running"),
                  {},
                  {}},
                 {QStringLiteral("org.heard.webchat.hub"),
                  siteChat,
                  {},
                  QStringLiteral("0.1.0"),
                  QStringLiteral("hub"),
                  QStringLiteral("running"),
                  {},
                  {}},
                 {{},
                  {},
                  QStringLiteral("libtelegram-desk.so"),
                  {},
                  QStringLiteral("desk"),
                  QStringLiteral("failed"),
                  QStringLiteral("newer-api"),
                  QStringLiteral("wants 3, this is 1")}};
    m_conversations.clear();
    int id = 0;
    for (const Line &line : kLines) {
        Conversation c;
        c.id = ConversationId{++id};
        c.customer = CustomerId{id};
        c.customerName = QString::fromUtf8(line.name);
        c.channel = ChannelId{line.channel};
        c.lastSnippet = QString::fromUtf8(line.snippet);
        c.lastAt = m_clock.now() - line.minutesAgo * kMinute;
        c.createdAt = c.lastAt - 60 * kMinute;
        c.unread = line.unread;
        c.status = line.status;
        c.lastDirection = line.direction;
        c.lastDelivery = line.delivery;
        c.snoozedUntil = line.status == ConversationStatus::Snoozed ? m_clock.now() + 19 * 60 * kMinute : 0;
        c.waitingSince = line.direction == Direction::In ? c.lastAt : 0;
        c.lastInboundAt = line.direction == Direction::In ? c.lastAt : c.lastAt - kMinute;
        m_conversations << c;
        m_customers.set(customerOf(c));
    }
    dressLikeTheMock();
    m_history[1] = longTalk(m_clock.now());
    m_drafts[{4, false}] = {QStringLiteral("Сергей, спасибо, что написали"), {}, 0};
    showView();
    Q_EMIT channelsChanged();
    Q_EMIT countsChanged();
}

/// Departments, who answers, what is promised, tags, mentions, a saved view, and colleagues who are there.
void DemoDesk::dressLikeTheMock() {
    const auto card = [this](const char *kind, const QJsonObject &body) {
        Card made;
        made.kind = QLatin1String(kind);
        made.body = body;
        m_cards.add(made);
        return m_cards.all(made.kind).last().id;
    };
    QList<CardId> departments;
    for (const char *name : {"Delivery", "Payments", "Returns", "Sales"})
        departments << card("department", {{QStringLiteral("name"), QString::fromUtf8(name)}});
    for (int i = 0; i < m_conversations.size(); ++i) {
        Conversation &c = m_conversations[i];
        c.department = departments.at(i % departments.size());
        c.assignee = AgentId{i % 4};
        c.dueAt = c.waitingSince == 0 ? 0 : m_clock.now() + (i < 6 ? (4 - i) * 3 * kMinute : 60 * kMinute);
        if (i % 5 == 1) c.tags = {QStringLiteral("vip")};
        if (i % 5 == 3) c.tags = {QStringLiteral("возврат"), QStringLiteral("срочно")};
    }
    m_conversations[2].mentioned = m_conversations[7].mentioned = {me().id};
    m_conversations[2].mentionUnseen = {me().id};
    Filter late;
    late.dueMinutes = 0;
    late.departments = {departments.first(), departments.last()};
    card("view",
         {{QStringLiteral("name"), QStringLiteral("Late in delivery")}, {QStringLiteral("filter"), toJson(late)}});
    m_presence.put(ConversationId{1}, {{AgentId{2}, QStringLiteral("Pavlo Doroshenko"), false}});
    m_presence.put(ConversationId{4}, {{AgentId{3}, QStringLiteral("Iryna Savchuk"), true}});
}

void DemoDesk::fillMany(int conversations) {
    m_channels = {channel(1, kWeb, QStringLiteral("Site chat"), 4096)};
    m_conversations.clear();
    m_conversations.reserve(conversations);
    for (int i = 0; i < conversations; ++i) {
        Conversation c;
        c.id = ConversationId{i + 1};
        c.customer = CustomerId{i + 1};
        c.customerName = QStringLiteral("Покупатель %1").arg(i + 1);
        c.channel = ChannelId{1};
        c.lastSnippet = QStringLiteral("Здравствуйте, где мой заказ %1?").arg(i);
        c.lastAt = m_clock.now() - i * kMinute;
        m_conversations << c;
    }
    showView();
    Q_EMIT channelsChanged();
    Q_EMIT countsChanged();
}

}  // namespace heard::test
