// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include "base/clock.h"
#include "channelapi/traits.h"
#include "ui/composer/answeredline.h"
#include "ui/composer/attachmentrow.h"
#include "ui/composer/channelchooser.h"
#include "ui/composer/claimbar.h"
#include "ui/composer/courtesyline.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/draftlines.h"
#include "ui/composer/emojipicker.h"
#include "ui/composer/laterlist.h"
#include "ui/composer/latermenu.h"
#include "ui/composer/mentions.h"
#include "ui/composer/previewpane.h"
#include "ui/composer/recipients.h"
#include "ui/composer/replybuttons.h"
#include "ui/composer/replyedit.h"
#include "ui/composer/spellmarks.h"
#include "ui/composer/undobar.h"
#include "ui/composer/windowline.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

namespace heard::ui {
namespace {

/// Parts that stand side by side, or one below the other: it may become as narrow as the widest of them.
class SideBySide final : public QBoxLayout {
public:
    SideBySide() : QBoxLayout(LeftToRight) {}
    QSize minimumSize() const override {
        int width = 0;
        for (int i = 0; i < count(); ++i) width = qMax(width, itemAt(i)->minimumSize().width());
        return {width, QBoxLayout::minimumSize().height()};
    }
};

}  // namespace

Composer::Composer(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_keeper(new DraftKeeper(desk, this)) {
    setAcceptDrops(true);
    m_typingEnds.setSingleShot(true);
    m_typingEnds.setInterval(4000);
    build();
    connectAll();
    showState();
}

Composer::~Composer() {
    if (m_keeper->hasUnkept()) m_keeper->keepNow();
}

// --- Putting together -------------------------------------------------------------------------------------------

void Composer::build() {
    const Theme &theme = m_kit.theme;
    m_replyTab = new Button(theme, Button::Kind::Tab, tr("Reply"));
    m_noteTab = new Button(theme, Button::Kind::Tab, tr("Note"));
    auto *tabs = new QButtonGroup(this);
    for (Button *tab : {m_replyTab, m_noteTab}) {
        tab->setCheckable(true);
        tabs->addButton(tab);
    }
    m_replyTab->setChecked(true);
    m_channel = new ChannelChooser(m_kit, m_desk);
    m_later = new LaterList(m_kit, m_desk);
    m_drafts = new DraftLines(m_kit, m_desk);
    m_undo = new UndoBar(m_kit, m_desk);
    m_claim = new ClaimBar(m_kit, m_desk);
    m_recipients = new Recipients(m_kit, m_desk);
    m_answered = new AnsweredLine(m_kit);
    m_edit = new ReplyEdit(m_kit);
    m_edit->setAccessibleName(tr("Reply text"));
    m_marks = new SpellMarks(m_kit, m_desk.speller(), m_edit);
    m_mentions = new Mentions(m_desk, m_edit);
    m_preview = new PreviewPane(m_kit);
    m_preview->hide();
    m_files = new AttachmentRow(m_kit);
    m_replyButtons = new ReplyButtons(m_kit);
    m_warning = new Label(theme, Theme::Text::Small, Label::Ink::Risk);
    m_warning->setWordWrap(true);
    m_warning->setContentsMargins(0, 6, 0, 0);
    m_refused = new Label(theme, Theme::Text::Small, Label::Ink::Late);
    m_refused->setWordWrap(true);
    m_refused->setContentsMargins(0, 6, 0, 0);
    m_courtesy = new CourtesyLine(m_kit);
    m_window = new WindowLine(m_kit, m_desk);
    m_format = Button::iconOnly(theme, Button::Kind::Quiet, tr("Formatting"), QStringLiteral("bold"));
    m_formatMenu = new QMenu(this);
    m_addButton = Button::iconOnly(theme, Button::Kind::Quiet, tr("Buttons below the reply"),
                                   QStringLiteral("mouse-pointer-click"));
    m_attach = Button::iconOnly(theme, Button::Kind::Quiet, tr("Attach a file"), QStringLiteral("paperclip"));
    m_emoji = Button::iconOnly(theme, Button::Kind::Quiet, tr("Emoji"), QStringLiteral("smile"));
    m_previewing = Button::iconOnly(theme, Button::Kind::Quiet, tr("Preview"), QStringLiteral("eye"));
    m_previewing->setCheckable(true);
    m_macros = Button::iconOnly(theme, Button::Kind::Quiet, tr("Macros"), QStringLiteral("zap"));
    m_share =
        Button::iconOnly(theme, Button::Kind::Quiet, tr("Share the draft with colleagues"), QStringLiteral("users"));
    m_laterButton = Button::iconOnly(theme, Button::Kind::Quiet, tr("Send later"), QStringLiteral("alarm-clock"));
    m_laterMenu = new LaterMenu(m_kit, this);
    m_hint = new Label(theme, Theme::Text::Small, Label::Ink::Quiet);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(0, 6, 0, 0);
    m_counter = new Label(theme, Theme::Text::Small, Label::Ink::Quiet);
    m_send = new Button(theme, Button::Kind::Primary, tr("Send"), QStringLiteral("send"));

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_replyTab);
    top->addWidget(m_noteTab);
    top->addStretch();
    top->addWidget(m_channel);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    for (Button *tool : {m_format, m_attach, m_emoji, m_previewing, m_macros, m_addButton, m_share})
        tools->addWidget(tool);
    tools->addStretch();
    auto *going = new QHBoxLayout;
    going->setSpacing(8);
    going->addStretch();
    going->addWidget(m_counter);
    going->addWidget(m_laterButton);
    going->addWidget(m_send);
    m_bottom = new SideBySide;
    m_bottom->setContentsMargins(0, 8, 0, 0);
    m_bottom->setSpacing(8);
    m_bottom->addLayout(tools);
    m_bottom->addLayout(going);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 10);
    column->setSpacing(0);
    column->addWidget(m_later);
    column->addWidget(m_drafts);
    column->addWidget(m_undo);
    column->addWidget(m_claim);
    column->addLayout(top);
    column->addSpacing(4);
    column->addWidget(m_recipients);
    column->addWidget(m_answered);
    column->addWidget(m_edit);
    column->addSpacing(4);
    column->addWidget(m_preview);
    column->addWidget(m_replyButtons);
    column->addWidget(m_files);
    column->addWidget(m_refused);
    column->addWidget(m_warning);
    column->addWidget(m_courtesy);
    column->addWidget(m_window);
    column->addWidget(m_hint);
    column->addLayout(m_bottom);
}

