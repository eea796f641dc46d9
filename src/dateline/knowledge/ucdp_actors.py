"""UCDP's actor list as a user's actor file."""

import csv
import re
from pathlib import Path

from dateline.knowledge.actor_files import ActorEntry, ActorFile
from dateline.knowledge.problem import KnowledgeError

_COLUMNS = frozenset({"ActorId", "NameData"})
_NOT_WORD = re.compile(r"[^a-z0-9]+")
# UCDP actor codebook, "Org": 1 formally organised, 2 and 3 informally organised (supporters, communal), 4 a state.
_KINDS = {"1": "armed group", "2": "movement", "3": "movement", "4": "government"}


def is_ucdp_file(path: Path) -> bool:
    """True for a CSV whose header has UCDP's actor columns."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
            return path.suffix.lower() == ".csv" and _COLUMNS.issubset(next(csv.reader(lines), []))
    except OSError:
        return False


def read_ucdp_actors(path: Path) -> ActorFile:
    """The non-state actors of UCDP's list, by their names; raises `KnowledgeError` for a row without a name or id."""
    actors: dict[str, ActorEntry] = {}
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), 2):
            name, key = (row.get("NameData") or "").strip(), (row.get("ActorId") or "").strip()
            if not name or not key.isdigit():
                raise KnowledgeError(
                    path, f"line {number} has no ActorId or NameData", "export the list again from UCDP"
                )
            kind = _KINDS.get((row.get("Org") or "").strip(), "armed group")
            if kind == "government":
                continue
            actor = _NOT_WORD.sub("-", name.lower()).strip("-") or f"ucdp-{key}"
            full = (row.get("NameOrigFullEng") or "").strip()
            names = (full,) if full not in ("", "n/a", name) else ()
            actors[actor] = ActorEntry(
                actor, name, kind, sector="REB", names=names, ucdp=int(key), source="UCDP actor list"
            )
    return ActorFile(actor=tuple(actors.values()))
