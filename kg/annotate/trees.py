"""Trees the parser got wrong in a way that shows: a sentence whose root is no verb.

Past forms that may be participles mislead it ("the firm's bet on wool paid off" is not a bet that
something paid), and so do headlines. What is set right here is the place of the main verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.joints import (
    SUBJECTS,
    before_name,
    complete,
    join_scores,
    make_list,
    raise_joined,
    raise_tense,
    swap,
    tell_last,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.annotate.parse import Parse

__all__ = ["mend_trees"]

_NOUNS = ("NOUN", "PROPN")
_VERBS = ("VERB", "AUX")
_STOPS = (".", "!", "?")
_ONLY_PARTICIPLES = ("done", "gone", "begun", "sung", "sunk", "drunk", "become", "run", "come")
_WHICH = ("which", "that", "who", "whom")
_FRONTED = ("prep", "advmod", "advcl", "npadvmod", "mark")
_AMOUNTS = ("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "DATE", "TIME")


def mend_trees(parse: Parse, lemma_of: Callable[[str], str]) -> None:
    """Give sentences their main verb back; ``lemma_of`` makes a verb's lemma of its past form."""
    mended = False
    _name_first_words(parse)
    for start, end in parse.sents:
        if "ROOT" not in parse.deps[start:end]:
            continue
        root = parse.deps.index("ROOT", start, end)
        if parse.pos[root] in _VERBS:
            if not _ends(parse, start, end):
                _by_whom(parse, root)
            mended = before_name(parse, root) or mended
            mended = _subject_before(parse, root) or swap(parse, root) or mended
            mended = raise_joined(parse, start, end) or mended
            mended = raise_tense(parse, start, end) or mended
            mended = tell_last(parse, end, root) or mended
            mended = make_list(parse, start, end) or mended
            mended = join_scores(parse, start, end) or mended
            mended = complete(parse, start, end) or mended
            continue
        verb = _hidden_verb(parse, start, end, root)
        if _unfold_relative(parse, root):
            mended = True
        elif verb >= 0:
            _make_root(parse, verb, root, start)
            mended = True
        elif _takes_object(parse, root):
            parse.pos[root], parse.tags[root] = "VERB", "VBD"
            parse.lemmas[root] = lemma_of(parse.words[root].lower())
    if mended:
        parse.grow()


def _ends(parse: Parse, start: int, end: int) -> bool:
    """Say whether a sentence ends with a stop, as headlines do not."""
    return any(parse.words[t] in _STOPS for t in range(max(start, end - 2), end))


def _by_whom(parse: Parse, root: int) -> None:
    """Read a headline's bare past form with "by" as a passive: "Acme sued by rival"."""
    if parse.tags[root] not in ("VBD", "VBN") or parse.kid(root, "aux", "auxpass", "dobj"):
        return
    for by in parse.kids(root, "prep"):
        whom = parse.kid(by, "pobj") if parse.words[by].lower() == "by" else None
        if whom is None or parse.pos[whom] not in (*_NOUNS, "ADJ"):
            continue
        if parse.ent_at(whom)[0] not in _AMOUNTS:
            parse.tags[root], parse.deps[by] = "VBN", "agent"
            for subject in parse.kids(root, "nsubj"):
                parse.deps[subject] = "nsubjpass"


def _name_first_words(parse: Parse) -> None:
    """Take the first word of a sentence for the name that it is elsewhere in the text.

    With a capital letter that every first word has, the tagger makes an adverb of a surname.
    """
    firsts = [
        start
        for start, _ in parse.sents
        if parse.deps[start] in SUBJECTS and parse.pos[start] in ("ADV", "ADJ", "VERB", "INTJ")
    ]
    if firsts:
        names = {word for word, tag in zip(parse.words, parse.tags, strict=True) if tag == "NNP"}
        for first in firsts:
            if parse.words[first] in names:
                parse.pos[first], parse.tags[first] = "PROPN", "NNP"


