# Every target works in a .venv that it makes itself; nothing is installed by hand.
SHELL := /bin/bash
PYTHON ?= python3.11
PY := .venv/bin/python
STAMP := .venv/.ready
STAMP_DEV := .venv/.ready-dev
# two cores stand idle part of the time with three: tests wait for engines, disks and browsers
WORKERS ?= 4
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# a module is compiled when it is first imported: most of what comes with the packages never is
INSTALL := -m pip install --quiet --no-compile --require-hashes

.PHONY: help demo test lint types format docs docs-check bench fuzz serve wheel wheel-check clean lock

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

.venv/bin/python:
	$(PYTHON) -m venv .venv

$(STAMP): requirements/runtime.txt | .venv/bin/python
	$(PY) $(INSTALL) -r requirements/runtime.txt
	@$(PY) scripts/checkout.py
	@$(PY) -m graph.engine.local.ahead
	@touch $@

$(STAMP_DEV): requirements/dev.txt $(STAMP)
	$(PY) $(INSTALL) -r requirements/dev.txt
	@touch $@

demo: $(STAMP) ## read the shipped samples, build the graph, show patterns and related cases
	$(PY) -m incision demo

test: $(STAMP_DEV) ## all tests; those that need a server or a browser say so when it is missing
	$(PY) -m pytest -n $(WORKERS) --dist loadgroup

lint: $(STAMP_DEV) ## ruff, and the linter of the project's own data
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	$(PY) -m vocabulary.lint

types: $(STAMP_DEV) ## mypy, strict
	.venv/bin/mypy

format: $(STAMP_DEV) ## put the code into the project's form
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

docs: $(STAMP_DEV) ## make the generated pages anew
	$(PY) -m scripts.docs

docs-check: $(STAMP_DEV) ## are the generated pages current?
	$(PY) -m scripts.docs --check

bench: $(STAMP_DEV) ## throughput, memory and how cost grows, on both engines; BENCH="--write" puts it into docs/benchmarks.md
	$(PY) $(INSTALL) -r requirements/bench.txt
	$(PY) -m scripts.bench $(BENCH)

fuzz: $(STAMP_DEV) ## extraction on 200,000 generated and mutated texts, more led by coverage, and how its cost grows
	$(PY) $(INSTALL) -r requirements/fuzz.txt
	$(PY) -m scripts.fuzz --guided 10000 --cost

train: $(STAMP_DEV) ## train the small models on the project's own prose; make their card anew
	$(PY) -m scripts.training
	$(PY) -m scripts.training.naming
	$(PY) -m scripts.training.namelike
	$(PY) -m scripts.training.blame
	$(PY) -m scripts.training.harmed
	$(PY) -m scripts.training.houses
	$(PY) -m scripts.training.train
	$(PY) -m scripts.training.topics
	$(PY) -m scripts.training.sums
	$(PY) -m scripts.training.card
	$(PY) -m scripts.training.sureness
	$(PY) -m scripts.training.topics_card

serve: $(STAMP) ## start the API on this machine
	$(PY) -m incision serve

wheel: $(STAMP_DEV) ## build the wheel into dist/
	rm -rf dist && $(PY) -m build --wheel --no-isolation --outdir dist .

wheel-check: wheel ## install the wheel into an empty environment and run it
	$(PY) scripts/wheel_check.py dist

lock: $(STAMP_DEV) ## pin the requirements anew, with hashes and without addresses
	$(PY) scripts/lock.py

clean: ## remove what the targets made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache
