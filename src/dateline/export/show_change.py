"""A change between parties on the terminal."""

from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.word_relation import word_chain, word_change, word_share
from dateline.situation.relations.list_changes import Change

if TYPE_CHECKING:
    from rich.text import Text


def show_change(change: Change) -> "Text":
    """When and what moved, how sure it is, the words of the first who says so, and the chain of voices."""
    from rich.text import Text

    when = f"{change.from_} to {change.to}" if change.from_ else change.to
    line = Text(f"{when}  ", "dim").append(neutralise_line(word_change(change)), "not dim bold")
    line.append(f"  held {word_share(change.held)}", "not dim")
    if change.evidence:
        first = change.evidence[0]
        more = f" and {len(change.origins) - 1} more" if len(change.origins) > 1 else ""
        line.append("\n     " + neutralise_line(f"“{first.text}”"), "not dim italic")
        source = f"{word_chain(first)}{more} · {first.published or 'undated'} [{first.report}]"
        line.append(f"\n     {neutralise_line(source)}", "not dim")
    return line
