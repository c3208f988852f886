// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every state of the window into a folder (default: build/screens), light and dark:
//   QT_QPA_PLATFORM=offscreen [QT_SCALE_FACTOR=2] heard_screens [--show] [--lang CODE] [FOLDER]
// --show opens the window on the demo data instead, to be used by hand. --lang: en (the default), ru, uk, or
// qps and qpr, the languages that nobody speaks (ui/style/pseudolanguage.h).
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QKeyEvent>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>

#include "support/demodesk.h"
#include "support/fixedclock.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationview.h"
#include "ui/inbox/inboxlist.h"
#include "ui/settings/keycatcher.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/language.h"
#include "ui/style/listaccessible.h"
#include "ui/style/theme.h"

using namespace heard;
using State = ui::LinkStatus::State;

namespace {

class Shooter {
public:
    Shooter(const QString &folder, ui::Theme &theme) : m_folder(folder), m_theme(theme), m_kit{theme, m_clock} {
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

    void all() {
        shot(QStringLiteral("inbox"), {1440, 900},
             [](test::DemoDesk &desk, ui::MainWindow &window) { talk(desk, window); });
        shot(QStringLiteral("offline"), {1440, 900},
             [](test::DemoDesk &desk, ui::MainWindow &window) { offline(desk, window); });
        shot(QStringLiteral("trouble"), {1280, 820},
             [](test::DemoDesk &desk, ui::MainWindow &window) { trouble(desk, window); });
        shot(QStringLiteral("welcome"), {1280, 820}, [](test::DemoDesk &desk, ui::MainWindow &) { desk.clear(); });
        shot(QStringLiteral("nothing-open"), {1280, 820},
             [](test::DemoDesk &desk, ui::MainWindow &) { desk.setSample(true); });
        using Page = ui::SettingsPage::Page;
        settings(QStringLiteral("settings"), Page::General);
        settings(QStringLiteral("settings-notifications"), Page::Notices);
        settings(QStringLiteral("settings-keys"), Page::Keys);
        settings(QStringLiteral("settings-channels"), Page::Channels);
        settings(QStringLiteral("settings-about"), Page::About);
        shot(QStringLiteral("keys"), {1280, 820}, [](test::DemoDesk &, ui::MainWindow &window) { window.showKeys(); });
        shot(QStringLiteral("new-key"), {1280, 820},
             [this](test::DemoDesk &, ui::MainWindow &window) { newKey(window); });
        shot(QStringLiteral("narrow"), {860, 640},
             [](test::DemoDesk &desk, ui::MainWindow &window) { talk(desk, window); });
        shot(QStringLiteral("middle"), {1080, 720},
             [](test::DemoDesk &desk, ui::MainWindow &window) { note(desk, window); });
        shot(QStringLiteral("no-plugin"), {1280, 820}, [](test::DemoDesk &desk, ui::MainWindow &window) {
            talk(desk, window);
            desk.setCanAnswer(false);
        });
    }

private:
    template <class Setup>
    void shot(const QString &name, QSize size, Setup setup) {
        for (const auto choice : {ui::Theme::Choice::Light, ui::Theme::Choice::Dark}) {
            m_theme.setChoice(choice);
            test::DemoDesk desk(m_clock);
            desk.fillLikeTheMock();
            desk.setBlob(BlobId{7}, m_box);
            QSettings settings(m_files.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
            settings.clear();
            ui::MainWindow window(m_kit, desk, settings);
            window.resize(size);
            window.show();
            setup(desk, window);
            settle();
            const QString scale = window.devicePixelRatioF() > 1 ? QStringLiteral("-2x") : QString();
            // A dialog in front of the window is a picture of its own.
            QWidget *front = &window;
            for (auto *dialog : window.findChildren<QDialog *>())
                if (dialog->isVisible()) front = dialog;
            front->grab().save(QStringLiteral("%1/%2-%3%4.png").arg(m_folder, name, wordFor(choice), scale));
        }
    }

    void settings(const QString &name, ui::SettingsPage::Page page) {
        shot(name, {1280, 820}, [page](test::DemoDesk &, ui::MainWindow &window) {
            window.showSettings();
            window.findChild<ui::SettingsPage *>()->setPage(page);
        });
    }

    /// Pictures are read on another thread; pictures of the window are taken after they have come.
    static void settle() {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 250) QApplication::processEvents(QEventLoop::AllEvents, 20);
    }

    static void talk(test::DemoDesk &desk, ui::MainWindow &window) {
        desk.saveDraft(
            ConversationId{1}, false,
            {QStringLiteral("Анатолий, добрый день! Пункт на Лесной работает сегодня до 22:00. Курьером успеем с 18 "
                            "до 20 — оформить доставку на этот адрес?"),
             {},
             130});
        window.inbox().open(ConversationId{1});
        window.inbox().list().setFocus();
        desk.sayTyping(ConversationId{1}, true);
    }

    void newKey(ui::MainWindow &window) {
        window.showSettings();
        window.findChild<ui::SettingsPage *>()->setPage(ui::SettingsPage::Page::Keys);
        auto *catcher = new ui::KeyCatcher(m_kit, window.actions(), QStringLiteral("writing.note"), &window);
        catcher->open();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_R, Qt::ControlModifier);
        QApplication::sendEvent(catcher, &press);
    }

