# SPDX-License-Identifier: GPL-3.0-or-later
#: builds and runs all tests: ./dev test [--quick] [arguments of ctest]
#:
#: Three builds (release, asan, tsan), then one ctest run over all of them; in the sanitizer builds a test's name ends
#: in .asan or .tsan. --quick: the release build only. Further arguments go to ctest, for example -R codec.
presets=(release asan tsan)
if [[ ${1:-} == --quick ]]; then
    presets=(release)
    shift
fi
timed "installing what is missing" install_groups build speed test run package
timed "npm packages of tests/e2e" install_node
for preset in "${presets[@]}"; do
    timed "building $preset" build_preset "$preset" heard_tests
done

# One ctest over the presets' folders, so that one closing line counts every test.
mkdir -p build/all
{
    echo "# Written by ./dev test."
    for preset in "${presets[@]}"; do echo "subdirs(\"$PWD/build/$preset\")"; done
} >build/all/CTestTestfile.cmake
show_timings
say "testing"
exec ctest --test-dir build/all --output-on-failure --no-tests=error -j 2 "$@"
