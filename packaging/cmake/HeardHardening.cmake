# SPDX-License-Identifier: GPL-3.0-or-later
# What makes a mistake in memory harder to use: only in what is optimised to be installed, as sanitizers look deeper.
# (-fstack-protector-strong is everywhere, see HeardFlags.)
# tests/packaging/hardening_test.py reads it back out of the programs.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported()
set(hardening "")
foreach(flag
    -fstack-clash-protection         # a large frame can't jump over the guard page
    -fcf-protection=full             # indirect jumps land only where one was meant (x86)
    -mbranch-protection=standard     # the same (arm64)
    -ftrivial-auto-var-init=zero)    # what was never set is nothing, not yesterday's password
  string(MAKE_C_IDENTIFIER "HEARD_HAS${flag}" known)
  check_cxx_compiler_flag(${flag} ${known})
  if(${known})
    list(APPEND hardening ${flag})
  endif()
endforeach()
# Sizes known to the compiler are checked at run time; so are the standard library's own bounds.
list(APPEND hardening -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS)
if(APPLE)  # whose standard library has a name of its own for it
  list(APPEND hardening -D_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_FAST)
endif()
foreach(flag IN LISTS hardening)
  add_compile_options($<$<CONFIG:Release>:${flag}>)
endforeach()
# Tables that are read-only once it runs, no code on the stack, nothing loaded that nobody calls.
if(UNIX AND NOT APPLE)
  add_link_options($<$<CONFIG:Release>:LINKER:-z,relro,-z,now,-z,noexecstack,-z,separate-code>)
endif()
