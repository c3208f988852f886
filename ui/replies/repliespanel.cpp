// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/repliespanel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "ui/models/replyvalues.h"
#include "ui/replies/hitdelegate.h"
#include "ui/replies/hitmodel.h"
#include "ui/replies/replypreview.h"
#include "ui/replies/scopewords.h"
#include "ui/style/button.h"
#include "ui/style/choices.h"
#include "ui/style/label.h"

namespace heard::ui {

RepliesPanel::RepliesPanel(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_hits(new HitModel(desk, kit.clock, this)) {
    m_hits->setLimit(200);
    build();
    fillFolders();
    connect(&desk.replies(), &ReplyBook::changed, this, &RepliesPanel::fillFolders);
    connect(&desk.replies(), &ReplyBook::usesChanged, this, &RepliesPanel::showCurrent);
    connect(&desk, &Desk::conversationChanged, this, &RepliesPanel::showCurrent);
    connect(m_hits, &QAbstractItemModel::modelReset, this, [this] {
        const bool any = m_hits->rowCount() > 0;
        m_none->setVisible(!any);
        m_insert->setEnabled(any);
        if (any) m_list->setCurrentIndex(m_hits->index(0));
        showCurrent();
    });
    applyFilter();
}

void RepliesPanel::build() {
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search canned replies"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(32);
    m_search->installEventFilter(this);
    m_scope = new QComboBox;
    nameChoices(*m_scope, tr("Whose replies"));
    for (const auto scope : kScopes) m_scope->addItem(scopeWords(scope), int(scope));
    m_folder = new QComboBox;
    nameChoices(*m_folder, tr("Folder"));
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setMinimumContentsLength(6);
    m_list = makeHitList(m_kit, m_hits);
    m_list->setAccessibleName(tr("Canned replies"));
    m_list->setMinimumHeight(100);
    m_none = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_none->setText(tr("No canned reply has these letters."));
    m_none->setWordWrap(true);
    m_preview = new ReplyPreview(m_kit, m_desk);
    m_preview->setMinimumHeight(90);
    m_insert = new Button(m_kit.theme, Button::Kind::Plain, tr("Insert"), QStringLiteral("pencil"));
    auto *manage = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Edit replies"), QStringLiteral("settings"));

    auto *filters = new QHBoxLayout;
    filters->setSpacing(6);
    filters->addWidget(m_scope);
    filters->addWidget(m_folder, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_insert);
    buttons->addStretch();
    buttons->addWidget(manage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addLayout(filters);
    column->addWidget(m_none);
    column->addWidget(m_list, 3);
    column->addWidget(m_preview, 2);
    column->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, m_hits, &HitModel::setTyped);
    connect(m_search, &QLineEdit::returnPressed, this, &RepliesPanel::insertCurrent);
    connect(m_scope, &QComboBox::activated, this, &RepliesPanel::applyFilter);
    connect(m_folder, &QComboBox::activated, this, &RepliesPanel::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RepliesPanel::showCurrent);
    connect(m_list, &QListView::activated, this, &RepliesPanel::insertCurrent);
    connect(m_insert, &QAbstractButton::clicked, this, &RepliesPanel::insertCurrent);
    connect(manage, &QAbstractButton::clicked, this, &RepliesPanel::manageWanted);
}

void RepliesPanel::fillFolders() {
    const QString chosen = m_folder->currentData().toString();
    m_folder->clear();
    m_folder->addItem(tr("All folders"), QString());
    const QStringList folders = m_desk.replies().index()->folders();
    for (const QString &folder : folders) m_folder->addItem(folder, folder);
    m_folder->setCurrentIndex(std::max(0, m_folder->findData(chosen)));
    if (m_folder->currentData().toString() != chosen) applyFilter();
}

void RepliesPanel::applyFilter() {
    m_hits->setFilter({ReplyIndex::Scope(m_scope->currentData().toInt()), m_folder->currentData().toString()});
}

/// Only while it can be seen: it looks at the conversation's messages.
void RepliesPanel::refresh() {
    if (!isVisible()) return;
    m_hits->setAudience(audienceOf(m_desk, m_desk.currentConversation()));
    showCurrent();
}

void RepliesPanel::takeFocus() {
    m_search->setFocus();
    m_search->selectAll();
}

/// Only while it can be seen: a preview looks at the conversation's messages.
void RepliesPanel::showCurrent() {
    if (isVisible()) m_preview->show(m_hits->reply(m_list->currentIndex().row()));
}

void RepliesPanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    refresh();
}

void RepliesPanel::insertCurrent() {
    if (const replies::CannedReply *reply = m_hits->reply(m_list->currentIndex().row())) Q_EMIT insertWanted(reply->id);
}

/// The arrows walk the list while the letters go into the search.
bool RepliesPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_hits->rowCount() > 0) {
            const int row = qBound(0, m_list->currentIndex().row() + step, m_hits->rowCount() - 1);
            m_list->setCurrentIndex(m_hits->index(row));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace heard::ui
