# Torrust tracker, environment "local-lxd-full", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd-full` from environments/local-lxd-full/.env; do not edit.

output "machine" {
  description = "What Ansible and the probes need to know."

  value = {
    ipv4_address = lxd_instance.tracker.ipv4_address
    ipv6_address = null
    provider_id  = lxd_instance.tracker.mac_address
    ssh_port     = 22
    ssh_user     = "alice"
  }
}
