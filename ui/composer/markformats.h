// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

class QTextBlock;
class QTextDocument;

namespace heard::ui {

class Theme;

/// How the lines of a text look by the marks in it: signs quiet, and what is between them as what it means. A mark may
/// go over several lines, so the whole text is read, once for each of its changes.
class MarkFormats {
public:
    explicit MarkFormats(const Theme &theme) : m_theme(theme) {}

    void setActive(bool active);
    bool isActive() const { return m_active; }
    void forget() { m_revision = -1; }  ///< the colours are others
    const QList<QTextLayout::FormatRange> &of(const QTextBlock &block);
    /// Another number for another look.
    int lookOf(const QTextBlock &block);

private:
    void read(const QTextDocument &document);

    const Theme &m_theme;
    bool m_active = false;
    int m_revision = -1;
    QList<QList<QTextLayout::FormatRange>> m_lines;
};

}  // namespace heard::ui
