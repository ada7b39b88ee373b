# Builds, tests and measures the guide. `make help` lists what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
SITE_READY := $(VENV)/.ready-for-site
TESTS_READY := $(VENV)/.ready-for-tests

export NO_MKDOCS_2_WARNING := 1

# $(call debian,PACKAGES,WHY) installs packages where that can be done without asking, else says what to do.
debian = { \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends $(1) >/dev/null; \
	else \
		echo "$(2) On Debian: sudo apt-get install $(1)" >&2; false; \
	fi; }

# Where it cannot be had, as on macOS and Windows, the tests in it are skipped and say why; continuous integration must have it.
webkit = { command -v WebKitWebDriver && command -v Xvfb; } >/dev/null || \
	$(call debian,webkit2gtk-driver xvfb,The tests in the engine of Safari are left out: they need WebKit.) || true

.PHONY: site ready package test test-all serve check tidy bench search-report accept-golden clean help

# Not with --quiet, which turns --strict off.
site: $(SITE_READY)  ## build the guide into site/ (this is what plain `make` does)
	$(BIN)/mkdocs build --strict
	@echo "The guide is ready: open site/index.html, or put the folder site/ on any web server."

serve: $(SITE_READY)  ## live preview: a saved file shows in the browser by itself
	$(BIN)/mkdocs serve --livereload

ready: $(SITE_READY)  ## make .venv with what a build needs, and build nothing

check: $(SITE_READY)  ## print every error of the content, and remarks on it
	@$(BIN)/growth-guide check && echo "The content is sound."

tidy: $(SITE_READY)  ## bring every record to its one canonical form
	@$(BIN)/growth-guide tidy

package: $(SITE_READY)  ## build, and write dist/: the site and the workbook for a learning system, as zip files to hand on
	$(BIN)/growth-guide package

test: $(TESTS_READY)  ## the tests that every change must pass (some minutes)
	@$(webkit)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses 2 --dist worksteal

test-all: $(TESTS_READY)  ## these and the slow ones: axe and print on every page, Firefox, WebKit, LibreOffice, Poppler, three web servers
	@$(webkit)
	@command -v firefox-esr >/dev/null || command -v firefox >/dev/null || $(call debian,firefox-esr,The slow tests need Firefox.)
	@command -v soffice >/dev/null && command -v pdftotext >/dev/null || \
		$(call debian,libreoffice-writer poppler-utils,The slow tests need LibreOffice and Poppler.)
	@PATH=$$PATH:/usr/sbin; command -v nginx >/dev/null && command -v apache2 >/dev/null && command -v caddy >/dev/null || \
		$(call debian,nginx-light apache2-bin caddy,The slow tests need three web servers.)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses 2 --dist worksteal -m "slow or not slow"

bench: $(TESTS_READY)  ## three tables: the build beside plain mkdocs-material, how fast the self-assessment answers, and how fast the plan
	$(BIN)/python bench/bench.py
	$(BIN)/python bench/interactions.py
	$(BIN)/python bench/plan_interactions.py

FILE ?= $(patsubst %,tests/whole/queries/%.tsv,known own strangers)
search-report: $(TESTS_READY)  ## how well the search answers each set of questions; with FILE=... also why it misses some of that set
	@PYTHONPATH=tests/made $(BIN)/python tests/whole/search_report.py $(FILE)

accept-golden: $(TESTS_READY)  ## take what is made, as it is now, for right: pages of the small guide, schemas, comments in CONTRIBUTING.md
	$(BIN)/pytest tests/site/test_render.py \
		tests/records/test_editor_schema.py::test_the_schemas_are_those_that_the_model_makes \
		tests/project/test_contributing.py::test_the_comments_of_the_examples_are_the_explanations_of_the_model --accept-golden

clean:  ## delete what was built; the next make begins afresh
	rm -rf site dist .site-unfinished .site-before $(VENV) node_modules hooks/growth_guide.egg-info .pytest_cache .mypy_cache .ruff_cache

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 15

$(SITE_READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "The guide needs Python 3.11 or later. Name it: make PYTHON=python3.12" >&2; false; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(call debian,python3-venv,Python lacks venv.)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP_INSTALL) --editable .
	@touch $@

$(TESTS_READY): $(SITE_READY) package.json package-lock.json tests/made/chromium.py
	$(PIP_INSTALL) --editable '.[test]'
	@$(BIN)/npm ci --silent || { echo "What package.json names could not be installed: npm needs its registry, or a mirror named in ~/.npmrc." >&2; false; }
	@command -v chromium-headless-shell >/dev/null || \
		$(call debian,chromium-headless-shell fonts-liberation,The browser tests take a third less time in Chromium without windows.) || \
		$(BIN)/python tests/made/chromium.py >/dev/null || $(call debian,chromium fonts-liberation,The browser tests need Chromium.)
	@touch $@
