// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include "domain/ids.h"

class QSettings;

namespace heard::ui {

/// What is open beside the conversation of the list: in tabs, and in windows of their own with their places.
struct OpenedBeside {
    struct Window {
        ConversationId conversation;
        QByteArray geometry;
    };
    QList<ConversationId> tabs;
    QList<Window> windows;

    /// In the settings of one start and the next; `workspace` keeps hubs apart, whose conversations have the same
    /// numbers.
    static OpenedBeside in(QSettings &settings, const QString &workspace);
    void keepIn(QSettings &settings, const QString &workspace) const;
};

}  // namespace heard::ui
