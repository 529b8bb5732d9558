# Every target does its own set-up, in a virtual environment inside the checkout.
# A machine needs Python 3.11 to 3.13, make and git, nothing else.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate
SAMPLES := src/sayso/samples
DEMO := .venv/demo.sqlite

.PHONY: help demo test torture lint bench docs screens lock clean

help: ## Show the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

demo: .venv/run.stamp ## Read a sample report, then keep both on a fresh desk and show a dossier
	@$(BIN)/sayso read --format page --publisher "The Evening Ledger" $(SAMPLES)/monitoring_report.txt
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/sayso add --desk $(DEMO) --publisher "The Evening Ledger" $(SAMPLES)/monitoring_report.txt
	@$(BIN)/sayso add --desk $(DEMO) $(SAMPLES)/designation.html
	@$(BIN)/sayso about --desk $(DEMO) --format page "Tehrik-e Taliban Pakistan"
	@cat $(SAMPLES)/next.txt

test: .venv/dev.stamp ## Run the tests
	$(BIN)/python -m pytest -q

torture: .venv/dev.stamp ## Run the tests of trust many times over; takes an hour
	SAYSO_TORTURE=1 $(BIN)/python -m pytest -q tests/ledger

lint: .venv/dev.stamp ## Check style and types
	$(BIN)/ruff check src tests $(wildcard benchmarks)
	$(BIN)/ruff format --check src tests $(wildcard benchmarks)
	$(BIN)/mypy --strict src tests $(wildcard benchmarks)

bench: .venv/dev.stamp ## Measure quality and speed; the desk of a million claims takes an hour
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.screening
	$(BIN)/python -m benchmarks.desk

docs: .venv/docs.stamp ## Build the documentation into site/
	$(BIN)/mkdocs build --strict --quiet
	@echo "The documentation is in site/index.html"

screens: .venv/dev.stamp ## Write the program's present output into the documentation
	SAYSO_REFRESH=1 $(BIN)/python -m pytest -q tests/test_docs.py

lock: .venv/run.stamp ## Pin the requirements anew
	@$(INSTALL) 'uv>=0.5'
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) pyproject.toml --extra dev -o requirements/dev.txt
	$(LOCK) pyproject.toml --extra docs -o requirements/docs.txt
	printf 'hatchling>=1.27\neditables\n' | $(LOCK) - -o requirements/build.txt

clean: ## Remove what the other targets made
	rm -rf .venv site dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Sayso needs Python 3.11, 3.12 or 3.13: install one, or name it with make PYTHON=…"; exit 1; }
	@echo "Setting up .venv (once; a minute or two)"
	@$(PYTHON) -m venv .venv || { echo "On Debian: apt-get install python3-venv"; rm -rf .venv; exit 1; }

.venv/run.stamp: requirements/build.txt requirements/run.txt pyproject.toml | .venv/bin/python
	@$(INSTALL) --require-hashes -r requirements/build.txt
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

.venv/docs.stamp: requirements/docs.txt .venv/run.stamp
	@$(INSTALL) --require-hashes -r requirements/docs.txt
	@touch $@
