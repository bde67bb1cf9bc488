"""Places that words go back to or name by their rank: "in the same province", "the Yemeni capital".

>>> [m[0] for m in BackReferences(frozenset({"yemeni"})).of_text("Two fell in the Yemeni capital on Monday.")]
['Yemeni']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tollbook.spans import Span

_SAME = re.compile(
    r"\b(?:in|inside|within|of|from|across|throughout|at|near|beside|by|on|outside|around|along|to|under)\s"
    r"(?:the\ssame|that\ssame)\s"
    r"(province|governorate|state|department|region|district|county|municipality|city|town|village|mountain|hill|valley|"
    r"forest|bridge|mosque|market|quarter|neighbou?rhood|junction|crossroads|area)\b(?!\s[A-Z])"
    r"|\belsewhere\sin\sthe\s(province|governorate|state|department|district|city|town)\b",
    re.IGNORECASE,
)
# "the soldiers, who in May had burned nine lorries in the same area": what is only told of them
_OF_THEM = re.compile(r"\bwho\b[^,;.]{0,40}\bhad \w+[^,;.]*$", re.IGNORECASE)
_CAPITAL = re.compile(
    r"\b(in|inside|near|around|outside|into|of|from|at|on|hit|rocked|shook|struck|shelled|attacked)\s(?:the|this|our)\s"
    r"(?:([A-Z][\w-]{2,30})\s)?capital\b(?!\s(?:city\s)?of\b|,?\s[A-Z]|\s(?:punishment|letters|area)\b|')"
)
_WHOSE = re.compile(r"['’]s\scapital\b(?!\s(?:city\s)?of\b|,?\s[A-Z])")
_OF = re.compile(r"(?<!provincial\s)(?<!regional\s)(?<!district\s)\bcapital(?:\scity)?\sof\s(?:the\s)?$")
KINDS = {
    "province": "admin1", "governorate": "admin1", "state": "admin1", "department": "admin1", "region": "admin1",
    "district": "admin2", "county": "admin2", "municipality": "admin2", "city": "settlement", "town": "settlement",
    "village": "settlement",
}  # fmt: skip


class BackReferences:
    """Finds such words. ``nationalities`` are adjectives of countries, in lower case."""

    def __init__(self, nationalities: frozenset[str]) -> None:
        self._nationalities = nationalities

    def of_text(self, text: str) -> Iterator[tuple[str, str, Span]]:
        """A name (a country's adjective, or empty), a kind ("capital", "same admin1") and the words, in order."""
        found: list[tuple[str, str, Span]] = []
        for match in _SAME.finditer(text):
            if _OF_THEM.search(text, max(0, match.start() - 80), match.start()):
                continue
            words = (match[1] or match[2]).lower()
            kind = KINDS.get(words, "settlement")  # a hill, a market: where the place told last is
            start = match.start() if match[2] else match.start() + len(match[0].split()[0]) + 1
            found.append(("", f"same {kind}", Span(start, match.end())))
        for match in _CAPITAL.finditer(text):
            nation = match[2] or ""
            if not nation or nation.lower() in self._nationalities:
                found.append((nation, "capital", Span(match.end(1) + 1, match.end())))
        yield from sorted(found, key=lambda f: f[2])

    @staticmethod
    def capital_of(text: str, start: int, end: int) -> Span | None:
        """The words of "the capital of NAME" or "NAME's capital" around a name; None where it is not so called."""
        before = _OF.search(text, max(0, start - 40), start)
        if before is not None:
            return Span(before.start(), end)
        after = _WHOSE.match(text, end)
        return None if after is None else Span(start, after.end())
