#!/usr/bin/env bash
# Builds Fassung and serves it with a demo record on this machine. Installs what is missing first.
#   PORT=8080   port on 127.0.0.1
#   DATA=var    data directory; a record that is already there is served as it is
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
port=${PORT:-8080}
data=${DATA:-$root/var}
[[ $data == /* ]] || data=$PWD/$data
cd "$root"
source server/setup.sh

if (($#)); then
    printf 'Aufruf: [PORT=8080] [DATA=var] server/run.sh\n' >&2
    exit 2
fi
if [[ ! $port =~ ^[0-9]{1,5}$ ]] || ((10#$port < 1 || 10#$port > 65535)); then
    printf 'PORT muss eine Zahl von 1 bis 65535 sein, nicht „%s“.\n' "$port" >&2
    exit 2
fi

ensure_packages "${fassung_packages[@]}"
ensure_node_modules server/ui

build=build/release
fassung=$build/bin/fassung
mkdir -p "$build"
if ! cmake --preset release >"$build/configure.log" 2>&1; then
    cat "$build/configure.log" >&2
    exit 1
fi
cmake --build --preset release --target fassung --parallel "$(nproc)"

if [[ ! -e $data/record.git ]]; then
    "$fassung" init "$data" --template repo-template --demo
fi

cat <<TEXT

Fassung läuft gleich unter   http://127.0.0.1:$port
Daten                        $data
Beenden                      Strg-C

Anmeldungen der Vorführung, Kennwort überall: fassung-demo
  Ressorts (erarbeiten und mitzeichnen)  tsk tmikl tmbwk tmjmv tfm tmwllr tmsgaf tmuenf tmdi
  BIMF, erarbeiten                       bimf
  BIMF, prüfen                           bimf-pruefung
  BIMF, freigeben                        bimf-freigabe bimf-freigabe-2
  Staatskanzlei, freigeben               tsk-freigabe
  Landesintegrationsbeirat               lib
  Rechnungshof, Einsicht                 rechnungshof
  Betrieb                                betrieb

TEXT
# A demonstration is started again after weeks; nobody has to confirm the clock for it.
exec "$fassung" serve --data "$data" --port "$port" --schemas schemas --demo --clock.max-ahead-hours 87600
