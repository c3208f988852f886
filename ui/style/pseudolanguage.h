// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace heard::ui {

/// Every text in a language that nobody speaks: its letters are changed, it is 40 % longer and stands in brackets, so
/// that a text which escapes translation and one that is cut are both seen. "qps" runs from left to right in accented
/// Latin letters, "qpr" from right to left in Hebrew ones. Place markers (%1, %n, %{name}) stay.
class PseudoLanguage final : public QTranslator {
    Q_OBJECT
public:
    explicit PseudoLanguage(const QString &code);

    static bool isPseudo(const QString &code);
    /// Of the dates and numbers that go with it.
    QLocale locale() const;
    QString translate(const char *context, const char *text, const char *comment, int n) const override;
    bool isEmpty() const override { return false; }

    static constexpr QChar kOpen{u'⟦'};
    static constexpr QChar kClose{u'⟧'};

private:
    bool m_rightToLeft;
};

}  // namespace heard::ui
