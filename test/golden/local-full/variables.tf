# Torrust tracker, environment "local-full", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local-full` from environments/local-full/.env; do not edit.

variable "base_image" {
  description = "Disk image the machine starts from: a path, relative to this folder, or a URL."
  type        = string
}

variable "domain_type" {
  default     = "kvm"
  description = "kvm with hardware acceleration, qemu without (slow)."
  type        = string

  validation {
    condition     = contains(["kvm", "qemu"], var.domain_type)
    error_message = "Expected kvm or qemu."
  }
}

variable "known_hosts_file" {
  default     = "../../../.state/local-full/known_hosts"
  description = "File that keeps the machine's host key, relative to this folder."
  type        = string
}

variable "ssh_private_key_file" {
  default     = ""
  description = "Private key for the first login, relative to this folder; empty for ssh's own choice."
  type        = string
}
