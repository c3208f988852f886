// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>

#include "ui/style/label.h"

namespace heard::ui {

static QString tr(const char *source) { return QCoreApplication::translate("Shortcuts", source); }

QList<Shortcut> shortcuts() {
    return {
        {Command::NextConversation, QKeySequence(Qt::CTRL | Qt::Key_Down), tr("Next conversation")},
        {Command::PreviousConversation, QKeySequence(Qt::CTRL | Qt::Key_Up), tr("Previous conversation")},
        {Command::Reply, QKeySequence(Qt::CTRL | Qt::Key_R), tr("Write a reply")},
        {Command::Note, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), tr("Write a note")},
        {Command::Resolve, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), tr("Resolve or reopen")},
        {Command::List, QKeySequence(Qt::CTRL | Qt::Key_L), tr("Go to the conversations")},
        {Command::Messages, QKeySequence(Qt::CTRL | Qt::Key_M), tr("Go to the messages")},
        {Command::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma), tr("Settings")},
        {Command::Keys, QKeySequence(Qt::Key_F1), tr("This list")},
    };
}

void showShortcuts(const Theme &theme, QWidget *parent) {
    auto *window = new QDialog(parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("Keyboard"));
    auto *grid = new QGridLayout(window);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(10);
    const auto add = [&](const QString &words, const QString &keys) {
        auto *left = new Label(theme, Theme::Text::Body);
        left->setText(words);
        auto *right = new Label(theme, Theme::Text::Body, Label::Ink::Quiet);
        right->setText(keys);
        const int row = grid->rowCount();
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row, 1);
    };
    add(tr("Views, from the top"), QKeySequence(Qt::CTRL | Qt::Key_1).toString(QKeySequence::NativeText) + QStringLiteral(" … 9"));
    for (const Shortcut &shortcut : shortcuts()) add(shortcut.words, shortcut.keys.toString(QKeySequence::NativeText));
    add(tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    window->show();
}

}  // namespace heard::ui
