"""Who is heard."""

from msgspec import Struct

from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.situation.list_voices import ListedVoice

_MOST = 100


class VoicesView(Struct, frozen=True):
    """One page of voices, the most frequent origins first."""

    title: str
    asked: dict[str, str]
    count: int
    first: int
    most: int
    voices: tuple[ListedVoice, ...]


def view_voices(desk: Desk, asked: Asked) -> VoicesView:
    """Voices of the archive as reviewed, those of one `kind` or whose name holds `q` where the query asks so."""
    with desk.archive() as archive:
        voices = desk.hold(("voices",), archive.voices, kept=tuple[ListedVoice, ...])
    kind, words = asked.get("kind"), (asked.get("q") or "").casefold()
    held = [one for one in voices if kind in (None, one.kind) and words in one.name.casefold()]
    first = asked.number("first", 0, most=10_000_000)
    kept = {name: value for name in ("kind", "q") if (value := asked.get(name))}
    return VoicesView("Voices", kept, len(held), first, _MOST, tuple(held[first : first + _MOST]))


PAGE = Page("/voices", "voices.html", view_voices, menu="/voices")
