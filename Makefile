# Everything that the project does for its developers. `make demo` and `make test` need only
# Python 3.11 and make; `make check` is what CI runs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH ?=
# The tests on all cores, the files of one fixture together.
SHARED := --numprocesses auto --dist loadfile
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check bench train docs page page-types format lint types imports lock clean

demo: $(VENV)/.installed
	$(BIN)/contested demo

test: $(VENV)/.developing
	$(BIN)/python -m pytest $(SHARED)

check: $(VENV)/.developing lint types imports page
	cd frontend && npm run --silent check && npm run --silent test
	CONTESTED_TEST_POSTGRESQL=required CONTESTED_TEST_PAGE=required $(BIN)/python -m pytest $(SHARED)
	$(BIN)/python -m benchmarks.floors

bench: $(VENV)/.developing
	$(BIN)/python -m benchmarks $(BENCH)

train: $(VENV)/.developing
	$(BIN)/python -m benchmarks.calibrate --write

docs: $(VENV)/.developing
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/transcript.py
	$(BIN)/python docs/picture.py

page: frontend/node_modules/.installed
	cd frontend && npm run --silent build

# The page's types are those of the API: made anew after a change of its shapes.
page-types: frontend/node_modules/.installed $(VENV)/.developing
	$(BIN)/python -m contested.web.openapi frontend/openapi.json
	cd frontend && npm run --silent types

frontend/node_modules/.installed: frontend/package-lock.json
	cd frontend && npm ci --silent
	touch $@

format: $(VENV)/.developing
	$(BIN)/ruff format src tests benchmarks docs
	$(BIN)/ruff check --fix src tests benchmarks docs

lint: $(VENV)/.developing
	$(BIN)/ruff format --check src tests benchmarks docs
	$(BIN)/ruff check src tests benchmarks docs

types: $(VENV)/.developing
	$(BIN)/mypy

imports: $(VENV)/.developing
	$(BIN)/lint-imports --no-logo

lock: $(VENV)/.developing
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-emit-trusted-host --no-header --allow-unsafe -o requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-emit-trusted-host --no-header --allow-unsafe --extra postgresql --extra estimate -c requirements.txt \
		-o requirements-dev.txt pyproject.toml requirements-dev.in

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	$(BIN)/contested gazetteer find Kyiv >/dev/null # compiles the place index, once
	touch $@

$(VENV)/.developing: requirements-dev.txt $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
