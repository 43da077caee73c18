#!/usr/bin/env bash
# Records the answers of nginx and Node for tests/Simulator.Http.Tests/Answers/Corpus, byte for byte. Needs nginx and node; runs its own of both on free loopback ports.
set -euo pipefail
here=$(cd "$(dirname "$0")/corpus" && pwd)
target=$(cd "$here/../../../tests/Simulator.Http.Tests/Answers/Corpus" && pwd)

folder=$(mktemp -d)
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait || true
  rm -rf "$folder"
}
trap stop EXIT

mkdir -p "$folder/www/folder" "$folder/tmp"
head -c 1024 < <(while :; do printf 'one thousand and twenty-four bytes. '; done) > "$folder/www/fixed.txt" || true
head -c 20000 < <(while :; do printf 'words that are compressed well, '; done) > "$folder/www/long.txt" || true
: > "$folder/www/empty.txt"
# A date that stays makes recordings that differ in less.
touch -d '2026-01-01T00:00:00Z' "$folder"/www/*.txt
for number in $(seq 60); do echo "add_header X-Header-$number \"value of header $number\";"; done > "$folder/many.conf"
chmod -R a+rX "$folder"

node "$here/server.js" "$folder/node.port" &
pids+=($!)
until [ -s "$folder/node.port" ]; do sleep 0.1; done
node_port=$(cat "$folder/node.port")

nginx_port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
sed -e "s|@FOLDER@|$folder|g" -e "s|@PORT@|$nginx_port|g" -e "s|@NODE@|$node_port|g" "$here/nginx.conf" > "$folder/nginx.conf"
nginx -e "$folder/error.log" -p "$folder" -c "$folder/nginx.conf" &
pids+=($!)

rm -f "$target"/*.http
node "$here/record.js" "$target" "$nginx_port" "$node_port"
