# Everything here sets itself up: a machine with make and Python 3.11 or newer needs nothing else typed.

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench docs lock clean

# The newest of the usual names that is new enough; name another with `make PYTHON=... setup`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/setup.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet
COMPILE := $(BIN)/uv pip compile --universal --generate-hashes --python-version 3.11 --no-header \
	--no-emit-index-url --no-emit-find-links --quiet

help: ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(STAMP) ## Install everything into .venv, pinned by hash

$(STAMP): requirements.lock requirements-dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Tollbook needs Python 3.11 or newer; none was found as python3" >&2; exit 1; }
	@echo "Setting up in $(VENV) (a minute or two, once)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP) --require-hashes --only-binary :all: -r requirements-dev.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

DIGEST := examples/claim-digest-2017-05-04.txt

demo: $(STAMP) ## Code the sample reports and make a page of them in out/
	@mkdir -p out
	@# A digest's words mean what they mean because of who speaks: it is coded with its source named.
	@$(BIN)/tollbook code $(DIGEST) --source-kind armed_group --source-name "Islamic State" --out out/digest.jsonl --quiet
	@$(BIN)/tollbook code $(filter-out $(DIGEST) %.md,$(wildcard examples/*)) --out out/reports.jsonl
	@cat out/digest.jsonl out/reports.jsonl > out/incidents.jsonl
	@$(BIN)/python -c "import pathlib, tollbook as t; o = pathlib.Path('out'); t.write(t.read(o / 'incidents.jsonl'), o / 'incidents.csv')"
	@$(BIN)/tollbook page out/incidents.jsonl --texts examples --out out/incidents.html
	@echo
	@echo "The page:    file://$(CURDIR)/out/incidents.html"
	@echo "The records: out/incidents.jsonl, and as a table out/incidents.csv"
	@echo "Next: $(BIN)/tollbook explain $(DIGEST), or $(BIN)/tollbook --help"

test: $(STAMP) ## Run the tests
	$(BIN)/python -m pytest -n auto

check: $(STAMP) ## Lint, check the format, check the types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(STAMP) ## Measure quality and speed on ../shared/bench
	$(BIN)/python bench/all.py
	$(BIN)/python bench/speed.py --data ../shared/bench/isaf/dev.jsonl

docs: $(STAMP) ## Print the parts of docs/ that come from the code
	$(BIN)/python scripts/write_docs.py
	$(BIN)/python scripts/write_codebook_docs.py

lock: ## Pin all dependencies anew (needs uv in .venv: .venv/bin/pip install uv)
	$(COMPILE) --upgrade -o requirements.lock pyproject.toml
	$(COMPILE) --upgrade -c requirements.lock --group dev -o requirements-dev.lock

clean: ## Take away what was made, .venv too
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
