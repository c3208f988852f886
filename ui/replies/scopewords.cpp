// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/scopewords.h"

#include <QCoreApplication>

namespace heard::ui {
namespace {

struct ScopeTr {
    Q_DECLARE_TR_FUNCTIONS(Replies)
};

}  // namespace

QString scopeWords(ReplyIndex::Scope scope) {
    switch (scope) {
        case ReplyIndex::Scope::All: return ScopeTr::tr("All");
        case ReplyIndex::Scope::Mine: return ScopeTr::tr("Mine");
        case ReplyIndex::Scope::Team: return ScopeTr::tr("Team’s");
        case ReplyIndex::Scope::Everybody: return ScopeTr::tr("Everybody’s");
    }
    return {};
}

}  // namespace heard::ui
