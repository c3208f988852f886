# SPDX-License-Identifier: GPL-3.0-or-later
# One function per kind of target: a new room, plugin or test is one line.

# heard_add_module(<name> [LINK targets...])
# A room: every source in the current folder (and below, for rooms with parts) as the static library Heard::<name>.
function(heard_add_module name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  if(NOT sources)  # a room is declared with its arrows before it has its first file
    add_library(heard_${name} INTERFACE)
    add_library(Heard::${name} ALIAS heard_${name})
    return()
  endif()
  add_library(heard_${name} STATIC ${sources})
  add_library(Heard::${name} ALIAS heard_${name})
  set_target_properties(heard_${name} PROPERTIES AUTOMOC ON)
  target_include_directories(heard_${name} PUBLIC "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}")
  target_link_libraries(heard_${name} PUBLIC Heard::flags ${ARG_LINK})
endfunction()

# heard_add_plugin(<name> CLASS <class> SOURCES <files...> [LINK targets...])
# A loadable channel module <name> (such as webchat-hub), put into <build>/plugins with its metadata compiled in.
# A plugin sees channelapi and its own libraries, nothing else of ours.
function(heard_add_plugin name)
  cmake_parse_arguments(ARG "" "OUTPUT" "SOURCES;LINK" ${ARGN})
  if(NOT ARG_OUTPUT)
    set(ARG_OUTPUT "${CMAKE_BINARY_DIR}/plugins")
  endif()
  add_library(${name} MODULE ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${ARG_OUTPUT}")
  target_compile_definitions(${name} PRIVATE QT_PLUGIN)
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE Heard::flags Heard::channelapi ${ARG_LINK})
endfunction()

# heard_add_test(<name> SOURCES <files...> [LINK targets...] [LABELS labels...] [GUI])
# A GoogleTest or QtTest program run by ctest; GUI tests run on the offscreen platform.
function(heard_add_test name)
  cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE Heard::flags ${ARG_LINK})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}")
  set(env "HEARD_PLUGIN_DIR=${CMAKE_BINARY_DIR}/plugins" "HEARD_BIN_DIR=${CMAKE_BINARY_DIR}/bin"
          "HEARD_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
  if(ARG_GUI)
    list(APPEND env "QT_QPA_PLATFORM=offscreen")
  endif()
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "${env}")
endfunction()
