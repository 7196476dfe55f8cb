# The whole workflow. Each target sets up what it needs on a fresh Debian machine.
VENV   := .venv
PY     := $(VENV)/bin/python
STAMPS := build/stamps
DEMO   := pypi_airtest-1.4.3-Yosemite.apk
MIN    ?= 10

.PHONY: setup demo test lint format lock inputs corpus virtual accuracy bench fuzz clean

setup: $(STAMPS)/native

# --- the environment -------------------------------------------------------------------------

$(STAMPS)/venv: requirements/dev.txt
	scripts/python.sh -m venv $(VENV)
	$(PY) -m pip install --quiet --require-hashes -r requirements/dev.txt
	mkdir -p $(STAMPS) && touch $@

RUST := $(shell find crates -name '*.rs' -o -name '*.toml') Cargo.toml Cargo.lock
$(STAMPS)/native: $(STAMPS)/venv $(RUST) pyproject.toml
	scripts/rust.sh
	env -u CONDA_PREFIX PIP_QUIET=1 VIRTUAL_ENV=$(CURDIR)/$(VENV) $(VENV)/bin/maturin develop --release --quiet --locked
	$(PY) -m compileall -q src
	touch $@

inputs: $(STAMPS)/venv
	scripts/debian.sh node maven
	$(PY) scripts/inputs.py

corpus: setup
	scripts/debian.sh corpus
	$(PY) scripts/inputs.py --table corpus/parts.toml --into .inputs/corpus
	$(PY) -m corpus.builder
	$(PY) -m corpus.observed

virtual: setup
	scripts/debian.sh virtual
	$(PY) -m appassay.recording.virtual.setup

accuracy: corpus
	scripts/debian.sh maven
	$(PY) -m benchmarks.run accuracy

# --- what a user runs --------------------------------------------------------------------------

demo: setup
	$(PY) scripts/inputs.py $(DEMO)
	mkdir -p build/demo
	$(VENV)/bin/assay check .inputs/$(DEMO) -o build/demo/report.html --fail-on never
	$(VENV)/bin/assay check .inputs/$(DEMO) --fail-on never
	@echo
	@echo "The HTML report lies at build/demo/report.html"

# --- what a developer runs ---------------------------------------------------------------------

test: setup lint inputs corpus virtual
	scripts/debian.sh peers browser certify
	cargo test --workspace --locked --quiet
	$(VENV)/bin/pytest

lint: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/stubtest appassay._native
	$(VENV)/bin/lint-imports
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked --quiet -- -D warnings

format: setup
	$(VENV)/bin/ruff check --fix . ; $(VENV)/bin/ruff format .
	cargo fmt --all

lock:
	scripts/lock.sh

bench: setup inputs corpus
	$(PY) -m benchmarks.run

fuzz: setup inputs
	scripts/fuzz.sh $(MIN)

clean:
	rm -rf build target $(VENV)
