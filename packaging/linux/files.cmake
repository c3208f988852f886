# SPDX-License-Identifier: GPL-3.0-or-later
# What a Linux desktop and a Linux server look for, in its places.
set(here "${CMAKE_CURRENT_SOURCE_DIR}")
install(FILES "${here}/linux/org.heard.Heard.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT heard)
install(FILES "${here}/linux/org.heard.Heard.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT heard)
install(FILES "${here}/hub/heard-hub.service" DESTINATION "lib/systemd/system" COMPONENT heard)
install(FILES "${CMAKE_SOURCE_DIR}/README.md" "${CMAKE_SOURCE_DIR}/CHANGELOG.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}"
        COMPONENT heard)
# Debian has the licence's text once for all packages; debian/copyright says where.
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT licence)

# Manual pages are kept compressed, without a time in them so that one source makes one package.
find_program(GZIP gzip REQUIRED)
function(heard_compress source to component)
  get_filename_component(name "${source}" NAME)
  set(packed "${CMAKE_CURRENT_BINARY_DIR}/${name}.gz")
  add_custom_command(OUTPUT "${packed}" COMMAND "${GZIP}" -9nc "${source}" > "${packed}" DEPENDS "${source}" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY HEARD_COMPRESSED "${packed}")
  install(FILES "${packed}" DESTINATION "${to}" COMPONENT "${component}" ${ARGN})
endfunction()
heard_compress("${here}/man/heard.1" "${CMAKE_INSTALL_MANDIR}/man1" heard)
heard_compress("${here}/man/heard-hub.1" "${CMAKE_INSTALL_MANDIR}/man1" heard)

# What Debian's policy asks of every package; only the .deb has it.
string(TIMESTAMP HEARD_CHANGED "%a, %d %b %Y 00:00:00 +0000" UTC)
set(HEARD_MAIL "maintainers@heard.example")
configure_file("${here}/debian/changelog.in" "${CMAKE_CURRENT_BINARY_DIR}/changelog" @ONLY)
heard_compress("${CMAKE_CURRENT_BINARY_DIR}/changelog" "${CMAKE_INSTALL_DATADIR}/doc/heard" deb EXCLUDE_FROM_ALL)
install(FILES "${here}/debian/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/heard" COMPONENT deb EXCLUDE_FROM_ALL)

get_property(compressed GLOBAL PROPERTY HEARD_COMPRESSED)
add_custom_target(heard_documents ALL DEPENDS ${compressed})
add_dependencies(heard_programs heard_documents)
