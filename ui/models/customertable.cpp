// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/customertable.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryFile>
#include <algorithm>
#include <array>

#include "base/todisk.h"
#include "domain/addresses.h"
#include "phones/e164.h"
#include "tables/csv.h"

namespace heard::ui {
namespace {

using Column = CustomerColumn;

constexpr qint64 kMostBytes = 50LL * 1024 * 1024;
constexpr qsizetype kLookedAt = 50;  ///< rows that a guess without headings goes by
constexpr qsizetype kMostNotes = 10'000;
constexpr qsizetype kMostValue = 1000;

struct Known {
    Column column;
    const char *words;  ///< parts of headings, lower case
};

// The order matters: "e-mail name" is a mail address, "phone number" a number.
constexpr std::array kKnown{
    Known{Column::Mail, "e-mail|email|mail|почта|пошта|имейл|емейл|эл. адрес"},
    Known{Column::Phone, "phone|mobile|tel|cell|whatsapp|viber|телефон|тел.|моб|номер|phones"},
    Known{Column::Language, "language|locale|язык|мова"},
    Known{Column::Tags, "tag|label|метк|тег|мітк|групп|груп"},
    Known{Column::Notes, "note|comment|remark|заметк|комментар|примеч|нотатк|коментар|приміт"},
    Known{Column::Name,
          "name|customer|client|имя|фио|ім’я|ім'я|имʼя|піб|клиент|клієнт|покупател|контакт|прізвище|фамилия"},
};

Column byHeading(const QString &heading) {
    const QString words = heading.simplified().toLower();
    for (const Known &known : kKnown) {
        const QStringList parts = QString::fromUtf8(known.words).split(u'|');
        for (const QString &part : parts)
            if (words.contains(part)) return known.column;
    }
    return Column::Leave;
}

bool isPhone(const QString &text) {
    static const QRegularExpression kShape(QStringLiteral(R"(^\+?[0-9][0-9 ().\-\x{a0}]{6,}$)"));
    return kShape.match(text.trimmed()).hasMatch();
}

/// What most cells of a column are, where there is no heading.
Column byCells(const QList<QStringList> &rows, qsizetype at) {
    int mails = 0;
    int phones = 0;
    int words = 0;
    for (qsizetype i = 0; i < std::min(rows.size(), kLookedAt); ++i) {
        const QString cell = rows[i].value(at).trimmed();
        if (cell.isEmpty()) continue;
        if (!normalMail(cell).isEmpty())
            ++mails;
        else if (isPhone(cell))
            ++phones;
        else
            ++words;
    }
    if (mails > phones + words) return Column::Mail;
    if (phones > mails + words) return Column::Phone;
    return words > 0 ? Column::Name : Column::Leave;
}

QStringList several(const QString &cell) {
    static const QRegularExpression kBetween(QStringLiteral(R"([;,/|\n\r]+)"));
    QStringList all;
    const QStringList pieces = cell.split(kBetween, Qt::SkipEmptyParts);
    for (const QString &piece : pieces)
        if (const QString one = piece.simplified(); !one.isEmpty()) all += one;
    return all;
}

/// Reads one row; the first thing that is wrong with it ends the reading.
class RowReader {
public:
    RowReader(const TableReading &reading, const QStringList &cells) : m_reading(reading), m_cells(cells) {
        for (qsizetype i = 0; i < reading.columns.size(); ++i)
            if (reading.columns[i] == Column::Language) m_language = m_cells.value(i).simplified().left(35);
        m_regions = reading.region.isEmpty() ? QStringList() : QStringList{reading.region};
        m_regions += phones::regionsOf(m_language);
    }

    std::optional<RowTrouble> read() {
        for (qsizetype i = 0; i < m_reading.columns.size() && !m_trouble; ++i)
            take(m_reading.columns[i], m_reading.names.value(i), m_cells.value(i));
        if (!m_trouble && m_name.isEmpty() && m_phones.isEmpty() && m_mails.isEmpty()) wrong("nobody", {});
        return m_trouble;
    }

    QJsonObject json() const {
        QJsonObject row;
        const auto text = [&row](const char *key, const QString &value) {
            if (!value.isEmpty()) row.insert(QLatin1String(key), value);
        };
        const auto list = [&row](const char *key, const QStringList &values) {
            if (!values.isEmpty()) row.insert(QLatin1String(key), QJsonArray::fromStringList(values));
        };
        text("name", m_name);
        list("phones", m_phones);
        list("emails", m_mails);
        text("language", m_language);
        list("tags", m_tags);
        text("notes", m_notes);
        if (!m_own.isEmpty()) row.insert(QStringLiteral("fields"), m_own);
        return row;
    }

private:
    void wrong(const char *code, const QString &value) { m_trouble = RowTrouble{0, QLatin1String(code), value}; }

    void take(Column column, const QString &name, const QString &cell) {
        const QString text = cell.trimmed();
        if (text.isEmpty()) return;
        switch (column) {
            case Column::Leave:
            case Column::Language: return;
            case Column::Name:
                m_name += (m_name.isEmpty() ? QString() : QStringLiteral(" ")) + text.simplified();
                return;
            case Column::Phone: return takePhones(text);
            case Column::Mail: return takeMails(text);
            case Column::Tags: m_tags += several(text); return;
            case Column::Notes:
                m_notes += (m_notes.isEmpty() ? QString() : QStringLiteral("\n")) + text;
                if (m_notes.size() > kMostNotes) wrong("too-long", name);
                return;
            case Column::Own:
                if (!name.isEmpty()) m_own.insert(name.simplified().left(60), text.left(kMostValue));
                return;
        }
    }

