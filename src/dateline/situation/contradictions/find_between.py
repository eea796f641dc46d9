"""What is said against each other outside one happening: denials of another's claims, and fighting against a truce."""

from collections.abc import Iterable

from dateline.situation.account import Account
from dateline.situation.contradictions.contradiction import Contradiction
from dateline.situation.contradictions.find_contradictions import keep_each_once
from dateline.situation.contradictions.loose_denials import find_loose_denials
from dateline.situation.contradictions.side import Placed, find_sides
from dateline.situation.contradictions.truces import find_broken_truces
from dateline.situation.joint_incident import JointIncident


def find_between(incidents: Iterable[JointIncident], denials: Iterable[Account] = ()) -> tuple[Contradiction, ...]:
    """Claims of `incidents` that another happening's claims, or `denials` (accounts that no incident may hold), speak
    against. Each stands under the incident of the claim that is spoken against."""
    told = [Placed(incident, side) for incident in incidents for side in find_sides(incident.accounts, ())]
    held = {one.side.claim.id for one in told}
    loose = [side for account in denials for side in find_sides((account,), ()) if side.claim.id not in held]
    told += [Placed(None, side) for side in loose]
    return tuple(keep_each_once([*find_loose_denials(told), *find_broken_truces(told)]))
