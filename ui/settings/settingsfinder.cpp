// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsfinder.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSet>
#include <QTimer>
#include <algorithm>

#include "search/fold.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

constexpr int kMostWords = 70;  ///< longer texts explain; they are found under what they explain
constexpr int kShownFor = 2500;

QString wordsOf(const QWidget *widget) {
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(widget)) return label->text();
    return widget->focusPolicy() & Qt::TabFocus ? widget->accessibleName() : QString();
}

/// Also by the sentence that goes with it.
QString searchedOf(const QWidget *widget) { return wordsOf(widget) + u' ' + widget->accessibleDescription(); }

class FoundFrame final : public QWidget {
public:
    FoundFrame(QWidget &place, const Theme &theme) : QWidget(place.parentWidget()), m_theme(theme) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(place.geometry().adjusted(-5, -4, 5, 4));
        QTimer::singleShot(kShownFor, this, &QObject::deleteLater);
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor tint = m_theme.tokens().accent;
        painter.setPen(QPen(tint, 2));
        tint.setAlphaF(0.10F);
        painter.setBrush(tint);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }

private:
    const Theme &m_theme;
};

}  // namespace

QList<FoundSetting> findSettings(const QWidget &page, const QString &query) {
    const QStringList wanted = search::fold(query).letters.split(u' ', Qt::SkipEmptyParts);
    QList<FoundSetting> found;
    if (wanted.isEmpty()) return found;
    QSet<QString> seen;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const QString words = wordsOf(widget).simplified();
        if (words.isEmpty() || words.size() > kMostWords || !widget->isVisibleTo(&page) || seen.contains(words))
            continue;
        const QString folded = search::fold(searchedOf(widget)).letters;
        const auto has = [&folded](const QString &word) { return folded.contains(word); };
        if (!std::all_of(wanted.begin(), wanted.end(), has)) continue;
        seen.insert(words);
        found += {words, widget};
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const FoundSetting &one) { return !qobject_cast<QLabel *>(one.place); });
    return found;
}

void showSetting(QWidget &place, const Theme &theme) {
    for (QWidget *above = place.parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above)) area->ensureWidgetVisible(&place, 50, 80);
    if (place.focusPolicy() & Qt::TabFocus) place.setFocus(Qt::OtherFocusReason);
    new FoundFrame(place, theme);
}

}  // namespace heard::ui
