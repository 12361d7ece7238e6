#!/bin/bash
# Whether the sockets that the release wants are free.
# Copied from templates/host/release/sockets.sh, for torrust-release; the next configure replaces this file.
# Documentation: docs/guides/release.md

# Who else holds a socket of the release; what runs now is told by its container's control group.
check_ports() {
  local ours held='' kind address port service bound who pid
  command -v ss >/dev/null || return 0
  ours=$(project_containers)
  while read -r kind address port service; do
    while read -r _ _ _ bound _ who; do
      bound=${bound%:*} bound=${bound%\%*} bound=${bound//[][]/}
      case $bound in
        '*' | "$address") ;;
        0.0.0.0) [[ $address != *:* ]] || continue ;;
        ::) [[ $address == *:* ]] || continue ;;
        *) continue ;;
      esac
      pid=$(sed -n 's/.*pid=\([0-9]*\).*/\1/p' <<<"$who")
      if [[ -n $pid && -n $ours ]] && grep -qsF "$ours" "/proc/$pid/cgroup"; then continue; fi
      who=$(sed -n 's/.*(("\([^"]*\)",pid=\([0-9]*\).*/\1 (process \2)/p' <<<"$who")
      held+="${held:+, }$address port $port/$kind for $service by ${who:-a process that cannot be named}"
    done < <(ss -Hlnp --"$kind" "sport = :$port")
  done < <(table "$ROOT/current/sockets")
  [[ -z $held ]] || fail PORT_TAKEN "the release wants sockets that others hold: $held"
}
