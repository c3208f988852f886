// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/replybuttons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/style/button.h"

namespace heard::ui {

ReplyButtons::ReplyButtons(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *more = new Button(kit.theme, Button::Kind::Quiet, tr("One more button"), QStringLiteral("plus"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 4, 0, 2);
    whole->setSpacing(2);
    whole->addLayout(m_column);
    whole->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QAbstractButton::clicked, this, &ReplyButtons::add);
    hide();
}

void ReplyButtons::show(const ButtonRows &rows) {
    if (rows == this->rows() && (!rows.isEmpty() || m_lines.isEmpty())) return;
    m_loading = true;
    while (!m_lines.isEmpty()) delete m_lines.takeLast().whole;
    for (const auto &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) addLine(row.at(i), i > 0);
    m_loading = false;
    tidy();
}

ButtonRows ReplyButtons::rows() const {
    ButtonRows rows;
    for (const Line &line : m_lines) {
        ReplyButton button{line.text->text().trimmed(), line.link->text().trimmed(), {}};
        if (button.text.isEmpty() && button.url.isEmpty()) continue;
        // What is pressed comes back by its words; the service keeps only few bytes of it.
        if (button.url.isEmpty()) button.data = button.text;
        if (rows.isEmpty() || !line.beside->isChecked()) rows += QList<ReplyButton>();
        rows.last() += button;
    }
    return rows;
}

void ReplyButtons::add() {
    addLine({}, false);
    tidy();
    m_lines.constLast().text->setFocus();
}

void ReplyButtons::addLine(const ReplyButton &button, bool beside) {
    Line line{new QWidget, new QLineEdit(button.text), new QLineEdit(button.url), new QCheckBox(tr("in the same row"))};
    line.text->setPlaceholderText(tr("Words on the button"));
    line.text->setAccessibleName(tr("Words on the button"));
    line.link->setPlaceholderText(tr("Link"));
    line.link->setToolTip(tr("Without a link the words come back as the customer's answer"));
    line.link->setAccessibleName(tr("Link of the button"));
    line.beside->setChecked(beside);
    QSizePolicy keepsRoom = line.beside->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    line.beside->setSizePolicy(keepsRoom);
    line.beside->setToolTip(tr("Beside the button before, not below it"));
    auto *remove = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Take the button away"), QStringLiteral("x"));
    auto *row = new QHBoxLayout(line.whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(line.text, 3);
    row->addWidget(line.link, 4);
    row->addWidget(line.beside);
    row->addWidget(remove);
    m_column->addWidget(line.whole);
    m_lines += line;
    const auto told = [this] {
        if (!m_loading) Q_EMIT changed();
    };
    connect(line.text, &QLineEdit::textEdited, this, told);
    connect(line.link, &QLineEdit::textEdited, this, told);
    connect(line.beside, &QAbstractButton::toggled, this, told);
    connect(remove, &QAbstractButton::clicked, this, [this, whole = line.whole] { this->remove(whole); });
}

void ReplyButtons::remove(const QWidget *whole) {
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).whole != whole) continue;
        m_lines.takeAt(i).whole->deleteLater();  // its own button was pressed
        break;
    }
    tidy();
    Q_EMIT changed();
}

void ReplyButtons::tidy() {
    for (qsizetype i = 0; i < m_lines.size(); ++i) m_lines.at(i).beside->setVisible(i > 0);
    setVisible(!m_lines.isEmpty());
}

}  // namespace heard::ui
