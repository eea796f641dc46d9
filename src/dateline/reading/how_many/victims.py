"""Whom did it befall? The noun phrases that a casualty word speaks of, by the syntax of each kind of word."""

from dateline.knowledge.figure_words import Trigger
from dateline.reading.how_many.described import described
from dateline.reading.how_many.number_of import noun_after, number_after
from dateline.reading.how_many.scene import Scene
from dateline.reading.language import Analysis

_SUBJECTS = ("nsubj", "nsubjpass")
_CLIMB = 6


def find_victims(scene: Scene, token: int, rule: Trigger) -> list[int]:
    """Head tokens of the phrases that say who was killed, wounded, captured ... by the casualty word at `token`."""
    analysis = scene.analysis
    paired = _paired(scene, token)
    if paired is not None:
        return [paired]
    if rule.role == "object":
        found = (
            _elliptic(scene, token) or _own(analysis, token) or _following(scene, token) or _objects(analysis, token)
        )
    elif rule.role == "subject":
        found = _subjects(analysis, token)
    elif rule.role == "adjective":
        found = described(scene, token)
    elif rule.role == "of":
        found = _of_whom(scene, token)
    elif rule.role == "toll":
        found = _toll(scene, token)
    elif rule.role == "result":
        found = _result(analysis, token)
    else:
        found = [token]
    if len(found) > 1:  # "kills 12 wounds 50": what follows another word of harm is not this one's
        found = found[
            : next(
                (n for n, head in enumerate(found[:-1]) if analysis.lemmas[head] in scene.words.triggers), len(found)
            )
            + 1
        ]
    found = [head for head in found if analysis.lemmas[head] not in rule.with_ and not _is_alias(scene, head)]
    return [_antecedent(scene, head) for head in found]


def _paired(scene: Scene, token: int) -> int | None:
    """The number before a harm in a headline that pairs them: the 8 and the 25 of "8 killed 25 injured in raid"."""
    analysis = scene.analysis

    def is_harm(at: int) -> bool:
        inside = 0 <= at < len(analysis) and analysis.sentence_of[at] == analysis.sentence_of[token]
        return inside and analysis.tags[at] in ("VBN", "VBD", "JJ") and analysis.lemmas[at] in scene.words.triggers

    def is_number(at: int) -> bool:
        return 0 <= at < len(analysis) and analysis.tags[at] == "CD"

    if not is_harm(token) or not is_number(token - 1) or analysis.sentence_of[token - 1] != analysis.sentence_of[token]:
        return None
    after = is_number(token + 1) and is_harm(token + 2)
    before = is_harm(token - 2) and is_number(token - 3)
    return token - 1 if after or before else None


def governing_verb(analysis: Analysis, token: int, rule: Trigger) -> int | None:
    """The verb whose outcome an adjective or "to death" tells ("shot dead", "beat to death"); None where there is none."""
    if rule.role == "result":
        return analysis.heads[analysis.heads[token]]
    if rule.role != "adjective":
        return None
    before = token - 1
    if before >= 0 and analysis.tags[before].startswith("VB") and analysis.pos[before] == "VERB":
        return before
    head = analysis.heads[token]
    return (
        head
        if analysis.pos[head] == "VERB" and analysis.deps[token] in ("oprd", "acomp", "xcomp", "ccomp", "advmod")
        else None
    )


def _is_alias(scene: Scene, head: int) -> bool:
    """True for the other name of somebody already named."""
    analysis, aliases = scene.analysis, scene.words.aliases
    if analysis.deps[head] not in ("nsubj", "nsubjpass"):
        return False
    near = (analysis.edges[0][head] - 1, *(kid for kid in analysis.children[head] if kid < head))
    return any(at >= 0 and analysis.lower[at] in aliases for at in near)


def _result(analysis: Analysis, token: int) -> list[int]:
    """Whom a verb with "to death" befell."""
    to = analysis.heads[token]
    verb = analysis.heads[to]
    if analysis.lower[to] != "to" or analysis.pos[verb] != "VERB":
        return []
    return _objects(analysis, verb)


def _antecedent(scene: Scene, head: int) -> int:
    """The noun that a relative pronoun stands for."""
    analysis = scene.analysis
    if analysis.lower[head] not in scene.words.relatives:
        return head
    token = head
    for _ in range(_CLIMB):
        if analysis.deps[token] == "relcl":
            return analysis.heads[token]
        token = analysis.heads[token]
    return head


