// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

namespace heard::ui {

/// Says what will be here and how to get it here.
class EmptyPlace final : public QWidget {
    Q_OBJECT
public:
    EmptyPlace(const Kit &kit, const QString &icon, const QString &words, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    QString m_icon;
    QString m_words;
};

}  // namespace heard::ui
