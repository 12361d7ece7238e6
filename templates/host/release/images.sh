#!/bin/bash
# Images of the release on this host: loaded, pulled, compared with the lock, and removed once obsolete.
# Copied from templates/host/release/images.sh, for torrust-release; the next configure replaces this file.
# Documentation: docs/guides/release.md

# Ids of the images that came with us, for torrust-uninstall.
OUR_IMAGES=$SHARED/found/images

image_id() { docker image inspect --format '{{.Id}}' "$1" 2>/dev/null; }

has_image() { # IMAGE ID, where the image's own name as the id means any
  local id
  id=$(image_id "$1") && [[ $2 == "$1" || $2 == "$id" ]]
}

image_ids() { docker image ls --quiet --no-trunc | sort -u; }

note_new_images() { # IDS_BEFORE
  mkdir -p "${OUR_IMAGES%/*}"
  image_ids | comm -13 <(echo "$1") - >>"$OUR_IMAGES"
}

# What was sent is loaded even where the name is there: it may be another image of the same name.
load_images() {
  local archive before
  [[ -d $ROOT/incoming/images ]] || return 0
  # In the order they came: what a run that was killed has left must not take the name of what came after.
  find "$ROOT/incoming/images" -type f -printf '%T@ %p\n' | sort -n | cut -d' ' -f2- | while read -r archive; do
    before=$(image_ids)
    docker load --quiet --input "$archive" >/dev/null ||
      fail IMAGE_UNAVAILABLE "Docker cannot load ${archive##*/}, which was sent as an image archive"
    note_new_images "$before"
    rm -f "$archive"
  done
}

provide_images() {
  local image output before
  load_images
  while read -r image; do
    has_image "$image" "$image" && continue
    before=$(image_ids)
    if ! output=$(docker pull --quiet "$image" 2>&1); then
      printf 'torrust-evidence:\n%s\n' "$output" >&2
      fail IMAGE_UNAVAILABLE "the image $image is neither on the host nor in a sent archive, and cannot be pulled"
    fi
    note_new_images "$before"
  done < <(compose config --images | sort -u)
}

# Of the images that came with us, those that no kept release names.
remove_obsolete_images() {
  local names kept id
  [[ -s $OUR_IMAGES ]] || return 0
  names=$(sed -n 's/^ *image: *"\?\([^"]*\)"\?$/\1/p' "$ROOT"/releases/*/compose.yaml | sort -u)
  kept=$(xargs -r -d '\n' docker image inspect --format '{{.Id}}' <<<"$names" 2>/dev/null | sort -u) || true
  sort -u "$OUR_IMAGES" | comm -23 - <(echo "$kept") | while read -r id; do
    # Docker keeps what a container still uses.
    docker image rm "$id" >/dev/null 2>&1 || true
  done
}
