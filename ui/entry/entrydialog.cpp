// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entry/entrydialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "base/clock.h"
#include "domain/addresses.h"
#include "phones/e164.h"
#include "ui/style/agreement.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr int kWidth = 540;
constexpr int kMostFound = 5;
constexpr int kShortestName = 2;  ///< letters; a shorter one finds everybody

/// "Олена · +380501234567 · olena@example.org"
QString wordsOf(const Customer &customer) {
    QStringList words;
    if (!customer.name.isEmpty()) words += customer.name;
    for (const Identity &identity : customer.identities) {
        const QString address = identity.label.isEmpty() ? identity.address : identity.label;
        if (!words.contains(address) && words.size() < 4) words += address;
    }
    return words.join(QStringLiteral(" · "));
}

bool reaches(const Customer &customer, const QString &address) {
    return std::any_of(customer.identities.cbegin(), customer.identities.cend(),
                       [&](const Identity &identity) { return identity.address == address; });
}

}  // namespace

EntryDialog::EntryDialog(const Kit &kit, Desk &desk, QWidget *parent) : QDialog(parent), m_kit(kit), m_desk(desk) {
    setWindowTitle(tr("Register a contact"));
    m_kind = new QComboBox;
    m_kind->addItem(tr("Phone call"), QStringLiteral("call"));
    m_kind->addItem(tr("Visit"), QStringLiteral("visit"));
    m_kind->addItem(tr("Letter"), QStringLiteral("letter"));
    m_kind->addItem(tr("Page of the complaint book"), QStringLiteral("book"));
    m_kind->addItem(tr("Something else"), QStringLiteral("other"));
    m_at = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(kit.clock.now()));
    m_at->setCalendarPopup(true);
    m_at->setMaximumDateTime(m_at->dateTime().addSecs(60));
    m_topic = offered("topics", tr("Topic"));
    m_place = offered("places", tr("Place"));
    m_text = new QPlainTextEdit;
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 4 + 14);
    m_settled = new QCheckBox(tr("Settled already: nothing is left to do"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto row = [form](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    row(tr("Kind"), m_kind);
    addWho(*form);
    row(tr("Topic"), m_topic);
    row(tr("Place"), m_place);
    row(tr("When"), m_at);
    row(tr("What was said"), m_text);
    form->addRow(files());
    form->addRow(m_settled);
    auto *fields = new QWidget;
    fields->setLayout(form);
    form->setContentsMargins(0, 0, 8, 0);
    auto *scroll = new QScrollArea;  // large letters on a small screen still show the button
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_trouble = new Label(kit.theme, Theme::Text::Body, Label::Ink::Late);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    const Agreement agreement(kit.theme, tr("Register"), *this);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(scroll, 1);
    column->addWidget(m_trouble);
    m_discard = new Button(kit.theme, Button::Kind::Quiet, tr("Throw away"), QStringLiteral("trash-2"));
    m_discard->setAutoDefault(false);
    m_discard->hide();
    connect(m_discard, &QAbstractButton::clicked, this, &EntryDialog::discard);
    agreement.box->addButton(m_discard, QDialogButtonBox::ResetRole);
    column->addWidget(agreement.box);
    showFiles();  // how wide it has to be is asked next
    resize(std::max(kWidth, fields->sizeHint().width() + 48), fields->sizeHint().height() + 150);
    auto *now = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(now, &QShortcut::activated, this, &EntryDialog::accept);
    connect(m_found, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0) m_chosen = CustomerId{m_found->item(at)->data(Qt::UserRole).toLongLong()};
    });
    showFound({});
    followDraft();
    m_address->setFocus();
}

void EntryDialog::addWho(QFormLayout &form) {
    m_address = new QLineEdit;
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name"));
    m_number = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_number->setWordWrap(true);
    m_found = new QListWidget;
    m_found->setAccessibleName(tr("Who it was"));
    m_found->setUniformItemSizes(true);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setFixedHeight(m_found->fontMetrics().lineSpacing() * 4 + 30);
    m_address->setAccessibleName(tr("Phone or e-mail"));
    form.addRow(tr("Phone or e-mail"), m_address);
    form.addRow(QString(), m_number);
    form.addRow(tr("Name"), m_name);
    form.addRow(tr("Who it was"), m_found);
    m_number->hide();
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_chosen = {};
        showNumber();
        find();
    });
    connect(m_name, &QLineEdit::textChanged, this, &EntryDialog::find);
}