void Composer::connectAll() {
    connect(m_replyTab, &QAbstractButton::clicked, this, [this] { setNote(false); });
    connect(m_noteTab, &QAbstractButton::clicked, this, [this] { setNote(true); });
    connect(m_send, &QAbstractButton::clicked, this, &Composer::send);
    connect(m_attach, &QAbstractButton::clicked, this, &Composer::chooseFiles);
    connect(m_emoji, &QAbstractButton::clicked, this, &Composer::showEmoji);
    connect(m_macros, &QAbstractButton::clicked, this, &Composer::macrosWanted);
    connect(m_previewing, &QAbstractButton::toggled, this, &Composer::showPreviewed);
    connect(m_laterButton, &QAbstractButton::clicked, this, &Composer::chooseSendTime);
    connect(m_laterMenu, &LaterMenu::timeChosen, this, &Composer::sendAt);
    connect(m_laterMenu, &LaterMenu::undoSecondsChosen, this, [this](int seconds) {
        setUndoSeconds(seconds);
        Q_EMIT undoSecondsChosen(seconds);
    });
    connect(m_later, &LaterList::givenBack, this, &Composer::takeBack);
    connect(m_drafts, &DraftLines::versionTaken, this, &Composer::takeVersion);
    connect(m_drafts, &DraftLines::copied, this, &Composer::copyDraft);
    connect(m_share, &QAbstractButton::clicked, this, &Composer::shareDraft);
    connect(&m_desk.drafts(), &Drafts::changed, this, &Composer::followDraft);
    connect(m_channel, &ChannelChooser::changed, this, &Composer::showChannel);
    connect(m_recipients, &Recipients::changed, this, &Composer::takeExtras);
    connect(m_answered, &AnsweredLine::changed, this, &Composer::takeExtras);
    connect(m_replyButtons, &ReplyButtons::changed, this, &Composer::takeExtras);
    connect(m_addButton, &QAbstractButton::clicked, this, &Composer::addButton);
    connect(m_format, &QAbstractButton::clicked, this, &Composer::showFormatMenu);
    connect(m_window, &WindowLine::closed, this, &Composer::showState);
    connect(m_files, &AttachmentRow::removed, this, [this] {
        m_keeper->change(current());
        showState();
        m_edit->setFocus();
    });
    connect(m_edit, &ReplyEdit::menuOpens, m_marks, &SpellMarks::offer);
    connect(m_edit, &ReplyEdit::filesGiven, this, &Composer::keepFiles);
    connect(m_edit, &ReplyEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    for (const auto changed : {&QPlainTextEdit::cursorPositionChanged, &QPlainTextEdit::selectionChanged})
        connect(m_edit, changed, this, [this] {
            if (!m_loading) m_keeper->change(current());
        });
    connect(m_edit->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_loading) m_keeper->change(current());
    });
    connect(m_edit, &ReplyEdit::pictureGiven, this, [this](const QImage &picture) {
        m_desk.keepAttachment(picture,
                              [this, id = m_id, note = m_note](const QString &path) { addFile(id, note, path); });
    });
    connect(&m_typingEnds, &QTimer::timeout, this, [this] { tellTyping(false); });
    connect(&m_desk, &Desk::draftsChanged, this, &Composer::onDraftsChanged);
    connect(&m_desk.drafts(), &Drafts::changed, this, &Composer::showRefusals);
    connect(&m_desk, &Desk::linkChanged, this, &Composer::showState);
    connect(&m_desk, &Desk::channelsChanged, this, &Composer::showChannel);
    connect(&m_desk, &Desk::conversationChanged, this, &Composer::showChannel);
    connect(&m_desk.customers(), &Customers::changed, this, &Composer::showCourtesy);
    connect(&m_kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

// --- Drafts -----------------------------------------------------------------------------------------------------

void Composer::refresh() {
    tellTyping(false);
    m_id = m_desk.currentConversation();
    m_note = false;
    m_replyTab->setChecked(true);
    m_channel->reset();
    m_later->refresh();
    m_undo->refresh();
    m_claim->refresh();
    m_courtesy->forget();
    showChannel();
    showDraft(m_keeper->open(m_id, m_note));
}

void Composer::setNote(bool note) {
    (note ? m_noteTab : m_replyTab)->setChecked(true);
    if (note != m_note) {
        tellTyping(false);
        m_note = note;
        showDraft(m_keeper->open(m_id, m_note));
    }
    m_edit->setFocus();
}

void Composer::onTextChanged() {
    if (m_loading) return;
    const ComposerDraft draft = current();
    if (draft.isEmpty()) {
        m_draftName.clear();
        m_draftSeen = 0;
    }
    m_keeper->change(draft);
    tellTyping(!m_note && !m_edit->document()->isEmpty());
    tellClaim();
    showState();
}

void Composer::send() {
    SendWish wish;
    wish.undoSeconds = m_undoSeconds;
    sendWith(wish);
}

void Composer::sendAt(qint64 until) {
    SendWish wish;
    wish.sendAt = until;
    sendWith(wish);
}

void Composer::sendWith(const SendWish &wish) {
    const ComposerDraft draft = current();
    if (!m_send->isEnabled() || draft.isEmpty()) return;
    if (!m_note && warnsOfHoles()) return;
    showCourtesy();  // the hour may have come since
    if (!m_note && !m_courtesy->confirmed()) return;
    if (!m_note && !m_claim->confirmed()) return;
    m_courtesy->forget();
    m_claim->forget();
    m_keeper->keepNow();
    tellTyping(false);
    if (m_note) return m_desk.note(m_id, draft);
    m_desk.presence().leave(m_id);
    SendWish over = wish;
    if (const auto &way = m_channel->chosen()) {
        over.channel = way->channel;
        over.identity = way->identity;
    }
    m_desk.reply(m_id, going(), over);
}

void Composer::setUndoSeconds(int seconds) {
    m_undoSeconds = seconds;
    m_laterMenu->setUndoSeconds(seconds);
}

void Composer::chooseSendTime() {
    if (!m_laterButton->isVisible()) return;
    m_laterMenu->setCanSend(m_send->isEnabled());
    m_laterMenu->popup(m_laterButton->mapToGlobal(QPoint(0, m_laterButton->height() + 4)));
}

/// A reply for later that was taken back stands before what has been written since.
void Composer::takeBack(const QString &text, const Outgoing &outgoing) {
    setNote(false);
    QTextCursor cursor(m_edit->document());
    cursor.insertText(m_edit->document()->isEmpty() ? text : text + QLatin1String("\n\n"));
    ComposerDraft draft = current();
    if (draft.outgoing.isEmpty()) {
        draft.outgoing = outgoing;
        showDraft(draft);
        m_keeper->change(current());
    }
    m_edit->setFocus();
}

void Composer::showEmoji() {
    auto *picker = new EmojiPicker(m_kit, this);
    connect(picker, &EmojiPicker::picked, this, [this](const QString &emoji) {
        m_edit->insertPlainText(emoji);
        m_edit->setFocus();
    });
    picker->popUp(m_emoji);
}

void Composer::togglePreview() { m_previewing->toggle(); }

void Composer::undoSend() { m_undo->undo(); }

void Composer::takeOver() { m_claim->takeOver(); }

void Composer::setSendKey(const QString &key) {
    m_sendKey = key;
    QString brief = key;
    m_send->setHint(brief.replace(QLatin1String("Return"), QStringLiteral("⏎")).replace(u'+', u' '));
    showState();
}

void Composer::takeFocus() { m_edit->setFocus(); }

/// Told when it begins, again every 3 s while it goes on, and once when it ends; the timer ends it after a pause.
void Composer::tellTyping(bool writing) {
    if (writing) m_typingEnds.start();
    const qint64 now = m_kit.clock.now();
    const bool again = writing && now - m_typingTold >= 3000;
    if ((writing == m_typing && !again) || !m_id) return;
    m_typing = writing;
    m_typingTold = now;
    if (!writing) m_typingEnds.stop();
    m_desk.typing(m_id, writing);
}

/// Of replies only: a note is in nobody's way.
void Composer::tellClaim() {
    if (m_note || !m_id) return;
    if (m_edit->document()->isEmpty())
        m_desk.presence().leave(m_id);
    else
        m_desk.presence().write(m_id);
}

// --- Files ------------------------------------------------------------------------------------------------------

void Composer::chooseFiles() {
    keepFiles(QFileDialog::getOpenFileNames(this, tr("Attach files")));
    m_edit->setFocus();
}

void Composer::keepFiles(const QStringList &paths) {
    for (const QString &path : paths)
        m_desk.keepAttachment(path, [this, id = m_id, note = m_note](const QString &kept) { addFile(id, note, kept); });
}

/// The copy may be ready after the person has gone to another conversation: it then joins the draft it was meant for.
void Composer::addFile(ConversationId id, bool note, const QString &path) {
    if (path.isEmpty()) return;  // failed() has said why
    if (id == m_id && note == m_note) {
        m_files->add(path);
        m_keeper->change(current());
        showState();
        return;
    }
    ComposerDraft draft = m_desk.draft(id, note);
    draft.files << path;
    m_desk.saveDraft(id, note, draft);
}

void Composer::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) event->acceptProposedAction();
}

