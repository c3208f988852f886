// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a file of customers mean, and what is wrong with which row.
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "ui/models/customertable.h"

using namespace heard;
using namespace heard::ui;

namespace {

using Column = CustomerColumn;
using Rows = QList<QStringList>;
QString s(const char *text) { return QString::fromUtf8(text); }
QStringList row(std::initializer_list<const char *> cells) {
    QStringList all;
    for (const char *cell : cells) all += s(cell);
    return all;
}

TEST(CustomerTable, ColumnsAreGuessedFromHeadingsInThreeLanguages) {
    for (const QStringList &heading :
         {row({"Name", "Mobile phone", "E-mail address", "Language", "Tags", "Comment", "Card"}),
          row({"ФИО", "Телефон", "Почта", "Язык", "Метки", "Примечание", "Карта"}),
          row({"Ім’я", "Номер", "Пошта", "Мова", "Мітки", "Нотатка", "Картка"})}) {
        const TableReading reading = guessReading({heading, row({"Anna", "", "a@example.org"})});
        EXPECT_TRUE(reading.heading);
        EXPECT_EQ(reading.columns, (QList<Column>{Column::Name, Column::Phone, Column::Mail, Column::Language,
                                                  Column::Tags, Column::Notes, Column::Own}))
            << heading.first().toStdString();
        EXPECT_EQ(reading.names.last(), heading.last());
    }
}

TEST(CustomerTable, WithoutHeadingsFromWhatStandsThere) {
    const TableReading reading = guessReading({row({"+380501234567", "Анна", "anna@example.org", "Lviv"}),
                                               row({"050 765 43 21", "Name of somebody", "", "Kyiv"})});
    EXPECT_FALSE(reading.heading);
    EXPECT_EQ(reading.columns, (QList<Column>{Column::Phone, Column::Name, Column::Mail, Column::Leave}));
    EXPECT_TRUE(guessReading({}).columns.isEmpty());
}

TEST(CustomerTable, GoodRowsAndWhatIsWrongWithTheOthers) {
    const Rows rows{row({"Name", "Phone", "Mail", "Tags", "Card"}),
                    row({"Олена", "050 123-45-67; +380 67 000 11 22", "Olena@Example.org", "vip, новый", "4417"}),
                    row({"Anna", "123", "", "", ""}),
                    row({"Bob", "", "bob at example", "", ""}),
                    row({"", "", "", "x", "1"}),
                    row({"Only a name"})};
    TableReading reading = guessReading(rows);
    reading.region = s("UA");
    const ReadCustomers read = readCustomers(rows, reading);
    ASSERT_EQ(read.rows.size(), 2);
    EXPECT_EQ(read.numbers, (QList<int>{2, 6}));
    EXPECT_EQ(read.rows[0].value(s("phones")).toArray(), (QJsonArray{s("+380501234567"), s("+380670001122")}));
    EXPECT_EQ(read.rows[0].value(s("emails")).toArray(), QJsonArray{s("olena@example.org")});
    EXPECT_EQ(read.rows[0].value(s("tags")).toArray(), (QJsonArray{s("vip"), s("новый")}));
    EXPECT_EQ(read.rows[0].value(s("fields")).toObject().value(s("Card")).toString(), s("4417"));
    EXPECT_EQ(read.troubles, (QList<RowTrouble>{{3, s("bad-phone"), s("123")},
                                                {4, s("bad-mail"), s("bob at example")},
                                                {5, s("nobody"), QString()}}));
}

TEST(CustomerTable, WhatWasWrittenIsReadAgain) {
    Customer olena;
    olena.name = s("Олена; \"К\"");
    olena.language = s("uk");
    olena.tags = {s("vip"), s("new")};
    olena.notes = s("two\nlines");
    olena.fields = {{s("Card"), s("=4417")}};
    olena.identities = {Identity{{}, s("phone"), s("+380501234567"), {}},
                        Identity{{}, s("form"), s("o@example.org"), {}},
                        Identity{{}, s("email"), s("o@example.org"), {}}, Identity{{}, s("telegram"), s("4711"), {}},
                        Identity{{}, s("desk-entry"), s("customer-1"), {}}};
    const CustomerHeadings headings{s("Name"), s("Phones"), s("E-mails"), s("Language"),
                                    s("Tags"), s("Notes"),  s("Other")};
    QTemporaryDir folder;
    for (const char *name : {"people.csv", "people.xlsx", "PEOPLE.XLSX"}) {
        const QString path = folder.filePath(s(name));
        ASSERT_EQ(*writeCustomers(path, {olena}, headings), 1);
        const auto table = tableIn(path);
        ASSERT_TRUE(table) << name;
        const ReadCustomers read = readCustomers(table->rows, guessReading(table->rows));
        ASSERT_EQ(read.rows.size(), 1) << name;
        const QJsonObject one = read.rows.first();
        EXPECT_EQ(one.value(s("name")).toString(), olena.name);
        EXPECT_EQ(one.value(s("phones")).toArray(), QJsonArray{s("+380501234567")});
        EXPECT_EQ(one.value(s("emails")).toArray(), QJsonArray{s("o@example.org")});
        EXPECT_EQ(one.value(s("tags")).toArray().size(), 2);
        EXPECT_EQ(one.value(s("notes")).toString(), olena.notes);
        EXPECT_EQ(one.value(s("fields")).toObject().value(s("Card")).toString(), s("=4417"));
        EXPECT_EQ(one.value(s("fields")).toObject().value(s("Other")).toString(), s("telegram:4711"));
    }
    EXPECT_EQ(tableIn(s("/nowhere")).error().code, s("not-readable"));
    EXPECT_EQ(writeCustomers(s("/nowhere/at/all.csv"), {}, headings).error().code, s("not-written"));
}

}  // namespace
