#!/usr/bin/env bash
# Every check of the UI, each printed as one line, then "N passed, N failed, N skipped".
set -u
cd "$(dirname "$0")"

results=../artifacts/test-results/web
mkdir -p "$results"
passed=0
failed=0
skipped=0

finish() {
  echo "web: $passed passed, $failed failed, $skipped skipped"
  echo "$passed $failed $skipped" >"$results/counts"
  exit 0
}

skip() {
  echo "  skipped: $1 ($2)"
  skipped=$((skipped + 1))
}

# step NAME COMMAND...: one check, that passes or fails as a whole.
step() {
  local name=$1
  shift
  if "$@" >"$results/$name.log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "web $name failed:"
    cat "$results/$name.log"
  fi
}

# tests NAME FILE PASSED FAILED COMMAND...: a runner that leaves its counters in a JSON file.
tests() {
  local name=$1 file=$2 read=$3 code=0 counts
  shift 3
  rm -f "$file"
  "$@" >"$results/$name.log" 2>&1 || code=$?
  counts=$(node -e "const r=JSON.parse(require('fs').readFileSync('$file'));console.log($read)" 2>/dev/null) || counts="0 1"
  set -- $counts
  [ "$code" -eq 0 ] || [ "$2" -gt 0 ] || set -- "$1" 1
  passed=$((passed + $1))
  failed=$((failed + $2))
  [ "$2" -eq 0 ] || cat "$results/$name.log"
  echo "web $name: $1 passed, $2 failed"
}

if ! node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||a==20&&b>=19?0:1)' 2>/dev/null; then
  skip "web" "Node.js 20.19 or newer is missing"
  finish
fi
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  step install npm install --no-save --no-audit --no-fund
  [ "$failed" -eq 0 ] || finish
  touch node_modules/.package-lock.json
fi

step types npm run --silent types
step lint npm run --silent lint
step format npm run --silent format:check
step build npm run --silent build
step budget npm run --silent budget
tests unit "$results/unit.json" 'r.numPassedTests+" "+r.numFailedTests' \
  npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$results/unit.json"

if [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  # The specs run against what people install: the published program, with the UI that is in it.
  published=../artifacts/program
  rm -rf "$published"
  step publish ../dev build
  export SIGHTLINE_DLL=$published/sightline.dll
  tests browser test-results/e2e.json 'r.stats.expected+" "+(r.stats.unexpected+r.stats.flaky+r.errors.length)' \
    npx --no-install playwright test
  # What specs measured and a reader of the log wants to know.
  grep -E '^[0-9a-z].*[0-9] ms' "$results/browser.log" || true
else
  skip "web browser" "Chromium is missing; CHROMIUM names it"
fi
finish
