# Two commands matter: `make run` and `make test`. Both set up what they need; the second time they start at once.

PYTHON ?= python3
VENV ?= .venv
HOST ?= 127.0.0.1
PORT ?= 7860
# A library of the checkout's own, so that trying things out never touches anybody's papers.
LIBRARY ?= .library
# The address of a package index with the torch build you want; see "Choosing torch" in README.md.
TORCH_INDEX ?=

PIP = $(VENV)/bin/python -m pip --disable-pip-version-check install -qq \
	$(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX)) --constraint constraints.txt
BOARD_PAPERS = $(VENV)/bin/board-papers --library $(LIBRARY)

.PHONY: run test check clean

run: $(VENV)/.installed
	@if [ -e $(LIBRARY)/.sample-read ]; then $(BOARD_PAPERS) ask "What was resolved on UAVA?"; \
	else $(BOARD_PAPERS) demo && touch $(LIBRARY)/.sample-read; fi
	@$(BOARD_PAPERS) serve --host $(HOST) --port $(PORT)

test: $(VENV)/.installed-test
	@$(VENV)/bin/python -m pytest -q -rs -n 2 --dist loadfile --no-loadscope-reorder

check: $(VENV)/.installed-check
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy

clean:
	rm -rf $(VENV) $(LIBRARY) build dist *.egg-info

$(VENV)/bin/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	{ echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing what the project needs (some minutes the first time)..."
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@$(PIP) --editable ".[test]"
	@touch $@

$(VENV)/.installed-check: $(VENV)/.installed-test
	@$(PIP) --editable ".[test,check]"
	@touch $@
