"""The report of a run."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Join, Skipped, Status
from kg.report import make_report, report_markdown
from tests.build import make_article, make_claim, make_claims, make_resolution


def resolution(**fields):
    article = make_article(
        title="Acme | Bolt", published="2026-03-14", publisher="The Ledger", **fields
    )
    claims = (
        make_claim(article=article.id),
        make_claim(article=article.id, start=20),
        make_claim("Bolt", "sells", "Cable", article=article.id, status=Status.POSSIBLE),
    )
    return make_resolution(make_claims(article, *claims))


def test_the_counts():
    report = make_report(resolution(), seconds={"read": 1.5})
    assert (report.claims, report.triples, len(report.entities)) == (3, 1, 3)
    assert report.statuses == (("asserted", 2), ("possible", 1))
    assert report.relations == (("buys", 2), ("sells", 1))
    assert report.seconds == {"read": 1.5}
    assert not report.failed


def test_a_run_fails_if_what_the_user_named_was_lost():
    lost = Skipped("a.txt", "is empty", error=True)
    assert make_report(resolution(), skipped=[lost]).failed
    assert not make_report(resolution(), skipped=[replace(lost, error=False)]).failed


def test_the_page_tells_all_but_the_seconds():
    made = resolution(notes=("It was a guess.",))
    joined = replace(
        made.entities[0], joins=(Join("the firm", "the only company named before", 2),)
    )
    made = replace(made, entities=(joined, *made.entities[1:]))
    skipped = [Skipped("x.bin", "is binary"), Skipped("x.bin", "is binary")]
    text = report_markdown(make_report(made, skipped=skipped, seconds={"read": 123.4}))
    for line in (
        "1 article made 3 claims about 3 entities, and 1 plain triple.",
        "| Acme \\| Bolt | 2026-03-14 | The Ledger | 3 | acme.txt |",
        "- It was a guess.",
        "| Organization | 3 | Bolt, Acme, Cable |",
        "| asserted | 2 |",
        "| buys | 2 |",
        "| Acme | the firm | 2 | the only company named before | automatic |",
    ):
        assert line in text.split("\n")
    assert text.count("x.bin | is binary") == 1
    assert "123" not in text
    assert text.endswith("|\n")


def test_names_are_not_read_as_markup():
    made = make_resolution(make_claims(make_article(title="<b>*A*</b>\n[x](y)")))
    assert "\\<b\\>\\*A\\*\\</b\\> \\[x\\](y)" in report_markdown(make_report(made))


def test_an_empty_graph_has_a_report():
    text = report_markdown(make_report(make_resolution()))
    assert text.startswith("# What kg read and found\n\n0 articles made 0 claims")


def test_only_the_relations_used_most_are_listed():
    article = make_article()
    claims = [make_claim(normal=f"does{number}", article=article.id) for number in range(30)]
    text = report_markdown(make_report(make_resolution(make_claims(article, *claims))))
    assert "## Relations: the 25 of 30 used most" in text


def test_near_copies_are_named_with_what_they_repeat():
    made = resolution()
    other = make_claims(make_article("Acme buys Bolt!", source="wire.txt"))
    first = made.articles[0].article
    both = replace(made, articles=(*made.articles, other), copies={other.article.id: first.id})
    assert "near copies" not in report_markdown(make_report(made)).casefold()
    page = report_markdown(make_report(both))
    assert f"| wire.txt | {first.source} |" in page.split("## Near copies, which count once")[1]
