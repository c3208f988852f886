# SPDX-License-Identifier: GPL-3.0-or-later
#: builds a preset: ./dev build [preset] [target...]
#:
#: Presets: dev (the default), release, asan, tsan, coverage, fuzz; the result is in build/<preset>.
preset=${1:-dev}
[[ $# -eq 0 ]] || shift
case $preset in
    dev | release) groups=(build speed test) ;;
    *) groups=(build speed test check) ;;
esac
install_groups "${groups[@]}"
build_preset "$preset" "$@"
