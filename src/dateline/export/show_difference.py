"""What two readings say otherwise, on the terminal: a report, then what is lost (-), gained (+) and changed (~)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.wording import word_number
from dateline.situation.differences import Difference, ToldClaim

if TYPE_CHECKING:
    from rich.text import Text

_LETTERS = 120  # of a quote


def show_difference(found: Difference) -> Iterator["Text"]:
    """What to print of one report, a line each."""
    from rich.text import Text

    yield Text(neutralise_line(f"{found.report}  {found.published or 'undated'}  {found.title or ''}".rstrip()), "bold")
    if found.held != "both":
        yield Text(f"  only in the {'first' if found.held == 'one' else 'second'}", "dim")
        return
    if found.text_changed:
        yield Text("  its text was changed; claims are compared by their words", "dim")
    yield from (Text(neutralise_line(f"  - {_word(one)}"), "red") for one in found.lost)
    yield from (Text(neutralise_line(f"  + {_word(one)}"), "green") for one in found.gained)
    for one in found.changed:
        yield Text(neutralise_line(f"  ~ {one.root.lower()} “{_cut(one.text)}”"), "yellow")
        for change in one.changes:
            values = " → ".join(value if value is not None else "nothing" for value in (change.before, change.after))
            yield Text(neutralise_line(f"      {change.part}: {values}"))


def sum_up(found: Iterable[Difference]) -> str:
    """All differences in one line."""
    counts: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for one in found:
        counts[one.held] += 1
        if one.held == "both":
            counts["lost"] += len(one.lost)
            counts["gained"] += len(one.gained)
            counts["changed"] += len(one.changed)
            parts.update(change.part for claim in one.changed for change in claim.changes)
    which = ", ".join(f"{part} {count}" for part, count in sorted(parts.items(), key=lambda pair: (-pair[1], pair[0])))
    text = f"{word_number(counts['both'], 'report')} read otherwise: {word_number(counts['lost'], 'claim')} lost, "
    text += f"{counts['gained']} gained, {counts['changed']} changed" + (f" ({which})" if which else "")
    for side, name in (("one", "first"), ("other", "second")):
        text += f"; {word_number(counts[side], 'report')} only in the {name}" if counts[side] else ""
    return text


def _word(one: ToldClaim) -> str:
    return f"{one.root.lower()} “{_cut(one.text)}” ({one.voice}) [{one.claim}]"


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1].rstrip()}…"
