# shellcheck shell=bash disable=SC2034
# Sourced by the scripts beside it.

# The root of the repository, whatever folder the caller is in.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What the Swift toolchain needs from Debian, where nothing but its archive was unpacked.
toolchain_packages=(
    binutils ca-certificates gcc git libc6-dev libcurl4 libncurses6 libsqlite3-0 libstdc++-12-dev libxml2 tzdata
)
# What building and running need from Debian.
run_packages=(
    postgresql-15 postgresql-client-15 libpq-dev pkg-config curl libjs-bootstrap5 libjs-chart.js
    weasyprint qrencode fonts-dejavu-core
)
# What the checks need besides.
test_packages=(
    shellcheck jq openssl chromium chromium-driver python3 python3-venv python3-aiosmtpd poppler-utils zbar-tools qpdf
    nginx prometheus systemd
)

say() { printf '%s\n' "$*"; }
die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# need_packages PACKAGE…: installs those that are missing, or says how to.
need_packages() {
    local missing=() package
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian: make sure that you have what it calls $*."
        return
    fi
    for package; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        die "Missing packages. Install them and start again:
  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "Installing from Debian: ${missing[*]}"
    install_packages "${missing[@]}" || die "The packages could not be installed."
}

# Debian's server packages make a cluster of their own, and start what they install. Nobody here needs that.
install_packages() (
    no_cluster=/etc/postgresql-common/createcluster.d/koza-install.conf
    no_start=/usr/sbin/policy-rc.d
    made=("$no_cluster")
    trap 'rm -f "${made[@]}"' EXIT
    if [[ ! -e $no_start ]]; then
        made+=("$no_start")
        printf '#!/bin/sh\nexit 101\n' >"$no_start" && chmod 755 "$no_start" || exit
    fi
    mkdir -p "${no_cluster%/*}" && echo 'create_main_cluster = false' >"$no_cluster" || exit
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q && apt-get install -q -y --no-install-recommends "$@"
)

need_swift() {
    command -v swift >/dev/null || die "Swift 6.2 or later is needed: https://www.swift.org/install/linux/"
}

# build_release SCRATCH [PRODUCT]: builds SCRATCH/release/PRODUCT, koza unless told.
build_release() {
    need_swift
    swift build --package-path "$root" --scratch-path "$1" -c release --product "${2:-koza}"
}
