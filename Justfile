# `just` lints, checks types and layers, and tests; nothing happens in CI that cannot be done here.

bin := ".venv/bin"

check: lint types test

# Make the environment that every other recipe uses.
setup:
    python3 -m venv .venv
    {{bin}}/pip install --upgrade pip
    {{bin}}/pip install -e . --group dev

lint:
    {{bin}}/ruff check .
    {{bin}}/ruff format --check .
    {{bin}}/lint-imports

types:
    {{bin}}/mypy

test *args:
    {{bin}}/pytest {{args}}

# Mend what can be mended by a tool.
fix:
    {{bin}}/ruff check --fix .
    {{bin}}/ruff format .
    {{bin}}/nbstripout notebooks/*.ipynb

# How much of what a careful reader finds in the seeds is in the graph.
quality:
    {{bin}}/pytest tests/quality -m model -rP

# Take the graphs and the recall of now as the reviewed ones: read the diff before committing it.
golden:
    {{bin}}/pytest tests/golden tests/quality -m model --update-golden --update-floors

# Write again what is made from the code: the command-line reference.
docs:
    {{bin}}/python docs/make_cli.py

# Build the page's script again, after a change in page/.
page:
    {{bin}}/python hatch_build.py

# Take all pictures of the page again, a state and width each; needs Chromium.
pictures:
    {{bin}}/pip install -q --group docs
    {{bin}}/python docs/screenshot.py

notebooks:
    {{bin}}/pytest notebooks -m notebook

# What one benchmark is called with: just bench benchie --data DIR
bench name *args:
    {{bin}}/python -m benchmarks.{{name}} {{args}}

# The tool must start with no developer's dependency installed.
lean:
    python3 -m venv .venv-lean
    .venv-lean/bin/pip install .
    .venv-lean/bin/kg build seeds -o out

# The pins CI uses, from what is installed now.
pins:
    echo '# The versions that CI runs with: name==version, no addresses. Refresh with `just pins` and read the diff.' > constraints.txt
    {{bin}}/pip list --format=freeze --exclude-editable --exclude pip --exclude setuptools | LC_ALL=C sort -f >> constraints.txt

# All of it, as CI does, in a new environment.
ci:
    CI=true bash .ci/run < /dev/null
