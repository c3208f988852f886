// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// One quiet line: what went wrong and how to mend it, or what was done and how to undo it. An error stays until it
/// is closed, a word about what was done goes by itself.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(const Kit &kit, QWidget *parent = nullptr);

    void showError(const QString &sentence);
    void showDone(const QString &sentence, const QString &undoWords, std::function<void()> undo);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const QString &sentence, bool error);

    Kit m_kit;
    bool m_error = false;
    Label *m_words;
    Button *m_undo;
    Button *m_close;
    std::function<void()> m_onUndo;
    QTimer m_goes;
};

}  // namespace heard::ui
