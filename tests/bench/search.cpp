// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>
#include <QLineEdit>

#include "deskwindow.h"
#include "painting.h"
#include "parts.h"
#include "samples.h"
#include "ui/models/search/search.h"
#include "ui/search/searchbox.h"
#include "ui/search/searchlist.h"
#include "waiting.h"

namespace heard::bench {
namespace {

constexpr int kKeyPauseMs = 60;  ///< between two keys: quick typing

/// What people look for in three languages, typed letter by letter; the last ones have no or few hits.
const char16_t *const kTyped[] = {
    u"доставка",         u"посилки ",         u"order",           u"возврат завтра",   u"refund address",
    u"замовлення коли",  u"питання",          u"parcel tomorrow", u"Шевченко",         u"from:anna order",
    u"is:open доставка", u"\"пункт вопрос\"", u"самовывоз",       u"before:2026 адрес"};

}  // namespace

/// A key press until the list with the answer to it was painted and flushed; where nothing is found, until it says so.
Outcome measureSearch(const Setup &setup) {
    const auto opened = DeskWindow::open(setup);
    if (!opened) return tl::unexpected(opened.error());
    DeskWindow &window = **opened;
    ui::Search &search = window.desk().search();
    ui::SearchBox &box = window.search();
    box.open();
    // The first question opens the index and its connections, once a start.
    search.ask(QStringLiteral("x"));
    if (!waitUntil([&] { return !search.isAsking(); }, 60'000)) return failure(QStringLiteral("no-answer"));
    QList<double> times;
    const int rounds = setup.count(6, 1);
    for (int round = 0; round < rounds; ++round)
        for (const char16_t *text : kTyped) {
            box.field().clear();
            runFor(kKeyPauseMs);
            for (const QChar letter : QString::fromUtf16(text)) {
                const auto took = untilPainted(
                    box.list().viewport(),
                    [&] {
                        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
                        QCoreApplication::sendEvent(&box.field(), &press);
                    },
                    [&] { return !search.isAsking(); });
                if (!took) return failure(QStringLiteral("not-painted"), QString::fromUtf16(text));
                times += *took;
                runFor(kKeyPauseMs);
            }
        }
    const auto ms = QStringLiteral("ms");
    return Measures{
        {QStringLiteral("search.p50"), ms, median(times), {}, {}},
        {QStringLiteral("search.p95"), ms, percentile(times, 0.95), {}, Aim{Aim::Of::Value, Aim::Is::AtMost, 33}},
        {QStringLiteral("search.worst"), ms, percentile(times, 1.0), {}, {}}};
}

}  // namespace heard::bench
