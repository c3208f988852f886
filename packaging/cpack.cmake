# SPDX-License-Identifier: GPL-3.0-or-later
# What `cpack` makes of an installation: a .deb here, an installer (NSIS) on Windows, a disk image on macOS.
set(CPACK_PACKAGE_NAME "heard")
set(CPACK_PACKAGE_VENDOR "The Heard authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desk where a support team answers every customer")
set(CPACK_PACKAGE_DESCRIPTION "Heard is one inbox over all channels that customers write in: the chat
on the site, the web form and whatever a plugin adds. It runs on one computer
with nothing to set up, or with a hub that a whole office shares. It works
offline; nothing is lost and nothing is sent twice. This package has both
programs, the desk and the hub.")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
if(APPLE)
  include(macos/cpack.cmake)
elseif(WIN32)
  include(windows/cpack.cmake)
else()
  include(debian/cpack.cmake)
endif()
include(CPack)
