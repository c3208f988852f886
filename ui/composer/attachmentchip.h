// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "domain/message.h"
#include "ui/style/kit.h"

namespace heard::ui {

/// A file that will go with the reply, and a button to take it away.
class AttachmentChip final : public QWidget {
    Q_OBJECT
public:
    AttachmentChip(const Kit &kit, const QString &path, QWidget *parent = nullptr);
    /// A file that the hub has already.
    AttachmentChip(const Kit &kit, const Part &part, QWidget *parent = nullptr);

Q_SIGNALS:
    void removeWanted(const QString &path);  ///< empty for one that the hub has

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const QString &fileName, qint64 size, bool picture, const QString &path);

    Kit m_kit;
    QString m_name;
    QString m_icon;
};

}  // namespace heard::ui
