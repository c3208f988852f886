// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/openedbeside.h"

#include <QSettings>

namespace heard::ui {
namespace {

const QLatin1String kOpenedGroup("opened");
const QLatin1String kOpenedWhere("where");
const QLatin1String kOpenedTabs("tabs");
const QLatin1String kOpenedWindows("windows");
const QLatin1String kOpenedConversation("conversation");
const QLatin1String kOpenedGeometry("geometry");

}  // namespace

OpenedBeside OpenedBeside::in(QSettings &settings, const QString &workspace) {
    OpenedBeside opened;
    settings.beginGroup(kOpenedGroup);
    if (settings.value(kOpenedWhere).toString() == workspace) {
        const QVariantList tabs = settings.value(kOpenedTabs).toList();
        for (const QVariant &tab : tabs) opened.tabs += ConversationId{tab.toLongLong()};
        const int count = settings.beginReadArray(kOpenedWindows);
        for (int i = 0; i < count; ++i) {
            settings.setArrayIndex(i);
            opened.windows += {ConversationId{settings.value(kOpenedConversation).toLongLong()},
                               settings.value(kOpenedGeometry).toByteArray()};
        }
        settings.endArray();
    }
    settings.endGroup();
    return opened;
}

void OpenedBeside::keepIn(QSettings &settings, const QString &workspace) const {
    settings.beginGroup(kOpenedGroup);
    settings.remove(QString());
    settings.setValue(kOpenedWhere, workspace);
    QVariantList numbers;
    for (const ConversationId tab : tabs) numbers += tab.v;
    settings.setValue(kOpenedTabs, numbers);
    settings.beginWriteArray(kOpenedWindows, int(windows.size()));
    for (int i = 0; i < windows.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(kOpenedConversation, windows.at(i).conversation.v);
        settings.setValue(kOpenedGeometry, windows.at(i).geometry);
    }
    settings.endArray();
    settings.endGroup();
}

}  // namespace heard::ui