def _own(analysis: Analysis, token: int) -> list[int]:
    """The objects of a verb, else its subjects in the passive."""
    passive = analysis.child(token, "auxpass") is not None
    if analysis.deps[token] == "acl" and analysis.tags[analysis.heads[token]] == "DT":
        return []  # "beside those killed 60 people were hurt": a participle's object is the noun that it stands with
    for label in ("nsubjpass", "dobj") if passive else ("dobj", "nsubjpass"):
        found = [kid for kid in analysis.children[token] if analysis.deps[kid] == label]
        if found:
            left, right = analysis.edges
            return [
                kid
                for kid, after in zip(found, [*found[1:], None], strict=True)
                if after is None or left[after] > right[kid] + 1 or analysis.tags[kid] not in ("NNP", "NNPS")
            ]
    return []


def _objects(analysis: Analysis, token: int) -> list[int]:
    deps, kids = analysis.deps, analysis.children[token]
    found = _own(analysis, token)
    if found:
        return found
    dep, tag = deps[token], analysis.tags[token]
    own = analysis.child(token, "nsubj")
    if (
        tag == "VBN"
        and dep == "relcl"
        and own is not None
        and analysis.pos[own] == "NOUN"
        and not _active(analysis, token)
    ):
        return [own]  # "raids that left two men killed and ten hostages freed"
    if tag in ("VBN", "VBD", "JJ") and dep in ("acl", "amod", "relcl") and not _active(analysis, token):
        return [_list_head(analysis, token)]
    if tag in ("VBG", "NN") and _of(analysis, token):
        return _of(analysis, token)
    if dep == "ccomp" or tag in ("VBN", "VBD"):
        subject = [kid for kid in kids if deps[kid] == "nsubj"]
        if subject and not _active(analysis, token):
            return subject
    if dep == "conj" and analysis.tags[token - 1] == "CD" and token - 1 in kids:
        return [token - 1]  # "20 people were killed and 50 hurt"
    return _conjoined(analysis, token) or _raised(analysis, token) or _displaced(analysis, token)


def _displaced(analysis: Analysis, token: int) -> list[int]:
    """Where the parser hung the victims elsewhere: "were killed" beside a parenthesis that took their noun, or an object
    read as an adverb ("beat to death one driver")."""
    passive = analysis.child(token, "auxpass") is not None
    for kid in analysis.children[token]:
        if passive and kid < token and analysis.deps[kid] in ("parataxis", "ccomp", "advcl", "csubjpass"):
            noun = analysis.child(kid, "nsubj", "nsubjpass")
            if noun is not None:
                return [noun]
        if (
            not passive
            and kid > token
            and analysis.deps[kid] in ("npadvmod", "oprd", "attr")
            and analysis.pos[kid] in ("NOUN", "PROPN")
        ):
            return [kid]
    return []


def _elliptic(scene: Scene, token: int) -> list[int]:
    """Headlines without auxiliaries: in "8 traders killed 50 others injured" the traders were killed, the others injured."""
    analysis = scene.analysis
    number, before = number_after(scene, token), token - 1
    if (
        number is None
        or before < 0
        or analysis.deps[before] in ("aux", "auxpass", "neg")
        or analysis.child(token, "aux", "auxpass")
    ):
        return []
    after = number.last
    while (
        after < len(analysis)
        and analysis.tags[after] in ("NN", "NNS", "JJ", "NNP", "NNPS")
        and not _hurts(scene, after)
    ):
        after += 1
    if after >= len(analysis) or not _hurts(scene, after) or analysis.tags[after] == "VBG":
        return []
    by = after + 1 < len(analysis) and analysis.lower[after + 1] == "by"  # "troops rescued 80 girls abducted by rebels"
    return [before] if not by and (before in scene.numbers or analysis.pos[before] in ("NOUN", "PROPN")) else []


def _hurts(scene: Scene, token: int) -> bool:
    """True for a participle of harm ("injured", "wounded", "arrested")."""
    rules = scene.words.triggers.get(scene.analysis.lemmas[token]) or scene.words.triggers.get(
        scene.analysis.lower[token], ()
    )
    return scene.analysis.lower[token].endswith(("ed", "en")) and any(
        rule.role in ("object", "adjective") for rule in rules
    )


def _following(scene: Scene, token: int) -> list[int]:
    """The counted noun right after an active verb that the parser gave no object."""
    analysis = scene.analysis
    number = number_after(scene, token)
    described = analysis.deps[token] == "acl" and analysis.tags[token] == "VBN"  # "beside those killed 60 were hurt"
    if number is None or described or analysis.child(token, "auxpass") is not None:
        return []
    return [noun_after(scene, number.token)]


def _list_head(analysis: Analysis, token: int) -> int:
    """The noun a participle stands with; after a list ("five children and four nurses killed") the first of it."""
    head = analysis.heads[token]
    while (
        analysis.deps[token] == "acl"
        and analysis.deps[head] == "conj"
        and analysis.pos[analysis.heads[head]] in ("NOUN", "NUM")
        and analysis.child(analysis.heads[head], "acl") is None  # "two men killed and ten hostages freed"
    ):
        head = analysis.heads[head]
    return head


