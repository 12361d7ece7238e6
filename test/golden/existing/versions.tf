# Torrust tracker, environment "existing", machine provider "existing".
# Written by `make synth ENVIRONMENT=existing` from environments/existing/.env; do not edit.

terraform {
  required_version = ">= 1.6.0"

  backend "local" {
    path = "../../../.state/existing/terraform.tfstate"
  }

  required_providers {
    null = {
      source  = "hashicorp/null"
      version = ">= 2.1.2, < 4.0.0"
    }
  }
}
