# SPDX-License-Identifier: GPL-3.0-or-later
#: installs what is missing: ./dev install [group...]
#:
#: Groups are those of packaging/packages.txt; without any: build. The other verbs do this by themselves.
[[ $# -gt 0 ]] || set -- build
install_groups "$@"
