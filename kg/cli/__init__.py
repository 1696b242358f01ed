"""The command line: one thin command a verb, the shadow of `kg.graph.KnowledgeGraph`."""

import click

from kg import __version__
from kg.cli.build import build
from kg.cli.check import check
from kg.cli.export import export
from kg.cli.extract import extract
from kg.cli.group import Group
from kg.cli.mentions import mentions
from kg.cli.plugins import plugins
from kg.cli.query import query
from kg.cli.remove import remove
from kg.cli.review import review
from kg.cli.view import view

__all__ = ["main"]


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """News articles in, knowledge graph out.

    Data goes to standard output, everything else to standard error. The exit code is 0 if all
    went well, 1 after an error, 2 after wrong usage.
    """


for _command in (
    build,
    check,
    export,
    extract,
    mentions,
    plugins,
    query,
    remove,
    review,
    view,
):
    main.add_command(_command)
