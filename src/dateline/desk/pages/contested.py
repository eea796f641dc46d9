"""What reports say against each other, claim against claim."""

from typing import get_args

from msgspec import Struct

from dateline.archive import Archive
from dateline.archive.find_incidents import IncidentFilter
from dateline.desk.claim_view import VoiceView, view_voice
from dateline.desk.desk import Desk
from dateline.desk.names import find_names
from dateline.desk.page import Asked, Page
from dateline.situation.contradictions import Contradiction, ContradictionKind
from dateline.situation.contradictions.contradiction import Told

_MOST = 30


class SideView(Struct, frozen=True):
    """One side: what it says of what is contested, its words, who says so."""

    report: str
    claim: str
    published: str | None
    publisher: str | None
    value: str
    text: str
    voices: tuple[VoiceView, ...]


class ContestedLine(Struct, frozen=True):
    """Two claims that cannot both hold."""

    incident: str
    kind: str
    reason: str
    sides: tuple[SideView, SideView]


class ContestedView(Struct, frozen=True):
    """One page of contradictions that pass the filters."""

    title: str
    asked: dict[str, str]
    kinds: tuple[str, ...]
    count: int
    first: int
    most: int
    lines: tuple[ContestedLine, ...]


def view_contested(desk: Desk, asked: Asked) -> ContestedView:
    """Contradictions by `party`, `place`, `from`, `to` and `kind`; with `updates` also what may both be true."""
    kept = {name: value for name in ("party", "place", "from", "to", "kind", "updates") if (value := asked.get(name))}
    wanted = IncidentFilter(
        party=asked.get("party"), place=asked.get("place"), from_=asked.get("from"), to=asked.get("to")
    )
    updates = asked.get("updates") is not None
    with desk.archive() as archive:
        found = find_contested(desk, archive, updates=updates)
        if wanted != IncidentFilter():
            among = archive.incident_ids(wanted)
            found = tuple(one for one in found if one.incident in among)
        names = find_names(desk, archive)
    held = [one for one in found if asked.get("kind") in (None, one.kind)]
    first = asked.number("first", 0, most=10_000_000)
    lines = tuple(view_contradiction(one, names) for one in held[first : first + _MOST])
    return ContestedView("Contested", kept, get_args(ContradictionKind), len(held), first, _MOST, lines)


def find_contested(desk: Desk, archive: Archive, *, updates: bool = False) -> tuple[Contradiction, ...]:
    """All that is contested, held for as long as the archive is as it is."""
    key = ("contested", "updates" if updates else "")
    return desk.hold(key, lambda: archive.contested(updates=updates), kept=tuple[Contradiction, ...])


def view_contradiction(one: Contradiction, names: dict[str, str]) -> ContestedLine:
    """A contradiction as a page shows it."""
    return ContestedLine(one.incident, one.kind, one.reason, (_view(one.one, names), _view(one.other, names)))


def _view(told: Told, names: dict[str, str]) -> SideView:
    report, voices = told.report, tuple(view_voice(voice, names) for voice in told.voices)
    return SideView(report.id, told.claim, report.published, report.publisher, told.value, told.text, voices)


PAGE = Page("/contested", "contested.html", view_contested, menu="/incidents")
