// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/button.h"
#include "ui/style/kit.h"

class QButtonGroup;
class QCheckBox;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace heard::ui {

class Label;

/// One page of the settings: a column of titled parts that scrolls when it is long.
class Sheet : public QWidget {
    Q_OBJECT
public:
    Sheet(const Kit &kit, const QString &title, QWidget *parent = nullptr);

protected:
    Kit m_kit;

    QVBoxLayout &column() { return *m_column; }
    /// A heading and a sentence below it; either may be empty.
    void addTitle(const QString &title, const QString &words);
    /// Scrolls there once what has just been shown or hidden has found its place.
    void scrollTo(QWidget *place);
    /// Buttons of which one is down, in a row that wraps nothing: keep them few and short.
    template <class Value>
    struct Offer {
        Value value;
        QString words;
        QString icon;
    };
    template <class Value, class Chosen>
    void addChoice(const QString &name, const QList<Offer<Value>> &offers, const Value &now, Chosen chosen) {
        QButtonGroup *group = beginChoice(name);
        for (const Offer<Value> &offer : offers) {
            Button *button = addOffer(*group, offer.words, offer.icon, offer.value == now);
            connect(button, &QAbstractButton::clicked, this, [chosen, value = offer.value] { chosen(value); });
        }
        endChoice();
    }
    QCheckBox *addCheck(const QString &words, bool checked, const QString &below = {});

private:
    QButtonGroup *beginChoice(const QString &name);
    Button *addOffer(QButtonGroup &group, const QString &words, const QString &icon, bool checked);
    void endChoice();

    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QHBoxLayout *m_row = nullptr;
};

}  // namespace heard::ui
