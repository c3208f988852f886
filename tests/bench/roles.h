// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Programs that the benchmark starts as processes of their own: heard-bench --role NAME ARGUMENTS… . Each says what is
/// to be known of it on its standard output, and runs until it is ended.
namespace heard::bench {

int emptyWindowRole(int argc, char **argv);
int echoServerRole(int argc, char **argv);
int idleHolderRole(int argc, char **argv);
int eventSourceRole(int argc, char **argv);

}  // namespace heard::bench
