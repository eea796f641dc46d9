"""Blacking out words, such as the name of a witness, in a report and all that quotes it."""

import hashlib
import re
import sqlite3
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from dateline.archive.add_report import insert_claims
from dateline.archive.erase_report import drop_originals, purge
from dateline.archive.journal import now
from dateline.archive.judgement_log import FILE as JUDGEMENTS
from dateline.archive.judgement_log import read_judgements, write_judgements
from dateline.archive.open_database import transaction
from dateline.archive.originals import keep_original
from dateline.archive.tombstones import Tombstone, raise_tombstone
from dateline.errors import UsageError
from dateline.record import Judgement, Record, from_json, to_json

BLACK = "█"


def redact_words(
    database: sqlite3.Connection,
    folder: Path,
    report: str,
    words: str,
    *,
    reason: str | None,
    update: Callable[[], Any],
) -> int:
    """Black out `words` wherever the report with this id, its record, its bytes or a judgement of it holds them.

    Every letter becomes one black square, so that all spans stay where they were; case does not count. Returns how
    often the text held them. The original bytes give way to the blacked-out text. Raises `UsageError` (`no-report`,
    `no-words` where the report does not hold them).
    """
    row = database.execute("SELECT number, record FROM reports WHERE id = ?", (report,)).fetchone()
    if row is None:
        raise UsageError("no-report", f"{folder} holds no report {report}; give its id in full")
    black = _make_black(words)
    record = from_json(bytes(row[1]))
    count = len(black.pattern.findall(record.report.text)) + len(black.pattern.findall(record.report.title or ""))
    if not count:
        raise UsageError("no-words", f"report {report} does not hold these words; give them as they are written there")
    redacted = _redact_record(record, black)
    raise_tombstone(folder, Tombstone(f"{report} (words)", record.report.sha256, now(), reason))
    digests = _replace(database, folder, row[0], report, redacted)
    _redact_log(folder, report, black)
    update()
    drop_originals(database, folder, digests)
    purge(database)
    return count


class _Black:
    """Replaces words by squares in any value."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    def line(self, text: str) -> str:
        return self.pattern.sub(lambda match: _square(match[0]), text)

    def value(self, value: Any) -> Any:
        """`value` with every string in it blacked out; ids made of the words too, as squares are no part of an id."""
        if isinstance(value, str):
            return self.line(value)
        if isinstance(value, list | tuple):
            return [self.value(one) for one in value]
        if isinstance(value, dict):
            return {name: self.value(one) for name, one in value.items()}
        return value


def _square(text: str) -> str:
    return "".join(letter if letter.isspace() else BLACK for letter in text)


def _make_black(words: str) -> _Black:
    """What blacks out the words in the text, and in the ids that are made of them."""
    parts = words.split()
    if not any(letter.isalnum() for letter in words):
        raise UsageError("no-words", "there is no word to black out; give letters or digits")
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    spoken = r"\s+".join(re.escape(part) for part in parts)
    written = rf"(?<!\w){spoken}(?!\w)"
    held = rf"{written}|(?<![a-z0-9-]){re.escape(slug)}(?![a-z0-9-])" if slug else written
    return _Black(re.compile(held, re.IGNORECASE))


def _redact_record(record: Record, black: _Black) -> Record:
    """The record without the words. Its hashes are made anew; its id stays, so that judgements find it."""
    raw = black.value(msgspec.to_builtins(record))
    raw["report"]["id"] = record.report.id
    made = msgspec.convert(raw, Record)
    digest = hashlib.sha256(made.report.text.encode()).hexdigest()
    return _quote_again(msgspec.structs.replace(made, report=msgspec.structs.replace(made.report, sha256=digest)))


def _quote_again(record: Record) -> Record:
    """The record with every quotation taken from the text again: a span may hold part of what was blacked out."""
    text = record.report.text

    def quote(value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [quote(one) for one in value]
        if isinstance(value, dict):
            held = {name: quote(one) for name, one in value.items()}
            start, end = held.get("start"), held.get("end")
            if isinstance(start, int) and isinstance(end, int) and "text" in held:
                held["text"] = text[start:end]
            return held
        return value

    raw = msgspec.to_builtins(record)
    report = raw.pop("report")
    return msgspec.convert({"report": report, **quote(raw)}, Record)


def _replace(database: sqlite3.Connection, folder: Path, number: int, report: str, redacted: Record) -> list[str]:
    """Put the redacted record, text and bytes in the place of what was there; hashes of the bytes that gave way."""
    text = redacted.report.text
    name = f"{redacted.report.sha256[:16]}.txt"
    digest = keep_original(folder, text.encode(), name)
    with transaction(database):
        digests = [held for (held,) in database.execute("SELECT original FROM copies WHERE report = ?", (report,))]
        values = (to_json(redacted), redacted.report.title, redacted.report.sha256, number)
        database.execute("UPDATE reports SET record = ?, title = ?, sha256 = ? WHERE number = ?", values)
        database.execute("UPDATE copies SET original = ?, origin = ? WHERE report = ?", (digest, name, report))
        database.execute("DELETE FROM words WHERE rowid = ?", (number,))
        database.execute(
            "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", (number, redacted.report.title or "", text)
        )
        database.execute("DELETE FROM reviews WHERE report = ?", (number,))
        database.execute("DELETE FROM facets WHERE report = ?", (number,))
        database.execute("DELETE FROM claims WHERE report = ?", (number,))
        insert_claims(database, number, redacted)
        database.execute("INSERT OR IGNORE INTO unreviewed VALUES (?)", (number,))
    return [held for held in digests if held != digest]


def _redact_log(folder: Path, report: str, black: _Black) -> None:
    log = folder / JUDGEMENTS
    judgements = read_judgements(log)
    if any(one.report == report for one in judgements):
        write_judgements(log, tuple(_redact_one(one, black) if one.report == report else one for one in judgements))


def _redact_one(one: Judgement, black: _Black) -> Judgement:
    raw = msgspec.to_builtins(one)
    kept = {name: raw[name] for name in ("id", "reviewer", "target", "report", "time") if name in raw}
    return msgspec.convert({**black.value(raw), **kept}, Judgement)
