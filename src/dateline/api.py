"""The verbs of the command line as Python functions, with the same meanings and defaults."""

import os
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from dateline.archive import Archive as KeptArchive
from dateline.archive import ClaimFilter
from dateline.errors import ReadError, UsageError
from dateline.export.picture import Picture as Picture
from dateline.export.to_frame import to_frame as to_frame
from dateline.intake import Document, IntakeError, IntakeFailure
from dateline.record import Actor, Attribution, Claim, Figure, Incident, Place, Record, Report, Time, from_json, to_json

if TYPE_CHECKING:
    from dateline.reading.explain import Explanation
    from dateline.reading.read import Settings
    from dateline.run import Outcome
    from dateline.situation.differences import Difference

AnyPath = str | os.PathLike[str]


class Reading:
    """What one report says, as a notebook likes it: it shows the text with its spans highlighted.

    `record` is the whole of it, as in `dateline read --json`; its parts are at hand as attributes. `document` gives
    what it was read from, and `settings` are those it was read with; only `explain` needs them.
    """

    def __init__(
        self,
        record: Record,
        *,
        document: Callable[[], Document] | None = None,
        settings: "Settings | None" = None,
    ) -> None:
        self.record = record
        self._document = document
        self._settings = settings

    @property
    def report(self) -> Report:
        """The report: text, title, publisher, date."""
        return self.record.report

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who is spoken of."""
        return self.record.actors

    @property
    def places(self) -> tuple[Place, ...]:
        """Where; events point here by index."""
        return self.record.places

    @property
    def times(self) -> tuple[Time, ...]:
        """When; events point here by index."""
        return self.record.times

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many; events point here by index."""
        return self.record.figures

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Acts of saying."""
        return self.record.attributions

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What is asserted, with who says so."""
        return self.record.claims

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """Happenings that several claims speak of."""
        return self.record.incidents

    def to_json(self) -> str:
        """One line of the JSON contract."""
        return to_json(self.record).decode()

    def map(self, *, size: Literal["killed", "claims"] = "killed", title: str | None = None) -> Picture:
        """Where it says that something happened, as a picture that shows itself.

        Raises `ExportError` (`nothing-to-draw`, `no-pictures`).
        """
        from dateline.export.draw_map import draw_map
        from dateline.export.drawn_claims import find_all

        head = self._head() if title is None else title
        return Picture(draw_map(find_all(self.record), size=size, title=head), "map")

    def timeline(
        self,
        *,
        by: Literal["party", "place"] = "party",
        unit: Literal["incident", "claim"] = "incident",
        title: str | None = None,
    ) -> Picture:
        """When it says that something happened, as a picture that shows itself; errors as for `map`."""
        from dateline.export.draw_timeline import draw_timeline
        from dateline.export.drawn_claims import find_all

        head = self._head() if title is None else title
        return Picture(draw_timeline(find_all(self.record), by=by, unit=unit, title=head), "timeline")

    def explain(self, claim: str) -> "Explanation":
        """Why the claim with this id, or one that begins so, was read so: `dateline explain`. The report is read again.

        Raises `UsageError` (`no-claim`, `ambiguous-claim`; `no-document` for a reading made from a record alone).
        """
        from dateline.reading.explain import explain_claim

        if self._document is None:
            raise UsageError("no-document", "this reading does not know what it was read from; read the report again")
        return explain_claim(self._document(), claim, settings=self._settings)

    def _head(self) -> str:
        report = self.report
        return ": ".join(part for part in (report.publisher, report.title) if part) or report.id

    def __repr__(self) -> str:
        report = self.report
        return f"<Reading {report.id} {report.title or 'untitled'!r}: {len(self.claims)} claims>"

    def _repr_html_(self) -> str:
        from dateline.export.show_html import show_html

        return show_html(self.record)


