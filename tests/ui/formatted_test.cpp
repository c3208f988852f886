// SPDX-License-Identifier: GPL-3.0-or-later
// What mail and Telegram bring into a conversation: quotes that fold, formatting in a window that fetches nothing
// unasked, places, messages changed or taken back.
#include <QDesktopServices>
#include <QMenu>
#include <QMessageBox>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include "support/uibed.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/formattedwindow.h"
#include "ui/conversation/linkdoubt.h"
#include "ui/conversation/messagetext.h"
#include "ui/conversation/messagewords.h"
#include "ui/conversation/partcards.h"

using namespace heard;
using namespace heard::ui;

namespace {

Part partOf(const char *kind, const QString &text, const QJsonObject &extra = {}) {
    Part part;
    part.kind = QLatin1String(kind);
    part.text = text;
    part.extra = extra;
    return part;
}

QByteArray redSquare() {
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Serves one picture, or a redirection, and counts who comes.
struct PictureServer : QTcpServer {
    int asked = 0;
    QByteArray requests;
    QByteArray answer;

    PictureServer() {
        const QByteArray picture = redSquare();
        answer = "HTTP/1.1 200 OK\r\nSet-Cookie: who=you\r\nContent-Type: image/png\r\nContent-Length: " +
                 QByteArray::number(picture.size()) + "\r\nConnection: close\r\n\r\n" + picture;
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                requests += socket->readAll();
                if (!requests.endsWith("\r\n\r\n")) return;
                ++asked;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    QString url(const char *path) const {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(serverPort()).arg(QLatin1String(path));
    }
};

struct FormattedBed : test::UiBed {
    ConversationView view{kit, desk};

    FormattedBed() {
        view.resize(560, 600);
        view.show();
        desk.openConversation(ConversationId{1});
    }
    void show(const QList<Part> &parts, const QJsonObject &facts = {}) {
        MessageRow row;
        row.id = MessageId{900};
        row.conversation = ConversationId{1};
        row.author = QStringLiteral("Анатолий");
        row.parts = parts;
        row.facts = facts;
        row.at = clock.now();
        desk.messageRows().reset({row}, {});
    }
    /// Presses where the words of a block stand: `up` from the bubble's lower edge.
    void press(int up) {
        const QRect bubble = view.bubbleRect(0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {bubble.left() + 30, bubble.bottom() - up});
    }
    FormattedWindow *open() {
        view.showFormatted(0);
        const auto windows = view.findChildren<FormattedWindow *>();
        return windows.isEmpty() ? nullptr : windows.last();
    }
    static QPushButton *button(QWidget &in, const QString &text) {
        for (auto *each : in.findChildren<QPushButton *>())
            if (each->text() == text) return each;
        return nullptr;
    }
};

}  // namespace

class FormattedTest : public QObject {
    Q_OBJECT
    QUrl m_opened;

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void initTestCase() {
        installListAccessibility();
        for (const char *scheme : {"http", "https", "mailto", "file"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "opened");
    }
    void init() { m_opened = {}; }

    void quotesAreFoldedAndAPressUnfoldsThem() {
        FormattedBed bed;
        bed.show({partOf("text", QStringLiteral("Не пришло подтверждение.")),
                  partOf("quote", QStringLiteral("On Monday Olena wrote:\n> Спасибо за заказ!\n> Ждите письма."))});
        const int folded = bed.view.bubbleRect(0).height();
        bed.view.setFocus();
        bed.press(40);
        QVERIFY(bed.view.bubbleRect(0).height() > folded + 20);
        // Both are there to be selected now, and the whole text is copied.
        QTest::keyClick(&bed.view, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(bed.view.selectedText().contains(QStringLiteral("Ждите письма.")));
        bed.view.setFocus();
        const QRect bubble = bed.view.bubbleRect(0);
        QTest::mouseClick(bed.view.viewport(), Qt::LeftButton, {}, {bubble.left() + 30, bubble.top() + 42});
        QCOMPARE(bed.view.bubbleRect(0).height(), folded);
    }

    void linksThatMayMisleadAreDoubted_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("doubt");
        const auto row = [](const char *name, const char *target, const char *words, LinkDoubt doubt) {
            QTest::newRow(name) << QString::fromUtf8(target) << QString::fromUtf8(words) << int(doubt);
        };
        row("plain", "https://shop.example/a?b=1", "", LinkDoubt::None);
        row("words", "https://shop.example/a", "Your order", LinkDoubt::None);
        row("its own name", "https://shop.example/a", "www.shop.example", LinkDoubt::None);
        row("a part of it", "https://pay.shop.example/a", "shop.example", LinkDoubt::None);
        row("another host", "https://evil.example/shop.example", "https://shop.example/pay", LinkDoubt::OtherHost);
        row("longer than the host", "https://shop.example.evil.example", "shop.example", LinkDoubt::OtherHost);
        row("before the @", "https://shop.example@evil.example/", "", LinkDoubt::Before);
        row("Cyrillic as Latin", "https://аррӏе.com/", "", LinkDoubt::Letters);
        row("the same as the network writes it", "https://xn--80ak6aa92e.com/", "", LinkDoubt::Letters);
        row("one letter of another script", "https://pаypal.com/", "", LinkDoubt::Letters);
        row("Cyrillic that is meant", "https://москва.рф/", "", LinkDoubt::None);
        row("Cyrillic under its own name", "https://сор.рф/", "", LinkDoubt::None);
        row("Cyrillic that looks like nothing else", "https://магазин.com/", "", LinkDoubt::None);
        row("German", "https://müller.example/", "", LinkDoubt::None);
        row("Chinese", "https://例子.com/", "", LinkDoubt::None);
        row("mail", "mailto:a@b.example", "", LinkDoubt::None);
    }
    void linksThatMayMisleadAreDoubted() {
        QFETCH(QString, target);
        QFETCH(QString, words);
        QFETCH(int, doubt);
        QCOMPARE(int(doubtOf(QUrl(target), words)), doubt);
        QCOMPARE(doubtWords(LinkDoubt(doubt), QUrl(target)).isEmpty(), doubt == int(LinkDoubt::None));
    }

    void aDoubtfulLinkIsNotFollowedUnasked() {
        FormattedBed bed;
        bed.show({partOf("text", QStringLiteral("https://аррӏе.com/pay"))});
        const QList<TextLink> links = findLinks(QStringLiteral("https://аррӏе.com/pay"));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().doubt, LinkDoubt::Letters);
        for (const bool agree : {false, true}) {
            QString said;
            QTimer::singleShot(0, &bed.view, [&] {
                auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(question);
                said = question->text();
                QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
                for (QAbstractButton *button : question->buttons())
                    if ((question->buttonRole(button) == QMessageBox::AcceptRole) == agree) return button->click();
            });
            bed.press(30);
            QVERIFY2(said.contains(QLatin1String("xn--80ak6aa92e.com")), qPrintable(said));
            QCOMPARE(m_opened.isEmpty(), !agree);
        }
    }

    void whatIsQuotedIsNotInTheListsLine() {
        QCOMPARE(snippet({partOf("text", QStringLiteral("Yes.")), partOf("html", QString()),
                          partOf("quote", QStringLiteral("> Shall we?"))}),
                 QStringLiteral("Yes."));
    }

    void formattingIsShownWithoutAskingAnybodyElse() {
        PictureServer server;
        FormattedBed bed;
        const QString html = QStringLiteral(
                                 "<p>Hello <b>there</b></p><script>alert(1)</script>"
                                 "<img data-remote-src=\"%1\"><img src=\"%2\"><img src=\"file:///etc/passwd\">")
                                 .arg(server.url("a.png"), server.url("b.png"));
        bed.show({partOf("text", QStringLiteral("Hello there")),
                  partOf("html", QString(), {{QStringLiteral("html"), html}, {QStringLiteral("remote"), 1}})});
        FormattedWindow *window = bed.open();
        QVERIFY(window);
        auto *browser = window->findChild<SafeBrowser *>();
        QVERIFY(browser->toPlainText().contains(QStringLiteral("Hello there")));
        QVERIFY(!browser->toPlainText().contains(QStringLiteral("alert")));
        QVERIFY(!browser->findChild<QNetworkAccessManager *>());  // there is nothing that could ask
        QCOMPARE(server.asked, 0);

        // Asked for, the picture comes once, without cookies and without telling where it is shown.
        browser->setMayAsk([](const QUrl &) { return true; });
        QPushButton *load = FormattedBed::button(*window, QStringLiteral("Load pictures"));
        QVERIFY(load && load->isVisible());
        QTest::mouseClick(load, Qt::LeftButton);
        QTRY_VERIFY(!browser->document()->resource(QTextDocument::ImageResource, QUrl(server.url("a.png"))).isNull());
        QTRY_COMPARE(server.asked, 2);
        QTRY_COMPARE(browser->grab().toImage().pixelColor(26, 60).red() > 200, true);
        QVERIFY(!server.requests.toLower().contains("cookie"));
        QVERIFY(!server.requests.toLower().contains("referer"));
        QVERIFY(!load->isVisible());
    }

    void aRedirectionInwardsIsNotFollowed() {
        PictureServer inside;
        PictureServer outside;
        outside.answer = "HTTP/1.1 302 Found\r\nLocation: " + inside.url("secret.png").toLatin1() +
                         "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        RemotePictures pictures([port = outside.serverPort()](const QUrl &url) { return url.port() == port; });
        QVERIFY(pictures.picture(QUrl(outside.url("a.png"))).isNull());
        QTRY_COMPARE(outside.asked, 1);
        QTRY_VERIFY(pictures.findChildren<QNetworkReply *>().isEmpty());  // that try has come to its end
        QCOMPARE(inside.asked, 0);
    }

    void onlyTheOutsideIsAsked_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("outside");
        const QList<QPair<const char *, bool>> rows{{"https://pictures.example/a.png", true},
                                                    {"http://93.184.216.34/a", true},
                                                    {"http://127.0.0.1/a", false},
                                                    {"http://127.9.9.9/a", false},
                                                    {"http://10.1.2.3/a", false},
                                                    {"http://192.168.0.1/a", false},
                                                    {"http://172.20.0.1/a", false},
                                                    {"http://169.254.169.254/a", false},
                                                    {"http://[::1]/a", false},
                                                    {"http://[fe80::1]/a", false},
                                                    {"http://[fd00::1]/a", false},
                                                    {"http://localhost/a", false},
                                                    {"http://printer.local/a", false},
                                                    {"http://router/a", false},
                                                    {"http://[::ffff:127.0.0.1]/a", false},
                                                    {"http://0.0.0.0/a", false},
                                                    {"ftp://pictures.example/a", false},
                                                    {"file:///etc/passwd", false},
                                                    {"http://2130706433/a", false}};
        for (const auto &[url, outside] : rows) QTest::newRow(url) << QString::fromLatin1(url) << outside;
    }
    void onlyTheOutsideIsAsked() {
        QFETCH(QString, url);
        QFETCH(bool, outside);
        QCOMPARE(RemotePictures::isOutside(QUrl(url)), outside);
    }

    void aLinkLeadsWhereABrowserOrMailProgramGoes() {
        FormattedBed bed;
        const QString html = QStringLiteral("<a href='https://shop.example/1'>one</a>");
        bed.show({partOf("html", QString(), {{QStringLiteral("html"), html}, {QStringLiteral("lookalikes"), 1}})});
        FormattedWindow *window = bed.open();
        QVERIFY(window);
        Q_EMIT window->linkPressed(QUrl(QStringLiteral("file:///bin/sh")), {});
        QVERIFY(m_opened.isEmpty());
        Q_EMIT window->linkPressed(QUrl(QStringLiteral("https://shop.example/1")), {});
        QCOMPARE(m_opened, QUrl(QStringLiteral("https://shop.example/1")));
    }

    void aPlaceLeadsToAMap() {
        FormattedBed bed;
        bed.show({partOf("location", QStringLiteral("Склад"),
                         {{QStringLiteral("latitude"), 50.4501}, {QStringLiteral("longitude"), 30.5234}})});
        bed.press(40);
        QCOMPARE(m_opened.host(), QStringLiteral("www.openstreetmap.org"));
        QVERIFY(m_opened.query().contains(QStringLiteral("mlat=50.450100")));
    }

    void whatWasSentCanBeChangedAndTakenBack() {
        FormattedBed bed;
        MessageRow row;
        row.id = MessageId{77};
        row.conversation = ConversationId{1};
        row.direction = Direction::Out;
        row.channelKind = QStringLiteral("telegram");
        row.parts = {partOf("text", QStringLiteral("Till ten"))};
        row.at = bed.clock.now();
        bed.desk.messageRows().reset({row}, {});
        const auto choose = [&bed](const QString &words) {
            bed.view.setFocus();
            QTest::keyClick(&bed.view, Qt::Key_Up);
            QTest::keyClick(&bed.view, Qt::Key_Return);
            const auto menus = bed.view.findChildren<QMenu *>();
            QVERIFY(!menus.isEmpty());
            for (QAction *action : menus.last()->actions())
                if (action->text() == words) return action->trigger();
            QFAIL("no such choice");
        };
        bed.desk.asked.clear();
        choose(QStringLiteral("Take it back from the customer"));
        QVERIFY(bed.desk.asked.contains(QStringLiteral("take back 77")));
        choose(QStringLiteral("Change what was sent…"));
        auto *edit = bed.view.findChild<QPlainTextEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->toPlainText(), QStringLiteral("Till ten"));
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("Till nine"));
        QPushButton *change = FormattedBed::button(*edit->window(), QStringLiteral("Change"));
        QVERIFY(change && change->isEnabled());
        QTest::mouseClick(change, Qt::LeftButton);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("change 77 Till nine")));
    }

    void whatBecameOfAMessageIsSaid() {
        MessageRow row;
        row.channelName = QStringLiteral("Telegram");
        row.facts = {{QStringLiteral("edited"), 5}};
        QVERIFY(footerWords(row).endsWith(QStringLiteral("edited")));
        row.facts.insert(QStringLiteral("deleted"), 6);
        QVERIFY(footerWords(row).endsWith(QStringLiteral("taken back by the customer")));
        row.facts = {{QStringLiteral("silent"), true}};
        QVERIFY(footerWords(row).endsWith(QStringLiteral("automatic")));
    }

    void aLogoOfASignatureIsNotAPhotograph() {
        Part picture = partOf("image", QString(), {{QStringLiteral("inline"), true}});
        picture.height = 40;
        QVERIFY(decorates(picture));
        picture.height = 900;
        QVERIFY(!decorates(picture));
        picture.height = 40;
        picture.extra = {};
        QVERIFY(!decorates(picture));
    }
};

QTEST_MAIN(FormattedTest)
#include "formatted_test.moc"
