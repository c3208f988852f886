// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/recipients.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr int kLineMargins = 18;  ///< between the arrow and the words
constexpr int kMostLooked = 200;  ///< rows back for the customer's newest message

QStringList addressesOf(const QJsonValue &list) {
    QStringList found;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &each : array) {
        const QString email = each.isObject() ? each[QLatin1String("email")].toString() : each.toString();
        if (!email.isEmpty() && !found.contains(email, Qt::CaseInsensitive)) found += email;
    }
    return found;
}

}  // namespace

Recipients::Recipients(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_line = new Button(kit.theme, Button::Kind::Quiet, {}, QStringLiteral("chevron-right"));
    m_line->setCheckable(true);
    m_line->setAccessibleName(tr("Recipients"));  // until it says who they are
    m_fields = new QWidget;
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(8, 2, 0, 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    m_cc = addField(tr("Copy to"));
    m_bcc = addField(tr("Hidden copy to"));
    m_subjectField = addField(tr("Subject"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addWidget(m_line, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    m_fields->hide();
    connect(m_line, &QAbstractButton::toggled, this, &Recipients::open);
    connect(&desk, &Desk::conversationChanged, this, [this](ConversationId id) {
        if (id == m_id) show(m_id, m_chosen);
    });
    hide();
}

Recipients::Field Recipients::addField(const QString &name) {
    auto *grid = static_cast<QGridLayout *>(m_fields->layout());
    Field field{new QLineEdit, new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet)};
    field.label->setText(name);
    field.label->setBuddy(field.edit);
    field.edit->setAccessibleName(name);
    const int row = grid->rowCount();
    grid->addWidget(field.label, row, 0);
    grid->addWidget(field.edit, row, 1);
    connect(field.edit, &QLineEdit::textEdited, this, &Recipients::take);
    return field;
}

void Recipients::show(ConversationId id, const Outgoing &chosen) {
    const bool another = id != m_id;
    m_id = id;
    m_chosen = chosen;
    setVisible(bool(id));
    if (!id) return;
    readOriginal();
    if (another) m_line->setChecked(false);
    const Outgoing now = forSending();
    m_loading = true;
    const auto put = [](QLineEdit &edit, const QString &text) {
        if (!edit.hasFocus() && edit.text() != text) edit.setText(text);
    };
    put(*m_cc.edit, now.cc.value_or(QStringList()).join(QStringLiteral(", ")));
    put(*m_bcc.edit, now.bcc.value_or(QStringList()).join(QStringLiteral(", ")));
    put(*m_subjectField.edit, now.subject.value_or(QString()));
    m_subjectField.edit->setPlaceholderText(m_subject);
    m_loading = false;
    say();
}

/// Who is written to stands in what the connector noted of the customer's newest mail.
void Recipients::readOriginal() {
    m_copies.clear();
    m_to.clear();
    const auto conversation = m_desk.conversation(m_id);
    m_subject = conversation ? conversation->subject : QString();
    const QAbstractListModel &messages = *m_desk.messages();
    const int last = messages.rowCount() - 1;
    for (int row = last; row >= 0 && row > last - kMostLooked; --row) {
        const auto message = messages.index(row, 0).data(Desk::RowRole).value<MessageRow>();
        if (message.direction != Direction::In || message.conversation != m_id) continue;
        const QJsonValue reply = message.facts.value(QLatin1String("origin"))[QLatin1String("reply")];
        m_to = addressesOf(reply[QLatin1String("to")]).join(QStringLiteral(", "));
        m_copies = addressesOf(reply[QLatin1String("cc")]);
        if (m_to.isEmpty()) m_to = message.author;
        return;
    }
}

Outgoing Recipients::forSending() const {
    Outgoing out = m_chosen;
    if (!out.cc && !m_copies.isEmpty()) out.cc = m_copies;
    return out;
}

QString Recipients::trouble() const {
    if (!isVisibleTo(parentWidget()) || !m_unreadable) return {};
    return tr("One of the addresses for a copy can't be read. Write them like name@shop.example, with commas between.");
}

void Recipients::open(bool opened) {
    m_fields->setVisible(opened);
    m_line->setIconName(opened ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
    if (opened) m_cc.edit->setFocus();
}

void Recipients::take() {
    if (m_loading) return;
    const auto cc = addressesIn(m_cc.edit->text());
    const auto bcc = addressesIn(m_bcc.edit->text());
    m_unreadable = !cc || !bcc;
    if (cc) m_chosen.cc = *cc == m_copies ? std::optional<QStringList>() : cc;
    if (bcc) m_chosen.bcc = bcc->isEmpty() ? std::optional<QStringList>() : bcc;
    const QString subject = m_subjectField.edit->text().trimmed();
    m_chosen.subject = subject.isEmpty() ? std::optional<QString>() : subject;
    say();
    Q_EMIT changed();
}

void Recipients::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fitLine();
}

void Recipients::fitLine() {
    m_line->setText(QString());
    const int room = qMax(80, width() - m_line->sizeHint().width() - kLineMargins);
    m_line->setText(m_line->fontMetrics().elidedText(m_line->toolTip(), Qt::ElideRight, room));
}

void Recipients::say() {
    const Outgoing now = forSending();
    QStringList words{tr("To %1").arg(m_to)};
    if (now.cc && !now.cc->isEmpty()) words += tr("copy to %1").arg(now.cc->join(QStringLiteral(", ")));
    if (now.bcc) words += tr("hidden copy to %1").arg(now.bcc->join(QStringLiteral(", ")));
    if (now.subject) words += tr("subject “%1”").arg(*now.subject);
    const QString whole = words.join(QStringLiteral(" · "));
    m_line->setAccessibleName(whole);
    m_line->setToolTip(whole);
    fitLine();
}

}  // namespace heard::ui
