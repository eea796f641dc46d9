"""Words picked in the text become values of a claim, and claims that were missed."""

from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.desk.pick_words import miss_claim, pick_words
from dateline.errors import UsageError
from tests.desk.factory import Client, fill
from tests.factory import make_document, read_fake

TEXT = "Rebels attacked Government in Aleppo. Old men of Kharkada saw 1,200 dead."
RECORD = read_fake(make_document(TEXT, id="r1"))
CLAIM = RECORD.claims[0]


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_party_is_whom_the_record_reads_there_or_somebody_new() -> None:
    (known,) = pick_words(RECORD, CLAIM, "event.actors", *at(" Government ")).value
    assert (known["id"], known["text"]) == ("government", "Government")
    (new,) = pick_words(RECORD, CLAIM, "event.recipients", *at("Old men")).value
    assert new["id"] == "old-men"


def test_places_times_and_figures_are_what_is_read_or_counted() -> None:
    (place,) = pick_words(RECORD, CLAIM, "event.places", *at("Aleppo")).value
    assert place["admin1"] == "Aleppo"
    (figure,) = pick_words(RECORD, CLAIM, "event.figures", *at("1,200 dead")).value
    assert (figure["kind"], figure["best"]) == ("killed", 1200)


@pytest.mark.parametrize(
    ("path", "words"),
    [("event.times", "Aleppo"), ("event.figures", "Old men"), ("event.root", "Aleppo"), ("event.actors", " ")],
)
def test_what_cannot_be_is_told(path: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        pick_words(RECORD, CLAIM, path, *at(words))
    assert caught.value.code == "bad-change"


def test_a_missed_claim_stands_in_its_sentence() -> None:
    claim = miss_claim(RECORD, "CONSULT", *at("saw"))
    assert claim.text == "Old men of Kharkada saw 1,200 dead"
    assert claim.event.trigger.text == "saw"


def test_the_desk_takes_words(tmp_path: Path) -> None:
    fill(tmp_path, {"r1": TEXT})
    desk = Client(tmp_path)
    start, end = at("Old men")
    form = {"report": "r1", "claim": CLAIM.id, "path": "event.recipients", "start": str(start), "end": str(end)}
    told = desk.post("/do/pick", form, accept="application/json").json()["told"]
    assert told["claim"]["recipients"] == ["Old men"]
    start, end = at("saw")
    missed = {"report": "r1", "root": "CONSULT", "start": str(start), "end": str(end)}
    assert desk.post("/do/miss", missed).status_code == 303
    assert desk.post("/do/miss", missed | {"root": "WAR"}).status_code == 400
    assert len(list(Archive(tmp_path).claims())) == 2
