// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

namespace heard::ui {

/// A file that will go with the reply, and a button to take it away.
class AttachmentChip final : public QWidget {
    Q_OBJECT
public:
    AttachmentChip(const Kit &kit, const QString &path, QWidget *parent = nullptr);

Q_SIGNALS:
    void removeWanted(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kit m_kit;
    QString m_name;
    QString m_icon;
};

}  // namespace heard::ui
