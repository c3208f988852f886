// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QWidget;

namespace heard::ui {

class Theme;

/// A control or heading of a settings page that has the words asked for.
struct FoundSetting {
    QString words;
    QPointer<QWidget> place;
};

/// What on a page has all words of the query, in the language that the page is in; without regard to case and
/// diacritics. Controls before the sentences that explain them. Looks at the widgets themselves, so no setting can be
/// forgotten.
[[nodiscard]] QList<FoundSetting> findSettings(const QWidget &page, const QString &query);

/// Scrolls to it, takes the focus there if it can have it, and draws a frame around it for a moment.
void showSetting(QWidget &place, const Theme &theme);

}  // namespace heard::ui
