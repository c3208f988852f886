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

    /// `hasMarks`: marks in it are shown as what they mean.
    void display(const QString &text, bool hasMarks, const QString &channel, const QString &agent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    Label *m_caption;
    Label *m_text;
};

}  // namespace heard::ui
