// SPDX-License-Identifier: GPL-3.0-or-later
// contract_suite PATH: holds a channel module, ours or another's, to the contract of app/channelapi.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "contract/channel/subject.h"

namespace heard::test {

Subject &subject() {
    static Subject theOne;
    return theOne;
}

pluginhost::PluginInfo Subject::info() const {
    const QList<pluginhost::PluginInfo> all = host->plugins();
    for (const pluginhost::PluginInfo &each : all)
        if (each.file == path) return each;
    return {};
}

bool eventually(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 20'000); }

QStringList oddTexts() {
    return {QString(),
            u"{"_qs,
            u"null"_qs,
            u"[1,2,3]"_qs,
            u"\"text\""_qs,
            u"{\"t\":\"no-such-thing\"}"_qs,
            u"{\"t\":7,\"text\":{\"a\":[]}}"_qs,
            QString(5000, u'['),
            QString(300'000, u'x'),
            QString(QChar(0xD800)) + QChar(0) + u"\u202e\x7f"_qs,
            u"<script>alert(1)</script>' OR 1=1; --"_qs};
}

}  // namespace heard::test

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: contract_suite PATH-OF-A-MODULE\n");
        return 2;
    }
    using namespace heard;
    test::Subject &subject = test::subject();
    // Alone in a folder of its own: its neighbours may say the same id.
    const QFileInfo file(QString::fromLocal8Bit(argv[1]));
    const QTemporaryDir folder;
    subject.path = folder.filePath(file.fileName());
    if (!file.exists() || !QFile::link(file.absoluteFilePath(), subject.path)) {
        std::fprintf(stderr, "contract_suite: there is no module %s\n", argv[1]);
        return 2;
    }
    // The side is the one whose host lists it: hosts pass over the other side's modules.
    for (const auto side : {pluginhost::Side::Hub, pluginhost::Side::Desk}) {
        subject.side = side;
        subject.host = std::make_unique<pluginhost::PluginHost>(
            pluginhost::PluginHost::Options{side, {folder.path()}, {}, std::chrono::milliseconds(0), {}});
        subject.host->load();
        if (!subject.info().file.isEmpty()) break;
    }
    const bool hub = subject.side == pluginhost::Side::Hub;
    testing::GTEST_FLAG(filter) = hub ? "Module.*:ConnectorContract.*" : "Module.*:DeskContract.*";
    const int result = RUN_ALL_TESTS();
    subject.host.reset();
    return result;
}
