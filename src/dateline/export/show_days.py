"""Days that mattered, for people."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from dateline.export.neutral import neutralise_line
from dateline.knowledge.day_words import load_day_weights
from dateline.situation.days import Day


def show_days(days: Iterable[Day]) -> Iterator[Text]:
    """A line a day, the sentence about it with its voices, and why it was chosen."""
    for day in days:
        yield Text(day.day, style="bold")
        if day.quote is not None:
            quoted = " ".join(day.quote.text.split())
            yield Text(neutralise_line(f"  “{quoted}”"))
            yield Text(neutralise_line(f"  {_say_voices(day)} [{day.quote.report}]"), style="dim")
        yield Text(neutralise_line(f"  {_say_why(day)}"), style="dim")


def _say_voices(day: Day) -> str:
    quote = day.quote
    if quote is None:
        return ""
    names = [voice.name for voice in quote.voices] or [quote.publisher or "unknown"]
    return f"{' ← '.join(names)}, {quote.published or 'undated'}"


def _say_why(day: Day) -> str:
    signs = load_day_weights().sign
    counts = (
        (day.mentioned, signs.mentioned),
        (day.deeds, signs.deeds),
        (day.later, signs.later),
        (day.told, signs.told),
    )
    return ", ".join(f"{count} {words}" for count, words in counts if count)
