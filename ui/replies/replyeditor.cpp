// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/replyeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>

#include "base/clock.h"
#include "ui/replies/replypreview.h"
#include "ui/replies/scopewords.h"
#include "ui/replies/variantedit.h"
#include "ui/style/button.h"
#include "ui/style/choices.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr qint64 kOwn = -1;  // of the scope's choice; 0: everybody's, else a department's card id

}  // namespace

ReplyEditor::ReplyEditor(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    build();
    edit({});
}

void ReplyEditor::build() {
    const Theme &theme = m_kit.theme;
    m_shortcut = new QLineEdit;
    m_shortcut->setPlaceholderText(tr("One word, typed after a slash"));
    m_title = new QLineEdit;
    m_folder = new QComboBox;
    m_folder->setEditable(true);
    m_folder->lineEdit()->setAccessibleName(tr("Folder"));
    m_scope = new QComboBox;
    m_variants = new VariantEdit(m_kit, m_desk);
    auto *fileRow = new QWidget;
    m_files = new QHBoxLayout(fileRow);
    m_files->setContentsMargins(0, 0, 0, 0);
    m_review = new QCheckBox(tr("Look at it again on"));
    m_reviewDay = new QDateEdit;
    m_reviewDay->setCalendarPopup(true);
    m_reviewDay->setAccessibleName(tr("Review date"));
    auto *reviewRow = new QHBoxLayout;
    reviewRow->addWidget(m_review);
    reviewRow->addWidget(m_reviewDay);
    reviewRow->addStretch();
    m_used = new Label(theme, Theme::Text::Small, Label::Ink::Quiet);
    m_used->setWordWrap(true);
    m_fault = new Label(theme, Theme::Text::Small, Label::Ink::Late);
    m_fault->setWordWrap(true);
    m_save = new Button(theme, Button::Kind::Primary, tr("Save"), QStringLiteral("check"));
    m_save->setFocusPolicy(Qt::StrongFocus);
    m_remove = new Button(theme, Button::Kind::Plain, tr("Delete"), QStringLiteral("trash-2"));
    m_remove->setFocusPolicy(Qt::StrongFocus);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 16, 24, 16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        if (auto *choices = qobject_cast<QComboBox *>(field)) nameChoices(*choices, name);
        form->addRow(name, field);
    };
    add(tr("Shortcut"), m_shortcut);
    add(tr("Title"), m_title);
    add(tr("Folder"), m_folder);
    add(tr("For"), m_scope);
    form->addRow(m_variants);
    form->addRow(tr("Files"), fileRow);
    form->addRow(tr("Review"), reviewRow);
    form->addRow(m_used);
    form->addRow(m_fault);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    form->addRow(buttons);

    const auto edited = [this] { onEdited(); };
    connect(m_shortcut, &QLineEdit::textEdited, this, edited);
    connect(m_title, &QLineEdit::textEdited, this, edited);
    connect(m_folder, &QComboBox::editTextChanged, this, edited);
    connect(m_scope, &QComboBox::activated, this, edited);
    connect(m_variants, &VariantEdit::edited, this, edited);
    connect(m_reviewDay, &QDateEdit::dateChanged, this, edited);
    connect(m_review, &QCheckBox::toggled, this, [this](bool on) {
        m_reviewDay->setVisible(on);
        onEdited();
    });
    connect(m_save, &QAbstractButton::clicked, this, &ReplyEditor::save);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_desk.cards().remove(replies::cardOf(m_reply));
        edit({});
        Q_EMIT removed();
    });
}

void ReplyEditor::fillScopes() {
    m_scope->clear();
    m_scope->addItem(scopeWords(ReplyIndex::Scope::Everybody), qint64(0));
    m_scope->addItem(scopeWords(ReplyIndex::Scope::Mine), kOwn);
    const QList<Card> departments = m_desk.cards().all(QStringLiteral("department"));
    for (const Card &department : departments)
        m_scope->addItem(department.body.value(QLatin1String("name")).toString(), department.id.v);
    const qint64 now = m_reply.agent ? kOwn : m_reply.team;
    if (m_scope->findData(now) < 0) m_scope->addItem(scopeWords(ReplyIndex::Scope::Team), now);
    m_scope->setCurrentIndex(m_scope->findData(now));
}

