// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/markformats.h"

#include <QTextBlock>
#include <QTextDocument>

#include "formatting/marks.h"
#include "ui/style/textformats.h"
#include "ui/style/theme.h"

namespace heard::ui {

void MarkFormats::setActive(bool active) {
    m_active = active;
    forget();
}

const QList<QTextLayout::FormatRange> &MarkFormats::of(const QTextBlock &block) {
    static const QList<QTextLayout::FormatRange> kNone;
    if (!m_active) return kNone;
    if (m_revision != block.document()->revision()) read(*block.document());
    return block.blockNumber() < m_lines.size() ? m_lines.at(block.blockNumber()) : kNone;
}

int MarkFormats::lookOf(const QTextBlock &block) {
    size_t look = 0;
    for (const QTextLayout::FormatRange &range : of(block))
        look = qHashMulti(look, range.start, range.length, range.format.fontWeight(), range.format.fontItalic(),
                          range.format.fontUnderline(), range.format.fontStrikeOut(),
                          range.format.foreground().color().rgba(), range.format.background().color().rgba());
    return int(look & 0x7fffffff);
}

void MarkFormats::read(const QTextDocument &document) {
    m_revision = document.revision();
    m_lines = QList<QList<QTextLayout::FormatRange>>(document.blockCount());
    const formatting::ReadMarks marks = formatting::readMarks(document.toPlainText());
    // [from, to) of the text may begin in one line and end in another.
    const auto add = [&](qsizetype from, qsizetype to, const QTextCharFormat &format) {
        for (QTextBlock block = document.findBlock(int(from)); block.isValid() && block.position() < to;
             block = block.next()) {
            const int begin = qMax(0, int(from) - block.position());
            const int end = qMin(block.length() - 1, int(to) - block.position());
            addFormat(m_lines[block.blockNumber()], begin, end - begin, format);
        }
    };
    QTextCharFormat sign;
    sign.setForeground(m_theme.tokens().quiet);
    for (qsizetype i = 0; i < marks.marks.size(); ++i) {
        const formatting::Mark &mark = marks.marks.at(i);
        add(mark.inner, mark.innerEnd, formatOf(marks.read.entities.at(i).type, m_theme));
        add(mark.from, mark.inner, sign);
        add(mark.innerEnd, mark.to, sign);
    }
}

}  // namespace heard::ui
