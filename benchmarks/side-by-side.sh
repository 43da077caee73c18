#!/usr/bin/env bash
# Our load generator and others in turn (A B A B …) against the same target on this machine: requests/s, processor, memory, and ratios.
#   benchmarks/side-by-side.sh get|flow|think|pace|dormant|open|freeze|start|all … [--rounds N] [--seconds S] [--markdown FILE]
# Installs nginx, wrk and hey from Debian, and artillery and autocannon from npm into a folder of their own
# (${XDG_CACHE_HOME:-~/.cache}/simulator-benchmarks), builds ours, and speaks to 127.0.0.1 alone. `--help` has the other options.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/simulator-benchmarks
export SIDE_BY_SIDE_NPM=$cache/npm
export PATH=$PATH:/usr/sbin:$SIDE_BY_SIDE_NPM/node_modules/.bin
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf 'side-by-side: %s\n' "$*" >&2; }

# Debian asks this file whether a service may start when its package is installed: nginx is not to.
policy=/usr/sbin/policy-rc.d policy_is_ours=false
keep_services_down() {
  [ ! -e "$policy" ] || return 0
  policy_is_ours=true
  printf '#!/bin/sh\nexit 101\n' | "${elevate[@]}" install -m 755 /dev/stdin "$policy"
}
let_services_up() {
  ! $policy_is_ours || "${elevate[@]}" rm -f "$policy"
  policy_is_ours=false
}

install_from_debian() {
  local missing=() name
  for name in nginx wrk hey python3 npm taskset; do
    command -v "$name" > /dev/null || case $name in
      nginx) missing+=(nginx-light) ;;
      taskset) missing+=(util-linux) ;;
      *) missing+=("$name") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  elevate=()
  [ "$(id -u)" -eq 0 ] || elevate=(sudo)
  say "installing ${missing[*]}"
  "${elevate[@]}" apt-get -qq update >&2 || say "apt-get update failed; going on with the lists that are there"
  keep_services_down
  trap let_services_up EXIT
  # One by one, so that a tool that cannot be had costs the others nothing.
  for name in "${missing[@]}"; do
    "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "$name" > /dev/null < /dev/null \
      || say "$name could not be installed; what needs it is left out"
  done
  let_services_up
  trap - EXIT
}

# Without scripts of packages: artillery would fetch a browser that is not needed here.
install_from_npm() { # NAME@VERSION
  [ ! -x "$SIDE_BY_SIDE_NPM/node_modules/.bin/${1%@*}" ] || return 0
  say "installing $1 into $SIDE_BY_SIDE_NPM"
  mkdir -p "$SIDE_BY_SIDE_NPM"
  npm install --prefix "$SIDE_BY_SIDE_NPM" --ignore-scripts --no-audit --no-fund --loglevel=error "$1" > /dev/null < /dev/null \
    || say "$1 could not be installed; what needs it is left out"
}

build() {
  say "building (Release)"
  dotnet build "$here/../src/Simulator.Host" -c Release -v q >&2
  dotnet build "$here/freeze" -c Release -v q >&2
}

install_from_debian
case " $* " in
  *-h*) ;;
  *)
    case " $* " in *" get "* | *" all "*) install_from_npm autocannon@9.0.0 ;; esac
    case " $* " in *" flow "* | *" all "*) install_from_npm artillery@2.0.34 ;; esac
    build
    ;;
esac
exec python3 -B "$here/side-by-side/measure.py" "$@"
