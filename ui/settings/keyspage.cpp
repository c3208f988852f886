// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyspage.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <optional>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/settings/keycatcher.h"
#include "ui/style/label.h"

namespace heard::ui {

KeysPage::KeysPage(const Kit &kit, ActionList &actions, QWidget *parent)
    : Sheet(kit, tr("Keys"), parent), m_actions(actions) {
    addTitle({}, tr("Press a key's button to change it. The question mark shows them all while you work."));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(32);
    m_resetAll = new Button(kit.theme, Button::Kind::Plain, tr("Set all keys back"), QStringLiteral("rotate-ccw"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_resetAll);
    column().addLayout(row);
    m_card = new QWidget;
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(0, 0, 0, 0);
    column().addWidget(m_card);
    column().addStretch();
    // A button of a row may be what changes the keys: the rows are made anew when it is done with.
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(0);
    connect(&m_rebuild, &QTimer::timeout, this, &KeysPage::rebuild);
    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::rebuild);
    connect(m_resetAll, &QAbstractButton::clicked, this, [this] { m_actions.resetAll(); });
    connect(&actions, &ActionList::changed, this, [this] { m_rebuild.start(); });
    rebuild();
}

bool KeysPage::isWanted(const QString &id) const {
    const QString wanted = m_search->text().trimmed();
    return m_actions.action(id)->text().contains(wanted, Qt::CaseInsensitive) ||
           keyHint(m_actions.keys(id)).contains(wanted, Qt::CaseInsensitive);
}

void KeysPage::rebuild() {
    const QWidget *focused = m_rows ? m_rows->focusWidget() : nullptr;
    const QString place = focused && focused->hasFocus() ? focused->objectName() : QString();
    delete m_rows;
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    std::optional<ActionGroup> group;
    bool changed = false;
    for (const ActionEntry &entry : m_actions.entries()) {
        changed = changed || m_actions.isChanged(entry.id);
        if (!isWanted(entry.id)) continue;
        if (group != entry.group) {
            group = entry.group;
            auto *head = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet, true);
            head->setText(nameOf(*group));
            head->setContentsMargins(0, 14, 0, 4);
            rows->addWidget(head);
        }
        addRow(*rows, entry.id);
    }
    if (!group) {
        auto *none = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Quiet);
        none->setText(tr("No action has these words or this key."));
        none->setContentsMargins(0, 16, 0, 0);
        rows->addWidget(none);
    }
    m_card->layout()->addWidget(m_rows);
    m_resetAll->setEnabled(changed);
    if (!place.isEmpty())
        if (auto *again = m_rows->findChild<QWidget *>(place)) again->setFocus();
}

void KeysPage::addRow(QVBoxLayout &rows, const QString &id) {
    const QString words = m_actions.action(id)->text();
    const QString hint = keyHint(m_actions.keys(id));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *name = new Label(m_kit.theme, Theme::Text::Body);
    name->setText(words);
    name->setWordWrap(true);
    row->addWidget(name, 1);
    QStringList others;
    for (const QString &other : m_actions.conflicts(id)) others << m_actions.action(other)->text();
    if (!others.isEmpty()) {
        auto *also = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Late);
        also->setText(tr("also the key of: %1").arg(others.join(QLatin1String(", "))));
        also->setElided(true);
        row->addWidget(also, 1);
    }
    auto *key = new Button(m_kit.theme, Button::Kind::Plain, hint.isEmpty() ? tr("none", "no key") : hint);
    key->setObjectName(QStringLiteral("key of ") + id);
    key->setMinimumWidth(150);
    key->setFocusPolicy(Qt::StrongFocus);
    key->setAccessibleName(tr("Key of “%1”").arg(words));
    key->setAccessibleDescription(hint.isEmpty() ? tr("none", "no key") : hint);
    connect(key, &QAbstractButton::clicked, this, [this, id] { (new KeyCatcher(m_kit, m_actions, id, this))->open(); });
    auto *back = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Set the key of “%1” back").arg(words),
                                  QStringLiteral("rotate-ccw"));
    back->setEnabled(m_actions.isChanged(id));
    QSizePolicy keepsRoom = back->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    back->setSizePolicy(keepsRoom);
    back->setVisible(m_actions.isChanged(id));
    connect(back, &QAbstractButton::clicked, this, [this, id] { m_actions.reset(id); });
    row->addWidget(key);
    row->addWidget(back);
    rows.addLayout(row);
}

}  // namespace heard::ui
