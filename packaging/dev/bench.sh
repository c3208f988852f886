# SPDX-License-Identifier: GPL-3.0-or-later
#: measures Heard against this machine's floors: ./dev bench [--json FILE] [arguments of heard-bench]
#:
#: Builds the release preset and runs its benchmark: a table, and with --json a list of
#: {name, unit, value, floor, ratio, aim, met}.
install_groups build speed test run
build_preset release
bench=build/release/tests/heard-bench
[[ -x $bench ]] || fail "the benchmark is not part of this build ($bench is missing)"
if has_display; then
    exec "$bench" "$@"
fi
exec xvfb-run -a -s '-screen 0 1440x900x24' "$bench" "$@"
