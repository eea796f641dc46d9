"""What a report's times are counted from: its publication date, and the story's own time as far as it is read."""

from bisect import bisect_right
from datetime import date, timedelta

from dateline.knowledge.time_words import load_time_settings
from dateline.reading.language import Analysis
from dateline.reading.when.moment import Moment, day_of, first_day, last_day, month_of
from dateline.reading.when.tense import perfect_at, tense_at

_NEAR = 60  # years from the story within which four figures are taken for a year
_NO_YEAR_AFTER = ("DT", "RB", "RBR", "JJ", "JJR", "CD", "NNP", "PRP$", "$")
# how much a day behind or ahead of the report weighs by tense, where a day or a month is told without its year
_DAY_COSTS = {-1: (1.0, 4.0), 0: (1.0, 1.4), 1: (4.0, 1.0)}
_MONTH_COSTS = {-1: (1.0, 99.0), 0: (1.0, 4.0), 1: (12.0, 1.0)}
_ASIDE = 1  # years by which a bare year within a sentence may lead the story on
_NEW_YEAR = 8  # months back at which a month without its year is one of the next year (December, then April)


class Reckoning:
    """The moments that other times refer to, kept up as the report is read from its beginning.

    `published` is the day of the report or None; `narrative` says that the report tells a history, in which times refer
    to the last date told and not to the day of the report.
    """

    def __init__(self, analysis: Analysis, published: date | None, narrative: bool) -> None:
        self.analysis = analysis
        self.published = published
        self.narrative = narrative
        self.last: Moment | None = None
        self.day: Moment | None = None
        self._day_start = -1
        self.month: Moment | None = None
        self.year: Moment | None = None
        self.quarter: Moment | None = None

    def note(self, moment: Moment, start: int) -> None:
        """Take a date that was read at a place in the text as the story's time."""
        if not moment.year or (self.narrative and not self._goes_on(moment, start)):
            return
        self.last = moment
        if moment.grain == "day":
            self.day, self._day_start = moment, start
        if moment.month:
            self.month = month_of(moment.year, moment.month) if moment.year > 0 else moment
        if moment.grain == "quarter":
            self.quarter = moment
        if moment.grain not in ("decade", "century"):
            self.year = Moment("year", moment.year)

    def _goes_on(self, moment: Moment, start: int) -> bool:
        """Whether a history moves on to a date; a bare year within a sentence is an aside, unless it is near."""
        if self.last is None or self.month is None or moment.grain != "year":
            return moment.grain not in ("decade", "century")
        return self._opens(start) or 0 <= moment.year - self.month.year <= _ASIDE

    def _opens(self, start: int) -> bool:
        """Whether a place is at the head of its sentence."""
        token = max(0, bisect_right(self.analysis.starts, start) - 1)
        return token - self.analysis.sentences[self.analysis.sentence_of[token]].first <= 2

    @property
    def now(self) -> date | None:
        """The day that "yesterday" and "last week" are counted from."""
        if not self.narrative:
            return self.published
        return first_day(self.last) if self.last else None

    @property
    def now_moment(self) -> Moment | None:
        """The same as a moment, no finer than it is known."""
        if not self.narrative:
            return day_of(self.published) if self.published else None
        return self.last

    @property
    def story(self) -> Moment | None:
        """The moment that "two days later" is counted from."""
        return self.last or (day_of(self.published) if self.published else None)

    @property
    def story_day(self) -> date | None:
        """The day that "the next day" is counted from, where one was told."""
        if self.day is not None and self.day == self.last:
            return first_day(self.day)
        if self.narrative:
            return first_day(self.day) if self.day and self._same_month() else None
        return first_day(self.day) if self.day else self.published

    def _same_month(self) -> bool:
        return bool(self.day and self.last and self.day.year == self.last.year)

    def told_beside(self, start: int) -> bool:
        """Whether the last day was told in the sentence of a place."""
        if self._day_start < 0:
            return False
        starts, sentence_of = self.analysis.starts, self.analysis.sentence_of
        day, here = (max(0, bisect_right(starts, place) - 1) for place in (self._day_start, start))
        return sentence_of[day] == sentence_of[here]

    def tense(self, span: tuple[int, int]) -> int:
        """Whether what happened at a span lies ahead (1), behind (-1), or is not told (0)."""
        analysis = self.analysis
        first = max(0, bisect_right(analysis.starts, span[0]) - 1)
        last = max(first + 1, bisect_right(analysis.starts, span[1] - 1))
        inside = range(first, last)
        root = next((token for token in inside if analysis.heads[token] not in inside), first)
        return tense_at(analysis, root, load_time_settings())

    def is_near(self, year: int) -> bool:
        """Whether a history has come near to a year."""
        return self.narrative and self.year is not None and abs(self.year.year - year) <= _NEAR

    def counts(self, start: int, likely: bool) -> bool:
        """Whether the figures at a place count what follows them; unlikely years must show that they are years."""
        analysis = self.analysis
        token = max(0, bisect_right(analysis.starts, start) - 1)
        head = analysis.heads[token]
        settings = load_time_settings()
        after = analysis.tags[token + 1] if token + 1 < len(analysis) else ""
        if not likely and (after in ("NNS", "NNPS", "CD") or analysis.tags[max(0, token - 1)] in _NO_YEAR_AFTER):
            return True
        return (
            analysis.deps[token] == "nummod"
            and head > token
            and analysis.tags[head] in ("NNS", "NNPS", "CD")
            and analysis.lower[max(0, token - 1)] not in settings.before_a_year | settings.articles
        )

    def is_named(self, start: int) -> bool:
        """Whether the word at a place begins a name that is no time ("the Sunday Times")."""
        analysis = self.analysis
        token = max(0, bisect_right(analysis.starts, start) - 1)
        head = analysis.heads[token]
        return head == token + 1 and analysis.deps[token] == "compound" and analysis.tags[head] in ("NNP", "NNPS")

    def is_rate(self, start: int, unit: int) -> bool:
        """Whether "a week" says how often: it follows what is counted; or its unit is an adjective ("a second")."""
        analysis = self.analysis
        token = bisect_right(analysis.starts, start) - 1
        named = analysis.tags[max(0, bisect_right(analysis.starts, unit) - 1)]
        if named[0] != "N":
            return True
        counted = analysis.pos[token - 1] in ("NOUN", "NUM", "PROPN", "SYM") if token > 0 else False
        return counted and analysis.lower[token] in load_time_settings().indefinite

    def is_perfect(self, start: int) -> bool:
        """Whether the verb that governs a span is in the perfect ("has held for")."""
        tokens = self.analysis.starts
        return perfect_at(self.analysis, max(0, bisect_right(tokens, start) - 1), load_time_settings())

    def weekday(self, number: int, span: tuple[int, int], step: int | None) -> Moment | None:
        """The weekday (Monday 1): last, next, this, or the one that the tense asks for."""
        here = self.now if not self.narrative else self.story_day
        if here is None:
            return None
        ahead = (number - here.isoweekday()) % 7
        if step is None or step == 0:
            forward = self.narrative or self.tense(span) > 0 or (step == 0 and self.tense(span) >= 0)
            return day_of(here + timedelta(ahead if forward or ahead == 0 else ahead - 7))
        return day_of(here + timedelta((ahead or 7) if step > 0 else ahead - 7))

    def year_of(self, month: int, day: int, span: tuple[int, int]) -> int:
        """The year of a month or day told without one; 0 where nothing settles it."""
        if self.narrative:
            return self._story_year(month, day)
        here = self.published
        if here is None:
            return 0
        tense = self.tense(span)
        behind, ahead = (_DAY_COSTS if day else _MONTH_COSTS)[tense]

        def cost(year: int) -> float:
            moment = Moment("day", year, month, min(day, 28)) if day else Moment("month", year, month)
            first, last = first_day(moment), last_day(moment)
            if first is None or last is None or first <= here <= last:
                return 0.0
            return (here - last).days * behind if last < here else (first - here).days * ahead

        return min((here.year, here.year - 1, here.year + 1), key=cost)

    def _story_year(self, month: int, day: int) -> int:
        if self.last is None or self.year is None:
            return self.published.year if self.published else 0
        told = self.month if self.month and self.month.year == self.year.year else None
        if told is not None and told.month - month >= _NEW_YEAR:
            return self.year.year + 1
        return self.year.year
