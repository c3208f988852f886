// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/ordersource.h"

#include <algorithm>

namespace heard::ui {
namespace {

constexpr int kShown = 4;
constexpr int kOrdersTried = 12;  ///< of customers without a conversation nothing could be opened
constexpr qsizetype kLeast = 2;   ///< characters: fewer begin half of all orders

/// "#20417", "№ 20417" and "20417" are one number.
QString numberIn(const QString &typed) {
    QString number = typed.trimmed();
    while (!number.isEmpty() && (number.front() == u'#' || number.front() == u'№' || number.front().isSpace()))
        number.remove(0, 1);
    return number;
}

}  // namespace

OrderSource::OrderSource(Desk &desk, QObject *parent) : SearchSource(parent), m_desk(desk) {}

void OrderSource::ask(const SearchQuestion &question, Take take) {
    SearchAnswer answer;
    const QString number = numberIn(question.query.rest);
    const bool names = std::any_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    if (question.query.commands || question.query.hasOperators() || number.size() < kLeast || !names)
        return take(answer);
    const QList<FoundOrder> orders = m_desk.customers().ordersBeginning(number, kOrdersTried);
    for (const FoundOrder &found : orders) {
        if (!found.conversation || answer.hits.size() == kShown) continue;
        const auto said = [&found](const char *name) { return found.order.value(QLatin1String(name)).toString(); };
        SearchHit hit;
        hit.kind = SearchHit::Kind::Source;
        hit.group = tr("Orders");
        hit.icon = QStringLiteral("package");
        hit.title = said("number");
        hit.titleMarks = {search::Mark{0, int(number.size())}};
        QStringList words{found.customerName, said(said("status_text").isEmpty() ? "status" : "status_text")};
        words.removeAll(QString());
        hit.text = words.join(QStringLiteral(" · "));
        hit.at = found.order.value(QLatin1String("updated_at")).toInteger();
        hit.customer = found.customer;
        hit.conversation = found.conversation;
        hit.key = hit.title;
        answer.hits += hit;
    }
    take(answer);
}

void OrderSource::open(const SearchHit &hit, bool beside) { Q_EMIT openWanted(hit.conversation, beside); }

}  // namespace heard::ui
