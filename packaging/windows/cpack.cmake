# SPDX-License-Identifier: GPL-3.0-or-later
# The installer: a link in the start menu, heard:// links, and a removal that takes both out again.
set(CPACK_GENERATOR NSIS)
set(CPACK_COMPONENTS_ALL heard dev)
set(CPACK_COMPONENT_HEARD_DISPLAY_NAME "Heard")
set(CPACK_COMPONENT_HEARD_REQUIRED ON)
set(CPACK_COMPONENT_DEV_DISPLAY_NAME "For makers of plugins")
set(CPACK_COMPONENT_DEV_DISABLED ON)
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Heard")
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY "Heard")
set(CPACK_PACKAGE_EXECUTABLES heard "Heard")
set(CPACK_NSIS_DISPLAY_NAME "Heard")
set(CPACK_NSIS_PACKAGE_NAME "Heard")
set(CPACK_NSIS_MUI_ICON "${CMAKE_CURRENT_BINARY_DIR}/icons/heard.ico")
set(CPACK_NSIS_MUI_UNIICON "${CMAKE_CURRENT_BINARY_DIR}/icons/heard.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin/heard.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_UNIQUE_LINK_NAMES OFF)
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [=[
  WriteRegStr SHCTX "Software\Classes\heard" "" "URL:Heard"
  WriteRegStr SHCTX "Software\Classes\heard" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\heard\DefaultIcon" "" "$INSTDIR\bin\heard.exe,0"
  WriteRegStr SHCTX "Software\Classes\heard\shell\open\command" "" '"$INSTDIR\bin\heard.exe" "%1"'
]=])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [=[
  DeleteRegKey SHCTX "Software\Classes\heard"
]=])
