# SPDX-License-Identifier: GPL-3.0-or-later
# What the programs need beside them on Windows: Qt with its plugins, and the compiler's run-time libraries.
set_target_properties(heard PROPERTIES WIN32_EXECUTABLE ON)  # no console window behind the desk's
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
cmake_path(GET qmake PARENT_PATH qt_programs)
find_program(HEARD_WINDEPLOYQT windeployqt HINTS "${qt_programs}" REQUIRED)
set(deploy [=[
file(GLOB modules "${CMAKE_INSTALL_PREFIX}/lib/heard/plugins/*.dll")
execute_process(COMMAND "@HEARD_WINDEPLOYQT@" --release --no-translations --no-compiler-runtime
  --no-system-d3d-compiler --no-opengl-sw --dir "${CMAKE_INSTALL_PREFIX}/bin" "${CMAKE_INSTALL_PREFIX}/bin/heard.exe"
  "${CMAKE_INSTALL_PREFIX}/bin/heard-hub.exe" "${CMAKE_INSTALL_PREFIX}/bin/heardchannelapi.dll" ${modules}
  COMMAND_ERROR_IS_FATAL ANY)
]=])
string(CONFIGURE "${deploy}" deploy @ONLY)
install(CODE "${deploy}" COMPONENT heard)
# Qt's own texts, and where Qt looks for them and for its plugins.
file(GLOB texts "${qt_programs}/../translations/qtbase_ru.qm" "${qt_programs}/../translations/qtbase_uk.qm")
install(FILES ${texts} DESTINATION bin/translations COMPONENT heard)
install(FILES windows/qt.conf DESTINATION bin COMPONENT heard)
set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION bin)
set(CMAKE_INSTALL_SYSTEM_RUNTIME_COMPONENT heard)
include(InstallRequiredSystemLibraries)
install(FILES "${CMAKE_SOURCE_DIR}/README.md" "${CMAKE_SOURCE_DIR}/CHANGELOG.md" "${CMAKE_SOURCE_DIR}/LICENSE"
        DESTINATION "." COMPONENT heard)
