"""What somebody did before he was caught is no news, and lends its place last."""

import pytest

from dateline.reading.read import read_document
from dateline.record import Incident
from tests.factory import make_document


def _incidents(text: str) -> list[Incident]:
    return list(read_document(make_document(text)).incidents)


@pytest.mark.parametrize(
    "life",
    [
        "The leader planned attacks on judges in Kandahar.",
        "He raided shops in Kandahar.",
    ],
)
def test_what_a_captured_man_did_is_no_incident(life: str) -> None:
    incidents = _incidents(f"Troops captured a Taliban leader in Kunduz on Monday. {life} Troops seized two rifles.")
    assert {incident.place.name for incident in incidents if incident.place} == {"Kunduz"}


def test_a_victim_tells_of_another_happening() -> None:
    incidents = _incidents("Police arrested a gunman in Kunduz on Monday. The gunman killed two nurses.")
    assert any(incident.killed and incident.killed.best == 2 for incident in incidents)


def test_a_place_of_plans_is_lent_last() -> None:
    text = (
        "Troops searched a farm in Kunduz for a rebel leader on Monday. He is accused of plotting to bomb Kandahar. "
        "The troops detained two smugglers."
    )
    held = next(incident for incident in _incidents(text) if incident.captured)
    assert held.place is not None
    assert held.place.name == "Kunduz"
