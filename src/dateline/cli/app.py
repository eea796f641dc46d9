"""All commands under one name."""

from collections.abc import Callable
from typing import Annotated

import typer

_HELP = "Reports about armed conflict, turned into a record you can defend: who did what to whom, and who says so."


def make_app() -> typer.Typer:
    """The command line as one typer application; what a command needs is loaded when it runs."""
    from dateline.cli import actors, judgements, knowledge

    app = typer.Typer(name="dateline", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback(help=_HELP)(_start)
    for command in _list_commands():
        app.command()(command)
    app.add_typer(actors.make_app(), name="actors")
    app.add_typer(judgements.make_app(), name="judgements")
    app.add_typer(knowledge.make_app(), name="knowledge")
    return app


def _list_commands() -> tuple[Callable[..., None], ...]:
    """The commands that stand alone, in the order of the help."""
    from dateline.cli import (
        brief,
        changes,
        check,
        claims,
        contested,
        desk,
        diff,
        erase,
        explain,
        export,
        incidents,
        judgements,
        map,  # noqa: A004 - a command's name
        network,
        origins,
        read,
        rebuild,
        relations,
        search,
        show,
        timeline,
        voices,
    )

    return (
        read.read,
        show.show,
        explain.explain,
        brief.brief,
        claims.claims,
        check.check,
        voices.voices,
        search.search,
        relations.relations,
        changes.changes,
        network.network,
        incidents.incidents,
        origins.origins,
        contested.contested,
        map.map,
        timeline.timeline,
        export.export,
        desk.desk,
        diff.diff,
        judgements.evaluate,
        erase.erase,
        erase.redact,
        rebuild.rebuild,
    )


def _print_version(wanted: bool) -> None:
    if wanted:
        from dateline import __version__

        typer.echo(f"dateline {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Print the version and end.", is_eager=True, callback=_print_version)
]


def _start(version: Version = False) -> None:
    pass
