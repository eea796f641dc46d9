"""What reviewers taught, as entries for a user's own knowledge files."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from dateline.record import Actor, Judgement, Place, Record
from dateline.situation.review.merge_actors import find_merged
from dateline.situation.review.review import Review


class LearnedActor(Struct, frozen=True):
    """An actor with names that reviewers said are its own; `judgements` are the ids of those that say so."""

    actor: Actor
    names: tuple[str, ...]
    judgements: tuple[str, ...]


class LearnedPlace(Struct, frozen=True):
    """Words that reviewers said mean a place other than the reading took; `judgement` is the id of the last that says so."""

    words: str
    place: Place
    judgement: str


def learn_actors(records: Iterable[Record], review: Review) -> tuple[LearnedActor, ...]:
    """The actors into which others were merged, each with the names by which reports call those others, by id."""
    merged = find_merged(review)
    actors: dict[str, Actor] = {}
    names: dict[str, set[str]] = {}
    for record in records:
        for actor in record.actors:
            target = merged.get(actor.id)
            if actor.id in merged.values():
                actors.setdefault(actor.id, actor)
            if target is not None:
                named = {" ".join(one.text.split()) for one in actor.mentions if one.how in ("name", "alias")}
                names.setdefault(target, set()).update({actor.name, *named})
    return tuple(
        LearnedActor(actors[target], tuple(sorted(names[target] - {actors[target].name})), _sources(review, target))
        for target in sorted(names)
        if target in actors
    )


def _sources(review: Review, target: str) -> tuple[str, ...]:
    return tuple(one.id for one in review.about("actor", "merge") if one.target == target)


def learn_places(review: Review) -> tuple[LearnedPlace, ...]:
    """Words that a correction tied to a place, by words; of several the latest."""
    found: dict[str, LearnedPlace] = {}
    for one in review.about("claim", "correct"):
        for place in _places(one):
            if place.lat is not None and place.lon is not None:
                found[place.text] = LearnedPlace(place.text, place, one.id)
    return tuple(found[words] for words in sorted(found))


def _places(one: Judgement) -> list[Place]:
    values = [change.value for change in one.changes if change.path == "event.places"]
    try:
        return [place for value in values for place in msgspec.convert(value, list[Place])]
    except msgspec.ValidationError:
        return []


def write_actors(learned: Iterable[LearnedActor]) -> str:
    """The actors as a TOML file that `--actors` takes (docs/knowledge.md)."""
    blocks = [f"{_entry(one)}\n" for one in learned]
    return "# Names that reviewers said are one actor's, from judgements.jsonl.\n\n" + "\n".join(blocks)


def _entry(one: LearnedActor) -> str:
    actor = one.actor
    fields: Mapping[str, Any] = {
        "id": actor.id, "name": actor.name, "kind": actor.kind, "sector": actor.sector, "country": actor.country,
        "code": actor.code, "part_of": actor.part_of, "from": actor.from_, "to": actor.to,
    }  # fmt: skip
    lines = ["[[actor]]", *(f"{name} = {_quote(value)}" for name, value in fields.items() if value)]
    lines.append(f"names = [{', '.join(map(_quote, one.names))}]")
    lines.append(f"source = {_quote('judgements ' + ', '.join(one.judgements))}")
    return "\n".join(lines)


def _quote(text: str) -> str:
    """A TOML basic string; JSON's escapes are among TOML's, but for a slash and characters beyond the first plane."""
    return msgspec.json.encode(text).decode().replace("\x7f", "\\u007f")


def write_places(learned: Iterable[LearnedPlace]) -> str:
    """The places as a CSV file that `--places` takes (docs/knowledge.md)."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("name", "lat", "lon", "country", "admin1", "admin2", "kind", "aka"))
    for one in learned:
        place = one.place
        other = "" if one.words == place.name else one.words
        table.writerow(
            (place.name, place.lat, place.lon, place.country, place.admin1, place.admin2, place.precision, other)
        )
    return out.getvalue()
