// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QRegularExpression>
#include <QSpinBox>
#include <QtTest>

#include "support/uibed.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"
#include "ui/style/tokens.h"

using namespace heard;
using namespace heard::ui;

class StyleTest : public QObject {
    Q_OBJECT

    static void readable(const QColor &ink, const QColor &ground, double least) {
        QVERIFY2(contrast(ink, ground) >= least, qPrintable(QStringLiteral("%1 on %2: %3 and not %4")
                                                                .arg(ink.name(), ground.name())
                                                                .arg(contrast(ink, ground))
                                                                .arg(least)));
    }

private Q_SLOTS:
    void initTestCase() { test::UiBed::theme(); }

    /// WCAG 2.1, 1.4.3: every ink on every ground, whether some room uses the pair today or not.
    void textIsReadableOnEveryGround() {
        for (const Tokens *t : {&lightTokens(), &darkTokens()}) {
            const QList<QColor> grounds{t->ground,    t->surface, t->accentTint, t->bubbleIn,
                                        t->bubbleOut, t->note,    t->riskTint,   t->lateTint};
            for (const QColor &ink : {t->text, t->quiet, t->accent, t->risk, t->late, t->good})
                for (const QColor &ground : grounds) readable(ink, ground, 4.5);
            for (const QColor &ink : {t->text, t->quiet, t->accent}) readable(ink, t->line, 4.5);  // under the mouse
            readable(t->onAccent, t->accent, 4.5);
            // A button's key stands in a softer ink, mixed with what is under it.
            const auto mixed = [](int over, int under) {
                return int(over * Button::kHint + under * (1 - Button::kHint));
            };
            readable(QColor(mixed(t->onAccent.red(), t->accent.red()), mixed(t->onAccent.green(), t->accent.green()),
                            mixed(t->onAccent.blue(), t->accent.blue())),
                     t->accent, 4.5);
            readable(t->outline, t->surface, 3.0);
            readable(t->outline, t->ground, 3.0);
        }
    }

    /// What Qt's own widgets are drawn with.
    void thePaletteIsReadable() {
        Theme &theme = test::UiBed::theme();
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            theme.setChoice(choice);
            const QPalette p = qApp->palette();
            const QList<QPair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
                {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
                {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
                {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::ToolTipText, QPalette::ToolTipBase},
                {QPalette::PlaceholderText, QPalette::Base},      {QPalette::Link, QPalette::Base},
                {QPalette::LinkVisited, QPalette::AlternateBase}, {QPalette::BrightText, QPalette::Window}};
            for (const auto &[ink, ground] : pairs) readable(p.color(ink), p.color(ground), 4.5);
        }
    }

    /// 1.4.11: a picture that says something.
    void marksAreSeenOnEveryGround() {
        for (const Tokens *t : {&lightTokens(), &darkTokens()})
            for (const char *kind : {"webchat", "form", "email", "a kind of tomorrow"})
                for (const QColor &ground : {t->ground, t->surface, t->accentTint, t->bubbleIn, t->line})
                    readable(channelMark(QLatin1String(kind), t->dark).color, ground, 3.0);
    }

    /// Nothing by colour alone: channels and the states of a reply differ in form.
    void marksDifferInForm() {
        QSet<QString> forms;
        for (const char *kind : {"webchat", "form", "email", "a kind of tomorrow"})
            forms << channelMark(QLatin1String(kind), false).icon;
        QCOMPARE(forms.size(), 4);
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
        const QRegularExpression call(
            QStringLiteral("(?:iconOnly|setIconName|icons\\(\\)\\.paint|new Button|addView|EmptyPlace)\\([^;]*;"));
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

    /// At its very ends and nowhere within, in the colour that every field's frame has.
    void aFieldWithArrowsHasOneFrame() {
        Theme &theme = test::UiBed::theme();
        QWidget page;
        QSpinBox number(&page);
        QComboBox words(&page);
        words.setEditable(true);
        QDateTimeEdit time(&page);
        time.setCalendarPopup(true);
        const QList<QWidget *> fields{&number, &words, &time};
        for (int i = 0; i < fields.size(); ++i) fields[i]->setGeometry(10, 10 + i * 40, 160, 25);
        page.resize(200, 140);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto edges = [](QWidget *field, const QColor &color) {
            const QImage image = field->grab().toImage();
            QList<int> found;
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, image.height() / 2) == color) found += x;
            return found;
        };
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            theme.setChoice(choice);
            for (QWidget *field : fields) {
                field->clearFocus();
                const QList<int> ends{0, field->width() - 1};
                QCOMPARE(edges(field, theme.tokens().line), ends);
                field->setFocus();
                QCOMPARE(edges(field, theme.tokens().line), QList<int>());
                // What is selected within has that colour too.
                const QList<int> focused = edges(field, theme.tokens().accent);
                QVERIFY(focused.size() >= 2);
                QCOMPARE(focused.first(), ends.first());
                QCOMPARE(focused.last(), ends.last());
            }
        }
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
