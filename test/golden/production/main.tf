# Torrust tracker, environment "production", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=production` from environments/production/.env; do not edit.

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
  name = "production-tracker"

  labels = {
    environment = "production"
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

resource "hcloud_floating_ip" "tracker_http1_example_org_ipv4" {
  name              = "production-tracker-http1-example-org-ipv4"
  delete_protection = true
  description       = "http1.example.org"
  home_location     = "nbg1"
  type              = "ipv4"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "hcloud_floating_ip" "tracker_http1_example_org_ipv6" {
  name              = "production-tracker-http1-example-org-ipv6"
  delete_protection = true
  description       = "http1.example.org"
  home_location     = "nbg1"
  type              = "ipv6"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "hcloud_floating_ip" "tracker_udp1_example_org_ipv4" {
  name              = "production-tracker-udp1-example-org-ipv4"
  delete_protection = true
  description       = "udp1.example.org"
  home_location     = "nbg1"
  type              = "ipv4"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "hcloud_floating_ip" "tracker_udp1_example_org_ipv6" {
  name              = "production-tracker-udp1-example-org-ipv6"
  delete_protection = true
  description       = "udp1.example.org"
  home_location     = "nbg1"
  type              = "ipv6"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "hcloud_placement_group" "tracker" {
  name = "production-tracker"
  type = "spread"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_primary_ip" "tracker_ipv4" {
  name              = "production-tracker-ipv4"
  auto_delete       = false
  delete_protection = true
  location          = "nbg1"
  type              = "ipv4"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "hcloud_primary_ip" "tracker_ipv6" {
  name              = "production-tracker-ipv6"
  auto_delete       = false
  delete_protection = true
  location          = "nbg1"
  type              = "ipv6"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "hcloud_server" "tracker" {
  name               = "production-tracker"
  backups            = true
  delete_protection  = true
  firewall_ids       = [hcloud_firewall.tracker.id]
  image              = "debian-13"
  location           = "nbg1"
  placement_group_id = hcloud_placement_group.tracker.id
  rebuild_protection = true
  server_type        = "ccx23"
  ssh_keys           = [hcloud_ssh_key.tracker_8b5f2ca6.id]
  user_data          = file("${path.module}/cloud-init/tracker.yaml")

  labels = {
    environment = "production"
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
    ignore_changes  = [user_data, ssh_keys, image, public_net]
    prevent_destroy = true
  }
}

resource "hcloud_ssh_key" "tracker_8b5f2ca6" {
  name       = "production-tracker-8b5f2ca6"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t you@example.org"

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_volume" "tracker_data" {
  name              = "production-tracker-data"
  delete_protection = true
  format            = "ext4"
  location          = "nbg1"
  size              = 50

  labels = {
    environment = "production"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "hcloud_volume_attachment" "tracker_data" {
  automount = false
  server_id = hcloud_server.tracker.id
  volume_id = hcloud_volume.tracker_data.id
}

resource "hcloud_floating_ip_assignment" "tracker_http1_example_org_ipv4" {
  floating_ip_id = hcloud_floating_ip.tracker_http1_example_org_ipv4.id
  server_id      = hcloud_server.tracker.id
}

resource "hcloud_rdns" "tracker_http1_example_org_ipv4" {
  dns_ptr        = "http1.example.org"
  floating_ip_id = hcloud_floating_ip.tracker_http1_example_org_ipv4.id
  ip_address     = hcloud_floating_ip.tracker_http1_example_org_ipv4.ip_address
}

resource "hcloud_floating_ip_assignment" "tracker_http1_example_org_ipv6" {
  floating_ip_id = hcloud_floating_ip.tracker_http1_example_org_ipv6.id
  server_id      = hcloud_server.tracker.id
}

resource "hcloud_rdns" "tracker_http1_example_org_ipv6" {
  dns_ptr        = "http1.example.org"
  floating_ip_id = hcloud_floating_ip.tracker_http1_example_org_ipv6.id
  ip_address     = cidrhost(hcloud_floating_ip.tracker_http1_example_org_ipv6.ip_network, 1)
}

resource "hcloud_rdns" "tracker_ipv4" {
  dns_ptr       = "tracker.example.org"
  ip_address    = hcloud_primary_ip.tracker_ipv4.ip_address
  primary_ip_id = hcloud_primary_ip.tracker_ipv4.id
}

resource "hcloud_rdns" "tracker_ipv6" {
  dns_ptr       = "tracker.example.org"
  ip_address    = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
  primary_ip_id = hcloud_primary_ip.tracker_ipv6.id
}

resource "hcloud_floating_ip_assignment" "tracker_udp1_example_org_ipv4" {
  floating_ip_id = hcloud_floating_ip.tracker_udp1_example_org_ipv4.id
  server_id      = hcloud_server.tracker.id
}

resource "hcloud_rdns" "tracker_udp1_example_org_ipv4" {
  dns_ptr        = "udp1.example.org"
  floating_ip_id = hcloud_floating_ip.tracker_udp1_example_org_ipv4.id
  ip_address     = hcloud_floating_ip.tracker_udp1_example_org_ipv4.ip_address
}

resource "hcloud_floating_ip_assignment" "tracker_udp1_example_org_ipv6" {
  floating_ip_id = hcloud_floating_ip.tracker_udp1_example_org_ipv6.id
  server_id      = hcloud_server.tracker.id
}

resource "hcloud_rdns" "tracker_udp1_example_org_ipv6" {
  dns_ptr        = "udp1.example.org"
  floating_ip_id = hcloud_floating_ip.tracker_udp1_example_org_ipv6.id
  ip_address     = cidrhost(hcloud_floating_ip.tracker_udp1_example_org_ipv6.ip_network, 1)
}