/// Beside the text it is as on it.
void Composer::dropEvent(QDropEvent *event) {
    m_edit->take(*event->mimeData());
    event->acceptProposedAction();
}

// --- What is said -----------------------------------------------------------------------------------------------

void Composer::showChannel() {
    m_textLimit = 0;
    const bool hadRecipients = std::exchange(m_hasRecipients, false);
    m_formats = m_takesButtons = m_takesReplyTo = false;
    m_channel->refresh();
    const auto conversation = m_desk.conversation(m_id);
    const auto &way = m_channel->chosen();
    const ChannelId by = way ? way->channel : conversation ? conversation->channel : ChannelId();
    for (const Channel &channel : m_desk.channels()) {
        if (channel.id != by) continue;
        const auto traits = channelapi::Traits::from(channel.traits);
        m_textLimit = traits.textLimit;
        m_hasRecipients = traits.recipients && !way;
        m_formats = traits.formatting == QLatin1String("markdown");
        m_takesButtons = traits.buttons;
        m_takesReplyTo = traits.replyTo;
        m_attach->setVisible(traits.attachments);
        m_channelName = channel.name;
    }
    const auto customer = conversation ? m_desk.customer(conversation->customer) : std::nullopt;
    if (hadRecipients != m_hasRecipients)
        m_recipients->show(m_note || !m_hasRecipients ? ConversationId() : m_id, m_recipients->chosen());
    m_marks->setLanguage(customer ? customer->language : QString());
    showState();
}

