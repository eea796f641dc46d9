"""Do two accounts tell of the same parties?"""

from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile, Side


def compare_parties(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the known parties of two accounts say. Parties roll up: an army and its state are of one side."""
    if one.outlet and one.outlet == other.outlet:
        yield "same-outlet", one.outlet
    doers = _meet(one.doers, other.doers)
    victims = _meet(one.done_to, other.done_to)
    said = one.family in rules.said
    if not said and (doers == "other" or victims == "other"):
        crossed = (one.doers.up & other.done_to.up, one.done_to.up & other.doers.up)
        if all(crossed):
            yield "swapped", ", ".join(sorted({min(side) for side in crossed}))
            return
    unlisted = one.doers.unlisted & other.doers.unlisted
    if doers in ("same", "akin"):
        yield f"{doers}-doer", _show(one.doers, other.doers, doers)
    elif unlisted:
        yield "same-unlisted-doer", ", ".join(sorted(unlisted))
    elif said:
        yield from _compare_speakers(one.doers, other.doers)
    elif doers:
        yield "other-doer", _show(one.doers, other.doers, doers)
    if victims:
        kind = "same" if victims == "akin" else victims
        yield f"{kind}-victim", _show(one.done_to, other.done_to, victims)


def _compare_speakers(one: Side, other: Side) -> Iterator[Finding]:
    """Who says it, where nobody known says it in both. "Syria's opposition" and "Syrian opposition" share a word."""
    mine, theirs = ({word for party in side.own | side.unlisted for word in party.split("-")} for side in (one, other))
    if not mine or not theirs:
        yield "speaker-open", ""
    elif not mine & theirs:
        yield "other-speaker", ", ".join(sorted(one.own | one.unlisted | other.own | other.unlisted))


def _meet(one: Side, other: Side) -> str:
    """How two sides meet: the same party in both, akin ones, others, or "" where one names none that we know."""
    if not one.own or not other.own:
        return ""
    if one.own & other.own:
        return "same"
    return "akin" if one.up & other.up else "other"


def _show(one: Side, other: Side, how: str) -> str:
    if how == "same":
        return ", ".join(sorted(one.own & other.own))
    return f"{', '.join(sorted(one.own))}; {', '.join(sorted(other.own))}"
