// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "standards/score.h"
#include "ui/style/kit.h"

namespace heard::ui {

/// One line of a checklist: a box with its state, the text, and a quiet line below. A press goes round met, not met,
/// does not apply, open; + and - say met and not met at once, Delete opens it again, up and down go to its neighbours.
class ItemRow final : public QAbstractButton {
    Q_OBJECT
public:
    ItemRow(const Kit &kit, const QString &text, const QString &guidance, QWidget *parent = nullptr);

    void setMark(standards::Mark mark);
    standards::Mark mark() const { return m_mark; }
    /// Who or what marked it, or what is still to come.
    void setBelow(const QString &words);
    QString below() const { return m_below; }
    /// The program marks it: it shows and can't be pressed.
    void setSeen(bool seen);
    QString guidance() const { return m_guidance; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void marked(heard::standards::Mark mark);
    void lookedAt();  ///< has the focus, or the pointer on it

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void nextCheckState() override {}

private:
    void describe();
    void goRound();

    Kit m_kit;
    QString m_guidance;
    QString m_below;
    standards::Mark m_mark = standards::Mark::None;
    bool m_seen = false;
};

/// "met", "not met", "does not apply", "open".
[[nodiscard]] QString markWords(standards::Mark mark);

}  // namespace heard::ui
