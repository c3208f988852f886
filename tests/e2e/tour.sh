#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tour.sh BUILD OUT [STORY]: plays tour/STORY.py (tour unless another is named) on a display, a session bus and a home of
# its own, of which nothing stays behind but OUT.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
story=${3:-tour}

home=$(mktemp -d "${TMPDIR:-/tmp}/heard-tour.XXXXXX")
play=
clean_up() {
    # Everything runs in one session; whoever did not end by itself is ended here.
    [[ -z $play ]] || pkill -KILL -s "$play" 2>/dev/null || true
    rm -rf "$home"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

export HOME=$home TMPDIR=$home/tmp XDG_RUNTIME_DIR=$home/run
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
mkdir -p "$TMPDIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS HEARD_PLUGIN_DIR QT_QPA_PLATFORM QT_SCALE_FACTOR
export LANG=C.UTF-8 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 NO_AT_BRIDGE=0 GTK_USE_PORTAL=0

python=/usr/bin/python3
[[ -x $python ]] || python=python3
setsid timeout -k 10 "${HEARD_TOUR_SECONDS:-240}" xvfb-run -a -s "-screen 0 1440x900x24" dbus-run-session -- bash -c '
    for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
        [[ -x $launcher ]] && { "$launcher" --launch-immediately & break; }
    done
    "$@"' tour "$python" -B "$here/tour/$story.py" "$build" "$out" </dev/null &
play=$!
wait "$play"
