"""Every figure of a report, from its numerals and its casualty words."""

from collections.abc import Sequence

from dateline.knowledge.figure_words import Trigger, load_figure_words
from dateline.reading.how_many.cause import find_causes
from dateline.reading.how_many.count import Count
from dateline.reading.how_many.fact import FigureFact
from dateline.reading.how_many.fires import fires
from dateline.reading.how_many.number import Number
from dateline.reading.how_many.phrase import count_alone, count_phrase
from dateline.reading.how_many.rest import find_rate, read_rest, tidy
from dateline.reading.how_many.scene import Scene, make_scene
from dateline.reading.how_many.span import is_cumulative
from dateline.reading.how_many.victims import find_victims, governing_verb
from dateline.reading.how_many.whom import is_person
from dateline.reading.language import Analysis
from dateline.record import Figure, FigureKind, Time


def find_figures(analysis: Analysis, *, times: Sequence[Time] = ()) -> tuple[Figure, ...]:
    """The numbers of a report with what they count, in text order; low, best and high as design.md section 3 says.

    `whose` is left null: it follows from the claims. `times` are those of the report, so that dates are not counted.
    """
    return tuple(fact.figure for fact in find_figure_facts(analysis, times))


def find_figure_facts(analysis: Analysis, times: Sequence[Time] = ()) -> tuple[FigureFact, ...]:
    """The same figures, in the same order, each with the words it hangs from."""
    words = load_figure_words()
    scene = make_scene(analysis, words, times)
    facts: dict[tuple[int, FigureKind], FigureFact] = {}
    counts: dict[tuple[int, FigureKind], Count] = {}
    triggers = words.triggers
    lower = analysis.lower
    for token, lemma in enumerate(analysis.lemmas):
        if lemma in triggers or lower[token] in triggers:
            for rule in _rules_of(triggers, lemma, lower[token]):
                if fires(analysis, token, rule) and _read_trigger(scene, token, rule, facts, counts):
                    break
    _drop_freed(facts, counts)
    _read_rest(scene, facts, counts)
    return _in_order(_mark_parts(scene, facts, counts))


def _drop_freed(facts: dict[tuple[int, FigureKind], FigureFact], counts: dict[tuple[int, FigureKind], Count]) -> None:
    """Hostages and prisoners who were freed, killed or wounded are not counted as taken as well."""
    for head, kind in list(facts):
        same = any((head, other) in facts for other in ("released", "killed", "wounded"))
        if kind == "captured" and same and facts[head, kind].rule == "captive":
            del facts[head, kind], counts[head, kind]


def _rules_of(triggers: dict[str, tuple[Trigger, ...]], lemma: str, word: str) -> tuple[Trigger, ...]:
    """The rules of a word's lemma, then those of the word as it stands ("wounded")."""
    return triggers.get(lemma, ()) + (triggers.get(word, ()) if word != lemma else ())


def _read_trigger(
    scene: Scene,
    token: int,
    rule: Trigger,
    facts: dict[tuple[int, FigureKind], FigureFact],
    counts: dict[tuple[int, FigureKind], Count],
) -> bool:
    """File the figures that one casualty word gives; True where it gives any."""
    found = False
    for head in find_victims(scene, token, rule):
        if not _may_be_victim(scene, head, rule):
            continue
        count = count_alone(scene, head) if rule.role == "toll" else count_phrase(scene, head, verb=token)
        if count is None or (rule.numbered and head not in scene.numbers and not count.numbered):
            continue
        if rule.role == "self" and not (count.numbered or count.head != head or head in count.heads):
            continue
        found = True
        key = (count.head, rule.kind)
        if key in facts:
            facts[key] = _also(scene.analysis, facts[key], token)
        else:
            facts[key], counts[key] = _make_fact(scene, count, token, rule), count
        _read_whole(scene, count, token, rule, facts, counts)
        verb = governing_verb(scene.analysis, token, rule)
        if verb is not None and verb not in facts[key].event_tokens:
            facts[key] = _also(scene.analysis, facts[key], verb)
    return found


