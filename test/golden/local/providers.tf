# Torrust tracker, environment "local", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local` from environments/local/.env; do not edit.

provider "libvirt" {
  uri = "qemu:///system"
}

provider "null" {}
