#!/usr/bin/env bash
# Installs what is missing, builds program and tests, runs them and ends with the line "N passed, N failed".
# usage: tests/run.sh [unit | integration | faults | fuzz | bench | release | asan | openapi | browser]…
#   release  every test in the program as it is run      unit … bench  those of one kind only
#   asan     unit and integration under AddressSanitizer and UBSan
#   openapi  the API description against its rules, and the server against it
#   browser  the pages in Chromium
# Without a word: release, asan, openapi and browser. Logs: build/<preset>/logs, build/openapi.log, build/browser.log
# A part that fails does not keep the others from running, hence no `set -e`.
set -uo pipefail
exec </dev/null 3>&1
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
source server/setup.sh
export LC_ALL=C.UTF-8 CTEST_PARALLEL_LEVEL=2

usage() { sed -n '3,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

passed=0 failed=0 skipped=0 complete=
failures=()

pass() { passed=$((passed + $1)); }
fail() { failed=$((failed + 1)); failures+=("$1"); }
step() { printf '\n== %s\n' "$1"; }

# limit SECONDS COMMAND…: ends it after that time, and at once when this run is ended.
child=
limit() {
    timeout -k 10 "$@" &
    child=$!
    wait "$child"
}

# However the run ends, it ends with the count; a run that was broken off is a failure of its own. Descriptor 3 is the
# real output, wherever that of the command went during which it was broken off.
finish() {
    exec >&3
    [[ $complete ]] || fail 'the run was broken off'
    step 'summary'
    ((${#failures[@]})) && printf 'FAILED  %s\n' "${failures[@]}"
    ((skipped)) && printf '%d cases are disabled and did not run\n' "$skipped"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    exit $((failed > 0))
}

# count_entry PRESET NAME STATUS: adds one ctest entry, case by case where it left a report.
count_entry() {
    local preset=$1 name=$2 status=$3 report=build/$1/reports/$2.xml good bad out line
    if [[ ! -s $report ]]; then
        if [[ $status == run ]]; then pass 1; else fail "$preset $name: $status, see build/$preset/logs/ctest.log"; fi
        return
    fi
    {
        read -r _ good bad out
        while IFS= read -r line; do fail "$preset $name: ${line#case }"; done
    } < <(awk -v root="$PWD/" -f tests/cases.awk "$report")
    pass "$good"
    skipped=$((skipped + out))
    # Every case is content but the program is not: a leak, or a crash on the way out.
    if [[ $status != run ]] && ((bad == 0)); then fail "$preset $name: $status after its last case, see build/$preset/logs/ctest.log"; fi
}

# run_preset PRESET KINDS TARGET…: builds the targets and runs the tests of these kinds, or all of them if KINDS is empty.
run_preset() {
    local preset=$1 kinds=$2 out=build/$1 logs=$PWD/build/$1/logs name status
    shift 2
    rm -rf "$logs" "$out/reports"
    mkdir -p "$logs" "$out/reports"

    step "$preset: build"
    if ! limit 300 cmake --preset "$preset" >"$logs/configure.log" 2>&1; then
        tail -n 30 "$logs/configure.log"
        fail "$preset: cmake could not configure, see $out/logs/configure.log"
        return
    fi
    # What does not build does not keep the rest from being built; its tests then count as not run.
    if ! limit 2700 cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@" -- -k 0 >"$logs/build.log" 2>&1; then
        grep -E -A 4 '^FAILED:|error:|undefined reference|ninja: ' "$logs/build.log" | head -n 60
        fail "$preset: not everything could be built, see $out/logs/build.log"
    fi

    step "$preset: tests"
    limit 2400 ctest --preset "$preset" ${kinds:+-L "^($kinds)\$"} --timeout 1200 \
        --output-log "$logs/ctest.log" --output-junit "$logs/ctest.xml"
    if [[ ! -s $logs/ctest.xml ]]; then
        fail "$preset: ctest did not finish, see $out/logs/ctest.log"
        return
    fi
    while IFS=$'\t' read -r name status; do
        count_entry "$preset" "$name" "$status"
    done < <(sed -nE 's/^[[:space:]]*<testcase name="([^"]*)".* status="([^"]*)".*/\1\t\2/p' "$logs/ctest.xml")
}

run_asan() {
    ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:halt_on_error=1 \
        UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
        run_preset asan 'unit|integration' tests_unit tests_integration
}

# install_npm_packages FOLDER
install_npm_packages() {
    ensure_node_modules "$1" && return
    fail "the npm packages of $1 are missing"
    return 1
}

run_openapi() {
    local log=$PWD/build/openapi.log
    step 'openapi: rules of the API description'
    if limit 120 node tests/openapi/lint.mjs >"$log" 2>&1; then
        pass 1
    else
        head -n 60 "$log"
        fail 'openapi: server/api/openapi.yaml breaks its rules, see build/openapi.log'
    fi
    # The unit tests of this run have held the server to it already.
    [[ $release || $kinds == *unit* ]] && return
    step 'openapi: the server does what its description says'
    if limit 300 cmake --preset release >"$log" 2>&1 &&
        limit 2700 cmake --build --preset release --target unit_api_contract >>"$log" 2>&1 &&
        limit 900 ctest --preset release -R '^unit_api_(contract|openapi)$' >>"$log" 2>&1; then
        pass 1
    else
        tail -n 60 "$log"
        fail 'openapi: the server does something else than server/api/openapi.yaml says, see build/openapi.log'
    fi
}

# Two files at a time, each with a server of its own; the reporter tells every case and ends with the count.
run_browser() {
    local log=$PWD/build/browser.log line good= option options=()
    step 'browser: build'
    if ! ensure_packages chromium fonts-liberation; then
        fail 'browser: Chromium is missing'
        return
    fi
    if ! { limit 300 cmake --preset release && limit 2700 cmake --build --preset release --target fassung --parallel "$(nproc)"; } >"$log" 2>&1; then
        tail -n 30 "$log"
        fail 'browser: the program could not be built, see build/browser.log'
        return
    fi
    step 'browser: tests'
    # Node.js 18 of Debian 12 does not know all of them.
    for option in --test-concurrency=2 --test-timeout=2300000; do
        node "$option" -e '' 2>/dev/null && options+=("$option")
    done
    limit 2400 node --test "${options[@]}" --test-reporter=./tests/browser/support/reporter.mjs \
        tests/browser/*.test.mjs >"$log" 2>&1
    while IFS= read -r line; do
        case $line in
            'FAILED '*) fail "browser: ${line#FAILED }" ;;
            *' passed, '*' failed') good=${line%% *} ;;
        esac
    done <"$log"
    grep -A 12 '^FAILED ' "$log" | head -n 80
    if [[ $good ]]; then
        pass "$good"
    else
        fail 'browser: the tests did not finish, see build/browser.log'
    fi
}

kinds='' release='' asan='' openapi='' browser=''
(($#)) || release=1 asan=1 openapi=1 browser=1
for part in "$@"; do
    case $part in
        unit | integration | faults | fuzz | bench) kinds+=${kinds:+|}$part ;;
        release) release=1 ;;
        asan) asan=1 ;;
        openapi) openapi=1 ;;
        browser) browser=1 ;;
        -h | --help) usage && exit ;;
        *) usage >&2 && exit 2 ;;
    esac
done

trap finish EXIT
trap 'kill "$child" 2>/dev/null; exit 130' INT TERM
mkdir -p build
if ! ensure_packages "${fassung_packages[@]}" curl libxml2-utils; then
    fail 'packages are missing'
    complete=1
    exit
fi
if ! install_npm_packages server/ui; then
    complete=1
    exit
fi
[[ $release || $asan || $openapi || $browser || $kinds == *unit* ]] && ! install_npm_packages tests && openapi='' browser=''
if [[ $release ]]; then
    run_preset release '' all
elif [[ $kinds ]]; then
    mapfile -t targets < <(tr '|' '\n' <<<"$kinds" | sed 's/^/tests_/')
    run_preset release "$kinds" "${targets[@]}"
fi
[[ $asan ]] && run_asan
[[ $openapi ]] && run_openapi
[[ $browser ]] && run_browser
complete=1
