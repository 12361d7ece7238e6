# Torrust tracker, environment "staging", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=staging` from environments/staging/.env; do not edit.

output "dns_records" {
  description = "Records that lead to the tracker; set by hand when no zone is managed."

  value = [
    {
      name  = "tracker-staging.example.org"
      type  = "A"
      value = hcloud_primary_ip.tracker_ipv4.ip_address
    },
    {
      name  = "tracker-staging.example.org"
      type  = "AAAA"
      value = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
    },
    {
      name  = "tracker-staging.example.org"
      type  = "TXT"
      value = "BITTORRENT UDP:6969 TCP:443"
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
