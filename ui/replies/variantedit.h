// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QComboBox;
class QPlainTextEdit;

namespace heard::ui {

class Button;
class TabRow;

/// The texts of a canned reply, a tab for each language and channel.
class VariantEdit final : public QWidget {
    Q_OBJECT
public:
    VariantEdit(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void setVariants(const QList<replies::Variant> &variants);
    /// Without those that say nothing.
    QList<replies::Variant> variants() const;

Q_SIGNALS:
    void edited();

private:
    void build();
    void fillChoices();
    void showTabs();
    void showVariant();
    void takeOver();
    void insertVariable(const QString &name);
    void showVariableMenu();
    QString nameOf(const replies::Variant &variant) const;

    Kit m_kit;
    Desk &m_desk;
    QList<replies::Variant> m_variants;
    int m_current = 0;
    bool m_loading = false;
    TabRow *m_tabs;
    QComboBox *m_language;
    QComboBox *m_channel;
    QPlainTextEdit *m_text;
    Button *m_remove;
};

}  // namespace heard::ui
