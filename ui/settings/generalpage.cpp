// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalpage.h"

#include <QCheckBox>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/models/keeping.h"
#include "ui/settings/preferences.h"
#include "ui/style/label.h"
#include "ui/style/language.h"

namespace heard::ui {

GeneralPage::GeneralPage(const Kit &kit, Keeping &keeping, Preferences &preferences, QWidget *parent)
    : Sheet(kit, tr("General"), parent),
      m_keeping(keeping),
      m_preferences(preferences),
      m_sizeAtStart(preferences.textSize()) {
    addLanguage();
    addAppearance();
    addTextSize();
    addDesktop();
    addKeeping();
    column().addStretch();
}

void GeneralPage::addLanguage() {
    addTitle(tr("Language"), tr("Of the texts, dates and numbers. It changes at once."));
    QList<Offer<QString>> offers{{QString(), tr("As the system"), QStringLiteral("languages")}};
    for (const Language::Choice &choice : Language::choices()) offers << Offer<QString>{choice.code, choice.name, {}};
    addChoice(tr("Language"), offers, m_preferences.language(),
              [this](const QString &code) { m_preferences.setLanguage(code); });
}

void GeneralPage::addAppearance() {
    addTitle(tr("Appearance"), tr("Light, dark, or as the system is."));
    using Choice = Theme::Choice;
    addChoice<Choice>(tr("Appearance"),
                      {{Choice::System, tr("System"), QStringLiteral("monitor")},
                       {Choice::Light, tr("Light"), QStringLiteral("sun")},
                       {Choice::Dark, tr("Dark"), QStringLiteral("moon")}},
                      m_kit.theme.choice(), [this](Choice choice) { m_preferences.setTheme(choice); });
}

void GeneralPage::addTextSize() {
    addTitle(tr("Text size"), tr("Everything in the window grows with it, from the next start of Heard on."));
    QList<Offer<int>> offers;
    for (const int percent : {100, 125, 150, 175, 200})
        offers << Offer<int>{percent, tr("%1 %").arg(QLocale().toString(percent)), {}};
    auto *again =
        new Button(m_kit.theme, Button::Kind::Primary, tr("Start Heard again now"), QStringLiteral("refresh-cw"));
    again->hide();
    addChoice<int>(tr("Text size"), offers, m_preferences.textSize(), [this, again](int percent) {
        m_preferences.setTextSize(percent);
        again->setVisible(percent != m_sizeAtStart);
    });
    column().addWidget(again);
    connect(again, &QAbstractButton::clicked, this, &GeneralPage::restartWanted);
}

void GeneralPage::addDesktop() {
    addTitle(tr("On this computer"), {});
    QCheckBox *start = addCheck(tr("Start Heard when I sign in"), m_preferences.startsWithSystem());
    connect(start, &QCheckBox::toggled, this, [this](bool on) { m_preferences.setStartsWithSystem(on); });
    QCheckBox *stay = addCheck(tr("Keep Heard running when the window is closed"), m_preferences.staysInTray(),
                               tr("It goes on telling of new messages and is opened again from the notification area. "
                                  "Where the system has none, closing the window ends Heard."));
    connect(stay, &QCheckBox::toggled, this, [this](bool on) { m_preferences.setStaysInTray(on); });
}

void GeneralPage::addKeeping() {
    addTitle(tr("Kept on this computer"),
             tr("Of resolved conversations. What is older is at the hub and comes again when you open it. Open "
                "conversations, drafts and what waits to be sent always stay."));
    const auto number = [](int value) { return QLocale().toString(value); };
    const auto set = [this](int KeepRule::*field, int value) {
        KeepRule rule = m_keeping.rule();
        rule.*field = value;
        m_keeping.setRule(rule);
    };
    const KeepRule now = m_keeping.rule();
    QList<Offer<int>> days{{0, tr("All"), {}}};
    for (const int count : {365, 90, 30}) days << Offer<int>{count, tr("%n days", nullptr, count), {}};
    addChoice<int>(tr("How long messages are kept"), days, now.days, [set](int value) { set(&KeepRule::days, value); });
    QList<Offer<int>> sizes{{0, tr("Any size"), {}}};
    for (const int gigabytes : {5, 2, 1})
        sizes << Offer<int>{gigabytes * 1024, tr("Up to %1 GB").arg(number(gigabytes)), {}};
    addChoice<int>(tr("How much room messages take"), sizes, now.megabytes,
                   [set](int value) { set(&KeepRule::megabytes, value); });
    QList<Offer<int>> pictures;
    for (const int megabytes : {100, 500, 2000})
        pictures << Offer<int>{megabytes, tr("Pictures: up to %1 MB").arg(number(megabytes)), {}};
    addChoice<int>(tr("How much room pictures take"), pictures, now.pictureMegabytes,
                   [set](int value) { set(&KeepRule::pictureMegabytes, value); });
}

}  // namespace heard::ui
