// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerclient.h"

#include <QNetworkRequest>
#include <array>

namespace heard::bench {
namespace {

/// About 120 characters each, in the three languages.
const std::array<QString, 3> kTexts{
    QStringLiteral(
        "Hello! My parcel was to arrive yesterday and the tracking page still says that it waits in the depot. When?"),
    QStringLiteral("Здравствуйте! Подскажите, до скольки работает пункт самовывоза на Лесной и можно ли забрать заказ "
                   "сегодня вечером?"),
    QStringLiteral("Добрий день! Замовлення прийшло, але коробка пошкоджена. Чи можна обміняти товар у магазині без "
                   "чека сьогодні?")};

}  // namespace

CustomerClient::CustomerClient(int number, QObject *parent) : QObject(parent), m_number(number) {
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_socket.sendTextMessage(
            QStringLiteral(R"({"type":"hello","token":"","lang":"en","page":"http://127.0.0.1/"})"));
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &CustomerClient::take);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        if (refusal.isEmpty()) refusal = QStringLiteral("closed ") + m_socket.closeReason();
    });
}

void CustomerClient::open(const QUrl &socket, const QByteArray &origin) {
    QNetworkRequest request(socket);
    request.setRawHeader("Origin", origin);
    m_socket.open(request);
}

void CustomerClient::send(int count, int inFlight) {
    m_upTo = m_sent + count;
    for (int i = 0; i < inFlight; ++i) sendNext();
}

void CustomerClient::sendNext() {
    if (m_sent == m_upTo) return;
    const QString id = QStringLiteral("%1-%2").arg(m_number).arg(++m_sent);
    m_socket.sendTextMessage(QStringLiteral(R"({"type":"send","id":"%1","text":"%2"})")
                                 .arg(id, kTexts[size_t(m_number + m_sent) % kTexts.size()]));
}

void CustomerClient::take(const QString &text) {
    if (text.endsWith(QLatin1String("\"type\":\"kept\"}"))) {
        ++kept;
        sendNext();
        Q_EMIT keptOne();
    } else if (text.contains(QLatin1String("\"type\":\"welcome\""))) {
        m_welcome = true;
    } else if (text.contains(QLatin1String("\"type\":\"refused\""))) {
        refusal = text;
    }
}

}  // namespace heard::bench