def _active(analysis: Analysis, token: int) -> bool:
    return any(
        analysis.deps[kid] == "aux" and analysis.lemmas[kid] in ("have", "do", "will")
        for kid in analysis.children[token]
    ) and not any(analysis.deps[kid] == "auxpass" for kid in analysis.children[token])


def _of(analysis: Analysis, token: int) -> list[int]:
    for kid in analysis.children[token]:
        if kid > token and analysis.lower[kid] in ("of", "to") and analysis.deps[kid] == "prep":
            noun = analysis.child(kid, "pobj")
            if noun is not None:
                return [noun]
    return []


def _conjoined(analysis: Analysis, token: int) -> list[int]:
    """The object shared with the next verb ("killing and wounding dozens") or the subject of the passive before it."""
    for kid in analysis.children[token]:
        if analysis.deps[kid] == "conj" and kid > token:
            noun = analysis.child(kid, "dobj")
            if noun is not None:
                return [noun]
    head, at = analysis.heads[token], token
    for _ in range(_CLIMB):
        if analysis.deps[at] != "conj" or head == at:
            break
        noun = analysis.child(head, "nsubjpass")
        if (
            noun is None
            and analysis.tags[token] == "VBN"
            and analysis.tags[head] == "VBN"
            and analysis.deps[head] == "acl"
        ):
            noun = analysis.heads[head]
        if (
            noun is None
            and analysis.tags[token] in ("VBD", "VBN", "VBP", "VBG")
            and analysis.child(token, "nsubj", "dobj") is None
        ):
            noun = (
                analysis.child(head, "dobj") if not analysis.child(token, "auxpass") else analysis.child(head, "nsubj")
            )
        if noun is not None:
            return [noun]
        at, head = head, analysis.heads[head]
    return []


def _raised(analysis: Analysis, token: int) -> list[int]:
    """The subject or object of the verb above: "were reported killed", "found five people killed"."""
    if analysis.deps[token] not in ("xcomp", "oprd", "acomp", "ccomp", "advcl"):
        return []
    head = analysis.heads[token]
    noun = analysis.child(head, "nsubjpass", "dobj")
    if noun is None and analysis.deps[token] in ("xcomp", "oprd", "acomp"):
        noun = analysis.child(head, "nsubj")
    passive = analysis.tags[token] == "VBN"
    return [noun] if noun is not None and passive else []


def _subjects(analysis: Analysis, token: int) -> list[int]:
    at = token
    for _ in range(_CLIMB):
        noun = analysis.child(at, *_SUBJECTS)
        if noun is not None:
            return [noun]
        dep = analysis.deps[at]
        if dep in ("acl", "relcl"):
            return [analysis.heads[at]]
        if dep == "amod" and analysis.deps[analysis.heads[at]] == "appos":  # "the driver, ..., sustained injuries"
            noun = analysis.heads[analysis.heads[at]]
            while analysis.deps[noun] in ("appos", "conj") and analysis.tags[noun] in ("NNP", "NNPS"):
                noun = analysis.heads[noun]  # from his name to the driver
            return [noun]
        if dep not in ("conj", "xcomp", "advcl", "ccomp") or analysis.heads[at] == at:
            return []
        at = analysis.heads[at]
    return []


def _of_whom(scene: Scene, token: int) -> list[int]:
    analysis = scene.analysis
    found = _of(analysis, token)
    if found:
        return found
    if analysis.tags[token] == "NNS" and any(kid in scene.numbers for kid in analysis.children[token] if kid < token):
        return [token]
    owner = analysis.child(token, "poss")
    return [owner] if owner is not None and analysis.lower[owner] not in ("their", "his", "her", "its") else []


def _toll(scene: Scene, token: int) -> list[int]:
    """The number that a toll comes to: "toll of 40", "toll rose to 32", "put the toll at 126", "the toll is nine"."""
    analysis, head = scene.analysis, scene.analysis.heads[token]
    for at in (token, head):
        for kid in analysis.children[at]:
            if kid > token and analysis.deps[kid] in ("attr", "appos", "dobj") and kid in scene.numbers:
                return [kid]
            if kid <= token or analysis.lower[kid] not in ("of", "to", "at", "past", "above", "over"):
                continue
            nouns = [kid, *analysis.children[kid]]
            number = next(
                (k for k in nouns if k in scene.numbers or any(n in scene.numbers for n in analysis.children[k])), None
            )
            if number is not None:
                return [number if number != kid else next(iter(analysis.children[kid]), kid)]
    return []
