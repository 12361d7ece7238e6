# Torrust tracker, environment "local-full", machine provider "libvirt".
# Written by `make synth ENVIRONMENT=local-full` from environments/local-full/.env; do not edit.

terraform {
  required_version = ">= 1.6.0"

  backend "local" {
    path = "../../../.state/local-full/terraform.tfstate"
  }

  required_providers {
    libvirt = {
      source  = "dmacvicar/libvirt"
      version = ">= 0.8.3, < 0.9.0"
    }
    null = {
      source  = "hashicorp/null"
      version = ">= 2.1.2, < 4.0.0"
    }
  }
}
