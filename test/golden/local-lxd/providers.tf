# Torrust tracker, environment "local-lxd", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd` from environments/local-lxd/.env; do not edit.

provider "lxd" {
  remote {
    name     = "images"
    address  = "https://images.lxd.canonical.com"
    protocol = "simplestreams"
  }
}

provider "null" {}
