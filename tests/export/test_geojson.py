"""GeoJSON, read back against RFC 7946: points, properties, quotes that stand in their reports."""

import json
from pathlib import Path
from typing import Any

from dateline.export.write_export import write_export
from tests.export.tellings import make_archive, tell

PUBLISHED = {"published": "2016-08-08", "publisher": "Harbour Wire\u202e"}


def test_claims_and_incidents_are_points_with_their_quotes_and_voices(tmp_path: Path) -> None:
    told = [
        tell(killed=4, said_by=("Omar",), where={"lat": 0.0, "lon": -3.5}),
        tell(place="Hama", polarity="negative"),
        tell(place=""),
    ]
    archive = make_archive(tmp_path / "kept", (PUBLISHED, told))
    written = write_export(archive, tmp_path / "g.geojson", "geojson")
    raw = (tmp_path / "g.geojson").read_bytes()
    assert b"\xe2\x80\xae" not in raw
    collection = json.loads(raw)
    assert set(collection) == {"type", "features"}
    assert collection["type"] == "FeatureCollection"
    features: list[dict[str, Any]] = collection["features"]
    assert [one["properties"]["kind"] for one in features] == ["claim", "claim", "incident"]
    assert written.kinds == {"claim": 2, "incident": 1}
    assert written.left_out == {"no-place": 2}
    for one in features:
        assert set(one) == {"type", "id", "geometry", "properties"}
        assert one["type"] == "Feature"
        assert one["geometry"]["type"] == "Point"
    first, denied, incident = features
    assert first["geometry"]["coordinates"] == incident["geometry"]["coordinates"] == [-3.5, 0.0]
    (record,) = archive.records()
    properties = first["properties"]
    assert record.report.text[properties["start"] : properties["end"]] == properties["quote"]
    assert [voice["name"] for voice in properties["chain"]] == ["Harbour Wire\u202e", "Omar"]
    assert properties["figures"][0]["low"] == 4
    assert properties["time"] == "2016-08-07T00:00:00Z"
    assert properties["place"]["precision"] == "settlement"
    assert denied["properties"]["polarity"] == "negative"
    assert incident["properties"]["claims"] == [properties["id"]]
    assert incident["properties"]["killed"] == {"low": 4, "best": 4, "high": 4}


def test_an_empty_archive_is_an_empty_collection(tmp_path: Path) -> None:
    write_export(make_archive(tmp_path / "kept"), tmp_path / "g.geojson", "geojson")
    assert json.loads((tmp_path / "g.geojson").read_bytes()) == {"type": "FeatureCollection", "features": []}
