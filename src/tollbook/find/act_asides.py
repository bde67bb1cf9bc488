"""Whom the noun of an act names behind a day or a place: "the killing on Tuesday, near Gao, of two traders"."""

from __future__ import annotations

from tollbook.parse import Token

_REACH = 14  # words from the noun within which the people are named
_OPENS = frozenset(("on", "in", "at", "near", "outside", "last", "this", "yesterday", ","))
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday january february march april may june july "
    "august september october november december night evening morning afternoon week month year weekend".split()
)


def of_behind_aside(noun: Token) -> Token | None:
    """The "of" that names those harmed, behind where and when it was; None where the noun is followed by none."""
    doc, at = noun.doc, noun.i + 1
    if at >= len(doc) or doc[at].lower_ not in _OPENS:
        return None
    for token in doc[at : noun.i + _REACH]:
        if token.lower_ == "of" and _names_people(token):
            # "the death in Paris on Friday of the painter": no violence
            return token if noun.lower_ != "death" or token.nbor().like_num else None
        if token.lower_ == "by" or token.text in ".;:" or token.tag_ in ("VBD", "VBZ", "VBP", "WP", "WDT"):
            return None
    return None


def _names_people(of: Token) -> bool:
    """Whether "of" stands behind a day or a name, and no part of it: not "the night of 3 May", "the City of London"."""
    if of.i + 2 >= len(of.doc):
        return False
    before, after, then = of.nbor(-1), of.nbor(), of.nbor(2)
    if before.text == ",":
        before = of.nbor(-2)
    same = before.i > 0 and before.nbor(-1).lower_ == "same"  # "in the same town"
    day = before.lower_ in _DAYS or before.like_num or same
    if after.like_num:
        return (day or before.pos_ == "PROPN") and then.lower_ not in _DAYS and then.pos_ != "PUNCT"
    if after.tag_ in ("DT", "PRP$"):
        return (day or before.pos_ == "PROPN") and then.lower_ not in _DAYS
    return day and after.text[:1].isupper() and after.lower_ not in _DAYS
