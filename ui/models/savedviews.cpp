// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/savedviews.h"

#include <algorithm>

namespace heard::ui {
namespace {

constexpr auto kViewCard = "view";

double placeOf(const Card &card) { return card.body.value(QLatin1String("place")).toDouble(double(card.id.v)); }

}  // namespace

SavedViews::SavedViews(Cards &cards, QObject *parent) : QObject(parent), m_cards(cards) {
    connect(&cards, &Cards::changed, this, [this](const QSet<QString> &kinds) {
        if (kinds.isEmpty() || kinds.contains(QLatin1String(kViewCard))) load();
    });
    load();
}

void SavedViews::load() {
    m_kept = m_cards.all(QLatin1String(kViewCard));
    std::stable_sort(m_kept.begin(), m_kept.end(),
                     [](const Card &a, const Card &b) { return placeOf(a) < placeOf(b); });
    QList<SavedView> views;
    for (const Card &card : std::as_const(m_kept)) views += viewOf(card);
    if (views == m_views) return;
    m_views = views;
    Q_EMIT changed();
}

SavedView SavedViews::viewOf(const Card &card) {
    return {card.id, card.body.value(QLatin1String("name")).toString(),
            filterFrom(card.body.value(QLatin1String("filter")).toObject()), bool(card.agent)};
}

std::optional<SavedView> SavedViews::find(CardId id) const {
    for (const SavedView &view : m_views)
        if (view.id == id) return view;
    return std::nullopt;
}

Filter SavedViews::filterOf(CardId id) const {
    const auto view = find(id);
    return view ? view->filter : Filter{};
}

void SavedViews::put(Card card, const SavedView &view, double place) {
    card.body.insert(QStringLiteral("name"), view.name);
    card.body.insert(QStringLiteral("filter"), toJson(view.filter));
    card.body.insert(QStringLiteral("place"), place);
    card.id ? m_cards.put(card) : m_cards.add(card);
}

void SavedViews::keep(const SavedView &view, AgentId me) {
    for (const Card &card : std::as_const(m_kept))
        if (view.id && card.id == view.id) return put(card, view, placeOf(card));
    Card card;
    card.kind = QLatin1String(kViewCard);
    if (view.mine) card.agent = me;
    put(card, view, m_kept.isEmpty() ? 1 : placeOf(m_kept.last()) + 1);
}

void SavedViews::remove(CardId id) {
    for (const Card &card : std::as_const(m_kept))
        if (card.id == id) return m_cards.remove(card);
}

/// A place between its new neighbours, so that only the moved one is written.
void SavedViews::move(CardId id, int row) {
    const auto at = std::find_if(m_kept.cbegin(), m_kept.cend(), [id](const Card &card) { return card.id == id; });
    if (at == m_kept.cend()) return;
    const auto from = int(at - m_kept.cbegin());
    if (row == from || row == from + 1) return;
    const Card moved = *at;
    const double before = row == 0 ? placeOf(m_kept.first()) - 2 : placeOf(m_kept[row - 1]);
    const double after = row >= m_kept.size() ? before + 2 : placeOf(m_kept[row]);
    put(moved, viewOf(moved), (before + after) / 2);
}

}  // namespace heard::ui
