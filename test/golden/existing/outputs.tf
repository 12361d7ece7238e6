# Torrust tracker, environment "existing", machine provider "existing".
# Written by `make synth ENVIRONMENT=existing` from environments/existing/.env; do not edit.

output "machine" {
  description = "What Ansible and the probes need to know."

  value = {
    ipv4_address = "192.0.2.10"
    ipv6_address = null
    provider_id  = "192.0.2.10:22"
    ssh_port     = 22
    ssh_user     = "torrust"
  }
}
