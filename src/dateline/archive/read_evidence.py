"""What is kept of relations, without the rest of the digests."""

import sqlite3
from collections.abc import Iterator

import msgspec

from dateline.situation.relations.find_relations import Told

_decode = msgspec.json.Decoder(Told).decode


def read_evidence(database: sqlite3.Connection) -> Iterator[Told]:
    """The parties and evidence of every report, in the order of publication."""
    query = "SELECT digest FROM digests ORDER BY published IS NULL, published, id"
    for (digest,) in database.execute(query):
        yield _decode(digest)
