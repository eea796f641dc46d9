"""Stretches of one state between two parties."""

from collections.abc import Sequence

from dateline.knowledge.relation_words import StateEntry
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.held_time import days_between, time_of


class Episode:
    """A stretch of a state: what is for it, what ended it, what is against it."""

    def __init__(self) -> None:
        self.seen: list[Evidence] = []
        self.ends: list[Evidence] = []
        self.against: list[Evidence] = []
        self.first: str | None = None
        self.last: str | None = None

    def see(self, evidence: Evidence) -> None:
        """Add evidence that the state began or was seen."""
        self.seen.append(evidence)
        time = time_of(evidence)
        self.first = min(filter(None, (self.first, time.start)), default=None)
        self.last = max(filter(None, (self.last, time.end)), default=None)


def split_episodes(evidence: Sequence[Evidence], state: StateEntry) -> list[Episode]:
    """The stretches of `state` that evidence of one pair tells of, in order of time.

    A stretch is over where somebody says that it ended and it is seen again later, and where nothing is told of it for
    the state's `silence`. What speaks against it, or tells its end, goes to the stretch that it falls in, else to the
    last before it, else to the first.
    """
    seen = sorted((one for one in evidence if one.side == "for" and one.moment != "end"), key=_by_time)
    ends = sorted((one for one in evidence if one.side == "for" and one.moment == "end"), key=_by_time)
    episodes: list[Episode] = []
    for one in seen:
        if not episodes or _is_over(episodes[-1], one, ends, state):
            episodes.append(Episode())
        episodes[-1].see(one)
    for one in ends:
        _choose(episodes, one).ends.append(one)
    for one in sorted((one for one in evidence if one.side == "against"), key=_by_time):
        _choose(episodes, one).against.append(one)
    return episodes


def _by_time(one: Evidence) -> tuple[str, str, str, str, str]:
    time = time_of(one)
    return time.start or "", time.end or "", one.report, one.claim, one.rule


def _is_over(episode: Episode, following: Evidence, ends: Sequence[Evidence], state: StateEntry) -> bool:
    start = time_of(following).begin or time_of(following).start
    if start is None or episode.last is None:
        return False
    if days_between(episode.last, start) > state.silence:
        return True
    return any(
        episode.first is not None and end is not None and episode.first <= end < start and episode.last <= end
        for end in (time_of(one).end for one in ends)
    )


def _choose(episodes: list[Episode], one: Evidence) -> Episode:
    """The stretch that a denial or an end is about; one of its own where there is none."""
    if not episodes:
        episodes.append(Episode())
    day = time_of(one).end
    begun = [episode for episode in episodes if day is None or episode.first is None or episode.first <= day]
    return begun[-1] if begun else episodes[0]