void Composer::showPreviewed() {
    const bool shown = m_previewing->isChecked() && !m_note && m_id;
    m_preview->setVisible(shown);
    if (!shown) return;
    const auto &way = m_channel->chosen();
    m_preview->display(m_desk.preview(m_id, going(), way ? way->channel : ChannelId()), m_formats, m_channelName,
                       m_desk.me().name);
}

QString Composer::reasonNotToSend(const ComposerDraft &draft, const channelapi::DraftCheck &check) const {
    if (!m_id) return tr("No conversation is open.");
    if (m_keeper->isUnread()) return tr("The draft can't be read just now.");
    if (draft.isEmpty()) return tr("Write something first.");
    if (check.kind == channelapi::DraftCheck::Kind::Blocked) return sentenceFor(check.code, check.facts).whole();
    if (const QString trouble = m_recipients->trouble(); !trouble.isEmpty()) return trouble;
    return m_window->isOpen() ? QString() : sentenceFor(QStringLiteral("window-closed")).whole();
}

void Composer::showWarning(const channelapi::DraftCheck &check) {
    using Kind = channelapi::DraftCheck::Kind;
    m_warning->setVisible(m_keeper->isUnread() || check.kind != Kind::Fine);
    m_warning->setInk(m_keeper->isUnread() || check.kind == Kind::Blocked ? Label::Ink::Late : Label::Ink::Risk);
    if (m_keeper->isUnread())
        m_warning->setText(
            tr("What you have written here can't be read from the disk just now. It stays as it is stored; "
               "Heard tries again."));
    else
        m_warning->setText(check.kind == Kind::Fine ? QString() : sentenceFor(check.code, check.facts).whole());
}

