# SPDX-License-Identifier: GPL-3.0-or-later
# What the verbs of ./dev share. Sourced with the repository's root as the current folder.

say() { printf '%s\n' "== $*"; }
fail() {
    printf '%s\n' "dev: $*" >&2
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
has_display() { [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} || $(uname) == Darwin ]]; }

# Runs a command into a log and shows the log only if the command fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        return 1
    fi
}

# --- what took how long -------------------------------------------------------------------------------------------
timings=()
timed() {
    local what=$1 begun=$SECONDS
    shift
    say "$what"
    "$@"
    timings+=("$(printf '%5d s  %s' $((SECONDS - begun)) "$what")")
}
show_timings() {
    say "what took how long"
    printf '%s\n' "${timings[@]}"
}

# --- packages -----------------------------------------------------------------------------------------------------
packages_of() {
    local group
    for group in "$@"; do
        sed -n "s/^$group[[:space:]]\{1,\}//p" packaging/packages.txt
    done | tr -s ' \t' '\n' | sort -u
}

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]; }
candidate_of() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p' | grep -v '^(none)$' || true; }

as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        fail "these packages are missing and installing them needs root or sudo: ${missing[*]}"
    fi
}
apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=900 "$@"; }

lists_are_fresh() {
    compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null &&
        [[ -n $(find /var/lib/apt/lists -maxdepth 0 -mtime -1) ]]
}

# apt_install PACKAGE... : the tests' mail servers are run by the tests, on ports and folders of their own. Installing them
# must neither start one on this machine nor have one started at its next boot.
apt_install() {
    local policy=/usr/sbin/policy-rc.d ours= service services=() status=0
    for service in dovecot exim4; do
        [[ " $* " == *" $service"* ]] && ! have "$service" && services+=("$service.service")
    done
    if [[ ${#services[@]} -gt 0 && ! -e $policy ]]; then
        ours=yes
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy"
    fi
    apt install -y --no-install-recommends "$@" || status=$?
    [[ -z $ours ]] || as_root rm -f "$policy"
    [[ ${#services[@]} -eq 0 ]] || ! have systemctl || as_root systemctl disable "${services[@]}" || true
    return $status
}

# install_groups GROUP... : installs what is missing of these groups of packaging/packages.txt, and asks for nothing else.
install_groups() {
    if ! have apt-get || ! have dpkg-query; then
        have cmake && have ninja && return 0
        fail "this system has no apt; README.md (\"Other systems\") lists what to install with its own package manager"
    fi
    local package missing=() wanted=() absent=()
    for package in $(packages_of "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -eq 0 ]] && return 0
    lists_are_fresh || quietly build/install.log apt update || fail "apt-get update failed"

    local qt
    qt=$(candidate_of qt6-base-dev)
    if [[ " ${missing[*]} " == *" qt6-base-dev "* ]] && dpkg --compare-versions "$qt" lt 6.4; then
        fail "Heard needs Qt 6.4 and this system offers ${qt:-none}: use Debian 12, Ubuntu 24.04 or later"
    fi
    for package in "${missing[@]}"; do
        if [[ -n $(candidate_of "$package") ]]; then wanted+=("$package"); else absent+=("$package"); fi
    done
    [[ ${#absent[@]} -eq 0 ]] || say "apt does not have: ${absent[*]} (going on without)"
    [[ ${#wanted[@]} -eq 0 ]] && return 0
    say "installing ${#wanted[@]} packages for: $*"
    quietly build/install.log apt_install "${wanted[@]}" && return 0
    # A list may name files that the mirror has replaced since.
    quietly build/install.log apt update &&
        quietly build/install.log apt_install "${wanted[@]}" ||
        fail "apt-get could not install them; the whole of its output is in build/install.log"
}

# What drives a browser. A vendor's nodejs brings its own npm and conflicts with Debian's.
install_node() {
    have npm || install_groups node
    [[ tests/e2e/package-lock.json -ot tests/e2e/node_modules/.package-lock.json ]] && return 0
    quietly build/npm.log npm ci --prefix tests/e2e --no-audit --no-fund --loglevel=error ||
        fail "npm could not install what tests/e2e/package-lock.json names"
}

# Two clones of the same source share what ccache holds.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

# --- building -----------------------------------------------------------------------------------------------------
jobs() {
    local cores memory
    cores=$(nproc 2>/dev/null || sysctl -n hw.ncpu)
    memory=$(awk '/^MemTotal/ { print int($2 / 1200000) }' /proc/meminfo 2>/dev/null || echo "$cores")
    echo $((memory > 0 && memory < cores ? memory : cores))
}

# build_preset PRESET [target...]
build_preset() {
    local preset=$1
    shift
    quietly "build/$preset-configure.log" cmake --preset "$preset" || return 1
    local targets=() ninja=()
    [[ $# -gt 0 ]] && targets=(--target "$@")
    [[ -t 1 ]] || ninja=(-- --quiet)
    cmake --build --preset "$preset" -j "$(jobs)" "${targets[@]}" "${ninja[@]}"
}
