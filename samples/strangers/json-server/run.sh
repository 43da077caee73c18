#!/usr/bin/env bash
# Starts json-server with json-server-auth on loopback, in a folder that is thrown away, runs the plan against it, and stops it. Needs node and npm.
#
#   samples/strangers/json-server/run.sh                        blog.yaml
#   samples/strangers/json-server/run.sh market.yaml --seed 7   another plan of this folder; what follows goes to `simulator run`
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
simulator=${SIMULATOR:-$here/../../../src/Simulator.Host/bin/Release/net10.0/simulator}
plan=${1:-blog.yaml}
port=${PORT:-3990}
[ $# -eq 0 ] || shift

folder=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || true
  rm -rf "$folder"
}
trap stop EXIT

# JSON_SERVER: a folder that has node_modules already.
cp "$here"/{package,db,routes}.json "$folder"
if [ -n "${JSON_SERVER:-}" ]; then
  ln -s "$(realpath "$JSON_SERVER")/node_modules" "$folder/node_modules"
else
  npm install --prefix "$folder" --silent --no-audit --no-fund
fi

cd "$folder"
node node_modules/json-server-auth/dist/bin.js db.json -r routes.json --host 127.0.0.1 --port "$port" --quiet > server.log 2>&1 &
server=$!
cd - > /dev/null
for _ in {1..100}; do
  curl -sf "http://127.0.0.1:$port/db" > /dev/null && break
  kill -0 "$server" 2> /dev/null || { cat "$folder/server.log"; exit 1; }
  sleep 0.1
done

# The accounts are there before the test, as in any real system.
tail -n +2 "$here/people.csv" | while IFS=, read -r email password _; do
  curl -sf "http://127.0.0.1:$port/register" -H 'Content-Type: application/json' -d "{\"email\":\"$email\",\"password\":\"$password\"}" > /dev/null
done

status=0
"$simulator" run "$here/$plan" --target "http://127.0.0.1:$port" "$@" || status=$?

echo "Left behind: $(curl -s "http://127.0.0.1:$port/db" | node -e 'const d = JSON.parse(require("fs").readFileSync(0)); console.log(Object.entries(d).map(([k, v]) => v.length + " " + k).join(", "))')"
exit "$status"
