#!/bin/bash
# Secrets on this host: files for root or for the one service that reads them, and their digest.
# Copied from templates/host/release/secrets.sh, for torrust-release; the next configure replaces this file.
# Documentation: docs/guides/release.md

# Names of the files of secrets that the release needs.
SECRET_NAMES=$SHARED/secret-files

# A digest that tells nothing without the key, which never leaves the host: two nested hashes with
# independent keys of one block each, the construction that HMAC comes from.
keyed_digest() {
  local key=$SECRETS/digest.key
  if [[ ! -s $key ]]; then
    install -d -m 0700 "$SECRETS"
    (umask 077; head -c 128 /dev/urandom >"$key.new" && mv "$key.new" "$key")
  fi
  { head -c 64 "$key"; { tail -c 64 "$key"; cat; } | sha256sum; } | sha256sum | cut -d' ' -f1
}

# The files that came last, as they come on standard input. Older ones stay until nothing mounts them.
stored_secrets() {
  local file
  [[ -f $SECRET_NAMES ]] || return 0
  while read -r file; do
    [[ -f $SECRETS/$file ]] || continue
    printf '=== %s %s\n' "$file" "$(stat -c %u:%g "$SECRETS/$file")"
    cat "$SECRETS/$file"
  done <"$SECRET_NAMES"
}

# Of what is on standard input, with one line end at its end.
secrets_digest() { printf '%s\n' "$(cat)" | keyed_digest; }

stored_secrets_digest() { stored_secrets | secrets_digest; }

store_secrets() {
  local sent line name='' owner names=()
  sent=$(cat)
  if [[ -z $sent ]]; then
    [[ -n $(stored_secrets) ]] || fail HOST_SECRETS_MISSING "expected secrets on standard input or in $SECRETS, found neither"
    return
  fi
  [[ $(stored_secrets) != "$sent" ]] || return 0
  install -d -m 0700 "$SECRETS"
  while IFS= read -r line; do
    if [[ $line == '=== '* ]]; then
      read -r _ name owner <<<"$line"
      [[ $name =~ ^[a-z0-9][a-z0-9.-]*$ ]] || fail HOST_DATA_INCOMPLETE "the secrets that were sent name no file"
      install -m 0600 -o "${owner%:*}" -g "${owner#*:}" /dev/null "$SECRETS/$name.new"
      names+=("$name")
    else
      printf '%s\n' "$line" >>"$SECRETS/${name:?}.new"
    fi
  done <<<"$sent"
  for name in "${names[@]}"; do place_secret "$name"; done
  printf '%s\n' "${names[@]}" | sort >"$SECRET_NAMES.new"
  mv "$SECRET_NAMES.new" "$SECRET_NAMES"
  changed
}

place_secret() { # NAME
  local file=$SECRETS/$1
  # What a container has mounted keeps its inode.
  if [[ -f $file && $(stat -c %u "$file") != 0 ]]; then
    cat "$file.new" >"$file"
    rm "$file.new"
  else
    # Docker makes a folder of a file that is gone when it starts a container again.
    if [[ -d $file ]]; then rmdir "$file"; fi
    mv -T "$file.new" "$file"
  fi
}

remove_obsolete_secrets() {
  local file
  find "$SECRETS" -type f ! -name digest.key -printf '%f\n' | sort | comm -23 - "$SECRET_NAMES" | while read -r file; do
    rm "$SECRETS/$file"
  done
}
