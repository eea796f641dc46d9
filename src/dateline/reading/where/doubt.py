"""Places too far from all else in a report to be meant: an unlisted village that shares its name with one abroad."""

from dateline.reading.where.focus import Focus
from dateline.reading.where.mention import Mention

# A report that names one country this much is about it ...
_ABOUT = 0.35
# ... and a place of fewer people, in a country it hardly speaks of, is a namesake of one no list holds.
_PEOPLE = 150_000
_HARDLY = 0.1


def is_namesake(mention: Mention, focus: Focus) -> bool:
    """Whether the place decided on is small, in a country that nothing else in the report speaks of."""
    entry = mention.choice
    if entry is None or entry.known > 1 or mention.within or entry.kind not in ("settlement", "district"):
        return False
    name = mention.text.casefold()
    people = entry.population / 8 if entry.other else entry.population
    if people > _PEOPLE or focus.weight((entry.country,), name) > _HARDLY:
        return False
    return any(len(region) == 1 and focus.weight(region, name) >= _ABOUT for region in focus.votes)
