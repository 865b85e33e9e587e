PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
YARDSTICKS := .venv-quality
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help env env-dev compiled crawl demo test lint quality bench soak lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

env: $(VENV)/.stamp compiled ## build .venv from the lock file
env-dev: $(VENV)/.stamp-dev compiled

# Slower is better than not at all; `make test` is strict about it.
compiled: $(VENV)/.stamp
	@$(BIN)/python -m sxgh_crawler.compiling || true

$(VENV)/.stamp: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, $(PYTHON) is older: make PYTHON=python3.12"; exit 1; }
	@echo "building $(VENV) (once, about a minute)"
	@$(PYTHON) -m venv $(VENV) || { echo "cannot make a virtual environment: apt install python3-venv"; exit 1; }
	@$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	@rm -rf $(VENV)/compiled # was made with other versions
	@touch $@

$(VENV)/.stamp-dev: requirements-dev.lock $(VENV)/.stamp
	@echo "adding the development tools to $(VENV)"
	@$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

crawl: env ## crawl www.sxgh.org.cn into output/
	@$(BIN)/scrapy crawl sxgh $(ARGS)

demo: env ## the same crawl against the practice site, no network needed
	@$(BIN)/python -m tests.demo

test: env-dev lint ## everything CI checks
	@$(BIN)/python -m sxgh_crawler.compiling
	@$(BIN)/python -m pytest -n 3 --dist loadfile

lint: env-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

# without dependencies: the lock file has them all, and older versions of pip stumble over an extra that two of them name
$(YARDSTICKS)/.stamp: requirements-quality.lock
	@echo "building $(YARDSTICKS) (once, about a minute)"
	@$(PYTHON) -m venv --clear $(YARDSTICKS) || { echo "cannot make a virtual environment: apt install python3-venv"; exit 1; }
	@$(YARDSTICKS)/bin/pip install --quiet --no-deps --require-hashes -r requirements-quality.lock
	@touch $@

quality: env-dev $(YARDSTICKS)/.stamp ## how well pages are read, beside trafilatura, newspaper4k, GNE and readability
	@$(BIN)/python -m tests.quality

bench: env-dev ## speed and memory, beside a bare Scrapy spider
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.reading
	@$(BIN)/python -m tests.bench.rereading
	@$(BIN)/python -m tests.bench.nights

soak: env-dev ## crawls killed at thirty random moments and more, some ten minutes
	@$(BIN)/python -m tests.soak

lock: ## renew the lock files (needs uv)
	uv pip compile -q --upgrade --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --extra compile pyproject.toml -o requirements.lock
	uv pip compile -q --upgrade --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --extra compile --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	uv pip compile -q --upgrade --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --group replay -o requirements-replay.lock
	uv pip compile -q --upgrade --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --group quality -o requirements-quality.lock

clean: ## remove the environment, never the archive
	rm -rf $(VENV) .venv-replay $(YARDSTICKS) .mypy_cache .ruff_cache
