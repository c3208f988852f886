// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/laterlist.h"

#include <QHBoxLayout>
#include <QJsonArray>

#include "base/clock.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

const QString kKind = QStringLiteral("later");

struct Later {
    QString text;
    qint64 until = 0;
    QString code;  ///< why it was not sent when its time came; empty: it waits
    bool hasFiles = false;
    Outgoing outgoing;
};

Later laterFrom(const QJsonObject &body) {
    Later out;
    out.until = body.value(QLatin1String("until")).toInteger();
    out.code = body.value(QLatin1String("code")).toString();
    QStringList texts;
    const QJsonArray parts = body.value(QLatin1String("parts")).toArray();
    for (const QJsonValue &part : parts) {
        out.hasFiles = out.hasFiles || part[QLatin1String("blob")].toInteger() != 0;
        if (const QString text = part[QLatin1String("text")].toString(); !text.isEmpty()) texts += text;
    }
    out.outgoing = outgoingFrom(body.value(QLatin1String("outgoing")).toObject());
    out.text = texts.join(u'\n');
    return out;
}

}  // namespace

LaterList::LaterList(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    setAccessibleName(tr("Replies for later"));
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, 4);
    m_lines->setSpacing(2);
    connect(&desk.cards(), &Cards::changed, this, [this](const QSet<QString> &kinds) {
        if (kinds.isEmpty() || kinds.contains(kKind)) refresh();
    });
    refresh();
}

void LaterList::refresh() {
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();  // it may be the one whose button was pressed, so it goes later
            line->deleteLater();
        }
        delete item;
    }
    const ConversationId id = m_desk.currentConversation();
    const QList<Card> cards = id ? m_desk.cards().of(kKind, id.v) : QList<Card>();
    for (const Card &card : cards) m_lines->addWidget(lineFor(card));
    setVisible(!cards.isEmpty());
}

QWidget *LaterList::lineFor(const Card &card) {
    const Later later = laterFrom(card.body);
    const QString text = later.text.simplified();
    auto *line = new QWidget;
    auto *words =
        new Label(m_kit.theme, Theme::Text::Small, later.code.isEmpty() ? Label::Ink::Quiet : Label::Ink::Late);
    words->setElided(true);
    words->setText(later.code.isEmpty()
                       ? tr("Goes out %1: %2").arg(timewords::ahead(later.until, m_kit.clock.now()), text)
                       : tr("Was not sent: %1 — %2").arg(sentenceFor(later.code).cause, text));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(words, 1);
    const auto add = [&](const QString &icon, const QString &name, const QString &described, auto run) {
        Button *button = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, name, icon);
        button->setAccessibleName(described.arg(text.left(60)));
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, run);
    };
    add(QStringLiteral("send"), later.code.isEmpty() ? tr("Send now") : tr("Send anyway"), tr("Send now: %1"),
        [this, card] { m_desk.moveLater(card, m_kit.clock.now()); });
    // Its files are the hub's by now; a draft holds files of this computer.
    if (!later.hasFiles)
        add(QStringLiteral("pencil"), tr("Edit"), tr("Edit the reply for later: %1"), [this, card, given = later] {
            m_desk.cards().remove(card);
            Q_EMIT givenBack(given.text, given.outgoing);
        });
    add(QStringLiteral("trash-2"), tr("Discard"), tr("Discard the reply for later: %1"),
        [this, card] { m_desk.cards().remove(card); });
    return line;
}

}  // namespace heard::ui