void ReplyEditor::edit(const replies::CannedReply &reply) {
    m_loading = true;
    m_reply = reply;
    m_newFiles.clear();
    m_shortcut->setText(reply.shortcut);
    m_title->setText(reply.title);
    m_folder->clear();
    m_folder->addItem(QString());
    m_folder->setItemData(0, tr("No folder"), Qt::AccessibleTextRole);
    m_folder->addItems(m_desk.replies().index()->folders());
    m_folder->setEditText(reply.folder);
    fillScopes();
    m_variants->setVariants(reply.variants);
    m_review->setChecked(reply.reviewAt != 0);
    m_reviewDay->setVisible(reply.reviewAt != 0);
    const qint64 day = reply.reviewAt != 0 ? reply.reviewAt : m_kit.clock.now() + 180LL * 24 * 3600 * 1000;
    m_reviewDay->setDate(QDateTime::fromMSecsSinceEpoch(day, QTimeZone::utc()).date());
    m_used->setVisible(bool(reply.id));
    m_used->setText(usedWords(m_desk, m_desk.replies().uses().value(reply.id.v), m_kit.clock.now()));
    m_remove->setVisible(bool(reply.id));
    m_fault->hide();
    m_dirty = false;
    m_save->setEnabled(false);
    m_loading = false;
    showFiles();
}

void ReplyEditor::onEdited() {
    if (m_loading) return;
    m_dirty = true;
    m_save->setEnabled(true);
    m_fault->hide();
}

void ReplyEditor::showFiles() {
    while (QLayoutItem *item = m_files->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const auto chip = [this](const QString &name, std::function<void()> remove) {
        auto *button = new Button(m_kit.theme, Button::Kind::Plain, name, QStringLiteral("x"));
        button->setAccessibleName(tr("Remove %1").arg(name));
        button->setToolTip(button->accessibleName());
        m_files->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, remove] {
            remove();
            onEdited();
            showFiles();
        });
    };
    for (const Part &part : std::as_const(m_reply.attachments))
        chip(part.name, [this, blob = part.blob] {
            m_reply.attachments.removeIf([blob](const Part &each) { return each.blob == blob; });
        });
    for (const QString &path : std::as_const(m_newFiles))
        chip(QFileInfo(path).fileName(), [this, path] { m_newFiles.removeOne(path); });
    auto *add = new Button(m_kit.theme, Button::Kind::Quiet, tr("Attach a file"), QStringLiteral("paperclip"));
    m_files->addWidget(add);
    m_files->addStretch();
    connect(add, &QAbstractButton::clicked, this, &ReplyEditor::attach);
}

void ReplyEditor::attach() {
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Attach files"));
    for (const QString &path : paths)
        m_desk.keepAttachment(path, [this, id = m_reply.id](const QString &kept) {
            if (kept.isEmpty() || id != m_reply.id) return;
            m_newFiles += kept;
            onEdited();
            showFiles();
        });
}

replies::CannedReply ReplyEditor::current() const {
    replies::CannedReply reply = m_reply;
    reply.shortcut = m_shortcut->text().trimmed();
    while (reply.shortcut.startsWith(u'/')) reply.shortcut.remove(0, 1);
    reply.title = m_title->text().trimmed();
    reply.folder = m_folder->currentText().trimmed();
    const qint64 scope = m_scope->currentData().toLongLong();
    reply.agent = scope == kOwn ? m_desk.me().id : AgentId{};
    reply.team = scope > 0 ? scope : 0;
    reply.variants = m_variants->variants();
    reply.reviewAt =
        m_review->isChecked() ? QDateTime(m_reviewDay->date(), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch() : 0;
    return reply;
}

QString ReplyEditor::fault(const replies::CannedReply &reply) const {
    if (reply.variants.isEmpty()) return tr("There is no text yet. Write one, for all languages or for one of them.");
    if (reply.shortcut.isEmpty()) return tr("It has no shortcut. Give it one word that is quick to type.");
    if (reply.shortcut.contains(u' ') || reply.shortcut.contains(u'/'))
        return tr("A shortcut is one word: use a hyphen instead of a blank or a slash.");
    const replies::CannedReply *other = m_desk.replies().index()->byShortcut(reply.shortcut);
    if (other && other->id != reply.id && other->agent == reply.agent)
        return tr("“%1” has this shortcut already. Choose another.").arg(other->title);
    return replies::checkBody(replies::bodyOf(reply)) ? QString() : sentenceFor(QStringLiteral("too-large")).whole();
}

void ReplyEditor::save() {
    replies::CannedReply reply = current();
    const QString wrong = fault(reply);
    m_fault->setText(wrong);
    m_fault->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty()) return;
    m_dirty = false;
    m_save->setEnabled(false);
    Q_EMIT saved(reply.shortcut);
    Cards &cards = m_desk.cards();
    if (reply.id && reply.agent == m_reply.agent) {
        cards.put(replies::cardOf(reply), m_newFiles);
    } else {
        // Whose a card is never changes: another takes its place.
        if (reply.id) cards.remove(replies::cardOf(m_reply));
        reply.id = {};
        cards.add(replies::cardOf(reply), m_newFiles);
    }
}

}  // namespace heard::ui