    static void offline(test::DemoDesk &desk, ui::MainWindow &window) {
        talk(desk, window);
        desk.setLink(State::Offline, QStringLiteral("unreachable"));
        desk.reply(ConversationId{1}, {QStringLiteral("Анатолий, добрый день!"), {}, 0});
        desk.saveDraft(ConversationId{1}, false, {QStringLiteral("Курьером успеем с 18 до 20."), {}, 5});
        window.inbox().composer().takeFocus();
    }

    static void trouble(test::DemoDesk &desk, ui::MainWindow &window) {
        talk(desk, window);
        const QList<QPair<Delivery, QString>> states{{Delivery::Queued, QStringLiteral("stale")},
                                                     {Delivery::Failed, QStringLiteral("too-large")},
                                                     {Delivery::Uncertain, QStringLiteral("interrupted")}};
        for (const auto &[delivery, code] : states) {
            desk.reply(ConversationId{1}, {QStringLiteral("Пункт работает до 22:00."), {}, 0});
            desk.setDelivery(desk.messages()->rowCount() - 1, delivery, code);
        }
        auto stale = desk.messageRows().rows().at(desk.messages()->rowCount() - 3);
        stale.inOutbox = true;
        desk.messageRows().set(desk.messages()->rowCount() - 3, stale);
        Channel form = desk.channels().at(1);
        form.state = Channel::State::Down;
        form.stateCode = QStringLiteral("read-only");
        desk.setChannel(form);
        desk.setCheck(
            {channelapi::DraftCheck::Kind::Blocked, QStringLiteral("too-long"), {{QStringLiteral("limit"), 4096}}});
        desk.saveDraft(ConversationId{1}, false, {QStringLiteral("Слишком длинно"), {}, 3});
        desk.fail(QStringLiteral("disk-full"));
    }

    static void note(test::DemoDesk &desk, ui::MainWindow &window) {
        talk(desk, window);
        desk.saveDraft(ConversationId{1}, true, {QStringLiteral("Ask the store about the spare key"), {}, 3});
        window.inbox().composer().setNote(true);
        window.inbox().resolveOrReopen();
    }

    QString m_folder;
    ui::Theme &m_theme;
    test::FixedClock m_clock;
    ui::Kit m_kit;
    QTemporaryDir m_files;
    QString m_box;
};

int showWindow(ui::Theme &theme) {
    const SystemClock clock;
    test::DemoDesk desk(clock);
    desk.fillLikeTheMock();
    QTemporaryDir files;
    QSettings settings(files.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::MainWindow window({theme, clock}, desk, settings);
    window.show();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char **argv) {
    QApplication app(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("show"), QString()},
                       {QStringLiteral("lang"), QString(), QStringLiteral("code"), QStringLiteral("en_GB")}});
    parser.process(app);
    ui::Language language;
    language.speak(parser.value(QStringLiteral("lang")));
    ui::installListAccessibility();
    ui::Theme theme(app);
    if (parser.isSet(QStringLiteral("show"))) return showWindow(theme);
    const QString folder = parser.positionalArguments().value(0, QStringLiteral("build/screens"));
    QDir().mkpath(folder);
    Shooter(folder, theme).all();
    return 0;
}
