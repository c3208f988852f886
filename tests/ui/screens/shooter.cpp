// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/shooter.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QSettings>
#include <QTimer>

#include "ui/style/theme.h"

namespace heard::test {
namespace {

/// Until nothing has happened for a while: pictures are read on another thread, and layouts settle in several turns.
void settle() {
    constexpr int kQuiet = 60;
    constexpr int kMost = 1500;
    QElapsedTimer all;
    all.start();
    QTimer quiet;
    quiet.setSingleShot(true);
    quiet.start(kQuiet);
    while (quiet.isActive() && all.elapsed() < kMost) {
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::WaitForMoreEvents);
        if (quiet.isActive()) quiet.start(kQuiet);
    }
}

}  // namespace

Shooter::Shooter(const QString &folder, const QRegularExpression &only, ui::Theme &theme)
    : m_folder(folder), m_only(only), m_theme(theme), m_kit{theme, m_clock} {
    drawBox();
}

void Shooter::drawBox() {
    m_box = m_files.filePath(QStringLiteral("box.png"));
    QImage picture(900, 600, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient sky(0, 0, 900, 600);
    sky.setColorAt(0, QColor(0xd9, 0xb3, 0x82));
    sky.setColorAt(1, QColor(0x8a, 0x5a, 0x2b));
    painter.fillRect(picture.rect(), sky);
    painter.setPen(QPen(QColor(0x5b, 0x39, 0x16), 6));
    painter.drawRect(180, 120, 540, 360);
    painter.drawLine(180, 120, 450, 260);
    painter.drawLine(720, 120, 450, 260);
    painter.end();
    picture.save(m_box);
}

void Shooter::take(const char *name, QSize size, const std::function<void(Scene &)> &setUp) {
    const QString state = QLatin1String(name);
    if (!m_only.match(state).hasMatch()) return;
    for (const auto choice : {ui::Theme::Choice::Light, ui::Theme::Choice::Dark}) {
        m_theme.setChoice(choice);
        DemoDesk desk(m_clock);
        desk.fillLikeTheMock();
        desk.setBlob(BlobId{7}, m_box);
        QSettings settings(m_files.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        settings.clear();
        ui::MainWindow window(m_kit, desk, settings);
        window.resize(size);
        window.show();
        Scene scene{desk, window, m_kit};
        setUp(scene);
        settle();
        if (m_look) return m_look(state, scene);
        const QString path = QStringLiteral("%1/%2.%3.%4.%5x.png").arg(m_folder, state, m_language, wordFor(choice));
        // Little compression: writing the files would else take most of the time.
        picture(window).save(path.arg(window.devicePixelRatioF()), "PNG", 80);
        ++m_taken;
    }
}

QImage Shooter::picture(ui::MainWindow &window) const {
    QPixmap whole = window.grab();
    QPainter painter(&whole);
    for (QWidget *front : QApplication::topLevelWidgets()) {
        if (front == &window || !front->isVisible()) continue;
        const QRect place(window.mapFromGlobal(front->mapToGlobal(QPoint())), front->size());
        painter.drawPixmap(place.topLeft(), front->grab());
        painter.setPen(front->palette().color(QPalette::Mid));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    return whole.toImage();
}

}  // namespace heard::test
