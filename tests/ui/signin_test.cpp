// SPDX-License-Identifier: GPL-3.0-or-later
// The button that signs a mailbox in by the browser, as a person presses it: the page that the desk opens is fetched by
// a browser of the test's, from an authorisation server on this computer.
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include "support/authserver.h"
#include "support/uibed.h"
#include "ui/settings/channelform.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

constexpr int kPatience = 60'000;

QString s(const char *text) { return QString::fromUtf8(text); }

/// What the desktop has for a browser while it lives: follows where it is sent.
class Browser final : public QObject {
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }

    QList<QUrl> opened;
    QByteArray shown;

public Q_SLOTS:
    void open(const QUrl &page) {
        opened += page;
        QNetworkRequest request(page);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        QNetworkReply *reply = m_network.get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            shown += reply->readAll();
            reply->deleteLater();
        });
    }

private:
    QNetworkAccessManager m_network;
};

/// The form of a mailbox, from the e-mail plugin's own description, filled in for a provider of one's own.
struct FormBed : test::WindowBed {
    test::AuthServer server;
    Browser browser;

    FormBed() {
        desk.channelSetup().loadPlugin(QStringLiteral("email"));
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
        window->showSettings();
        window->findChild<SettingsPage *>()->showKinds();
        press("E-mail");
        write("E-mail address", s("shop@heard.test"));
        choose("Signs in by", QStringLiteral("oauth"));
        write("Client ID (for the browser sign-in)", s("heard"));
        write("Client secret", s("a b+c"));
        press("More settings");
        write("Where to sign in (OAuth 2 authorisation address)", server.authorize().toString());
        write("Where tokens come from (OAuth 2 token address)", server.token().toString());
        write("Scope", s("mail read&write"));
    }
    template <class Kind>
    Kind *named(const char *name) const {
        for (Kind *one : window->findChildren<Kind *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(one);
            const bool says = button && button->accessibleName().isEmpty() && button->text() == s(name);
            if (one->isVisible() && (one->accessibleName() == s(name) || says)) return one;
        }
        return nullptr;
    }
    void press(const char *name) const {
        QAbstractButton *button = nullptr;
        QTRY_VERIFY2((button = named<QAbstractButton>(name)) && button->isEnabled(), name);
        button->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void write(const char *field, const QString &text) const {
        QLineEdit *edit = nullptr;
        QTRY_VERIFY2((edit = named<QLineEdit>(field)), field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void choose(const char *field, const QString &value) const {
        auto *box = named<QComboBox>(field);
        QVERIFY2(box, field);
        box->setCurrentIndex(box->findData(value));
    }
    bool says(const char *part) const {
        for (const Label *label : window->findChildren<Label *>())
            if (label->isVisible() && label->text().contains(s(part))) return true;
        return false;
    }
    QJsonObject grant() {
        const QString secret = desk.channelSetup().lastForm.secrets.value(s("oauth")).toString();
        return QJsonDocument::fromJson(secret.toUtf8()).object();
    }
};

}  // namespace

class SignInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPressBringsWhatLasts() {
        FormBed bed;
        QVERIFY(bed.says("Not signed in yet."));
        bed.press("Sign-in by the browser");
        QTRY_VERIFY_WITH_TIMEOUT(bed.says("Signed in. It is kept once you save."), kPatience);
        QCOMPARE(bed.browser.opened.size(), 1);
        QVERIFY(bed.browser.opened.first().toString().startsWith(bed.server.authorize().toString()));
        QTRY_VERIFY_WITH_TIMEOUT(bed.browser.shown.contains("You are signed in. Go back to Heard"), kPatience);
        bed.press("Add the channel");
        QCOMPARE(bed.grant().value(s("refresh_token")).toString(), bed.server.refreshToken());
        QCOMPARE(bed.grant().value(s("client_id")).toString(), s("heard"));
        QCOMPARE(bed.grant().value(s("token_url")).toString(), bed.server.token().toString());
        const QJsonObject settings = bed.desk.channels().last().settings;
        QVERIFY2(!QJsonDocument(settings).toJson().contains(bed.server.refreshToken().toUtf8()),
                 "a secret is no setting");
    }

    void aDenialIsTold() {
        FormBed bed;
        bed.server.denies = true;
        bed.press("Sign-in by the browser");
        QTRY_VERIFY_WITH_TIMEOUT(bed.says("The sign-in was not allowed."), kPatience);
        QVERIFY(!bed.says("Waiting for the browser…"));
        // A second try is another sign-in.
        bed.server.denies = false;
        bed.press("Sign-in by the browser");
        QTRY_VERIFY_WITH_TIMEOUT(bed.says("Signed in. It is kept once you save."), kPatience);
        QVERIFY(!bed.says("The sign-in was not allowed."));
    }

    void wrongSettingsAreTold() {
        FormBed bed;
        bed.write("Client secret", s("another one"));
        bed.press("Sign-in by the browser");
        QTRY_VERIFY_WITH_TIMEOUT(bed.says("The provider does not know this program"), kPatience);
        bed.write("Where to sign in (OAuth 2 authorisation address)", QString());
        bed.press("Sign-in by the browser");
        QTRY_VERIFY_WITH_TIMEOUT(bed.says("The provider does not know this program"), kPatience);
        QCOMPARE(bed.browser.opened.size(), 1);
    }
};

QTEST_MAIN(SignInTest)
#include "signin_test.moc"
