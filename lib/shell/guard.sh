#!/usr/bin/env bash
# Ends what a killed deployer would leave running. Reads "+ GROUP" and "- GROUP", process groups that began and ended;
# its input ends when the deployer is gone, however it went. SIGINT first: OpenTofu then saves its state.
# Argument: seconds that they get to end by themselves.
set -u
declare -A groups=()
while read -r sign group; do
  if [[ $sign == + ]]; then groups[$group]=1; else unset "groups[$group]"; fi
done

signal() {
  local group
  for group in "${!groups[@]}"; do
    kill "-$1" -- "-$group" 2>/dev/null || unset "groups[$group]"
  done
}

signal INT
deadline=$((SECONDS + ${1:?}))
while [[ ${#groups[@]} -gt 0 && $SECONDS -lt $deadline ]]; do
  sleep 0.1
  signal 0
done
signal KILL
