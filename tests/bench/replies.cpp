// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>

#include "deskwindow.h"
#include "parts.h"
#include "protocol/items.h"
#include "replica/replica.h"
#include "replies/cannedreply.h"
#include "samples.h"
#include "ui/composer/composer.h"
#include "ui/replies/replypopover.h"
#include "ui/shell/inboxpage.h"
#include "waiting.h"
#include "watchedapplication.h"

namespace heard::bench {
namespace {

constexpr int kReplies = 5000;
constexpr int kRepliesKeptMs = 60'000;
constexpr int kSlashPaintMs = 5000;
constexpr int kSlashPauseMs = 25;  ///< between two keys: somebody who types fast

/// Words that shops write, so that letters are as frequent as they are.
const QStringList &shopWords() {
    static const QStringList kWords =
        QStringLiteral(
            "доставка возврат оплата заказ курьер магазин часы работы скидка промокод гарантия "
            "размер замена чек счёт компания адрес пункт выдачи самовывоз завтра сегодня замовлення "
            "повернення відправлення кур’єр знижка рахунок робочий день дякуємо перепрошуємо "
            "delivery return payment order courier shop hours discount promo warranty size "
            "replacement receipt invoice company address pickup tomorrow today thank sorry")
            .split(u' ');
    return kWords;
}

/// A number that looks random and is the same in every run.
quint32 scattered(quint32 seed) {
    seed = (seed ^ 61U) ^ (seed >> 16U);
    seed *= 9U;
    seed ^= seed >> 4U;
    seed *= 0x27d4eb2dU;
    return seed ^ (seed >> 15U);
}

QString someWords(quint32 seed, int count) {
    QStringList text;
    for (int i = 0; i < count; ++i)
        text += shopWords()[scattered(seed * 131U + quint32(i)) % quint32(shopWords().size())];
    return text.join(u' ');
}

protocol::Item itemFor(int number, qint64 seq) {
    replies::CannedReply reply;
    reply.id = CardId{1'000'000 + number};
    reply.shortcut = someWords(quint32(number) + 7, 2).replace(u' ', u'-') + QString::number(number);
    reply.title = someWords(quint32(number) + 11, 4);
    reply.folder = shopWords()[number % 24];
    for (const char *language : {"en", "ru", "uk"})
        reply.variants += {QLatin1String(language), {}, someWords(quint32(number) + quint32(language[0]), 40)};
    Card card = replies::cardOf(reply);
    card.seq = seq;
    return {seq, QStringLiteral("card"), protocol::toJson(card)};
}

Result<void> addReplies(const QString &path) {
    const SystemClock clock;
    auto replica = replica::Replica::open(path, clock);
    if (!replica) return tl::unexpected(replica.error());
    const qint64 from = (*replica)->position().cursor.value_or(0) + 1;
    QList<protocol::Item> items;
    for (int i = 0; i < kReplies; ++i) items += itemFor(i, from + i);
    std::optional<Result<void>> kept;
    QObject here;
    (*replica)->apply({from, from + kReplies - 1, items, {}}, &here, [&](const Result<void> &done) { kept = done; });
    if (!waitUntil([&] { return kept.has_value(); }, kRepliesKeptMs)) return failure(QStringLiteral("not-kept"));
    return *kept;
}

/// Ms from each key until the popover was painted with what fits by then.
Result<QList<double>> slashTimes(DeskWindow &window, int rounds) {
    auto &app = static_cast<WatchedApplication &>(*qApp);
    ui::InboxPage &page = window.inbox();
    QPlainTextEdit &edit = page.composer().edit();
    QListView &list = page.popover().list();
    edit.setFocus();
    QList<double> times;
    const QStringList typed{QStringLiteral("/дост"), QStringLiteral("/rtn"), QStringLiteral("/возврат"),
                            QStringLiteral("/кур"),  QStringLiteral("/pay"), QStringLiteral("/замов")};
    for (int round = 0; round < rounds; ++round)
        for (const QString &text : typed) {
            edit.clear();
            runFor(kSlashPauseMs);
            for (const QChar c : text) {
                std::optional<double> took;
                QElapsedTimer since;
                app.onPainted(list.viewport(), [&] {
                    if (!took) took = double(since.nsecsElapsed()) / 1e6;
                });
                since.start();
                QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
                QCoreApplication::sendEvent(&edit, &press);
                const bool painted = waitUntil([&] { return took.has_value(); }, kSlashPaintMs);
                app.onPainted(nullptr, {});
                if (!painted) return failure(QStringLiteral("not-painted"), text);
                if (round > 0) times += *took;  // the first round makes the fonts
                runFor(kSlashPauseMs);
            }
        }
    return times;
}

}  // namespace

Outcome measureReplies(const Setup &setup) {
    const auto window = DeskWindow::open(setup, {addReplies, true});
    if (!window) return tl::unexpected(window.error());
    const bool read =
        waitUntil([&] { return (*window)->desk().replies().index()->entries().size() >= kReplies; }, kRepliesKeptMs);
    if (!read) return failure(QStringLiteral("not-read"));
    (*window)->openFirst();
    runFor(500);
    const auto times = slashTimes(**window, setup.count(12, 2));
    if (!times) return tl::unexpected(times.error());
    const auto ms = QStringLiteral("ms");
    return Measures{
        {QStringLiteral("replies.p50"), ms, median(*times), {}, {}},
        {QStringLiteral("replies.p95"), ms, percentile(*times, 0.95), {}, Aim{Aim::Of::Value, Aim::Is::AtMost, 16}}};
}

}  // namespace heard::bench
