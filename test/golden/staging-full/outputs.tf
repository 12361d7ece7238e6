# Torrust tracker, environment "staging-full", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=staging-full` from environments/staging-full/.env; do not edit.

output "data_volume" {
  description = "Where the machine finds the volume for the tracker's data."

  value = {
    device  = hcloud_volume.tracker_data.linux_device
    size_gb = 10
  }
}

output "dns_records" {
  description = "Records that lead to the tracker; set by hand when no zone is managed."

  value = [
    {
      name  = "example.org"
      type  = "A"
      value = hcloud_primary_ip.tracker_ipv4.ip_address
    },
    {
      name  = "example.org"
      type  = "AAAA"
      value = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
    },
    {
      name  = "example.org"
      type  = "TXT"
      value = "BITTORRENT UDP:6969 UDP:6868 TCP:7070"
    },
  ]
}

output "machine" {
  description = "What Ansible and the probes need to know."

  value = {
    ipv4_address = hcloud_primary_ip.tracker_ipv4.ip_address
    ipv6_address = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
    provider_id  = hcloud_server.tracker.id
    ssh_port     = 22
    ssh_user     = "torrust"
  }
}
