"""Cleaning: the text that rules read, with a way back to the text as loaded.

    >>> cleaned, offsets = clean("Two\\u00a0 men were kil\\u00ad\\nled.")
    >>> cleaned
    'Two men were killed.'
    >>> from tollbook.spans import Span
    >>> offsets.original(Span(13, 19))
    Span(start=14, end=22)

What a line break means is settled here: in the cleaned text ``"\\n"`` ends a paragraph, heading, item or row, and
``"\\n\\n"`` stands for a blank line. Line breaks that only fill a column of type have become spaces.
"""

from __future__ import annotations

import re
from typing import Final

from tollbook.documents.wrapping import Wrapping
from tollbook.spans import OffsetMap

_NOTHING: Final = "\u200b"  # every character that shows nothing is first turned into this one
_SOFT: Final = "\u00ad"

_INVISIBLE: Final = (
    *range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0),  # control characters
    0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),  # joiners, bidi marks
    0xFEFF, *range(0xFFF9, 0xFFFD), *range(0xFE00, 0xFE10),  # byte order mark, annotations, variation selectors
)  # fmt: skip
_LINE_ENDS: Final = (0x0B, 0x0C, 0x85, 0x2028, 0x2029)
_SPACES: Final = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
# Curly and low quotes, primes, and the half-rings and modifier letters that stand for ayn and hamza.
_SINGLE: Final = "‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚＇`´"
_DOUBLE: Final = "“”„‟″‶«»〝〞＂"
_HYPHENS: Final = "‐‑−﹣－"
# Long vowels and dotted consonants of scholarly transliteration, which no English or Spanish word has.
_MARKED: Final = "āīūēōĀĪŪĒŌḥṣḍṭẓḤṢḌṬẒḏṯḫġḎṮḪĠ"
_UNMARKED: Final = "aiueoAIUEOhsdtzHSDTZdthgDTHG"

_ONE_TO_ONE: Final[dict[int, str]] = (
    dict.fromkeys(_INVISIBLE, _NOTHING)
    | dict.fromkeys(_LINE_ENDS, "\n")
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(map(ord, _SINGLE), "'")
    | dict.fromkeys(map(ord, _DOUBLE), '"')
    | dict.fromkeys(map(ord, _HYPHENS), "-")
    | dict(zip(map(ord, _MARKED), _UNMARKED, strict=True))
)

# The longest run of blanks inside a line that is only sloppy spacing; wider ones after a sentence are what is left
# of a paragraph break when a page was saved as one line.
_WIDE: Final = 3

_LONE_RETURN = re.compile(r"\r(?!\n)")
_BLANK = rf"[ \t\n{_NOTHING}{_SOFT}]"
_PLACES = re.compile(
    rf"(?P<broken>(?<=[^\W\d_])[-{_SOFT}][ {_NOTHING}]*\n[ {_NOTHING}]*(?=[^\W\d_]))"
    r"|(?P<scar>(?<=[a-z])- (?=[a-z]))"
    rf"|(?P<blank> ?[\t\n{_NOTHING}{_SOFT}]{_BLANK}*|  {_BLANK}*|\A | \Z)"  # all but the one space between words
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_BROKEN = re.compile(r"-[ \u200b]*\n")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
# A column's broken words run together by OCR, "kill- ing", and what a dash or a shared ending has behind it.
_SCAR = re.compile(r"(?<=[a-z])- ([a-z]+)")
_NO_SCAR = frozenset(
    "and or to nor but which who that the a an in on at of for with by from as it he she they we this is was were "
    "not".split()
)
# A day that OCR read with a letter for its one: "the l4th of Safar", "the llth".
_DAY_SCAR = re.compile(r"(?<=\b[Tt]he )(?:l[\dl]?|[23]l)(?=(?:st|nd|rd|th)\b)")
_AFTER_SENTENCE = (".", "!", "?", '."', '?"', ".)", ".'")


def clean(text: str) -> tuple[str, OffsetMap]:
    """The cleaned text, and the map from its offsets to those of ``text``.

    Turned into one plain form: spaces of all widths, quotation marks, apostrophes, half-rings, hyphens, the marks of
    transliterated Arabic ("mujāhidīn"). Taken out: control characters, soft hyphens, zero-width and direction marks,
    blanks at line ends, doubled spaces, the hyphen of a word broken over two lines. Spaces out hard-wrapped lines into
    paragraphs, and marks the cells of a tabbed row with " | ". Where OCR ran a column's broken words together
    ("kill- ing"), joins them; reads "the l4th" as the 14th. Changes no other letter and no digit.
    """
    plain = _LONE_RETURN.sub("\n", text).replace("\r", _NOTHING).translate(_ONE_TO_ONE)
    plain = _DAY_SCAR.sub(lambda day: day[0].replace("l", "1"), plain)
    wrapping, scarred = Wrapping.of(plain), _is_scarred(plain)
    compounds = _compounds(plain, scarred=scarred)
    pieces: list[str] = []
    edits: list[tuple[int, int, int]] = []
    last = 0
    for found in _PLACES.finditer(plain):
        start, end = found.span()
        new = _replacement(plain, found, wrapping, compounds, scarred=scarred)
        if plain[start:end] == new:
            continue
        pieces += plain[last:start], new
        edits.append((start, end, len(new)))
        last = end
    pieces.append(plain[last:])
    return "".join(pieces), OffsetMap(edits)


def _compounds(plain: str, *, scarred: bool) -> frozenset[str]:
    """The words that the text itself writes with a hyphen; none where no word is broken over lines."""
    return frozenset(_COMPOUND.findall(plain.lower())) if scarred or _BROKEN.search(plain) else frozenset()


def _is_scarred(plain: str) -> bool:
    """Whether words stand broken within the lines of a text, more often than dashes stand so."""
    tails = [tail in _NO_SCAR for tail in _SCAR.findall(plain)]
    return len(tails) > 1 and 2 * sum(tails) < len(tails)


def _replacement(
    plain: str, found: re.Match[str], wrapping: Wrapping, compounds: frozenset[str], *, scarred: bool
) -> str:
    start, end = found.span()
    if found["scar"]:
        tail = _WORD_AFTER.match(plain, end)
        broken = scarred and tail is not None and tail[0] not in _NO_SCAR
        return _mend(plain, start, end, compounds) if broken else found[0]
    if found["broken"]:
        return _mend(plain, start, end, compounds)
    blank = found["blank"].replace(_NOTHING, "").replace(_SOFT, "")
    if not blank or start == 0 or end == len(plain):
        return ""
    breaks = blank.count("\n")
    if breaks > 1:
        return "\n\n"
    if breaks == 1:
        return " " if wrapping.joins(start + found["blank"].index("\n")) else "\n"
    if "\t" in blank:
        return " | " if wrapping.is_row(start) else " "
    if len(blank) >= _WIDE and plain.endswith(_AFTER_SENTENCE, 0, start):
        return "\n"
    return " "


def _mend(plain: str, start: int, end: int, compounds: frozenset[str]) -> str:
    """What joins the two halves of a word broken at a line's end: nothing, or the hyphen it really has."""
    if plain[start] == _SOFT:
        return ""
    head = _WORD_BEFORE.search(plain, max(0, start - 30), start)
    tail = _WORD_AFTER.match(plain, end, end + 30)
    if head is None or tail is None or not tail[0].islower():
        return "-"  # "Al-" + "Bab"; capitals: "OFF-" + "DUTY"
    return "-" if f"{head[0]}-{tail[0]}".lower() in compounds else ""
