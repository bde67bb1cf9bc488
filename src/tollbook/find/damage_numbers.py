"""The number of one thing in a list of things hit, where it isn't among the counts already read."""

from __future__ import annotations

from tollbook.find.damage_things import ObjectEntry
from tollbook.find.damage_words import ARTICLES, QUANTITIES
from tollbook.find.number_words import TENS, UNITS, lex, read_number
from tollbook.find.phrases import singular
from tollbook.model import Interval
from tollbook.parse import Doc, Token

_MASS = frozenset(
    "artillery arms armament dynamite tnt weaponry ordnance ammunition ammo munition munitions materiel equipment gear "
    "machinery armour armor".split()
)
_ALIKE = frozenset(("barracks", "headquarters", "premises", "quarters"))  # one or several
_KIT = "ammunition"  # the entry of what soldiers carry, which is counted but for what _MASS lists
_ASIDE = 12  # words
_IN_ALL = (["in", "number"], ["of", "them"], ["in", "all"])
_REST = frozenset(("rest", "remainder"))  # "burned the rest of the barracks"
_SINGLE = frozenset(("vehicle", "aircraft", "vessel", "infrastructure", "building", "position"))


def own_number(token: Token) -> int | None:
    """The value of a plain number word or number in digits.

    >>> import spacy
    >>> own_number(spacy.blank("en")("12")[0])
    12
    """
    low = token.lower_
    if (joined := _joined_number(token)) is not None:
        return joined
    if low in UNITS or low in TENS:
        return UNITS[low] if low in UNITS else TENS[low]
    if "-" in low and (spelt := read_number(lex(low), 0)) is not None and spelt[1] == len(lex(low)):
        return spelt[0]  # "twenty-two"
    digits = low.replace(",", "")
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) < 8 else None


def is_told_twice(doc: Doc, at: int, end: int) -> bool:
    """Whether brackets repeat in digits the number before them, as releases do: "two (2) vehicles"."""
    if not 0 < at < end - 2 or doc[at].text != "(" or doc[at + 2].text != ")":
        return False
    number = own_number(doc[at + 1])
    return number is not None and number == own_number(doc[at - 1])


def joins_number(hyphen: Token) -> bool:
    """Whether a hyphen stands within a number in words: "twenty-two"."""
    return hyphen.text == "-" and 0 < hyphen.i < len(hyphen.doc) - 1 and _joined_number(hyphen.nbor(-1)) is not None


def _joined_number(token: Token) -> int | None:
    """The value of a number of two words and a hyphen, by its first or its last: "twenty-two"."""
    at = token.i if token.lower_ in TENS else token.i - 2
    words = [t.lower_ for t in token.doc[max(at, 0) : at + 3]] if token.i in (at, at + 2) else []
    if at < 0 or len(words) < 3 or words[1] != "-" or words[0] not in TENS or not 0 < UNITS.get(words[2], 0) < 10:
        return None
    return TENS[words[0]] + UNITS[words[2]]


def number_of(doc: Doc, start: int, core: int, head: int, entry: ObjectEntry | None) -> Interval | None:
    """The number of a thing by its own words: tokens ``start`` to ``core`` before its name, whose last is ``head``.

    None where the words give none ("several", a bare plural).
    """
    before = list(doc[start:core])
    values = [v for v in (own_number(t) for t in before) if v is not None]
    if values:
        return Interval(low=values[-1], high=values[-1])
    words = {t.lower_ for t in before}
    token = doc[head]
    if token.lower_ in _ALIKE and head + 1 < len(doc) and doc[head + 1].lower_ in ("were", "are"):
        return None  # "the barracks were burned": of how many, is not told
    plural = singular(token.lower_) != token.lower_ or (token.tag_ in ("NNS", "NNPS") and token.lower_[-1] != "s")
    if plural and (stated := _told_behind(doc, head)) is not None:
        return Interval(low=stated, high=stated)
    joined = head + 1 < len(doc) and doc[head + 1].lower_ == "and"  # "both their cars and their guns"
    if plural and len(before) > 1 and before[0].lower_ == "both" and not joined:
        return Interval(low=2, high=2)
    if words & (QUANTITIES - {"other", "further", "additional", "more", "extra", "single", "entire", "whole"}):
        return None
    if words & {"a", "an", "another", "one"}:
        return Interval(low=1, high=1)
    if not before and not plural and entry is not None and _is_one(doc, start, head, entry):
        return Interval(low=1, high=1)
    if words & _REST:
        return None
    some = entry is not None and entry.kind in ("supplies", "none") and entry.id != _KIT
    if words & (ARTICLES | {"whose"}) and not (plural or some or token.lower_ in _MASS):
        return Interval(low=1, high=1)  # "his radio", not "his fuel"
    return None


def _told_behind(doc: Doc, head: int) -> int | None:
    """The number in an aside behind a thing: "their guns, six in number", "the huts by the well, four of them"."""
    comma = next((i for i in range(head + 1, min(head + _ASIDE, len(doc) - 3)) if doc[i].text in ",;:."), None)
    if (
        comma is None
        or doc[comma].text != ","
        or any(t.pos_ == "VERB" and t.dep_ != "acl" for t in doc[head + 1 : comma])
    ):
        return None
    words = [t.lower_ for t in doc[comma + 2 : comma + 4]]
    said = words in _IN_ALL and (comma + 4 >= len(doc) or doc[comma + 4].is_punct)
    return own_number(doc[comma + 1]) if said else None


def _is_one(doc: Doc, start: int, head: int, entry: ObjectEntry) -> bool:
    """Whether a bare singular is one thing: in a clipped line ("Phone mast blown up", "Gains: PKM, four rifles") or
    behind "and" ("took his rifle and motorcycle")."""
    mark = doc[start - 1].lower_ if start else ""
    if doc[head].lower_ in _MASS:
        return False
    if entry.kind == "weapon":
        return mark in (":", ",", "and")
    return entry.kind in _SINGLE and mark in ("", ":", ",", ";", "and")
