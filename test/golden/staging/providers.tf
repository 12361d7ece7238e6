# Torrust tracker, environment "staging", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=staging` from environments/staging/.env; do not edit.

provider "hcloud" {}

provider "null" {}
