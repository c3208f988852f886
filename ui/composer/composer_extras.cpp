// SPDX-License-Identifier: GPL-3.0-or-later
// What a reply has beside its words where the channel can: formatting, buttons, the message that it answers.
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

#include "ui/composer/answeredline.h"
#include "ui/composer/composer.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/marktoggle.h"
#include "ui/composer/recipients.h"
#include "ui/composer/replybuttons.h"
#include "ui/composer/replyedit.h"
#include "ui/composer/spellmarks.h"
#include "ui/style/button.h"

namespace heard::ui {
namespace {

constexpr int kMostQuoted = 200;  ///< characters of the answered message; the hub takes 300

/// An address that was copied to be linked to.
QString copiedAddress() {
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    const QUrl url(copied, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return web && url.isValid() && !url.host().isEmpty() && !copied.contains(u')') ? copied : QString();
}

}  // namespace

void Composer::format(const QString &type) {
    if (!m_formats || m_note) return;
    QTextCursor cursor = m_edit->textCursor();
    if (type == QLatin1String("text_link"))
        toggleLink(cursor, copiedAddress(), tr("words"));
    else
        toggleMark(cursor, type);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

void Composer::showFormatMenu() {
    const QList<QPair<QString, QString>> kinds{{QStringLiteral("bold"), tr("Bold")},
                                               {QStringLiteral("italic"), tr("Italic")},
                                               {QStringLiteral("underline"), tr("Underlined")},
                                               {QStringLiteral("strikethrough"), tr("Struck through")},
                                               {QStringLiteral("spoiler"), tr("Hidden until pressed")},
                                               {QStringLiteral("code"), tr("Code")},
                                               {QStringLiteral("text_link"), tr("Link")}};
    m_formatMenu->clear();
    for (const auto &[type, words] : kinds) {
        const QString key = m_formatKeys.value(type);
        m_formatMenu->addAction(key.isEmpty() ? words : words + u'\t' + key, this,
                                [this, type = type] { format(type); });
    }
    m_formatMenu->popup(m_format->mapToGlobal(QPoint(0, m_format->height() + 4)));
}

void Composer::addButton() {
    if (m_takesButtons && !m_note) m_replyButtons->add();
}

void Composer::answer(const MessageRow &message) {
    setNote(false);
    if (!m_takesReplyTo) return;
    m_answered->show(Answered{message.id, message.author, snippet(message.parts).left(kMostQuoted)});
    takeExtras();
    m_edit->setFocus();
}

/// What the reply goes with: what the channel does not know stays here, in the draft.
ComposerDraft Composer::going() const {
    ComposerDraft draft = current();
    if (m_hasRecipients) {
        const Outgoing chosen = m_recipients->forSending();
        draft.outgoing.cc = chosen.cc;
        draft.outgoing.bcc = chosen.bcc;
        draft.outgoing.subject = chosen.subject;
    }
    if (!m_takesButtons) draft.outgoing.buttons.clear();
    if (!m_takesReplyTo) draft.outgoing.replyTo.reset();
    return draft;
}

void Composer::takeExtras() {
    m_keeper->change(current());
    showState();
}

void Composer::showExtras() {
    m_format->setVisible(m_formats && !m_note);
    m_addButton->setVisible(m_takesButtons && !m_note);
    m_marks->setFormatting(m_formats && !m_note);
    m_replyButtons->setVisible(m_takesButtons && !m_note && m_replyButtons->hasLines());
    m_answered->setVisible(m_takesReplyTo && !m_note && m_answered->answered());
}

}  // namespace heard::ui
