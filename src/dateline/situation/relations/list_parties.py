"""The parties that stand in relations, and who is meant by words that name one."""

from collections.abc import Iterable, Mapping

from dateline.errors import UsageError
from dateline.knowledge.load import load_actors
from dateline.knowledge.relation_words import fold_words, load_relation_words
from dateline.record import Actor
from dateline.situation.relations.roll_up import PartyEntry


def list_parties(actors: Iterable[Actor]) -> dict[str, PartyEntry]:
    """The parties among `actors`, with those that they are part of, by id; names do not depend on the order."""
    parties: dict[str, PartyEntry] = {}
    for actor in actors:
        entry = PartyEntry(actor.id, actor.name, actor.kind, actor.part_of, actor.known)
        held = parties.get(actor.id)
        parties[actor.id] = entry if held is None else min(held, entry, key=lambda one: (one.name, one.kind))
    for unnamed in load_relation_words().unnamed.values():
        parties[unnamed.id] = PartyEntry(unnamed.id, unnamed.name, "armed group", None, known=False)
    book = load_actors().actors
    for whole in [entry.part_of for entry in parties.values()]:
        while whole is not None and whole not in parties and whole in book:
            known = book[whole]
            parties[whole] = PartyEntry(known.id, known.name, known.kind, known.part_of, known=True)
            whole = known.part_of
    return parties


def find_party(words: str, parties: Mapping[str, PartyEntry], counts: Mapping[str, int]) -> str:
    """The id of the party that `words` name: its id, name, a name or short form of our lists, or words of its name.

    `counts` tells which parties stand in relations, and how often; others are named only where none of those is.
    Raises `UsageError` with `no-party` or `ambiguous-party`.
    """
    wanted = fold_words(words)
    if words in parties and counts.get(words):
        return words
    book = load_actors()
    alike = {one.id for one in parties.values() if fold_words(one.name) == wanted or fold_words(one.id) == wanted}
    alike |= {alias.actor for alias in book.aliases if alias.how != "person" and fold_words(alias.form) == wanted}
    held = {one for one in alike if counts.get(one)} or {one for one in alike if _leads_to(one, parties, counts)}
    if not held and wanted.strip():
        held = {one.id for one in parties.values() if wanted in fold_words(one.name) and counts.get(one.id)}
    if not held:
        message = f"no relation of a party called {words} is told of; `dateline relations` lists those that are"
        raise UsageError("no-party", message)
    if len(held) > 1:
        ranked = sorted(held, key=lambda one: (-counts.get(one, 0), one))
        named = ", ".join(f"{_name(one, parties)} ({one})" for one in ranked[:5])
        raise UsageError("ambiguous-party", f"{words} may be {named}; name one by its id")
    return held.pop()


def _leads_to(party: str, parties: Mapping[str, PartyEntry], counts: Mapping[str, int]) -> bool:
    """Whether a part of `party`, or what it is part of, stands in relations."""
    entry = parties.get(party)
    if entry is not None and entry.part_of is not None and counts.get(entry.part_of):
        return True
    return any(other.part_of == party and counts.get(other.id) for other in parties.values())


def _name(party: str, parties: Mapping[str, PartyEntry]) -> str:
    entry = parties.get(party)
    return entry.name if entry else party
