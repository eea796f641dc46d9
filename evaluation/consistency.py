"""How far two passes over our own chains agree: consistency of one hand, not agreement between annotators.

python evaluation/consistency.py            print the shares
python evaluation/consistency.py --differ   and show where the passes differ
"""

import argparse
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent / "gold"
PARTS = ("length", "kinds", "certainty", "status", "polarity", "responsibility", "doubted")
MARKS = ("responsibility", "doubted")  # stated only where due: silence in both passes is nothing to agree on


def read_pass(name: str) -> dict[tuple[str, int], dict[str, Any]]:
    """The claims of one pass, by passage and place in it."""
    reports = tomllib.loads((GOLD / name).read_text("utf8"))["report"]
    return {(report["id"], index): claim for report in reports for index, claim in enumerate(report["claims"])}


def compare(first: dict[str, Any], second: dict[str, Any]) -> dict[str, bool]:
    """For each part that both passes state of a claim, whether they agree; `|` alternatives agree if they meet."""
    verdict = {part: _meet(first[part], second[part]) for part in PARTS[2:5] if part in first and part in second}
    if "voices" in first and "voices" in second:
        verdict["length"] = len(first["voices"]) == len(second["voices"])
    if "kinds" in first and "kinds" in second:
        kinds = list(zip(first["kinds"], second["kinds"], strict=False))
        verdict["kinds"] = len(first["kinds"]) == len(second["kinds"]) and all(_meet(*pair) for pair in kinds)
    verdict |= {part: first.get(part) == second.get(part) for part in MARKS if part in first or part in second}
    return verdict


def _meet(one: str, other: str) -> bool:
    return bool(set(one.split("|")) & set(other.split("|")))


def main() -> None:
    """Print the share of claims on which the passes agree, part by part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--differ", action="store_true")
    options = parser.parse_args()
    first, second = read_pass("chains.toml"), read_pass("chains-second-pass.toml")
    verdicts = {key: compare(first[key], second[key]) for key in sorted(first.keys() & second.keys())}
    judged = Counter(part for verdict in verdicts.values() for part in verdict)
    agreed = Counter(part for verdict in verdicts.values() for part, same in verdict.items() if same)
    for part in PARTS:
        print(f"{part:15} {agreed[part]:3} of {judged[part]:3}  {agreed[part] / max(1, judged[part]):.3f}")
    if options.differ:
        for (report, index), verdict in verdicts.items():
            for part in (part for part, same in verdict.items() if not same):
                key = "voices" if part == "length" else part
                print(report, part, first[report, index].get(key), second[report, index].get(key))


if __name__ == "__main__":
    main()
