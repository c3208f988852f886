// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QMap>
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

class QTranslator;

namespace heard::ui {

/// The language of the program: texts, the direction they run in, dates and numbers. One per program, made before the
/// first text. Widgets hear of a change by QEvent::LanguageChange; the windows are then built anew. Main thread.
class Language final : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// "en", "ru", "uk", or with a country ("en_GB"); empty is the system's. Texts that translations/ does not have in
    /// it are English. Two more are for looking at the windows: "qps" has long, bracketed letters, "qpr" is the same
    /// from right to left; what stays plain English there escapes translation, and what is cut has too little room.
    void speak(const QString &code);

    struct Choice {
        QString code;
        QString name;  ///< in itself
    };
    /// What a person can choose, besides the system's.
    static QList<Choice> choices();

private:
    bool load(const QLocale &locale, const QString &name, const QString &folder);
    void install(std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// What a plugin calls something, in the language that is spoken, else in English, else in any. Keys are BCP 47.
[[nodiscard]] QString inOurLanguage(const QMap<QString, QString> &byLanguage);

}  // namespace heard::ui
