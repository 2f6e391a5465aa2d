# shellcheck shell=bash disable=SC2034
# What a Debian 12 machine needs to build the program, and how it gets it. Sourced by server/run.sh and tests/run.sh.

# Boost is 1.81 throughout: Debian's default, 1.74, cannot be installed beside its headers.
fassung_packages=(
    cmake ninja-build g++ pkg-config git openssh-client
    libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev libboost-program-options1.81-dev libboost-test1.81-dev
    libgit2-dev libpugixml-dev libspdlog-dev libfmt-dev libxml2-dev libssl-dev libsodium-dev
    libsqlite3-dev libstemmer-dev libicu-dev zlib1g-dev libctemplate-dev
    weasyprint python3-munkres  # for PDF; without the second name apt draws in Boost 1.74
)

# missing_packages NAME…: prints those that are not installed, one a line.
missing_packages() {
    local name
    for name in "$@"; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || printf '%s\n' "$name"
    done
}

# ensure_packages NAME…: installs what is missing; without the right to do so it says what to ask an administrator for.
ensure_packages() {
    local missing=() as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0

    local by_hand="apt-get install --no-install-recommends ${missing[*]}"
    if ! command -v apt-get >/dev/null; then
        printf 'Es fehlen Pakete, und dies ist kein Debian-System. Benötigt wird auf Debian 12:\n  %s\n' "$by_hand" >&2
        return 1
    fi
    if ((EUID != 0)); then
        as_root=(sudo)
        [[ -t 0 ]] || as_root+=(-n)
        if ! command -v sudo >/dev/null || ! "${as_root[@]}" true; then
            printf 'Es fehlen Debian-Pakete, und das Recht, sie zu installieren. Bitte als root ausführen lassen:\n  %s\n' \
                "$by_hand" >&2
            return 1
        fi
    fi

    printf 'Installiere fehlende Debian-Pakete: %s\n' "${missing[*]}"
    # --no-remove: rather stop than take another Boost away from somebody who needs it.
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
    if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends --no-remove "${missing[@]}"; } </dev/null; then
        printf 'Die Pakete ließen sich nicht installieren (Meldung oben). Steht libboost1.74-dev im Weg, muss es vorher weichen.\n' >&2
        return 1
    fi
}

# ensure_node_modules FOLDER: what the lock file in FOLDER names, taken anew only when that file has changed.
ensure_node_modules() {
    local lock=$1/package-lock.json taken=$1/node_modules/.taken
    cmp -s "$lock" "$taken" && return 0
    # Node.js from elsewhere brings its npm along, and Debian's does not go with it.
    if ! { command -v node && command -v npm; } >/dev/null; then ensure_packages nodejs npm || return 1; fi
    printf 'Hole npm-Pakete für %s\n' "$1"
    if ! npm ci --prefix "$1" --ignore-scripts --no-progress --loglevel=error >/dev/null </dev/null; then
        printf 'Die npm-Pakete für %s ließen sich nicht holen (Meldung oben).\n' "$1" >&2
        return 1
    fi
    cp "$lock" "$taken"
}
