# Every target is a thin call of the command line; `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

ENVIRONMENT ?= local
export ENVIRONMENT

DEPLOYER := ./bin/torrust-tracker-deployer
# Further options for the command line, for instance ARGS="--json" or ARGS="-v".
ARGS ?=
# A file for jest's report, as CI wants it.
TEST_REPORT ?=
JEST_REPORT := $(if $(TEST_REPORT),--json --outputFile=$(TEST_REPORT))

.PHONY: help
help: ## Show this help
	@echo "make <target> [ENVIRONMENT=local] [ARGS=...]"
	@awk -F ':.*## ' '/^##@ / { printf "\n%s\n", substr($$0, 5) } /^[a-z0-9-]+:.*## / { printf "  %-20s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What runs the deployer; no development tools.
node_modules/.runtime: package.json package-lock.json
	@scripts/install-packages runtime

# What tests it: everything.
node_modules/.development: package.json package-lock.json
	@scripts/install-packages development

##@ The whole way

.PHONY: up
up: node_modules/.runtime ## From nothing to a tracker that answers: machine, release, probes
	@$(DEPLOYER) deploy $(ARGS)

.PHONY: toolchain
toolchain: node_modules/.runtime ## Find or make the tools: OpenTofu, providers, Ansible, images
	@$(DEPLOYER) toolchain $(ARGS)

.PHONY: validate
validate: node_modules/.runtime ## Check the configuration
	@$(DEPLOYER) validate $(ARGS)

.PHONY: synth
synth: node_modules/.runtime ## Write the HCL to cdktf.out/stacks/<environment>
	@$(DEPLOYER) synth $(ARGS)

.PHONY: doctor
doctor: node_modules/.runtime ## Is everything here that a deployment needs? ARGS=--fix mends what is safe
	@$(DEPLOYER) doctor $(ARGS)

.PHONY: render
render: node_modules/.runtime ## Write the release's files to cdktf.out/releases/<environment>
	@$(DEPLOYER) render $(ARGS)

.PHONY: lock
lock: node_modules/.runtime ## Write which very images the tags stand for; ARGS=--check only compares
	@$(DEPLOYER) lock $(ARGS)

.PHONY: bundle
bundle: node_modules/.runtime ## Write one file with every image and the release, for a host without a registry
	@$(DEPLOYER) bundle $(ARGS)

##@ Infrastructure

.PHONY: infra-init
infra-init: node_modules/.runtime ## Tools, key, secrets, HCL, tofu init: then `tofu apply` in the stack's folder works
	@$(DEPLOYER) init $(ARGS)

.PHONY: infra-plan
infra-plan: node_modules/.runtime ## Show what infra-apply would change
	@$(DEPLOYER) plan $(ARGS)

.PHONY: infra-apply
infra-apply: node_modules/.runtime ## Make or change the machine
	@$(DEPLOYER) provision $(ARGS)

.PHONY: infra-status
infra-status: node_modules/.runtime ## The machine: its addresses, what listens on it
	@$(DEPLOYER) show $(ARGS)

.PHONY: apply
apply: ## Old name of infra-apply
	@echo "make apply is now called make infra-apply" >&2
	@$(MAKE) infra-apply

.PHONY: infra-destroy
infra-destroy: node_modules/.runtime ## Remove the machine and all it holds
	@$(DEPLOYER) destroy $(ARGS)

##@ Application

.PHONY: app-deploy
app-deploy: node_modules/.runtime ## Configure the machine, release, run
	@$(DEPLOYER) deploy --application $(ARGS)

.PHONY: app-redeploy
app-redeploy: node_modules/.runtime ## Configure the machine again even when nothing changed, then release and run
	@$(DEPLOYER) deploy --application --reconfigure $(ARGS)

.PHONY: health-check
health-check: node_modules/.runtime ## Prove with real protocols that it serves
	@$(DEPLOYER) test $(ARGS)

.PHONY: show
show: node_modules/.runtime ## Addresses, announce URLs, where each value came from
	@$(DEPLOYER) show $(ARGS)

.PHONY: logs
logs: node_modules/.runtime ## What the tracker has logged; ARGS=--follow goes on
	@$(DEPLOYER) logs $(ARGS)

.PHONY: ssh
ssh: node_modules/.runtime ## A shell on the machine; ARGS='-- uptime' for one command
	@$(DEPLOYER) ssh $(ARGS)

.PHONY: tunnel
tunnel: node_modules/.runtime ## A way to the API, Prometheus, Alertmanager, Grafana of the machine, until Ctrl-C
	@$(DEPLOYER) tunnel $(ARGS)

##@ Tests of one environment

.PHONY: test-environment
test-environment: node_modules/.runtime ## Its configuration is valid, and nothing is missing for a machine
	@$(DEPLOYER) validate --ready $(ARGS)

.PHONY: test-infrastructure
test-infrastructure: node_modules/.runtime ## Its HCL is written, formatted and valid; planned where there is a machine
	@scripts/test-infrastructure

.PHONY: test-app-deployment
test-app-deployment: node_modules/.runtime ## Its release renders, and Docker Compose accepts it
	@scripts/test-app-deployment

.PHONY: test-services
test-services: health-check ## Its tracker serves: the same as health-check

.PHONY: test-local
test-local: ## The local environment from nothing to served: up, health-check
	@$(MAKE) up ENVIRONMENT=local
	@$(MAKE) health-check ENVIRONMENT=local

.PHONY: test-staging
test-staging: ## Dry run of staging: its configuration, and what deploy would do
	@$(MAKE) test-dry-run ENVIRONMENT=staging

.PHONY: test-production
test-production: ## Dry run of production: its configuration, and what deploy would do
	@$(MAKE) test-dry-run ENVIRONMENT=production

.PHONY: test-dry-run
test-dry-run: node_modules/.runtime ## Dry run of any environment
	@$(DEPLOYER) validate $(ARGS)
	@$(DEPLOYER) deploy --dry-run $(ARGS)

##@ Development

.PHONY: test
test: node_modules/.development ## Unit, golden and validation tests, linters; no daemon is installed or started
	@status=0; scripts/lint || status=1; npx jest $(JEST_REPORT) || status=1; exit $$status

.PHONY: test-syntax
test-syntax: node_modules/.development ## Only the linters
	@scripts/lint

E2E := npx jest --config jest.e2e.config.json --runInBand --verbose $(JEST_REPORT)
MACHINE_TESTS := test/e2e/libvirt

.PHONY: test-e2e
test-e2e: node_modules/.development ## Real machines: installs and starts what they need; three quarters of an hour without acceleration
	@$(E2E)

.PHONY: test-machine
test-machine: node_modules/.development ## The part of test-e2e that makes a virtual machine
	@$(E2E) $(MACHINE_TESTS)

.PHONY: test-hosts
test-hosts: node_modules/.development ## The part of test-e2e that does not: containers that play hosts
	@$(E2E) --testPathIgnorePatterns $(MACHINE_TESTS)

# The revision that `make hcl-diff` compares with.
BASE ?= HEAD

.PHONY: hcl-diff
hcl-diff: node_modules/.runtime ## What the working tree changes in an environment's HCL since BASE=<revision>
	@scripts/hcl-diff "$(BASE)" "$(ENVIRONMENT)"

.PHONY: goldens
goldens: node_modules/.development ## Write the golden files again
	@npx tsx scripts/update-goldens.ts
	@UPDATE_GOLDENS=1 npx jest test/release/golden

.PHONY: format
format: node_modules/.development ## Format the sources
	@npx prettier --write .
