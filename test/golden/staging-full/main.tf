# Torrust tracker, environment "staging-full", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=staging-full` from environments/staging-full/.env; do not edit.

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
  name = "staging-full-tracker"

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }

  rule {
    description = "SSH"
    direction   = "in"
    port        = "22"
    protocol    = "tcp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "UDP tracker"
    direction   = "in"
    port        = "6969"
    protocol    = "udp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "UDP tracker"
    direction   = "in"
    port        = "6868"
    protocol    = "udp"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "HTTP tracker"
    direction   = "in"
    port        = "7070"
    protocol    = "tcp"
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
  name = "staging-full-tracker"
  type = "spread"

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_primary_ip" "tracker_ipv4" {
  name              = "staging-full-tracker-ipv4"
  auto_delete       = false
  delete_protection = false
  location          = "fsn1"
  type              = "ipv4"

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_primary_ip" "tracker_ipv6" {
  name              = "staging-full-tracker-ipv6"
  auto_delete       = false
  delete_protection = false
  location          = "fsn1"
  type              = "ipv6"

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_server" "tracker" {
  name               = "staging-full-tracker"
  backups            = false
  delete_protection  = false
  firewall_ids       = [hcloud_firewall.tracker.id]
  image              = "ubuntu-24.04"
  location           = "fsn1"
  placement_group_id = hcloud_placement_group.tracker.id
  rebuild_protection = false
  server_type        = "cax21"
  ssh_keys           = ["alice", "bob"]
  user_data          = file("${path.module}/cloud-init/tracker.yaml")

  labels = {
    environment = "staging-full"
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

resource "hcloud_volume" "tracker_data" {
  name              = "staging-full-tracker-data"
  delete_protection = false
  format            = "ext4"
  location          = "fsn1"
  size              = 10

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
}

resource "hcloud_zone_rrset" "tracker_example_org_a" {
  name = "@"
  ttl  = 300
  type = "A"
  zone = "example.org"

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
  records = [
    {
      value = hcloud_primary_ip.tracker_ipv4.ip_address
    },
  ]
}

resource "hcloud_zone_rrset" "tracker_example_org_aaaa" {
  name = "@"
  ttl  = 300
  type = "AAAA"
  zone = "example.org"

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
  records = [
    {
      value = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
    },
  ]
}

resource "hcloud_zone_rrset" "tracker_example_org_txt" {
  name = "@"
  ttl  = 300
  type = "TXT"
  zone = "example.org"

  labels = {
    environment = "staging-full"
    managed-by  = "torrust-tracker-deployer"
    role        = "tracker"
  }
  records = [
    {
      value = "\"BITTORRENT UDP:6969 UDP:6868 TCP:7070\""
    },
  ]
}

resource "hcloud_volume_attachment" "tracker_data" {
  automount = false
  server_id = hcloud_server.tracker.id
  volume_id = hcloud_volume.tracker_data.id
}

resource "hcloud_rdns" "tracker_ipv4" {
  dns_ptr       = "example.org"
  ip_address    = hcloud_primary_ip.tracker_ipv4.ip_address
  primary_ip_id = hcloud_primary_ip.tracker_ipv4.id
}

resource "hcloud_rdns" "tracker_ipv6" {
  dns_ptr       = "example.org"
  ip_address    = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
  primary_ip_id = hcloud_primary_ip.tracker_ipv6.id
}
