// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/replypreview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/models/replyvalues.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

struct ReplyWords {
    Q_DECLARE_TR_FUNCTIONS(Replies)
};

}  // namespace

QString variantLanguageWords(const QString &language) {
    if (language == QLatin1String("en")) return ReplyWords::tr("English");
    if (language == QLatin1String("ru")) return ReplyWords::tr("Russian");
    if (language == QLatin1String("uk")) return ReplyWords::tr("Ukrainian");
    const QLocale locale(language);
    return locale.language() == QLocale::C ? language : locale.nativeLanguageName();
}

QString usedWords(Desk &desk, const replies::Use &use, qint64 now) {
    if (use.count == 0) return ReplyWords::tr("Not used yet");
    QStringList words{ReplyWords::tr("Used %Ln time(s)", nullptr, int(use.count)),
                      ReplyWords::tr("last: %1").arg(timewords::day(use.lastAt, now))};
    QStringList names;
    const QList<Agent> agents = desk.agents();
    for (const Agent &agent : agents)
        if (const qint64 times = use.byAgent.value(agent.id.v); times > 0)
            names += QStringLiteral("%1 %2").arg(agent.name).arg(times);
    if (!names.isEmpty()) words += names.join(QStringLiteral(", "));
    return words.join(QStringLiteral(" · "));
}

ReplyPreview::ReplyPreview(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setFont(kit.theme.font(Theme::Text::Body));
    m_text->setAccessibleName(tr("Preview"));
    m_text->viewport()->setAutoFillBackground(false);
    m_facts = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_facts->setWordWrap(true);
    m_facts->setContentsMargins(4, 0, 4, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_text, 1);
    column->addWidget(m_facts);
    connect(&kit.theme, &Theme::changed, this, &ReplyPreview::markHoles);
}

void ReplyPreview::show(const replies::CannedReply *reply) {
    m_holes.clear();
    if (!reply) {
        m_text->clear();
        m_facts->clear();
        return;
    }
    const PreparedReply prepared = prepareFor(m_desk, *reply, m_desk.currentConversation(), m_kit.clock);
    if (m_text->toPlainText() != prepared.text) m_text->setPlainText(prepared.text);
    m_holes = prepared.holes;
    m_facts->setText(factsOf(*reply, prepared));
    markHoles();
}

QString ReplyPreview::factsOf(const replies::CannedReply &reply, const PreparedReply &prepared) const {
    QStringList facts;
    if (!prepared.language.isEmpty()) facts += variantLanguageWords(prepared.language);
    QStringList files;
    for (const Part &part : prepared.attachments) files += part.name;
    if (!files.isEmpty()) facts += tr("with %1").arg(files.join(QStringLiteral(", ")));
    if (!prepared.holes.isEmpty()) facts += tr("%Ln place(s) to fill in", nullptr, int(prepared.holes.size()));
    facts += usedWords(m_desk, m_desk.replies().uses().value(reply.id.v), m_kit.clock.now());
    return facts.join(QStringLiteral(" · "));
}

void ReplyPreview::markHoles() {
    QList<QTextEdit::ExtraSelection> marks;
    for (const replies::Hole &hole : std::as_const(m_holes)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(hole.start);
        mark.cursor.setPosition(hole.start + hole.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(m_kit.theme.tokens().riskTint);
        mark.format.setForeground(m_kit.theme.tokens().risk);
        marks += mark;
    }
    m_text->setExtraSelections(marks);
}

}  // namespace heard::ui
