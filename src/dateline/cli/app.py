"""All commands under one name."""

from typing import Annotated

import typer

_HELP = "Reports about armed conflict, turned into a record you can defend: who did what to whom, and who says so."


def make_app() -> typer.Typer:
    """The command line as one typer application; what a command needs is loaded when it runs."""
    from dateline.cli import (
        actors,
        brief,
        changes,
        check,
        claims,
        contested,
        explain,
        export,
        incidents,
        knowledge,
        network,
        origins,
        read,
        relations,
        search,
        show,
        timeline,
        voices,
    )
    from dateline.cli import desk as desk_command
    from dateline.cli import erase as erasing
    from dateline.cli import judgements as judgement_commands
    from dateline.cli import map as map_command
    from dateline.cli import rebuild as rebuilding

    app = typer.Typer(name="dateline", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback(help=_HELP)(_start)
    for command in (
        read.read,
        show.show,
        explain.explain,
        brief.brief,
        claims.claims,
        check.check,
        actors.actors,
        voices.voices,
        search.search,
        relations.relations,
        changes.changes,
        network.network,
        incidents.incidents,
        origins.origins,
        contested.contested,
        map_command.map,
        timeline.timeline,
        export.export,
        desk_command.desk,
        judgement_commands.evaluate,
        erasing.erase,
        erasing.redact,
        rebuilding.rebuild,
    ):
        app.command()(command)
    app.add_typer(judgement_commands.make_app(), name="judgements")
    app.add_typer(knowledge.make_app(), name="knowledge")
    return app


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
