#!/usr/bin/env bash
# Runs a load test in CI: starts nothing, sends to TARGET_URL alone, leaves results/ behind, and ends with the simulator's exit code.
#
#   TARGET_URL=https://staging.example SIMULATOR=…/simulator docs/ci/load-test.sh plans/shop.yaml
set -uo pipefail

plan=${1:?name a plan, such as plans/shop.yaml}
simulator=${SIMULATOR:-simulator}
results=${RESULTS:-results}

# A wrong plan fails here, in a second and with all its problems at once, before anything is deployed or sent.
"$simulator" plan check "$plan" || exit

newest() { find "$results" -mindepth 1 -maxdepth 1 -type d -name '20*' 2> /dev/null | sort | tail -n 1; }
before=$(newest)
"$simulator" run "$plan" --out "$results" --quiet
code=$?

# One folder a run; CI keeps it as an artefact and reads junit.xml as test results.
folder=$(newest)
if [ "$folder" != "$before" ] && [ -f "$folder/report.html" ]; then
  echo "Results: $folder (report.html for people, summary.json for programs, junit.xml for CI)"
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$folder/report.md" >> "$GITHUB_STEP_SUMMARY"
fi

case $code in
  0) echo "The goals were met." ;;
  99) echo "A goal was missed: that is a finding about the target, and fails the build." ;;
  100) echo "The plan's setup failed: no load was sent." ;;
  101) echo "The figures are good, but the plan's teardown failed: data of the run may be left behind." ;;
  111) echo "The generator could not keep up: this run says nothing about the target. Take a larger or quieter machine." ;;
  *) echo "The run did not come to a verdict (exit code $code); see the messages above." ;;
esac
exit "$code"
