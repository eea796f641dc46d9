"""A truce that is told to have collapsed has an end, and is not contested for it."""

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document
from dateline.situation.relations.find_evidence import find_evidence


def test_who_tells_of_a_collapse_speaks_for_the_truce_and_its_end() -> None:
    text = "Israel and Hamas agreed a truce on 3 May 2018. The truce collapsed on 9 May, residents said."
    record = read_document(read_text(text, id="r", published="2018-06-01"), settings=Settings())
    found = [(one.side, one.moment, one.from_) for one in find_evidence(record)]
    assert found == [("for", "onset", "2018-05-03"), ("for", "end", "2018-05-09")]
