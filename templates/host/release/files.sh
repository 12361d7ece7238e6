#!/bin/bash
# Files of a release on this host: unpacked, placed where containers mount them, and removed once obsolete.
# Copied from templates/host/release/files.sh, for torrust-release; the next configure replaces this file.
# Documentation: docs/guides/release.md

KEEP_RELEASES=5

link_target() { if [[ -L $1 ]]; then basename "$(readlink "$1")"; fi; }

switch_link() { # NAME RELEASE
  ln -sfn "releases/$2" "$ROOT/.$1.new"
  mv -T "$ROOT/.$1.new" "$ROOT/$1"
}

# Lines of a file of the release, without its header.
table() { grep -v '^#' "$1"; }

tree_digest() ( # DIRECTORY
  cd "$1" || exit
  find . -type f -printf '%P\n' | sort | xargs -r -d '\n' sha256sum | sha256sum | cut -c1-16
)

unpack() { # ARCHIVE; sets RELEASE
  local archive=$1 staging=$ROOT/releases/.incoming
  [[ -f $archive ]] || fail HOST_DATA_INCOMPLETE "expected the release archive $archive, found nothing"
  RELEASE=$(tar -xzOf "$archive" manifest.json | sed -n 's/^  "id": "\([0-9a-f]*\)",$/\1/p') || true
  [[ -n $RELEASE ]] || fail HOST_DATA_INCOMPLETE "$archive is not a whole release archive"
  [[ -d $ROOT/releases/$RELEASE ]] && return
  rm -rf "$staging"
  mkdir -p "$staging"
  tar -xzf "$archive" -C "$staging" --no-same-owner --touch ||
    fail HOST_DATA_INCOMPLETE "$archive is not a whole release archive"
  mv -T "$staging" "$ROOT/releases/$RELEASE"
  changed
}

# What a container mounts is named by its content, so a service whose files did not change keeps its mount.
place_config() {
  local source service target
  for source in "$ROOT/releases/$RELEASE/config"/*/; do
    service=$(basename "$source")
    target=$ROOT/config/$service/$(tree_digest "$source")
    [[ -d $target ]] && continue
    mkdir -p "$ROOT/config/$service"
    rm -rf "$target.new"
    cp -r "$source" "$target.new"
    mv -T "$target.new" "$target"
    changed
  done
}

make_data_directories() {
  local path owner mode
  while read -r path owner mode; do
    [[ ! -d $SHARED/data/$path ]] || continue
    owner=${TORRUST_CONTAINER_USER:-$owner}
    mkdir -p "$SHARED/data"
    install -d -m "$mode" -o "${owner%:*}" -g "${owner#*:}" "$SHARED/data/$path"
    changed
  done < <(table "$ROOT/releases/$RELEASE/directories")
}

prune() { # ARCHIVE
  local current previous applied name directory
  find "$ROOT/incoming" -maxdepth 1 -type f -name '*.tar.gz' ! -samefile "$1" -delete
  current=$(link_target "$ROOT/current") previous=$(link_target "$ROOT/previous") applied=$(applied_release)
  find "$ROOT/releases" -mindepth 1 -maxdepth 1 -type d -name '[0-9a-f]*' -printf '%T@ %f\n' | sort -rn | cut -d' ' -f2 |
    tail -n "+$((KEEP_RELEASES + 1))" | while read -r name; do
    if [[ $name != "$current" && $name != "$previous" && $name != "$applied" ]]; then rm -rf "${ROOT:?}/releases/$name"; fi
  done
  for directory in "$ROOT/config"/*/*/; do
    name=$(basename "$directory")
    grep -qsF "/$name:" "$ROOT/releases"/*/compose.yaml || rm -rf "$directory"
  done
}
