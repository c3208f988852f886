// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Label;

/// The reply as the customer will see it, by the channel's own plugin. Hidden until asked for.
class PreviewPane final : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPane(const Kit &kit, QWidget *parent = nullptr);

    void display(const QString &text, const QString &channel, const QString &agent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    Label *m_caption;
    Label *m_text;
};

}  // namespace heard::ui
