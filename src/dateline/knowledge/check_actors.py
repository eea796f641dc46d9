"""Whether what actor entries point to is there."""

from collections.abc import Iterable
from pathlib import Path

from dateline.knowledge.actor_files import ActorFile
from dateline.knowledge.problem import KnowledgeError

# Territories with a code of ISO 3166-1 and no state entry: Hong Kong, Western Sahara, Greenland and the like.
_TERRITORIES = frozenset({"HKG", "ESH", "MAC", "GRL", "PRI", "GUM", "NCL", "PYF", "GIB", "FLK", "GUF"})


def check_book(files: Iterable[tuple[Path, ActorFile]], actors: frozenset[str], states: frozenset[str]) -> None:
    """Raise `KnowledgeError` for an entry that is part of, speaks for or belongs to something that is not there."""
    for path, entries in files:
        for entry in entries.actor:
            if entry.part_of is not None and entry.part_of not in actors:
                wrong = f"{entry.id!r} is part of {entry.part_of!r}, which is not there"
                raise KnowledgeError(path, wrong, "add it or correct the id")
            if entry.part_of == entry.id:
                raise KnowledgeError(path, f"{entry.id!r} is part of itself", "leave part_of out")
            if entry.country is not None and entry.country not in states | _TERRITORIES:
                wrong = f"{entry.id!r} has the unknown country {entry.country!r}"
                raise KnowledgeError(path, wrong, "use an ISO 3166-1 alpha-3 code, or leave it out")
        for person in entries.person:
            if person.actor not in actors:
                wrong = f"{person.name!r} speaks for {person.actor!r}, which is not there"
                raise KnowledgeError(path, wrong, "add it or correct the id")
