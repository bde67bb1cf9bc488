"""Words that bring in one attack of several announced before: "three ambushes: the first on Monday near A, in which
...; the second on Tuesday at B, which ...; and the third ..."."""

from __future__ import annotations

import re

from tollbook.spans import Span

_WHERE_OR_WHEN = (
    r"(?=(?:on|in|at|near|by|outside|inside|between|beside|around|close to|not far from|north|south|east|west|against|"
    r"upon|this|last|yesterday|before) )"
)
_OF_THEM = r"(?: of (?:them|these|those))?,? "
_FIRST = re.compile(rf"(?:[:;,(] |: and | – | - )((?:the )?(?:first|one)){_OF_THEM}{_WHERE_OR_WHEN}", re.IGNORECASE)
_NEXT = re.compile(
    rf"(?:[;,]|[;,]? and|[;,]? then)(?: then| finally)? "
    rf"((?:the (?:second|third|fourth|fifth|sixth|last|final|other)|another|one|a (?:second|third|fourth|fifth)))"
    rf"{_OF_THEM}{_WHERE_OR_WHEN}",
    re.IGNORECASE,
)
# What is said of all of the attacks, behind the last: "..., the two of them killing nine".
_OF_ALL = re.compile(
    r"\b(?:together|altogether|in all|in total|between them|both|all (?:two|three|four|five|[2-9])|"
    r"the (?:two|three|four|five|attacks|operations|raids|ambushes|blasts|bombings|clashes))\b",
    re.IGNORECASE,
)

_BEHIND = re.compile(r", \w+ing\b")


def items_of(text: str, within: Span) -> tuple[Span, ...]:
    """The words that bring in each of several attacks in a stretch of ``text``; empty where there are not two.

    >>> text = "two raids: one on Monday at Zab, which killed three, and the other on Friday in Hit"
    >>> [span.of(text) for span in items_of(text, Span(0, len(text)))]
    ['one', 'the other']
    """
    first = _FIRST.search(text, within.start, within.end)
    if first is None:
        return ()
    behind = [Span(*m.span(1)) for m in _NEXT.finditer(text, first.end(), within.end)]
    return (Span(*first.span(1)), *behind) if behind else ()


def of_one_item(text: str, announced: int, told: int) -> bool:
    """Whether harm ``told`` at an offset is that of one of the attacks that are announced together at another.

    >>> text = "two raids: one at Zab, which killed three, and one in Hit, which killed two"
    >>> of_one_item(text, 4, text.index("three")), of_one_item(text + ", both of them", 4, len(text) + 7)
    (True, False)
    """
    items = items_of(text, Span(announced, len(text)))
    last = next((i for i in reversed(items) if i.end <= told), None)
    if last is None or _OF_ALL.search(text, last.end, told):
        return False
    # "one at A and the other at B, killing nine": of both, unless the first has its own
    behind = last is items[-1] and _BEHIND.match(text, told - 2) is not None
    return not behind or _BEHIND.search(text, items[0].end, last.start) is not None
