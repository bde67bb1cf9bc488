"""How many people a noun phrase counts.

Numbers are taken as they stand. A vague word gives only the least it can mean and stays open above: "several" is
three or more. "About" allows a tenth either way, as everywhere in Tollbook.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from tollbook.model import Interval

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " \
    "eighteen nineteen"  # fmt: skip
_NUMBERS = {word: n for n, word in enumerate(_ONES.split())} | {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_VAGUE = {
    "couple": 2, "few": 3, "several": 3, "some": 2, "multiple": 3, "numerous": 4, "many": 4, "various": 3, "handful": 4,
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "tens": 20, "both": 2, "group": 2, "band": 2,
    "gang": 2, "groups": 2, "crowd": 3, "team": 2,
}  # fmt: skip
_ABOUT = frozenset(("about", "around", "approximately", "nearly", "almost", "roughly", "some", "estimated"))
_EXACT = frozenset(("couple", "both"))


def size_of(words: Sequence[Token], *, singular: bool) -> Interval | None:
    """The size that a phrase's words before its noun state, or None where they state none.

    ``singular`` says that the noun is in the singular, so that "a" counts one.
    """
    before = [t.lower_ for t in words]
    number = _number(before)
    if number is not None:
        value, at = number
        hedge = before[:at]
        if "least" in hedge:
            return Interval(low=value, high=None)
        if ("than" in hedge and "more" in hedge) or "over" in hedge:
            return Interval(low=value + 1, high=None)
        if "than" in hedge and ("less" in hedge or "fewer" in hedge):
            return Interval(low=0, high=max(0, value - 1))
        if "up" in hedge and "to" in hedge:
            return Interval(low=0, high=value)
        if _ABOUT.intersection(hedge) or "-" in hedge[-1:]:
            return Interval(low=value * 9 // 10, high=-(-value * 11 // 10))
        return Interval(low=value, high=value)
    for word in before:
        if word in _VAGUE:
            return Interval(low=_VAGUE[word], high=_VAGUE[word] if word in _EXACT else None)
    if singular and any(w in ("a", "an", "another") for w in before):
        return Interval(low=1, high=1)
    return None


def _number(words: Sequence[str]) -> tuple[int, int] | None:
    total, found = 0, None
    for i, word in enumerate(words):
        value = _value(word)
        if value is not None:
            if found is not None and (total >= 100 or total < value):
                break  # two numbers side by side ("2 20-year-old men"): the first counts
            total += value
            found = i if found is None else found
        elif word in ("dozen", "hundred", "thousand") and (found is not None or "a" in words[:i] or not i):
            scale = {"dozen": 12, "hundred": 100, "thousand": 1000}[word]
            half = i > 0 and "half" in words[:i]
            total = scale // 2 if half else max(total, 1) * scale
            found = i if found is None else found
        elif found is not None and word not in ("and", "-"):
            break
    return None if found is None else (total, found)


def _value(word: str) -> int | None:
    if word in _NUMBERS:
        return _NUMBERS[word]
    digits = word.replace(",", "")
    if digits.isdigit() and len(digits) <= 7:
        return int(digits)
    if "-" in word:
        tens, _, ones = word.partition("-")
        if tens in _NUMBERS and ones in _NUMBERS and _NUMBERS[tens] >= 20 > _NUMBERS[ones]:
            return _NUMBERS[tens] + _NUMBERS[ones]
    return None
