// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachmentrow.h"

#include <QHBoxLayout>
#include <algorithm>

#include "ui/composer/attachmentchip.h"

namespace heard::ui {

AttachmentRow::AttachmentRow(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    m_chips = new QHBoxLayout(this);
    m_chips->setContentsMargins(0, 6, 0, 0);
    m_chips->setSpacing(6);
    rebuild();
}

void AttachmentRow::setFiles(const QStringList &files, const QList<Part> &hubFiles) {
    m_files = files;
    m_hubFiles = hubFiles;
    rebuild();
}

void AttachmentRow::add(const QString &path) {
    m_files += path;
    rebuild();
}

void AttachmentRow::add(const QList<Part> &hubFiles) {
    for (const Part &part : hubFiles) {
        const bool there = std::any_of(m_hubFiles.cbegin(), m_hubFiles.cend(),
                                       [&part](const Part &each) { return each.blob == part.blob; });
        if (!there) m_hubFiles += part;
    }
    rebuild();
}

void AttachmentRow::rebuild() {
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const QString &path : std::as_const(m_files)) {
        auto *chip = new AttachmentChip(m_kit, path);
        m_chips->addWidget(chip);
        connect(chip, &AttachmentChip::removeWanted, this, [this](const QString &gone) {
            m_files.removeOne(gone);
            rebuild();
            Q_EMIT removed();
        });
    }
    for (const Part &part : std::as_const(m_hubFiles)) {
        auto *chip = new AttachmentChip(m_kit, part);
        m_chips->addWidget(chip);
        connect(chip, &AttachmentChip::removeWanted, this, [this, blob = part.blob] {
            m_hubFiles.removeIf([blob](const Part &each) { return each.blob == blob; });
            rebuild();
            Q_EMIT removed();
        });
    }
    m_chips->addStretch();
    setVisible(!m_files.isEmpty() || !m_hubFiles.isEmpty());
}

}  // namespace heard::ui
