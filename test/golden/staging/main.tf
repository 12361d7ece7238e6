# Torrust tracker, environment "staging", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=staging` from environments/staging/.env; do not edit.

resource "null_resource" "readiness_gate" {
  triggers = {
    address = hcloud_primary_ip.tracker_ipv4.ip_address
    machine = hcloud_server.tracker.id
  }

  provisioner "local-exec" {
    command     = "${path.module}/gate/wait-until-ready.sh"
    interpreter = ["bash"]

    environment = {
      KNOWN_HOSTS_FILE     = var.known_hosts_file
      MACHINE_ADDRESS      = hcloud_primary_ip.tracker_ipv4.ip_address
      MACHINE_ID           = hcloud_server.tracker.id
      SSH_PORT             = "22"
      SSH_PRIVATE_KEY_FILE = var.ssh_private_key_file
      SSH_USER             = "torrust"
    }
  }
}

resource "hcloud_firewall" "tracker" {
  name = "staging-tracker"

  labels = {
    environment = "staging"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  rule {
    description = "SSH"
    direction   = "in"
    port        = "22"
    protocol    = "tcp"
    source_ips  = ["203.0.113.0/24"]
  }

  rule {
    description = "UDP tracker"
    direction   = "in"
    port        = "6969"
    protocol    = "udp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "HTTP"
    direction   = "in"
    port        = "80"
    protocol    = "tcp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "HTTPS"
    direction   = "in"
    port        = "443"
    protocol    = "tcp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "HTTPS"
    direction   = "in"
    port        = "443"
    protocol    = "udp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "ICMP"
    direction   = "in"
    protocol    = "icmp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }
}

resource "hcloud_placement_group" "tracker" {
  name = "staging-tracker"
  type = "spread"

  labels = {
    environment = "staging"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_primary_ip" "tracker_ipv4" {
  name              = "staging-tracker-ipv4"
  auto_delete       = false
  delete_protection = false
  location          = "nbg1"
  type              = "ipv4"

  labels = {
    environment = "staging"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_primary_ip" "tracker_ipv6" {
  name              = "staging-tracker-ipv6"
  auto_delete       = false
  delete_protection = false
  location          = "nbg1"
  type              = "ipv6"

  labels = {
    environment = "staging"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_server" "tracker" {
  name               = "staging-tracker"
  backups            = false
  delete_protection  = false
  firewall_ids       = [hcloud_firewall.tracker.id]
  image              = "debian-13"
  location           = "nbg1"
  placement_group_id = hcloud_placement_group.tracker.id
  rebuild_protection = false
  server_type        = "cx23"
  ssh_keys           = [hcloud_ssh_key.tracker_8b5f2ca6.id]
  user_data          = file("${path.module}/cloud-init/tracker.yaml")

  labels = {
    environment = "staging"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  public_net {
    ipv4         = hcloud_primary_ip.tracker_ipv4.id
    ipv4_enabled = true
    ipv6         = hcloud_primary_ip.tracker_ipv6.id
    ipv6_enabled = true
  }

  lifecycle {
    ignore_changes = [user_data, ssh_keys, image, public_net]
  }
}

resource "hcloud_ssh_key" "tracker_8b5f2ca6" {
  name       = "staging-tracker-8b5f2ca6"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t you@example.org"

  labels = {
    environment = "staging"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_rdns" "tracker_ipv4" {
  dns_ptr       = "tracker-staging.example.org"
  ip_address    = hcloud_primary_ip.tracker_ipv4.ip_address
  primary_ip_id = hcloud_primary_ip.tracker_ipv4.id
}

resource "hcloud_rdns" "tracker_ipv6" {
  dns_ptr       = "tracker-staging.example.org"
  ip_address    = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
  primary_ip_id = hcloud_primary_ip.tracker_ipv6.id
}
