# Torrust tracker, environment "local", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local` from environments/local/.env; do not edit.

output "machine" {
  description = "What Ansible and the probes need to know."

  value = {
    ipv4_address = "10.205.191.10"
    ipv6_address = null
    provider_id  = libvirt_domain.tracker.id
    ssh_port     = 22
    ssh_user     = "torrust"
  }
}
