"""Happenings across reports on the terminal: what, where, when, the toll, who tells it, and why it is one."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.wording import word_interval, word_number, word_sides, word_toll, word_voice
from dateline.record import Toll
from dateline.situation.account import Account, Assertion
from dateline.situation.joining import origin_of
from dateline.situation.joint_incident import Join, JointIncident

if TYPE_CHECKING:
    from rich.text import Text

_ID = 10  # letters of an id that are shown; commands take the beginning of one
_QUOTES = 3
_PARTIES = 5
_LETTERS = 200  # of a quote


def show_incident(
    incident: JointIncident, names: Mapping[str, str], *, why: bool = False, full: bool = False
) -> Iterator["Text"]:
    """What to print of one incident, a line each; `names` are the parties' by id.

    Up to three quotes, each of another origin, all where `full`; with `why` the reasons of joining.
    """
    from rich.text import Text

    head = Text(f"{word_interval(incident.from_, incident.to) or 'undated'}  ", "cyan")
    head.append(neutralise_line(_what(incident)), "bold")
    place = incident.place
    if place is not None:
        parts = dict.fromkeys(part for part in (place.name, place.admin1, place.country) if part)
        head.append(neutralise_line(f", {', '.join(parts)}"), "bold")
    yield head.append(f"  {incident.id[:_ID]}", "dim")
    facts = [_who(incident, names), _tolls(incident)]
    if any(facts):
        yield Text(neutralise_line(f"  {'; '.join(fact for fact in facts if fact)}"))
    yield Text(f"  {_count(incident)}", "dim")
    yield from _quote(incident, full=full)
    if why:
        yield from (Text(neutralise_line(f"  {line}"), "dim") for join in incident.joins for line in _explain(join))


def _what(incident: JointIncident) -> str:
    return incident.acled or f"{incident.root.lower()} {incident.mode or ''}".strip()


def _who(incident: JointIncident, names: Mapping[str, str]) -> str:
    return word_sides(_side(incident.actors, names), _side(incident.recipients, names))


def _side(parties: tuple[str, ...], names: Mapping[str, str]) -> list[str]:
    more = [f"{len(parties) - _PARTIES} more"] if len(parties) > _PARTIES else []
    return [names.get(party, party) for party in parties[:_PARTIES]] + more


def _tolls(incident: JointIncident) -> str:
    tolls = (("killed", incident.killed), ("wounded", incident.wounded), ("captured", incident.captured))
    return ", ".join(f"{kind} {_toll(toll)}" for kind, toll in tolls if toll)


def _toll(toll: Toll) -> str:
    """The best figure before what all accounts span."""
    spans = word_toll(toll)
    if toll.best is None or toll.high is not None or toll.best == toll.low:
        return spans
    return f"{toll.best:,} ({spans})"


def _count(incident: JointIncident) -> str:
    reports = {account.report.id for account in incident.accounts}
    outlets = {account.report.publisher for account in incident.accounts} - {None}
    against = sum(not account.asserted or bool(account.contested_by) for account in incident.accounts)
    counts = [word_number(len(reports), "report"), word_number(len(outlets), "outlet") if outlets else ""]
    return ", ".join([one for one in counts if one] + ([f"denied or told otherwise in {against}"] if against else []))


def _quote(incident: JointIncident, *, full: bool) -> Iterator["Text"]:
    """The words of the accounts, each origin's first; denials always."""
    from rich.text import Text

    heard: set[str] = set()
    for account in incident.accounts:
        new = origin_of(account) not in heard and len(heard) < _QUOTES
        heard |= {origin_of(account)} if new else set()
        if not account.assertions or not (new or full or not account.asserted):
            continue
        assertion = account.assertions[0]
        line = Text("  " if account.asserted else "  against: ")
        line.append(neutralise_line(f"“{_cut(assertion.text)}”"), "italic")
        yield line.append(neutralise_line(f" {_source(account, assertion)}"), "dim")


def _source(account: Account, assertion: Assertion) -> str:
    chain = " > ".join(word_voice(voice) for voice in assertion.voices)
    return f"{chain}, {account.report.published or 'undated'} [{account.report.id}]"


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LETTERS else words[:_LETTERS].rsplit(" ", 1)[0] + " …"


def _explain(join: Join) -> Iterator[str]:
    yield f"one by {join.score:.2f}: {join.one[:_ID]} and {join.other[:_ID]}: {'; '.join(join.reasons)}"
