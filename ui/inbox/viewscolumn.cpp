// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewscolumn.h"

#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/inbox/viewbutton.h"
#include "ui/inbox/vieweditor.h"
#include "ui/inbox/viewsection.h"
#include "ui/models/viewwords.h"

namespace heard::ui {
namespace {

using Kind = InboxView::Kind;

constexpr int kMostTagsShown = 20;
constexpr int kLeastWidth = 140;
constexpr int kMostWidth = 280;
constexpr int kSideMargin = 8;

InboxView viewOf(Kind kind, qint64 id = 0, const QString &tag = {}) {
    InboxView view;
    view.kind = kind;
    view.id = id;
    view.tag = tag;
    return view;
}

}  // namespace

ViewsColumn::ViewsColumn(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *column = new QWidget;
    column->setBackgroundRole(QPalette::AlternateBase);
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins(kSideMargin, 8, kSideMargin, 8);
    inside->setSpacing(0);
    m_places = addSection(column, QString());
    QList<InboxView> places;
    for (const Kind kind : standingViews()) places << viewOf(kind);
    setLines(m_places, places);  // before the other sections are made: the keyboard comes to them in this order
    m_saved = addSection(column, tr("Saved views"));
    m_departments = addSection(column, tr("Departments"));
    m_channels = addSection(column, tr("Channels"));
    m_tags = addSection(column, tr("Tags"));
    inside->addStretch();

    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Views"));
    m_scroll->setWidget(column);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(m_scroll);

    m_saved->offerToAdd(tr("New view"));
    connect(m_saved, &ViewSection::addWanted, this, [this] { editView({}); });
    connect(m_saved, &ViewSection::menuWanted, this, &ViewsColumn::showSavedMenu);
    connect(m_saved, &ViewSection::moveWanted, this,
            [this](const InboxView &view, int row) { m_desk.savedViews().move(CardId{view.id}, row); });

    rebuild();

    connect(&desk, &Desk::countsChanged, this, &ViewsColumn::rebuildTags);
    connect(&desk, &Desk::channelsChanged, this, &ViewsColumn::rebuildChannels);
    connect(&desk.savedViews(), &SavedViews::changed, this, &ViewsColumn::rebuild);
    connect(&desk.cards(), &Cards::changed, this, [this](const QSet<QString> &kinds) {
        if (kinds.isEmpty() || kinds.contains(QStringLiteral("department"))) rebuild();
    });
}

ViewSection *ViewsColumn::addSection(QWidget *column, const QString &title) {
    auto *section = new ViewSection(m_kit, title);
    static_cast<QVBoxLayout *>(column->layout())->addWidget(section);
    connect(section, &ViewSection::chosen, this, &ViewsColumn::chosen);
    m_sections << section;
    return section;
}

QList<ViewButton *> ViewsColumn::all() const {
    QList<ViewButton *> buttons;
    for (const ViewSection *section : m_sections) buttons += section->buttons();
    return buttons;
}

void ViewsColumn::rebuild() {
    QList<InboxView> saved;
    for (const SavedView &view : m_desk.savedViews().all()) saved << viewOf(Kind::Saved, view.id.v);
    setLines(m_saved, saved);
    QList<InboxView> departments;
    for (const Department &department : departmentsOf(m_desk.cards()))
        departments << viewOf(Kind::Department, department.id.v);
    setLines(m_departments, departments);
    rebuildChannels();
}

void ViewsColumn::rebuildChannels() {
    QList<InboxView> shown;
    for (const Channel &channel : m_desk.channels())
        if (!channel.removed) shown << viewOf(Kind::Channel, channel.id.v);
    m_channels->setViews(shown);
    for (const Channel &channel : m_desk.channels())
        for (ViewButton *button : m_channels->buttons())
            if (button->view().id == channel.id.v) button->setChannel(channel);
    rebuildTags();
}

/// The tags that most conversations have; the others are found by a saved view.
void ViewsColumn::rebuildTags() {
    const QHash<QString, InboxCount> counts = m_desk.counts().tags;
    QStringList tags = counts.keys();
    std::sort(tags.begin(), tags.end(), [&counts](const QString &a, const QString &b) {
        return counts[a].all != counts[b].all ? counts[a].all > counts[b].all : a < b;
    });
    tags = tags.mid(0, kMostTagsShown);
    std::sort(tags.begin(), tags.end(),
              [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    QList<InboxView> views;
    for (const QString &tag : std::as_const(tags)) views << viewOf(Kind::Tag, 0, tag);
    setLines(m_tags, views);
    refresh();
}

void ViewsColumn::refresh() {
    const InboxCounts counts = m_desk.counts();
    for (ViewButton *button : all()) button->setCount(counts.of(button->view()));
    forgetWidth();
    showCurrent();
}

void ViewsColumn::setLines(ViewSection *section, const QList<InboxView> &views) {
    section->setViews(views);
    for (ViewButton *button : section->buttons()) {
        button->setText(nameOf(button->view(), m_desk));
        button->setIconName(iconOf(button->view().kind));
    }
}

void ViewsColumn::showCurrent() {
    const InboxView now = m_desk.view();
    for (ViewButton *button : all()) button->setChecked(button->view().isSamePlace(now));
}

void ViewsColumn::fill(QMenu &menu) {
    int n = 0;
    for (const ViewSection *section : std::as_const(m_sections)) {
        if (n > 0 && !section->buttons().isEmpty()) menu.addSeparator();
        for (const ViewButton *button : section->buttons()) {
            QAction *action = menu.addAction(button->text(), this, [this, n] { choose(n); });
            action->setCheckable(true);
            action->setChecked(button->isChecked());
            ++n;
        }
    }
}

QSize ViewsColumn::minimumSizeHint() const {
    if (m_wanted == 0)
        for (const ViewSection *section : m_sections) m_wanted = qMax(m_wanted, section->wantedWidth());
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    return {qBound(kLeastWidth, m_wanted + 2 * kSideMargin + bar, kMostWidth), 0};
}

/// A count with more digits, another section: the layout is asked only if it makes a difference.
void ViewsColumn::forgetWidth() {
    const int before = std::exchange(m_wanted, 0);
    if (before == 0) return;  // nobody has asked yet
    if (minimumSizeHint(); m_wanted != before) updateGeometry();
}

void ViewsColumn::choose(int n) {
    const QList<ViewButton *> buttons = all();
    if (n >= 0 && n < buttons.size()) Q_EMIT chosen(buttons.at(n)->view());
}

void ViewsColumn::editView(CardId id) {
    auto *editor = new ViewEditor(m_kit, m_desk, m_desk.savedViews().find(id).value_or(SavedView{}), this);
    connect(editor, &ViewEditor::kept, this,
            [this](const SavedView &view) { m_desk.savedViews().keep(view, m_desk.me().id); });
    connect(editor, &ViewEditor::removed, this, [this](CardId gone) { m_desk.savedViews().remove(gone); });
    editor->open();
}

void ViewsColumn::showSavedMenu(const InboxView &view, const QPoint &global) {
    SavedViews &saved = m_desk.savedViews();
    const CardId id{view.id};
    int row = 0;
    while (row < saved.all().size() && saved.all().at(row).id != id) ++row;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("View"));
    menu->addAction(tr("Change…"), this, [this, id] { editView(id); });
    menu->addAction(tr("Move up"), this, [&saved, id, row] { saved.move(id, row - 1); })->setEnabled(row > 0);
    menu->addAction(tr("Move down"), this, [&saved, id, row] { saved.move(id, row + 2); })
        ->setEnabled(row + 1 < saved.all().size());
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [&saved, id] { saved.remove(id); });
    menu->popup(global);
}

void ViewsColumn::restore(const QSettings &settings) {
    const QStringList folded = settings.value(QStringLiteral("views/folded")).toStringList();
    for (qsizetype i = 0; i < m_sections.size(); ++i) m_sections.at(i)->setFolded(folded.contains(QString::number(i)));
}

void ViewsColumn::remember(QSettings &settings) const {
    QStringList folded;
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        if (m_sections.at(i)->isFolded()) folded << QString::number(i);
    settings.setValue(QStringLiteral("views/folded"), folded);
}

}  // namespace heard::ui
