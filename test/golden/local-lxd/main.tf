# Torrust tracker, environment "local-lxd", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd` from environments/local-lxd/.env; do not edit.

resource "null_resource" "readiness_gate" {
  triggers = {
    address = lxd_instance.tracker.ipv4_address
    machine = lxd_instance.tracker.mac_address
  }

  provisioner "local-exec" {
    command     = "${path.module}/gate/wait-until-ready.sh"
    interpreter = ["bash"]

    environment = {
      KNOWN_HOSTS_FILE     = var.known_hosts_file
      MACHINE_ADDRESS      = lxd_instance.tracker.ipv4_address
      MACHINE_ID           = lxd_instance.tracker.mac_address
      SSH_PORT             = "22"
      SSH_PRIVATE_KEY_FILE = var.ssh_private_key_file
      SSH_USER             = "torrust"
    }
  }
}

resource "lxd_instance" "tracker" {
  name             = "local-lxd-tracker"
  image            = "images:debian/13/cloud"
  profiles         = ["default", lxd_profile.tracker.name]
  type             = "container"
  wait_for_network = true

  config = {
    "boot.autostart"        = "true"
    "cloud-init.user-data"  = templatefile("${path.module}/cloud-init/tracker.yaml", { ssh_public_key = var.ssh_public_key })
    "user.access_interface" = "eth0"
  }

  lifecycle {
    ignore_changes = [image, config["cloud-init.user-data"]]
  }
}

resource "lxd_profile" "tracker" {
  name        = "local-lxd-tracker"
  description = "Torrust tracker of environment local-lxd"

  config = {
    "limits.cpu"       = "2"
    "limits.memory"    = "2048MiB"
    "security.nesting" = "true"
  }

  device {
    name = "root"
    type = "disk"

    properties = {
      path = "/"
      pool = "default"
      size = "10GiB"
    }
  }
}
