// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include "domain/message.h"
#include "ui/style/kit.h"

class QHBoxLayout;

namespace heard::ui {

/// The files that will go with the reply, a chip each. Hidden if there are none.
class AttachmentRow final : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentRow(const Kit &kit, QWidget *parent = nullptr);

    const QStringList &files() const { return m_files; }
    /// Those that the hub has already: a canned reply's.
    const QList<Part> &hubFiles() const { return m_hubFiles; }
    void setFiles(const QStringList &files, const QList<Part> &hubFiles);
    void add(const QString &path);
    void add(const QList<Part> &hubFiles);  ///< without those that are there

Q_SIGNALS:
    void removed();  ///< a person took one away

private:
    void rebuild();

    Kit m_kit;
    QStringList m_files;
    QList<Part> m_hubFiles;
    QHBoxLayout *m_chips;
};

}  // namespace heard::ui
