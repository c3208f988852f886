# SPDX-License-Identifier: GPL-3.0-or-later
# One function per kind of target: a new room, plugin, program or test is one line.

# What `./dev run` needs, and what ctest needs.
add_custom_target(heard_programs)
add_custom_target(heard_tests)

# heard_tests_need(<targets...>)
# What some tests use beside what they link; none of those run under the thread sanitizer, which looks at rooms only.
function(heard_tests_need)
  if(NOT HEARD_SANITIZE STREQUAL "thread")
    add_dependencies(heard_tests ${ARGN})
  endif()
endfunction()
heard_tests_need(heard_programs)

# heard_add_module(<name> [LINK targets...] [ALONE files...])
# A room: every source in the current folder (and below, for rooms with parts) as the static library Heard::<name>.
# ALONE: files that cannot share a compilation with the others of the room in the sanitizer presets (see HeardFlags),
# as they have a static of the same name.
function(heard_add_module name)
  cmake_parse_arguments(ARG "" "" "LINK;ALONE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  if(NOT sources)  # a room is declared with its arrows before it has its first file
    add_library(heard_${name} INTERFACE)
    add_library(Heard::${name} ALIAS heard_${name})
    return()
  endif()
  add_library(heard_${name} STATIC ${sources})
  add_library(Heard::${name} ALIAS heard_${name})
  set_target_properties(heard_${name} PROPERTIES AUTOMOC ON)
  if(ARG_ALONE)
    set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
  target_include_directories(heard_${name} PUBLIC "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}")
  target_link_libraries(heard_${name} PUBLIC Heard::flags ${ARG_LINK})
endfunction()

# heard_add_plugin(<name> SOURCES <files...> [LINK targets...] [OUTPUT <folder>])
# A loadable channel module <name> (such as webchat-hub), put into <build>/plugins and installed. Its metadata is compiled
# in by Q_PLUGIN_METADATA(IID ... FILE "x.json") in one of its sources. It sees channelapi and its own libraries, nothing
# else of ours. With OUTPUT it is a test's fixture: put there and not installed.
function(heard_add_plugin name)
  cmake_parse_arguments(ARG "" "OUTPUT" "SOURCES;LINK" ${ARGN})
  add_library(${name} MODULE ${ARG_SOURCES})
  if(ARG_OUTPUT)
    set(folder "${ARG_OUTPUT}")
  else()
    set(folder "${CMAKE_BINARY_DIR}/plugins")
    set_property(GLOBAL APPEND PROPERTY HEARD_PLUGINS ${name})  # each is held to the contract, see tests/contract
    install(TARGETS ${name} LIBRARY DESTINATION "${HEARD_PLUGINS_TO}" COMPONENT heard)
  endif()
  set_target_properties(${name} PROPERTIES AUTOMOC ON PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${folder}"
    INSTALL_RPATH "${HEARD_PLUGIN_RPATH}")
  target_compile_definitions(${name} PRIVATE QT_PLUGIN)
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE Heard::flags Heard::channelapi ${ARG_LINK})
  if(UNIX)  # under a umask of 002 the linker leaves them writable for the group, and such a plugin is refused
    add_custom_command(TARGET ${name} POST_BUILD COMMAND chmod go-w "${folder}" $<TARGET_FILE:${name}> VERBATIM)
  endif()
  if(ARG_OUTPUT)
    heard_tests_need(${name})
  else()
    add_dependencies(heard_programs ${name})
  endif()
endfunction()

# heard_add_program(<name> SOURCES <files...> [LINK targets...])
# One of the programs, put into <build>/bin and installed.
function(heard_add_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  # Each command of a program is a file with a help text and a run() of its own: no unity.
  set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin"
    INSTALL_RPATH "${HEARD_BIN_RPATH}")
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE Heard::flags ${ARG_LINK})
  install(TARGETS ${name} RUNTIME DESTINATION "${HEARD_BIN_TO}" COMPONENT heard)
  add_dependencies(heard_programs ${name})
endfunction()

# heard_add_test(<name> SOURCES <files...> [LINK targets...] [LABELS labels...] [TIMEOUT s] [GUI] [SERIAL])
# A GoogleTest or QtTest program run by ctest; GUI tests run on the offscreen platform. Of the tests only those
# labelled tsan are built and run under the thread sanitizer.
function(heard_add_test name)
  cmake_parse_arguments(ARG "GUI;SERIAL" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE Heard::flags ${ARG_LINK})
  set(options "")
  if(ARG_GUI)
    list(APPEND options ENVIRONMENT QT_QPA_PLATFORM=offscreen)
  endif()
  if(ARG_SERIAL)
    list(APPEND options SERIAL)
  endif()
  if(ARG_TIMEOUT)
    list(APPEND options TIMEOUT ${ARG_TIMEOUT})
  endif()
  heard_add_check(${name} COMMAND ${name} LABELS ${ARG_LABELS} ${options})
  if(HEARD_SANITIZE STREQUAL "thread" AND NOT "tsan" IN_LIST ARG_LABELS)
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
  else()
    add_dependencies(heard_tests ${name})
  endif()
endfunction()

# heard_add_check(<name> COMMAND <command...> [LABELS labels...] [TIMEOUT s] [ENVIRONMENT VAR=value...] [SERIAL])
# A test that is a command. It finds what was built through HEARD_PLUGIN_DIR and HEARD_BIN_DIR. In the sanitizer
# presets its name ends in .asan or .tsan, so that one ctest run over several presets can tell them apart.
function(heard_add_check name)
  cmake_parse_arguments(ARG "SERIAL" "TIMEOUT" "COMMAND;LABELS;ENVIRONMENT" ${ARGN})
  if(HEARD_SANITIZE STREQUAL "thread" AND NOT "tsan" IN_LIST ARG_LABELS)
    return()
  endif()
  set(env "HEARD_PLUGIN_DIR=${CMAKE_BINARY_DIR}/plugins" "HEARD_BIN_DIR=${CMAKE_BINARY_DIR}/bin"
          "HEARD_BUILD_DIR=${CMAKE_BINARY_DIR}" "HEARD_SOURCE_DIR=${CMAKE_SOURCE_DIR}" ${ARG_ENVIRONMENT})
  set(suffix "")
  if(HEARD_SANITIZE STREQUAL "thread")
    set(suffix ".tsan")
    list(APPEND env "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp:halt_on_error=1")
  elseif(HEARD_SANITIZE)
    set(suffix ".asan")
    list(APPEND env "ASAN_OPTIONS=detect_leaks=1:strict_init_order=1:halt_on_error=1"
                    "UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1"
                    "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_test(NAME ${name}${suffix} COMMAND ${ARG_COMMAND})
  set_tests_properties(${name}${suffix} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "${env}" RUN_SERIAL "${ARG_SERIAL}" SKIP_RETURN_CODE 77)
endfunction()
