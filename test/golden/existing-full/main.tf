# Torrust tracker, environment "existing-full", machine provider "existing".
# Written by `make synth ENVIRONMENT=existing-full` from environments/existing-full/.env; do not edit.

resource "null_resource" "readiness_gate" {
  triggers = {
    address = "192.0.2.10"
    machine = "192.0.2.10:2222"
  }

  provisioner "local-exec" {
    command     = "${path.module}/gate/wait-until-ready.sh"
    interpreter = ["bash"]

    environment = {
      ADOPTED              = "yes"
      KNOWN_HOSTS_FILE     = var.known_hosts_file
      MACHINE_ADDRESS      = "192.0.2.10"
      MACHINE_ID           = "192.0.2.10:2222"
      SSH_PORT             = "2222"
      SSH_PRIVATE_KEY_FILE = var.ssh_private_key_file
      SSH_USER             = "alice"
    }
  }
}
