# SPDX-License-Identifier: GPL-3.0-or-later
# The house's compile flags on one interface target, Heard::flags, that every target of ours links.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(HEARD_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined or thread")
option(HEARD_UNITY "Compile ten files of a room at once" OFF)
option(HEARD_COVERAGE "Measure line coverage" OFF)
option(HEARD_WERROR "Warnings are errors" OFF)

add_library(heard_flags INTERFACE)
add_library(Heard::flags ALIAS heard_flags)
target_compile_definitions(heard_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CONTEXTLESS_CONNECT
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_FOREACH QT_NO_KEYWORDS)
if(MSVC)
  target_compile_options(heard_flags INTERFACE /W4 /utf-8 /permissive-)
else()
  target_compile_options(heard_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -fstack-protector-strong)
  if(HEARD_WERROR)
    target_compile_options(heard_flags INTERFACE -Werror)
  endif()
endif()
if(HEARD_SANITIZE)
  # Instrumenting Qt's inline functions is what takes time: at -O1 it more than doubles the build. So no optimising.
  add_compile_options(-fsanitize=${HEARD_SANITIZE} -fno-omit-frame-pointer -g1 -O0)
  add_link_options(-fsanitize=${HEARD_SANITIZE})
endif()
if(HEARD_SANITIZE OR HEARD_UNITY)
  # Most of a build from nothing is Qt's headers, read anew for every file. So ten files of a room at once; two of them
  # may then not use one name for a static.
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 10)
endif()
if(HEARD_COVERAGE)
  add_compile_options(--coverage -O0 -g)
  add_link_options(--coverage)
endif()

if(NOT MSVC)
  include(HeardHardening)
endif()

# Quicker where they are there; nothing depends on them.
find_program(HEARD_CCACHE ccache)
if(HEARD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${HEARD_CCACHE})
endif()
find_program(HEARD_MOLD mold)
if(HEARD_MOLD AND UNIX AND NOT APPLE AND NOT HEARD_FUZZ)
  add_link_options(-fuse-ld=mold)
endif()
