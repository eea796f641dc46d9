"""Contradictions on the terminal: claim against claim, each with its words and its chain of voices."""

from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.wording import word_voice
from dateline.situation.contradictions import Contradiction, Told

if TYPE_CHECKING:
    from rich.console import RenderableType

# Characters of a claim that are shown.
_MOST = 400


def show_contradiction(found: Contradiction) -> "RenderableType":
    """One contradiction: kind and reason, then both sides beneath each other, what each says first."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    head = Text(found.kind, "bold red" if " " not in found.kind else "bold yellow")
    head.append(neutralise_line(f": {found.reason}"), "not bold").append(f"  incident {found.incident}", "dim")
    return Group(head, *(Padding(_show(told), (0, 0, 0, 4)) for told in (found.one, found.other)))


def _show(told: Told) -> "RenderableType":
    from rich.text import Text

    words = neutralise_line(told.text)
    cut = words if len(words) <= _MOST else words[: _MOST - 1].rstrip() + "…"
    text = Text(neutralise_line(told.value), "bold").append(f" “{cut}”", "not bold italic")
    text.append("\nsays ", "not bold")
    for depth, voice in enumerate(told.voices):
        text.append(" > " if depth else "", "not bold")
        text.append(
            neutralise_line(word_voice(voice)), "not bold underline" if depth == len(told.voices) - 1 else "not bold"
        )
    report = told.report
    text.append(
        neutralise_line(f", {report.published or 'undated'} [{report.id} {told.start}-{told.end}]"), "not bold dim"
    )
    return text
