# Torrust tracker, environment "existing", machine provider "existing".
# Written by `make synth ENVIRONMENT=existing` from environments/existing/.env; do not edit.

provider "null" {}
