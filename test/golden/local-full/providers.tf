# Torrust tracker, environment "local-full", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local-full` from environments/local-full/.env; do not edit.

provider "libvirt" {
  uri = "qemu:///system"
}

provider "null" {}
