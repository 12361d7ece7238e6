#!/usr/bin/env bash
# Waits until a new machine can be used: SSH answers and cloud-init has finished.
# Run by the readiness gate in main.tf, once for each machine; arguments come through the environment.
# Accepts the host key of a new machine once, when it is ready; afterwards any other key is an error.
set -euo pipefail

: "${MACHINE_ID:?}" "${MACHINE_ADDRESS:?}" "${SSH_PORT:?}" "${SSH_USER:?}" "${KNOWN_HOSTS_FILE:?}"
key_file=${SSH_PRIVATE_KEY_FILE:-}
# A host that was there before us: no first boot to wait for, and its administrator decides who may become root.
adopted=${ADOPTED:-}
limit=${READY_LIMIT_SECONDS:-900}
# A refused key may still be installed while the machine boots, for this long.
denied_limit=${DENIED_LIMIT_SECONDS:-60}
log_lines=40

target="$SSH_USER@$MACHINE_ADDRESS port $SSH_PORT"
host=$MACHINE_ADDRESS
[ "$SSH_PORT" = 22 ] || host="[$MACHINE_ADDRESS]:$SSH_PORT"

# fail CODE MESSAGE FIX: the last line names what is wrong in a form that programs can read.
fail() {
  printf 'fix: %s\nerror %s: %s\n' "$3" "$1" "$2" >&2
  exit 1
}

check_private_key() {
  [ -n "$key_file" ] || return 0
  [ -r "$key_file" ] ||
    fail SSH_KEY_MISSING "the private key $key_file cannot be read" "set ssh_private_key_file, or run the deployer, which makes a key for local environments"
  local public reason
  if reason=$(ssh-keygen -y -P '' -f "$key_file" 2>&1 >/dev/null); then return 0; fi
  public=$(ssh-keygen -l -f "$key_file" 2>/dev/null | cut -d ' ' -f 2) || public=
  if [ -n "$public" ] && ssh-add -l 2>/dev/null | grep -qF "$public"; then return 0; fi
  case $reason in
    *passphrase*) fail SSH_KEY_PASSPHRASE "the private key $key_file has a passphrase and no agent holds it" "ssh-add $key_file, then run the same command again" ;;
    *) fail SSH_KEY_UNUSABLE "ssh cannot use the private key $key_file: ${reason//$'\n'/ }" "chmod 600 $key_file, or name another key" ;;
  esac
}

# A mark names the machine whose key was accepted: whoever runs this again for it stays strict.
mark="# $host is machine $MACHINE_ID"
new_hosts=$(mktemp)
errors=$(mktemp)
trap 'rm -f "$new_hosts" "$errors"' EXIT
hosts_file=$new_hosts
if grep -qsxF "$mark" "$KNOWN_HOSTS_FILE"; then hosts_file=$KNOWN_HOSTS_FILE; fi

# Accepts the key of a machine not seen before, instead of that of an earlier one at the same address.
accept_host_key() {
  [ "$hosts_file" = "$new_hosts" ] || return 0
  local next=$KNOWN_HOSTS_FILE.new
  mkdir -p "$(dirname "$KNOWN_HOSTS_FILE")"
  { grep -svF "# $host is machine " "$KNOWN_HOSTS_FILE" || true; } >"$next"
  ssh-keygen -R "$host" -f "$next" >/dev/null 2>&1 || true
  { printf '%s\n' "$mark"; cat "$new_hosts"; } >>"$next"
  rm -f "$next.old"
  mv "$next" "$KNOWN_HOSTS_FILE"
  printf 'host key accepted: %s\n' "$(ssh-keygen -l -f "$new_hosts" | cut -d ' ' -f 2,4)"
}

# Runs on the machine. Looks at cloud-init's result file, since its own command starts Python each time.
# shellcheck disable=SC2016
remote_check='
waited=0
until [ -s /run/cloud-init/result.json ]; do
  [ "$waited" -lt 20 ] || { echo waiting; exit 0; }
  sleep 1; waited=$((waited + 1))
done
verdict=done
tr -d "[:space:]" </run/cloud-init/status.json | grep -q "\"recoverable_errors\":{\"" && verdict=degraded
tr -d "[:space:]" </run/cloud-init/result.json | grep -q "\"errors\":\[\]" || verdict=failed
echo "$verdict"
[ "$verdict" = done ] || sudo -n tail -n '"$log_lines"' /var/log/cloud-init-output.log 2>/dev/null
exit 0'

# shellcheck disable=SC2016
adopted_check='
command -v sudo >/dev/null || { echo without-sudo; exit 0; }
sudo -n true 2>/dev/null || { echo no-sudo; exit 0; }
echo done'

