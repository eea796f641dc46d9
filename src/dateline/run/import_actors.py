"""A table of a user's own actors as a checked actor file."""

import tempfile
from pathlib import Path

from dateline.errors import UsageError


def import_actors(table: Path, output: Path) -> int:
    """Write the actors of a CSV table to `output` as TOML for `--actors`, and return how many they are.

    Nothing is written where an entry breaks a rule or leads to an actor or country that is not there: then `UsageError`
    (`bad-knowledge`) names the line or entry. Raises `ExportError` (`cannot-export`).
    """
    from dateline.export.write_picture import write_bytes
    from dateline.knowledge.import_actors import import_actors as read_table
    from dateline.knowledge.import_actors import write_actor_file
    from dateline.knowledge.load import load_actors
    from dateline.knowledge.problem import KnowledgeError

    try:
        entries = read_table(table)
        text = write_actor_file(entries)
        with tempfile.TemporaryDirectory() as folder:
            draft = Path(folder) / "actors.toml"
            draft.write_text(text, encoding="utf8")
            load_actors((draft,))
    except KnowledgeError as error:
        raise UsageError("bad-knowledge", f"{table}: {error.wrong}; {error.remedy}") from error
    write_bytes(text.encode(), output)
    return len(entries.actor)
