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
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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

##@ Infrastructure

.PHONY: infra-plan
infra-plan: node_modules/.runtime ## Show what infra-apply would change
	@$(DEPLOYER) plan $(ARGS)

.PHONY: infra-apply
infra-apply: node_modules/.runtime ## Make or change the machine
	@$(DEPLOYER) provision $(ARGS)

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

.PHONY: health-check
health-check: node_modules/.runtime ## Prove with real protocols that it serves
	@$(DEPLOYER) test $(ARGS)

.PHONY: show
show: node_modules/.runtime ## Addresses, announce URLs, where each value came from
	@$(DEPLOYER) show $(ARGS)

##@ Development

.PHONY: test
test: node_modules/.development ## Unit, golden and validation tests, linters; no daemon is installed or started
	@npx tsc -p .
	@npx jest $(JEST_REPORT)

.PHONY: test-e2e
test-e2e: node_modules/.development ## Real machines: installs and starts what they need; half an hour without acceleration
	@npx jest --config jest.e2e.config.json --runInBand $(JEST_REPORT)

.PHONY: goldens
goldens: node_modules/.development ## Write the golden files again
	@npx tsx scripts/update-goldens.ts
	@UPDATE_GOLDENS=1 npx jest test/release/golden

.PHONY: format
format: node_modules/.development ## Format the sources
	@npx prettier --write .
