# SPDX-License-Identifier: GPL-3.0-or-later
#: a hub, twenty desks and thirteen channels under kill -9 for an hour: ./dev soak [--minutes N] [--seed N]
#:
#: At the end it prints what was lost, doubled, stale and uncertain, and the programs' memory; it fails if anything was
#: lost or doubled, or is stale or uncertain without a cause.
install_groups build speed test
build_preset release
exec python3 -B tests/soak/soak.py build/release "$@"
