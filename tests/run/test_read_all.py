"""Reports come out in the order they went in, whoever read them."""

from collections.abc import Iterator

import pytest

from dateline.errors import RunError
from dateline.intake import Document, IntakeFailure
from dateline.record import to_json
from dateline.run import Reader, ReadReport, read_all
from tests.factory import make_document, read_fake
from tests.run.readers import read_or_die, read_with_bad_knowledge, read_without_model

TEXTS = [f"A{number} attacked B in C, D said. " * (1 + number % 7) for number in range(40)]


def inputs() -> Iterator[Document | IntakeFailure]:
    for number, text in enumerate(TEXTS):
        yield make_document(text, f"{number}.txt")
        if number == 3:
            yield IntakeFailure("bad.txt", "binary", "is no text")
            yield make_document("a text to crash on", "crash.txt")


def test_order_and_bytes_do_not_depend_on_workers() -> None:
    alone = list(read_all(inputs(), read_fake))
    together = list(read_all(inputs(), read_fake, workers=2))
    assert alone == together
    assert [one.line for one in alone if isinstance(one, ReadReport)] == [
        to_json(read_fake(make_document(text))) for text in TEXTS
    ]
    kinds = [type(one).__name__ for one in alone[:7]]
    assert kinds == ["ReadReport"] * 4 + ["IntakeFailure"] * 2 + ["ReadReport"]


def test_a_report_that_breaks_the_reading_fails_alone_and_says_where() -> None:
    (failure,) = read_all([make_document("crash", "bad.txt")], read_fake)
    assert isinstance(failure, IntakeFailure)
    assert failure.code == "reading-failed"
    assert failure.path == "bad.txt"
    assert "RuntimeError at factory.py:" in failure.message
    assert "made to break" in failure.message


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("reader", [read_without_model, read_with_bad_knowledge])
def test_what_no_report_can_be_read_without_stops_the_run(workers: int, reader: Reader) -> None:
    with pytest.raises(RunError, match=r"no model|no actors") as raised:
        list(read_all([make_document()], reader, workers=workers))
    assert raised.value.code == "cannot-load"


def test_a_killed_worker_is_told_after_what_was_read_before_it() -> None:
    documents = [make_document("A attacked B."), make_document("die")]
    with pytest.raises(RunError, match="a worker process was killed") as raised:
        list(read_all(documents, read_or_die, workers=2))
    assert raised.value.code == "worker-died"


def test_inputs_are_drawn_as_they_are_needed() -> None:
    drawn: list[int] = []

    def endless() -> Iterator[Document]:
        for number in range(10_000):
            drawn.append(number)
            yield make_document("A attacked B.")

    outcomes = read_all(endless(), read_fake, workers=2)
    next(outcomes)
    assert len(drawn) < 50
    outcomes.close()  # type: ignore[attr-defined] # a generator, so that what is not wanted is not read
