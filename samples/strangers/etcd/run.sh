#!/usr/bin/env bash
# Starts an etcd on loopback, in a folder that is thrown away, runs the plan against it, and stops it. Needs etcd (Debian: etcd-server) and curl.
#
#   samples/strangers/etcd/run.sh --seed 7       what is given goes to `simulator run`
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
simulator=${SIMULATOR:-$here/../../../src/Simulator.Host/bin/Release/net10.0/simulator}
client=http://127.0.0.1:${PORT:-23790} peer=http://127.0.0.1:${PEER_PORT:-23800}

folder=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || true
  rm -rf "$folder"
}
trap stop EXIT

etcd --name one --data-dir "$folder/data" --listen-client-urls "$client" --advertise-client-urls "$client" \
  --listen-peer-urls "$peer" --initial-advertise-peer-urls "$peer" --initial-cluster "one=$peer" > "$folder/etcd.log" 2>&1 &
server=$!
for _ in {1..100}; do
  curl -sf "$client/health" > /dev/null && break
  kill -0 "$server" 2> /dev/null || { tail -n 20 "$folder/etcd.log"; exit 1; }
  sleep 0.1
done

status=0
"$simulator" run "$here/stock.yaml" --target "$client" "$@" || status=$?

# Everything from the first key to the last: authentication is off again, as it was.
echo "Left behind: $(curl -s "$client/v3/kv/range" -d '{"key":"AA==","range_end":"AA==","count_only":true}' | grep -o '"count":"[0-9]*"' || echo no key)"
exit "$status"
