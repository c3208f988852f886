# SPDX-License-Identifier: GPL-3.0-or-later
# Where an installation has its things, relative to its prefix, and how they find each other from there:
#   HEARD_BIN_TO      the programs
#   HEARD_LIBRARY_TO  the one shared library, which is nobody else's
#   HEARD_PLUGINS_TO  the channel plugins
#   HEARD_PLUGINS_FROM_BIN, HEARD_BIN_RPATH, HEARD_PLUGIN_RPATH  from one to the other
include(GNUInstallDirs)
if(APPLE)
  set(HEARD_CONTENTS "Heard.app/Contents")
  set(HEARD_BIN_TO "${HEARD_CONTENTS}/MacOS")
  set(HEARD_LIBRARY_TO "${HEARD_CONTENTS}/Frameworks")
  set(HEARD_PLUGINS_TO "${HEARD_CONTENTS}/PlugIns/heard/plugins")
  set(HEARD_PLUGINS_FROM_BIN "../PlugIns/heard/plugins")
  set(HEARD_BIN_RPATH "@executable_path/../Frameworks")
  set(HEARD_PLUGIN_RPATH "@loader_path/../../../Frameworks")
elseif(WIN32)  # a DLL is looked for beside the program
  set(HEARD_BIN_TO "bin")
  set(HEARD_LIBRARY_TO "bin")
  set(HEARD_PLUGINS_TO "lib/heard/plugins")
  set(HEARD_PLUGINS_FROM_BIN "../lib/heard/plugins")
else()
  set(HEARD_BIN_TO "${CMAKE_INSTALL_BINDIR}")
  set(HEARD_LIBRARY_TO "${CMAKE_INSTALL_LIBDIR}/heard")
  set(HEARD_PLUGINS_TO "${CMAKE_INSTALL_LIBDIR}/heard/plugins")
  set(HEARD_PLUGINS_FROM_BIN "../${CMAKE_INSTALL_LIBDIR}/heard/plugins")
  set(HEARD_BIN_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/heard")
  set(HEARD_PLUGIN_RPATH "$ORIGIN/..")
endif()
