"""Where and when was a happening? What its claims say, what stands beside them, and never where the report was written."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

from msgspec import Struct

from dateline.knowledge.background_words import BackgroundWords
from dateline.knowledge.event_words import load_event_words
from dateline.reading.incidents.dating import dates_another, names_another
from dateline.reading.incidents.group import Group
from dateline.reading.language import Analysis
from dateline.record import Place, Report, Time

_REACH = 3  # sentences from which a happening that names no place takes one
_PRINTED = 3  # words beside the day in a line that only names the paper and its day
# Roots of what is done at a place; the others are mostly words, said wherever the speaker was.
SCENES = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "THREATEN", "AID"})
_INSIDE = frozenset({"in", "at", "inside", "across"})
_PASSING = frozenset({"from", "to"})
_PRECISION = {"settlement": 0, "district": 1, "province": 2, "country": 3, "region": 4}


class Setting(Struct, frozen=True):
    """Places and times of a report by sentence, without those of its dateline.

    `others` are times that date something else than what the sentence tells, `mentioned` those of them that are no part
    of the name of a happening; `explicit` are places whose division the report names itself ("Gaya District"); `day` is
    the day that the report prints as its own, twice, or None; `today` the day of the report or the later one that it
    prints; `headings` are the sentences that are headlines; `inside` are the starts of places after "in" or "at",
    `passing` those of where somebody came from or went ("a judge from Dhamar"), `outlawing` those of where a party is
    outlawed ("banned in Russia"), `apart` those that belong only to what is no news.
    """

    places: dict[int, list[Place]]
    times: dict[int, list[Time]]
    others: dict[int, list[Time]]
    mentioned: dict[int, list[Time]]
    explicit: dict[int, list[Place]]
    written: tuple[tuple[int, int], ...]
    day: tuple[str | None, str | None]
    today: str | None
    headings: frozenset[int]
    inside: frozenset[int]
    passing: frozenset[int]
    outlawing: frozenset[int]
    apart: frozenset[int] = frozenset()

    def is_to_come(self, day: str) -> bool:
        """True for a day after the report, on which nothing that it tells took place."""
        return self.today is not None and day > self.today


def make_setting(
    analysis: Analysis,
    places: Sequence[Place],
    times: Sequence[Time],
    words: BackgroundWords,
    report: Report | None = None,
) -> Setting:
    """The settings of a report's sentences; of `report` the dateline and the day are used.

    What took place cannot be dated by a day after the report.
    """
    line = report.dateline if report else None
    printed = line.date if line else None
    today = max((day for day in (printed, report.published if report else None) if day), default=None)
    written = tuple(sorted(found.span() for pattern in words.datelines for found in pattern.finditer(analysis.text)))
    headings = frozenset(number for number, sentence in enumerate(analysis.sentences) if sentence.heading)
    day = _day_of_writing(times, written) or (printed, printed)
    inside = frozenset(place.start for place in places if _word_before(analysis, place) in _INSIDE)
    passing = frozenset(place.start for place in places if _word_before(analysis, place) in _PASSING)
    outlawing = frozenset(place.start for place in places if _is_under(analysis, place, words.outlawing))
    setting = Setting({}, {}, {}, {}, {}, written, day, today, headings, inside, passing, outlawing)
    _file_places(setting, analysis, places, words, line.place if line else None)
    _file_times(setting, analysis, times, words)
    return setting


def _word_before(analysis: Analysis, place: Place) -> str:
    """The preposition of a place: "in" of "in Egypt", nothing of what is spoken of ("the Egypt talks")."""
    before = analysis.text[max(0, place.start - 12) : place.start].lower().split()
    if before[-1:] == ["the"]:
        before.pop()
    return before[-1] if before else ""


def _file_places(
    setting: Setting, analysis: Analysis, places: Sequence[Place], words: BackgroundWords, printed: str | None
) -> None:
    """The places narrower than a country, by sentence; none of the dateline's, whose place is `printed`."""
    for place in places:
        wide = place.use != "place" or place.precision in ("country", "region")
        if wide or place.start in setting.outlawing or in_dateline(setting.written, place.start):
            continue
        if printed and place.text.isupper() and place.text in printed:
            continue
        if _is_where_told(analysis, place, words) or _is_of_government(analysis, place):
            continue
        sentence = _sentence_at(analysis, place.start)
        setting.places.setdefault(sentence, []).append(place)
        after = analysis.text[place.end : place.end + 12].lower().lstrip(" ,")
        if after.startswith(words.divisions) or place.text.lower().endswith(words.divisions):
            setting.explicit.setdefault(sentence, []).append(place)


def _is_where_told(analysis: Analysis, place: Place, words: BackgroundWords) -> bool:
    """True for where somebody spoke ("said in Aden", "told reporters in Geneva"): what he told of may lie anywhere."""
    return _is_under(analysis, place, words.news)


def _is_of_government(analysis: Analysis, place: Place) -> bool:
    """True for a capital before "government": that which governs from there, not where something was."""
    token = min(bisect_left(analysis.ends, place.start + 1), len(analysis.words) - 1)
    above = analysis.lemmas[analysis.heads[token]]
    return analysis.deps[token] == "compound" and above in load_event_words().links["governments"]


def _is_under(analysis: Analysis, place: Place, verbs: Set[str]) -> bool:
    """True for a place after a preposition of one of some verbs."""
    token = min(bisect_left(analysis.ends, place.start + 1), len(analysis.words) - 1)
    head = analysis.heads[token]
    if analysis.deps[token] != "pobj" or analysis.pos[head] != "ADP":
        return False
    verb = analysis.heads[head]
    return analysis.lemmas[verb] in verbs and analysis.pos[verb] == "VERB"


