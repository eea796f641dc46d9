"""What a report's claims add up to, happening by happening."""

from typing import Any

from dateline.reading.how_many import find_figure_facts
from dateline.reading.incidents import find_incidents
from dateline.reading.language import Analysis, analyse
from dateline.reading.when import find_times
from dateline.reading.where import find_places
from dateline.record import Claim, Dateline, Event, Incident, Polarity, Root, Span, Voice
from tests.factory import make_report

_ROOTS: dict[str, Root] = {"captured": "COERCE", "killed": "ASSAULT", "wounded": "ASSAULT"}


def _claim(
    analysis: Analysis,
    token: int,
    figures: tuple[int, ...],
    root: Root,
    origin: str,
    polarity: Polarity,
    day: str | None,
) -> Claim:
    trigger = Span(analysis.starts[token], analysis.ends[token], analysis.words[token])
    event = Event(
        root, None, None, None, None, None, False, trigger, (), (), (), (), figures,
        day, "exact" if day else None, day, "exact" if day else None, None,
    )  # fmt: skip
    voice = Voice(origin, None, None, "outlet", None, "publisher", "neutral", None, None, None, None)
    return Claim(
        f"c{token}",
        trigger.start,
        trigger.end,
        trigger.text,
        event,
        polarity,
        "certain",
        "occurred",
        None,
        (),
        (voice,),
    )


def _read(
    text: str,
    *,
    origins: tuple[str, ...] = (),
    days: tuple[str | None, ...] = (),
    denied: frozenset[int] = frozenset(),
    **fields: Any,
) -> tuple[Incident, ...]:
    """Incidents from one claim a casualty word; `origins`, `days` and `denied` are by the claim's place."""
    analysis = analyse(text)
    times = find_times(analysis, published="2016-08-08")
    facts = find_figure_facts(analysis, times)
    by_word: dict[int, list[int]] = {}
    for index, fact in enumerate(facts):
        if fact.figure.kind in _ROOTS:
            by_word.setdefault(fact.event_tokens[0], []).append(index)
    claims = []
    for place, (token, figures) in enumerate(sorted(by_word.items())):
        origin = origins[place] if place < len(origins) else "Harbour Wire"
        day = days[place] if place < len(days) else None
        root = _ROOTS[facts[figures[0]].figure.kind]
        polarity: Polarity = "negative" if place in denied else "positive"
        claims.append(_claim(analysis, token, tuple(figures), root, origin, polarity, day))
    return find_incidents(
        claims,
        places=find_places(analysis, times=times),
        times=times,
        figures=tuple(fact.figure for fact in facts),
        figure_facts=facts,
        analysis=analysis,
        report=make_report(text, **fields),
    )


def _best(incident: Incident) -> tuple[float | None, float | None, float | None]:
    tolls = (incident.killed, incident.wounded, incident.captured)
    killed, wounded, captured = (toll.best if toll else None for toll in tolls)
    return killed, wounded, captured


def test_both_sides_are_added() -> None:
    (incident,) = _read(
        "Six guards were killed at the depot. Two rebels were also killed, and three drivers were wounded."
    )
    assert _best(incident) == (8, 3, None)


def test_same_toll_in_other_words_counts_once() -> None:
    (incident,) = _read("Gunmen killed four bakers at the mill. The four bakers were killed at dawn, a witness said.")
    assert _best(incident) == (4, None, None)


def test_parts_are_not_added() -> None:
    (incident,) = _read("Nine traders, including two women, were killed. One of the traders was killed on the bridge.")
    assert _best(incident) == (9, None, None)


def test_a_higher_toll_takes_the_place_of_the_lower() -> None:
    (incident,) = _read("Three drivers were killed on Monday. The death toll rose to five.")
    assert _best(incident) == (5, None, None)


def test_two_origins_span_low_and_high() -> None:
    (incident,) = _read(
        "Eleven people died in the blast, the ministry said. Rescuers put the toll at 14.",
        origins=("ministry", "rescuers"),
    )
    assert incident.killed is not None
    assert (incident.killed.low, incident.killed.best, incident.killed.high) == (11, 14, 14)


def test_toll_of_the_war_stays_out() -> None:
    incidents = _read("A shell killed two cooks. The war has killed 70,000 people since 2011.")
    assert _best(incidents[0]) == (2, None, None)


def test_another_happening_stands_apart() -> None:
    incidents = _read(
        "A bomb killed seven clerks in a bank. In another incident, two divers were killed at the harbour."
    )
    assert [_best(incident)[0] for incident in incidents] == [7, 2]


def test_another_day_is_another_happening() -> None:
    incidents = _read("A bomb killed seven clerks. A raid killed nine divers.", days=("2016-08-07", "2016-07-01"))
    assert [_best(incident)[0] for incident in incidents] == [7, 9]
    assert [incident.from_ for incident in incidents] == ["2016-08-07", "2016-07-01"]


def test_captives_are_added_up() -> None:
    (incident,) = _read("Marines captured a smuggler. They also detained two couriers.")
    assert _best(incident) == (None, None, 3)


def test_history_makes_no_incident() -> None:
    incidents = _read("Police arrested a man who is accused of killing six judges.")
    assert [_best(incident) for incident in incidents] == [(None, None, 1)]


def test_denied_claims_make_no_incident() -> None:
    assert _read("Gunmen killed four bakers.", denied=frozenset({0})) == ()


def test_ids_come_from_the_first_claim() -> None:
    text = "Gunmen killed four bakers at the mill."
    assert _read(text)[0].id == _read(text)[0].id
    assert len(_read(text)[0].id) == 16


def test_place_of_writing_is_not_the_place() -> None:
    (incident,) = _read("NAIROBI, Kenya (May 3) – Gunmen killed four bakers in Garissa.")
    assert incident.place is not None
    assert incident.place.name == "Garissa"


def test_the_day_printed_above_dates_what_nothing_else_dates() -> None:
    (incident,) = _read("Marines killed a smuggler in the port.", dateline=Dateline("GARISSA", "2016-08-07"))
    assert (incident.from_, incident.to) == ("2016-08-07", "2016-08-07")
    (undated,) = _read("Marines killed a smuggler in the port.")
    assert (undated.from_, undated.to) == (None, None)


def test_a_sentence_that_adds_up_raids_gives_way_to_the_raids() -> None:
    found = _read(
        "Nine people were killed in two separate raids. Four rebels were killed in Garissa. "
        "Five policemen were also killed at Wajir."
    )
    assert sum(incident.killed.best or 0 for incident in found if incident.killed) == 9


def test_several_beside_one_add_to_him() -> None:
    (incident,) = _read("Troops captured a commander and detained several smugglers.")
    assert incident.captured is not None
    assert incident.captured.low == 4


def test_one_grown_to_three_is_three() -> None:
    (incident,) = _read(
        "Troops captured a smuggler, the army said. The troops captured the smuggler and two of his aides.",
        origins=("army", "Harbour Wire"),
    )
    assert incident.captured is not None
    assert (incident.captured.low, incident.captured.best) == (3, 3)


def test_the_rest_of_a_total_is_part_of_it() -> None:
    (incident,) = _read(
        "The raids killed 18 traders. Eleven traders were killed in the market and seven others were killed in the port."
    )
    assert _best(incident) == (18, None, None)
