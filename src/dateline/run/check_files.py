"""Whether a user's own files of actors and places can be read with."""

from collections.abc import Iterable
from pathlib import Path

from dateline.errors import UsageError
from dateline.export.wording import word_number


def check_files(*, actors: Iterable[Path] = (), places: Iterable[Path] = ()) -> None:
    """Raises `UsageError` (`bad-knowledge`) for a file that cannot be used, saying where and why."""
    held = tuple(actors)
    if held:
        _check_actors(held)
    for path in places:
        _count_places(path)


def describe_file(path: Path) -> str:
    """What a file of actors or places holds, in a few words; raises `UsageError` (`bad-knowledge`) where it is wrong.

    A `.toml` file holds actors, as does a `.csv` with the columns of UCDP's actor list; any other `.csv` holds places.
    """
    from dateline.knowledge.ucdp_actors import is_ucdp_file

    if path.suffix.lower() == ".csv" and path.exists() and not is_ucdp_file(path):
        return word_number(_count_places(path), "place")
    _check_actors((path,))
    return _count_actors(path)


def _check_actors(paths: tuple[Path, ...]) -> None:
    from dateline.knowledge.load import load_actors

    try:
        load_actors(paths)
    except (ValueError, OSError) as error:
        raise UsageError("bad-knowledge", _explain(error)) from error


def _count_actors(path: Path) -> str:
    from dateline.knowledge.actor_files import read_actor_file
    from dateline.knowledge.ucdp_actors import is_ucdp_file, read_ucdp_actors

    entries = read_ucdp_actors(path) if is_ucdp_file(path) else read_actor_file(path)
    counts = {
        "state": len(entries.state),
        "actor": len(entries.actor),
        "person": len(entries.person),
        "role": len(entries.role),
    }
    return ", ".join(word_number(count, noun) for noun, count in counts.items() if count) or "nothing"


def _count_places(path: Path) -> int:
    from dateline.knowledge.own_places import read_csv

    try:
        return sum(1 for _ in read_csv(path))
    except (ValueError, OSError) as error:
        raise UsageError("bad-knowledge", _explain(error)) from error


def _explain(error: ValueError | OSError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename}: cannot be read ({error.strerror}); check the name and permissions"
    return str(error)
