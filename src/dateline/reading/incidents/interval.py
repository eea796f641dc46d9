"""The interval of a happening, from its claims, else from the days around them, else from the report's own day."""

from datetime import date

from dateline.reading.incidents.group import Group, Told
from dateline.reading.incidents.setting import SCENES, Setting
from dateline.record import Time

_LEAD = 4  # sentences below the headlines of a report that the day printed above them may date
_REACH = 3  # sentences from its first claim within which a happening is dated more exactly
_RECENT = 7  # days before the report within which a day named after a happening may be its own; ours
_FAR = 6  # sentences from which a happening that nothing dates takes a day

Interval = tuple[str | None, str | None]


def best_interval(group: Group, setting: Setting) -> Interval:
    """From and to of a happening: of the first claim that is dated to the day by more than the dateline, else of the
    first that is dated at all, else of a time near it.

    A happening at the head of a report that no time dates has the day which the report prints as its own (ACLED codes
    the day of the report where none is given; Codebook, "Event date").
    """
    dated = [(told.sentence, found) for told in group.told if (found := _of_claim(told, setting)) is not None]
    first = min(group.sentences)
    exact = (found for sentence, found in dated if found[0] == found[1] and sentence - first <= _REACH)
    best = next(exact, None) or next((found for _, found in dated), None)
    if best is not None:
        return best
    mentioned = [time for sentence in sorted(group.sentences) for time in setting.mentioned.get(sentence, [])]
    near = _nearest(group, setting) or next((time for time in mentioned if _is_day(time)), None)
    if near is not None:
        return near.from_, near.to
    before = _before(group, setting)
    if before is not None:
        return before.from_, before.to
    if all(told.definite for told in group.told):
        return None, _latest(group)  # "the invasion" was some day before
    head = next((s for s in range(first) if s not in setting.headings), first)
    return setting.day if first - head <= _LEAD else (None, _latest(group))


def _latest(group: Group) -> str | None:
    """The last day on which it can have been, where its claims say no more ("the recent attack")."""
    return next((told.claim.event.to for told in group.told if told.claim.event.to), None)


def _of_claim(told: Told, setting: Setting) -> Interval | None:
    """When a claim says it was, or else the day named nearest after its trigger, then before it, in its sentence."""
    near = setting.times.get(told.sentence, [])
    event = told.claim.event
    if told.sentence in setting.headings and (event.from_, event.to) == setting.day:
        return None  # "May 15: ..." above a report is the day of writing
    others = {time.from_ for time in setting.others.get(told.sentence, [])} - {time.from_ for time in near}
    stands = not setting.written or any(event.from_ == time.from_ for time in near)
    if event.from_ and event.from_ not in others and stands and not setting.is_to_come(event.from_):
        return event.from_, event.to
    dated = [time for time in near if len(time.value) >= 10]
    if not dated:
        return None
    at = event.trigger.start
    time = min(dated, key=lambda time: (time.start < at, abs(time.start - at)))
    return time.from_, time.to


def _nearest(group: Group, setting: Setting) -> Time | None:
    """The day named nearest before the group's first sentence, else after it, if it is not far."""
    first = min(group.sentences)
    far = _FAR if group.roots & SCENES else 1
    days = [
        (s > first, abs(s - first), time.start, time)
        for s, found in setting.times.items()
        for time in found
        if _is_day(time) and abs(s - first) <= far and not (s > first and _is_long_ago(time, setting))
    ]
    return min(days, key=lambda day: day[:3])[3] if days else None


def _is_long_ago(time: Time, setting: Setting) -> bool:
    """True for a day weeks before the report: told after the news, it dates what led up to it."""
    if setting.today is None or not time.to:
        return False
    try:
        return (date.fromisoformat(setting.today[:10]) - date.fromisoformat(time.to[:10])).days > _RECENT
    except ValueError:
        return False


def _before(group: Group, setting: Setting) -> Time | None:
    """The month or year that the sentence before it, or its own, is about ("In December 1955 ... Her arrest ...")."""
    first = min(group.sentences)
    times = [*setting.times.get(first - 1, []), *setting.times.get(first, [])]
    past = [time for time in times if time.type == "DATE" and time.value[:4].isdigit() and not _is_day(time)]
    return next((time for time in reversed(past) if not _holds(time, setting.day[0])), None)


def _holds(time: Time, day: str | None) -> bool:
    return day is not None and time.from_ is not None and time.to is not None and time.from_ <= day <= time.to


def _is_day(time: Time) -> bool:
    """True for a day or a part of one ("last night")."""
    return len(time.value) >= 10 and time.value[:4].isdigit()