def _read_whole(
    scene: Scene,
    part: Count,
    token: int,
    rule: Trigger,
    facts: dict[tuple[int, FigureKind], FigureFact],
    counts: dict[tuple[int, FigureKind], Count],
) -> None:
    """File the total that a part stands behind, where the parser took the part for those it befell: in "nine traders,
    among them two women, were killed" the traders."""
    lower, at = scene.analysis.lower, part.first
    size = next((n for n in (1, 2) if at > n and tuple(lower[at - n : at]) in scene.words.parts_before), 0)
    before = at - size - 1
    while size and before > 0 and scene.analysis.pos[before] == "PUNCT":
        before -= 1
    if scene.analysis.heads[token] == part.head:
        return  # "nine traders, including the wounded man": the part alone was wounded
    if not size or before < 0 or not (scene.analysis.tags[before].startswith("NN") or before in scene.numbers):
        return
    whole = count_alone(scene, before)
    if whole is not None and whole.numbered and (before, rule.kind) not in facts:
        facts[before, rule.kind], counts[before, rule.kind] = _make_fact(scene, whole, token, rule), whole


def _may_be_victim(scene: Scene, head: int, rule: Trigger) -> bool:
    """True where the noun may stand for those the rule counts: persons, where the rule or a doubtful parse asks for them."""
    analysis = scene.analysis
    counted = head in scene.numbers or rule.role == "self"
    if analysis.lemmas[head] in scene.words.things and not counted:
        return False
    if rule.role == "of" and analysis.tags[head] not in ("NNP", "NNPS"):
        return is_person(scene, head)
    sure = analysis.deps[head] in ("dobj", "nsubjpass", "pobj", "conj") or rule.role in ("self", "toll")
    return is_person(scene, head) or (sure and not rule.persons and analysis.lemmas[head] not in scene.words.units)


def _also(analysis: Analysis, fact: FigureFact, token: int) -> FigureFact:
    import msgspec

    causes = sorted({*fact.cause_tokens, *find_causes(analysis, token, frozenset((fact.head,)))})
    return msgspec.structs.replace(fact, event_tokens=(*fact.event_tokens, token), cause_tokens=tuple(causes))


def _make_fact(scene: Scene, count: Count, token: int, rule: Trigger) -> FigureFact:
    analysis = scene.analysis
    start, end = analysis.starts[count.first], analysis.ends[count.last - 1]
    figure = Figure(
        start=start,
        end=end,
        text=analysis.text[start:end],
        kind=rule.kind,
        low=tidy(count.low),
        best=tidy(count.best),
        high=tidy(count.high),
        unit="persons",
        approx=count.approx,
        per=find_rate(scene, count.last),
        of=count.of or "people",
        whose=None,
        scope="cumulative" if is_cumulative(scene, token, rule.kind, max(count.low or 0, count.high or 0)) else "event",
    )
    return FigureFact(
        figure=figure,
        head=count.head,
        event_tokens=(token,),
        cause_tokens=find_causes(analysis, token, frozenset(count.heads)),
        part_of=None,
        definite=count.definite,
        extra=count.extra or _is_added(analysis, token),
        names=count.names,
        numbered=count.numbered,
        recalls=count.recalls or any(_is_known(scene, head) for head in count.included),
        noun=analysis.lemmas[count.head],
        rule=rule.id,
    )


def _is_added(analysis: Analysis, token: int) -> bool:
    """True for a verb with "also" or "in addition"."""
    for kid in analysis.children[token]:
        if analysis.lower[kid] == "also":
            return True
        if analysis.lower[kid] == "in" and any(analysis.lower[low] == "addition" for low in analysis.children[kid]):
            return True
    return False


def _is_known(scene: Scene, head: int) -> bool:
    """True for a part with "the": somebody spoken of before."""
    return any(scene.analysis.lower[kid] in scene.words.definite for kid in scene.analysis.children[head] if kid < head)


def _read_rest(
    scene: Scene, facts: dict[tuple[int, FigureKind], FigureFact], counts: dict[tuple[int, FigureKind], Count]
) -> None:
    """File the numbers that no casualty word has claimed."""
    claimed = {token for count in counts.values() for token in range(count.first, count.last)}
    seen: set[int] = set()
    for token, number in sorted(scene.numbers.items()):
        if number.opens in seen or token in claimed:
            continue
        seen.add(number.opens)
        if _read_part(scene, number, facts, counts):
            continue
        found = read_rest(scene, number)
        if found is not None and (found[1], found[0].kind) not in facts:
            facts[found[1], found[0].kind] = _make_rest(scene, *found)


