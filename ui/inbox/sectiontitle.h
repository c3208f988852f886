// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/style/kit.h"

namespace heard::ui {

/// The title of a section, which folds and unfolds it. Checked: folded.
class SectionTitle final : public QAbstractButton {
    Q_OBJECT
public:
    SectionTitle(const Kit &kit, const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    Kit m_kit;
};

}  // namespace heard::ui