def _hidden_verb(parse: Parse, start: int, end: int, root: int) -> int:
    """Return the verb that was taken for a modifier of the sentence's last noun, or -1."""
    if parse.pos[root] not in _NOUNS:
        return -1
    told = _ends(parse, start, end)
    for token in range(root + 1, end):
        dep, tag = parse.deps[token], parse.tags[token]
        if parse.words[token - 1] in (",", "(", "-", ":"):
            continue
        if told and dep == "acl" and tag in ("VBN", "VBD") and _may_be_past(parse, token):
            if parse.kid(token, "agent") is None and _on_spine(parse, token, root):
                return token
        elif dep in ("relcl", "acl") and tag == "VB" and not told and token == root + 2:
            return token  # "Acme chief to step down"
    return -1


def _unfold_relative(parse: Parse, root: int) -> bool:
    """Part two verbs taken for one clause: "the storm which experts named Oda pushed water"."""
    main = parse.kid(root, "relcl")
    inner = parse.kid(main, "nsubj") if main is not None else None
    if main is None or inner is None or parse.pos[root] not in _NOUNS:
        return False
    verb = parse.kid(inner, "acl")
    which = next((c for c in parse.children[main] if parse.words[c].lower() in _WHICH), None)
    if verb is None or which is None or not which < inner < verb < main:
        return False
    if parse.tags[verb] not in ("VBN", "VBD") or not _may_be_past(parse, verb):
        return False
    parse.heads[main], parse.deps[main] = main, "ROOT"
    parse.heads[root], parse.deps[root] = main, "nsubj"
    parse.heads[verb], parse.deps[verb], parse.tags[verb] = root, "relcl", "VBD"
    parse.heads[inner] = verb
    parse.heads[which], parse.deps[which], parse.tags[which] = verb, "dobj", "WDT"
    for child in parse.children[root]:
        if child > main:
            parse.heads[child] = main
    return True


def _may_be_past(parse: Parse, verb: int) -> bool:
    word = parse.words[verb].lower()
    if word == "won":
        return True
    return not word.endswith("n") and word not in _ONLY_PARTICIPLES


def _on_spine(parse: Parse, token: int, root: int) -> bool:
    """Say whether a token hangs on the root by prepositions alone."""
    head = parse.heads[token]
    while head != root:
        if parse.deps[head] not in ("pobj", "prep"):
            return False
        head = parse.heads[head]
    return True


def _make_root(parse: Parse, verb: int, noun: int, start: int) -> None:
    """Put a verb at the top with the former root as its subject."""
    parse.heads[verb], parse.deps[verb] = verb, "ROOT"
    parse.pos[verb] = "VERB"
    if parse.tags[verb] == "VBN":
        parse.tags[verb] = "VBD"
    parse.heads[noun], parse.deps[noun] = verb, "nsubj"
    commas = [c for c in parse.children[noun] if c < noun and parse.words[c] == ","]
    for child in parse.children[noun]:
        ahead = commas and child <= commas[-1] and parse.deps[child] in (*_FRONTED, "punct")
        if child > verb or (ahead and child >= start):
            parse.heads[child] = verb


def _takes_object(parse: Parse, root: int) -> bool:
    """Say whether an adjective is a verb: it has subject and object, "surprised / analysts"."""
    return (
        parse.pos[root] == "ADJ"
        and parse.words[root].endswith("ed")
        and parse.kid(root, "dobj") is not None
        and parse.kid(root, "nsubj") is not None
    )


def _subject_before(parse: Parse, root: int) -> bool:
    """Make the noun right before a headline's verb its subject: "Acme names Roe chairman"."""
    if parse.tags[root] not in ("VBZ", "VBP") or parse.kid(root, *SUBJECTS) is not None:
        return False
    before = [c for c in parse.kids(root, "compound", "nmod") if parse.pos[c] in _NOUNS]
    if not before or before[-1] != root - 1:
        return False
    for noun in before[:-1]:
        parse.heads[noun] = before[-1]
    parse.deps[before[-1]] = "nsubj"
    return True
