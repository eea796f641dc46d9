"""From an incident to what its reports say against each other."""

from collections.abc import Iterable, Sequence

from dateline.situation.contradictions.contradiction import UPDATES, Contradiction
from dateline.situation.contradictions.denials import find_denials
from dateline.situation.contradictions.settings import find_perpetrators, find_settings
from dateline.situation.contradictions.side import find_sides
from dateline.situation.contradictions.tolls import find_tolls
from dateline.situation.copies import Body
from dateline.situation.joint_incident import JointIncident


def find_contradictions(
    incident: JointIncident, bodies: Sequence[Body] = (), *, updates: bool = False
) -> tuple[Contradiction, ...]:
    """Claims of `incident` that cannot both hold, claim against claim, each pair of voices and values once.

    With `updates` those come too of which both may hold: a later toll that is higher, a voice's second thought, a toll
    that says less. `bodies` are the organisations that the reports cite.
    """
    sides = find_sides(incident.accounts, bodies)
    found = [
        *find_denials(incident, sides),
        *find_tolls(incident, sides),
        *find_perpetrators(incident, sides),
        *find_settings(incident, sides),
    ]
    return tuple(keep_each_once(one for one in found if updates or one.kind not in UPDATES))


def keep_each_once(found: Iterable[Contradiction]) -> Iterable[Contradiction]:
    """The first of those that put the same words of the same voices against each other."""
    seen: set[tuple[object, ...]] = set()
    for one in found:
        key = (one.kind, *sorted(((one.one.voice, one.one.value), (one.other.voice, one.other.value))))
        if key not in seen:
            seen.add(key)
            yield one
