# Torrust tracker, environment "local-full", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local-full` from environments/local-full/.env; do not edit.

output "machine" {
  description = "What Ansible and the probes need to know."

  value = {
    ipv4_address = "10.207.111.10"
    ipv6_address = null
    provider_id  = libvirt_domain.tracker.id
    ssh_port     = 22
    ssh_user     = "alice"
  }
}