@overload
def read(  # type: ignore[overload-overlap] # a string is a path here, not an iterable of one-letter paths
    paths: AnyPath,
    *,
    actors: Iterable[AnyPath] = (),
    places: Iterable[AnyPath] = (),
    model: str | None = None,
    relevant_only: bool = False,
    workers: int = 1,
) -> Reading: ...
@overload
def read(
    paths: Iterable[AnyPath],
    *,
    actors: Iterable[AnyPath] = (),
    places: Iterable[AnyPath] = (),
    model: str | None = None,
    relevant_only: bool = False,
    workers: int = 1,
) -> Iterator[Reading]: ...
def read(
    paths: AnyPath | Iterable[AnyPath],
    *,
    actors: Iterable[AnyPath] = (),
    places: Iterable[AnyPath] = (),
    model: str | None = None,
    relevant_only: bool = False,
    workers: int = 1,
) -> Reading | Iterator[Reading]:
    """Read one report from the file `paths`, or every report of several paths, in order, one at a time.

    A single path must hold a single report; folders and .jsonl files go into a list. What cannot be read raises
    `ReadError` for a single path, and is passed over with a warning that names it among several. `actors` and
    `places` are files of your own. `workers` processes share the work; the result is the same. Raises `UsageError`
    (`bad-knowledge`, `no-model`).
    """
    settings = _settings(actors, places, model, relevant_only=relevant_only)
    if isinstance(paths, str | os.PathLike):
        return _read_single(paths, settings)
    return _read_several(list(paths), settings, workers)


def read_text(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    id: str | None = None,  # noqa: A002 - the contract's own name
    uri: str | None = None,
    format: str = "text",  # noqa: A002 - the contract's own name
    actors: Iterable[AnyPath] = (),
    places: Iterable[AnyPath] = (),
    model: str | None = None,
) -> Reading:
    """Read the report that `text` holds; `published` is its date in any usual form.

    What is not given is looked for at the head of the text. Raises `ReadError` for text that has no UTF-8 form or an
    unknown `format`, and `UsageError` as `read` does.
    """
    from dateline import intake
    from dateline.run.settings import make_reader

    settings = _settings(actors, places, model)
    try:
        document = intake.read_text(
            text, id=id, title=title, published=published, publisher=publisher, uri=uri, format=format
        )
    except IntakeError as error:
        raise ReadError(error.code, error.message) from error
    return Reading(make_reader(settings)(document), document=lambda: document, settings=settings)


def diff(
    one: AnyPath,
    other: AnyPath | None = None,
    *,
    actors: Iterable[AnyPath] = (),
    places: Iterable[AnyPath] = (),
    model: str | None = None,
) -> "tuple[Difference, ...]":
    """What `other` reads otherwise than `one`, each an archive's folder or a file of readings: `dateline diff`.

    Without `other` the reports of an archive are read anew, with the files and the model given. Raises `UsageError`
    (`no-archive`, `no-readings`, `bad-knowledge`, `no-model`).
    """
    from dateline.run.diff import diff as find_differences

    settings = _settings(actors, places, model)
    return tuple(find_differences(Path(one), Path(other) if other is not None else None, settings=settings))