void Composer::showState() {
    // The window is that of the channel the customer wrote on; notes have none.
    m_window->show(m_note || m_channel->chosen() ? ConversationId() : m_id);
    m_mentions->setActive(m_note);
    const ComposerDraft draft = current();
    channelapi::DraftCheck check;
    if (m_id && !m_note && !draft.isEmpty())
        check = m_desk.check(m_id, going(), m_channel->chosen() ? m_channel->chosen()->channel : ChannelId());
    showWarning(check);
    m_attach->setEnabled(!m_keeper->isUnread());
    const QString reason = reasonNotToSend(draft, check);
    m_send->setEnabled(reason.isEmpty());
    m_send->setToolTip(!reason.isEmpty() ? reason : m_sendKey.isEmpty() ? tr("Send") : tr("Send (%1)").arg(m_sendKey));
    const bool connected = m_desk.link().state == LinkStatus::State::Connected;
    m_send->setText(m_note ? tr("Add note") : connected ? tr("Send") : tr("Queue reply"));
    m_send->setIconName(m_note      ? QStringLiteral("sticky-note")
                        : connected ? QStringLiteral("send")
                                    : QStringLiteral("cloud-off"));
    // The same name online and offline: it is the same deed.
    m_send->setAccessibleName(m_note ? tr("Add note") : tr("Send"));
    m_send->setAccessibleDescription(reason);
    m_edit->setAccessibleName(m_note ? tr("Note text") : tr("Reply text"));
    m_channel->setVisible(!m_note);
    m_edit->setPlaceholderText(m_note ? tr("Write a note for your team") : tr("Write a reply"));
    m_hint->setText(m_note ? tr("Only your team sees notes") : tr("Goes out when the hub is back"));
    m_hint->setVisible(m_note || !connected);
    m_laterButton->setVisible(!m_note);
    m_previewing->setVisible(!m_note);
    showExtras();
    showShared();
    showRefusals();
    showCounter();
    showPreviewed();
    showCourtesy();
    showHoles();
    fitBottom();
    update();
}

/// Where a language's words need more than the place is wide, what sends stands below the tools.
void Composer::fitBottom() {
    const QMargins margins = layout()->contentsMargins();
    int need = margins.left() + margins.right() + m_bottom->spacing();
    for (int i = 0; i < m_bottom->count(); ++i) need += m_bottom->itemAt(i)->minimumSize().width();
    m_bottom->setDirection(need > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

/// What a button says has changed: only now do the layouts know how wide it is.
bool Composer::event(QEvent *event) {
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) fitBottom();
    return taken;
}

void Composer::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fitBottom();
}

void Composer::showCourtesy() {
    const auto &way = m_channel->chosen();
    const QList<Concern> concerns =
        m_id && !m_note ? m_desk.customers().concerns(m_id, way ? way->channel : ChannelId()) : QList<Concern>();
    QString channelName;
    for (const Concern &concern : concerns)
        for (const Channel &channel : m_desk.channels())
            if (channel.kind == concern.channelKind) channelName = channel.name;
    m_courtesy->show(concerns, channelName);
}

void Composer::showCounter() {
    const int length = int(m_edit->toPlainText().size());
    const bool shown =
        !m_note && m_textLimit > 0 && length * 5 > m_textLimit * 4;  // while there is room it says nothing
    m_counter->setVisible(shown);
    m_counter->setText(QStringLiteral("%1 / %2").arg(length).arg(m_textLimit));
    m_counter->setInk(length > m_textLimit ? Label::Ink::Late : Label::Ink::Quiet);
}

void Composer::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const QColor frame = m_edit->hasFocus() ? t.accent : m_note ? t.noteLine : t.line;
    paint::rounded(painter, m_edit->geometry(), metrics::kCorner, m_note ? t.note : t.surface, frame);
}

}  // namespace heard::ui
