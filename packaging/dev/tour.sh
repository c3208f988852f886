# SPDX-License-Identifier: GPL-3.0-or-later
#: plays the tour: a customer in a real browser, an agent in a real window
#:
#: A headless Chromium writes in the site chat and sends the web form; the desk, on a virtual display, shows both,
#: answers and resolves. Screenshots and transcript.txt are put under build/tour; ends with 0 only if every step
#: was seen to happen. The browser is $HEARD_BROWSER, else the first found of chromium and google-chrome.
install_groups build speed run
install_node
build_preset release heard_programs
rm -rf build/tour
status=0
bash tests/e2e/tour.sh build/release build/tour || status=$?
say "screenshots and transcript: $PWD/build/tour"
ls build/tour/*.png build/tour/transcript.txt 2>/dev/null || true
exit "$status"
