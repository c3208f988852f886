// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/style/kit.h"

class QHBoxLayout;

namespace heard::ui {

/// The files that will go with the reply, a chip each. Hidden if there are none.
class AttachmentRow final : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentRow(const Kit &kit, QWidget *parent = nullptr);

    const QStringList &files() const { return m_files; }
    void setFiles(const QStringList &files);
    void add(const QString &path);

Q_SIGNALS:
    void removed();  ///< a person took one away

private:
    void rebuild();

    Kit m_kit;
    QStringList m_files;
    QHBoxLayout *m_chips;
};

}  // namespace heard::ui
