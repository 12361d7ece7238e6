# Torrust tracker, environment "production-full", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=production-full` from environments/production-full/.env; do not edit.

variable "known_hosts_file" {
  default     = "../../../.state/production-full/known_hosts"
  description = "File that keeps the machine's host key, relative to this folder."
  type        = string
}

variable "ssh_private_key_file" {
  default     = ""
  description = "Private key for the first login, relative to this folder; empty for ssh's own choice."
  type        = string
}
