#!/bin/sh
# Prints the tables of README.md, "Pages": pages beside nginx, and the first page in Chromium. For a quiet machine;
# needs nginx-light, chromium, npm ci in tests/, and the release build of fassung and pages_bench.
set -eu
cd "$(dirname "$0")/../.."
build/release/bin/pages_bench "$@"
echo
node tests/bench/first_page.mjs
