# Torrust tracker, environment "existing-full", machine provider "existing".
# Written by `make synth ENVIRONMENT=existing-full` from environments/existing-full/.env; do not edit.

terraform {
  required_version = ">= 1.6.0"

  backend "local" {
    path = "../../../.state/existing-full/terraform.tfstate"
  }

  required_providers {
    null = {
      source  = "hashicorp/null"
      version = ">= 2.1.2, < 4.0.0"
    }
  }
}
