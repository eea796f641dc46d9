"""A report on the terminal: its text with spans in colour, its claims beneath with their voices as a chain."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise, neutralise_line
from dateline.export.segments import Layer, layers_of, split_text
from dateline.export.wording import word_doubt, word_event, word_figure, word_interval, word_place, word_voice
from dateline.record import Claim, Record

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

# Of the layers over a piece the first in this table gives the colour; what is said by whom shows through as a line.
STYLES = {
    "event": "bold black on yellow",
    "doubt": "bold magenta",
    "figure": "bold red",
    "time": "green",
    "place": "cyan",
    "actor": "bold blue",
    "source": "underline",
    "cue": "italic underline",
}


def show_record(record: Record) -> Iterator["RenderableType"]:
    """What to print, in order: head, text, legend, claims. Everything from the report is made harmless first."""
    from rich.text import Text

    report = record.report
    yield _head(record)
    yield Text("")
    if report.status == "skipped":
        yield Text(neutralise_line(f"skipped: {report.reason}"), style="yellow")
        return
    yield colour_text(report.text, tuple(layers_of(record)))
    yield Text("")
    yield Text("  ").join(Text(kind, style=style) for kind, style in STYLES.items())
    for number, claim in enumerate(record.claims, 1):
        yield Text("")
        yield show_claim(record, claim, f"{number:>3}")


def colour_text(text: str, layers: tuple[Layer, ...]) -> "Text":
    """`text`, neutralised, each piece in the colours of the layers that cover it."""
    from rich.text import Text

    coloured = Text()
    for piece in split_text(neutralise(text), layers):
        kinds = {layer.kind for layer in piece.layers}
        lines = [STYLES[kind] for kind in ("source", "cue") if kind in kinds]
        colour = next((STYLES[kind] for kind in STYLES if kind in kinds and kind not in ("source", "cue")), "")
        coloured.append(piece.text, " ".join([colour, *lines]).strip() or None)
    coloured.rstrip()
    return coloured


def show_claim(record: Record, claim: Claim, label: str) -> "RenderableType":
    """One claim: the event, where, when and how many, the doubt, the words, and the chain of voices with their cues."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    event = claim.event
    facts = [word_doubt(claim), word_place(record, event), word_interval(event.from_, event.to)]
    facts += [word_figure(record.figures[index]) for index in event.figures]
    head = Text(f"{neutralise_line(label)}  ", "dim")
    head.append(neutralise_line(word_event(record, event)), "not dim bold").append(f"  {claim.id}")
    block = Text(neutralise_line(" · ".join(fact for fact in facts if fact)))
    block.append(f"\n“{neutralise_line(claim.text)}”", "italic").append("\nsays ")
    for depth, voice in enumerate(claim.voices):
        block.append(" > " if depth else "")
        block.append(neutralise_line(word_voice(voice)), "underline" if depth == len(claim.voices) - 1 else "")
        block.append(neutralise_line(f" (“{voice.cue.text}”)") if voice.cue else "", "dim")
    return Group(head, Padding(block, (0, 0, 0, 5)))


def _head(record: Record) -> "Text":
    from rich.text import Text

    report = record.report
    head = Text(neutralise_line(report.title or "untitled"), style="bold")
    dateline = report.dateline and ", ".join(part for part in (report.dateline.place, report.dateline.date) if part)
    facts = [report.publisher or "unknown publisher", report.published or "undated", dateline or "", report.id]
    facts += [] if report.relevant or report.status == "skipped" else ["nothing about armed conflict found"]
    head.append("\n").append(neutralise_line(" · ".join(fact for fact in facts if fact)), "dim")
    return head
