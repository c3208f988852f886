// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/repliespage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "replies/starters.h"
#include "ui/replies/hitdelegate.h"
#include "ui/replies/hitmodel.h"
#include "ui/replies/importdialog.h"
#include "ui/replies/replyeditor.h"
#include "ui/replies/scopewords.h"
#include "ui/style/button.h"
#include "ui/style/choices.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr int kListWidth = 360;
constexpr int kAll = 100'000;

}  // namespace

RepliesPage::RepliesPage(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_hits(new HitModel(desk, kit.clock, this)) {
    m_hits->setLimit(kAll);
    m_editor = new ReplyEditor(kit, desk);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Canned reply"));
    scroll->setWidget(m_editor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(makeList());
    row->addWidget(scroll, 1);
    connectAll();
    fillFolders();
    applyFilter();
    if (m_hits->rowCount() > 0) m_list->setCurrentIndex(m_hits->index(0));
    showCount();
}

QWidget *RepliesPage::makeTools() {
    auto *tools = new QWidget;
    m_new = new Button(m_kit.theme, Button::Kind::Primary, tr("New reply"), QStringLiteral("plus"));
    m_import = new Button(m_kit.theme, Button::Kind::Plain, tr("Import"), QStringLiteral("download"));
    m_export = new Button(m_kit.theme, Button::Kind::Plain, tr("Export"), QStringLiteral("upload"));
    for (Button *button : {m_new, m_import, m_export}) button->setFocusPolicy(Qt::StrongFocus);
    auto *exchange = new QHBoxLayout;
    exchange->setSpacing(6);
    exchange->addWidget(m_import);
    exchange->addWidget(m_export);
    exchange->addStretch();
    auto *rows = new QVBoxLayout(tools);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_new);
    rows->addLayout(exchange);
    return tools;
}

QWidget *RepliesPage::makeList() {
    auto *side = new QWidget;
    side->setFixedWidth(kListWidth);
    auto *title = new Label(m_kit.theme, Theme::Text::Display, Label::Ink::Text, true);
    title->setText(tr("Canned replies"));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search canned replies"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(32);
    m_scope = new QComboBox;
    nameChoices(*m_scope, tr("Whose replies"));
    for (const auto scope : kScopes) m_scope->addItem(scopeWords(scope), int(scope));
    m_folder = new QComboBox;
    nameChoices(*m_folder, tr("Folder to show"));
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setMinimumContentsLength(6);
    m_list = makeHitList(m_kit, m_hits);
    m_list->setAccessibleName(tr("Canned replies"));
    m_count = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_notice = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Accent);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_starters = new Button(m_kit.theme, Button::Kind::Plain, tr("Add starter replies"), QStringLiteral("copy"));
    m_starters->setFocusPolicy(Qt::StrongFocus);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(6);
    filters->addWidget(m_scope);
    filters->addWidget(m_folder, 1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(makeTools());
    column->addWidget(m_search);
    column->addLayout(filters);
    column->addWidget(m_notice);
    column->addWidget(m_list, 1);
    column->addWidget(m_starters);
    column->addWidget(m_count);
    return side;
}

void RepliesPage::connectAll() {
    connect(&m_desk.replies(), &ReplyBook::changed, this, &RepliesPage::fillFolders);
    connect(m_search, &QLineEdit::textChanged, m_hits, &HitModel::setTyped);
    connect(m_scope, &QComboBox::activated, this, &RepliesPage::applyFilter);
    connect(m_folder, &QComboBox::activated, this, &RepliesPage::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RepliesPage::showCurrent);
    connect(m_hits, &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        const auto *awaited = m_awaited.isEmpty() ? nullptr : m_desk.replies().index()->byShortcut(m_awaited);
        const int row = m_hits->rowOf(awaited ? awaited->id : m_editor->id());
        if (row >= 0) m_list->setCurrentIndex(m_hits->index(row));
    });
    connect(m_editor, &ReplyEditor::saved, this, [this](const QString &shortcut) {
        m_awaited = shortcut;
        say(tr("Saved."), false);
    });
    connect(m_new, &QAbstractButton::clicked, this, &RepliesPage::newReply);
    connect(m_import, &QAbstractButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import canned replies"), {},
                                                          tr("Tables and JSON (*.csv *.json *.txt);;All files (*)"));
        if (!path.isEmpty()) importFrom(path);
    });
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Export canned replies"), QStringLiteral("replies.csv"), tr("Table (*.csv);;JSON (*.json)"));
        if (!path.isEmpty()) exportTo(path);
    });
    connect(m_starters, &QAbstractButton::clicked, this, &RepliesPage::addStarters);
}

