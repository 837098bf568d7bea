# Confa. Everything that is needed is installed by the commands themselves.
PYTHON ?= python3
BOOTSTRAP := scripts/bootstrap.py
.DEFAULT_GOAL := help

# exec: Python replaces the shell, so that signals reach it and it sees when make is gone.
.PHONY: up
up: ## Run the whole platform on this machine (Ctrl-C stops it)
	@exec $(PYTHON) $(BOOTSTRAP) stack up

.PHONY: dev
dev: ## The same with hot reload of the API and both SPAs
	@exec $(PYTHON) $(BOOTSTRAP) stack dev

.PHONY: test
test: ## Run every test: units, API on both databases, real SFU, real browsers
	@exec $(PYTHON) $(BOOTSTRAP) dev test

.PHONY: check
check: ## Lint, types, boundaries, generated files fresh
	@exec $(PYTHON) $(BOOTSTRAP) dev check

.PHONY: fix
fix: ## Format, and mend what the linters can mend
	@exec $(PYTHON) $(BOOTSTRAP) dev fix

.PHONY: generate
generate: ## Write the generated files anew (OpenAPI, API types)
	@exec $(PYTHON) $(BOOTSTRAP) dev generate

.PHONY: build
build: ## Build both SPAs
	@exec $(PYTHON) $(BOOTSTRAP) stack build

.PHONY: bench
bench: ## Measure how long a start takes, how fast API, client and console are, and how agents converse
	@exec $(PYTHON) $(BOOTSTRAP) dev bench

.PHONY: drill-network
drill-network: ## Allow-list, VPN and every way of media, on a network of namespaces (root)
	@exec $(PYTHON) $(BOOTSTRAP) dev drill-network

.PHONY: drill
drill: ## Kill every part in a meeting; nodes, outages, clocks, new secrets (root, about ten minutes)
	@exec $(PYTHON) $(BOOTSTRAP) dev drill

.PHONY: screens
screens: ## Take the pictures of docs/screens.md anew
	@exec $(PYTHON) $(BOOTSTRAP) dev screens

.PHONY: coverage
coverage: ## Run the backend's tests and tell which lines they do not reach
	@exec $(PYTHON) $(BOOTSTRAP) dev coverage

.PHONY: clean
clean: ## Remove what was built and installed here; the state folder stays
	rm -rf .venv .tools node_modules packages/*/node_modules client/node_modules admin-client/node_modules client/dist admin-client/dist

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
