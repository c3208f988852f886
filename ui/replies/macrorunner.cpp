// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/macrorunner.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <algorithm>

#include "base/clock.h"
#include "ui/models/replyvalues.h"
#include "ui/replies/macrodialog.h"
#include "ui/style/codewords.h"

namespace heard::ui {
namespace {

using Do = replies::Step::Do;

struct MacroTr {
    Q_DECLARE_TR_FUNCTIONS(Macros)
};

QString settingOf(const replies::Macro &macro) { return QStringLiteral("macros/seen/%1").arg(macro.id.v); }

QString nameOf(Desk &desk, AgentId id) {
    const QList<Agent> agents = desk.agents();
    for (const Agent &agent : agents)
        if (agent.id == id) return agent.name;
    return {};
}

QString spanWords(int minutes) {
    if (minutes % (24 * 60) == 0) return MacroTr::tr("%Ln day(s)", nullptr, minutes / (24 * 60));
    if (minutes % 60 == 0) return MacroTr::tr("%Ln hour(s)", nullptr, minutes / 60);
    return MacroTr::tr("%Ln minute(s)", nullptr, minutes);
}

}  // namespace

QString stepWords(Desk &desk, const replies::Step &step, const QString &text) {
    switch (step.deed) {
        case Do::Reply: return MacroTr::tr("Reply: “%1”").arg(text);
        case Do::Note: return MacroTr::tr("Note for the team: “%1”").arg(text);
        case Do::Tag: return MacroTr::tr("Add the tags: %1").arg(step.tags.join(QStringLiteral(", ")));
        case Do::Assign:
            if (step.toMe) return MacroTr::tr("Assign to you");
            return step.agent ? MacroTr::tr("Assign to %1").arg(nameOf(desk, step.agent))
                              : MacroTr::tr("Assign to nobody");
        case Do::Snooze: return MacroTr::tr("Snooze for %1").arg(spanWords(step.minutes));
        case Do::Resolve: return MacroTr::tr("Resolve");
    }
    return {};
}

MacroRunner::MacroRunner(const Kit &kit, Desk &desk, QSettings &settings, QWidget &window)
    : QObject(&window), m_kit(kit), m_desk(desk), m_settings(settings), m_window(window) {}

QList<replies::Macro> MacroRunner::macros() const {
    QList<replies::Macro> all;
    const QList<Card> cards = m_desk.cards().all(QLatin1String(replies::kMacroKind));
    for (const Card &card : cards)
        if (const auto macro = replies::macroFrom(card)) all += *macro;
    QCollator collator;
    std::sort(all.begin(), all.end(), [&collator](const auto &a, const auto &b) { return collator(a.name, b.name); });
    return all;
}

void MacroRunner::run(CardId id, ConversationId conversation) {
    const QList<replies::Macro> all = macros();
    const auto macro = std::find_if(all.begin(), all.end(), [id](const auto &each) { return each.id == id; });
    if (macro == all.end()) return;
    const auto plan = planOf(*macro, conversation);
    if (!plan) return;
    wasSeen(*macro) ? perform(*plan) : confirm(*plan);
}

bool MacroRunner::wasSeen(const replies::Macro &macro) const {
    return macro.seq != 0 && m_settings.value(settingOf(macro)).toLongLong() == macro.seq;
}

PreparedReply MacroRunner::prepare(const replies::Step &step, ConversationId conversation) const {
    const auto index = m_desk.replies().index();
    if (const replies::CannedReply *reply = step.reply ? index->byId(step.reply) : nullptr)
        return prepareFor(m_desk, *reply, conversation, m_kit.clock);
    const replies::Audience audience = audienceOf(m_desk, conversation);
    return m_desk.replies().prepare(step.text, audience,
                                    valuesOf(m_desk, conversation, m_kit.clock, audience.languages.value(0)));
}

/// Everything that can be known before is looked at before: half a macro is worse than none.
std::optional<MacroRunner::Plan> MacroRunner::planOf(const replies::Macro &macro, ConversationId conversation) {
    Plan plan{conversation, macro, {}};
    const auto no = [this](const QString &sentence) {
        Q_EMIT stopped(sentence);
        return std::nullopt;
    };
    if (!plan.conversation) return no(tr("Open a conversation first: a macro works on the one that is open."));
    for (const replies::Step &step : macro.steps) {
        ComposerDraft draft;
        if (step.deed == Do::Reply || step.deed == Do::Note) {
            const PreparedReply prepared = prepare(step, plan.conversation);
            if (prepared.text.trimmed().isEmpty())
                return no(tr("The canned reply that “%1” sends is gone. Choose another in the macro.").arg(macro.name));
            if (!m_desk.draft(plan.conversation, step.deed == Do::Note).isEmpty())
                return no(tr("There is a draft here already, so “%1” was not run. Send it or take it away first.")
                              .arg(macro.name));
            // What the composer warns of before it sends is for a person to decide.
            if (step.deed == Do::Reply && !m_desk.customers().concerns(plan.conversation).isEmpty()) {
                Q_EMIT replyLeftOpen(step.reply, prepared);
                return no(tr("This customer may not want a message now, so “%1” has done nothing yet: send the reply "
                             "yourself if it is right.")
                              .arg(macro.name));
            }
            if (!prepared.holes.isEmpty() && step.deed == Do::Reply) {
                Q_EMIT replyLeftOpen(step.reply, prepared);
                return no(
                    tr("Fill in what is marked and send it yourself: “%1” has done nothing yet.").arg(macro.name));
            }
            draft.text = prepared.text;
            draft.hubFiles = prepared.attachments;
            if (step.reply) draft.used = {step.reply};
            const auto check =
                step.deed == Do::Reply ? m_desk.check(plan.conversation, draft, {}) : channelapi::DraftCheck{};
            if (check.kind == channelapi::DraftCheck::Kind::Blocked)
                return no(sentenceFor(check.code, check.facts).whole());
        }
        plan.drafts += draft;
    }
    return plan;
}

void MacroRunner::confirm(const Plan &plan) {
    QStringList steps;
    for (qsizetype i = 0; i < plan.macro.steps.size(); ++i)
        steps += stepWords(m_desk, plan.macro.steps[i], plan.drafts[i].text);
    auto *dialog = new MacroDialog(m_kit, plan.macro.name, steps, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, plan] {
        m_settings.setValue(settingOf(plan.macro), plan.macro.seq);
        perform(plan);
    });
    dialog->open();
}

void MacroRunner::perform(const Plan &plan) {
    const ConversationId id = plan.conversation;
    for (qsizetype i = 0; i < plan.macro.steps.size(); ++i) {
        const replies::Step &step = plan.macro.steps[i];
        switch (step.deed) {
            case Do::Reply: m_desk.reply(id, plan.drafts[i]); break;
            case Do::Note: m_desk.note(id, plan.drafts[i]); break;
            case Do::Tag: m_desk.tag(id, step.tags, {}); break;
            case Do::Assign: m_desk.assign(id, step.toMe ? m_desk.me().id : step.agent); break;
            case Do::Snooze: m_desk.snooze(id, m_kit.clock.now() + step.minutes * 60'000LL); break;
            case Do::Resolve: m_desk.resolve(id); break;
        }
    }
    Q_EMIT ran(plan.macro.name);
}

}  // namespace heard::ui
