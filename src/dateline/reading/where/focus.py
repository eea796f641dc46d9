"""Which countries and provinces a report is about, from all the places its names may be."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from dateline.knowledge.gazetteer import Entry
from dateline.reading.where.mention import Mention
from dateline.reading.where.prior import shares

# Country; country and province; country, province and district.
Region = tuple[str | None, ...]
# What a name gives a region that holds one of its lesser places: many small votes show a local paper's home.
_LEAST = 0.12
# A demonym or the outlet's home counts as part of a name.
_NATION = 0.5


class Focus(Struct):
    """The votes of a report's names for each country, province and district, and how many names voted.

    `own` are the votes of each name, so that a name does not vouch for itself.
    """

    votes: dict[Region, float]
    own: dict[str, dict[Region, float]]
    total: float

    def weight(self, region: Region, name: str = "") -> float:
        """The part of the report's names, 0 to 1, that can lie in a region; the votes of `name` itself left out."""
        own = self.own.get(name)
        if own is None:
            return self.votes.get(region, 0.0) / (self.total + 1.0)
        return (self.votes.get(region, 0.0) - own.get(region, 0.0)) / self.total


def find_focus(groups: Mapping[str, tuple[list[Mention], Sequence[Entry]]], nations: Iterable[str]) -> Focus:
    """The focus of a report; `groups` are mentions of one name with its places, `nations` are countries spoken of by
    adjectives ("Afghan") or that the outlet is at home in."""
    focus = Focus({}, {}, 1.0)
    for name, (mentions, entries) in groups.items():
        own = focus.own[name] = _votes(mentions, entries)
        for region, vote in own.items():
            focus.votes[region] = focus.votes.get(region, 0.0) + vote
        focus.total += 1.0
    for nation in nations:
        focus.votes[(nation,)] = focus.votes.get((nation,), 0.0) + _NATION
        focus.total += _NATION / 2
    return focus


def _votes(mentions: list[Mention], entries: Sequence[Entry]) -> dict[Region, float]:
    votes: dict[Region, float] = {}
    for entry, share in zip(entries, shares(entries), strict=True):
        vote = min(1.0, share + _LEAST)
        for region in regions_of(entry):
            votes[region] = max(votes.get(region, 0.0), vote)
    return votes


def regions_of(entry: Entry) -> tuple[Region, ...]:
    """The country, province and district a place lies in, as far as they are known."""
    if entry.admin1 is None:
        return ((entry.country,),)
    if entry.admin2 is None:
        return (entry.country,), (entry.country, entry.admin1)
    return (entry.country,), (entry.country, entry.admin1), (entry.country, entry.admin1, entry.admin2)
