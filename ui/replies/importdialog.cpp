// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/importdialog.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "ui/style/agreement.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr qsizetype kMostNamed = 8;

}  // namespace

ImportDialog::ImportDialog(const Kit &kit, Desk &desk, const ReplyBook::FilePlan &plan, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_plan(plan) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import canned replies"));
    const auto &todo = plan.plan;
    auto *what = new Label(kit.theme, Theme::Text::Body);
    what->setWordWrap(true);
    what->setText(tr("New: %L1. Changed: %L2. The same already: %L3.")
                      .arg(todo.added.size())
                      .arg(todo.changed.size())
                      .arg(todo.same));
    auto *skipped = new Label(kit.theme, Theme::Text::Small, Label::Ink::Risk);
    skipped->setWordWrap(true);
    skipped->setText(skippedWords());
    skipped->setVisible(!plan.skipped.isEmpty());
    const Agreement bring(kit.theme, tr("Import"), *this);
    bring.agree->setEnabled(!todo.added.isEmpty() || !todo.changed.isEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(skipped);
    column->addWidget(bring.box);
    setMinimumWidth(420);
    connect(this, &QDialog::accepted, this, &ImportDialog::bringIn);
}

QString ImportDialog::skippedWords() const {
    const auto reason = [](const QString &code) {
        if (code == QLatin1String("no-text")) return tr("it has no text");
        if (code == QLatin1String("no-shortcut")) return tr("it has no shortcut and no title");
        return tr("it is too long");
    };
    QStringList lines{tr("Left out: %L1.").arg(m_plan.skipped.size())};
    for (const auto &each : m_plan.skipped.first(std::min(kMostNamed, m_plan.skipped.size())))
        lines += tr("Row %1: %2.").arg(each.row).arg(reason(each.code));
    if (m_plan.skipped.size() > kMostNamed) lines += QStringLiteral("…");
    return lines.join(u'\n');
}

void ImportDialog::bringIn() {
    QList<QJsonObject> own;
    QList<QJsonObject> everybodys;
    for (const replies::CannedReply &reply : m_plan.plan.added)
        (reply.agent ? own : everybodys) += replies::bodyOf(reply);
    const QString kind = QLatin1String(replies::kCardKind);
    if (!everybodys.isEmpty()) m_desk.cards().addMany(kind, false, everybodys);
    if (!own.isEmpty()) m_desk.cards().addMany(kind, true, own);
    for (const replies::CannedReply &reply : m_plan.plan.changed) m_desk.cards().put(replies::cardOf(reply));
}

}  // namespace heard::ui
