#!/bin/bash
# Services of the release on this host: their containers, starting them, and why one is not well.
# Copied from templates/host/release/services.sh, for torrust-release; the next configure replaces this file.
# Documentation: docs/guides/release.md

WAIT_SECONDS=240
# Docker goes on counting for a container that has long been well.
CRASHING_RESTARTS=5

COMPOSE=(docker compose --ansi never --progress plain --project-name torrust --file "$ROOT/current/compose.yaml")
compose() { "${COMPOSE[@]}" "$@"; }

# Ids of the containers that run; of all with --all.
project_containers() { docker ps --quiet --no-trunc --filter label=com.docker.compose.project=torrust "$@"; }

inspect_containers() { # FORMAT
  project_containers --all | xargs -r docker inspect --format "$1"
}

# One line each: id, image, start time, state, health (or none), number of restarts, service. By the names of Docker's
# own fields, as ID: with one that only its JSON has, as Id, a health that is not there is an error.
containers() {
  local health='{{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}}'
  inspect_containers "{{.ID}} {{.Image}} {{.State.StartedAt}} {{.State.Status}} $health {{.RestartCount}} {{index .Config.Labels \"com.docker.compose.service\"}}" |
    sort
}

container_starts() { containers | cut -d' ' -f1-3; }

# The same without what changes by itself when the machine restarts.
container_identities() { containers | cut -d' ' -f1,2; }

all_healthy() {
  local lines
  lines=$(containers) && [[ -n $lines ]] && ! grep -qvE ' running (healthy|none) ' <<<"$lines"
}

sick_services() { containers | awk '!($4 == "running" && $5 ~ /^(healthy|none)$/) { print $7 }'; }

# A container that Docker has started this often again will not become healthy by waiting.
is_crashing() {
  containers | awk -v restarts="$CRASHING_RESTARTS" '
    $6 >= restarts && !($5 == "healthy" || $5 == "none" && $4 == "running") { found = 1 }
    END { exit !found }'
}

# Nor one that is unhealthy or has ended for good.
is_hopeless() { is_crashing || containers | awk '$4 ~ /^(exited|dead)$/ || $5 == "unhealthy" { found = 1 } END { exit !found }'; }

# Without Compose's --wait, which takes a service whose health check is disabled for one that failed (Compose 2.26).
start_services() {
  local up watcher status=0 deadline=$((SECONDS + WAIT_SECONDS))
  "${COMPOSE[@]}" up --detach --pull never --remove-orphans &
  up=$!
  # Without the lock, which its last sleep would hold on to.
  (while sleep 2; do { ! is_crashing && ((SECONDS < deadline)); } || kill "$up"; done) >/dev/null 2>&1 9>&- &
  watcher=$!
  wait "$up" || status=$?
  kill "$watcher" 2>/dev/null || true
  ((status == 0)) || return "$status"
  until all_healthy; do
    ((SECONDS < deadline)) || { echo "not healthy after $WAIT_SECONDS s"; return 1; }
    ! is_hopeless || return 1
    sleep 1
  done
}

# Compose gives up on a container that is unhealthy already, although its cause may be gone: such are made again.
remove_sick_containers() {
  containers | awk '$4 != "running" || $5 == "unhealthy" { print $1 }' | xargs -r docker rm --force >/dev/null
}

explain_failure() { # OUTPUT_OF_COMPOSE
  printf 'torrust-evidence:\n%s\n' "$(cat "$1")"
  # shellcheck disable=SC2046
  compose logs --no-color --timestamps --tail 40 $(sick_services) | sort |
    sed -e 's/| [0-9T:.-]*Z /| /' -e 's/\x1b\[[0-9;]*[A-Za-z]//g'
  inspect_containers '{{.Name}}: {{.State.Status}}, exit status {{.State.ExitCode}}{{if .State.Health}}, {{.State.Health.Status}}{{range .State.Health.Log}}
  health check: exit status {{.ExitCode}} {{.Output}}{{end}}{{end}}'
}