QWidget *EntryDialog::files() {
    auto *part = new QWidget;
    m_chips = new QVBoxLayout(part);
    m_chips->setContentsMargins(0, 0, 0, 0);
    return part;
}

QComboBox *EntryDialog::offered(const char *setting, const QString &name) {
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setAccessibleName(name);
    for (const Channel &channel : m_desk.channels()) {
        if (channel.removed || channel.kind != QLatin1String("desk-entry")) continue;
        const QJsonArray lines = channel.settings.value(QLatin1String(setting)).toArray();
        for (const QJsonValue &line : lines) box->addItem(line.toString());
    }
    box->setCurrentIndex(-1);
    box->clearEditText();
    return box;
}

/// Of the workspace first, then those that speak the windows' language.
QStringList EntryDialog::regions() const {
    QStringList regions;
    for (const Channel &channel : m_desk.channels())
        if (!channel.removed && channel.kind == QLatin1String("desk-entry"))
            if (const QString region = channel.settings.value(QLatin1String("region")).toString(); !region.isEmpty())
                regions += region;
    return regions + phones::regionsOf(QLocale().bcp47Name());
}

// --- Who it was -----------------------------------------------------------------------------------------------------

void EntryDialog::showNumber() {
    const QString typed = m_address->text().trimmed();
    const QString number = phones::e164(typed, regions());
    m_number->setVisible(!number.isEmpty());
    if (!number.isEmpty()) m_number->setText(phones::readable(number));
}

void EntryDialog::find() {
    const QString typed = m_address->text().trimmed();
    const QString number = phones::e164(typed, regions());
    const QString mail = normalMail(typed);
    const QString name = m_name->text().trimmed();
    const QString words = !number.isEmpty() ? number : !mail.isEmpty() ? mail : name;
    ++m_asked;
    if (words.size() < kShortestName) return showFound({});
    m_desk.customers().find(words, kMostFound, this, [this, asked = m_asked](const QList<Customer> &found) {
        if (asked == m_asked) showFound(found);
    });
}

void EntryDialog::showFound(const QList<Customer> &found) {
    const QString typed = m_address->text().trimmed();
    const QString number = phones::e164(typed, regions());
    const QString address = number.isEmpty() ? normalMail(typed) : number;
    const CustomerId before = m_chosen;
    const QSignalBlocker quiet(m_found);
    m_found->clear();
    (new QListWidgetItem(tr("Somebody new"), m_found))->setData(Qt::UserRole, qint64(0));
    int chosen = 0;
    int reached = 0;
    for (const Customer &customer : found) {
        auto *item = new QListWidgetItem(wordsOf(customer), m_found);
        item->setData(Qt::UserRole, customer.id.v);
        if (customer.id == before) chosen = m_found->count() - 1;
        if (!before && !address.isEmpty() && reaches(customer, address)) {
            ++reached;
            chosen = m_found->count() - 1;
        }
    }
    // A number of several people says nobody's name.
    if (!before && reached > 1) chosen = 0;
    m_found->setCurrentRow(chosen);
    m_chosen = CustomerId{m_found->item(chosen)->data(Qt::UserRole).toLongLong()};
}

// --- Files ----------------------------------------------------------------------------------------------------------

void EntryDialog::showFiles() {
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (QWidget *gone = item->widget()) {
            gone->hide();  // it may be its own press that takes it away
            gone->deleteLater();
        }
        delete item;
    }
    auto *add = new Button(m_kit.theme, Button::Kind::Plain, tr("Add a photo or file…"), QStringLiteral("paperclip"));
    add->setAutoDefault(false);
    connect(add, &QAbstractButton::clicked, this, &EntryDialog::chooseFiles);
    m_chips->addWidget(add, 0, Qt::AlignLeading);
    for (const QString &path : std::as_const(m_files)) {
        const QString name = QFileInfo(path).fileName();
        auto *chip = new Button(m_kit.theme, Button::Kind::Quiet, name, QStringLiteral("x"));
        chip->setAutoDefault(false);
        chip->setAccessibleName(tr("Take away: %1").arg(name));
        connect(chip, &QAbstractButton::clicked, this, [this, path] {
            m_files.removeAll(path);
            showFiles();
            keepDraft();
        });
        m_chips->addWidget(chip, 0, Qt::AlignLeading);
    }
}

