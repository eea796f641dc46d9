"""Short wordings of claims for people."""

from collections.abc import Sequence

from dateline.record import Claim, Event, Figure, Participant, Record, Toll, Voice


def word_number(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "1,204 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def word_event(record: Record, event: Event) -> str:
    """Who did what to whom: "Houthis > ASSAULT airstrike > civilians"; "A, B: AGREE ceasefire" where it is mutual."""
    what = f"{event.root} {event.mode}" if event.mode else event.root
    actors = word_parties(record, event.actors)
    if event.reciprocal:
        return f"{actors or 'unnamed'}: {what} with each other"
    recipients = word_parties(record, event.recipients)
    return f"{actors or 'unnamed'} → {what}" + (f" → {recipients}" if recipients else "")


def word_sides(actors: Sequence[str], recipients: Sequence[str]) -> str:
    """Two sides by name: "Houthis → civilians", "A – B" where each stands on both, "" where nobody is named."""
    if len(actors) > 1 and set(actors) == set(recipients):
        return " – ".join(actors)
    if not recipients:
        return ", ".join(actors)
    return f"{', '.join(actors) or 'unnamed'} → {', '.join(recipients)}"


def word_parties(record: Record, parties: Sequence[Participant]) -> str:
    """The names of the parties, with the person who acts for each."""
    names = {actor.id: actor.name for actor in record.actors}
    worded = (
        names.get(who.id, who.id) + (f" ({names.get(who.person, who.person)})" if who.person else "") for who in parties
    )
    return ", ".join(dict.fromkeys(worded))


def word_place(record: Record, event: Event) -> str:
    """The places of an event, each with its province and country."""
    places = (record.places[index] for index in event.places)
    return "; ".join(
        dict.fromkeys(
            ", ".join(dict.fromkeys(part for part in (place.name, place.admin1, place.country) if part))
            for place in places
        )
    )


def word_interval(begins: str | None, ends: str | None) -> str:
    """A closed interval; one day is named once, an open end is left out."""
    if begins == ends:
        return begins or ""
    return f"{begins or '…'} to {ends or '…'}"


def word_figure(figure: Figure) -> str:
    """A figure as read: "killed 26 or more"."""
    count = word_count(figure.low, figure.best, figure.high, approx=figure.approx)
    return f"{figure.kind} {count}" + (f" {figure.of}" if figure.of else "")


def word_toll(toll: Toll) -> str:
    """A toll as read: "26 or more", "14 to 31 (26)"."""
    return word_count(toll.low, toll.best, toll.high)


def word_count(
    low: float | int | None, best: float | int | None, high: float | int | None, *, approx: bool = False
) -> str:
    """Low, best and high in words; the best stands alone where the bounds add nothing."""
    about = "about " if approx else ""
    if low is not None and high is not None and low != high:
        middle = f" ({best:,})" if best is not None and best not in (low, high) else ""
        return f"{about}{low:,} to {high:,}{middle}"
    if low is not None and high is None:
        return f"{about}{low:,} or more"
    if best is not None:
        return f"{about}{best:,}"
    return f"{about}up to {high:,}" if high is not None else "?"


def word_voice(voice: Voice) -> str:
    """One link of the chain: the name, its role, and what it adds if it is not neutral."""
    role = f", {voice.role}" if voice.role and voice.role.casefold() not in voice.name.casefold() else ""
    stance = f" [{voice.stance}]" if voice.stance != "neutral" else ""
    return f"{voice.name}{role}{stance}"


def word_voices(claim: Claim) -> str:
    """The chain from the reader inwards: "RT > The Wall Street Journal > Mohammad Zaman Waziri"."""
    return " > ".join(word_voice(voice) for voice in claim.voices)


def word_doubt(claim: Claim) -> str:
    """Polarity, certainty, status and responsibility, as far as they say more than "it happened"."""
    parts = ["denied" if claim.polarity == "negative" else "", claim.status]
    parts.append("" if claim.certainty == "unstated" else claim.certainty)
    parts.append(f"responsibility {claim.responsibility}" if claim.responsibility else "")
    return ", ".join(part for part in parts if part)
