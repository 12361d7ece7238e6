# Torrust tracker, environment "production-full", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=production-full` from environments/production-full/.env; do not edit.

provider "hcloud" {}

provider "null" {}
