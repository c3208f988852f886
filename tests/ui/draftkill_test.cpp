// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, typed in without end, is killed with SIGKILL at any key: what was on the disk is what the next start
// shows, text, caret, selection, files and all.
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include "support/desk/fakehub.h"
#include "support/desk/replicabed.h"
#include "support/uibed.h"
#include "ui/composer/attachmentchip.h"
#include "ui/composer/replyedit.h"
#include "ui/models/replicadesk.h"
#include "ui/shell/inboxpage.h"

using namespace heard;
using namespace heard::test;
using namespace heard::ui;

namespace {

constexpr int kWaitMs = 60'000;

/// Any letter can be told from the one before it.
QString typed(int count) {
    QString text;
    for (int i = 0; i < count; ++i) text += QChar(i % 10 == 9 ? u' ' : char16_t(u'a' + i % 26));
    return text;
}

struct Window {
    explicit Window(const QString &folder) : settings(folder + QStringLiteral("/window.ini"), QSettings::IniFormat) {
        DeskConfig config;
        config.dataFolder = folder + QStringLiteral("/desk");
        config.plugins.has = [](const QString &) { return true; };
        desk = *ReplicaDesk::open(config, clock);
        window = std::make_unique<MainWindow>(Kit{UiBed::theme(), clock}, *desk, settings);
        window->resize(1400, 800);
        window->show();
        window->inbox().open(ConversationId{1});
        edit = window->findChild<ReplyEdit *>();
    }
    SystemClock clock;
    QSettings settings;
    std::unique_ptr<ReplicaDesk> desk;
    std::unique_ptr<MainWindow> window;
    ReplyEdit *edit = nullptr;
};

/// With a file, a selection at its end, and letters for ever.
int typeForEver(const QString &folder) {
    Window window(folder);
    QMetaObject::invokeMethod(window.edit, "filesGiven", Q_ARG(QStringList, {folder + QStringLiteral("/prices.txt")}));
    int count = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, [&] {
        QTextCursor caret = window.edit->textCursor();
        caret.movePosition(QTextCursor::End);
        caret.insertText(typed(count + 1).right(1));
        ++count;
        // The last three letters are selected, from behind.
        caret.setPosition(std::max(0, count - 3), QTextCursor::KeepAnchor);
        window.edit->setTextCursor(caret);
    });
    keys.start(7);
    return QApplication::exec();
}

}  // namespace

TEST(DraftKill, WhatWasTypedIsThereAgain) {
    for (int round = 0; round < 3; ++round) {
        QTemporaryDir dir;
        {
            QFile file(dir.filePath(QStringLiteral("prices.txt")));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write("12 and 14");
        }
        {
            ReplicaBed seed;
            ASSERT_TRUE(seed.snapshot(10, {channelItem(1, 1, QStringLiteral("webchat")),
                                           conversationItem(2, 1, 100, QStringLiteral("open"), 0, 5),
                                           messageItem(3, 5, 1, QStringLiteral("Till when?"))}));
            seed.reader.reset();
            seed.replica.reset();
            ASSERT_TRUE(QDir().mkpath(dir.filePath(QStringLiteral("desk"))));
            ASSERT_TRUE(QFile::copy(seed.path(), dir.filePath(QStringLiteral("desk/replica.db"))));
        }
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type"), dir.path()});
        ASSERT_TRUE(child.waitForStarted());
        const auto stored = [&dir]() -> replica::Draft {
            auto reader = replica::Reader::open(dir.filePath(QStringLiteral("desk/replica.db")));
            return reader ? (*reader)->draft(ConversationId{1}, false).value_or(replica::Draft()) : replica::Draft();
        };
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                const replica::Draft draft = stored();
                return draft.text.size() > 40 + 60 * round && draft.files.size() == 1;
            },
            kWaitMs));
        child.kill();
        ASSERT_TRUE(child.waitForFinished());
        const replica::Draft kept = stored();

        Window window(dir.path());
        const QString text = window.edit->toPlainText();
        const int length = int(text.size());
        EXPECT_GT(length, 40 + 60 * round);
        EXPECT_EQ(text, typed(length)) << "what was typed and nothing else";
        EXPECT_EQ(text, kept.text);
        EXPECT_EQ(window.edit->textCursor().position(), kept.caret);
        EXPECT_EQ(window.edit->textCursor().anchor(), kept.anchor);
        EXPECT_TRUE(window.edit->textCursor().hasSelection());
        const auto chips = window.window->findChildren<AttachmentChip *>();
        ASSERT_EQ(chips.size(), 1);
        EXPECT_TRUE(QFile::exists(kept.files.first()));
    }
}

int main(int argc, char **argv) {
    QApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--type") == 0) return typeForEver(QString::fromLocal8Bit(argv[2]));
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
