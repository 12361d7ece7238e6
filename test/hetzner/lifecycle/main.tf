# One of everything that the emulator knows, also what our own stack does not make; applied by the real provider.

terraform {
  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "~> 1.68"
    }
  }
}

provider "hcloud" {
  poll_interval = "20ms"
  poll_function = "constant"
}

variable "server_type" {
  type    = string
  default = "ccx23"
}

variable "protected" {
  type    = bool
  default = false
}

variable "udp_port" {
  type    = string
  default = "6969"
}

variable "volume_gb" {
  type    = number
  default = 10
}

variable "ttl" {
  type    = number
  default = 300
}

variable "backups" {
  type    = bool
  default = false
}

variable "description" {
  type    = string
  default = "UDP tracker"
}

variable "labels" {
  type    = map(string)
  default = { environment = "test" }
}

resource "hcloud_ssh_key" "operator" {
  name       = "operator"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHJhbmRvbWtleWZvcnRlc3RzMDAwMDAwMDAwMDAw operator"
  labels     = var.labels
}

resource "hcloud_firewall" "tracker" {
  name = "tracker"

  rule {
    description = "SSH"
    direction   = "in"
    protocol    = "tcp"
    port        = "22"
    source_ips  = ["192.0.2.0/24", "2001:db8::/48"]
  }

  rule {
    description = "UDP tracker"
    direction   = "in"
    protocol    = "udp"
    port        = var.udp_port
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    direction  = "in"
    protocol   = "icmp"
    source_ips = ["0.0.0.0/0", "::/0"]
  }
}

resource "hcloud_primary_ip" "tracker" {
  for_each          = toset(["ipv4", "ipv6"])
  name              = "tracker-${each.key}"
  type              = each.key
  location          = "nbg1"
  auto_delete       = false
  delete_protection = var.protected
}

resource "hcloud_placement_group" "tracker" {
  name   = "tracker"
  type   = "spread"
  labels = var.labels
}

resource "hcloud_network" "private" {
  name     = "private"
  ip_range = "10.0.0.0/16"
}

resource "hcloud_network_subnet" "private" {
  network_id   = hcloud_network.private.id
  type         = "cloud"
  network_zone = "eu-central"
  ip_range     = "10.0.1.0/24"
}

resource "hcloud_server" "tracker" {
  name               = "tracker"
  server_type        = var.server_type
  image              = "debian-13"
  location           = "nbg1"
  ssh_keys           = [hcloud_ssh_key.operator.id]
  firewall_ids       = [hcloud_firewall.tracker.id]
  placement_group_id = hcloud_placement_group.tracker.id
  user_data          = "#cloud-config\n"
  labels             = var.labels
  backups            = var.backups
  delete_protection  = var.protected
  rebuild_protection = var.protected

  public_net {
    ipv4 = hcloud_primary_ip.tracker["ipv4"].id
    ipv6 = hcloud_primary_ip.tracker["ipv6"].id
  }

  # Without public_net the provider deletes and changes the primary addresses of a server that was imported.
  lifecycle {
    ignore_changes = [user_data, ssh_keys, image, public_net]
  }
}

resource "hcloud_server_network" "tracker" {
  server_id = hcloud_server.tracker.id
  subnet_id = hcloud_network_subnet.private.id
}

resource "hcloud_volume" "data" {
  name              = "data"
  size              = var.volume_gb
  location          = "nbg1"
  format            = "ext4"
  delete_protection = var.protected
}

resource "hcloud_volume_attachment" "data" {
  server_id = hcloud_server.tracker.id
  volume_id = hcloud_volume.data.id
  automount = false
}

resource "hcloud_floating_ip" "udp" {
  for_each          = toset(["ipv4", "ipv6"])
  name              = "udp-${each.key}"
  type              = each.key
  home_location     = "nbg1"
  description       = var.description
  delete_protection = var.protected
}

resource "hcloud_floating_ip_assignment" "udp" {
  for_each       = toset(["ipv4", "ipv6"])
  floating_ip_id = hcloud_floating_ip.udp[each.key].id
  server_id      = hcloud_server.tracker.id
}

resource "hcloud_rdns" "server" {
  server_id  = hcloud_server.tracker.id
  ip_address = hcloud_server.tracker.ipv4_address
  dns_ptr    = "tracker.example.org"
}

resource "hcloud_rdns" "primary_ipv6" {
  primary_ip_id = hcloud_primary_ip.tracker["ipv6"].id
  ip_address    = hcloud_server.tracker.ipv6_address
  dns_ptr       = "tracker.example.org"
}

resource "hcloud_rdns" "floating_ipv4" {
  floating_ip_id = hcloud_floating_ip.udp["ipv4"].id
  ip_address     = hcloud_floating_ip.udp["ipv4"].ip_address
  dns_ptr        = "udp.example.org"
}

resource "hcloud_zone" "example" {
  name              = "example.org"
  mode              = "primary"
  ttl               = 3600
  delete_protection = var.protected
}

resource "hcloud_zone_rrset" "a" {
  zone    = hcloud_zone.example.name
  name    = "tracker"
  type    = "A"
  ttl     = var.ttl
  records = [{ value = hcloud_server.tracker.ipv4_address, comment = "primary" }]
}

resource "hcloud_zone_rrset" "aaaa" {
  zone    = hcloud_zone.example.name
  name    = "tracker"
  type    = "AAAA"
  records = [{ value = hcloud_server.tracker.ipv6_address }]
}

resource "hcloud_zone_rrset" "bep34" {
  zone    = hcloud_zone.example.name
  name    = "@"
  type    = "TXT"
  records = [{ value = "\"BITTORRENT UDP:${var.udp_port}\"" }]
}

output "ipv4_address" {
  value = hcloud_server.tracker.ipv4_address
}

output "ipv6_address" {
  value = hcloud_server.tracker.ipv6_address
}
