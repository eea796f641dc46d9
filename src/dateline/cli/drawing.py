"""What `dateline map` and `dateline timeline` share: options, which claims are drawn, where the picture goes."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from dateline.archive import Archive, ClaimFilter, FoundClaim

ReportOption = Annotated[
    str | None, typer.Option("--report", metavar="REPORT", help="Only this report: its id, or the beginning of it.")
]
FormatOption = Annotated[
    Literal["svg", "png", "vega"] | None,
    typer.Option("--format", help="vega is a Vega-Lite specification. [default: by the name of PATH, else svg]"),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="PATH", help="Where to; - is standard output.")]
Title = Annotated[str | None, typer.Option(help="A title in place of the one made from the filters.")]

Draw = Callable[["Iterable[FoundClaim]", "ClaimFilter", str], dict[str, Any]]


def draw(
    name: str,
    drawn: Draw,
    archive: Path,
    wanted: "ClaimFilter",
    *,
    format: str | None,  # noqa: A002 - the option's own name
    output: Path | None,
    title: str | None,
) -> None:
    """Draw the claims that are `wanted`, write the picture, and print its name."""
    from dateline.archive import Archive

    with Archive(archive) as opened:
        wanted, made = _resolve(opened, wanted)
        chart = drawn(opened.claims(wanted), wanted, made if title is None else title)
    write(name, chart, format=format, output=output)


def write(name: str, chart: dict[str, Any], *, format: str | None, output: Path | None) -> None:  # noqa: A002 - as above
    """Write a picture, called by `name` if `output` does not say, and print where it is."""
    from dateline.export.render_picture import SUFFIXES, choose_format, render_picture
    from dateline.export.write_picture import write_picture

    form = format or choose_format(output)
    if output == Path("-"):
        sys.stdout.buffer.write(render_picture(chart, form))
        sys.stdout.buffer.flush()
        return
    path = output or Path(f"{name}{SUFFIXES[form]}")
    write_picture(chart, path, form)
    typer.echo(path)


def _resolve(opened: "Archive", wanted: "ClaimFilter") -> tuple["ClaimFilter", str]:
    """The filter with the report's whole id, and a title that says what passes it."""
    import msgspec

    if wanted.report is None:
        return wanted, _word(wanted)
    report = opened.record(wanted.report).report
    head = ": ".join(part for part in (report.publisher, report.title) if part) or report.id
    return msgspec.structs.replace(wanted, report=report.id), head


def _word(wanted: "ClaimFilter") -> str:
    """The filters in words: "Party taliban, from 2018-08-01"."""
    given = {
        name.strip("_"): value for name in wanted.__struct_fields__ if (value := getattr(wanted, name)) is not None
    }
    words = ", ".join(f"{name} {value}" for name, value in given.items())
    return words[:1].upper() + words[1:] if words else "All reports"
