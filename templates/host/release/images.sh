#!/bin/bash
# Images of the release on this host: loaded, pulled, compared with the lock, and removed once obsolete.
# Copied from templates/host/release/images.sh, for torrust-release; the next configure replaces this file.
# Documentation: docs/guides/release.md

# Ids of the images that came with us, for torrust-uninstall.
OUR_IMAGES=$SHARED/found/images
IMAGES_BEFORE=$OUR_IMAGES.before

image_id() { docker image inspect --format '{{.Id}}' "$1" 2>/dev/null; }

has_image() { # IMAGE ID, where the image's own name as the id means any
  local id
  id=$(image_id "$1") && [[ $2 == "$1" || $2 == "$id" ]]
}

image_ids() { docker image ls --quiet --no-trunc | sort -u; }

# Before any comes: what a run that was killed has loaded or pulled is noted by the next one.
note_images_before() {
  [[ ! -e $IMAGES_BEFORE ]] || return 0
  mkdir -p "${IMAGES_BEFORE%/*}"
  image_ids >"$IMAGES_BEFORE.new"
  mv "$IMAGES_BEFORE.new" "$IMAGES_BEFORE"
}

note_new_images() {
  [[ -e $IMAGES_BEFORE ]] || return 0
  image_ids | comm -13 "$IMAGES_BEFORE" - >>"$OUR_IMAGES"
  rm "$IMAGES_BEFORE"
}

# What was sent is loaded even where the name is there: it may be another image of the same name.
load_images() {
  local archive
  [[ -d $ROOT/incoming/images ]] || return 0
  # In the order they came: what a run that was killed has left must not take the name of what came after.
  find "$ROOT/incoming/images" -type f -printf '%T@ %p\n' | sort -n | cut -d' ' -f2- | while read -r archive; do
    note_images_before
    docker load --quiet --input "$archive" >/dev/null ||
      fail IMAGE_UNAVAILABLE "Docker cannot load ${archive##*/}, which was sent as an image archive"
    rm -f "$archive"
  done
}

pull_image() { # IMAGE
  local output
  note_images_before
  if ! output=$(docker pull --quiet "$1" 2>&1); then
    printf 'torrust-evidence:\n%s\n' "$output" >&2
    fail IMAGE_UNAVAILABLE "the image $1 is neither on the host nor in a sent archive, and cannot be pulled"
  fi
}

# Locked to an archive's, whose digest Docker does not know: each image with its id.
locked_images() {
  sed -n '/^  "image_ids": {$/,/^  }/s/^    "\(.*\)": "\(.*\)",\{0,1\}$/\1 \2/p' "$ROOT/current/manifest.json"
}

check_locked_images() {
  local image id found
  while read -r image id; do
    found=$(image_id "$image") || true
    [[ $found == "$id" ]] ||
      fail IMAGE_LOCK_MISMATCH "expected the image $image with the locked id $id on the host, found ${found:-none}"
  done < <(locked_images)
}

provide_images() {
  local images image
  if ! images=$(compose config --images 2>/dev/null); then
    printf 'torrust-evidence:\n%s\n' "$(compose config --quiet 2>&1)" >&2
    fail COMPOSE_OVERRIDE_INVALID "Docker Compose refuses the compose.yaml of release $(link_target "$ROOT/current")"
  fi
  load_images
  while read -r image; do
    has_image "$image" "$image" || pull_image "$image"
  done < <(sort -u <<<"$images")
  note_new_images
  check_locked_images
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
