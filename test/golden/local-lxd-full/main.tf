# Torrust tracker, environment "local-lxd-full", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd-full` from environments/local-lxd-full/.env; do not edit.

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
      SSH_USER             = "alice"
    }
  }
}

resource "lxd_instance" "tracker" {
  name             = "local-lxd-full-tracker"
  image            = "ubuntu:24.04"
  profiles         = ["default", lxd_profile.tracker.name]
  type             = "virtual-machine"
  wait_for_network = true

  config = {
    "boot.autostart"        = "true"
    "cloud-init.user-data"  = file("${path.module}/cloud-init/tracker.yaml")
    "user.access_interface" = "enp5s0"
  }

  lifecycle {
    ignore_changes = [image, config["cloud-init.user-data"]]
  }
}

resource "lxd_profile" "tracker" {
  name        = "local-lxd-full-tracker"
  description = "Torrust tracker of environment local-lxd-full"

  config = {
    "limits.cpu"          = "4"
    "limits.memory"       = "8192MiB"
    "security.secureboot" = "false"
  }

  device {
    name = "root"
    type = "disk"

    properties = {
      path = "/"
      pool = "default"
      size = "40GiB"
    }
  }

  device {
    name = "cloud-init"
    type = "disk"

    properties = {
      source = "cloud-init:config"
    }
  }
}