    void takePhones(const QString &text) {
        const QStringList all = several(text);
        for (const QString &one : all) {
            QString phone = phones::e164(one, m_regions);
            if (phone.isEmpty()) phone = normalPhone(one, m_language);  // as the hub reads what no plan knows
            if (phone.isEmpty()) return wrong("bad-phone", one);
            if (!m_phones.contains(phone)) m_phones += phone;
        }
    }

    void takeMails(const QString &text) {
        const QStringList all = several(text);
        for (const QString &one : all) {
            const QString mail = normalMail(one);
            if (mail.isEmpty()) return wrong("bad-mail", one);
            if (!m_mails.contains(mail)) m_mails += mail;
        }
    }

    const TableReading &m_reading;
    const QStringList &m_cells;
    QString m_language;
    QStringList m_regions;
    QString m_name;
    QStringList m_phones;
    QStringList m_mails;
    QStringList m_tags;
    QString m_notes;
    QJsonObject m_own;
    std::optional<RowTrouble> m_trouble;
};

}  // namespace

TableReading guessReading(const QList<QStringList> &rows) {
    TableReading reading;
    if (rows.isEmpty()) return reading;
    qsizetype width = 0;
    for (const QStringList &row : rows) width = std::max(width, row.size());
    const QStringList first = rows.first();
    // A first row with an address in it is a customer already, however much its words look like headings.
    const bool address = std::any_of(first.begin(), first.end(),
                                     [](const QString &cell) { return !normalMail(cell).isEmpty() || isPhone(cell); });
    const bool known =
        std::any_of(first.begin(), first.end(), [](const QString &cell) { return byHeading(cell) != Column::Leave; });
    reading.heading = known && !address;
    for (qsizetype i = 0; i < width; ++i) {
        const QString heading = reading.heading ? first.value(i).simplified() : QString();
        Column column = reading.heading ? byHeading(heading) : byCells(rows, i);
        if (column == Column::Leave && !heading.isEmpty()) column = Column::Own;
        // Several names are one name's parts only where headings say so.
        if (!reading.heading && column == Column::Name && reading.columns.contains(Column::Name))
            column = Column::Leave;
        reading.columns += column;
        reading.names += heading;
    }
    return reading;
}

ReadCustomers readCustomers(const QList<QStringList> &rows, const TableReading &reading) {
    ReadCustomers read;
    for (qsizetype i = reading.heading ? 1 : 0; i < rows.size(); ++i) {
        RowReader row(reading, rows[i]);
        if (auto trouble = row.read()) {
            trouble->row = int(i + 1);
            read.troubles += *trouble;
            continue;
        }
        read.rows += row.json();
        read.numbers += int(i + 1);
    }
    return read;
}

QList<QStringList> tableOf(const QList<Customer> &customers, const CustomerHeadings &headings) {
    QStringList own;
    for (const Customer &customer : customers)
        for (auto field = customer.fields.begin(); field != customer.fields.end(); ++field)
            if (!own.contains(field.key())) own += field.key();
    QList<QStringList> rows{QStringList{headings.name, headings.phones, headings.mails, headings.language,
                                        headings.tags, headings.notes, headings.others} +
                            own};
    for (const Customer &customer : customers) {
        QStringList phones;
        QStringList mails;
        QStringList others;
        for (const Identity &identity : customer.identities) {
            if (isPhoneKind(identity.kind) || !phones::e164(identity.address, {}).isEmpty())
                phones += identity.address;
            else if (!normalMail(identity.address).isEmpty())
                mails += identity.address;
            else if (identity.kind != QLatin1String("desk-entry"))
                others += identity.kind + u':' + identity.address;
        }
        phones.removeDuplicates();
        mails.removeDuplicates();
        const QString between = QStringLiteral("; ");
        QStringList row{customer.name,       phones.join(between),        mails.join(between),
                        customer.language,   customer.tags.join(between), customer.notes,
                        others.join(between)};
        for (const QString &name : std::as_const(own)) row += customer.fields.value(name).toString();
        rows += row;
    }
    return rows;
}

Result<tables::Table> tableIn(const QString &path, int sheet) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("not-readable"), file.errorString());
    if (file.size() > kMostBytes) return failure(QStringLiteral("too-large"));
    return tables::readTable(file.readAll(), sheet);
}

Result<int> writeCustomers(const QString &path, const QList<Customer> &customers, const CustomerHeadings &headings) {
    const QList<QStringList> rows = tableOf(customers, headings);
    QByteArray bytes;
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        QTemporaryFile packed;  // its writer knows files only
        if (!packed.open()) return failure(QStringLiteral("not-written"), packed.errorString());
        if (auto written = tables::writeXlsx(packed.fileName(), rows); !written) return tl::unexpected(written.error());
        QFile made(packed.fileName());
        if (!made.open(QIODevice::ReadOnly)) return failure(QStringLiteral("not-written"), made.errorString());
        bytes = made.readAll();
    } else {
        bytes = csv::write(rows);
    }
    QSaveFile file(path);
    const bool good = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitToDisk(file);
    if (!good) return failure(QStringLiteral("not-written"), file.errorString());
    return int(customers.size());
}

}  // namespace heard::ui
