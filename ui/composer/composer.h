// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QBoxLayout;
class QMenu;
class QPlainTextEdit;

namespace heard::ui {

class AnsweredLine;
class AttachmentRow;
class Button;
class ChannelChooser;
class ClaimBar;
class CourtesyLine;
class DraftKeeper;
class DraftLines;
class Label;
class LaterList;
class LaterMenu;
class Mentions;
class PreviewPane;
class Recipients;
class ReplyButtons;
class ReplyEdit;
class SpellMarks;
class UndoBar;
class WindowLine;

/// Where replies and notes are written. What stands in it is the conversation's draft, kept by the desk; sending hands
/// it over, and it becomes empty only when the desk says that the reply is kept (draftsChanged).
class Composer final : public QWidget {
    Q_OBJECT
public:
    Composer(const Kit &kit, Desk &desk, QWidget *parent = nullptr);
    ~Composer() override;

    /// After another conversation was opened.
    void refresh();
    void takeFocus();
    void send();
    void setNote(bool note);
    void chooseFiles();
    /// The box that is written in, for what opens beside it.
    QPlainTextEdit &edit();
    /// Puts a canned reply in place of the letters from `from` to `to`, or at the caret if `from` is below 0. The first
    /// place that is left to fill in is selected.
    void insert(CardId reply, const PreparedReply &prepared, int from = -1, int to = -1);
    /// Selects the next "{{…}}" after the caret, from the end on the first.
    void toNextHole();
    /// The key that sends, as the button shows it; empty if there is none.
    void setSendKey(const QString &key);
    /// How long a reply can be taken back; 0: it goes at once.
    void setUndoSeconds(int seconds);
    void showEmoji();
    void togglePreview();
    /// Puts the mark of an entity's type (formatting/formattedtext.h) around what is selected, or takes it away; of
    /// "text_link" a link. Nothing where the channel knows no formatting.
    void format(const QString &type);
    /// The keys that do so, by type, as the menu shows them.
    void setFormatKeys(const QHash<QString, QString> &keys) { m_formatKeys = keys; }
    /// One more button below the reply, where the channel has them.
    void addButton();
    /// The reply is to answer this message, where the channel can say so.
    void answer(const MessageRow &message);
    void undoSend();
    void takeOver();        ///< the claim of a colleague who is writing here
    void chooseSendTime();  ///< shows the times to choose from
    void showBelowMacros(QMenu &menu);
    void keepDraft();   ///< at once, for what looks at the drafts that the desk has
    void shareDraft();  ///< with the colleagues, or not any more

Q_SIGNALS:
    void undoSecondsChosen(int seconds);
    void macrosWanted();  ///< what to choose from goes to showBelowMacros

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectAll();
    void showDraft(const ComposerDraft &draft);
    void takeVersion(const QString &key);
    void copyDraft(const OtherDraft &other);
    void followDraft();
    void showShared();
    void showRefusals();
    void showFormatMenu();
    void takeExtras();
    void showExtras();
    ComposerDraft current() const;
    ComposerDraft going() const;
    void onTextChanged();
    void onDraftsChanged(ConversationId id);
    void keepFiles(const QStringList &paths);
    void addFile(ConversationId id, bool note, const QString &path);
    void sendWith(const SendWish &wish);
    void sendAt(qint64 until);
    void takeBack(const QString &text, const Outgoing &outgoing);
    void showPreviewed();
    void showWarning(const channelapi::DraftCheck &check);
    void fitBottom();
    void showChannel();
    void showState();
    QString reasonNotToSend(const ComposerDraft &draft, const channelapi::DraftCheck &check) const;
    void showCounter();
    void showCourtesy();
    void showHoles();
    bool warnsOfHoles();
    void tellTyping(bool writing);
    void tellClaim();

    Kit m_kit;
    Desk &m_desk;
    DraftKeeper *m_keeper;
    ConversationId m_id;
    bool m_note = false;
    bool m_loading = false;
    bool m_typing = false;
    qint64 m_typingTold = 0;
    int m_textLimit = 0;
    bool m_hasRecipients = false;  ///< the channel that it goes by
    bool m_formats = false;
    bool m_takesButtons = false;
    bool m_takesReplyTo = false;
    QHash<QString, QString> m_formatKeys;
    QString m_sendKey;
    QString m_channelName;
    int m_undoSeconds = 0;
    QList<CardId> m_used;
    QString m_draftName;  ///< of what is written, and what was seen of it: rows.h
    qint64 m_draftSeen = 0;
    QString m_warnedOf;  ///< the text whose open places were warned of when it was to be sent
    QTimer m_typingEnds;

    Button *m_replyTab;
    Button *m_noteTab;
    ChannelChooser *m_channel;
    LaterList *m_later;
    DraftLines *m_drafts;
    UndoBar *m_undo;
    ClaimBar *m_claim;
    Recipients *m_recipients;
    AnsweredLine *m_answered;
    ReplyEdit *m_edit;
    SpellMarks *m_marks;
    PreviewPane *m_preview;
    AttachmentRow *m_files;
    ReplyButtons *m_replyButtons;
    Label *m_refused;  ///< files that the hub does not take
    Label *m_warning;
    CourtesyLine *m_courtesy;
    WindowLine *m_window;
    Mentions *m_mentions;
    Button *m_format;
    QMenu *m_formatMenu;
    Button *m_addButton;
    Button *m_attach;
    Button *m_emoji;
    Button *m_previewing;
    Button *m_macros;
    Button *m_share;
    Button *m_laterButton;
    LaterMenu *m_laterMenu;
    Label *m_hint;
    Label *m_counter;
    QBoxLayout *m_bottom;
    Button *m_send;
};

}  // namespace heard::ui
