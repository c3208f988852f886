// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/trayicon.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QTimer>

#include "ui/style/theme.h"

namespace heard::ui {

TrayIcon::TrayIcon(const Kit &kit, Desk &desk, QObject *parent) : QObject(parent), m_kit(kit), m_desk(desk) {
    connect(&desk, &Desk::countsChanged, this, &TrayIcon::refresh);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) Q_EMIT openWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT messagePressed(m_lastKey); });
    m_icon.setContextMenu(&m_menu);
    QCoreApplication::instance()->installEventFilter(this);
    fillMenu();
    refresh();
    m_icon.show();
}

TrayIcon::~TrayIcon() = default;

/// It is no widget, so it hears of another language through the application.
bool TrayIcon::eventFilter(QObject *watched, QEvent *event) {
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange) {
        QTimer::singleShot(0, this, [this] {
            fillMenu();
            m_count = -1;
            refresh();
        });
    }
    return QObject::eventFilter(watched, event);
}

void TrayIcon::fillMenu() {
    m_menu.clear();
    m_menu.addAction(tr("Open Heard"), this, &TrayIcon::openWanted);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &TrayIcon::quitWanted);
}

void TrayIcon::refresh() {
    const int count = m_desk.counts().unread;
    if (count == m_count) return;
    m_count = count;
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) icon.addPixmap(picture(size, count));
    m_icon.setIcon(icon);
    m_icon.setToolTip(count == 0 ? tr("Heard: nothing unread")
                                 : tr("Heard: %n unread conversation(s)", nullptr, count));
}

/// Heard's own sign, with the number in a round mark where there is one.
QPixmap TrayIcon::picture(int size, int count) const {
    const Tokens &t = lightTokens();  // on any ground: it brings its own
    QPixmap made(size, size);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22);
    m_kit.theme.icons().paint(painter, QRectF(0, 0, size, size), QStringLiteral("message-circle"), t.onAccent,
                              qRound(size * 0.68));
    if (count == 0) return made;
    const qreal side = size * 0.62;
    const QRectF mark(size - side, size - side, side, side);
    painter.setBrush(t.late);
    painter.setPen(QPen(t.surface, qMax(1.0, size / 22.0)));
    painter.drawEllipse(mark.adjusted(0.5, 0.5, -0.5, -0.5));
    QFont font = m_kit.theme.font(Theme::Text::Body, true);
    const QString number = count > 99 ? QStringLiteral("99") : QString::number(count);
    font.setPixelSize(qMax(6, qRound(side * (number.size() > 1 ? 0.56 : 0.72))));
    painter.setFont(font);
    painter.setPen(t.surface);
    painter.drawText(mark, Qt::AlignCenter, number);
    return made;
}

void TrayIcon::showMessage(const Notice &notice) {
    m_lastKey = notice.key;
    m_icon.showMessage(notice.title, notice.text, m_icon.icon());
}

}  // namespace heard::ui
