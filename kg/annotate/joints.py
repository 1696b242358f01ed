"""Joints of a tree: clauses and nouns that the parser joined to the wrong word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = [
    "FINITE",
    "SUBJECTS",
    "before_name",
    "complete",
    "join_scores",
    "make_list",
    "raise_joined",
    "raise_tense",
    "swap",
    "tell_last",
]

FINITE = ("VBD", "VBZ", "VBP")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
"""Tags of verbs with a tense, and what a subject may be called."""
_COMPLETED = ("dobj", "acomp", "oprd", "attr")
_OWN = ("aux", "auxpass", "neg", "advmod")
_CLAUSAL = ("aux", "auxpass", "cop", "mark", "expl")
_NAMING = ("name", "appoint", "elect", "crown", "nominate", "re-elect", "reappoint")
_LINKS = ("xcomp", "acomp", "attr", "ccomp", "oprd", "conj")
_TELLING = frozenset(
    "say report claim warn show find reveal suggest tell rule hear announce confirm believe "
    "estimate recall add explain argue".split()
)


def swap(parse: Parse, root: int) -> bool:
    """Let the first of two clauses side by side govern: "Union rejects offer, calls strike"."""
    if parse.tags[root] not in FINITE or parse.lemmas[root] in _TELLING:
        return False
    first = parse.kid(root, "ccomp")
    if first is None or first > root:
        return False
    subject = parse.kid(root, *SUBJECTS)
    if subject is not None and (subject > root or parse.kid(root, *_COMPLETED) is None):
        return False  # "..., analysts think"
    comma = [c for c in parse.children[root] if first < c < root and parse.words[c] == ","]
    if any(parse.pos[t] == "PUNCT" and parse.words[t] in "\"'" for t in range(first, root)):
        return False  # "We won," recalled the coach
    if not comma or parse.tags[first] not in FINITE or parse.kid(first, *SUBJECTS) is None:
        return False
    parse.heads[first], parse.deps[first] = first, "ROOT"
    parse.heads[root], parse.deps[root] = first, "conj"
    for child in parse.children[root]:
        if child < root and child not in (first, subject) and parse.deps[child] not in _OWN:
            parse.heads[child] = first
    return True


def raise_joined(parse: Parse, start: int, end: int) -> bool:
    """Join a finite verb to the finite verb above, not to an infinitive: "was to win and lost"."""
    raised = False
    for verb in range(start, end):
        if parse.deps[verb] != "conj" or parse.tags[verb] not in FINITE:
            continue
        head = parse.heads[verb]
        if parse.tags[head] != "VB" or parse.kid(head, "aux") is None:
            continue
        if parse.words[parse.kids(head, "aux")[0]].lower() != "to":
            continue
        if parse.kid(verb, *SUBJECTS, "aux", "auxpass") is not None:
            continue
        above = head
        while parse.tags[above] not in FINITE and parse.deps[above] in _LINKS:
            above = parse.heads[above]
        if parse.tags[above] in FINITE and above != verb:
            parse.heads[verb] = above
            for joint in parse.kids(head, "cc", "punct"):
                if head < joint < verb:
                    parse.heads[joint] = above
            raised = True
    return raised


def raise_tense(parse: Parse, start: int, end: int) -> bool:
    """Join a verb to the verb above whose tense it has: "claims that Lee stole it, but has no"."""
    raised = False
    for verb in range(start, end):
        head = parse.heads[verb]
        if parse.deps[verb] != "conj" or parse.deps[head] != "ccomp":
            continue
        if parse.kid(verb, *SUBJECTS) is not None:
            continue
        above = parse.heads[head]
        tense, inner, outer = (_tense(parse, token) for token in (verb, head, above))
        joint = [c for c in parse.kids(head, "cc") if head < c < verb]
        if not joint or parse.words[joint[-1] - 1] != "," or not tense:
            continue
        if tense == outer and inner and tense != inner:
            parse.heads[verb] = parse.heads[joint[-1]] = above
            raised = True
    return raised


def _tense(parse: Parse, verb: int) -> str:
    """Return "past", "present" or "" for a verb that has no tense, its auxiliaries counted in."""
    tags = [parse.tags[verb], *(parse.tags[t] for t in parse.kids(verb, "aux", "auxpass"))]
    if "VBD" in tags:
        return "past"
    return "present" if {"VBZ", "VBP"} & set(tags) else ""


def tell_last(parse: Parse, end: int, root: int) -> bool:
    """Let who says so at the end govern what is said: "..., a court found"."""
    verb = end - 1
    while verb > root and parse.pos[verb] == "PUNCT":
        verb -= 1
    if parse.deps[verb] != "relcl" or parse.lemmas[verb].lower() not in _TELLING:
        return False
    left, subject = parse.left[verb], parse.kid(verb, "nsubj")
    if subject is None or parse.words[left - 1] != "," or parse.kid(verb, "dobj") is not None:
        return False
    if any(parse.tags[t].startswith("W") for t in range(left, verb)):
        return False
    parse.heads[verb], parse.deps[verb] = verb, "ROOT"
    parse.heads[root], parse.deps[root] = verb, "ccomp"
    return True


def make_list(parse: Parse, start: int, end: int) -> bool:
    """Read "a school, a well and a road" as a list, not as a school that is a well."""
    found = False
    for token in range(start, end):
        if parse.deps[token] != "appos" or parse.kid(token, "cc") is None:
            continue
        head, joined = parse.heads[token], parse.kid(token, "conj")
        members = (head, token) if joined is None else (head, token, joined)
        articles = {parse.words[d].lower() for m in members for d in parse.kids(m, "det")}
        if joined is None or not all(parse.pos[m] == "NOUN" for m in members):
            continue
        counted = all(parse.kid(m, "det", "nummod") is not None for m in members)
        if articles <= {"a", "an"} and counted:
            parse.deps[token] = "conj"
            found = True
    return found


def complete(parse: Parse, start: int, end: int) -> bool:
    """Read "found Roe guilty" as an object and what it is; parsers see a clause without a verb."""
    found = False
    for token in range(start, end):
        dep, pos = parse.deps[token], parse.pos[token]
        verb = parse.heads[token]
        if dep == "nsubj" and parse.deps[verb] in ("aux", "auxpass"):
            parse.heads[token] = parse.heads[verb]  # "which is partly owned"
            found = True
        elif dep == "ccomp" and pos in ("ADJ", "NOUN", "PROPN") and parse.pos[verb] == "VERB":
            subject = parse.kid(token, "nsubj")
            if subject is None or not verb < subject < token or parse.kid(token, *_CLAUSAL):
                continue
            parse.deps[token] = "oprd"
            parse.heads[subject], parse.deps[subject] = verb, "dobj"
            found = True
        elif dep in ("oprd", "dobj") and parse.lemmas[verb] in _NAMING:
            name = parse.kid(token, "nmod", "compound")
            if name is not None and parse.ent_at(name)[0] == "PERSON" and pos == "NOUN":
                parse.deps[token] = "oprd"
                parse.heads[name], parse.deps[name] = verb, "dobj"
                found = True
    return found


def join_scores(parse: Parse, start: int, end: int) -> bool:
    """Keep the two numbers of a score or range together: "beat City 3-1", "voted 14-9"."""
    found = False
    for dash in range(start + 1, end - 1):
        first, second = dash - 1, dash + 1
        close = parse.ends[first] == parse.starts[dash] and parse.ends[dash] == parse.starts[second]
        if parse.words[dash] not in ("-", "\u2013") or not close:
            continue
        if parse.pos[first] == parse.pos[second] == "NUM" and parse.heads[first] != second:
            parse.heads[dash], parse.deps[dash] = first, "nummod"
            parse.heads[second], parse.deps[second] = dash, "nummod"
            parse.pos[dash] = "SYM"
            found = True
    return found


def before_name(parse: Parse, verb: int) -> bool:
    """Hang a title on the name it stands before: "the Spanish club Acme hopes" has one subject."""
    subjects = parse.kids(verb, "nsubj", "nsubjpass")
    if len(subjects) != 2:  # noqa: PLR2004 - a title and a name
        return False
    title, name = subjects
    if parse.pos[title] != "NOUN" or parse.pos[name] != "PROPN" or parse.left[name] != title + 1:
        return False
    parse.heads[title], parse.deps[title] = name, "compound"
    return True
