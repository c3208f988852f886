# SPDX-License-Identifier: GPL-3.0-or-later
#: format, clang-tidy, clazy and the architecture test: ./dev check [--all] [--fuzz] [--soak]
#:
#: Looks at the C++ files that differ from main (or from the last commit, on main); --all: at every one.
#: --soak also lets desks and a hub work for ten minutes over a network that does its worst.
#: --fuzz also builds the fuzz preset and feeds each target for five minutes, and a hub under asan with wrong frames.
all=false fuzz=false soak=false
for argument in "$@"; do
    case $argument in
        --all) all=true ;;
        --fuzz) fuzz=true ;;
        --soak) soak=true ;;
        *) fail "check: unknown argument $argument" ;;
    esac
done
install_groups build speed test check
build_preset dev

changed_files() {
    local base
    if $all; then
        git ls-files -- '*.cpp' '*.h'
        return
    fi
    base=$(git merge-base HEAD main 2>/dev/null || git rev-parse HEAD)
    [[ $base != $(git rev-parse HEAD) ]] || base=$(git rev-parse -q --verify HEAD~1 || git rev-parse HEAD)
    {
        git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h'
        git ls-files --others --exclude-standard -- '*.cpp' '*.h'
    } | sort -u
}
mapfile -t files < <(changed_files | grep -v '^tests/arch/planted/' || true)
sources=()
for file in "${files[@]}"; do
    # Only what this build compiles has flags to be read with.
    grep -q "\"$PWD/$file\"" build/dev/compile_commands.json && sources+=("$file")
done
say "${#files[@]} files, ${#sources[@]} of them compiled"

bad=()
step() {
    local what=$1
    shift
    say "$what"
    "$@" || bad+=("$what")
}
[[ ${#files[@]} -eq 0 ]] || step "format" clang-format-14 --dry-run --Werror "${files[@]}"
if [[ ${#sources[@]} -gt 0 ]]; then
    step "clang-tidy" xargs -P "$(jobs)" -n 1 clang-tidy-14 -p build/dev --quiet --warnings-as-errors='*' \
        < <(printf '%s\n' "${sources[@]}")
    step "clazy" xargs -P "$(jobs)" -n 1 clazy-standalone -p build/dev \
        -checks=level0,level1,detaching-member,no-qstring-ref --extra-arg=-Werror < <(printf '%s\n' "${sources[@]}")
fi
step "architecture" python3 tests/arch/arch_test.py .
if $soak; then
    build_preset release agreement_test
    step "agreement of desks and hub, 600 s" env HEARD_SOAK_SECONDS=600 QT_QPA_PLATFORM=offscreen build/release/tests/agreement_test
fi
if $fuzz; then
    each=300  # seconds
    build_preset fuzz codec_fuzz csv_fuzz mail_fuzz mailhtml_fuzz telegram_fuzz filetype_fuzz metadata_fuzz
    fuzz() {  # WHAT TARGET CORPUS SECONDS-FOR-ONE
        mkdir -p "build/fuzz/$3"
        step "fuzz: $1" "build/fuzz/tests/$2" -max_total_time=$each -print_final_stats=1 -timeout="$4" \
            "build/fuzz/$3" "tests/fuzz/$3"
    }
    fuzz codec codec_fuzz corpus 5
    fuzz mail mail_fuzz corpus-mail 20
    fuzz "HTML of mails" mailhtml_fuzz corpus-mailhtml 20
    fuzz "Telegram updates" telegram_fuzz corpus-telegram 5
    fuzz tables csv_fuzz corpus-tables 5
    fuzz "types of files" filetype_fuzz corpus-filetype 20
    fuzz "metadata of plugins" metadata_fuzz corpus-metadata 5
    build_preset asan heard-hub frame_samples heard_fixtures
    step "fuzz: frames to a hub at work" env HEARD_FUZZ_SECONDS=$each python3 -B tests/contract/hub_frames_test.py build/asan
fi
[[ ${#bad[@]} -eq 0 ]] || fail "not in order: ${bad[*]}"
say "all in order"
