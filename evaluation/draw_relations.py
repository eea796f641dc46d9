"""Draw states of relations at random from archives, with their evidence, to be judged by eye.

    python evaluation/draw_relations.py ARCHIVE ... --seed N --count 40 --least .5

All asserted states that are held with at least the confidence asked for are drawn from alike; the same seed draws the
same from the same archives. Prints each with the weightiest claim of up to three origins in its sentence. A state is right
where the parties, the state and which of them it runs from are what the reports say, and the words shown contradict none of
its bounds. Verdicts are kept in `evaluation/eye/` as one line each: archive, parties, state, latest onset, verdict, reason;
not the reports' words.
"""

import argparse
import random
from pathlib import Path

from dateline.archive import Archive
from dateline.export.word_relation import word_chain, word_confidence, word_end, word_onset, word_pair
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.relation import Relation, RelationState

_ORIGINS = 3


def draw(archives: list[Archive], seed: int, count: int, least: float) -> list[tuple[Archive, Relation, RelationState]]:
    """`count` states with the relation and archive that they come from."""
    found = [
        (archive, relation, state)
        for archive in archives
        for relation in archive.relations()
        for state in relation.states
        if state.evidence and state.confidence.held >= least
    ]
    found.sort(
        key=lambda one: (one[0].folder.name, one[1].one, one[1].other, one[2].state, one[2].one, one[2].onset_to or "")
    )
    chance = random.Random(seed)  # noqa: S311 - a draw that can be repeated, not a secret
    return chance.sample(found, min(count, len(found)))


def show(number: int, archive: Archive, relation: Relation, state: RelationState) -> str:
    """One drawn state in a few lines."""
    lines = [
        f"{number}. {archive.folder.name} {state.one} {state.other} {state.state} {state.onset_to}",
        f"   {word_pair(state, relation.names, relation.one)}: {word_onset(state)}, {word_end(state)}; {word_confidence(state)}",
    ]
    held = {one.claim: one for one in (*state.evidence, *state.against)}
    for origin in state.confidence.origins[:_ORIGINS]:
        one = held[origin.claims[0]]
        lines.append(f"   {origin.side} {origin.weight} {one.rule} {one.from_}..{one.to} {word_chain(one)}")
        lines.append(f"      {one.report} {one.published}: {_around(archive, one)}")
    return "\n".join(lines)


def _around(archive: Archive, one: Evidence) -> str:
    text = archive.record(one.report).report.text
    before, after = text[max(0, one.start - 100) : one.start], text[one.end : one.end + 60]
    return " ".join(f"{before} [[{text[one.start : one.end]}]] {after}".split())


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archives", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--least", type=float, default=0.5, help="only states held with at least this confidence")
    options = parser.parse_args()
    archives = [Archive(folder) for folder in options.archives]
    for number, drawn in enumerate(draw(archives, options.seed, options.count, options.least), 1):
        print(show(number, *drawn))


if __name__ == "__main__":
    main()
