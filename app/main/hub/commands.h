// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include "pluginhost/guardedapplication.h"

/// What heard-hub can be asked to do. Each is given the words after its name and returns the exit code.
namespace heard::hub {

using HubApplication = pluginhost::GuardedApplication<QCoreApplication>;

int serveCommand(HubApplication &application, const QStringList &words);
int agentCommand(const QStringList &words);
int channelCommand(const QStringList &words);
int deviceCommand(const QStringList &words);
int departmentCommand(const QStringList &words);
int auditCommand(const QStringList &words);
int checkCommand(const QStringList &words);
int personCommand(const QStringList &words);
int pluginsCommand(const QStringList &words);
int backupCommand(const QStringList &words);
int restoreCommand(const QStringList &words);
int secretsCommand(const QStringList &words);
int tokenCommand(const QStringList &words);

}  // namespace heard::hub
