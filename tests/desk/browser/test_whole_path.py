"""A reader's whole path: a file is dropped, read, a claim corrected by selecting words, and the record taken out."""

from pathlib import Path
from typing import Any

import pytest

from dateline.record import Record, from_json
from tests.desk.browser.conftest import Running

TEXT = (
    "GOMA, Democratic Republic of Congo (Lakes Courier) - M23 rebels attacked an army post in Kibumba on Saturday, killing"
    " nine people, the Congolese army said.\n\nVillagers in Rutshuru said that they had heard shooting.\n"
)
DROP = """(text) => {
  const held = new DataTransfer();
  held.items.add(new File([text], 'lakes-courier.txt', {type: 'text/plain'}));
  document.querySelector('form.drop').dispatchEvent(new DragEvent('drop', {dataTransfer: held, bubbles: true, cancelable: true}));
}"""
SELECT = """(words) => {
  const walk = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
  let node; while ((node = walk.nextNode()) && !node.data.includes(words));
  const range = document.createRange(), at = node.data.indexOf(words);
  range.setStart(node, at); range.setEnd(node, at + words.length);
  getSelection().removeAllRanges(); getSelection().addRange(range);
  document.querySelector('#text').dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));
}"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive that is not there yet."""
    return tmp_path / "new"


def test_from_dropping_a_file_to_the_corrected_record(page: Any, running: Running, tmp_path: Path) -> None:
    page.goto(f"{running.home}/bring")
    page.evaluate(DROP, TEXT)
    page.locator("section[aria-label=Progress]").wait_for()
    page.get_by_text("1 read, 0 unchanged, 0 failed").wait_for(timeout=180_000)
    page.get_by_role("link", name="To the reports").click()
    page.locator("ol.reports a").first.click()
    assert page.locator("#text").text_content() == TEXT
    card = page.locator(".claim[data-n]", has_text="ASSAULT").first
    claim = card.get_attribute("data-claim")
    card.focus()
    page.evaluate(SELECT, "Rutshuru")
    page.get_by_role("toolbar", name="Use these words").get_by_role("button", name="as place").click()
    page.locator(f'.claim.corrected[data-claim="{claim}"]').wait_for()
    card = page.locator(f'.claim[data-claim="{claim}"]')
    assert "Rutshuru" in card.inner_text()
    page.get_by_role("link", name="Take out").click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="jsonl", exact=True).click()
    taken.value.save_as(tmp_path / "taken.jsonl")
    record = from_json((tmp_path / "taken.jsonl").read_bytes().strip())
    assert isinstance(record, Record)
    (held,) = [one for one in record.claims if one.id == claim]
    places = [record.places[index] for index in held.event.places]
    assert [(one.text, TEXT[one.start : one.end]) for one in places] == [("Rutshuru", "Rutshuru")]
    assert record.report.text == TEXT
    page.goto(f"{running.home}/log")
    assert "correct claim: event.places = Rutshuru" in page.locator("tbody").inner_text()