def _file_times(setting: Setting, analysis: Analysis, times: Sequence[Time], words: BackgroundWords) -> None:
    """The days and hours by sentence, apart by what they date; none of the dateline's and none to come."""
    for time in times:
        if time.type not in ("DATE", "TIME") or not (time.from_ and time.to) or setting.is_to_come(time.from_):
            continue
        if in_dateline(setting.written, time.start) or _is_printed(analysis, time):
            continue
        sentence = _sentence_at(analysis, time.start)
        other = dates_another(analysis, time, words)
        if other and not names_another(analysis, time):
            setting.mentioned.setdefault(sentence, []).append(time)
        if sentence not in setting.headings or (time.from_, time.to) != setting.day:
            (setting.others if other else setting.times).setdefault(sentence, []).append(time)


def _day_of_writing(times: Sequence[Time], written: Sequence[tuple[int, int]]) -> tuple[str | None, str | None] | None:
    """The first day that stands in a dateline."""
    days = (time for time in times if len(time.value) == 10 and time.from_ and in_dateline(written, time.start))
    return next(((time.from_, time.to) for time in days), None)


def _is_printed(analysis: Analysis, time: Time) -> bool:
    """True for a day in a line of its own, with a paper's name at most: it dates the page and nothing that it tells."""
    text = analysis.text
    first, end = text.rfind("\n", 0, time.start) + 1, text.find("\n", time.end)
    beside = text[first : time.start] + text[time.end : end if end >= 0 else len(text)]
    words = beside[: 20 * _PRINTED + 1].split()
    return len(beside) <= 20 * _PRINTED and len(words) <= _PRINTED and not any(mark in beside for mark in ".!?")


def in_dateline(written: Sequence[tuple[int, int]], start: int) -> bool:
    """True where a span begins inside a dateline."""
    at = bisect_right(written, (start, 1 << 60)) - 1
    return at >= 0 and start < written[at][1]


def _sentence_at(analysis: Analysis, start: int) -> int:
    token = min(bisect_left(analysis.ends, start + 1), len(analysis.words) - 1)
    return analysis.sentence_of[token]


def best_place(group: Group, setting: Setting) -> Place | None:
    """The most specific place of the first sentence of the group that names one, if nothing that the report says itself
    about districts and provinces contradicts it; else of a sentence near it, in the same country; else any place of its
    claims. What is only said, asked or promised has the places of its own claims alone."""
    ordered = list(dict.fromkeys(told.sentence for told in sorted(group.told, key=lambda told: not told.facts)))
    doers = [(party.start, party.end) for told in group.told for party in told.claim.event.actors]
    own = [
        place
        for place in group.places
        if place.use == "place"
        and place.start not in setting.outlawing
        and not in_dateline(setting.written, place.start)
        and not (place.precision == "country" and _is_in(place, doers))
    ]
    near_ones = group.roots & SCENES
    for sentence in ordered if near_ones else ():
        found = _of_sentence(setting, sentence, own)
        if found is not None:
            return found
    if not near_ones:
        own = [place for place in own if place.precision not in ("country", "region") or place.start in setting.inside]
        return min(own, key=lambda place: _PRECISION[place.precision], default=None)
    countries = {place.country for place in own if place.country}
    near = [sentence for sentence in setting.places if abs(sentence - ordered[0]) <= _REACH]
    near.sort(key=lambda s: (abs(s - ordered[0]), s))
    for kept in (setting.passing | setting.apart, setting.passing):
        for sentence in near:
            found = _of_sentence(setting, sentence, own, kept)
            if found is not None and (not countries or found.country in countries):
                return found
    return min(own, key=lambda place: _PRECISION[place.precision], default=None)


def _is_in(place: Place, spans: Sequence[tuple[int, int]]) -> bool:
    """True for the name of a country inside that of a party ("backed by Russia")."""
    return any(start < place.end and place.start < end for start, end in spans)


def _of_sentence(setting: Setting, sentence: int, own: Sequence[Place], kept: Set[int] = frozenset()) -> Place | None:
    """The most specific place of a sentence that is not `kept` from it, by its start; among equals one that a claim is
    attached to."""
    explicit = setting.explicit.get(sentence, [])
    fitting = [
        p
        for p in setting.places.get(sentence, [])
        if p.start not in kept and not any(_outranks(said, p, explicit) for said in explicit)
    ]
    return min(
        fitting, key=lambda place: (_PRECISION[place.precision], place not in own, _is_whole(place)), default=None
    )


def _is_whole(place: Place) -> bool:
    """True for a place that stands at its own point, not at that of what contains it, as an unlisted village does."""
    return place.name in (place.admin1, place.admin2) or place.geonames_id is not None


def _outranks(said: Place, place: Place, explicit: Sequence[Place]) -> bool:
    """True where what the report says of a wider division speaks against a place."""
    wider = place not in explicit or _PRECISION[said.precision] > _PRECISION[place.precision]
    return said is not place and wider and _contradicts(place, said)


def _contradicts(place: Place, said: Place) -> bool:
    """True where a place cannot lie in the division that the report names."""
    if place.country and said.country and place.country != said.country:
        return True
    if place.admin1 and said.admin1 and place.admin1 != said.admin1:
        return True
    if said.precision != "district" or place.precision == "province":
        return False
    mine, theirs = place.admin2 or (place.name if place.precision == "district" else None), said.admin2 or said.name
    return mine is not None and mine != theirs
