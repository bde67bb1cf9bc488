"""Vehicle bombs that a claim only names by who drove them, and those that a pronoun goes back to.

"Nine soldiers fell by the lorry of Abu Salih, who reached their column."
"A car laden with explosives was left by the gate. It went off at night."

And where a vehicle laden with explosives is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from tollbook.find.phrases import singular
from tollbook.mentions import Sentence, WeaponMention
from tollbook.parse import FINITE, Doc
from tollbook.spans import Span

_KUNYA = r"(?:the \w+ )?(?:Abu|Abou|Umm|Ibn)\b"
_NAMES = ("Abu ", "Abou ", "Umm ", "Ibn ")
_BOMBS = ("vehicle_bomb", "suicide_vest", "mine", "ied")
_GOES_OFF = re.compile(
    r"(?P<it>It|They|Both)\b (?:then |was |were |had been |later )?(?:\w+ly )?"
    r"(?:went off|exploded|blew up|burst|detonated|blown up|set off|triggered"
    r"|(?:parked|left|placed)\b.{0,60}going off)\b"
)


class DrivenBombs:
    """Finds them in the sentences of a claim.

    >>> DrivenBombs(("lorry",)).pattern.search("by the lorry of Abu Salih")["vehicle"]
    'lorry'
    """

    def __init__(self, vehicles: Collection[str]) -> None:
        vehicle = rf"(?:\w+ )?(?P<vehicle>{'|'.join(sorted(vehicles, key=len, reverse=True))})"
        other = vehicle.replace("vehicle>", "other>")
        his = vehicle.replace("vehicle>", "his>")
        self.pattern = re.compile(
            rf"\b(?:by|with|from|(?:aim|work|target|blast|goal) of) (?:the|a|an) {vehicle} of {_KUNYA}"
            rf"|\b[Tt]he {other} of {_KUNYA}[^.;]{{1,60}}? (?:went off|exploded|blew up|burst|reached|tore)\b"
            rf"|\b[Ww]ith his {his}\b(?=[^.;]* (?:{_KUNYA}|set it off|reached))"
        )

    def find(self, sentence: Sentence, text: str, named: Sequence[WeaponMention]) -> list[WeaponMention]:
        """Vehicles that carried a bomb, since one who means to die brought them."""
        words = sentence.span.of(text)
        if not any(name in words for name in _NAMES):
            return []
        found: list[WeaponMention] = []
        for match in self.pattern.finditer(words):
            start, end = match.span(match.lastgroup or 0)
            span = Span(sentence.span.start + start, sentence.span.start + end)
            if not any(m.span.overlaps(span) for m in named):
                found.append(
                    WeaponMention(span=span, rule="weapons.driven", type="vehicle_bomb", interval=None, used=True)
                )
        return found


def pointed_at(sentence: Sentence, text: str, before: Sequence[WeaponMention]) -> list[WeaponMention]:
    """The bomb of the sentence before that "it" is, where it goes off."""
    if not before or before[-1].type not in _BOMBS:
        return []
    match = _GOES_OFF.match(text, sentence.span.start, sentence.span.end)
    if match is None:
        return []
    return [replace(before[-1], span=Span(*match.span("it")), rule="weapons.pointed", interval=None, used=True)]


def laden_vehicle(doc: Doc, start: int, frames: dict[str, frozenset[str]]) -> int | None:
    """Where "a car loaded with 200 kg of dynamite" starts, if the explosive at ``start`` fills a vehicle."""
    filled = next((t for t in reversed(doc[max(0, start - 9) : start]) if t.lower_ in frames["filled"]), None)
    if filled is None or any(t.tag_ in FINITE for t in doc[filled.i + 1 : start]):
        return None  # "a truck full of soldiers drove onto a charge"
    for token in reversed(doc[max(0, filled.i - 5) : filled.i]):
        if singular(token.lower_) in frames["vehicles"]:
            return int(token.i)
        if token.text in ",;:.":
            break
    return None
