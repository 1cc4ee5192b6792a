#!/usr/bin/env bash
# Starts the program on free ports with an empty data folder, loads it, reads back, prints the figures, stops it.
# Options are those of bench/Sightline.Load.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap stop EXIT

{ ./dev build && dotnet build bench/Sightline.Load -c Release -v q --nologo -clp:ErrorsOnly; } >"$work/build.log" \
  || { cat "$work/build.log"; exit 1; }

# The short interval brings the last flush soon after the load, so that its cost is in the figures.
dotnet artifacts/program/sightline.dll serve --data "$work/data" \
  --http 127.0.0.1:0 --otlp-http 127.0.0.1:0 --otlp-grpc 127.0.0.1:0 --set Store:FlushInterval=00:00:10 >"$work/server.log" 2>&1 &
server=$!

address=
for _ in $(seq 100); do
  address=$(sed -n 's/^Sightline is at \(http:[^ ]*\).*/\1/p' "$work/server.log")
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
if [ -z "$address" ]; then
  echo "The server did not start:"
  cat "$work/server.log"
  exit 1
fi

echo "Load of $(git log -1 --format='%h of %cs' 2>/dev/null || echo 'an unknown version')"
dotnet artifacts/bin/Sightline.Load/release/Sightline.Load.dll --server "$address" --pid "$server" --data "$work/data" "$@" \
  || { tail -20 "$work/server.log"; exit 1; }
