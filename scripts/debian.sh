#!/bin/sh
# Install the Debian packages of the named groups that are missing. Needs root only when it has to install.
set -eu

packages() {
    case "$1" in
        python) echo python3 python3-venv ;;
        build) echo gcc libc6-dev make ;;
        node) command -v npm >/dev/null || echo npm ;;
        maven) command -v mvn >/dev/null || echo maven ;;
        peers) echo aapt apksigner dexdump zipalign libsmali-java ;;
        certify) echo openssl softhsm2 opensc unzip ;;
        fetch) echo ca-certificates curl unzip ;;
        corpus) echo openjdk-17-jdk-headless aapt apksigner libapksig-java dexdump zipalign libsmali-java gcc libc6-dev fonts-noto-cjk ;;
        virtual) echo bubblewrap enjarify openjdk-17-jdk-headless python3 maven ;;
        browser) echo chromium bubblewrap fonts-noto-cjk poppler-utils ;;
        *) echo "unknown group: $1" >&2; exit 2 ;;
    esac
}

missing=""
for group in "$@"; do
    for package in $(packages "$group"); do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0
root=""
[ "$(id -u)" -eq 0 ] || root=sudo
echo "installing:$missing"
$root apt-get update -qq
# shellcheck disable=SC2086 # a list of words is meant
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
