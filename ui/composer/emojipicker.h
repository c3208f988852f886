// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/composer/emojilist.h"
#include "ui/style/kit.h"

class QLineEdit;
class QListWidget;

namespace heard::ui {

class Label;

/// A popup with a search line and all emoji. Arrow keys walk them from the search line, Enter gives one. Deletes itself
/// when closed.
class EmojiPicker final : public QFrame {
    Q_OBJECT
public:
    EmojiPicker(const Kit &kit, QWidget *parent);

    /// Above `anchor`, on its screen.
    void popUp(const QWidget *anchor);

Q_SIGNALS:
    void picked(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list(const QString &wanted);
    void pick();

    QList<Emoji> m_all;
    QLineEdit *m_search;
    QListWidget *m_grid;
    Label *m_name;
};

}  // namespace heard::ui
