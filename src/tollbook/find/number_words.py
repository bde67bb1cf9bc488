"""Numbers as English writes them: "twenty-two", "a hundred and five", "half a dozen", "1,200", "2.5 million".

>>> read_number(lex("two hundred and five men"), 0)
(205, 4)
>>> read_number(lex("half a dozen guards"), 0)
(6, 3)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = {word: value for value, word in enumerate(_ONES)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)} | {"fourty": 40}
_POWERS = {"thousand": 1_000, "million": 1_000_000}
_MULTIPLES = {"dozen": 12, "score": 20}
UNIT_WORDS = "|".join(word for word, value in UNITS.items() if value)  # "one" to "nineteen", for patterns
NUMBER_STARTS = frozenset({*UNITS, *TENS, "a", "half", "hundred", "dozen"})
# Larger numbers count nobody; longer digit strings are identifiers.
LARGEST = 999_999_999

_LEX = re.compile(
    r"(?P<number>(?<![\w.,])\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\d\w])|\d+(?:\.\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)|(?P<mark>[^\w\s]|_)"
)
ORDINAL = re.compile(r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)")


class Lex(NamedTuple):
    """One word, number or mark of a text, lower-cased, with its half-open offsets."""

    low: str
    kind: Literal["number", "word", "mark"]
    start: int
    end: int


def lex(text: str) -> tuple[Lex, ...]:
    """The words, digit strings and marks of a text. Thousands may be set apart by commas or spaces.

    >>> [x.low for x in lex("1,200 men; AK-47")]
    ['1,200', 'men', ';', 'ak', '-', '47']
    """
    return tuple(
        [
            Lex(m.group().lower(), m.lastgroup, m.start(), m.end())  # type: ignore[arg-type]
            for m in _LEX.finditer(text)
        ]
    )


def low_at(words: Sequence[Lex], i: int) -> str:
    """The word at ``i`` in lower case, empty beyond either end."""
    return words[i].low if 0 <= i < len(words) else ""


def read_number(words: Sequence[Lex], i: int) -> tuple[int, int] | None:
    """The number that starts at word ``i`` and the index after it, or None.

    Reads cardinal numbers up to 999,999,999 in digits, words or both ("3 thousand"); "a" only before hundred, dozen
    and the like. Ordinals are no numbers here.
    """
    return _read_digits(words, i) if i < len(words) and words[i].kind == "number" else _read_words(words, i)


def whole_number(text: str) -> int | None:
    """The number that a text is and nothing else, or None.

    >>> whole_number("Twenty-two"), whole_number("two men")
    (22, None)
    """
    words = lex(text)
    read = read_number(words, 0)
    return read[0] if read is not None and read[1] == len(words) else None


def _read_digits(words: Sequence[Lex], i: int) -> tuple[int, int] | None:
    text = re.sub(r"[,\u00a0\u202f ]", "", words[i].low)
    after = words[i + 1].low if i + 1 < len(words) else ""
    factor = _POWERS.get(after) or _MULTIPLES.get(after) or (100 if after == "hundred" else 0)
    if len(text) > 12 or ("." in text and not factor):
        return None
    value = round(float(text) * factor) if factor else int(text)
    return (value, i + (2 if factor else 1)) if value <= LARGEST else None


def _read_words(words: Sequence[Lex], i: int) -> tuple[int, int] | None:
    def at(k: int) -> str:
        return words[k].low if k < len(words) else ""

    if at(i) == "half":  # half a dozen, half-dozen
        k = i + 2 if at(i + 1) in ("a", "-") else i + 1
        return (6, k + 1) if at(k) == "dozen" else None
    if at(i) == "a":
        if at(i + 1) == "half" and at(i + 2) == "dozen":
            return 6, i + 3
        if at(i + 1) == "score" and at(i + 2) != "of":
            return None  # "a score draw"
        if at(i + 1) not in ("hundred", *_POWERS, *_MULTIPLES):
            return None
    total, current, k = 0, 1 if at(i) == "a" else -1, i + 1 if at(i) == "a" else i
    while True:
        step = _next_word(words, k, current)
        if step is None:
            break
        k, current, power = step
        if power:
            total, current = total + current * power, 0
            if at(k) == "and" and (at(k + 1) in UNITS or at(k + 1) in TENS) and at(k + 2) not in _POWERS:
                k += 1
        if total + current > LARGEST:
            return None
    if k == i or (at(i) == "a" and k == i + 1):
        return None
    return total + max(current, 0), k


def _next_word(words: Sequence[Lex], k: int, current: int) -> tuple[int, int, int] | None:
    """One more number word: the index after it, the running value, and the power of a thousand that closes it."""

    def at(n: int) -> str:
        return words[n].low if n < len(words) else ""

    word = at(k)
    rest = max(current, 0)
    fresh = current < 0 or (rest % 100 == 0 and rest != 1 and not (rest == 0 and current == 0 and word == "zero"))
    if word in UNITS and (fresh or (rest % 10 == 0 and 20 <= rest % 100 <= 90 and 0 < UNITS[word] < 10)):
        return k + 1, rest + UNITS[word], 0
    if word in TENS and fresh:
        joined = at(k + 1) in ("-", "‑", "–") and 0 < UNITS.get(at(k + 2), 0) < 10
        if joined:
            return k + 3, rest + TENS[word] + UNITS[at(k + 2)], 0
        return k + 1, rest + TENS[word], 0
    if word == "hundred" and 1 <= rest <= 99:
        k += 1
        if at(k) == "and" and (at(k + 1) in UNITS or at(k + 1) in TENS):
            k += 1
        return k, rest * 100, 0
    if word in _MULTIPLES and 1 <= rest <= 99:
        return k + 1, rest * _MULTIPLES[word], 0
    if word in _POWERS and 1 <= rest <= 999:
        return k + 1, rest, _POWERS[word]
    return None
