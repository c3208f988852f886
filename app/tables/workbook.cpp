// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/workbook.h"

#include <QHash>
#include <QXmlStreamReader>

namespace heard::tables {
namespace {

/// Calls `take` at each start of an element.
template <class Take>
Result<void> eachElement(const QByteArray &part, Take take) {
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!good(xml)) return notATable();
        if (xml.isStartElement()) take(xml);
    }
    return xml.hasError() ? Result<void>(notATable()) : Result<void>();
}

struct Listed {
    QString name;
    QString relation;
    bool hidden = false;
};

/// The parts that hold tables, by the relation's id; charts and dialogs are sheets too, with nothing to read.
Result<QHash<QString, QString>> tableParts(const ZipParts &zip) {
    const auto links = zip.part(QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!links) return tl::unexpected(links.error());
    QHash<QString, QString> parts;
    auto read = eachElement(*links, [&parts](QXmlStreamReader &xml) {
        if (xml.name() != QLatin1String("Relationship")) return;
        const QString type = attribute(xml, "Type");
        if (!type.isEmpty() && !type.endsWith(QLatin1String("/worksheet"))) return;
        const QString target = attribute(xml, "Target");
        parts.insert(attribute(xml, "Id"), target.startsWith(u'/') ? target.mid(1) : QLatin1String("xl/") + target);
    });
    if (!read) return tl::unexpected(read.error());
    return parts;
}

Result<void> readSheets(const ZipParts &zip, Workbook &book) {
    const auto part = zip.part(QStringLiteral("xl/workbook.xml"));
    if (!part) return tl::unexpected(part.error());
    QList<Listed> listed;
    auto read = eachElement(*part, [&](QXmlStreamReader &xml) {
        if (xml.name() == QLatin1String("workbookPr")) {
            const QString says = attribute(xml, "date1904");
            book.from1904 = says == QLatin1String("1") || says == QLatin1String("true");
        }
        if (xml.name() != QLatin1String("sheet")) return;
        Listed sheet{attribute(xml, "name"), {}, attribute(xml, "state").endsWith(QLatin1String("idden"))};
        const auto attributes = xml.attributes();
        for (const QXmlStreamAttribute &each : attributes)
            if (each.name() == QLatin1String("id") && !each.prefix().isEmpty())
                sheet.relation = each.value().toString();
        listed += sheet;
    });
    if (!read) return read;
    const auto parts = tableParts(zip);
    if (!parts) return tl::unexpected(parts.error());
    for (const bool hidden : {false, true}) {
        if (!book.sheets.isEmpty()) break;
        for (const Listed &sheet : std::as_const(listed))
            if (sheet.hidden == hidden && parts->contains(sheet.relation))
                book.sheets += {sheet.name.left(200), parts->value(sheet.relation)};
    }
    return book.sheets.isEmpty() ? Result<void>(notATable()) : Result<void>();
}

Result<void> readTexts(const ZipParts &zip, Workbook &book) {
    const QString name = QStringLiteral("xl/sharedStrings.xml");
    if (!zip.has(name)) return {};
    const auto part = zip.part(name);
    if (!part) return tl::unexpected(part.error());
    return eachElement(*part, [&book](QXmlStreamReader &xml) {
        if (xml.name() == QLatin1String("si")) book.texts += richText(xml);
    });
}

Result<void> readStyles(const ZipParts &zip, Workbook &book) {
    const QString name = QStringLiteral("xl/styles.xml");
    if (!zip.has(name)) return {};
    const auto part = zip.part(name);
    if (!part) return tl::unexpected(part.error());
    QHash<int, NumberKind> own;
    bool ofCells = false;  // <cellStyleXfs> has <xf> as well, which cells do not point to
    return eachElement(*part, [&](QXmlStreamReader &xml) {
        if (xml.name() == QLatin1String("numFmt")) {
            own.insert(attribute(xml, "numFmtId").toInt(), kindOfCode(attribute(xml, "formatCode").left(1000)));
        } else if (xml.name() == QLatin1String("xf")) {
            const int id = attribute(xml, "numFmtId").toInt();
            if (ofCells) book.styles += own.contains(id) ? own.value(id) : builtInKind(id);
        } else if (xml.name() == QLatin1String("cellXfs") || xml.name() == QLatin1String("cellStyleXfs") ||
                   xml.name() == QLatin1String("cellStyles") || xml.name() == QLatin1String("dxfs")) {
            ofCells = xml.name() == QLatin1String("cellXfs");
        }
    });
}

}  // namespace

bool good(const QXmlStreamReader &xml) { return !xml.hasError() && xml.tokenType() != QXmlStreamReader::DTD; }

QString attribute(const QXmlStreamReader &xml, const char *name) {
    const auto attributes = xml.attributes();
    for (const QXmlStreamAttribute &each : attributes)
        if (each.name() == QLatin1String(name)) return each.value().toString();
    return {};
}

QString richText(QXmlStreamReader &xml) {
    QString text;
    const auto end = xml.name().toString();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == end) break;
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("rPh"))
            xml.skipCurrentElement();
        else if (xml.name() == QLatin1String("t"))
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return text.left(kMostCellText);
}

Result<Workbook> readWorkbook(const ZipParts &zip) {
    Workbook book;
    for (const auto read : {readSheets, readTexts, readStyles})
        if (auto done = read(zip, book); !done) return tl::unexpected(done.error());
    return book;
}

}  // namespace heard::tables