void RepliesPage::takeFocus() { m_search->setFocus(); }

void RepliesPage::choose(CardId reply) {
    m_search->clear();
    m_scope->setCurrentIndex(m_scope->findData(int(ReplyIndex::Scope::All)));
    m_folder->setCurrentIndex(0);
    applyFilter();
    if (const int row = m_hits->rowOf(reply); row >= 0) m_list->setCurrentIndex(m_hits->index(row));
    m_list->setFocus();
}

void RepliesPage::fillFolders() {
    const QString chosen = m_folder->currentData().toString();
    m_folder->clear();
    m_folder->addItem(tr("All folders"), QString());
    const QStringList folders = m_desk.replies().index()->folders();
    for (const QString &folder : folders) m_folder->addItem(folder, folder);
    m_folder->setCurrentIndex(std::max(0, m_folder->findData(chosen)));
    if (m_folder->currentData().toString() != chosen) applyFilter();
}

void RepliesPage::applyFilter() {
    m_hits->setFilter({ReplyIndex::Scope(m_scope->currentData().toInt()), m_folder->currentData().toString()});
}

/// What is being written stays until it is saved or another is chosen by hand.
void RepliesPage::showCurrent() {
    const replies::CannedReply *reply = m_hits->reply(m_list->currentIndex().row());
    if (!reply) return;
    if (m_editor->isDirty() && m_editor->id() == reply->id) return;
    if (reply->shortcut == m_awaited) m_awaited.clear();
    m_editor->edit(*reply);
}

void RepliesPage::newReply() {
    m_list->setCurrentIndex({});
    replies::CannedReply fresh;
    fresh.folder = m_folder->currentData().toString();
    m_editor->edit(fresh);
    if (auto *first = m_editor->findChild<QLineEdit *>()) first->setFocus();
}

void RepliesPage::addStarters() {
    QList<QJsonObject> bodies;
    const auto index = m_desk.replies().index();
    for (const replies::CannedReply &reply : replies::starterReplies(QLocale().name()))
        if (!index->byShortcut(reply.shortcut)) bodies += replies::bodyOf(reply);
    m_desk.cards().addMany(QLatin1String(replies::kCardKind), false, bodies);
}

void RepliesPage::showCount() {
    const auto index = m_desk.replies().index();
    m_count->setText(tr("%Ln replies", nullptr, m_hits->rowCount()));
    m_export->setEnabled(!index->entries().isEmpty());
    // Offered where the starters are missing: a workspace from before there were any, or one that was emptied.
    m_starters->setVisible(index->entries().size() < 5);
}

void RepliesPage::importFrom(const QString &path) {
    m_desk.replies().planImport(path, m_desk.me().id, this, [this](const ReplyBook::FilePlan &plan) {
        if (plan.error == QLatin1String("no-text-column"))
            return say(tr("No column of the file has texts. Its first row should name them: shortcut, title, text."),
                       true);
        if (plan.error == QLatin1String("not-json"))
            return say(tr("The file is damaged: it is not proper JSON."), true);
        if (plan.error == QLatin1String("empty")) return say(tr("There is no canned reply in the file."), true);
        if (!plan.error.isEmpty()) return say(sentenceFor(plan.error).whole(), true);
        (new ImportDialog(m_kit, m_desk, plan, this))->open();
    });
}

void RepliesPage::exportTo(const QString &path) {
    m_desk.replies().exportTo(path, this, [this, path](const QString &error) {
        error.isEmpty() ? say(tr("Written to %1. Attached files are named in it and stay in the hub.").arg(path), false)
                        : say(sentenceFor(error).whole(), true);
    });
}

void RepliesPage::say(const QString &sentence, bool trouble) {
    m_notice->setInk(trouble ? Label::Ink::Late : Label::Ink::Accent);
    m_notice->setText(sentence);
    m_notice->show();
}

void RepliesPage::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.ground);
    painter.fillRect(QRect(isRightToLeft() ? width() - kListWidth - 1 : kListWidth, 0, 1, height()), t.line);
}

}  // namespace heard::ui
