// SPDX-License-Identifier: GPL-3.0-or-later
// Registering a contact by hand, by the keyboard: who it was, what is missing, what the hub gives back.
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

#include "support/uibed.h"
#include "ui/actions/actionlist.h"
#include "ui/entry/entrydialog.h"
#include "ui/models/ways.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct EntryBed : test::WindowBed {
    EntryBed() {
        Channel channel;
        channel.id = ChannelId{90};
        channel.kind = s("desk-entry");
        channel.key = s("desk");
        channel.settings = {{s("region"), s("UA")}, {s("places"), QJsonArray{s("Main street"), s("Airport")}}};
        desk.setChannel(channel);
        Customer known;
        known.id = CustomerId{900};
        known.name = s("Тарас Шум");
        known.identities = {Identity{IdentityId{901}, s("phone"), s("+380501234567"), {}}};
        desk.customers().set(known);
        window->actions().action(s("program.entry"))->trigger();
    }
    EntryDialog *dialog() const { return window->findChild<EntryDialog *>(); }
    template <class Kind>
    Kind *named(const char *name) const {
        for (Kind *one : dialog()->findChildren<Kind *>())
            if (one->accessibleName() == s(name)) return one;
        return nullptr;
    }
    void write(const char *field, const char *text) const { named<QLineEdit>(field)->setText(s(text)); }
    void accept() const {
        QTRY_VERIFY(dialog()->isActiveWindow());
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    }
    bool says(const char *part) const {
        for (const Label *label : dialog()->findChildren<Label *>())
            if (!label->isHidden() && label->text().contains(s(part))) return true;
        return false;
    }
};

}  // namespace

class EntryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCallIsTakenDownByTheKeyboardAlone() {
        EntryBed bed;
        QVERIFY(bed.dialog());
        QTRY_VERIFY(bed.named<QLineEdit>("Phone or e-mail")->hasFocus());
        QTest::keyClicks(bed.named<QLineEdit>("Phone or e-mail"), s("050 999 88 77"));
        QVERIFY(bed.says("+380 50 999 8877"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(bed.named<QLineEdit>("Name")->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), s("Anna"));
        bed.named<QComboBox>("Topic")->setEditText(s("Delivery"));
        bed.named<QComboBox>("Place")->setCurrentIndex(1);
        bed.named<QPlainTextEdit>("What was said")->setPlainText(s("Where is the kettle?"));
        bed.accept();
        QTRY_VERIFY(!bed.dialog());
        QCOMPARE(bed.desk.entries().entered.size(), 1);
        const HandEntry entry = bed.desk.entries().entered.first();
        QCOMPARE(entry.kind, s("call"));
        QCOMPARE(entry.address, s("+380509998877"));
        QCOMPARE(entry.name, s("Anna"));
        QCOMPARE(entry.topic, s("Delivery"));
        QCOMPARE(entry.place, s("Airport"));
        QCOMPARE(entry.text, s("Where is the kettle?"));
        QVERIFY(!entry.customer && !entry.settled && entry.at > 0);
    }

    void aNumberChoosesItsCustomerANameOnlyOffers() {
        EntryBed bed;
        auto *found = bed.named<QListWidget>("Who it was");
        bed.write("Phone or e-mail", "(050) 123-45-67");
        QTRY_COMPARE(found->count(), 2);
        QCOMPARE(found->currentRow(), 1);
        QCOMPARE(bed.dialog()->entry().customer, CustomerId{900});
        QCOMPARE(bed.dialog()->entry().name, QString());
        found->setCurrentRow(0);
        QVERIFY(!bed.dialog()->entry().customer);
        bed.write("Phone or e-mail", "");
        bed.write("Name", "Тарас");
        QTRY_COMPARE(found->count(), 2);
        QCOMPARE(found->currentRow(), 0);
        found->setCurrentRow(1);
        QCOMPARE(bed.dialog()->entry().customer, CustomerId{900});
    }

    void whatIsMissingIsSaidAndNothingIsLost() {
        EntryBed bed;
        bed.accept();
        QVERIFY(bed.says("“Unknown” will do"));
        bed.write("Phone or e-mail", "soon");
        bed.accept();
        QVERIFY(bed.says("neither a phone number nor an e-mail address"));
        bed.write("Phone or e-mail", "anna@example.org");
        bed.accept();
        QVERIFY(bed.says("Write what was said"));
        QVERIFY(bed.dialog() && bed.desk.entries().entered.isEmpty());
        QFile page(bed.folder.filePath(s("page 12.jpg")));
        QVERIFY(page.open(QIODevice::WriteOnly));
        bed.dialog()->addFile(page.fileName());
        QTRY_COMPARE(bed.dialog()->entry().files.size(), 1);
        bed.accept();
        QTRY_VERIFY(!bed.dialog());
        QCOMPARE(bed.desk.entries().entered.first().files.size(), 1);
    }

