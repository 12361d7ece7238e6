# Torrust tracker, environment "local-full", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local-full` from environments/local-full/.env; do not edit.

resource "null_resource" "readiness_gate" {
  triggers = {
    address = "10.207.111.10"
    machine = libvirt_domain.tracker.id
  }

  provisioner "local-exec" {
    command     = "${path.module}/gate/wait-until-ready.sh"
    interpreter = ["bash"]

    environment = {
      KNOWN_HOSTS_FILE     = var.known_hosts_file
      MACHINE_ADDRESS      = "10.207.111.10"
      MACHINE_ID           = libvirt_domain.tracker.id
      SSH_PORT             = "22"
      SSH_PRIVATE_KEY_FILE = var.ssh_private_key_file
      SSH_USER             = "alice"
    }
  }
}

resource "libvirt_cloudinit_disk" "tracker" {
  name      = "local-full-tracker-cloud-init.iso"
  pool      = "default"
  user_data = file("${path.module}/cloud-init/tracker.yaml")

  lifecycle {
    ignore_changes = [user_data]
  }
}

resource "libvirt_domain" "tracker" {
  name      = "local-full-tracker"
  autostart = true
  cloudinit = libvirt_cloudinit_disk.tracker.id
  machine   = "pc"
  memory    = 8192
  type      = var.domain_type
  vcpu      = (var.domain_type == "qemu") ? 1 : 4

  console {
    target_port = "0"
    target_type = "serial"
    type        = "pty"
  }

  disk {
    volume_id = libvirt_volume.tracker.id
  }

  network_interface {
    addresses      = ["10.207.111.10"]
    hostname       = "local-full-tracker"
    mac            = "52:54:00:87:6f:21"
    network_id     = libvirt_network.tracker.id
    wait_for_lease = true
  }

  timeouts {
    create = "10m"
  }

  lifecycle {
    replace_triggered_by = [libvirt_volume.tracker.id]
  }
}

resource "libvirt_network" "tracker" {
  name      = "local-full-tracker"
  addresses = ["10.207.111.0/24"]
  autostart = true
  bridge    = "torrust-876f21"
  mode      = "nat"

  dhcp {
    enabled = true
  }

  dns {
    enabled = true
  }
}

resource "libvirt_volume" "tracker" {
  name           = "local-full-tracker.qcow2"
  base_volume_id = libvirt_volume.tracker_base.id
  format         = "qcow2"
  pool           = "default"
  size           = 42949672960
}

resource "libvirt_volume" "tracker_base" {
  name   = "local-full-tracker-base.qcow2"
  source = var.base_image
  format = "qcow2"
  pool   = "default"

  lifecycle {
    ignore_changes = [source]
  }
}
