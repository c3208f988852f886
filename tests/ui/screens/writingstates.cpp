// SPDX-License-Identifier: GPL-3.0-or-later
// Writing: the composer, replies, macros, drafts, standards.
#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>

#include "replies/macro.h"
#include "ui/actions/actionlist.h"
#include "ui/composer/composer.h"
#include "ui/replies/macrospage.h"
#include "ui/screens/states.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/inboxpage.h"

namespace heard::test {
namespace {

void note(Scene &scene) {
    talk(scene);
    scene.desk.saveDraft(kTalk, true, {QStringLiteral("Ask the store about the spare key"), {}, 3});
    scene.window.inbox().composer().setNote(true);
    scene.window.inbox().resolveOrReopen();
}

/// A reply that may be taken back, one for later, one that somebody overtook, a preview, words written wrongly.
void writing(Scene &scene) {
    talk(scene);
    ui::SendWish later;
    later.sendAt = scene.kit.clock.now() + 3 * 3600 * 1000;
    scene.desk.reply(kTalk, {QStringLiteral("Заказ прибыл в пункт выдачи, ждём вас до 22:00."), {}, 0}, later);
    scene.desk.reply(kTalk, {QStringLiteral("Ключ нашли, отложили на ваше имя."), {}, 0}, later);
    Card overtaken = scene.desk.cards().of(QStringLiteral("later"), kTalk.v).last();
    overtaken.body.insert(QStringLiteral("code"), QStringLiteral("stale"));
    scene.desk.cards().put(overtaken);
    ui::SendWish undo;
    undo.undoSeconds = 10;
    scene.desk.reply(kTalk, {QStringLiteral("Минуту, уточню."), {}, 0}, undo);
    scene.desk.saveDraft(kTalk, false, {QStringLiteral("Здраствуйте! Пункт рабтает до 22:00."), {}, 0});
    ui::Composer &composer = scene.window.inbox().composer();
    composer.refresh();
    composer.togglePreview();
    composer.takeFocus();
}

void slash(Scene &scene) {
    scene.window.inbox().open(kTalk);
    auto &edit = scene.window.inbox().composer().edit();
    edit.setFocus();
    for (const QChar c : QStringLiteral("Анатолий, /pick")) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(&edit, &press);
    }
}

void holes(Scene &scene) {
    slash(scene);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(&scene.window.inbox().composer().edit(), &enter);
    scene.window.inbox().composer().send();
}

void repliesTab(Scene &scene) {
    talk(scene);
    scene.window.inbox().place().goToSide(ui::ConversationSide::kReplies);
}

replies::Macro thanks() {
    replies::Macro macro;
    macro.name = QStringLiteral("Спасибо");
    replies::Step reply;
    reply.text = QStringLiteral("Спасибо, что написали! Если будут вопросы, пишите.");
    replies::Step tag;
    tag.deed = replies::Step::Do::Tag;
    tag.tags = {QStringLiteral("отзыв")};
    replies::Step resolve;
    resolve.deed = replies::Step::Do::Resolve;
    macro.steps = {reply, tag, resolve};
    return macro;
}

void macrosPage(Scene &scene) {
    scene.desk.cards().add(replies::cardOf(thanks()));
    scene.window.showMacros();
    scene.window.findChild<ui::MacrosPage *>()->findChild<QListWidget *>()->setCurrentRow(0);
}

void macroFirst(Scene &scene) {
    scene.window.inbox().open(kTalk);
    scene.desk.saveDraft(kTalk, false, {});
    scene.desk.cards().add(replies::cardOf(thanks()));
    for (const ui::ActionEntry &entry : scene.window.actions().entries())
        if (entry.id.startsWith(QLatin1String("macro."))) return entry.action->trigger();
}

void draftsElsewhere(Scene &scene) {
    scene.window.inbox().open(kTalk);
    ui::OtherDraft version;
    version.key = QStringLiteral("d/laptop");
    version.from = QStringLiteral("laptop-anna");
    version.at = scene.kit.clock.now() - 20 * 60'000;
    version.draft.text = QStringLiteral("Вітаємо! Магазин працює до дев'ятої, у неділю — до сьомої вечора.");
    scene.desk.drafts().putVersion(kTalk, version);
    version.from = QStringLiteral("Pavlo Doroshenko");
    version.draft.text = QStringLiteral("Добрий день! Уже дивимося, що сталося з доставкою.");
    scene.desk.drafts().putShared(kTalk, version);
    scene.desk.drafts().share(kTalk, false, true);
}

void standardsTab(Scene &scene) {
    talk(scene);
    scene.window.inbox().place().goToSide(ui::ConversationSide::kStandards);
    ui::Scores &scores = scene.desk.scores();
    const QList<QPair<const char *, standards::Mark>> marks{
        {"greets", standards::Mark::Met}, {"answers-all", standards::Mark::Met},
        {"stays", standards::Mark::Met},  {"next-step", standards::Mark::NotMet},
        {"care", standards::Mark::Met},   {"unexpected", standards::Mark::NotApplicable}};
    for (const auto &[item, mark] : marks)
        scores.mark(kTalk, {QStringLiteral("question-chat"), QLatin1String(item), mark});
}

}  // namespace

void takeWriting(Shooter &shooter) {
    shooter.take("middle", {1080, 720}, note);
    shooter.take("writing", kUsual, writing);
    shooter.take("slash", kUsual, slash);
    shooter.take("fill-in", kUsual, holes);
    shooter.take("replies-tab", kLarge, repliesTab);
    shooter.take("standards-tab", kLarge, standardsTab);
    shooter.take("replies-page", kUsual, [](Scene &scene) { scene.window.showReplies(); });
    shooter.take("macros-page", kUsual, macrosPage);
    shooter.take("macro-first", kUsual, macroFirst);
    shooter.take("drafts-elsewhere", kUsual, draftsElsewhere);
}

}  // namespace heard::test