    void whatTheHubRefusesComesBackWhole() {
        EntryBed bed;
        QTest::keyClick(bed.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bed.dialog());
        HandEntry entry;
        entry.kind = s("book");
        entry.name = s("Unknown");
        entry.topic = s("Queue");
        entry.place = s("Airport");
        entry.at = 1'700'000'000'000;
        entry.settled = true;
        entry.text = s("Page 12");
        entry.files = {s("/tmp/page.jpg")};
        bed.desk.entries().refuse({s("e1"), entry, s("no-channel"), {}});
        QVERIFY(bed.dialog() && bed.says("is missing"));
        QCOMPARE(bed.dialog()->entry(), entry);
        QCOMPARE(handEntryFrom(argsOf(entry), entry.files), entry);
        QCOMPARE(handEntryFrom(draftOf(entry)), entry);
        // Left, it is offered again until it is entered; then it is gone.
        QTest::keyClick(bed.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bed.dialog());
        bed.window->actions().action(s("program.entry"))->trigger();
        QCOMPARE(bed.dialog()->entry(), entry);
        bed.accept();
        QTRY_VERIFY(!bed.dialog());
        QCOMPARE(bed.desk.entries().entered, QList<HandEntry>{entry});
        QVERIFY(bed.desk.entries().refusedEntries.isEmpty());
        bed.window->actions().action(s("program.entry"))->trigger();
        QCOMPARE(bed.dialog()->entry().text, QString());
    }

    void whatWasBegunIsOfferedAgainUntilItIsRegisteredOrThrownAway() {
        EntryBed bed;
        bed.write("Name", "Unknown");
        bed.named<QPlainTextEdit>("What was said")->setPlainText(s("Asks for"));
        QTest::keyClick(bed.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bed.dialog());
        QVERIFY(!bed.desk.draft({}, false).isEmpty());
        bed.window->actions().action(s("program.entry"))->trigger();
        QCOMPARE(bed.dialog()->entry().text, s("Asks for"));
        QCOMPARE(bed.dialog()->entry().name, s("Unknown"));
        bed.accept();
        QTRY_VERIFY(!bed.dialog());
        QVERIFY(bed.desk.draft({}, false).isEmpty());
        bed.window->actions().action(s("program.entry"))->trigger();
        QCOMPARE(bed.dialog()->entry().text, QString());
        bed.named<QPlainTextEdit>("What was said")->setPlainText(s("Nothing"));
        QTest::keyClick(bed.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!bed.dialog());
        bed.window->actions().action(s("program.entry"))->trigger();
        for (auto *button : bed.dialog()->findChildren<Button *>())
            if (button->text() == s("Throw away")) button->click();
        QTRY_VERIFY(!bed.dialog());
        QVERIFY(bed.desk.draft({}, false).isEmpty());
    }

    void nothingIsOfferedWhereNothingCanBeSent() {
        EntryBed bed;
        Customer customer;
        customer.identities = {Identity{IdentityId{1}, s("desk-entry"), s("customer-1"), {}},
                               Identity{IdentityId{2}, s("webchat"), s("v"), {}}};
        QList<Channel> channels(2);
        channels[0].id = ChannelId{1};
        channels[0].kind = s("desk-entry");
        channels[0].traits = {{s("replies"), false}};
        channels[1].id = ChannelId{2};
        channels[1].kind = s("webchat");
        Conversation chat;
        chat.channel = ChannelId{2};
        QCOMPARE(waysTo(chat, customer, channels).size(), 1);
        Conversation entered;
        entered.channel = ChannelId{1};
        QCOMPARE(waysTo(entered, customer, channels).size(), 1);
    }

    void aReplyToWhatWasTakenDownGoesWhereTheCustomerWroteLast() {
        Customer customer;
        customer.identities = {Identity{IdentityId{1}, s("desk-entry"), s("customer-1"), {}},
                               Identity{IdentityId{2}, s("email"), s("o@example.org"), {}},
                               Identity{IdentityId{3}, s("telegram"), s("77"), {}}};
        QList<Channel> channels(3);
        const char *kinds[] = {"desk-entry", "email", "telegram"};
        for (int i = 0; i < 3; ++i) {
            channels[i].id = ChannelId{i + 1};
            channels[i].kind = channels[i].name = s(kinds[i]);
        }
        channels[0].traits = {{s("replies"), false}};
        Conversation entered;
        entered.channel = ChannelId{1};
        const auto byDefault = [&](const QList<ChannelId> &wroteOn) {
            const auto way = defaultWay(entered, waysTo(entered, customer, channels), channels, wroteOn);
            return way ? way->identity : IdentityId();
        };
        QCOMPARE(byDefault({ChannelId{1}, ChannelId{3}, ChannelId{2}}), IdentityId{3});
        QCOMPARE(byDefault({ChannelId{2}}), IdentityId{2});
        QCOMPARE(byDefault({}), IdentityId{2});  // never wrote, but left an address
        customer.consent = Consent::AnswersOnly;
        QCOMPARE(byDefault({ChannelId{3}}), IdentityId());
        entered.waitingSince = 1;
        QCOMPARE(byDefault({ChannelId{3}}), IdentityId{3});
        customer.consent = Consent::Refused;
        QCOMPARE(byDefault({ChannelId{3}}), IdentityId());
        entered.channel = ChannelId{2};  // a channel that carries replies: by itself, and nowhere else
        QCOMPARE(byDefault({ChannelId{3}}), IdentityId());
        QCOMPARE(waysTo(entered, customer, channels).size(), 1);
        customer.consent = Consent::Given;
        QCOMPARE(byDefault({ChannelId{3}}), IdentityId());
        QCOMPARE(waysTo(entered, customer, channels).size(), 2);
    }
};

QTEST_MAIN(EntryTest)
#include "entry_test.moc"
