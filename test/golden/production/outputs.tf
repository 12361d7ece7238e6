# Torrust tracker, environment "production", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=production` from environments/production/.env; do not edit.

output "data_volume" {
  description = "Where the machine finds the volume for the tracker's data."

  value = {
    device  = hcloud_volume.tracker_data.linux_device
    size_gb = 50
  }
}

output "dns_records" {
  description = "Records that lead to the tracker; set by hand when no zone is managed."

  value = [
    {
      name  = "tracker.example.org"
      type  = "A"
      value = hcloud_primary_ip.tracker_ipv4.ip_address
    },
    {
      name  = "tracker.example.org"
      type  = "AAAA"
      value = cidrhost(hcloud_primary_ip.tracker_ipv6.ip_network, 1)
    },
    {
      name  = "udp1.example.org"
      type  = "A"
      value = hcloud_floating_ip.tracker_udp1_example_org_ipv4.ip_address
    },
    {
      name  = "udp1.example.org"
      type  = "AAAA"
      value = cidrhost(hcloud_floating_ip.tracker_udp1_example_org_ipv6.ip_network, 1)
    },
    {
      name  = "udp1.example.org"
      type  = "TXT"
      value = "BITTORRENT UDP:6969"
    },
    {
      name  = "http1.example.org"
      type  = "A"
      value = hcloud_floating_ip.tracker_http1_example_org_ipv4.ip_address
    },
    {
      name  = "http1.example.org"
      type  = "AAAA"
      value = cidrhost(hcloud_floating_ip.tracker_http1_example_org_ipv6.ip_network, 1)
    },
    {
      name  = "http1.example.org"
      type  = "TXT"
      value = "BITTORRENT TCP:443"
    },
  ]
}

output "floating_addresses" {
  description = "Addresses that the machine must be given besides its own."

  value = [
    {
      host_name    = "udp1.example.org"
      ipv4_address = hcloud_floating_ip.tracker_udp1_example_org_ipv4.ip_address
      ipv6_address = cidrhost(hcloud_floating_ip.tracker_udp1_example_org_ipv6.ip_network, 1)
    },
    {
      host_name    = "http1.example.org"
      ipv4_address = hcloud_floating_ip.tracker_http1_example_org_ipv4.ip_address
      ipv6_address = cidrhost(hcloud_floating_ip.tracker_http1_example_org_ipv6.ip_network, 1)
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
