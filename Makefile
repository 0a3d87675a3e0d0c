# Two commands for people: `make demo` and `make test`.  Everything they need is set up in .venv, nothing outside the checkout is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := setup.py pyproject.toml $(wildcard ext/cv2x/*.pyx ext/cv2x/*.pxd ext/cv2x/*.pxi ext/cv2x/*.h) \
           $(wildcard messages/asn1/*/*.asn messages/schema/*.py)
SECONDS_PER_BENCH ?= 20
SECONDS ?= 60
EXAMPLES ?= 50

.PHONY: demo test bench channel fuzz differential lint format clean
.PRECIOUS: $(VENV)/installed-%

demo: $(VENV)/installed
	@$(BIN)/cv2x run urban-intersection

test: $(VENV)/installed-test
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup

bench: $(VENV)/installed-bench
	$(BIN)/python bench/codec.py --seconds $(SECONDS_PER_BENCH)
	$(BIN)/python bench/columns.py --seconds $(SECONDS_PER_BENCH)
	$(BIN)/python bench/run.py
	$(BIN)/python bench/reception.py
	$(BIN)/python bench/radio.py --seconds $(SECONDS_PER_BENCH)

# The emulated channel beside the published simulations, and its speed: rewrites the tables and plots of docs/channel.md.
channel: $(VENV)/installed
	$(BIN)/python bench/mode4_reference.py --write
	$(BIN)/python bench/channel.py --write

# Mutated frames under AddressSanitizer, in a build of its own: make fuzz SECONDS=600
fuzz: $(VENV)/installed-test
	$(BIN)/python tools/fuzz --seconds $(SECONDS)

# Every type of every dialect beside asn1tools and pycrate: make differential EXAMPLES=500
differential: $(VENV)/installed-test
	CV2X_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest -q tests/messages/differential

lint: $(VENV)/installed-test $(VENV)/installed-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	PATH="$(abspath $(BIN)):$$PATH" cython-lint ext/cv2x
	$(BIN)/python tools/links.py
	$(BIN)/mypy

format: $(VENV)/installed-lint
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The editable install compiles the codec and the dialect tables; it is done again when one of their sources changes.
$(VENV)/installed: $(BIN)/python $(SOURCES)
	@echo "building the codec …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e . || \
		{ echo "the build failed: on Debian, install python3-dev, python3-venv and gcc, then try again" >&2; exit 1; }
	@touch $@

$(VENV)/installed-%: $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check $$($(BIN)/python tools/requirements.py $*)
	@touch $@

clean:
	rm -rf $(VENV) .links build *.egg-info core/*.so ext/cv2x/*.c messages/tables
