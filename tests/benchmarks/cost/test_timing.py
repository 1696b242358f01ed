from pathlib import Path

from benchmarks.cost.texts import read_articles, read_lines
from benchmarks.cost.timing import annotate, articles_of, compare


def test_both_ways_are_run_once_a_round_and_once_to_warm_up():
    calls = []
    times = compare(lambda: calls.append("bare"), lambda: calls.append("ours"), 2)
    assert sorted(calls) == ["bare"] * 3 + ["ours"] * 3
    assert calls[2:4] == ["bare", "ours"]
    assert calls[4:6] == ["ours", "bare"]
    assert len(times) == 2
    assert all(seconds >= 0 for pair in times for seconds in pair)


def test_an_annotator_that_batches_is_used_in_batches():
    class Batching:
        def __call__(self, article):
            raise AssertionError(article)

        def pipe(self, articles):
            return [article.text.upper() for article in articles]

    articles = articles_of(["one", "two"])
    assert list(annotate(Batching(), articles)) == ["ONE", "TWO"]
    assert list(annotate(lambda article: article.text, articles)) == ["one", "two"]


def test_conllu_becomes_paragraphs(tmp_path: Path):
    (tmp_path / "a.conllu").write_text(
        "# newdoc id = a\n# newpar\n# text = Roe left.\n1\tRoe\t_\n# text = So did Doe.\n"
        "# newpar_block = x\n# newpar\n# text = It rained.\n",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text("Two.\n", encoding="utf-8")
    assert read_articles(tmp_path) == ["Roe left. So did Doe.\n\nIt rained.", "Two.\n"]


def test_lines_become_ordinary_text(tmp_path: Path):
    path = tmp_path / "s.txt"
    path.write_text("Roe 's gone .\n\n`` Yes , '' he said .\n", encoding="utf-8")
    assert read_lines(path) == ["Roe's gone.", '"Yes," he said.']
