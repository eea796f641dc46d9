"""The chain of voices, each with the rule of the cue that brings it in."""

from dateline.reading.explain.explanation import VoiceReason
from dateline.reading.explain.rules import cite_cue
from dateline.reading.read import Answers
from dateline.record import Claim, Voice


def explain_voices(answers: Answers, claim: Claim) -> tuple[VoiceReason, ...]:
    """One reason for each voice of the claim, publisher first."""
    return tuple(_explain(answers, voice) for voice in claim.voices)


def _explain(answers: Answers, voice: Voice) -> VoiceReason:
    rule = None
    if voice.attribution is not None:
        ids = [attribution.id for attribution in answers.record.attributions]
        rule = cite_cue(answers.sayings[ids.index(voice.attribution)].rule)
    return VoiceReason(voice.name, voice.relation, voice.stance, voice.cue, rule)
