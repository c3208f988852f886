// SPDX-License-Identifier: GPL-3.0-or-later
// Tables from files of any encoding and shape, and workbooks that mean harm.
#include <gtest/gtest.h>
#include <zip.h>

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include "tables/csv.h"
#include "tables/encoding.h"
#include "tables/xlsx.h"

using namespace heard;
using namespace heard::tables;

namespace {

using Rows = QList<QStringList>;
QString s(const char *text) { return QString::fromUtf8(text); }

QByteArray in(const char *encoding, const QString &text) {
    QStringEncoder encoder(encoding);
    return encoder(text);
}

const QString kTable = s("Имя;Телефон;Город\nОксана Ковальчук;+380501234567;Львів\nПётр Іваненко;+79161234567;Київ\n");

TEST(Encoding, IsFoundByItself) {
    for (const char *name : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-U", "IBM866"}) {
        QString text = kTable;
        if (QByteArray(name) == "IBM866") text.replace(u'І', u'И').replace(u'і', u'и');  // it has no Ukrainian І
        EXPECT_EQ(decoded(in(name, text)), text) << name;
    }
    EXPECT_EQ(encodingOf(in("KOI8-U", kTable)), "KOI8-U");
    EXPECT_EQ(encodingOf(in("windows-1251", kTable)), "windows-1251");
}

TEST(Encoding, ShortWordsAndCapitalsToo) {
    for (const char *text : {"ИМЯ,ТЕЛЕФОН,ПОЧТА", "Имя", "ім’я;пошта", "КОМПАНИЯ", "Привет", "Телефон"})
        for (const char *name : {"windows-1251", "KOI8-U"}) {
            QString words = s(text);
            if (QByteArray(name) == "KOI8-U") words.remove(u'’');  // not in it
            EXPECT_EQ(decoded(in(name, words)), words) << text << " in " << name;
        }
}

TEST(Encoding, WesternAndNothing) {
    const QString text = s("Name,City\nJosé Müller,Düsseldorf\nFrançois Lefèvre,Besançon\nAnna Schmidt,Berlin\n");
    EXPECT_EQ(decoded(in("windows-1252", text)), text);
    EXPECT_EQ(decoded({}), QString());
    EXPECT_EQ(decoded("plain"), s("plain"));
}

TEST(Table, CsvOfAnySeparator) {
    for (const char *text : {"a,b\n1,2", "a;b\n1;2", "a\tb\n1\t2", "a|b\n1|2"}) {
        const auto table = readTable(text);
        ASSERT_TRUE(table);
        EXPECT_EQ(table->rows, (Rows{{s("a"), s("b")}, {s("1"), s("2")}})) << text;
        EXPECT_EQ(table->encoding, "UTF-8");
    }
    EXPECT_EQ(readTable("").error().code, s("empty-file"));
    EXPECT_EQ(readTable(QByteArray("a\0b,c\0\1\2\3\4", 10)).error().code, s("not-a-table"));
    EXPECT_EQ(readTable(QByteArray("\xd0\xcf\x11\xe0 old")).error().code, s("old-excel"));
    EXPECT_EQ(readTable(QByteArray(1000, ',')).error().code, s("too-large"));
}

TEST(Table, AWorkbookReadsBackAsItWasWritten) {
    QTemporaryDir folder;
    const QString path = folder.filePath(s("people.xlsx"));
    const Rows rows{{s("Имя"), s("Телефон"), s("Notes")},
                    {s("Оксана <K> & Co"), s("+380501234567"), s("two\nlines")},
                    {s("=1+1"), QString(), s("00123")}};
    ASSERT_TRUE(writeXlsx(path, rows));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto table = readTable(file.readAll());
    ASSERT_TRUE(table) << table.error().detail.toStdString();
    EXPECT_EQ(table->rows, rows);
    EXPECT_EQ(writeXlsx(s("/nowhere/at/all.xlsx"), rows).error().code, s("not-written"));
}

/// A workbook of the parts that Excel makes, with this sheet.
QByteArray workbook(const QByteArray &sheet, const QByteArray &shared = {}) {
    QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(s("book.xlsx")));
    zip_t *zip = zip_open(path.constData(), ZIP_CREATE, nullptr);
    const QList<QPair<QByteArray, QByteArray>> parts{
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId7" Target="worksheets/any.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml", shared},
        {"xl/worksheets/any.xml", sheet}};
    for (const auto &[name, bytes] : parts) {
        if (bytes.isEmpty()) continue;
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(zip);
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(Table, SharedAndInlineTextsNumbersAndGaps) {
    const auto rows = readXlsx(workbook(
        R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in</t></is></c></row>
           <row r="2"/><row r="3"><c r="A3"><v>3.80501234567E11</v></c><c r="B3"><v>1.5</v></c><c r="C3" t="b"><v>1</v></c>
           <c r="D3" t="str"><f>A1</f><v>last</v></c></row></sheetData></worksheet>)",
        R"(<sst><si><t>zero</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si></sst>)"));
    ASSERT_TRUE(rows);
    EXPECT_EQ(*rows, (Rows{{s("rich"), QString(), s("in")}, {s("380501234567"), s("1.5"), s("1"), s("last")}}));
}

TEST(Table, WorkbooksThatMeanHarmAreRefusedByName) {
    EXPECT_EQ(readTable("PK\x03\x04 and nothing").error().code, s("not-a-table"));
    EXPECT_EQ(readXlsx(workbook("<worksheet><sheetData><row>")).error().code, s("not-a-table"));
    const QByteArray bomb = workbook("<worksheet>" + QByteArray(kMostXml + 1024, ' ') + "</worksheet>");
    EXPECT_LT(bomb.size(), 1024 * 1024);
    EXPECT_EQ(readXlsx(bomb).error().code, s("too-large"));
    EXPECT_EQ(
        readXlsx(
            workbook(
                R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>)"))
            .error()
            .code,
        s("not-a-table"));
    EXPECT_EQ(readXlsx(workbook(R"(<worksheet><row><c r="ZZZ1"><v>1</v></c></row></worksheet>)")).error().code,
              s("too-large"));
    EXPECT_EQ(readXlsx(workbook(R"(<worksheet><row><c r="a1"><v>1</v></c></row></worksheet>)")).error().code,
              s("not-a-table"));
    QByteArray cut = workbook(R"(<worksheet><row><c r="A1"><v>1</v></c></row></worksheet>)");
    cut.truncate(cut.size() / 2);
    EXPECT_FALSE(readXlsx(cut));
}

}  // namespace
