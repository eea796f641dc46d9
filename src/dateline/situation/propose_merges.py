"""Two names, one actor? Proposals with what speaks for and against; nothing is merged here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from msgspec import Struct, field

from dateline.knowledge.merge_words import load_merge_words
from dateline.record import Record
from dateline.situation.name_shapes import are_spellings, is_acronym, is_part, skeleton, words_of

# Kinds that a name may have; unnamed crowds, things and places are nobody to merge.
_KINDS = frozenset(
    {"person", "armed group", "militia", "movement", "party", "organisation", "military", "police", "government", "agency",
     "outlet", "alliance", "company", "intergovernmental"}
)  # fmt: skip
_TOLD = {
    "bracket": "one stands in brackets behind the other",
    "also-known": "a report says that they are one",
    "with": "a report tells of them as two",
}
_PRESS = ("outlet", "agency")
_LINK_REACH = 40  # characters between two names that a link may take
_MOST_ALIKE = 60  # actors of one key that are compared with each other, so that "Ahmed" does not cost a square


class MergeEvidence(Struct, frozen=True):
    """One ground: its weight (for where positive, else against), what it is, the report and its words where it rests on any."""

    weight: int
    reason: str
    report: str | None
    text: str | None


class MergeProposal(Struct, frozen=True):
    """Two actors that may be one: ids, names, how often each is named, grounds for and against.

    `score` is the sum of the weights; a pair with less than 2 is not proposed. The weights are ours: 3 for a report that
    says so, 2 for the spelling of several words or for initials,
    1 for the spelling of one word, a name within a name or a common party, -1 where reports name both or they
    speak for different parties, -3 where a report tells of the two as two.
    """

    one: str
    other: str
    one_name: str
    other_name: str
    mentions: tuple[int, int]
    score: int
    evidence: tuple[MergeEvidence, ...]


class _Met(Struct):
    """What is known of an actor from all reports."""

    name: str
    kind: str
    country: str | None
    known: bool
    mentions: int = 0
    reports: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)


_Pair = tuple[str, str]
_Links = dict[_Pair, dict[str, MergeEvidence]]
_LEAST = 2


def propose_merges(records: Iterable[Record]) -> tuple[MergeProposal, ...]:
    """Pairs of actors that may be one, the best founded first; of two known actors none is proposed."""
    met: dict[str, _Met] = {}
    links: _Links = defaultdict(dict)
    for record in records:
        _meet(record, met)
        _find_links(record, met, links)
    pairs = {pair for pair in _pairs(met) if _may_be_one(met, pair)} | {
        pair for pair in links if _may_be_one(met, pair)
    }
    made = [one for pair in sorted(pairs) if (one := _propose(met, pair, links.get(pair, {})))]
    return tuple(sorted(_thin(made, met), key=lambda one: (-one.score, -min(one.mentions), one.one, one.other)))


def _thin(made: Sequence[MergeProposal], met: dict[str, _Met]) -> Iterator[MergeProposal]:
    """Of many spellings of one name, each with the most usual one alone, not each with each."""
    partners: dict[str, set[str]] = defaultdict(set)
    for one in made:
        partners[one.one].add(one.other)
        partners[one.other].add(one.one)
    for one in made:
        rank = max(_usual(met, one.one), _usual(met, one.other))
        if all(_usual(met, third) < rank for third in partners[one.one] & partners[one.other]):
            yield one


def _usual(met: dict[str, _Met], actor: str) -> tuple[bool, int, str]:
    return met[actor].known, met[actor].mentions, actor


def _meet(record: Record, met: dict[str, _Met]) -> None:
    speaks = {(voice.actor, voice.party) for claim in record.claims for voice in claim.voices if voice.party}
    for actor in record.actors:
        named = any(mention.how in ("name", "alias") for mention in actor.mentions)
        if actor.kind not in _KINDS or not named or not any(letter.isupper() for letter in actor.name):
            continue
        seen = met.setdefault(actor.id, _Met(actor.name, actor.kind, actor.country, actor.known))
        seen.name, seen.mentions = min(seen.name, actor.name), seen.mentions + len(actor.mentions)
        seen.reports.add(record.report.id)
        seen.parties.update(party for voice, party in speaks if voice == actor.id and party and party != actor.id)


def _find_links(record: Record, met: dict[str, _Met], links: _Links) -> None:
    """Names that stand side by side with words between that say whether they are one."""
    words, text = load_merge_words(), record.report.text
    named = [(m.start, m.end, actor.id) for actor in record.actors if actor.id in met for m in actor.mentions]
    for (start, end, one), (begin, close, other) in pairwise(sorted(named)):
        if one == other or not end <= begin <= end + _LINK_REACH:
            continue
        rule = words.judge(text[end:begin], text[close : close + 1])
        if rule is not None:
            pair = (min(one, other), max(one, other))
            quoted = text[start : close + bool(rule.closes)]
            found = MergeEvidence(3 if rule in words.link else -3, _TOLD[rule.id], record.report.id, quoted)
            held = links[pair].get(rule.id, found)
            links[pair][rule.id] = min(held, found, key=lambda ground: (ground.report or "", ground.text or ""))


def _pairs(met: dict[str, _Met]) -> Iterator[_Pair]:
    """Pairs that share a word that sounds alike, or letters that are the other's initials."""
    keys: dict[str, list[str]] = defaultdict(list)
    for actor, seen in sorted(met.items()):
        words = words_of(seen.name)
        for key in {skeleton(word) for word in words if len(word) > 3}:
            keys[key].append(actor)
        if len(words) > 2:
            keys["=" + "".join(word[0] for word in words)].append(actor)
        if seen.name.isupper():
            keys["=" + seen.name.casefold()].append(actor)
    for _, actors in sorted(keys.items()):
        ranked = sorted(actors, key=lambda actor: (-met[actor].mentions, actor))[:_MOST_ALIKE]
        yield from ((min(pair), max(pair)) for pair in combinations(ranked, 2))


