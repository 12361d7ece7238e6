# Torrust tracker, environment "production", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=production` from environments/production/.env; do not edit.

provider "hcloud" {}

provider "null" {}
