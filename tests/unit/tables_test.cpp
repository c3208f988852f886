// SPDX-License-Identifier: GPL-3.0-or-later
// Tables from files of any encoding and shape, and workbooks that mean harm.
#include <gtest/gtest.h>
#include <zip.h>

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include "tables/csv.h"
#include "tables/encoding.h"
#include "tables/exceldates.h"
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

using Parts = QMap<QByteArray, QByteArray>;

/// A workbook of the parts that Excel makes, with this sheet; `others` come beside them or in their place.
QByteArray workbook(const QByteArray &sheet, const Parts &others = {}) {
    QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(s("book.xlsx")));
    zip_t *zip = zip_open(path.constData(), ZIP_CREATE, nullptr);
    Parts parts{
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId7" Target="worksheets/any.xml"/></Relationships>)"},
        {"xl/worksheets/any.xml", sheet}};
    parts.insert(others);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        zip_source_t *source = zip_source_buffer(zip, part->constData(), zip_uint64_t(part->size()), 0);
        zip_file_add(zip, part.key().constData(), source, ZIP_FL_ENC_UTF_8);
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
        {{"xl/sharedStrings.xml",
          R"(<sst><si><t>zero</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si></sst>)"}}));
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->rows, (Rows{{s("rich"), QString(), s("in")}, {s("380501234567"), s("1.5"), s("1"), s("last")}}));
}

TEST(Table, NumbersAreWrittenOutAndNotRoundedByAccident) {
    const auto table = readXlsx(
        workbook(R"(<worksheet><row><c><v>3.80501234567E+11</v></c><c><v>0.30000000000000004</v></c><c><v>-12</v></c>
        <c><v>4149401234567890</v></c><c><v>1E-3</v></c><c t="n"><v>much</v></c></row></worksheet>)"));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows,
              (Rows{{s("380501234567"), s("0.3"), s("-12"), s("4149401234567890"), s("0.001"), s("much")}}));
}

constexpr auto kStyles = R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy\ hh:mm"/>
    <numFmt numFmtId="165" formatCode="[$-419]d mmmm;@"/><numFmt numFmtId="166" formatCode="[h]:mm"/>
    <numFmt numFmtId="167" formatCode="0&quot; days&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
    <xf numFmtId="167"/><xf numFmtId="20"/></cellXfs></styleSheet>)";

TEST(Table, DatesAreDatesInBothDateSystems) {
    const QByteArray sheet = R"(<worksheet><row><c s="0"><v>46000</v></c><c s="1"><v>46000</v></c>
        <c s="2"><v>46000.40625</v></c><c s="3"><v>46000.9</v></c><c s="4"><v>1.5</v></c><c s="5"><v>3</v></c>
        <c s="6"><v>0.5</v></c><c t="d"><v>2025-12-09T00:00:00</v></c><c s="1"><v>-1</v></c></row></worksheet>)";
    const auto from1900 = readXlsx(workbook(sheet, {{"xl/styles.xml", kStyles}}));
    ASSERT_TRUE(from1900);
    EXPECT_EQ(from1900->rows, (Rows{{s("46000"), s("2025-12-09"), s("2025-12-09 09:45"), s("2025-12-09"), s("36:00"),
                                     s("3"), s("12:00"), s("2025-12-09"), s("-1")}}));
    const auto from1904 = readXlsx(workbook(
        sheet,
        {{"xl/styles.xml", kStyles},
         {"xl/workbook.xml",
          R"(<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId7"/></sheets></workbook>)"}}));
    ASSERT_TRUE(from1904);
    EXPECT_EQ(from1904->rows.first().mid(0, 3), (QStringList{s("46000"), s("2029-12-10"), s("2029-12-10 09:45")}));
}

TEST(Table, TheYear1900HasTheDayThatExcelGaveIt) {
    const auto day = [](double number) { return dateText(number, NumberKind::Date, false); };
    EXPECT_EQ(day(1), s("1900-01-01"));
    EXPECT_EQ(day(59), s("1900-02-28"));
    EXPECT_EQ(day(60), s("1900-02-29"));
    EXPECT_EQ(day(61), s("1900-03-01"));
    EXPECT_EQ(day(2'958'465), s("9999-12-31"));
    EXPECT_EQ(day(2'958'466), QString());
    EXPECT_EQ(day(std::nan("")), QString());
    EXPECT_EQ(dateText(0, NumberKind::Date, true), s("1904-01-01"));
    EXPECT_EQ(dateText(0.999999, NumberKind::DateTime, true), s("1904-01-02 00:00"));
}

TEST(Table, FormatsSayWhatANumberIs) {
    for (const char *code : {"General", "0.00E+00", "#,##0.00\\ [$₽-419]", "0\" pcs a day\"", "@", "[Red]-0;0", ""})
        EXPECT_EQ(kindOfCode(s(code)), NumberKind::Number) << code;
    for (const char *code : {"yyyy-mm-dd", "D/M/YY", "[$-F800]dddd, mmmm dd, yyyy", "mmm", "d.m;@"})
        EXPECT_EQ(kindOfCode(s(code)), NumberKind::Date) << code;
    EXPECT_EQ(kindOfCode(s("h:mm AM/PM")), NumberKind::Time);
    EXPECT_EQ(kindOfCode(s("yyyy\"-\"mm hh:mm")), NumberKind::DateTime);
    EXPECT_EQ(kindOfCode(s("[mm]:ss")), NumberKind::Elapsed);
    EXPECT_EQ(kindOfCode(s("0 \"unclosed d")), NumberKind::Number);
}

TEST(Table, AWorkbookOfSeveralSheetsIsReadByChoice) {
    const Parts parts{
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="r1"/><sheet name="Old" state="veryHidden" r:id="r2"/>
            <sheet name="Chart" r:id="r3"/><sheet name="Клієнти" r:id="r4"/><sheet name="More" r:id="r5"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="r1" Target="worksheets/any.xml"/><Relationship Id="r2" Target="worksheets/2.xml"/>
            <Relationship Id="r3" Type="http://x/chartsheet" Target="c.xml"/>
            <Relationship Id="r4" Type="http://x/worksheet" Target="/xl/worksheets/4.xml"/>
            <Relationship Id="r5" Type="http://x/worksheet" Target="worksheets/5.xml"/></Relationships>)"},
        {"xl/worksheets/4.xml", "<worksheet><row><c><v>4</v></c></row></worksheet>"},
        {"xl/worksheets/5.xml", "<worksheet><row><c><v>5</v></c></row></worksheet>"}};
    const QByteArray book = workbook("<worksheet/>", parts);
    const auto first = readTable(book);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->sheets, (QStringList{s("Cover"), s("Клієнти"), s("More")})) << "what a person sees in Excel";
    EXPECT_EQ(first->sheet, 1) << "the first that has anything";
    EXPECT_EQ(first->rows, Rows{{s("4")}});
    EXPECT_EQ(readTable(book, 2)->rows, Rows{{s("5")}});
    EXPECT_EQ(readTable(book, 0).error().code, s("empty-file"));
    EXPECT_EQ(readTable(book, 99)->sheet, 2);
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
    EXPECT_EQ(readXlsx(workbook("<worksheet><row><c><v>1</v></c></row><row><c><v>2<")).error().code, s("not-a-table"))
        << "half a sheet is none";
    QByteArray cut = workbook(R"(<worksheet><row><c r="A1"><v>1</v></c></row></worksheet>)");
    cut.truncate(cut.size() / 2);
    EXPECT_FALSE(readXlsx(cut));
}

}  // namespace
