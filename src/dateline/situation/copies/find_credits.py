"""Which agencies does a report credit with its text?"""

from collections.abc import Iterator

from dateline.knowledge.origin_words import CreditRule, agency_names, compile_credits, load_credit_rules
from dateline.situation.copies.copy import Credit


def find_credits(report: str, text: str) -> tuple[Credit, ...]:
    """The credits in the `text` of the report with this id, by place; rules and examples in knowledge/origins."""
    found: dict[tuple[int, int], Credit] = {}
    for rule, pattern in compile_credits():
        if rule.needs and not any(words in text for words in rule.needs):
            continue
        first, last = _reach(rule, len(text))
        for match in pattern.finditer(text, first, last):
            name = match.groupdict().get("agency")
            agency = agency_names()[name.removeprefix("The ").removeprefix("the ")] if name else None
            held = found.get(match.span())
            if held is None or held.agency is None:
                found[match.span()] = Credit(report, match.start(), match.end(), match.group(), agency)
    return tuple(_drop_inner(sorted(found.values(), key=lambda credit: (credit.start, -credit.end))))


def _reach(rule: CreditRule, length: int) -> tuple[int, int]:
    rules = load_credit_rules()
    if rule.at == "head":
        return 0, min(rules.head, length)
    return (max(0, length - rules.tail) if rule.at == "tail" else 0), length


def _drop_inner(credits_: list[Credit]) -> Iterator[Credit]:
    """Of credits over each other the first."""
    end = -1
    for credit in credits_:
        if credit.start >= end:
            end = credit.end
            yield credit
