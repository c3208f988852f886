// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>

#include "ui/style/label.h"

namespace heard::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

}  // namespace

QList<Shortcut> shortcuts() {
    return {
        {Command::NextConversation, QKeySequence(Qt::CTRL | Qt::Key_Down), Tr::tr("Next conversation")},
        {Command::PreviousConversation, QKeySequence(Qt::CTRL | Qt::Key_Up), Tr::tr("Previous conversation")},
        {Command::Reply, QKeySequence(Qt::CTRL | Qt::Key_R), Tr::tr("Write a reply")},
        {Command::Note, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), Tr::tr("Write a note")},
        {Command::Resolve, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), Tr::tr("Resolve or reopen")},
        {Command::List, QKeySequence(Qt::CTRL | Qt::Key_L), Tr::tr("Go to the conversations")},
        {Command::Messages, QKeySequence(Qt::CTRL | Qt::Key_M), Tr::tr("Go to the messages")},
        {Command::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma), Tr::tr("Settings")},
        {Command::Keys, QKeySequence(Qt::Key_F1), Tr::tr("This list")},
    };
}

void showShortcuts(const Theme &theme, QWidget *parent) {
    auto *window = new QDialog(parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(Tr::tr("Keyboard"));
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
    add(Tr::tr("Views, from the top"),
        QKeySequence(Qt::CTRL | Qt::Key_1).toString(QKeySequence::NativeText) + QStringLiteral(" … 9"));
    for (const Shortcut &shortcut : shortcuts()) add(shortcut.words, shortcut.keys.toString(QKeySequence::NativeText));
    add(Tr::tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    window->show();
}

}  // namespace heard::ui