void EntryDialog::addFile(const QString &path) {
    m_desk.keepAttachment(path, [dialog = QPointer(this)](const QString &kept) {
        if (!dialog || kept.isEmpty()) return;
        dialog->m_files += kept;
        dialog->showFiles();
        dialog->keepDraft();
    });
}

void EntryDialog::chooseFiles() {
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add photos or files"));
    for (const QString &path : paths) addFile(path);
}

// --- What was entered -----------------------------------------------------------------------------------------------

HandEntry EntryDialog::entry() const {
    HandEntry entry;
    entry.kind = m_kind->currentData().toString();
    entry.customer = m_chosen;
    const QString typed = m_address->text().trimmed();
    const QString number = phones::e164(typed, regions());
    entry.address = number.isEmpty() ? typed : number;
    if (!m_chosen) entry.name = m_name->text().simplified();
    entry.topic = m_topic->currentText().simplified();
    entry.place = m_place->currentText().simplified();
    entry.at = m_at->dateTime().toMSecsSinceEpoch();
    entry.settled = m_settled->isChecked();
    entry.text = m_text->toPlainText();
    entry.files = m_files;
    return entry;
}

QString EntryDialog::missing() const {
    const HandEntry now = entry();
    if (!now.customer && now.address.isEmpty() && now.name.isEmpty())
        return tr("Write a number, an e-mail address or a name; “Unknown” will do.");
    const bool known = !phones::e164(now.address, {}).isEmpty() || !normalMail(now.address).isEmpty() ||
                       !normalPhone(now.address, QLocale().bcp47Name()).isEmpty();
    if (!now.address.isEmpty() && !known)
        return tr("“%1” is neither a phone number nor an e-mail address. Numbers of other countries begin with +.")
            .arg(now.address);
    if (now.text.trimmed().isEmpty() && now.files.isEmpty()) return tr("Write what was said, or add a photo.");
    return {};
}

void EntryDialog::say(const QString &words) {
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
}

void EntryDialog::accept() {
    const QString words = missing();
    say(words);
    if (!words.isEmpty()) return;
    if (m_instead.isEmpty()) m_desk.saveDraft({}, false, {});
    Q_EMIT entered(entry());
    QDialog::accept();
}

// --- What was entered before ----------------------------------------------------------------------------------------

void EntryDialog::followDraft() {
    for (QLineEdit *line : {m_address, m_name, m_topic->lineEdit(), m_place->lineEdit()})
        connect(line, &QLineEdit::textChanged, this, &EntryDialog::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, &EntryDialog::keepDraft);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EntryDialog::keepDraft);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &EntryDialog::keepDraft);
    connect(m_settled, &QCheckBox::toggled, this, &EntryDialog::keepDraft);
}

/// What the hub refused is kept by itself until it is entered or thrown away.
void EntryDialog::keepDraft() {
    if (!m_filling && m_instead.isEmpty()) m_desk.saveDraft({}, false, draftOf(entry()));
}

void EntryDialog::fillAgain(const Entries::Refused &refused) {
    m_instead = refused.id;
    fill(refused.entry);
    say(sentenceFor(refused.code, refused.facts).whole());
    m_discard->show();
}

void EntryDialog::fillFromDraft() {
    const ComposerDraft draft = m_desk.draft({}, false);
    if (draft.isEmpty()) return;
    fill(handEntryFrom(draft));
    m_discard->show();
}

void EntryDialog::discard() {
    m_instead.isEmpty() ? m_desk.saveDraft({}, false, {}) : m_desk.entries().drop(m_instead);
    m_filling = true;  // nothing of it is kept from here on
    reject();
}

void EntryDialog::fill(const HandEntry &entry) {
    m_filling = true;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(entry.kind)));
    m_address->setText(entry.address);
    m_name->setText(entry.name);
    m_topic->setEditText(entry.topic);
    m_place->setEditText(entry.place);
    if (entry.at > 0) m_at->setDateTime(QDateTime::fromMSecsSinceEpoch(entry.at));
    m_text->setPlainText(entry.text);
    m_settled->setChecked(entry.settled);
    m_files = entry.files;
    showFiles();
    if (entry.customer) {
        m_chosen = entry.customer;
        if (const auto customer = m_desk.customers().customer(entry.customer)) {
            ++m_asked;
            showFound({*customer});
        }
    }
    m_filling = false;
}

}  // namespace heard::ui
