# SPDX-License-Identifier: GPL-3.0-or-later
# Heard.app is put together by the installation: both programs, the plugins, Qt by macdeployqt, signed for this machine.
set(HEARD_OLDEST_MACOS "${CMAKE_OSX_DEPLOYMENT_TARGET}")
if(NOT HEARD_OLDEST_MACOS)
  set(HEARD_OLDEST_MACOS 12.0)
endif()
configure_file(macos/Info.plist.in Info.plist @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/Info.plist" DESTINATION "${HEARD_CONTENTS}" COMPONENT heard)
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
cmake_path(GET qmake PARENT_PATH qt_programs)
find_program(HEARD_MACDEPLOYQT macdeployqt HINTS "${qt_programs}" REQUIRED)
# Qt's own texts; qt.conf says where they are, and macdeployqt leaves one that is there as it is.
file(GLOB texts "${qt_programs}/../translations/qtbase_ru.qm" "${qt_programs}/../translations/qtbase_uk.qm")
install(FILES ${texts} DESTINATION "${HEARD_CONTENTS}/Resources/translations" COMPONENT heard)
install(FILES macos/qt.conf DESTINATION "${HEARD_CONTENTS}/Resources" COMPONENT heard)
set(deploy [=[
set(app "${CMAKE_INSTALL_PREFIX}/Heard.app")
file(GLOB modules "${app}/Contents/PlugIns/heard/plugins/*.so")
list(TRANSFORM modules PREPEND "-executable=")
execute_process(COMMAND "@HEARD_MACDEPLOYQT@" "${app}" -verbose=1
  "-executable=${app}/Contents/MacOS/heard-hub" ${modules} -codesign=- COMMAND_ERROR_IS_FATAL ANY)
]=])
string(CONFIGURE "${deploy}" deploy @ONLY)
install(CODE "${deploy}" COMPONENT heard)
