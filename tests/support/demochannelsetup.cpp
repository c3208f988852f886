// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demochannelsetup.h"

#include "support/demodesk.h"

namespace heard::test {
namespace {

QJsonObject jsonIn(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject words(const char *en, const char *ru, const char *uk) {
    return {{QStringLiteral("en"), QString::fromUtf8(en)},
            {QStringLiteral("ru"), QString::fromUtf8(ru)},
            {QStringLiteral("uk"), QString::fromUtf8(uk)}};
}

QJsonObject field(const char *key, const char *type, const QJsonObject &label, bool required = false) {
    return {{QStringLiteral("key"), QLatin1String(key)},
            {QStringLiteral("type"), QLatin1String(type)},
            {QStringLiteral("required"), required},
            {QStringLiteral("label"), label}};
}

/// A kind as a plugin to come might describe it: every type of setting, needed and not.
QJsonObject mailKind() {
    QJsonObject server = field("server", "text", words("Server", "Сервер", "Сервер"), true);
    server.insert(QStringLiteral("help"),
                  words("As in mail.example.com.", "Например, mail.example.com.", "Наприклад, mail.example.com."));
    QJsonObject port = field("port", "number", words("Port", "Порт", "Порт"));
    port.insert(QStringLiteral("default"), 993);
    QJsonObject safety = field("safety", "choice", words("Encryption", "Шифрование", "Шифрування"), true);
    safety.insert(QStringLiteral("choices"),
                  QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("tls")},
                                         {QStringLiteral("label"), words("From the start", "Сразу", "Одразу")}},
                             QJsonObject{{QStringLiteral("value"), QStringLiteral("starttls")},
                                         {QStringLiteral("label"), words("Later", "Позже", "Пізніше")}}});
    const QJsonArray fields{
        server,
        port,
        safety,
        field("password", "secret", words("Password", "Пароль", "Пароль"), true),
        field("proxyPassword", "secret", words("Password of the proxy", "Пароль прокси", "Пароль проксі")),
        field("folders", "list", words("Folders", "Папки", "Теки")),
        field("deleteRead", "bool", words("Delete what was read", "Удалять прочитанное", "Видаляти прочитане"))};
    return {{QStringLiteral("kind"), QStringLiteral("email")},
            {QStringLiteral("names"), words("E-mail", "Почта", "Пошта")},
            {QStringLiteral("icon"), QStringLiteral("mail")},
            {QStringLiteral("colour"), QStringLiteral("#b4690e")},
            {QStringLiteral("settings"), fields}};
}

}  // namespace

void DemoChannelSetup::loadKinds() {
    const QString plugins = QStringLiteral(HEARD_SOURCE_DIR "/plugins/");
    m_kinds = {jsonIn(plugins + QStringLiteral("webchat/hub/webchat-hub.json")),
               jsonIn(plugins + QStringLiteral("form/hub/form-hub.json")), mailKind(),
               jsonIn(plugins + QStringLiteral("feedback/hub/feedback-hub.json"))};
    Q_EMIT kindsChanged();
}

void DemoChannelSetup::loadPlugin(const QString &kind) {
    m_kinds = {jsonIn(QStringLiteral(HEARD_SOURCE_DIR "/plugins/%1/hub/%1-hub.json").arg(kind))};
    Q_EMIT kindsChanged();
}

bool DemoChannelSetup::refused(const Told &told) {
    if (m_refusal.done()) return false;
    told(std::exchange(m_refusal, {}));
    return true;
}

void DemoChannelSetup::add(const QString &kind, const Form &form, QObject *, Told told) {
    lastForm = form;
    if (refused(told)) return;
    Channel channel;
    channel.id = ChannelId{100 + m_desk.channels().size()};
    channel.kind = kind;
    channel.key = kind;
    channel.name = form.name;
    channel.settings = form.settings;
    channel.state = Channel::State::Ready;
    if (kind != QLatin1String("email")) channel.publicUrl = QStringLiteral("http://127.0.0.1:8080/%1/new").arg(kind);
    // The answer may come before the event.
    told({{}, {}, {{QStringLiteral("channel"), channel.id.v}, {QStringLiteral("key"), channel.key}}});
    m_desk.setChannel(channel);
}

void DemoChannelSetup::update(ChannelId id, const Form &form, QObject *, Told told) {
    lastForm = form;
    if (refused(told)) return;
    for (Channel channel : m_desk.channels()) {
        if (channel.id != id) continue;
        channel.name = form.name;
        channel.settings = form.settings;
        channel.keepDays = form.keepDays.value_or(channel.keepDays);
        m_desk.setChannel(channel);
    }
    told({});
}

void DemoChannelSetup::remove(ChannelId id, QObject *, Told told) {
    if (refused(told)) return;
    for (Channel channel : m_desk.channels()) {
        if (channel.id != id) continue;
        channel.removed = true;
        m_desk.setChannel(channel);
    }
    told({});
}

void DemoChannelSetup::test(ChannelId, QObject *, Told told) {
    if (!refused(told)) told({{}, {}, m_testResult});
}

void DemoChannelSetup::keptSecrets(ChannelId, QObject *, Told told) {
    told({{}, {}, {{QStringLiteral("kept"), QJsonArray::fromStringList(m_kept)}}});
}

}  // namespace heard::test
