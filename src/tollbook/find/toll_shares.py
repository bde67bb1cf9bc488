"""How many people words name without counting a noun: shares ("half of them", "all but three"), and sizes told of a
body ("its three-man crew")."""

from __future__ import annotations

from collections.abc import Set

from tollbook.find.count_phrases import NOUNS
from tollbook.find.number_words import lex, read_number
from tollbook.parse import Doc, text_of

_STRONG = frozenset(("man", "member", "person", "strong", "men", "woman", "officer"))


def told_size(doc: Doc, start: int, end: int) -> int | None:
    """How many a body's own words say it is: "its three-man crew", "a family, five-strong"; None where they don't."""
    for i in range(start + 2, end):
        if doc[i].lower_ in _STRONG and doc[i - 1].text == "-":
            read = read_number(lex(doc[i - 2].text), 0)
            return None if read is None else read[0]
    return None


def share_end(doc: Doc, i: int, harm: Set[str]) -> int | None:
    """Where "half of them" or "all but three" ends that begins at ``i``, with no noun behind; None for other words."""
    low = [t.lower_ for t in doc[i : i + 4]]
    if low[:1] == ["half"] and i + 1 < len(doc):
        if low[1:2] == ["of"]:
            return i + 3 if low[2:3] in (["them"], ["whom"]) else None
        return i + 1 if low[1] in ("were", "are") or low[1] in harm else None
    if low[:2] == ["all", "but"] and (number := read_number(lex(text_of(doc[i + 2 : i + 4])), 0)) is not None:
        end = i + 2 + number[1]
        bare = end < len(doc) and doc[end].tag_ not in (*NOUNS, "JJ", "IN")
        return end if bare else None
    return None
