#!/bin/sh
# See that there is a Rust toolchain and a C compiler (for libdeflate).
set -eu
command -v cc >/dev/null || "$(dirname "$0")/debian.sh" build
command -v cargo >/dev/null && exit 0
echo "cargo is missing: install Rust 1.91 or newer (https://rustup.rs) and run this again" >&2
exit 1
