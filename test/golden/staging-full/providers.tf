# Torrust tracker, environment "staging-full", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=staging-full` from environments/staging-full/.env; do not edit.

provider "hcloud" {}

provider "null" {}
