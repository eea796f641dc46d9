"""`dateline judgements` and `dateline evaluate`: what reviewers decided, and what it says of the reading."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.record import Judgement
    from dateline.situation.review.measure import Measure

Reviewer = Annotated[str | None, typer.Option(help="Only those of one reviewer.")]
ReportId = Annotated[str | None, typer.Option("--report", help="Only those about one report.")]
Standing = Annotated[bool, typer.Option("--standing", help="Without those that were undone.")]
Lost = Annotated[bool, typer.Option("--lost", help="Only those whose words no claim of today's reading stands on.")]
Logs = Annotated[list[Path], typer.Argument(metavar="LOG...", help="Logs of other reviewers (judgements.jsonl).")]
Judged = Annotated[bool, typer.Option("--judgements", help="By what reviewers decided; there is no other measure yet.")]


def make_app() -> typer.Typer:
    """The commands under `dateline judgements`."""
    app = typer.Typer(help="List what reviewers decided; merge the logs of several.", no_args_is_help=True)
    app.command("list")(list_judgements)
    app.command("merge")(merge)
    return app


def list_judgements(
    reviewer: Reviewer = None,
    report: ReportId = None,
    standing: Standing = False,
    lost: Lost = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List judgements in the order in which they were made."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_table, print_value

    with Archive(archive) as opened:
        review = opened.review()
        shown: Iterable[Judgement] = opened.lost_judgements() if lost else opened.judgements()
    held = [
        one
        for one in shown
        if reviewer in (None, one.reviewer)
        and report in (None, one.report)
        and not (standing and one.id in review.undone)
    ]
    if as_json:
        for one in held:
            print_value(one)
        return
    print_table(("time", "reviewer", "decision", "about", "words", "reason", ""), _rows(held, review.undone))


def _rows(held: "Iterable[Judgement]", undone: frozenset[str]) -> "Iterator[tuple[str, ...]]":
    for one in held:
        about = f"{one.subject} {one.target}" + (f" of {one.report}" if one.report else "")
        words = one.anchor.trigger.text if one.anchor else ""
        yield (
            one.time[:19],
            one.reviewer,
            one.decision,
            about,
            words,
            one.reason or "",
            "undone" if one.id in undone else "",
        )


def merge(logs: Logs, archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """Take the judgements of other logs into the archive's; list where reviewers differ, and how far they agree."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_line, print_value

    with Archive(archive) as opened:
        taken = opened.merge_judgements(logs)
        agreement = opened.agreement()
    if as_json:
        print_value({"taken": taken, "agreement": agreement})
        return
    alpha = "not defined" if agreement.alpha is None else f"{agreement.alpha:.3f}"
    print_line(f"{taken} judgements taken in, of {', '.join(agreement.reviewers) or 'nobody'}")
    print_line(f"{agreement.alike} of {agreement.units} claims decided alike; Krippendorff's alpha {alpha}")
    for one in agreement.disagreements:
        said = "; ".join(f"{each.reviewer}: {each.decision}" for each in one.decisions)
        words = next((each.anchor.trigger.text for each in one.decisions if each.anchor), "")
        print_line(f"  {one.report} {one.claim} “{words}”: {said}")


def evaluate(judgements: Judged = True, archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """Tell how many of the claims that reviewers decided were right as read, by kind of claim."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_table, print_value

    with Archive(archive) as opened:
        measures = opened.measures()
    if as_json:
        for one in measures:
            print_value(one)
        return
    heads = ("part", "kind", "decided", "accepted", "corrected", "rejected", "missed", "precision", "95% within")
    print_table(heads, (_measure_row(one) for one in measures))


def _measure_row(one: "Measure") -> tuple[str | int, ...]:
    share = "" if one.precision is None else f"{one.precision:.2f}"
    bounds = "" if one.low is None or one.high is None else f"{one.low:.2f} to {one.high:.2f}"
    return one.part, one.kind, one.decided, one.accepted, one.corrected, one.rejected, one.missed, share, bounds
