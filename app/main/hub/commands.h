// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What heard-hub can be asked to do. Each is given the words after its name and returns the exit code.
namespace heard::hub {

int serveCommand(const QStringList &words);
int channelCommand(const QStringList &words);
int checkCommand(const QStringList &words);
int pluginsCommand(const QStringList &words);
int tokenCommand(const QStringList &words);

}  // namespace heard::hub
