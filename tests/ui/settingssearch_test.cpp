// SPDX-License-Identifier: GPL-3.0-or-later
// The search of the settings: any setting by its words, in the language of the window, and the way to it.
#include <QAbstractButton>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include "support/uibed.h"
#include "ui/settings/settingsfinder.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

using namespace heard;
using namespace heard::ui;

namespace {

struct SearchBed : test::WindowBed {
    SettingsPage *page = nullptr;
    QLineEdit *box = nullptr;
    QListWidget *list = nullptr;

    SearchBed() {
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
        window->showSettings();
        page = window->findChild<SettingsPage *>();
        list = page->findChild<QListWidget *>();
        for (QLineEdit *edit : page->findChildren<QLineEdit *>())
            if (edit->parentWidget() == page) box = edit;
    }
    QStringList found(const QString &query) const {
        box->setText(query);
        QStringList words;
        for (int i = 0; i < list->count(); ++i) words << list->item(i)->text();
        return words;
    }
    QWidget *focused() const { return window->focusWidget(); }
};

}  // namespace

class SettingsSearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() {
        test::UiBed::language().speak(QStringLiteral("en_GB"));
        QCoreApplication::processEvents();
    }

    void aSettingIsFoundByItsWordsAndReached() {
        SearchBed bed;
        QCOMPARE(bed.found(QStringLiteral("dark")).value(0), QStringLiteral("Dark\nGeneral"));
        bed.page->setPage(SettingsPage::Page::About);
        bed.box->setFocus();
        QTest::keyClick(bed.box, Qt::Key_Return);
        QCOMPARE(bed.page->page(), SettingsPage::Page::General);
        const auto *reached = qobject_cast<QAbstractButton *>(bed.focused());
        QTRY_VERIFY((reached = qobject_cast<QAbstractButton *>(bed.focused())) &&
                    reached->text() == QStringLiteral("Dark"));
    }

    void severalWordsInAnyOrderAndOnAnyPage() {
        SearchBed bed;
        QVERIFY(
            bed.found(QStringLiteral("sign start")).contains(QStringLiteral("Start Heard when I sign in\nGeneral")));
        QVERIFY(bed.found(QStringLiteral("write note")).contains(QStringLiteral("Key of “Write a note”\nKeys")));
        QVERIFY(
            bed.found(QStringLiteral("add a channel")).contains(QStringLiteral("Add a channel\nChannels and plugins")));
    }

    void nothingIsSaidAndPagesComeBack() {
        SearchBed bed;
        QCOMPARE(bed.found(QStringLiteral("xyzzy")), QStringList{QStringLiteral("No setting has these words.")});
        QTest::keyClick(bed.box, Qt::Key_Return);  // goes nowhere
        QVERIFY(bed.list->isVisible());
        bed.found(QString());
        QVERIFY(!bed.list->isVisible());
    }

    void inTheLanguageOfTheWindow() {
        test::UiBed::language().speak(QStringLiteral("ru"));
        SearchBed bed;
        // "ё" is written as "е" by many.
        QVERIFY2(bed.found(QStringLiteral("темн")).join(u' ').contains(QStringLiteral("Тёмн")),
                 qPrintable(bed.found(QStringLiteral("темн")).join(u' ')));
        QVERIFY(bed.found(QStringLiteral("dark")).join(u' ').contains(QStringLiteral("Такой настройки нет")));
    }

    /// Each control that a person can reach on the pages has words to be found by.
    void everyControlCanBeFound() {
        SearchBed bed;
        using Page = SettingsPage::Page;
        for (const Page page : {Page::General, Page::Notices, Page::Keys, Page::Channels}) {
            bed.page->setPage(page);
            for (QAbstractButton *button : bed.page->findChildren<QAbstractButton *>()) {
                if (!button->isVisible() || button->parentWidget() == bed.page) continue;
                const QString words = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
                QVERIFY2(!words.isEmpty() || qobject_cast<QLineEdit *>(button->parentWidget()),
                         button->metaObject()->className());
            }
        }
    }
};

QTEST_MAIN(SettingsSearchTest)
#include "settingssearch_test.moc"
