// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace heard::ui {

/// Why a link that came from outside may not lead where a reader thinks. Thread-safe; never touches the network.
enum class LinkDoubt {
    None,
    OtherHost,  ///< its words name another host than it leads to
    Letters,    ///< its host is written with letters that look like others (Unicode UTS 39)
    Before,     ///< something stands before an @, where a reader takes it for the host
};

/// `words` are what is shown for the link; empty, or the address itself, if it is shown as it is.
[[nodiscard]] LinkDoubt doubtOf(const QUrl &target, const QString &words = {});

/// The target with its host in the letters that the network knows it by (xn--…): what can't be misread. Of a long one
/// the beginning, as it is for people to read.
[[nodiscard]] QString trueTarget(const QUrl &target);

/// A sentence for a doubt; empty for none.
[[nodiscard]] QString doubtWords(LinkDoubt doubt, const QUrl &target);

}  // namespace heard::ui
