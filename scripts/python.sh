#!/bin/sh
# Run the newest Python from 3.11 up; on Debian, install one where there is none.
set -eu
for name in python3.13 python3.12 python3.11 python3; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$name" "$@"
    fi
done
"$(dirname "$0")/debian.sh" python
exec python3 "$@"
