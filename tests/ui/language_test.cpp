// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialogButtonBox>
#include <QPushButton>
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/composer.h"
#include "ui/inbox/viewbutton.h"
#include "ui/models/rowtext.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/codewords.h"
#include "ui/style/language.h"
#include "ui/style/timewords.h"

using namespace heard;
using namespace heard::ui;

namespace {

/// Speaks a language while it lives.
struct Speaking {
    explicit Speaking(const QString &language) { test::UiBed::language().speak(language); }
    ~Speaking() { test::UiBed::language().speak(QStringLiteral("en_GB")); }
};

void gather(const QWidget &root, QSet<QString> &texts) {
    QList<const QWidget *> all{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>()) all << widget;
    for (const QWidget *widget : all)
        for (const char *property :
             {"text", "accessibleName", "accessibleDescription", "toolTip", "placeholderText", "windowTitle"})
            for (const QString &line : widget->property(property).toString().split(u'\n')) texts << line;
}

/// What the window says and shows, over its pages and states.
QSet<QString> saidIn(const QString &language) {
    test::UiBed::theme();
    const Speaking speaking(language);
    QSet<QString> texts;
    test::WindowBed bed;
    const auto look = [&] { gather(*bed.window, texts); };
    look();
    bed.window->inbox().open(ConversationId{1});
    bed.desk.sayTyping(ConversationId{1}, true);
    bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("hub-stopped"));
    look();
    bed.window->inbox().composer().setNote(true);
    bed.window->inbox().resolveOrReopen();
    bed.desk.fail(QStringLiteral("disk-full"));
    bed.desk.setSample(true);
    look();
    bed.desk.setCanAnswer(false);
    bed.window->showSettings();
    look();
    bed.desk.clear();
    bed.desk.setLink(LinkStatus::State::Starting);
    look();
    const QAbstractItemModel &rows = *bed.desk.inbox();
    for (int row = 0; row < rows.rowCount(); ++row) texts << rows.index(row, 0).data(Qt::AccessibleTextRole).toString();
    return texts;
}

bool hasWord(const QString &text) {
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return word.match(text).hasMatch();
}

}  // namespace

class LanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::UiBed::theme(); }

    void pluralsFollowTheNumber_data() {
        QTest::addColumn<QString>("words");  // for 1, 2, 5, 21
        const QString english = QStringLiteral("1 conversation, 2 conversations, 5 conversations, 21 conversations");
        QTest::newRow("C") << english;
        QTest::newRow("en") << english;
        QTest::newRow("ru") << QStringLiteral("1 разговор, 2 разговора, 5 разговоров, 21 разговор");
        QTest::newRow("uk") << QStringLiteral("1 розмова, 2 розмови, 5 розмов, 21 розмова");
        QTest::newRow("de") << english;  // not spoken by Heard: English, and in one piece
    }
    void pluralsFollowTheNumber() {
        QFETCH(QString, words);
        const Speaking speaking(QString::fromLatin1(QTest::currentDataTag()));
        QStringList said;
        for (const int n : {1, 2, 5, 21}) said << ViewButton::tr("%n conversation(s)", nullptr, n);
        QCOMPARE(said.join(QStringLiteral(", ")), words);
    }

    void pluginsAreCalledWhatTheyCallThemselvesInIt() {
        const QMap<QString, QString> names{{QStringLiteral("en"), QStringLiteral("Site chat")},
                                           {QStringLiteral("uk"), QStringLiteral("Чат на сайті")}};
        for (const auto &[language, name] :
             {std::pair("uk", "Чат на сайті"), {"en", "Site chat"}, {"ru", "Site chat"}}) {
            const Speaking speaking(QString::fromLatin1(language));
            QCOMPARE(inOurLanguage(names), QString::fromUtf8(name));
        }
        QCOMPARE(inOurLanguage({{QStringLiteral("fr"), QStringLiteral("Messagerie")}}), QStringLiteral("Messagerie"));
        QCOMPARE(inOurLanguage({}), QString());
        const Speaking speaking(QStringLiteral("uk"));
        test::WindowBed bed;
        bed.window->showSettings();
        bed.window->findChild<SettingsPage *>()->setPage(SettingsPage::Page::Channels);
        QSet<QString> texts;
        gather(*bed.window, texts);
        QVERIFY(texts.contains(QStringLiteral("Чат на сайті")));
        QVERIFY(texts.contains(QStringLiteral("org.heard.webchat.hub")));
    }

    void buttonsOfQtSpeakItToo() {
        const Speaking speaking(QStringLiteral("ru"));
        QDialogButtonBox box(QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), QStringLiteral("Отмена"));
    }

    void textsOutsideOfWidgetsAreFound() {
        const Speaking speaking(QStringLiteral("uk"));
        const qint64 now = test::FixedClock().now();
        QCOMPARE(sentenceFor(QStringLiteral("disk-full")).cause, QStringLiteral("Диск заповнено."));
        QCOMPARE(timewords::day(now, now), QStringLiteral("Сьогодні"));
        QCOMPARE(rowtext::spoken(Delivery::Sent), QStringLiteral("надіслано"));
    }

    void spokenTimesHaveNoSeconds() {
        const Speaking speaking(QStringLiteral("C"));
        const qint64 now = test::FixedClock().now();
        MessageRow row;
        row.direction = Direction::Out;
        row.author = QStringLiteral("Olena");
        for (const qint64 at : {now, now - 40 * 24 * 3600'000LL}) {
            row.at = at;
            const QString said = rowtext::spoken(row, {}, now);
            QVERIFY2(said.contains(QStringLiteral("14:10")), qPrintable(said));
            QVERIFY2(!said.contains(QRegularExpression(QStringLiteral(R"(\d:\d\d:\d\d)"))), qPrintable(said));
        }
    }

    /// What is the same in all three is no text of ours: names, addresses, what people wrote. Anything else escaped
    /// tr().
    void nothingStaysEnglish() {
        const QSet<QString> same = saidIn(QStringLiteral("en_GB")).intersect(saidIn(QStringLiteral("ru"))) +
                                   saidIn(QStringLiteral("en_GB")).intersect(saidIn(QStringLiteral("uk")));
        const QSet<QString> names{QStringLiteral("Heard"),
                                  QStringLiteral("English"),
                                  QStringLiteral("(3) Heard"),
                                  QStringLiteral("Site chat"),
                                  QStringLiteral("Contact form"),
                                  QStringLiteral("Delivery"),
                                  QStringLiteral("Late in delivery"),
                                  QStringLiteral("Payments"),
                                  QStringLiteral("Returns"),
                                  QStringLiteral("Sales"),
                                  QStringLiteral("vip"),
                                  QStringLiteral("Visitor 7f3a"),
                                  QStringLiteral("libtelegram-desk.so"),
                                  QStringLiteral("webchat-desk"),
                                  QStringLiteral("webchat-hub"),
                                  QStringLiteral("/usr/lib/heard/plugins"),
                                  QStringLiteral("anatoly.kuznetsov@example.org"),
                                  QStringLiteral("http://127.0.0.1:8080/form/main"),
                                  QStringLiteral("http://127.0.0.1:8080/webchat/main")};
        QStringList escaped;
        for (const QString &text : same)
            if (hasWord(text) && !names.contains(text)) escaped << text;
        QVERIFY2(escaped.isEmpty(), qPrintable(escaped.join(QStringLiteral(" | "))));
    }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
