// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include "tables/exceldates.h"
#include "tables/zipparts.h"

class QXmlStreamReader;

namespace heard::tables {

/// What all sheets of a workbook share (ECMA-376 part 1, 18.2, 18.4, 18.8). Functions give "not-a-table" for what is
/// none, and the codes of ZipParts::part.
struct Workbook {
    struct Sheet {
        QString name;
        QString part;  ///< where it stands in the ZIP
    };
    QList<Sheet> sheets;  ///< tables a person sees; all of them if every one is hidden
    bool from1904 = false;
    QStringList texts;         ///< by the number that cells have
    QList<NumberKind> styles;  ///< by the number that cells have
};
[[nodiscard]] Result<Workbook> readWorkbook(const ZipParts &zip);

/// No document of a workbook has a DTD; one that has is after something else (entities that expand without end).
[[nodiscard]] bool good(const QXmlStreamReader &xml);
[[nodiscard]] QString attribute(const QXmlStreamReader &xml, const char *name);
/// The text of <si> or <is>, which may be in runs (<r><t>); phonetic hints (<rPh>) are none of it.
[[nodiscard]] QString richText(QXmlStreamReader &xml);

inline constexpr qsizetype kMostCellText = 32'767;  ///< of one cell, Excel's own limit

}  // namespace heard::tables
