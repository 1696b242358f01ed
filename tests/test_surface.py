"""What others build on: names, options, plug-ins, and what an import costs."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

import kg
from kg import KnowledgeGraph
from kg.cli import main
from kg.errors import KgError
from kg.plugins import GROUPS, load_plugin, plugin_names, plugin_versions

DATA = Path(__file__).parent / "data"
HEAVY = {
    "click",
    "networkx",
    "numpy",
    "pydantic",
    "pyoxigraph",
    "pyshacl",
    "pyvis",
    "rdflib",
    "rich",
    "spacy",
    "trafilatura",
}
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(kg.__path__, "kg.") if "._" not in module.name
)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_offers(name):
    module = importlib.import_module(name)
    # A package may offer nothing but its modules.
    offers = module.__dict__.get("__all__", [] if hasattr(module, "__path__") else None)
    assert offers is not None
    assert len(offers) == len(set(offers))
    assert [offered for offered in offers if not hasattr(module, offered)] == []
    assert module.__doc__


def loaded_by(code):
    """The heavy libraries that a fresh process has loaded after running ``code``."""
    script = f"import sys\n{code}\nprint(*sorted({HEAVY} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_import_kg_loads_nothing_heavy():
    assert loaded_by("import kg; kg.KnowledgeGraph") == set()


def test_the_command_line_starts_with_nothing_heavy():
    assert loaded_by("import kg.cli") == {"click"}


def test_a_query_loads_no_model_and_no_page(tmp_path):
    path = tmp_path / "a.ttl"
    path.write_text("<http://a.example/s> <http://a.example/p> 1 .")
    code = f"import kg; kg.KnowledgeGraph.open({str(path)!r}).query('SELECT * {{ ?s ?p ?o }}')"
    assert loaded_by(code) == {"pyoxigraph"}


def test_the_public_names():
    assert kg.__all__ == ["KnowledgeGraph", "__version__"]
    public = {name for name in vars(KnowledgeGraph) if not name.startswith("_")}
    assert public == {
        "build",
        "check",
        "export",
        "extract",
        "mentions",
        "namespaces",
        "open",
        "query",
        "remove",
        "review",
        "view",
    }


SHOWN_ELSEWHERE = {"on_progress", "on_skip", "self"}
"""What Python is told by calling back, the terminal shows."""
OF_THE_TERMINAL = {"file", "format_name", "launch", "path"}
"""What is about input and output of the terminal, or names the graph itself."""


@pytest.mark.parametrize("name", sorted(set(main.commands) - {"plugins"}))
def test_options_are_keyword_arguments(name):
    method = inspect.signature(getattr(KnowledgeGraph, name))
    options = {option.name: option for option in main.commands[name].params}
    assert set(options) - OF_THE_TERMINAL == set(method.parameters) - SHOWN_ELSEWHERE
    for option_name, parameter in method.parameters.items():
        option = options.get(option_name)
        if isinstance(option, click.Option):
            assert parameter.kind is inspect.Parameter.KEYWORD_ONLY or option_name == "out"
            if parameter.default is not inspect.Parameter.empty:
                assert option.to_info_dict()["default"] == parameter.default


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_has_help(name):
    command = main.commands[name]
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name


def test_the_plug_ins_are_those_that_are_known():
    known = json.loads((DATA / "plugins.json").read_text("utf-8"))
    ours = {
        group: [line.split(" = ")[0] for line in plugin_versions(group) if "(kg " in line]
        for group in GROUPS
    }
    assert ours == known


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_every_plug_in_loads(group):
    for name in plugin_names(group):
        assert callable(load_plugin(group, name))


def test_an_unknown_plug_in_is_told_the_known_ones():
    with pytest.raises(KgError, match=r"no '.doc' among the input formats.*\.htm, \.html, \.json"):
        load_plugin("kg_readers", ".doc")
