"""Sectors and CAMEO codes that follow from what an actor is and whose it is."""

import pytest

from dateline.knowledge.load import load_actors

BOOK = load_actors()


@pytest.mark.parametrize(
    ("actor", "sector", "code"),
    [
        ("reuters", "JRN", "GBRMED"),
        ("ahrar-al-sham", "REB", "SYRREB"),
        ("islamic-state", "REB", "IMGMUSISI"),
        ("kosovo-liberation-army", "REB", "KSVREB"),
        ("medecins-sans-frontieres", "NGO", "NGOMSF"),
        ("world-health-organization", "IGO", "IGOUNOWHO"),
        ("afghanistan-police", "COP", "AFGCOP"),
        ("los-zetas", "CRM", "MEXCRM"),
    ],
)
def test_sector_and_code_follow_kind_and_country(actor: str, sector: str, code: str) -> None:
    assert (BOOK.actors[actor].sector, BOOK.actors[actor].code) == (sector, code)


def test_all_but_peoples_have_a_sector_and_a_code() -> None:
    assert [
        actor.id for actor in BOOK.actors.values() if actor.kind != "people" and not (actor.sector and actor.code)
    ] == []


def test_the_book_is_open_by_country_adjective_and_seat() -> None:
    assert BOOK.states["AFG"].id == "afghanistan"
    assert BOOK.adjectives["Kurdish"] == "kurds"
    assert BOOK.metonyms["Kremlin"] == "russia-government"
