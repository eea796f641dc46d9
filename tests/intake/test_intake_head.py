"""What is printed at the head of a report."""

import pytest

from dateline.intake import read_text
from dateline.intake.head import read_head

BODY = "Shells fell on the port before dawn, and the guns went on until noon, the harbour master said on Tuesday."


def test_line_that_names_the_publisher_beats_a_lone_date() -> None:
    text = f"09.05.2016\n\nHarbour Wire, 8 May 2016\n\n{BODY}"
    head = read_head(text)
    assert (head.publisher, head.published) == ("Harbour Wire", "2016-05-08")


def test_dateline_date_is_the_publication_date_where_no_other_is_given() -> None:
    report = read_text(f"LATAKIA, Syria (May 4, 2016) - {BODY}").report
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.date, report.published) == (
        "LATAKIA, Syria",
        "2016-05-04",
        "2016-05-04",
    )


def test_given_date_wins_and_the_printed_one_stays_in_the_dateline() -> None:
    report = read_text(f"LATAKIA, Syria (May 4, 2016) - {BODY}", published="2016-05-05T10:00:00Z").report
    assert report.dateline is not None
    assert (report.published, report.dateline.date) == ("2016-05-05", "2016-05-04")


def test_date_without_year_goes_to_the_year_of_the_given_date() -> None:
    report = read_text(f"LATAKIA, Dec. 30 (Reuters) - {BODY}", published="2016-01-02").report
    assert report.dateline is not None
    assert report.dateline.date == "2015-12-30"


def test_date_without_year_goes_to_the_year_of_a_release_number() -> None:
    assert (
        read_head(f"2012-05-S-017\nFor Immediate Release\n\nKANDAHAR, Afghanistan (May 4)\n{BODY}").date == "2012-05-04"
    )


def test_date_without_any_year_stays_unknown() -> None:
    head = read_head(f"LATAKIA, Dec. 30 (Reuters) - {BODY}")
    assert (head.place, head.date, head.published) == ("LATAKIA", None, None)


@pytest.mark.parametrize(
    "line",
    [
        "ISIL (Daesh) - the group that holds the town - said nothing.",
        "UPDATE: The port is open again, the harbour master said.",
        "PEACE TALKS FAIL - OBSERVERS",
        "PORT IS SHUT - The harbour master said so on Tuesday.",
        "On 12 February 2015 the town fell.",
    ],
)
def test_what_only_looks_like_a_dateline_names_no_place(line: str) -> None:
    assert read_head(f"{line}\n{BODY}").place is None


def test_dialogue_in_capitals_is_no_dateline() -> None:
    assert read_head("QURESHI: The port is open.\nHADDAD: The port is shut.\n").place is None


def test_agency_is_the_publisher_where_none_is_given() -> None:
    assert read_text(f"LATAKIA (Reuters) - {BODY}").report.publisher == "Reuters"
    assert read_text(f"LATAKIA (Reuters) - {BODY}", publisher="The Courier").report.publisher == "The Courier"


def test_preambles_end_where_the_first_sentence_begins() -> None:
    text = f"LATAKIA, Syria (Reuters) - {BODY}"
    document = read_text(text)
    assert text[document.preambles[-1][1] :].lstrip() == BODY


def test_escaped_slash_of_scraped_pages_is_read() -> None:
    assert read_head(f"LATAKIA\\/HOMS, Syria (Reuters) - {BODY}").place == "LATAKIA/HOMS, Syria"


def test_time_zone_before_a_dateline_is_no_part_of_the_place() -> None:
    assert read_head(f"Tue May 3, 2016 6:39 pm BST LATAKIA (Reuters) - {BODY}").place == "LATAKIA"
