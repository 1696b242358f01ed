"""Joining across articles, with claims built by hand."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article, JoinedBy
from kg.resolve import Decision, Verdict, resolve
from kg.schema import Schema
from kg.settings import Settings
from tests.build import make_claim, make_claims, make_mention

SCHEMA = Schema(properties={}, classes={}, sayings={}, digest="0")


def ident(number):
    return f"{number:016x}"


def story(number, *facts, text="x", published=None):
    """An article of (subject, class, relation, object) facts; ends of facts may be "name/Class"."""
    claims, start = [], 0
    for subject, normal, object_ in facts:
        made = make_claim("s", normal, "o", article=ident(number), start=start)
        ends = [named(end, number, start + place) for place, end in ((0, subject), (60, object_))]
        evidence = replace(made.evidence, text=f"{subject} {normal} {object_}.")
        claims.append(replace(made, subject=ends[0], object=ends[1], evidence=evidence))
        start += 200
    return make_claims(Article(id=ident(number), text=text, published=published), *claims)


def named(end, number, start):
    name, _, cls = end.partition("/")
    made = make_mention(name, start, article=ident(number), cls=cls or "Organization")
    if name in ("he", "she"):
        return made
    return replace(made, referent=replace(made.referent, key=name))


def settle(*read, decisions=()):
    return resolve(read, settings=Settings(), schema=SCHEMA, decisions=decisions)


def entities(found, *names):
    """How many entities bear each name as label or other name."""
    return [
        sum(name in (entity.label, *entity.other_labels) for entity in found.entities)
        for name in names
    ]


def thing(number, name):
    return f"{ident(number)}#{name}"


def test_people_of_one_name_are_joined_where_the_articles_share_a_name():
    found = settle(
        story(1, ("Ann Lee/Person", "leads", "Acme")), story(2, ("Ann Lee/Person", "left", "Acme"))
    )
    assert entities(found, "Ann Lee") == [1]
    assert found.doubts == ()
    reason = "the same name; acme stands beside both; people can be namesakes"
    (lee,) = [entity for entity in found.entities if entity.label == "Ann Lee"]
    assert reason in {join.reason for join in lee.joins}
    assert {join.by for join in lee.joins} == {JoinedBy.AUTOMATIC}


def test_people_of_one_name_and_nothing_else_in_common_wait_for_a_decision():
    found = settle(
        story(1, ("Ann Lee/Person", "leads", "Acme")), story(2, ("Ann Lee/Person", "left", "Bolt"))
    )
    assert entities(found, "Ann Lee") == [2]
    ((left, right),) = [(link.left, link.right) for link in found.doubts]
    assert (left, right) == (thing(1, "Ann Lee"), thing(2, "Ann Lee"))


@pytest.mark.parametrize("verdict", Verdict)
def test_a_decision_outweighs_what_kg_would_do(verdict):
    read = [
        story(1, ("Ann Lee/Person", "leads", "Acme")),
        story(2, ("Ann Lee/Person", "left", "Bolt" if verdict is Verdict.SAME else "Acme")),
    ]
    said = Decision(verdict, thing(1, "Ann Lee"), thing(2, "Ann Lee"), "line 1")
    found = settle(*read, decisions=[said])
    assert entities(found, "Ann Lee") == [1 if verdict is Verdict.SAME else 2]
    assert found.doubts == found.faults == ()
    if verdict is Verdict.SAME:
        (lee,) = [entity for entity in found.entities if entity.label == "Ann Lee"]
        assert JoinedBy.PERSON in {join.by for join in lee.joins}


def test_a_body_joined_by_name_can_be_split():
    read = [story(n, ("Acme", "buys", f"Bolt {n}")) for n in range(4)]
    said = Decision(Verdict.DIFFERENT, thing(0, "Acme"), thing(2, "Acme"))
    assert entities(settle(*read), "Acme") == [1]
    assert entities(settle(*read, decisions=[said]), "Acme") == [2]


def test_no_join_goes_round_a_decision():
    read = [story(n, ("Ann Lee/Person", "leads", "Acme")) for n in range(6)]
    said = Decision(Verdict.DIFFERENT, thing(0, "Ann Lee"), thing(5, "Ann Lee"))
    found = settle(*read, decisions=[said])
    ends = [found.referents[ident(n), "Ann Lee"] for n in (0, 5)]
    assert ends[0] != ends[1]


def test_things_of_any_name_can_be_joined_by_hand():
    read = [story(1, ("Twit", "sues", "Acme")), story(2, ("Exx", "sues", "Bolt"))]
    said = Decision(Verdict.SAME, thing(1, "Twit"), thing(2, "Exx"))
    assert len(settle(*read, decisions=[said]).entities) == len(settle(*read).entities) - 1


def test_unknown_ids_are_faults_and_join_nothing():
    read = [story(1, ("Acme", "sues", "Bolt"))]
    said = Decision(Verdict.SAME, thing(1, "Acme"), "nowhere#x", "d.jsonl, line 7,")
    found = settle(*read, decisions=[said])
    assert [fault.source for fault in found.faults] == ["d.jsonl, line 7,"]
    assert entities(found, "Acme", "Bolt") == [1, 1]


def test_a_person_a_city_and_a_newspaper_of_one_name_are_three():
    found = settle(
        story(1, ("Washington/Person", "leads", "Acme")),
        story(2, ("Washington/Place", "fines", "Acme")),
        story(3, ("Washington/Organization", "praises", "Acme")),
    )
    assert entities(found, "Washington") == [3]


def used(number, *words, text="x"):
    """An article in which a name of one word stands as each of these: "the Acme", "Acme"."""
    made = story(number, *[("Acme", "sues", f"Bolt {number}")] * len(words), text=text)
    claims = [
        replace(claim, subject=replace(claim.subject, text=word))
        for claim, word in zip(made.claims, words, strict=True)
    ]
    return replace(made, claims=tuple(claims))


def test_a_word_that_always_has_the_is_another_than_one_that_never_has():
    apart = settle(used(1, "the Acme"), used(2, "Acme"), used(3, "Acme"))
    assert entities(apart, "Acme") == [2]
    silent = settle(used(1, "the Acme"), used(2, "Acme"), used(3, "Acme"), used(4, "the firm"))
    assert silent.referents[ident(4), "Acme"] == silent.referents[ident(2), "Acme"]
    assert entities(silent, "Acme") == [2]
    ((doubt,),) = [apart.doubts]
    assert 'one is always called "the Acme"' in doubt.reasons
    one = settle(used(1, "the Acme"), used(2, "Acme"), used(3, "Acme", "the Acme"))
    assert entities(one, "Acme") == [1]


def test_a_description_with_the_says_nothing_of_a_name():
    one = settle(used(1, "the company"), used(2, "Acme"))
    assert entities(one, "Acme") == [1]
    one = settle(used(1, "the Acme spokeswoman"), used(2, "Acme's"))
    assert entities(one, "Acme") == [1]


@pytest.mark.parametrize(
    ("words", "count"),
    [("a builder of wind farms", 1), ("a goalkeeper", 2), ("founder of Bolt", 2)],
)
def test_a_body_called_by_what_it_makes_is_no_person(words, count):
    first = story(1, ("Acme", "is", "builder/Person"))
    (claim,) = first.claims
    told = replace(claim, object=replace(claim.object, text=words))
    found = settle(replace(first, claims=(told,)), story(2, ("Acme", "sues", "Bolt")))
    assert entities(found, "Acme") == [count]


def test_names_of_one_territory_are_one_thing_and_say_why():
    found = settle(
        story(1, ("Burma/Place", "borders", "Acme")),
        story(2, ("Myanmar/Place", "borders", "Bolt")),
        story(3, ("South Korea/Place", "borders", "Bolt")),
        story(4, ("North Korea/Place", "borders", "Bolt")),
    )
    assert entities(found, "Burma", "Myanmar", "South Korea", "North Korea") == [1, 1, 1, 1]
    assert found.referents[ident(1), "Burma"] == found.referents[ident(2), "Myanmar"]
    assert found.referents[ident(3), "South Korea"] != found.referents[ident(4), "North Korea"]
    (link,) = found.links
    assert link.reasons == ('"Burma" and "Myanmar" are names of one territory (Wikidata Q836)',)


def test_a_country_may_be_taken_for_a_government_where_its_names_differ():
    found = settle(
        story(1, ("Germany/Place", "borders", "Acme")),
        story(2, ("Federal Republic of Germany", "signs", "Bolt")),
    )
    assert (
        found.referents[ident(1), "Germany"]
        == (found.referents[ident(2), "Federal Republic of Germany"])
    )


def test_a_renaming_that_is_told_joins_and_gives_its_reason():
    text = "Birdline, now known as Flok, cut jobs."
    found = settle(
        story(1, ("Birdline", "cuts", "Acme"), text=text),
        story(2, ("Flok", "sues", "Bolt")),
        story(3, ("Birdline", "sues", "Corex")),
    )
    iris = {found.referents[ident(n), name] for n, name in ((1, "Birdline"), (2, "Flok"))}
    assert iris == {found.referents[ident(3), "Birdline"]}
    (link,) = found.links
    assert link.reasons == ("an article says that Birdline is or was called Flok",)


def test_a_name_of_one_letter_that_is_told_is_only_asked_about():
    found = settle(
        story(1, ("Birdline", "cuts", "Acme"), text="Birdline, now known as X, cut jobs."),
        story(2, ("X", "sues", "Bolt")),
    )
    assert found.referents[ident(1), "Birdline"] != found.referents[ident(2), "X"]
    assert len(found.doubts) == 1


def test_a_name_by_marriage_is_only_asked_about():
    found = settle(
        story(1, ("Emma Holt/Person", "marries", "Peter Frey/Person")),
        story(2, ("Emma Frey/Person", "sues", "Peter Frey/Person")),
    )
    assert entities(found, "Emma Holt", "Emma Frey") == [1, 1]
    (doubt,) = [one for one in found.doubts if "emma" in one.left.casefold()]
    assert "Emma Holt may be called Emma Frey since a wedding" in doubt.reasons


def test_a_lone_word_taken_for_a_person_is_asked_about_and_never_joined_unasked():
    found = settle(
        story(1, ("Acme/Person", "sues", "Bolt"), ("Acme/Person", "sues", "Corex")),
        story(2, ("Acme", "sues", "Bolt"), ("Acme", "sues", "Corex")),
        story(3, ("Acme/Thing", "sues", "Bolt"), ("Acme/Thing", "sues", "Corex")),
    )
    assert found.referents[ident(1), "Acme"] != found.referents[ident(2), "Acme"]
    assert thing(1, "Acme") in {end for one in found.doubts for end in (one.left, one.right)}


def test_initials_that_fit_two_bodies_stay_apart():
    long = [
        ("Bar Association of Avalon", "BAA"),
        ("Bankers Aid of Avalon", "BAA"),
    ]
    read = []
    for number, (name, short) in enumerate(long):
        made = story(number, (name, "sues", "Halvard"), (short, "fines", "Halvard"))
        claim = made.claims[1]
        known = replace(
            claim.subject,
            referent=replace(claim.subject.referent, key=name, label=name),
            why=f'"{short}" stands in brackets after {name}',
        )
        claims = (made.claims[0], replace(claim, subject=known))
        read.append(replace(made, claims=claims))
    read.append(story(9, ("BAA", "sues", "Halvard")))
    found = settle(*read)
    assert len({found.referents[ident(n), name] for n, (name, _) in enumerate(long)}) == 2
    assert found.referents[ident(9), "BAA"] not in {
        found.referents[ident(n), name] for n, (name, _) in enumerate(long)
    }
    assert any("fits as well" in reason for link in found.doubts for reason in link.reasons)


def test_a_chain_of_joins_does_not_make_a_she_of_a_he():
    def lee(number, pronoun):
        made = story(number, ("Ann Lee/Person", "leads", "Acme"), ("Ann Lee/Person", "x", "Acme"))
        said = made.claims[1].subject
        said = replace(said, text=pronoun, end=said.start + 3, why="the person spoken of last")
        return replace(made, claims=(made.claims[0], replace(made.claims[1], subject=said)))

    found = settle(lee(1, "she"), story(2, ("Ann Lee/Person", "leads", "Acme")), lee(3, "he"))
    assert found.referents[ident(1), "Ann Lee"] != found.referents[ident(3), "Ann Lee"]


def test_ages_in_dated_articles_tell_namesakes_apart():
    def lee(number, age, published):
        name = "Ann Lee"
        text = f"{name}, {age}, leads Acme."
        return story(number, (f"{name}/Person", "leads", "Acme"), text=text, published=published)

    young, old, later = lee(1, 34, "2020-05-01"), lee(2, 71, "2020-06-01"), lee(3, 39, "2025-05-02")
    found = settle(young, old, later)
    iris = [found.referents[ident(n), "Ann Lee"] for n in (1, 2, 3)]
    assert iris[0] == iris[2] != iris[1]


def test_ten_thousand_people_of_one_name_are_fast_and_apart_where_they_should_be():
    firms = 2500
    read = [story(n, ("John Smith/Person", "leads", f"Firm {n % firms}")) for n in range(10_000)]
    begin = time.perf_counter()
    found = settle(*read)
    assert time.perf_counter() - begin < 60
    assert entities(found, "John Smith") == [firms]
    assert len(found.doubts) <= 50
    by_firm = [{found.referents[ident(n), "John Smith"] for n in (k, k + firms)} for k in (0, 7)]
    assert [len(iris) for iris in by_firm] == [1, 1]


people = st.sampled_from(
    ["Ann Lee/Person", "Ann B. Lee/Person", "Ann Leigh/Person", "Lee/Person", "Ann Lee/Thing"]
)
bodies = st.sampled_from(["Acme", "Acme Inc.", "Acme GmbH", "FTA", "Food Trade Agency", "Acmé"])
facts = st.lists(st.tuples(people | bodies, st.just("sues"), bodies), max_size=3)


@given(st.lists(facts, max_size=6), st.data())
def test_order_makes_no_difference_with_decisions(stories, data):
    read = [story(number, *rows) for number, rows in enumerate(stories)]
    things = [
        thing(n, end.split("/")[0])
        for n, rows in enumerate(stories)
        for f in rows
        for end in f[::2]
    ]
    pairs = st.tuples(st.sampled_from(Verdict), *[st.sampled_from(things or ["x"])] * 2)
    said = [Decision(*row, place=" ".join(row)) for row in data.draw(st.lists(pairs, max_size=4))]
    found = settle(*read, decisions=said)
    assert settle(*data.draw(st.permutations(read)), decisions=said[::-1]) == found
    for decision in said:
        ends = [found.referents.get(tuple(end.split("#"))) for end in decision.pair]
        if (
            decision.verdict is Verdict.DIFFERENT
            and None not in ends
            and len(set(decision.pair)) > 1
        ):
            assert ends[0] != ends[1]
