# Torrust tracker, environment "local", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local` from environments/local/.env; do not edit.

resource "null_resource" "readiness_gate" {
  triggers = {
    address = "10.205.191.10"
    machine = libvirt_domain.tracker.id
  }

  provisioner "local-exec" {
    command     = "${path.module}/gate/wait-until-ready.sh"
    interpreter = ["bash"]

    environment = {
      KNOWN_HOSTS_FILE     = var.known_hosts_file
      MACHINE_ADDRESS      = "10.205.191.10"
      MACHINE_ID           = libvirt_domain.tracker.id
      SSH_PORT             = "22"
      SSH_PRIVATE_KEY_FILE = var.ssh_private_key_file
      SSH_USER             = "torrust"
    }
  }
}

resource "libvirt_cloudinit_disk" "tracker" {
  name      = "local-tracker-cloud-init.iso"
  pool      = "default"
  user_data = templatefile("${path.module}/cloud-init/tracker.yaml", { ssh_public_key = var.ssh_public_key })

  lifecycle {
    ignore_changes = [user_data]
  }
}

resource "libvirt_domain" "tracker" {
  name      = "local-tracker"
  autostart = true
  cloudinit = libvirt_cloudinit_disk.tracker.id
  machine   = "pc"
  memory    = 2048
  type      = var.domain_type
  vcpu      = (var.domain_type == "qemu") ? 1 : 2

  console {
    target_port = "0"
    target_type = "serial"
    type        = "pty"
  }

  disk {
    volume_id = libvirt_volume.tracker.id
  }

  network_interface {
    addresses      = ["10.205.191.10"]
    hostname       = "local-tracker"
    mac            = "52:54:00:25:bf:8e"
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
  name      = "local-tracker"
  addresses = ["10.205.191.0/24"]
  autostart = true
  bridge    = "torrust-25bf8e"
  mode      = "nat"

  dhcp {
    enabled = true
  }

  dns {
    enabled = true
  }
}

resource "libvirt_volume" "tracker" {
  name           = "local-tracker.qcow2"
  base_volume_id = libvirt_volume.tracker_base.id
  format         = "qcow2"
  pool           = "default"
  size           = 10737418240
}

resource "libvirt_volume" "tracker_base" {
  name   = "local-tracker-base.qcow2"
  source = var.base_image
  format = "qcow2"
  pool   = "default"

  lifecycle {
    ignore_changes = [source]
  }
}
