"""What reports say of an incident, in one cell: quotes with their voices and ids."""

from collections.abc import Iterator

from dateline.export.told_incident import ToldIncident
from dateline.export.wording import word_toll, word_voice
from dateline.situation.account import Account, Assertion

# Quoted in full; of the rest the ids tell.
_QUOTED = 6


def word_notes(told: ToldIncident) -> str:
    """Each claim as `"quote" (voices; report ID start-end, claim ID)`, then what is contested, then the tolls told.

    Offsets are code points of the report's text, the end excluded.
    """
    parts = [*_quote(told.firm)]
    if told.against:
        parts.append("Contested: " + " ".join(_quote(told.against)))
    tolls = ((kind, getattr(told.incident, kind)) for kind in ("killed", "wounded", "captured"))
    parts += [f"{kind.capitalize()}: {word_toll(toll)}." for kind, toll in tolls if toll is not None]
    return " ".join(parts)


def word_source(account: Account, one: Assertion) -> str:
    """Who says so through whom, and where it stands: "Harbour Wire > Omar; report r1 0-23, claim c1"."""
    chain = " > ".join(word_voice(voice) for voice in one.voices)
    return f"{chain}; report {account.report.id} {one.start}-{one.end}, claim {one.id}"


def _quote(assertions: tuple[tuple[Account, Assertion], ...]) -> Iterator[str]:
    for account, one in assertions[:_QUOTED]:
        yield f"“{one.text}” ({word_source(account, one)})."
    rest = [one.id for _, one in assertions[_QUOTED:]]
    if rest:
        yield f"Also claims {', '.join(rest)}."
