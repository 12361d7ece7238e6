# Torrust tracker, environment "existing-full", machine provider "existing".
# Written by `make synth ENVIRONMENT=existing-full` from environments/existing-full/.env; do not edit.

provider "null" {}
