// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QTextLayout>
#include <memory>

#include "ui/conversation/messagewords.h"
#include "ui/conversation/shownwords.h"
#include "ui/models/rows.h"

namespace heard::ui {

class Theme;

/// A piece of a bubble with its place in the row.
struct BubbleBlock {
    /// Fold: what can be pressed to see quoted text, or to put it away again; Quoted: that text. Answered: a line of
    /// the message that this one answers. Key: a button below the message, as the customer has it.
    enum class Kind { Text, Picture, File, Card, Unknown, Fold, Quoted, Answered, Key };
    Kind kind = Kind::Text;
    QRectF box;
    std::shared_ptr<QTextLayout> text;  ///< of Text, Unknown and Quoted
    QList<TextLink> links;
    QList<std::pair<int, int>> hidden;  ///< of Text: start and length of what is covered
    ShownWords::Frame frame = ShownWords::Frame::None;
    int part = -1;      ///< index in parts, or -1
    QString localFile;  ///< of an outbox entry's attachment
    QString name;       ///< of File and Card: the first line; of Fold, Answered and Key the words
    QString detail;     ///< the second
    QString icon;
    QUrl target;  ///< of Card and Key: where a press leads
};

/// Where everything of one row of the conversation is seen, from the row's upper left corner. Made for one width; the
/// text is laid out once and painted many times.
struct BubbleLayout {
    using Action = Decision;
    struct Button {
        Action action = Action::None;
        QRectF box;
        QString text;
    };

    int height = 0;
    QString dayLine;  ///< empty if the row before is of the same day
    QString system;   ///< of a system line
    QRectF dayBox;
    QRectF systemBox;
    QRectF bubble;
    bool onRight = false;  ///< from the team; seen at the left in a window that runs from right to left
    bool rightToLeft = false;
    QList<BubbleBlock> blocks;
    QString footer;  ///< "Olena · Site chat · 14:02"
    QRectF footerBox;
    QString trouble;  ///< why it has not gone, and the mend
    std::shared_ptr<QTextLayout> troubleText;
    QRectF troubleBox;
    QList<Button> buttons;
};

/// What a person has pressed to see of a message.
struct Opened {
    bool quotes = false;
    bool hidden = false;  ///< the words that are covered until pressed
};

/// Lays out one row. `previousAt` is the time of the row before, 0 if there is none; `now` names the days.
[[nodiscard]] BubbleLayout layOutBubble(const Theme &theme, const MessageRow &row, int width, qint64 previousAt,
                                        qint64 now, Opened opened);
/// True for what is shown as a picture.
[[nodiscard]] bool isPicture(const QString &fileName);

}  // namespace heard::ui
