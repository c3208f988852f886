// SPDX-License-Identifier: GPL-3.0-or-later
// A replica that is closed while its writer has its hands full: what was said is kept, and nobody speaks to what is
// gone.
#include <QCoreApplication>

#include "support/desk/replicabed.h"

using namespace heard;
using namespace heard::test;

TEST(ReplicaClose, RightAfterAWriteKeepsIt) {
    ReplicaBed bed;
    constexpr int kRounds = 40;
    for (int n = 0; n < kRounds; ++n) {
        for (int each = 0; each <= n % 4; ++each) {
            replica::Draft draft;
            draft.conversation.v = 100 + each;
            draft.text = QStringLiteral("round %1").arg(n);
            bed.replica->saveDraft(draft);
        }
        bed.replica.reset();  // at once: what it was given may be all that stands before its end
        bed.open();
        const auto draft = bed.reader->draft(ConversationId{100}, false);
        ASSERT_TRUE(draft);
        EXPECT_EQ(draft->text, QStringLiteral("round %1").arg(n));
    }
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