remote() {
  local script=$1
  set --
  [ -z "$key_file" ] || set -- -i "$key_file" -o IdentitiesOnly=yes
  # accept-new: takes a key where none is known, refuses a different one. -F: no surprises from the user's own settings.
  LC_ALL=C ssh -F /dev/null "$@" \
    -o BatchMode=yes -o ConnectTimeout=5 -o ServerAliveInterval=5 -o ServerAliveCountMax=3 \
    -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile="$hosts_file" \
    -o GlobalKnownHostsFile=/dev/null -o HashKnownHosts=no -o UpdateHostKeys=no -o LogLevel=ERROR \
    -p "$SSH_PORT" "$SSH_USER@$MACHINE_ADDRESS" "$script"
}

# explain TEXT: what ssh's last words mean, as "CODE|message|fix".
explain() {
  local seconds="after $SECONDS s"
  case $1 in
    *"HOST IDENTIFICATION HAS CHANGED"* | *"Host key verification failed"*)
      echo "HOST_KEY_CHANGED|$MACHINE_ADDRESS shows another host key than the one accepted for this machine|find out why; if you reinstalled it yourself: ssh-keygen -R '$host' -f $KNOWN_HOSTS_FILE" ;;
    *"Permission denied"*)
      local whose="use the private key that belongs to the public key in cloud-init/tracker.yaml"
      [ -z "$adopted" ] || whose="put its public key into ~/.ssh/authorized_keys of $SSH_USER there, or name another key by SSH_PRIVATE_KEY_FILE"
      echo "SSH_KEY_REFUSED|$target refuses the key ${key_file:-of your ssh agent}|$whose" ;;
    *"Connection refused"*)
      echo "SSH_REFUSED|nothing listens on $MACHINE_ADDRESS port $SSH_PORT $seconds|look at the machine's console: did sshd start, is the port right?" ;;
    *"timed out"* | *"No route to host"* | *"unreachable"*)
      echo "SSH_TIMEOUT|$MACHINE_ADDRESS does not answer $seconds|look at the machine's console: did it boot and get its address, does a firewall stand between?" ;;
    *"Could not resolve"*)
      echo "SSH_UNKNOWN_HOST|the name $MACHINE_ADDRESS does not resolve|check the address" ;;
    *)
      echo "SSH_FAILED|ssh to $target fails $seconds: ${1//$'\n'/ }|try it by hand with the same key" ;;
  esac
}

report() {
  [ "$1" = "$reported" ] || printf '%s (%s s)\n' "$1" "$SECONDS"
  reported=$1
}

stop() {
  local code message fix
  IFS='|' read -r code message fix <<<"$(explain "$1")"
  fail "$code" "$message" "$fix"
}

check_private_key
reported=
denied_since=
check=$remote_check
[ -z "$adopted" ] || check=$adopted_check
while :; do
  if answer=$(remote "$check" 2>"$errors" </dev/null); then
    verdict=${answer%%$'\n'*}
    [ "$verdict" = waiting ] || accept_host_key
    case $verdict in
      done)
        report "machine ready"
        exit 0 ;;
      without-sudo)
        fail SUDO_MISSING "there is no sudo on $MACHINE_ADDRESS, which everything there is done by, whoever logs in" "install it there, as root: apt-get install sudo" ;;
      no-sudo)
        fail SUDO_REFUSED "$SSH_USER may not use sudo without a password on $MACHINE_ADDRESS" "let it, for instance by /etc/sudoers.d/torrust with the line: $SSH_USER ALL=(ALL) NOPASSWD:ALL" ;;
      degraded)
        printf '%s\nwarning: cloud-init finished with recoverable errors; the end of its log stands above\n' "${answer#*$'\n'}"
        exit 0 ;;
      failed)
        printf '%s\n' "${answer#*$'\n'}"
        fail CLOUD_INIT_FAILED "cloud-init failed on $MACHINE_ADDRESS; the end of its log stands above" "mend the cause, destroy the machine and make it again" ;;
    esac
    report "waiting for cloud-init"
    last="cloud-init"
    denied_since=
  else
    last=$(cat "$errors")
    case $last in
      *"HOST IDENTIFICATION HAS CHANGED"* | *"Host key verification failed"*)
        [ "$hosts_file" = "$new_hosts" ] || stop "$last"
        # A first boot may replace keys that the image brought; none was accepted yet.
        : >"$new_hosts" ;;
      *"Permission denied"*)
        denied_since=${denied_since:-$SECONDS}
        report "waiting for $target to accept the key"
        [ $((SECONDS - denied_since)) -lt "$denied_limit" ] || stop "$last" ;;
      *) report "waiting for SSH at $target" ;;
    esac
  fi
  if [ "$SECONDS" -ge "$limit" ]; then
    [ "$last" != cloud-init ] ||
      fail CLOUD_INIT_TIMEOUT "cloud-init has not finished on $MACHINE_ADDRESS after $SECONDS s" "look at /var/log/cloud-init-output.log there"
    stop "$last"
  fi
  sleep 0.5
done
