"""What is known of things that are one is what is known of each."""

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article
from kg.resolve.contexts import Contexts
from kg.resolve.things import collect_things
from tests.build import make_claim, make_claims


def told(number, ends, publisher=None):
    """An article in which Acme does something to each of some bodies, one of which reads a paper."""
    ident = f"{number:016x}"
    claims = [
        make_claim("Acme" if place else "Corex", "sues", end, article=ident, start=100 * place)
        for place, end in enumerate(ends)
    ]
    return make_claims(Article(id=ident, text="x", publisher=publisher), *claims)


names = st.lists(st.sampled_from(["Acme", "Bolt", "Daily", "Solmere"]), min_size=2, max_size=4)


@given(st.lists(names, min_size=1, max_size=4), st.sampled_from([None, "Daily"]))
def test_a_profile_of_several_things_knows_what_each_knew(rows, paper):
    read = [told(n, ends, paper) for n, ends in enumerate(rows)]
    things = collect_things(read)
    contexts = Contexts(read, things.values())
    acmes = [thing for place, thing in sorted(things.items()) if thing.referent.label == "Acme"]
    each = [contexts.profile(contexts.bare_profile([thing]), [thing]) for thing in acmes]
    whole = contexts.profile(contexts.bare_profile(acmes), acmes)
    assert whole.near.keys() == {name for one in each for name in one.near}
    assert whole.near.keys() | whole.around.keys() == {
        name for one in each for name in (*one.near, *one.around)
    }
    assert not whole.near.keys() & whole.around.keys()
    assert not {"acme", "daily" if paper else ""} & (whole.near.keys() | whole.around.keys())
