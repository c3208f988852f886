// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachmentchip.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QPainter>

#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

AttachmentChip::AttachmentChip(const Kit &kit, const QString &path, QWidget *parent) : QWidget(parent), m_kit(kit) {
    const QFileInfo info(path);
    build(info.fileName(), info.size(), !QImageReader::imageFormat(path).isEmpty(), path);
}

AttachmentChip::AttachmentChip(const Kit &kit, const Part &part, QWidget *parent) : QWidget(parent), m_kit(kit) {
    build(part.name, part.size, part.kind == QLatin1String("image"), {});
}

void AttachmentChip::build(const QString &fileName, qint64 size, bool picture, const QString &path) {
    m_name = QStringLiteral("%1 · %2").arg(fileName, sizeWords(size));
    m_icon = picture ? QStringLiteral("image") : QStringLiteral("file-text");
    auto *remove =
        Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Remove %1").arg(fileName), QStringLiteral("x"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(0, 0, 2, 0));
    row->addStretch();
    row->addWidget(remove);
    const int words = QFontMetrics(m_kit.theme.font(Theme::Text::Small)).horizontalAdvance(m_name);
    setFixedSize(qMin(260, words + 72), 32);
    setToolTip(fileName);
    connect(remove, &QAbstractButton::clicked, this, [this, path] { Q_EMIT removeWanted(path); });
}

void AttachmentChip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    paint::rounded(painter, rect(), 8, t.ground, t.line);
    m_kit.theme.icons().paint(painter, QRectF(8, 0, 16, height()), m_icon, t.accent, 16);
    paint::line(painter, QRectF(30, 0, width() - 68, height()), m_name, m_kit.theme.font(Theme::Text::Small), t.text);
}

}  // namespace heard::ui
