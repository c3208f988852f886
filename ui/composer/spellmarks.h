// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSyntaxHighlighter>

#include "spelling/speller.h"
#include "ui/composer/markformats.h"
#include "ui/style/kit.h"

class QMenu;
class QPlainTextEdit;

namespace heard::ui {

/// Underlines what is written wrongly in a text box, but not the word that is just being written, and puts what may
/// have been meant into the box's menu. Beside that it shows the marks of formatting as what they mean, where they are:
/// a text box can have one highlighter only. The speller outlives it.
class SpellMarks final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    SpellMarks(const Kit &kit, spelling::Speller &speller, QPlainTextEdit *edit);

    /// The conversation's language (BCP 47); empty: not known.
    void setLanguage(const QString &language);
    /// Whether marks are shown as what they mean.
    void setFormatting(bool formatting);
    /// Suggestions for the word at `position` in front of what is in the menu; nothing if it is right.
    void offer(QMenu *menu, int position);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCursor wordAt(int position) const;
    void onCaretMoved();
    void onTextChanged();

    Kit m_kit;
    spelling::Speller &m_speller;
    QPlainTextEdit *m_edit;
    MarkFormats m_formats;
    QString m_language;
    int m_caretBlock = -1;
};

}  // namespace heard::ui
