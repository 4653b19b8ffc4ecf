# make demo    read an example dispatch and print what it says
# make test    check style, types and behaviour
# make bench   measure speed and cold start
# make picture draw the report in the README again
# make lock    bring the pinned dependencies up to date (needs uv)
# make clean   remove the environment and all caches

.POSIX:
.PHONY: help demo test lint types tests bench picture lock clean
.DEFAULT_GOAL := help

# The first Python that is new enough; name another with: make demo PYTHON=/path/to/python3.12
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-input
EXAMPLE := examples/diplomatie.txt

help:
	@sed -n 's/^# make/make/p' Makefile

demo: .venv/.ready
	@$(BIN)/depeche read $(EXAMPLE)

test: lint types tests

lint: .venv/.ready-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/.ready-dev
	$(BIN)/mypy

tests: .venv/.ready-dev
	$(BIN)/pytest

bench: .venv/.ready-dev
	@for step in reader times actors statements events; do \
		echo "== $$step"; $(BIN)/python benchmarks/$$step.py || exit 1; done

picture: .venv/.ready
	$(BIN)/python docs/img/report.py

# Every package is pinned and checked by its hash, on every platform the same.
lock:
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --quiet --upgrade --output-file requirements.lock
	uv pip compile pyproject.toml --group build --group dev --constraint requirements.lock --universal \
		--python-version 3.11 --generate-hashes --no-annotate --custom-compile-command "make lock" --quiet --upgrade \
		--output-file requirements-dev.lock

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed. Debian: apt install python3 python3-venv;" \
		"macOS: python.org/downloads or brew install python. Then again, or: make demo PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "This Python cannot make environments." \
		"Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Making the environment in .venv with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv .venv

.venv/.ready: .venv/bin/python requirements.lock pyproject.toml
	@echo "Installing the pinned dependencies ..."
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.ready-dev: .venv/.ready requirements-dev.lock
	@echo "Installing what the tests need ..."
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
