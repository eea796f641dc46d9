"""Places that a sentence names where nothing that it tells took place."""

import pytest

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("The UK-based Observatory said ten farmers were killed in raids on Homs.", {"Homs"}),
        ("Ten farmers were killed in raids, the UK-based Observatory said.", set()),
        ("The army killed 47 Daesh militants (Daesh outlawed in Russia) near Raqqa.", {"Raqqa"}),
        ("More news. MOSCOW (Sputnik) The army killed four militants near Raqqa.", {"Raqqa"}),
        ("The US has concluded that rebels bombed a convoy.", set()),
        ("US officials said rebels bombed a convoy in Homs.", {"Homs"}),
        ("Airstrikes killed ten without a mandate from the Damascus government.", set()),
        ("Moscow AFP Saturday 7 Oct 2017 Some 120 fighters were killed in air strikes in Syria.", {"Syria"}),
        ("Libya saw clashes between the army and rebels.", {"Libya"}),
        ("Rebels attacked the army in Al Tabqah.", {"Al Tabqah"}),
    ],
)
def test_where(sentence: str, places: set[str]) -> None:
    record = read_document(read_text(sentence, id="r", published="2018-12-21"), settings=Settings())
    claims = [claim for claim in record.claims if claim.event.root == "ASSAULT"]
    assert claims
    assert {record.places[index].text for claim in claims for index in claim.event.places} == places
