"""The timeline: what claims say happened when, and the days that mattered."""

from msgspec import Struct

from dateline.desk.claim_view import VoiceView, view_voice
from dateline.desk.desk import Desk
from dateline.desk.names import find_names
from dateline.desk.page import Asked, Page
from dateline.desk.pages.map import NAMES, read_filter
from dateline.desk.picture import inline_picture
from dateline.errors import ExportError
from dateline.situation.days.day import Day

_DAYS, _MOST_DAYS = 20, 200


class DayView(Struct, frozen=True):
    """A day that mattered: how many reports name it, its best-covered happening, a sentence with who says so."""

    day: str
    mentioned: int
    incident: str | None
    report: str | None
    claim: str | None
    text: str | None
    voices: tuple[VoiceView, ...]


class TimelineView(Struct, frozen=True):
    """Days that mattered, each with a sentence from a report; a drawing where a party or place is asked for."""

    title: str
    asked: dict[str, str]
    picture: str
    note: str
    days: tuple[DayView, ...]


def view_timeline(desk: Desk, asked: Asked) -> TimelineView:
    """The `days` (20) that mattered, by `party`, `place`, `root`, `from` and `to`."""
    kept = {name: value for name in (*NAMES, "days") if (value := asked.get(name))}
    key = ("timeline", *(f"{name}={value}" for name, value in kept.items()))
    return desk.hold(key, lambda: _make_timeline(desk, asked, kept), kept=None if kept else TimelineView)


def _make_timeline(desk: Desk, asked: Asked, kept: dict[str, str]) -> TimelineView:
    wanted = read_filter(asked)
    with desk.archive() as archive:
        days = archive.days(asked.number("days", _DAYS, most=_MOST_DAYS) or _DAYS, wanted)
        names = find_names(desk, archive)
    picture, note = (
        _draw(desk, asked) if wanted.party or wanted.place else ("", "Name a party or place to see it drawn.")
    )
    return TimelineView("Timeline", kept, picture, note, tuple(_view(day, names) for day in days))


def _view(day: Day, names: dict[str, str]) -> DayView:
    quote = day.quote
    if quote is None:
        return DayView(day.day, day.mentioned, day.incident, None, None, None, ())
    voices = tuple(view_voice(voice, names) for voice in quote.voices)
    return DayView(day.day, day.mentioned, day.incident, quote.report, quote.claim, quote.text, voices)


def _draw(desk: Desk, asked: Asked) -> tuple[str, str]:
    from dateline.export.draw_timeline import draw_timeline
    from dateline.export.render_picture import render_picture

    wanted = read_filter(asked)
    with desk.archive() as archive:
        try:
            chart = draw_timeline(archive.claims(wanted), wanted, by="place" if wanted.party else "party")
        except ExportError as error:
            return "", error.message
    return str(inline_picture(render_picture(chart, "svg"), "Timeline of what claims say happened", {})), ""


PAGE = Page("/timeline", "timeline.html", view_timeline, menu="/timeline")
