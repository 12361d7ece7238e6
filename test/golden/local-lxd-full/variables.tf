# Torrust tracker, environment "local-lxd-full", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd-full` from environments/local-lxd-full/.env; do not edit.

variable "known_hosts_file" {
  default     = "../../../.state/local-lxd-full/known_hosts"
  description = "File that keeps the machine's host key, relative to this folder."
  type        = string
}

variable "ssh_private_key_file" {
  default     = ""
  description = "Private key for the first login, relative to this folder; empty for ssh's own choice."
  type        = string
}
