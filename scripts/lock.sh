#!/bin/sh
# Pin every Python dependency with its digests; run after changing pyproject.toml.
set -eu
cd "$(dirname "$0")/.."
python3 -m venv build/lock
build/lock/bin/pip install --quiet uv
lock() {
    build/lock/bin/uv pip compile "$@" --universal --generate-hashes --python-version 3.11 \
        --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" --quiet
}
lock pyproject.toml --group dev -o requirements/dev.txt
# The peers alone: they are run in an environment of their own.
lock --group bench -o requirements/bench.txt
cargo update --workspace
