"""Why a claim was read so, on the terminal."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.wording import word_doubt

if TYPE_CHECKING:
    from rich.text import Text

    from dateline.reading.explain import Explanation, PartyReason, RuleCited, VoiceReason


def show_explanation(explanation: "Explanation") -> Iterator["Text"]:
    """What to print, a line each; everything from the report is made harmless."""
    from rich.text import Text

    claim, event = explanation.claim, explanation.claim.event
    what = " ".join(part for part in (event.root, event.mode, event.context) if part)
    yield Text(neutralise_line(f"{what}  {claim.id}"), "bold")
    yield Text(neutralise_line(f"“{claim.text}”"), "italic")
    codes = (("CAMEO", event.cameo), ("ACLED", event.acled), ("UCDP", event.ucdp))
    yield Text(neutralise_line("  ".join(f"{name} {code}" for name, code in codes if code)))
    yield from _section("Event word", _event(explanation))
    yield from _section("Stands under", _governing(explanation))
    yield from _section("Parties", (line for party in explanation.parties for line in _party(party)))
    yield from _section(
        "Place, time, figures",
        (f"{one.kind} “{one.words.text}” = {one.value}: {one.way}" for one in explanation.attached),
    )
    yield from _section("Doubt", _doubt(explanation))
    yield from _section("Voices", (line for voice in explanation.voices for line in _voice(voice)))
    yield from _section(
        "Ruled out", (f"“{one.word.text}”: {one.why} ({', '.join(one.rules)})" for one in explanation.ruled_out)
    )


def _section(title: str, lines: Iterable[str]) -> Iterator["Text"]:
    """A title with its lines; nothing where there are none."""
    from rich.text import Text

    held = list(lines)
    if held:
        yield Text(title, "bold cyan")
        yield from (Text("  " + neutralise_line(line)) for line in held)


def _event(explanation: "Explanation") -> Iterator[str]:
    yield ", ".join(f"“{word.text}”" for word in explanation.triggers)
    yield _rule(explanation.rule)
    yield f"path {explanation.path}"


def _rule(rule: "RuleCited") -> str:
    source = f" [{rule.source}]" if rule.source else ""
    return f"rule {rule.id} in {rule.file}: “{rule.example}”{source}"


def _governing(explanation: "Explanation") -> Iterator[str]:
    for one in explanation.governing:
        yield f"“{one.word.text}” ({one.kind}): {one.effect}"
        if one.rule:
            yield f"  {_rule(one.rule)}"


def _party(party: "PartyReason") -> Iterator[str]:
    names = ", ".join(f"{actor.name} ({actor.kind}, {actor.country or 'no country'})" for actor in party.actors)
    yield f"{party.side} “{party.words.text}” = {names}"
    before = f", after “{party.named.text}”" if party.named else ""
    person = f", spoken for by {party.person}" if party.person else ""
    yield f"  {party.why}{before}{person}"
    for other in party.runners_up:
        yield f"  not {other.name} ({other.id}): {other.why}"


def _doubt(explanation: "Explanation") -> Iterator[str]:
    claim = explanation.claim
    yield f"{claim.polarity}, {word_doubt(claim)}"
    yield from (f"“{cue.text}”: {cue.kind}" for cue in claim.cues)


def _voice(voice: "VoiceReason") -> Iterator[str]:
    cue = f" by “{voice.cue.text}”" if voice.cue else ""
    yield f"{voice.name} ({voice.relation}, {voice.stance}){cue}"
    if voice.rule:
        yield f"  {_rule(voice.rule)}"
