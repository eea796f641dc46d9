"""Two readings of one report are set side by side, claim by claim."""

from msgspec.structs import replace

from dateline.record import Record
from dateline.situation.differences import compare_records
from tests.factory import make_document, read_fake

TEXT = "Rebels attacked Government in Aleppo. Rebels met Russia."


def read(text: str = TEXT) -> Record:
    return read_fake(make_document(text, id="r", published="2016-08-02"))


def test_what_is_alike_differs_in_nothing() -> None:
    found = compare_records(read(), read())
    assert (found.same, found.lost, found.gained, found.changed) == (2, (), (), ())


def test_a_claim_read_otherwise_tells_each_part() -> None:
    before = read()
    claim = before.claims[0]
    event = replace(claim.event, from_="2016-08-01", recipients=())
    after = replace(before, claims=(replace(claim, id="other", certainty="possible", event=event), *before.claims[1:]))
    (changed,) = compare_records(before, after).changed
    assert (changed.before, changed.claim) == (claim.id, "other")
    values = {change.part: (change.before, change.after) for change in changed.changes}
    assert values["recipients"] == ("government", None)
    assert values["from"][1] == "2016-08-01"
    assert values["certainty"] == (claim.certainty, "possible")


def test_claims_are_lost_and_gained() -> None:
    one, other = read(), replace(read(), claims=read().claims[1:])
    assert [claim.root for claim in compare_records(one, other).lost] == ["ASSAULT"]
    assert [claim.root for claim in compare_records(other, one).gained] == ["ASSAULT"]


def test_in_a_corrected_text_the_words_tell_which_claim_is_which() -> None:
    found = compare_records(read(), read("Correction. " + TEXT))
    assert found.text_changed
    assert (found.same, found.lost, found.gained) == (2, (), ())


def test_a_report_that_one_pile_lacks() -> None:
    assert compare_records(read(), None).held == "one"
    found = compare_records(None, read())
    assert (found.held, len(found.gained)) == ("other", 2)
