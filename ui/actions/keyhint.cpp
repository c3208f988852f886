// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/keyhint.h"

#include <QCoreApplication>

namespace heard::ui {

namespace {

struct KeyTr {
    Q_DECLARE_TR_FUNCTIONS(KeyHint)
};

bool isPadEnter(const QKeySequence &key) { return key.count() == 1 && key[0].key() == Qt::Key_Enter; }

}  // namespace

QString keyHint(const QList<QKeySequence> &keys) {
    QString hint;
    for (const QKeySequence &key : keys) {
        if (isPadEnter(key) && keys.size() > 1) continue;
        const QString one = key.toString(QKeySequence::NativeText);
        hint = hint.isEmpty() ? one : KeyTr::tr("%1 or %2", "two keys that do the same").arg(hint, one);
    }
    return hint;
}

QString withKey(const QString &words, const QList<QKeySequence> &keys) {
    const QString hint = keyHint(keys);
    return hint.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, hint);
}

}  // namespace heard::ui
