"""What kind of voice a source is."""

from functools import cache
from typing import get_args

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.who import Cast, Party
from dateline.record import VoiceKind

_KINDS = frozenset(get_args(VoiceKind))
_BESIDE = frozenset({"compound", "appos", "amod", "nmod", "poss"})
_BODIES = frozenset({"party", "organisation", "outlet"})
_OFFICES = frozenset({"official", "expert", "witness"})


@cache
def outlet_names() -> frozenset[str]:
    """Names of publishers in lower case, without their article."""
    from dateline.knowledge.intake_words import load_publishers

    return frozenset(strip_article(name).lower() for name in load_publishers().names)


def strip_article(name: str) -> str:
    """A name without its article."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else name


def tell_kind(analysis: Analysis, head: int, name: str, cast: Cast | None) -> VoiceKind:
    """The kind of the voice that the words with this head token name."""
    words = load_saying_words()
    party = cast.at(head) if cast is not None else None
    if any(analysis.lower[kid] in words.unnamed for kid in analysis.children[head]):
        return "unnamed"
    if _is_outlet(analysis, head, name, party, cast) or any(
        analysis.lower[kid] == "news" for kid in analysis.children[head]
    ):
        return "outlet"
    kind = words.kind_of.get(analysis.lemmas[head])
    found = analysis.name_at.get(head)
    if (party is not None and party.person) or (found is not None and found.label == "PERSON" and kind is None):
        return _person_kind(analysis, head, party)
    if kind is not None and (kind == "unnamed" or party is None or party.speaks == "person"):
        return kind
    if party is not None and party.speaks in _KINDS:
        return party.speaks  # type: ignore[return-value]
    if kind is not None:
        return kind
    if party is not None and party.actors and cast is not None:
        return (
            "organisation"
            if cast.actors[party.actors[0]].kind in ("organisation", "agency", "company", "intergovernmental")
            else "party"
        )
    if found is not None and found.label in ("GPE", "NORP"):
        return "party"
    if analysis.tags[head] == "PRP":
        return "person" if analysis.lower[head] in ("he", "she", "i") else "unnamed"
    return "organisation" if analysis.pos[head] == "PROPN" or found is not None else "unnamed"


def _is_outlet(analysis: Analysis, head: int, name: str, party: Party | None, cast: Cast | None) -> bool:
    if (
        party is not None
        and party.actors
        and cast is not None
        and not party.person
        and cast.actors[party.actors[0]].kind == "outlet"
    ):
        return True
    return strip_article(name).lower() in outlet_names() or _has_masthead(analysis, head, name, party, cast)


def _has_masthead(analysis: Analysis, head: int, name: str, party: Party | None, cast: Cast | None) -> bool:
    """True for a capitalised name of an outlet that no list knows ("the Valley Courier", "Radio Okapi")."""
    if analysis.pos[head] != "PROPN" or (
        party is not None and cast is not None and any(cast.actors[actor].known for actor in party.actors)
    ):
        return False
    found = analysis.name_at.get(head)
    words = strip_article(name).split()
    if len(words) < 2 or not words[0][:1].isupper() or (found is not None and found.label == "PERSON"):
        return False
    return not load_saying_words().mastheads.isdisjoint((words[0].lower(), words[-1].lower()))


def _person_kind(analysis: Analysis, head: int, party: Party | None) -> VoiceKind:
    """A named person's kind by the office beside the name."""
    if party is not None and party.speaks in _OFFICES:
        return party.speaks  # type: ignore[return-value]
    words = load_saying_words()
    for kid in analysis.children[head]:
        if analysis.deps[kid] in _BESIDE:
            kind = words.kind_of.get(analysis.lemmas[kid], words.kind_of.get(analysis.lower[kid]))
            if kind in _OFFICES or (kind in _BODIES and analysis.deps[kid] == "appos"):
                return kind
    return "person"
