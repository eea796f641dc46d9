"""What a run reads with."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import UsageError
from dateline.intake import Document, IntakeFailure
from dateline.run.check_files import check_files
from dateline.run.read_one import Reader

if TYPE_CHECKING:
    from dateline.reading.read import Settings


def make_settings(
    *,
    model: str | None = None,
    actors: Iterable[str | Path] = (),
    places: Iterable[str | Path] = (),
    relevant_only: bool = False,
) -> "Settings":
    """The settings of a reading, with a user's files named in full so that every process finds them.

    Raises `UsageError` before any report is read: `bad-knowledge` for a file that breaks its rules, `no-model` for a
    parser that is not installed.
    """
    from dateline.reading.read import Settings

    settings = Settings(
        actors=tuple(Path(path).absolute() for path in actors),
        places=tuple(Path(path).absolute() for path in places),
        relevant_only=relevant_only,
    )
    if model is not None:
        import msgspec

        settings = msgspec.structs.replace(settings, model=model)
        check_model(model)
    check_files(actors=settings.actors, places=settings.places)
    return settings


def check_model(name: str) -> None:
    """Raises `UsageError` (`no-model`) unless `name` is a folder or an installed package."""
    from importlib.util import find_spec

    module = name.replace("-", "_")
    if not (name and Path(name).is_dir()) and (not module.isidentifier() or find_spec(module) is None):
        message = f"{name} is no spaCy pipeline here; install the package (pip install {name}) or name a folder"
        raise UsageError("no-model", message)


def make_reader(settings: "Settings") -> Reader:
    """The function that reads one document by `settings`; it can be sent to other processes."""
    from dateline.reading.read import read_document

    return partial(read_document, settings=settings)


def choose(inputs: Iterable[Document | IntakeFailure], settings: "Settings") -> Iterator[Document | IntakeFailure]:
    """`inputs` without the reports that `settings` leave out."""
    for item in inputs:
        if isinstance(item, IntakeFailure) or item.report.relevant or not settings.relevant_only:
            yield item
