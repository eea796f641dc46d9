"""Which of several actors a name or role means, and what that choice rests on."""

from collections.abc import Iterable

from dateline.knowledge.load import years_off
from dateline.reading.who.casting import Casting
from dateline.record import Choice

_MOST = 5  # others that a choice names, so that "officials" in a report on a summit does not list the world


def choose_actor(casting: Casting, ids: tuple[str, ...]) -> tuple[str, Choice | None]:
    """Of several actors of one name, the one that existed at the time and is of the country that the report speaks of more.

    Ties go to the first in the book's order, so the choice is the same every time.
    """
    day, book = casting.published, casting.book
    off = {actor: bool(day and years_off(book.actors[actor], day)) for actor in ids}
    if len(ids) == 1:
        return ids[0], Choice((), "outside the years it existed") if off[ids[0]] else None
    weights = {book.actors[state].country: weight for state, weight in casting.named.items()}
    near = {actor: weights.get(book.actors[actor].country, 0) if book.actors[actor].country else 0 for actor in ids}
    chosen = min(ids, key=lambda actor: (off[actor], -near[actor]))
    others = tuple(actor for actor in ids if actor != chosen)[:_MOST]
    if off[chosen]:
        return chosen, Choice(others, "outside the years it existed")
    if all(off[actor] for actor in others):
        return chosen, Choice(others, "existed at the time")
    if all(near[chosen] > near[actor] for actor in others if not off[actor]):
        return chosen, Choice(others, "of the country the report is about")
    return chosen, Choice(others, "first in our list")


def note_rivals(chosen: tuple[str, ...], rivals: Iterable[str]) -> Choice | None:
    """The choice of who was named last before over others of the same kind; None where there are no others."""
    others = tuple(dict.fromkeys(actor for actor in rivals if actor not in chosen))[:_MOST]
    return Choice(others, "named last before") if others else None


def others_of_kind(casting: Casting, chosen: str) -> tuple[str, ...]:
    """Known actors of the report of the same kind as the chosen one, in the order in which it names them."""
    kind = casting.kind(chosen)
    return tuple(
        actor.id for actor in casting.actors.values() if actor.known and actor.kind == kind and actor.id != chosen
    )[:_MOST]
