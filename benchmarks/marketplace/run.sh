#!/usr/bin/env bash
# How much the reference marketplace carries on one core, with what asks it on the other.
#   benchmarks/marketplace/run.sh [live] [mix] [million] [-- MARKETPLACE OPTIONS]
# live: GET /health/live with wrk; mix: the personas for a minute; million: a million requests of the personas, with the memory held meanwhile.
# Without a name: live and mix. PostgreSQL on this machine is moved to the marketplace's core: `-- --database postgres://…`.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
simulator=$here/../../src/Simulator.Host/bin/Release/net10.0/simulator
[ -x "$simulator" ] || { echo "build first: dotnet build -c Release" >&2; exit 1; }

what=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do what+=("$1"); shift; done
[ $# -gt 0 ] && shift
[ ${#what[@]} -gt 0 ] || what=(live mix)

work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

taskset -c 0 "$simulator" marketplace --urls http://127.0.0.1:0 "$@" >"$work/out" 2>"$work/err" &
server=$!
for _ in $(seq 100); do grep -q listening "$work/out" && break; sleep 0.1; done
url=$(sed -n 's/^marketplace listening on //p' "$work/out")
[ -n "$url" ] || { cat "$work/err" >&2; exit 1; }

# In megabytes: what it holds itself, and what is mapped from files, the database among them.
resident() { awk '/RssAnon/ {own = $2} /RssFile/ {mapped = $2} END {printf "%d MB, mapped from files %d", own / 1024, mapped / 1024}' "/proc/$server/status"; }
# Hundredths of a second of processor time, of the marketplace and of the database's servers, which also belong on its core.
databases() { pgrep -f '^postgres: ' || true; }
spent() { { cat "/proc/$server/stat"; for pid in $(databases); do cat "/proc/$pid/stat" 2>/dev/null || true; done; } | awk '{sum += $14 + $15} END {print sum}'; }
pin_databases() { for pid in $(databases); do taskset -pc 0 "$pid" >/dev/null 2>&1 || true; done; }

live() {
  taskset -c 1 wrk -t1 -c64 -d5 "$url/health/live" >/dev/null
  taskset -c 1 wrk -t1 -c64 -d15 "$url/health/live" | grep -E 'Requests/sec|Socket errors|Non-2xx' | sed 's/^/live: /'
}

personas() { # PLAN-OPTIONS...
  pin_databases
  (while sleep 1; do pin_databases; done) & local pinner=$!
  local before; before=$(spent)
  taskset -c 1 "$simulator" run "$here/mix.yaml" --target "$url" --quiet --out "$work/results" "$@" >"$work/run" || true
  kill "$pinner"
  python3 - "$work"/results/*/summary.json "$before" "$(spent)" <<'PY'
import json, sys
run = json.load(open(sys.argv[1]))
phase = next(p for p in run["phases"] if p["name"] == "mix")
total = run["totals"]["requests"]
print(f"mix: {phase['throughput']:.0f} requests/s, p50 {phase['responseTimeMs']['p50']:.1f} ms, p99 {phase['responseTimeMs']['p99']:.1f} ms, "
      f"{run['totals']['failed']} failed of {total}, {(int(sys.argv[3]) - int(sys.argv[2])) * 10000 / total:.0f} us of processor a request "
      f"(database included), verdict {run['verdict']}")
PY
  rm -rf "$work/results"
}

million() {
  local done=0 round=0
  while [ "$done" -lt 1000000 ] && [ "$round" -lt 60 ]; do
    round=$((round + 1))
    echo "million: round $round, resident $(resident) MB"
    personas --seed "$round" | tee "$work/line"
    done=$((done + $(sed -n 's/.* failed of \([0-9]*\),.*/\1/p' "$work/line")))
  done
  echo "million: $done requests, resident $(resident) MB"
}

for name in "${what[@]}"; do
  case $name in
    live) live ;;
    mix) personas; echo "mix: resident $(resident) MB" ;;
    million) million ;;
    *) echo "no benchmark is called $name" >&2; exit 1 ;;
  esac
done
