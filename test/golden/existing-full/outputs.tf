# Torrust tracker, environment "existing-full", machine provider "existing".
# Written by `make synth ENVIRONMENT=existing-full` from environments/existing-full/.env; do not edit.

output "machine" {
  description = "What Ansible and the probes need to know."

  value = {
    ipv4_address = "192.0.2.10"
    ipv6_address = "2001:db8::10"
    provider_id  = "192.0.2.10:2222"
    ssh_port     = 2222
    ssh_user     = "alice"
  }
}
