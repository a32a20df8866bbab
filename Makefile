# Two commands matter: `make demo` and `make test`. Both work on a fresh machine with Python 3.11+, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
ONCE ?=
UPDATE ?=

.DEFAULT_GOAL := help
.PHONY: help demo test check fast serve golden diagram lock clean

help: ## every target in one line
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1|/' | awk -F'|' '{printf "  make %-9s %s\n", $$1, $$2}'

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Hotline needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	@test -x $(BIN)/python || { echo "· making a Python environment in $(VENV)"; $(PYTHON) -m venv $(VENV); }
	@echo "· installing what Hotline needs, every file checked against its hash (a few minutes the first time)"
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/run.stamp
	@echo "· installing the test tools"
	@$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

demo: $(VENV)/run.stamp ## set everything up and play the main story (ONCE=1: play it and stop)
	@$(BIN)/hotline demo $(if $(ONCE),--once)

test: $(VENV)/test.stamp check ## set everything up and pass every check and test
	@$(BIN)/python -m pytest -n 3 --dist worksteal

check: $(VENV)/test.stamp ## style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

fast: $(VENV)/test.stamp ## the quick tests only: no browser, no second database, no killing
	@$(BIN)/python -m pytest -n 2 --dist worksteal -m "not slow"

golden: $(VENV)/test.stamp ## write the golden conversations anew; read the diff before you commit it
	@$(BIN)/python -m pytest tests/calls --update

diagram: $(VENV)/run.stamp ## draw the call flows into docs/
	@$(BIN)/hotline flow --write docs

lock: ## pin every dependency anew, with hashes (needs uv on the path)
	@for set in run test; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	    --no-emit-index-url --no-emit-find-links pyproject.toml requirements/build.in --extra korean --extra pocketsphinx \
	    $$( [ $$set = test ] && echo "--extra test -c requirements/run.txt" ) -o requirements/$$set.txt; \
	done

clean: ## remove the environment and the caches (never the home folder with its data)
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info build
