#!/bin/sh
# Fuzz every reader for the given number of minutes each, from real files.
set -eu
cd "$(dirname "$0")/.."
minutes="${1:-10}"
scripts/debian.sh peers
cargo fuzz --version >/dev/null 2>&1 || cargo install --quiet --locked cargo-fuzz
.venv/bin/python scripts/fuzz_corpus.py
for target in $(cd fuzz && cargo +nightly fuzz list); do
    echo "== $target, $minutes min"
    (cd fuzz && cargo +nightly fuzz run "$target" -- \
        -max_total_time=$((minutes * 60)) -timeout=5 -rss_limit_mb=1024 -max_len=262144 -print_final_stats=1)
done