class Archive(KeptArchive):
    """The archive of the command line, with the verbs that read into it and write it out."""

    def read(
        self,
        paths: AnyPath | Iterable[AnyPath],
        *,
        actors: Iterable[AnyPath] = (),
        places: Iterable[AnyPath] = (),
        model: str | None = None,
        relevant_only: bool = False,
        workers: int = 1,
        replace: bool = False,
    ) -> int:
        """Read every report of `paths` into the archive, passing over what is in it unchanged; how many were read.

        What cannot be read is passed over with a warning that names it.
        """
        from dateline.intake import read_paths
        from dateline.run import ReadReport
        from dateline.run.file_all import file_all
        from dateline.run.settings import choose, make_reader

        settings = _settings(actors, places, model, relevant_only=relevant_only)
        several = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
        inputs = choose(read_paths([Path(path) for path in several]), settings)
        outcomes = file_all(self, inputs, make_reader(settings), settings=settings, workers=workers, replace=replace)
        return sum(isinstance(outcome, ReadReport) for outcome in _warn(outcomes))

    def reading(self, report: str) -> Reading:
        """One report, by its id or the beginning of it, as a `Reading` that shows itself."""
        record = self.record(report)
        return Reading(record, document=lambda: self.document(record.report.id))

    def map(
        self, wanted: ClaimFilter | None = None, *, size: Literal["killed", "claims"] = "killed", title: str = ""
    ) -> Picture:
        """Where claims that pass the filter say that something happened, as a picture that shows itself.

        Raises `ExportError` (`nothing-to-draw`, `no-pictures`).
        """
        from dateline.export.draw_map import draw_map

        return Picture(draw_map(self.claims(wanted), wanted, size=size, title=title), "map")

    def timeline(
        self,
        wanted: ClaimFilter | None = None,
        *,
        by: Literal["party", "place"] = "party",
        unit: Literal["incident", "claim"] = "incident",
        title: str = "",
    ) -> Picture:
        """When claims that pass the filter say that something happened, as a picture; errors as for `map`."""
        from dateline.export.draw_timeline import draw_timeline

        return Picture(draw_timeline(self.claims(wanted), wanted, by=by, unit=unit, title=title), "timeline")

    def export(
        self,
        path: AnyPath,
        *,
        format: str | None = None,  # noqa: A002 - the option's own name
        inter: Literal["words", "digits"] = "words",
    ) -> int:
        """Write all that is held to `path` in a format of `dateline export`, told by its suffix if not named.

        A manifest is written beside it. `inter` is how ACLED's actor types are given. The number of rows, objects or
        pages; raises `UsageError` (`unknown-format`), `ExportError` (`cannot-export`, `no-polars`, `no-xlsx`).
        """
        from dateline.export.formats import choose_format
        from dateline.export.write_export import write_export
        from dateline.export.written import Options

        target = Path(path)
        chosen = format or choose_format(target.name).name
        return write_export(self, target, chosen, options=Options(inter=inter)).count


def _settings(
    actors: Iterable[AnyPath], places: Iterable[AnyPath], model: str | None, *, relevant_only: bool = False
) -> "Settings":
    from dateline.run.settings import make_settings

    return make_settings(
        model=model,
        actors=[Path(path) for path in actors],
        places=[Path(path) for path in places],
        relevant_only=relevant_only,
    )


def _read_single(path: AnyPath, settings: "Settings") -> Reading:
    from dateline.intake import read_paths
    from dateline.run.settings import make_reader

    inputs = list(_take_two(read_paths([Path(path)])))
    if len(inputs) != 1:
        held = "several reports" if inputs else "no report"
        raise ReadError("not-one", f"{os.fspath(path)} holds {held}; read a list of paths instead: read([path])")
    if isinstance(inputs[0], IntakeFailure):
        failure = inputs[0]
        raise ReadError(failure.code, f"{failure.path}: {failure.message}")
    document = inputs[0]
    return Reading(make_reader(settings)(document), document=lambda: document, settings=settings)


def _take_two(inputs: Iterable[Document | IntakeFailure]) -> Iterator[Document | IntakeFailure]:
    """No more than it takes to see that there is more than one."""
    for _, item in zip(range(2), inputs, strict=False):
        yield item


def _read_several(paths: list[AnyPath], settings: "Settings", workers: int) -> Iterator[Reading]:
    from dateline.intake import read_paths
    from dateline.run import ReadReport, read_all
    from dateline.run.settings import choose, make_reader

    inputs = choose(read_paths([Path(path) for path in paths]), settings)
    for outcome in _warn(read_all(inputs, make_reader(settings), workers=workers)):
        if isinstance(outcome, ReadReport):
            yield Reading(from_json(outcome.line), document=_hold(outcome.document), settings=settings)


def _hold(document: Document) -> Callable[[], Document]:
    return lambda: document


def _warn(outcomes: "Iterable[Outcome]") -> "Iterator[Outcome]":
    """`outcomes` as they come, with a warning for every failure."""
    for outcome in outcomes:
        if isinstance(outcome, IntakeFailure):
            warnings.warn(f"{outcome.path}: {outcome.message} [{outcome.code}]", stacklevel=3)
        yield outcome
