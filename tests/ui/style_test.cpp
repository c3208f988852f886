// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QRegularExpression>
#include <QtTest>

#include "support/uibed.h"
#include "ui/style/codewords.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"
#include "ui/style/tokens.h"

using namespace heard;
using namespace heard::ui;

class StyleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::UiBed::theme(); }

    void textIsReadableOnEveryGround() {
        for (const Tokens *t : {&lightTokens(), &darkTokens()}) {
            const QList<QPair<QColor, QColor>> pairs{
                {t->text, t->ground},     {t->text, t->surface},    {t->text, t->accentTint},
                {t->text, t->bubbleIn},   {t->text, t->bubbleOut},  {t->text, t->note},
                {t->quiet, t->ground},    {t->quiet, t->surface},   {t->quiet, t->accentTint},
                {t->quiet, t->bubbleIn},  {t->quiet, t->bubbleOut}, {t->quiet, t->note},
                {t->accent, t->surface},  {t->accent, t->ground},   {t->accent, t->accentTint},
                {t->onAccent, t->accent}, {t->accent, t->bubbleIn}, {t->accent, t->bubbleOut},
                {t->risk, t->riskTint},   {t->risk, t->surface},    {t->late, t->lateTint},
                {t->late, t->surface},    {t->late, t->accentTint}, {t->good, t->surface}};
            for (const auto &[ink, ground] : pairs)
                QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QStringLiteral("%1 on %2, dark %3: %4")
                                                                      .arg(ink.name(), ground.name())
                                                                      .arg(t->dark)
                                                                      .arg(contrast(ink, ground))));
            QVERIFY(contrast(t->outline, t->surface) >= 3.0);
            QVERIFY(contrast(t->outline, t->ground) >= 3.0);
        }
    }

    void contrastIsTheStandards() {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(contrast(QColor(1, 2, 3), QColor(1, 2, 3)), 1.0);
    }

    void everyIconThatIsNamedIsThere() {
        const QRegularExpression use(
            QStringLiteral("QStringLiteral\\(\"([a-z]+(?:-[a-z0-9]+)*)\"\\)|\"([a-z]+(?:-[a-z]+)*)\", 0xff"));
        const QDir sources(QString::fromLocal8Bit(qgetenv("HEARD_SOURCE_DIR")) + QStringLiteral("/ui"));
        QVERIFY(sources.exists());
        const QStringList kept = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(kept.size() > 30);
        // What stands in a call that takes an icon's name must be one.
        const QRegularExpression call(QStringLiteral(
            "(?:iconOnly|setIconName|icons\\(\\)\\.paint|new Button|addView|addPage|EmptyPlace)\\([^;]*;"));
        QDirIterator files(sources.path(), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        int named = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
            while (calls.hasNext()) {
                auto names = use.globalMatch(calls.next().captured());
                while (names.hasNext()) {
                    const QString name = names.next().captured(1);
                    if (name.isEmpty()) continue;
                    ++named;
                    QVERIFY2(kept.contains(name + QStringLiteral(".svg")),
                             qPrintable(name + QLatin1Char(' ') + file.fileName()));
                }
            }
        }
        QVERIFY(named > 20);
    }

    void iconsAreTintedAndSharp() {
        const QPixmap icon = test::UiBed::theme().icons().pixmap(QStringLiteral("inbox"), QColor(0xff, 0, 0), 16, 2.0);
        QCOMPARE(icon.size(), QSize(32, 32));
        const QImage image = icon.toImage();
        int red = 0;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x) red += qAlpha(image.pixel(x, y)) > 200 && qRed(image.pixel(x, y)) > 240;
        QVERIFY(red > 20);
    }

    void initialsAreOfPeople() {
        QCOMPARE(paint::initials(QStringLiteral("Анатолий Кузнецов")), QStringLiteral("АК"));
        QCOMPARE(paint::initials(QStringLiteral("  visitor ")), QStringLiteral("V"));
        QCOMPARE(paint::initials(QStringLiteral("Łucja maria żółć")), QStringLiteral("ŁŻ"));
        QCOMPARE(paint::initials(QStringLiteral("+7 926 000")), QStringLiteral("+7"));
        QCOMPARE(paint::initials(QString()), QStringLiteral("?"));
    }

    void timesAreRelativeForADayThenDates() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const test::FixedClock clock;  // Thursday, 20 November 2025, 14:10
        const qint64 now = clock.now();
        const qint64 minute = 60'000;
        QCOMPARE(timewords::inRow(now - 20'000, now), QStringLiteral("now"));
        QCOMPARE(timewords::inRow(now - 5 * minute, now), QStringLiteral("5 min"));
        QCOMPARE(timewords::inRow(now - 120 * minute, now), QStringLiteral("12:10"));
        QCOMPARE(timewords::inRow(now - 24 * 60 * minute, now), QStringLiteral("Wed"));
        QCOMPARE(timewords::inRow(now - 20 * 24 * 60 * minute, now), QStringLiteral("31 Oct"));
        QCOMPARE(timewords::day(now, now), QStringLiteral("Today"));
        QCOMPARE(timewords::day(now - 24 * 60 * minute, now), QStringLiteral("Yesterday"));
        QCOMPARE(timewords::ahead(now + 24 * 60 * minute, now), QStringLiteral("tomorrow 14:10"));
        QVERIFY(timewords::inRow(0, now).isEmpty());
    }

    void codesBecomeSentences() {
        QVERIFY(sentenceFor(QStringLiteral("stale")).cause.startsWith(QStringLiteral("Someone wrote")));
        const Sentence exact = sentenceFor(QStringLiteral("too-long"), {{QStringLiteral("limit"), 4096}});
        QVERIFY2(exact.cause.contains(QStringLiteral("4,096")), qPrintable(exact.cause));
        const Sentence plain = sentenceFor(QStringLiteral("too-long"));
        QVERIFY2(!plain.cause.contains(QLatin1Char('%')), qPrintable(plain.cause));
        // A word of a later version is shown, not hidden.
        QVERIFY(sentenceFor(QStringLiteral("word-of-tomorrow")).cause.contains(QStringLiteral("word-of-tomorrow")));
    }

    void themeFollowsTheChoice() {
        Theme &theme = test::UiBed::theme();
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(Theme::Choice::Dark);
        QVERIFY(theme.tokens().dark);
        QCOMPARE(qApp->palette().color(QPalette::Base), darkTokens().surface);
        theme.setChoice(Theme::Choice::Light);
        QVERIFY(!theme.tokens().dark);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(themeChoiceFrom(wordFor(Theme::Choice::Dark)), Theme::Choice::Dark);
    }
};

QTEST_MAIN(StyleTest)
#include "style_test.moc"
