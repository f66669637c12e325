# Runs checks one after the other, times them, and counts the tests in their output.
# Sourced by scripts/test. Must not know what a check does.

passed=0
failed=0
failed_checks=()
log=out/check.log
mkdir -p out

# check NAME COMMAND…: a command whose output contains no count counts as one test.
check() {
  local name=$1 began=$SECONDS verdict=passed
  shift
  step "$name"
  "$@" 2>&1 | tee "$log" || verdict=failed
  local counts
  counts=$(awk '
    /^test result: / { good += $4; bad += $6 }
    /^# pass / { good += $3 }
    /^# fail / { bad += $3 }
    /^[0-9]+ passed, [0-9]+ failed/ { good += $1; bad += $3 }
    END { print good + 0, bad + 0 }' "$log")
  local good=${counts% *} bad=${counts#* }
  if [ "$verdict" = failed ]; then
    [ "$bad" -gt 0 ] || bad=1
    failed_checks+=("$name")
  elif [ $((good + bad)) = 0 ]; then
    good=1
  fi
  passed=$((passed + good))
  failed=$((failed + bad))
  say "--- $name: $verdict, $((SECONDS - began)) s"
}

# Prints the last lines: the checks that failed, and the count. Fails if any test failed.
summary() {
  say ""
  for name in ${failed_checks[@]+"${failed_checks[@]}"}; do
    say "failed: $name (its output is above)"
  done
  say "$passed passed, $failed failed in $((SECONDS / 60)) min $((SECONDS % 60)) s"
  [ "$failed" = 0 ]
}
