#!/usr/bin/env bash
# Measures every number that the store has to keep, in one run: docs/performance.md says what each row means.
# The data lies under artifacts/bench and is removed at the end. Options: bench/Sightline.Load/Rows/StoreRunOptions.cs.
set -eu
cd "$(dirname "$0")/.."

mkdir -p artifacts/bench
# Not in the system's folder for temporary files, which is memory on some machines.
work=$(mktemp -d "$PWD/artifacts/bench/work.XXXXXX")
loader=
stop() {
  if [ -n "$loader" ]; then
    kill "$loader" 2>/dev/null || true
    wait "$loader" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

{ ./dev build && dotnet build bench/Sightline.Load -c Release -v q --nologo -clp:ErrorsOnly; } >"$work/build.log" \
  || { cat "$work/build.log"; exit 1; }

# In the background, so that a signal is answered at once; the loader ends the servers that it started.
dotnet artifacts/bin/Sightline.Load/release/Sightline.Load.dll "${1:-store}" \
  --program artifacts/program/sightline.dll --work "$work/data" \
  --version "$(git log -1 --format='%h of %cs' 2>/dev/null || echo 'an unknown version')" "${@:2}" &
loader=$!
wait "$loader"