def _make_rest(scene: Scene, figure: Figure, head: int) -> FigureFact:
    """The fact of a number that counts nobody's harm."""
    return FigureFact(
        figure=figure,
        head=head,
        event_tokens=(scene.analysis.heads[head],),
        cause_tokens=(),
        part_of=None,
        definite=False,
        extra=False,
        names=(),
        numbered=True,
        recalls=False,
        noun=scene.analysis.lemmas[head],
        rule="rest",
    )


def _read_part(
    scene: Scene,
    number: Number,
    facts: dict[tuple[int, FigureKind], FigureFact],
    counts: dict[tuple[int, FigureKind], Count],
) -> bool:
    """File "among them two women" with the victims that stand before it in the sentence; True where it is such a part."""
    lower, sentence_of = scene.analysis.lower, scene.analysis.sentence_of
    if not any(tuple(lower[max(0, number.first - size) : number.first]) in scene.words.parts_before for size in (1, 2)):
        return False
    noun = scene.analysis.heads[number.token]
    part = count_phrase(scene, noun if noun > number.token else number.token)
    wholes = [
        key
        for key, count in counts.items()
        if count.first < number.first and sentence_of[key[0]] == sentence_of[number.token]
    ]
    if part is None or not wholes or not part.numbered:
        return False
    whole = max(wholes, key=lambda key: counts[key].first)
    key = (part.head, whole[1])
    if key not in facts:
        rule = Trigger("part", whole[1], "self", (), "", (), "")
        facts[key], counts[key] = _make_fact(scene, part, facts[whole].event_tokens[0], rule), part
    return True


def _mark_parts(
    scene: Scene, facts: dict[tuple[int, FigureKind], FigureFact], counts: dict[tuple[int, FigureKind], Count]
) -> list[tuple[FigureFact, tuple[int, FigureKind] | None]]:
    """Each fact with the key of the one it is a part of; parts that no casualty word names are filed here."""
    part_of: dict[tuple[int, FigureKind], tuple[int, FigureKind]] = {}
    for key, count in list(counts.items()):
        for head in count.included:
            inner = count_phrase(scene, head)
            part = (inner.head if inner is not None else head, key[1])
            if inner is None or part == key:
                continue
            if part not in facts:
                whole = facts[key]
                rule = Trigger("part", key[1], "self", (), "", (), "")
                facts[part] = _make_fact(scene, inner, whole.event_tokens[0], rule)
            facts.pop((part[0], "other"), None)
            part_of[part] = key
    _find_spoken_parts(scene, facts, counts, part_of)
    return [(fact, part_of.get(key)) for key, fact in facts.items()]


def _find_spoken_parts(
    scene: Scene,
    facts: dict[tuple[int, FigureKind], FigureFact],
    counts: dict[tuple[int, FigureKind], Count],
    part_of: dict[tuple[int, FigureKind], tuple[int, FigureKind]],
) -> None:
    """Mark "among them 11 children" and "eight of them children", wherever the parser hung them, as parts of the figure
    of the same kind that stands before them in the sentence."""
    lower, words, sentence_of = scene.analysis.lower, scene.words, scene.analysis.sentence_of
    for key, count in counts.items():
        first, number = count.first, scene.numbers.get(count.head)
        after = tuple(lower[number.last : number.last + 2]) if number is not None else ()
        before = (tuple(lower[max(0, first - 1) : first]), tuple(lower[max(0, first - 2) : first]))
        if key in part_of or not (after in words.parts_after or any(each in words.parts_before for each in before)):
            continue
        wholes = [
            other
            for other, each in counts.items()
            if other[1] == key[1]
            and each.first < first
            and sentence_of[each.head] == sentence_of[count.head]
            and other not in part_of
        ]
        if wholes:
            part_of[key] = max(wholes, key=lambda other: counts[other].first)


def _in_order(marked: list[tuple[FigureFact, tuple[int, FigureKind] | None]]) -> tuple[FigureFact, ...]:
    import msgspec

    marked.sort(key=lambda each: (each[0].figure.start, each[0].figure.end, each[0].figure.kind))
    place = {(fact.head, fact.figure.kind): index for index, (fact, _) in enumerate(marked)}
    return tuple(
        msgspec.structs.replace(fact, part_of=place.get(whole)) if whole is not None else fact for fact, whole in marked
    )
