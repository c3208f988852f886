# SPDX-License-Identifier: GPL-3.0-or-later
#: builds Heard and starts it
#:
#: ./dev run [arguments of heard]
#: Installs what is missing, builds the release preset and starts build/release/bin/heard, which starts its own hub.
#: Without a display it starts the same on a virtual one, plays the tour (see ./dev tour) and ends with 0 only if
#: every step of it was seen.
if ! has_display; then
    say "there is no display here: Heard starts on a virtual one and the tour is played"
    source packaging/dev/tour.sh
    return
fi
install_groups build speed
build_preset release heard_programs
exec build/release/bin/heard "$@"
