// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "domain/outgoing.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// The message that the reply answers, with a button to answer none in particular. Hidden if there is none.
class AnsweredLine final : public QWidget {
    Q_OBJECT
public:
    explicit AnsweredLine(const Kit &kit, QWidget *parent = nullptr);

    void show(const std::optional<Answered> &answered);
    const std::optional<Answered> &answered() const { return m_answered; }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    std::optional<Answered> m_answered;
    Label *m_words;
};

}  // namespace heard::ui
