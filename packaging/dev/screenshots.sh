# SPDX-License-Identifier: GPL-3.0-or-later
#: pictures of every screen, to look at: ./dev screenshots [--only PATTERN] [DIR]
#:
#: Light and dark, three languages, 100 % and 200 %, from the sample data, with index.html over all of them. DIR is
#: build/screens if not given; PATTERN, as in settings, takes the screens whose name has it. A new screen is a line in
#: one of tests/ui/screens/*states.cpp.
only=. folder=
while [[ $# -gt 0 ]]; do
    case $1 in
        --only)
            [[ $# -gt 1 ]] || fail "screenshots: --only needs a pattern"
            only=$2
            shift
            ;;
        -*) fail "screenshots: unknown argument $1" ;;
        *) folder=$1 ;;
    esac
    shift
done
[[ -n $folder ]] || folder=build/screens
install_groups build speed test
build_preset release heard_screens
mkdir -p "$folder"
[[ $only != . ]] || rm -f "$folder"/*.{en,ru,uk}.{light,dark}.{1,2}x.png
began=$SECONDS pids=()
for scale in 1 2; do
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale build/release/tests/heard_screens --lang en,ru,uk --only "$only" \
        "$folder" >"build/screens-$scale.log" 2>&1 &
    pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid" || { cat build/screens-?.log >&2 && fail "heard_screens failed"; }; done
say "$((SECONDS - began)) s"
python3 -B tests/ui/screens/contactsheet.py "$folder"
