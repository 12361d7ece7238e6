# Torrust tracker, environment "local-lxd", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd` from environments/local-lxd/.env; do not edit.

variable "known_hosts_file" {
  default     = "../../../.state/local-lxd/known_hosts"
  description = "File that keeps the machine's host key, relative to this folder."
  type        = string
}

variable "ssh_private_key_file" {
  default     = "../../../.state/local-lxd/ssh/id_ed25519"
  description = "Private key for the first login, relative to this folder; empty for ssh's own choice."
  type        = string
}

variable "ssh_public_key" {
  description = "Public key that may log in, in OpenSSH format."
  type        = string
}
