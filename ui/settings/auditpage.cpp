// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/auditpage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/auditsaving.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {

AuditPage::AuditPage(const Kit &kit, Desk &desk, QWidget *parent)
    : Sheet(kit, tr("Audit log"), parent),
      m_desk(desk),
      m_model(new AuditModel(desk.auditLog(), desk, this)),
      m_said(new Label(kit.theme, Theme::Text::Body, Label::Ink::Quiet)) {
    addTitle({}, tr("Who did what when, newest first. Nobody can change it, administrators neither. It keeps numbers, "
                    "not names; shown are the names that things have now."));
    addFilters();
    m_said->setWordWrap(true);
    column().addWidget(m_said);
    addTable();
    connect(m_model, &AuditModel::answered, this, &AuditPage::onAnswered);
    connect(&desk.auditLog(), &AuditLog::reachable, this, [this] {
        if (isVisible()) ask();
    });
}

void AuditPage::addFilters() {
    m_agent = new QComboBox;
    m_agent->setAccessibleName(tr("By whom"));
    m_agent->addItem(tr("By anybody"), qint64{0});
    const auto agents = m_desk.agents();
    for (const Agent &agent : agents) m_agent->addItem(agent.name, agent.id.v);
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Of what"));
    m_kind->addItem(tr("Of anything"), QString());
    const auto kinds = AuditWords::kinds();
    for (const auto &[kind, words] : kinds) m_kind->addItem(words, kind);
    m_save = new Button(m_kit.theme, Button::Kind::Plain, tr("Save as CSV…"), QStringLiteral("file-text"));
    m_save->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QComboBox *box : {m_agent, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        row->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &AuditPage::ask);
    }
    row->addWidget(m_save);
    column().addLayout(row);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the audit log"), QStringLiteral("audit.csv"),
                                                          tr("Table (*.csv)"));
        if (!path.isEmpty()) saveTo(path);
    });
}

void AuditPage::addTable() {
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Audit log"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    QHeaderView *heads = m_table->horizontalHeader();
    heads->setHighlightSections(false);
    heads->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // All of it is seen, however narrow the window is; what was done has the room that the others leave.
    const int letter = m_table->fontMetrics().averageCharWidth();
    constexpr int kWhat = 2;  // after when and who
    const QList<int> letters{18, 20, 0, 20};
    for (int i = 0; i < letters.size(); ++i) heads->resizeSection(i, letters.at(i) * letter);
    heads->setSectionResizeMode(kWhat, QHeaderView::Stretch);
    // Only rows that have come, and once for each width: a log that was read far down has thousands.
    connect(m_model, &QAbstractItemModel::rowsInserted, m_table, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row) m_table->resizeRowToContents(row);
    });
    connect(heads, &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    m_table->setMinimumHeight(12 * m_table->verticalHeader()->defaultSectionSize());
    column().addWidget(m_table, 1);
}

AuditFilter AuditPage::chosen() const {
    return {AgentId{m_agent->currentData().toLongLong()}, m_kind->currentData().toString()};
}

void AuditPage::showEvent(QShowEvent *event) {
    Sheet::showEvent(event);
    ask();
}

void AuditPage::ask() { m_model->show(chosen()); }

void AuditPage::onAnswered(const QString &code) {
    const bool trouble = !code.isEmpty();
    m_save->setEnabled(!trouble);
    if (trouble)
        return say(tr("The log is kept by the hub alone, so it is read over the connection. %1")
                       .arg(sentenceFor(code).whole()),
                   true);
    say(m_model->rowCount() == 0 ? tr("Nothing of that sort stands in it.") : QString(), false);
}

void AuditPage::saveTo(const QString &path) {
    auto *saving = new AuditSaving(m_desk.auditLog(), m_desk, chosen(), path, this);
    m_save->setEnabled(false);
    connect(saving, &AuditSaving::finished, this, [this](const QString &code, int rows) {
        m_save->setEnabled(true);
        if (!code.isEmpty()) return say(tr("Nothing was saved. %1").arg(sentenceFor(code).whole()), true);
        say(tr("Saved; rows: %1.").arg(rows), false);
    });
    saving->start();
}

void AuditPage::say(const QString &words, bool trouble) {
    m_said->setInk(trouble ? Label::Ink::Late : Label::Ink::Quiet);
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

}  // namespace heard::ui
