// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/variantedit.h"

#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/models/replyvalues.h"
#include "ui/replies/replypreview.h"
#include "ui/style/button.h"
#include "ui/style/choices.h"
#include "ui/style/label.h"
#include "ui/style/tabrow.h"

namespace heard::ui {

VariantEdit::VariantEdit(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    build();
    setVariants({});
}

void VariantEdit::build() {
    const Theme &theme = m_kit.theme;
    m_tabs = new TabRow(theme);
    m_tabs->setAccessibleName(tr("Variants"));
    m_tabs->setExpanding(false);
    auto *add = Button::iconOnly(theme, Button::Kind::Quiet, tr("Add a variant for another language or channel"),
                                 QStringLiteral("copy"));
    m_remove = Button::iconOnly(theme, Button::Kind::Quiet, tr("Remove this variant"), QStringLiteral("trash-2"));
    m_language = new QComboBox;
    nameChoices(*m_language, tr("Language of the variant"));
    m_channel = new QComboBox;
    nameChoices(*m_channel, tr("Channel of the variant"));
    auto *variable = new Button(theme, Button::Kind::Quiet, tr("Insert a variable"));
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("Text of the variant"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(140);
    auto *top = new QHBoxLayout;
    top->addWidget(m_tabs, 1);
    top->addWidget(add);
    top->addWidget(m_remove);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_language);
    choices->addWidget(m_channel);
    choices->addStretch();
    choices->addWidget(variable);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(choices);
    column->addWidget(m_text, 1);
    fillChoices();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (m_loading || index < 0) return;
        m_current = index;
        showVariant();
    });
    connect(add, &QAbstractButton::clicked, this, [this] {
        m_variants += replies::Variant{};
        m_current = int(m_variants.size()) - 1;
        showTabs();
        showVariant();
        m_language->setFocus();
        Q_EMIT edited();
    });
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_variants.removeAt(m_current);
        m_current = std::max(0, m_current - 1);
        showTabs();
        showVariant();
        Q_EMIT edited();
    });
    connect(variable, &QAbstractButton::clicked, this, &VariantEdit::showVariableMenu);
    connect(m_text, &QPlainTextEdit::textChanged, this, &VariantEdit::takeOver);
    connect(m_language, &QComboBox::activated, this, &VariantEdit::takeOver);
    connect(m_channel, &QComboBox::activated, this, &VariantEdit::takeOver);
}

void VariantEdit::fillChoices() {
    m_language->addItem(tr("Any language"), QString());
    for (const char *language : {"en", "ru", "uk"})
        m_language->addItem(variantLanguageWords(QLatin1String(language)), QLatin1String(language));
    m_channel->addItem(tr("Any channel"), QString());
    const QList<Channel> channels = m_desk.channels();
    for (const Channel &channel : channels)
        if (m_channel->findData(channel.kind) < 0) m_channel->addItem(channel.name, channel.kind);
}

void VariantEdit::setVariants(const QList<replies::Variant> &variants) {
    m_variants = variants.isEmpty() ? QList<replies::Variant>{{}} : variants;
    m_current = 0;
    showTabs();
    showVariant();
}

QList<replies::Variant> VariantEdit::variants() const {
    QList<replies::Variant> written = m_variants;
    written.removeIf([](const replies::Variant &variant) { return variant.text.trimmed().isEmpty(); });
    return written;
}

QString VariantEdit::nameOf(const replies::Variant &variant) const {
    QStringList words;
    if (!variant.language.isEmpty()) words += variantLanguageWords(variant.language);
    if (!variant.channelKind.isEmpty()) {
        const int place = m_channel->findData(variant.channelKind);
        words += place < 0 ? variant.channelKind : m_channel->itemText(place);
    }
    return words.isEmpty() ? tr("For all") : words.join(QStringLiteral(" · "));
}

void VariantEdit::showTabs() {
    m_loading = true;
    while (m_tabs->count() > m_variants.size()) m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < m_variants.size(); ++i) {
        const QString name = nameOf(m_variants[i]);
        if (i >= m_tabs->count())
            m_tabs->addTab(name);
        else
            m_tabs->setTabText(i, name);
    }
    m_tabs->setCurrentIndex(m_current);
    m_remove->setEnabled(m_variants.size() > 1);
    m_loading = false;
}

void VariantEdit::showVariant() {
    m_loading = true;
    const replies::Variant &variant = m_variants[m_current];
    const auto choose = [](QComboBox *box, const QString &value) {
        if (box->findData(value) < 0) box->addItem(value, value);  // of a file or a plugin that is not here
        box->setCurrentIndex(box->findData(value));
    };
    choose(m_language, variant.language);
    choose(m_channel, variant.channelKind);
    m_text->setPlainText(variant.text);
    m_loading = false;
}

void VariantEdit::takeOver() {
    if (m_loading) return;
    m_variants[m_current] = {m_language->currentData().toString(), m_channel->currentData().toString(),
                             m_text->toPlainText()};
    showTabs();
    Q_EMIT edited();
}

void VariantEdit::showVariableMenu() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList names = variableNames();
    for (const QString &name : names)
        connect(menu->addAction(QStringLiteral("{{%1}}").arg(name)), &QAction::triggered, this,
                [this, name] { insertVariable(name); });
    menu->addSeparator();
    connect(menu->addAction(tr("A place to fill in")), &QAction::triggered, this,
            [this] { insertVariable(tr("what to write here")); });
    connect(menu->addAction(tr("Another canned reply")), &QAction::triggered, this,
            [this] { insertVariable(QStringLiteral(">") + tr("its-shortcut")); });
    connect(menu->addAction(tr("Where the caret goes")), &QAction::triggered, this,
            [this] { insertVariable(QStringLiteral("cursor")); });
    menu->popup(QCursor::pos());
}

void VariantEdit::insertVariable(const QString &name) {
    m_text->insertPlainText(QStringLiteral("{{%1}}").arg(name));
    m_text->setFocus();
}

}  // namespace heard::ui
