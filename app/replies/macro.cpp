// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies/macro.h"

#include <QJsonArray>
#include <array>
#include <optional>

#include "protocol/reader.h"

namespace heard::replies {
namespace {

using FieldReader = protocol::Reader;

constexpr int kMostSteps = 20;
constexpr int kMostStepText = 20'000;
constexpr int kMostMinutes = 366 * 24 * 60;

constexpr std::array<std::pair<Step::Do, const char *>, 6> kDeeds{{{Step::Do::Reply, "reply"},
                                                                   {Step::Do::Note, "note"},
                                                                   {Step::Do::Tag, "tag"},
                                                                   {Step::Do::Assign, "assign"},
                                                                   {Step::Do::Snooze, "snooze"},
                                                                   {Step::Do::Resolve, "resolve"}}};

QString wordOf(Step::Do deed) {
    for (const auto &[each, word] : kDeeds)
        if (each == deed) return QLatin1String(word);
    return {};
}

std::optional<Step::Do> deedOf(const QString &word) {
    for (const auto &[deed, each] : kDeeds)
        if (word == QLatin1String(each)) return deed;
    return std::nullopt;
}

Result<Step> stepFrom(const QJsonObject &json) {
    FieldReader read(json);
    const auto deed = deedOf(read.text("do"));
    if (!deed) return failure(QStringLiteral("unknown-step"), json.value(QLatin1String("do")).toString().left(40));
    Step step;
    step.deed = *deed;
    step.text = read.text("text");
    step.reply = CardId{read.number("reply")};
    step.tags = read.words("tags");
    step.toMe = read.flag("me");
    step.agent = AgentId{read.number("agent")};
    step.minutes = int(std::clamp<qint64>(read.number("minutes"), 0, kMostMinutes));
    if (read.failed()) return tl::unexpected(read.error());
    return step;
}

QJsonObject toJson(const Step &step) {
    QJsonObject json{{QStringLiteral("do"), wordOf(step.deed)}};
    if (!step.text.isEmpty()) json.insert(QStringLiteral("text"), step.text);
    if (step.reply) json.insert(QStringLiteral("reply"), step.reply.v);
    if (!step.tags.isEmpty()) json.insert(QStringLiteral("tags"), QJsonArray::fromStringList(step.tags));
    if (step.toMe) json.insert(QStringLiteral("me"), true);
    if (step.agent) json.insert(QStringLiteral("agent"), step.agent.v);
    if (step.minutes > 0) json.insert(QStringLiteral("minutes"), step.minutes);
    return json;
}

bool complete(const Step &step) {
    switch (step.deed) {
        case Step::Do::Reply: return step.reply || !step.text.trimmed().isEmpty();
        case Step::Do::Note: return !step.text.trimmed().isEmpty();
        case Step::Do::Tag: return !step.tags.isEmpty();
        case Step::Do::Snooze: return step.minutes > 0;
        case Step::Do::Assign:
        case Step::Do::Resolve: return true;
    }
    return false;
}

}  // namespace

Result<Macro> macroFrom(const Card &card) {
    FieldReader read(card.body);
    Macro macro;
    macro.id = card.id;
    macro.agent = card.agent;
    macro.seq = card.seq;
    macro.name = read.text("name", FieldReader::Need::Required);
    const QJsonArray steps = read.array("steps", FieldReader::Need::Required);
    if (read.failed()) return tl::unexpected(read.error());
    for (const QJsonValue &each : steps) {
        const auto step = stepFrom(each.toObject());
        if (!step) return tl::unexpected(step.error());
        macro.steps += *step;
    }
    macro.extra = read.rest();
    return macro;
}

Card cardOf(const Macro &macro) {
    Card card;
    card.id = macro.id;
    card.kind = QLatin1String(kMacroKind);
    card.agent = macro.agent;
    card.seq = macro.seq;
    card.body = macro.extra;
    card.body.insert(QStringLiteral("name"), macro.name);
    QJsonArray steps;
    for (const Step &step : macro.steps) steps += toJson(step);
    card.body.insert(QStringLiteral("steps"), steps);
    return card;
}

Result<void> checkMacro(const QJsonObject &body) {
    Card card;
    card.body = body;
    const auto macro = macroFrom(card);
    if (!macro) return tl::unexpected(macro.error());
    const auto wrong = [](const char *field) { return failure(QStringLiteral("wrong-shape"), QLatin1String(field)); };
    if (macro->name.trimmed().isEmpty() || macro->name.size() > 200) return wrong("name");
    if (macro->steps.isEmpty() || macro->steps.size() > kMostSteps) return wrong("steps");
    bool ended = false;
    for (const Step &step : macro->steps) {
        if (!complete(step) || step.text.size() > kMostStepText) return wrong("steps");
        if (ended && step.deed == Step::Do::Reply) return wrong("steps");
        ended = ended || step.deed == Step::Do::Resolve || step.deed == Step::Do::Snooze;
    }
    return {};
}

}  // namespace heard::replies
