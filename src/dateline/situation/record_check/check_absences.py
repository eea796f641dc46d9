"""Claims that something did not happen, against a record."""

from collections.abc import Iterable, Iterator
from datetime import date

from dateline.knowledge.record_check_words import load_record_measures
from dateline.record.event_row import EventRow
from dateline.situation.account import Account, Assertion
from dateline.situation.record_check.finding import Absence, FoundRow
from dateline.situation.record_check.resolve_party import family, is_armed
from dateline.situation.record_check.row_index import PlacedRow, RowIndex
from dateline.situation.record_check.told import Days, read_days

_MOST = 20  # rows shown against one claim


def check_absences(accounts: Iterable[Account], rows: Iterable[EventRow]) -> tuple[Absence, ...]:
    """Each denial of violence between two armed parties, by report and place in its text, against the rows of that pair
    in the interval that it speaks of."""
    index = RowIndex(rows)
    found = [(account, one) for account in accounts for one in account.assertions if _is_absence(one)]
    unique = {(account.report.id, one.start, one.id): (account, one) for account, one in found}
    return tuple(_check(*unique[key], index) for key in sorted(unique))


def _is_absence(one: Assertion) -> bool:
    """A negative claim of violence that names two of our armed actors, of which neither is part of the other."""
    if one.polarity != "negative" or one.root not in load_record_measures().violent_roots:
        return False
    return one.status in ("occurred", "ongoing") and len(_parties(one)) == 2


def _parties(one: Assertion) -> tuple[str, ...]:
    armed = [party for party in dict.fromkeys((*one.actors, *one.recipients)) if is_armed(party)]
    return tuple(party for party in armed if not any(party in family(other) for other in armed if other != party))


def _check(account: Account, one: Assertion, index: RowIndex) -> Absence:
    parties, days = _parties(one), read_days(one.from_, one.to)
    gap = _find_gap(days, index)
    rows = () if gap or days is None else tuple(_contradict(parties, days, index))
    verdict = "outside" if gap else "contradicted" if rows else "supported"
    said = gap or (f"{len(rows)} rows of the two in these days" if rows else "no row of the two in these days")
    return Absence(
        report=account.report.id,
        claim=one.id,
        text=one.text,
        parties=parties,
        from_=one.from_,
        to=one.to,
        verdict=verdict,  # type: ignore[arg-type] # one of three
        rows=rows[:_MOST],
        reasons=(said,),
    )


def _find_gap(days: Days | None, index: RowIndex) -> str | None:
    if days is None:
        return "the claim does not tell since when"
    if days[0] < index.first or days[1] > index.last:
        span = (
            f"from {date.fromordinal(index.first)} to {date.fromordinal(index.last)}" if index.rows else "over no days"
        )
        return f"the record runs {span}"
    return None


def _contradict(parties: tuple[str, ...], days: Days, index: RowIndex) -> Iterator[FoundRow]:
    """Rows whose days lie wholly within the interval, with one party on each side."""
    for placed in index.rows:
        if placed.first > days[1]:
            return
        if placed.first >= days[0] and placed.last <= days[1] and _is_between(parties, placed):
            row = placed.row
            names = f"{', '.join(row.side_a)} - {', '.join(row.side_b)}"
            yield FoundRow(row, (f"{row.from_}, {row.place or row.admin1}", f"{row.killed.best} dead", names))


def _is_between(parties: tuple[str, ...], placed: PlacedRow) -> bool:
    if placed.row.event_type in load_record_measures().acled_unarmed:
        return False
    one, other = (
        frozenset(actor for party in side if not party.role for actor in party.actors) for side in placed.sides
    )
    first, second = family(parties[0]), family(parties[1])
    return bool((first & one and second & other) or (first & other and second & one))
