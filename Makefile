# One line with ## a target; `make` lists them. Needs Python 3.11 and make, nothing else.
.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check format docs bench bench-flag bench-identifiers bench-series bench-people bench-audit bench-guard clean clean-data

# An empty environment, as some schedulers give, has no PATH at all.
export PATH := $(or $(PATH),/usr/local/bin:/usr/bin:/bin)
VENV := .venv
PY := $(VENV)/bin/python
HUE := $(VENV)/bin/hue
PIP := $(PY) -m pip --disable-pip-version-check --no-input
INSTALLED := $(VENV)/.installed

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(INSTALLED) ## Make .venv from the hashed requirements; with no PostgreSQL here, bring one along

$(INSTALLED): requirements/dev.txt requirements/build.txt requirements/database.txt pyproject.toml
	@for python in python3.11 python3 python; do \
	  if $$python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then \
	    echo "Setting up $(VENV): half a minute and 1 GB." >&2; \
	    exec $$python -m venv $(VENV); \
	  fi; \
	done; echo "Python 3.11 is needed and was not found." >&2; exit 1
	@$(PIP) install -q --require-hashes -r requirements/dev.txt
	@$(PIP) install -q --require-hashes -r requirements/build.txt
	@$(PIP) install -q --no-deps --no-build-isolation --editable .
	@$(PY) -m hueandcry.batch.compiled_patterns
	@$(HUE) db programs >&2 2>/dev/null || { \
	  echo "No PostgreSQL 15 or later on this machine: bringing one along." >&2; \
	  $(PIP) install -q --require-hashes -r requirements/database.txt; }
	@touch $@

demo: setup ## Show a simulated nation at a printed address; Ctrl-C stops it
	@$(HUE) demo $(ARGS)

serve: setup ## Run pages, API and workers on your own data
	@$(HUE) serve $(ARGS)

test: setup ## Run every test; ARGS=tests/core runs some
	@HUE_DATABASE_ROLE=owner $(HUE) db run -- $(PY) -m pytest -n 2 --dist loadscope -rs $(ARGS)

check: setup ## Format, lint, types, arrows, house rules, migrations, generated docs
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(PY) -m pytest tests/house
	HUE_DATABASE_ROLE=owner $(HUE) db run -- $(PY) -m django makemigrations --check --dry-run --settings hueandcry.config.settings
	$(PY) docs/generate.py --check

format: setup ## Put the code in order
	@$(VENV)/bin/ruff check --fix .
	@$(VENV)/bin/ruff format .

docs: setup ## Write the generated pages of docs/reference anew
	@$(PY) docs/generate.py

bench: setup ## Measure file to linked rows on this machine; ARGS="--records 100000"
	@$(HUE) bench pipeline $(ARGS)

bench-flag: setup ## Measure the flag's accuracy on the texts of the corpus
	@$(PY) benchmarks/flag.py $(ARGS)

bench-identifiers: setup ## Measure what is found in labelled texts, and whose it is
	@$(PY) benchmarks/identifiers.py $(ARGS)

bench-series: setup ## Measure the series of invented nations against the truth
	@$(PY) benchmarks/series.py $(ARGS)

bench-people: setup ## Measure who is who, and one new mention; ARGS="--people 1000000"
	@$(HUE) bench people $(ARGS)

bench-audit: setup ## Measure writing, sealing and verifying the audit trail
	@$(HUE) migrate --quiet
	@$(HUE) db run -- $(PY) benchmarks/audit.py $(ARGS)

bench-guard: setup ## Measure what row-level security and the trail cost a page, on the records that are held
	@$(HUE) migrate --quiet --static
	@HUE_DATABASE_ROLE=owner $(HUE) db run -- $(PY) benchmarks/guard.py $(ARGS)

clean: ## Remove the environment and caches; .data stays
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

clean-data: setup ## Stop the database and remove it with everything in it
	@$(HUE) db remove
