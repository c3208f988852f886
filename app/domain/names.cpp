// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"

#include <QLatin1String>
#include <array>
#include <utility>

namespace heard {
namespace {

template <class T, std::size_t N>
using Words = std::array<std::pair<T, const char *>, N>;

constexpr Words<Direction, 4> kDirections{
    {{Direction::In, "in"}, {Direction::Out, "out"}, {Direction::Note, "note"}, {Direction::System, "system"}}};
constexpr Words<Delivery, 9> kDeliveries{{{Delivery::None, "none"},
                                          {Delivery::Queued, "queued"},
                                          {Delivery::Sending, "sending"},
                                          {Delivery::Sent, "sent"},
                                          {Delivery::Delivered, "delivered"},
                                          {Delivery::Read, "read"},
                                          {Delivery::Failed, "failed"},
                                          {Delivery::Uncertain, "uncertain"},
                                          {Delivery::Cancelled, "cancelled"}}};
constexpr Words<ConversationStatus, 4> kStatuses{{{ConversationStatus::Open, "open"},
                                                  {ConversationStatus::Waiting, "waiting"},
                                                  {ConversationStatus::Snoozed, "snoozed"},
                                                  {ConversationStatus::Resolved, "resolved"}}};
constexpr Words<Channel::State, 5> kStates{{{Channel::State::Starting, "starting"},
                                            {Channel::State::Ready, "ready"},
                                            {Channel::State::Trouble, "trouble"},
                                            {Channel::State::Down, "down"},
                                            {Channel::State::Off, "off"}}};
constexpr Words<Consent, 4> kConsents{{{Consent::Unknown, "unknown"},
                                       {Consent::Given, "given"},
                                       {Consent::AnswersOnly, "answers-only"},
                                       {Consent::Refused, "refused"}}};

template <class T, std::size_t N>
QString word(const Words<T, N> &words, T value) {
    for (const auto &[candidate, name] : words)
        if (candidate == value) return QString::fromLatin1(name);
    return {};
}

template <class T, std::size_t N>
std::optional<T> value(const Words<T, N> &words, const QString &text) {
    for (const auto &[candidate, name] : words)
        if (text == QLatin1String(name)) return candidate;
    return std::nullopt;
}

}  // namespace

QString wordFor(Direction value) { return word(kDirections, value); }
QString wordFor(Delivery value) { return word(kDeliveries, value); }
QString wordFor(ConversationStatus value) { return word(kStatuses, value); }
QString wordFor(Channel::State value) { return word(kStates, value); }
QString wordFor(Consent value) { return word(kConsents, value); }

template <>
std::optional<Direction> fromWord(const QString &text) {
    return value(kDirections, text);
}
template <>
std::optional<Delivery> fromWord(const QString &text) {
    return value(kDeliveries, text);
}
template <>
std::optional<ConversationStatus> fromWord(const QString &text) {
    return value(kStatuses, text);
}
template <>
std::optional<Channel::State> fromWord(const QString &text) {
    return value(kStates, text);
}
template <>
std::optional<Consent> fromWord(const QString &text) {
    return value(kConsents, text);
}

}  // namespace heard
