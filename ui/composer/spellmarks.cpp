// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/spellmarks.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>

#include "spelling/words.h"
#include "ui/style/textformats.h"
#include "ui/style/theme.h"

namespace heard::ui {

SpellMarks::SpellMarks(const Kit &kit, spelling::Speller &speller, QPlainTextEdit *edit)
    : QSyntaxHighlighter(edit->document()), m_kit(kit), m_speller(speller), m_edit(edit), m_formats(kit.theme) {
    connect(&speller, &spelling::Speller::judged, this, &SpellMarks::rehighlight);
    connect(&kit.theme, &Theme::changed, this, [this] {
        m_formats.forget();
        rehighlight();
    });
    connect(edit, &QPlainTextEdit::textChanged, this, &SpellMarks::onTextChanged);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellMarks::onCaretMoved);
}

void SpellMarks::setLanguage(const QString &language) {
    if (language == m_language) return;
    m_language = language;
    rehighlight();
}

void SpellMarks::setFormatting(bool formatting) {
    if (formatting == m_formats.isActive()) return;
    m_formats.setActive(formatting);
    rehighlight();
}

/// A sign that is written or taken away may change how lines above and below look.
void SpellMarks::onTextChanged() {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        if (m_formats.isActive() && block.userState() != m_formats.lookOf(block)) rehighlightBlock(block);
}

/// The word that was being written is judged once the caret has left it.
void SpellMarks::onCaretMoved() {
    const QTextBlock block = m_edit->textCursor().block();
    const QTextBlock before = document()->findBlockByNumber(m_caretBlock);
    m_caretBlock = block.blockNumber();
    rehighlightBlock(block);
    if (before.isValid() && before != block) rehighlightBlock(before);
}

void SpellMarks::highlightBlock(const QString &text) {
    const QTextCursor caret = m_edit->textCursor();
    const int writing = caret.block() == currentBlock() && m_edit->hasFocus() ? caret.positionInBlock() : -1;
    QList<QTextLayout::FormatRange> formats = m_formats.of(currentBlock());
    setCurrentBlockState(m_formats.isActive() ? m_formats.lookOf(currentBlock()) : -1);
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(m_kit.theme.tokens().late);
    const QList<spelling::Word> words = spelling::wordsOf(text);
    for (const spelling::Word &word : words) {
        const int end = word.at + int(word.text.size());
        if (writing == end) continue;
        if (m_speller.isWrong(word.text, m_language)) addFormat(formats, word.at, end - word.at, wrong);
    }
    for (const QTextLayout::FormatRange &range : std::as_const(formats))
        setFormat(range.start, range.length, range.format);
}

QTextCursor SpellMarks::wordAt(int position) const {
    const QTextBlock block = document()->findBlock(position);
    const int inBlock = position - block.position();
    const QList<spelling::Word> words = spelling::wordsOf(block.text());
    for (const spelling::Word &word : words) {
        if (inBlock < word.at || inBlock > word.at + word.text.size()) continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + word.at);
        cursor.setPosition(block.position() + word.at + int(word.text.size()), QTextCursor::KeepAnchor);
        return cursor;
    }
    return {};
}

void SpellMarks::offer(QMenu *menu, int position) {
    const QTextCursor place = wordAt(position);
    if (place.isNull() || !m_speller.isWrong(place.selectedText(), m_language)) return;
    const QString word = place.selectedText();
    QAction *first = menu->actions().value(0);
    auto *looking = new QAction(tr("Looking for suggestions…"), menu);
    looking->setEnabled(false);
    auto *learn = new QAction(tr("Add “%1” to my dictionary").arg(word), menu);
    auto *ignore = new QAction(tr("Ignore until Heard is closed"), menu);
    auto *line = new QAction(menu);
    line->setSeparator(true);
    menu->insertActions(first, {looking, learn, ignore, line});
    connect(learn, &QAction::triggered, this, [this, word] { m_speller.learn(word); });
    connect(ignore, &QAction::triggered, this, [this, word] { m_speller.ignore(word); });
    m_speller.suggest(word, m_language, menu, [this, menu, looking, learn, place](const QStringList &suggestions) {
        if (suggestions.isEmpty()) return looking->setText(tr("No suggestions"));
        for (const QString &suggestion : suggestions) {
            auto *action = new QAction(suggestion, menu);
            QFont strong = action->font();
            strong.setBold(true);
            action->setFont(strong);
            menu->insertAction(learn, action);
            connect(action, &QAction::triggered, this, [place, suggestion] {
                QTextCursor cursor = place;
                cursor.insertText(suggestion);
            });
        }
        menu->removeAction(looking);
    });
}

}  // namespace heard::ui
