// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

namespace heard::ui {

/// The score from 0 to 4 in words and as a bar.
class ScoreBar final : public QWidget {
    Q_OBJECT
public:
    explicit ScoreBar(const Kit &kit, QWidget *parent = nullptr);

    void setScore(double score);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    double m_score = 0;
};

/// "3.1 / 4" in the agent's numbers.
[[nodiscard]] QString scoreWords(double score);

}  // namespace heard::ui
