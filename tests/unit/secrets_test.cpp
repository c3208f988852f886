// SPDX-License-Identifier: GPL-3.0-or-later
// Run by secrets_test.sh, each group in the surroundings that its name says.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>
#include <optional>

#include "secrets/filestore.h"
#include "secrets/keychainstore.h"

using namespace heard;
using namespace heard::secrets;

namespace {

const QString kSecret = QStringLiteral("пароль-42 “ї”");

/// Calls that wait for their answers, which come as codes: "" is fine.
class Asked {
public:
    explicit Asked(SecretStore &from) : store(from) {}

    Result<QString> read(const QString &name) {
        std::optional<Result<QString>> answer;
        store.read(name, &context, [&](const Result<QString> &read) { answer = read; });
        return wait(answer) ? *answer : failure(QStringLiteral("no answer"));
    }
    QString write(const QString &name, const QString &secret) {
        std::optional<Result<void>> answer;
        store.write(name, secret, &context, [&](const Result<void> &written) { answer = written; });
        return codeOf(answer);
    }
    QString remove(const QString &name) {
        std::optional<Result<void>> answer;
        store.remove(name, &context, [&](const Result<void> &removed) { answer = removed; });
        return codeOf(answer);
    }

private:
    SecretStore &store;
    QObject context;

    template <class T>
    static bool wait(const std::optional<T> &answer) {
        return QTest::qWaitFor([&] { return answer.has_value(); }, 60'000);
    }
    static QString codeOf(const std::optional<Result<void>> &answer) {
        if (!wait(answer)) return QStringLiteral("no answer");
        return *answer ? QString() : answer->error().code;
    }
};

QString codeOf(const Result<QString> &read) { return read ? *read : read.error().code; }

void expectNoKeychain() {
    KeychainStore store;
    Asked asked(store);
    EXPECT_EQ(asked.write(QStringLiteral("hub"), kSecret), QStringLiteral("no-keychain"));
    EXPECT_EQ(codeOf(asked.read(QStringLiteral("hub"))), QStringLiteral("no-keychain"));
    EXPECT_EQ(asked.remove(QStringLiteral("hub")), QStringLiteral("no-keychain"));
}

}  // namespace

TEST(Unlocked, ASecretIsWrittenReadReplacedAndRemoved) {
    KeychainStore store;
    Asked asked(store);
    const QString name = QStringLiteral("wss://хаб.рф/ws 1");
    EXPECT_EQ(codeOf(asked.read(name)), QStringLiteral("secret-missing"));
    EXPECT_EQ(asked.remove(name), QString()) << "there was none, which is fine";
    EXPECT_EQ(asked.write(name, QStringLiteral("before")), QString());
    EXPECT_EQ(asked.write(name, kSecret), QString());
    EXPECT_EQ(codeOf(asked.read(name)), kSecret);
    EXPECT_EQ(codeOf(asked.read(name + QLatin1Char('2'))), QStringLiteral("secret-missing"));
    EXPECT_EQ(asked.remove(name), QString());
    EXPECT_EQ(codeOf(asked.read(name)), QStringLiteral("secret-missing"));
}

TEST(Unlocked, NobodyIsToldWhoIsGone) {
    KeychainStore store;
    auto gone = std::make_unique<QObject>();
    store.read(QStringLiteral("hub"), gone.get(), [](const Result<QString> &) { FAIL(); });
    gone.reset();
    Asked asked(store);
    EXPECT_EQ(codeOf(asked.read(QStringLiteral("hub"))), QStringLiteral("secret-missing"));
}

/// Leaves one behind for the next group.
TEST(Kept, ASecretIsWritten) {
    KeychainStore store;
    EXPECT_EQ((Asked(store).write(QStringLiteral("hub"), kSecret)), QString());
}

TEST(Locked, TheSecretIsHiddenAndNothingIsTaken) {
    KeychainStore store;
    Asked asked(store);
    EXPECT_EQ(codeOf(asked.read(QStringLiteral("hub"))), QStringLiteral("secret-missing"));
    EXPECT_EQ(asked.write(QStringLiteral("other"), kSecret), QStringLiteral("no-keychain"));
}

TEST(NoService, ThereIsNoKeychain) { expectNoKeychain(); }
TEST(NoBus, ThereIsNoKeychain) { expectNoKeychain(); }

TEST(Files, ASecretIsItsOwnersOnly) {
    QTemporaryDir folder;
    FileStore store(folder.filePath(QStringLiteral("tokens")));
    Asked asked(store);
    const QString name = QStringLiteral("0123abcd");
    EXPECT_EQ(codeOf(asked.read(name)), QStringLiteral("secret-missing"));
    EXPECT_EQ(asked.write(name, kSecret), QString());
    EXPECT_EQ(codeOf(asked.read(name)), kSecret);
    const QFileInfo file(folder.filePath(QStringLiteral("tokens/0123abcd")));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(file.permissions() & others);
    EXPECT_FALSE(QFileInfo(file.path()).permissions() & (others | QFile::ExeGroup | QFile::ExeOther));
    EXPECT_EQ(asked.remove(name), QString());
    EXPECT_FALSE(QFile::exists(file.filePath()));
    EXPECT_EQ(asked.remove(name), QString());
}

TEST(Files, AFolderThatCantBeIsSaid) {
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("tokens")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    FileStore store(folder.filePath(QStringLiteral("tokens")));
    EXPECT_EQ((Asked(store).write(QStringLiteral("a"), kSecret)), QStringLiteral("write-failed"));
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
