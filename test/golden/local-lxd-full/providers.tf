# Torrust tracker, environment "local-lxd-full", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd-full` from environments/local-lxd-full/.env; do not edit.

provider "lxd" {}

provider "null" {}
