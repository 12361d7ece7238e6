# Torrust tracker, environment "production", machine provider "hetzner".
# Written by `make synth ENVIRONMENT=production` from environments/production/.env; do not edit.

terraform {
  required_version = ">= 1.6.0"

  backend "local" {
    path = "../../../.state/production/terraform.tfstate"
  }

  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = ">= 1.68.0, < 2.0.0"
    }
    null = {
      source  = "hashicorp/null"
      version = ">= 2.1.2, < 4.0.0"
    }
  }
}
