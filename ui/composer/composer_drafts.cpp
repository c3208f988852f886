// SPDX-License-Identifier: GPL-3.0-or-later
// The composer and its draft: shown as it was left, kept, shared, and what was written for it elsewhere.
#include <QFileInfo>
#include <QScrollBar>

#include "ui/composer/answeredline.h"
#include "ui/composer/attachmentrow.h"
#include "ui/composer/composer.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/draftlines.h"
#include "ui/composer/recipients.h"
#include "ui/composer/replybuttons.h"
#include "ui/composer/replyedit.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {

void Composer::showDraft(const ComposerDraft &draft) {
    m_loading = true;
    m_edit->setReadOnly(m_keeper->isUnread());
    setAcceptDrops(!m_keeper->isUnread());
    if (m_edit->toPlainText() != draft.text) m_edit->setPlainText(draft.text);
    const auto within = [size = int(draft.text.size())](int at) { return qBound(0, at, size); };
    QTextCursor caret = m_edit->textCursor();
    caret.setPosition(within(draft.anchor < 0 ? draft.caret : draft.anchor));
    caret.setPosition(within(draft.caret), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(caret);
    m_edit->verticalScrollBar()->setValue(draft.scroll);
    m_files->setFiles(draft.files, draft.hubFiles);
    m_used = draft.used;
    m_recipients->show(m_note || !m_hasRecipients ? ConversationId() : m_id, draft.outgoing);
    m_answered->show(draft.outgoing.replyTo);
    m_replyButtons->show(draft.outgoing.buttons);
    m_draftName = draft.name;
    m_draftSeen = draft.seen;
    m_loading = false;
    m_drafts->show(m_id, m_note);
    showState();
    update();
}

ComposerDraft Composer::current() const {
    Outgoing outgoing = m_recipients->chosen();
    outgoing.buttons = m_replyButtons->rows();
    outgoing.replyTo = m_answered->answered();
    const QTextCursor caret = m_edit->textCursor();
    ComposerDraft draft{m_edit->toPlainText(), m_files->files(), caret.position(),
                        m_files->hubFiles(),   m_used,           outgoing};
    if (caret.hasSelection()) draft.anchor = caret.anchor();
    draft.scroll = m_edit->verticalScrollBar()->value();
    // What is begun anew after all was deleted is another draft.
    if (!draft.isEmpty()) {
        draft.name = m_draftName;
        draft.seen = m_draftSeen;
    }
    return draft;
}

/// Something other than this box has changed the draft: the reply was kept, one was taken back, or another device of
/// this agent has gone on with it.
void Composer::onDraftsChanged(ConversationId id) {
    if (id && id != m_id) return;
    if (m_keeper->isUnread()) return showDraft(m_keeper->reread());
    const ComposerDraft kept = m_desk.draft(m_id, m_note);
    const ComposerDraft mine = current();
    // Blanks are no draft yet, and stay in front of their writer.
    const bool bothEmpty = kept.isEmpty() && mine.isEmpty() && kept.outgoing == mine.outgoing;
    if (bothEmpty || kept.isSameWriting(mine)) return followDraft();
    if (m_keeper->hasUnkeptWords()) return;  // newer words are being written; they will be kept in their turn
    showDraft(m_keeper->reread());
}

/// The same words have a name by now, or other devices have said that they have them.
void Composer::followDraft() {
    const ComposerDraft kept = m_desk.draft(m_id, m_note);
    if (kept.isSameWriting(current())) {
        m_draftName = kept.name;
        m_draftSeen = kept.seen;
    }
    showShared();
}

/// What the hub does not take keeps the whole draft from the other devices: said at the file.
void Composer::showRefusals() {
    QStringList words;
    for (const QString &file : m_files->files()) {
        const QString code = m_desk.drafts().refusal(file);
        if (code.isEmpty()) continue;
        words << tr("The hub does not take “%1”: %2 With it this draft stays on this computer and is not on your other "
                    "devices.")
                     .arg(QFileInfo(file).fileName(), sentenceFor(code).whole());
    }
    m_refused->setText(words.join(u'\n'));
    m_refused->setVisible(!words.isEmpty());
}

void Composer::keepDraft() { m_keeper->keepNow(); }

void Composer::takeVersion(const QString &key) {
    m_keeper->keepNow();
    m_desk.drafts().take(m_id, m_note, key);
    m_edit->setFocus();
}

/// A colleague's words are written on with here, after what stands here; theirs stay theirs.
void Composer::copyDraft(const OtherDraft &other) {
    setNote(other.note);
    QTextCursor caret(m_edit->document());
    caret.movePosition(QTextCursor::End);
    caret.insertText(m_edit->document()->isEmpty() ? other.draft.text : QLatin1String("\n\n") + other.draft.text);
    m_edit->setTextCursor(caret);
    m_files->add(other.draft.hubFiles);
    ComposerDraft draft = current();
    if (draft.outgoing.isEmpty() && !other.draft.outgoing.isEmpty()) {
        draft.outgoing = other.draft.outgoing;
        showDraft(draft);
    }
    m_keeper->change(current());
    showState();
    m_edit->setFocus();
}

void Composer::shareDraft() {
    m_keeper->keepNow();
    if (m_id && !current().isEmpty()) m_desk.drafts().share(m_id, m_note, !m_desk.drafts().isShared(m_id, m_note));
}

void Composer::showShared() {
    const bool shared = m_id && m_desk.drafts().isShared(m_id, m_note);
    const QString name = shared ? tr("Stop sharing the draft") : tr("Share the draft with colleagues");
    m_share->setEnabled(m_id && (shared || !current().isEmpty()));
    m_share->setToolTip(name);
    m_share->setAccessibleName(name);
}

}  // namespace heard::ui
