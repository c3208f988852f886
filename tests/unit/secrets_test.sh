#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# secrets_test.sh PROGRAM BARE_SESSION_CONF: the keychain as a person may have it: unlocked, locked, without its service,
# without a bus. Each on a bus and in a home of its own, which are gone afterwards.
set -euo pipefail
program=$1
bare=$2
for needed in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$needed" >/dev/null; then
        echo "skipped: there is no $needed (packages dbus and gnome-keyring)"
        exit 77
    fi
done

place=$(mktemp -d "${TMPDIR:-/tmp}/heard-keychain.XXXXXX")
cleanup() {
    local file
    for file in "$place"/*/daemon.pid; do
        [[ -f $file ]] && kill "$(cat "$file")" 2>/dev/null || true
    done
    rm -rf "$place"
}
trap cleanup EXIT

# at HOME COMMAND...: in that home, with nothing of the session that this was started in.
at() {
    local home=$place/$1
    shift
    mkdir -p -m 700 "$home" "$home/run" "$home/share/keyrings"
    env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u GNOME_KEYRING_CONTROL HOME="$home" \
        XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/share" XDG_CONFIG_HOME="$home/config" \
        XDG_CURRENT_DESKTOP=GNOME "$@"
}
group() { echo "--gtest_filter=$1.*"; }
# In a session's shell: an unlocked keyring, then the program, then the end of the daemon that was started.
unlocked='
    printf password | gnome-keyring-daemon --unlock --components=secrets --foreground >"$HOME/daemon.log" 2>&1 &
    echo $! >"$HOME/daemon.pid"
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets | grep -q "boolean true"; do
        kill -0 "$(cat "$HOME/daemon.pid")" || { cat "$HOME/daemon.log"; exit 1; }
    done
    code=0
    "$@" || code=$?
    kill "$(cat "$HOME/daemon.pid")"
    wait "$(cat "$HOME/daemon.pid")" || true
    rm "$HOME/daemon.pid"
    exit $code
'
at first dbus-run-session --config-file="$bare" -- bash -c "$unlocked" _ "$program" "$(group Unlocked)"
at second dbus-run-session --config-file="$bare" -- bash -c "$unlocked" _ "$program" "$(group Kept)"
# The same home once more: now the bus starts the keyring, which nobody unlocks.
at second dbus-run-session -- "$program" "$(group Locked)"
at third dbus-run-session --config-file="$bare" -- "$program" "$(group NoService)"
at fourth env DBUS_SESSION_BUS_ADDRESS="unix:path=$place/none" "$program" "$(group NoBus)"
at fifth "$program" "$(group Files)"
