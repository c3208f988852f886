// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draftlines.h"

#include <QHBoxLayout>

#include "base/clock.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {

DraftLines::DraftLines(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    setAccessibleName(tr("Drafts written elsewhere"));
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, 4);
    m_lines->setSpacing(2);
    connect(&desk.drafts(), &Drafts::changed, this, [this](ConversationId id) {
        if (!id || id == m_id) refresh();
    });
    refresh();
}

void DraftLines::show(ConversationId id, bool note) {
    m_id = id;
    m_note = note;
    refresh();
}

void DraftLines::refresh() {
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();  // it may be the one whose button was pressed, so it goes later
            line->deleteLater();
        }
        delete item;
    }
    Drafts &drafts = m_desk.drafts();
    const QList<OtherDraft> versions = m_id ? drafts.versions(m_id, m_note) : QList<OtherDraft>();
    for (const OtherDraft &version : versions) {
        const QString text = version.draft.text.simplified();
        QWidget *line = addLine(aged(tr("Another version from %1, %2"), tr("Another version, %1"), version), text);
        addButton(line, QStringLiteral("undo-2"), tr("Write on with this version"),
                  tr("Write on with this version: %1"), [this, key = version.key] { Q_EMIT versionTaken(key); });
        addButton(line, QStringLiteral("trash-2"), tr("Discard this version"), tr("Discard this version: %1"),
                  [this, key = version.key] { m_desk.drafts().drop(m_id, m_note, key); });
    }
    const QList<OtherDraft> shared = m_id ? drafts.shared(m_id) : QList<OtherDraft>();
    for (const OtherDraft &draft : shared) {
        const QString text = draft.draft.text.simplified();
        const QString words = draft.note
                                  ? aged(tr("Note that %1 is writing, %2"), tr("A colleague's note, %1"), draft)
                                  : aged(tr("Reply that %1 is writing, %2"), tr("A colleague's reply, %1"), draft);
        QWidget *line = addLine(words, text);
        addButton(line, QStringLiteral("copy"), tr("Take this draft over"), tr("Take this draft over: %1"),
                  [this, draft] { Q_EMIT copied(draft); });
    }
    const bool mine = m_id && drafts.isShared(m_id, m_note);
    if (mine) {
        QWidget *line = addLine(tr("Your colleagues see this draft"), {});
        addButton(line, QStringLiteral("x"), tr("Stop sharing the draft"), tr("Stop sharing the draft"),
                  [this] { m_desk.drafts().share(m_id, m_note, false); });
    }
    setVisible(m_lines->count() > 0);
}

QString DraftLines::aged(const QString &fromSomebody, const QString &fromNobody, const OtherDraft &draft) const {
    const QString at = timewords::inRow(draft.at, m_kit.clock.now());
    return draft.from.isEmpty() ? fromNobody.arg(at) : fromSomebody.arg(draft.from, at);
}

QWidget *DraftLines::addLine(const QString &words, const QString &text) {
    auto *line = new QWidget;
    line->setProperty("text", text);
    auto *label = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    label->setElided(true);
    label->setText(text.isEmpty() ? words : tr("%1: %2", "whose draft, its text").arg(words, text));
    label->setToolTip(text);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(label, 1);
    m_lines->addWidget(line);
    return line;
}

void DraftLines::addButton(QWidget *line, const QString &icon, const QString &name, const QString &described,
                           const std::function<void()> &run) {
    Button *button = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, name, icon);
    const QString text = line->property("text").toString().left(60);
    button->setAccessibleName(described.contains(QLatin1String("%1")) ? described.arg(text) : described);
    line->layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, run);
}

}  // namespace heard::ui
