# Torrust tracker, environment "local-lxd-full", machine provider "lxd".
# Written by `make synth ENVIRONMENT=local-lxd-full` from environments/local-lxd-full/.env; do not edit.

terraform {
  required_version = ">= 1.6.0"

  backend "local" {
    path = "../../../.state/local-lxd-full/terraform.tfstate"
  }

  required_providers {
    lxd = {
      source  = "terraform-lxd/lxd"
      version = ">= 2.0.0, < 3.0.0"
    }
    null = {
      source  = "hashicorp/null"
      version = ">= 2.1.2, < 4.0.0"
    }
  }
}
