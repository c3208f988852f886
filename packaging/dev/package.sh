# SPDX-License-Identifier: GPL-3.0-or-later
#: makes the package of this system: ./dev package
#:
#: Linux: build/release/packages/heard_VERSION_ARCH.deb with its checksum, looked at by lintian; install it with
#: `apt install ./FILE`. Windows and macOS: packaging/README.md. deb_test installs it into a clean system and starts it.
[[ $# -eq 0 ]] || fail "package: unknown argument $1"
install_groups build speed package
build_preset release heard_programs
rm -rf build/release/packages
quietly build/package.log cpack --config build/release/CPackConfig.cmake || fail "cpack failed"
rm -rf build/release/packages/_CPack_Packages
! have lintian || lintian --allow-root --tag-display-limit 0 --fail-on error build/release/packages/*.deb
say "made:"
ls -l "$PWD"/build/release/packages/heard*