def _may_be_one(met: dict[str, _Met], pair: _Pair) -> bool:
    one, other = met[pair[0]], met[pair[1]]
    countries = {country for country in (one.country, other.country) if country}
    persons = (one.kind == "person") + (other.kind == "person")
    outlets = (one.kind in _PRESS) + (other.kind in _PRESS)
    return not (one.known and other.known) and len(countries) < 2 and persons != 1 and outlets != 1


def _propose(met: dict[str, _Met], pair: _Pair, links: dict[str, MergeEvidence]) -> MergeProposal | None:
    one, other = met[pair[0]], met[pair[1]]
    evidence = (*_of_names(one, other), *(links[key] for key in sorted(links)), *_of_company(one, other))
    score = sum(ground.weight for ground in evidence)
    if score < _LEAST:
        return None
    return MergeProposal(*pair, one.name, other.name, (one.mentions, other.mentions), score, evidence)


def _of_names(one: _Met, other: _Met) -> Iterator[MergeEvidence]:
    if are_spellings(one.name, other.name):
        several = len(words_of(one.name)) > 1
        yield MergeEvidence(2 if several else 1, "the names differ in spelling alone", None, None)
    elif is_acronym(one.name, other.name) or is_acronym(other.name, one.name):
        yield MergeEvidence(2, "one is the other's initials", None, None)
    elif is_part(one.name, other.name) or is_part(other.name, one.name):
        yield MergeEvidence(1, "one name holds the other", None, None)


def _of_company(one: _Met, other: _Met) -> Iterator[MergeEvidence]:
    both, shared = sorted(one.reports & other.reports), sorted(one.parties & other.parties)
    if shared:
        yield MergeEvidence(1, f"both speak for {', '.join(shared)}", None, None)
    elif one.parties and other.parties:
        yield MergeEvidence(-1, "they speak for different parties", None, None)
    if both:
        yield MergeEvidence(-1, f"reports that name both: {len(both)}", both[0], None)
