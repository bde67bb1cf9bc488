"""Who says what a sentence tells, named at its end: "..., killing 14 people, a councillor and two guards said".

The parser takes them for further people of the list before them.
"""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.parse import Doc, Token

_SAID = frozenset("said told reported confirmed added".split())
_HEARERS = frozenset("reporters journalists state local the a an news by on in via".split())
_AFTER = frozenset(("on", "in", "at", "by", "late", "earlier", "yesterday", "today", "later", "this", "separately"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VBG"))
_NAMES = frozenset(("NNP", "NNPS", "POS", "HYPH"))


def speakers(doc: Doc) -> range:
    """The words for those who speak at the end of a sentence, from behind the comma to their verb; empty where none do.

    "..., wounding six, a doctor said." -> "a doctor"
    """
    for verb in doc:
        if verb.lower_ not in _SAID or not _closes(doc, verb.i):
            continue
        comma = next((k for k in range(verb.i - 1, 0, -1) if doc[k].text == ","), None)
        if comma is None or comma < 3:
            continue
        if verb.i - comma == 1 and (opened := _before_name(doc, comma)) is not None:
            comma = opened  # "the governor of X, Ben Moru, said"
        elif all(t.tag_ in _NAMES for t in doc[comma + 1 : verb.i]):
            before = next((k for k in range(comma - 1, 2, -1) if doc[k].text == ","), None)
            title = doc[before + 1 : comma] if before is not None else doc[0:0]
            if before is not None and 0 < len(title) <= 6 and title[0].lower_ in ("a", "an", "the"):
                comma = before  # "a council official, Ben Moru, said"
        if comma >= verb.i - 1:
            continue
        words = doc[comma + 1 : verb.i]
        told = any(t.tag_ in ("VBD", "VBN", "VBG", "VBZ") for t in doc[:comma])
        if told and words[0].tag_ not in ("CC", "IN", "WDT", "WP", "WRB", "RB") and not _has_verb(words):
            return range(comma + 1, verb.i)
    return range(0)


def _before_name(doc: Doc, closing: int) -> int | None:
    """The comma before an office that a name between commas follows; ``closing`` closes the name."""
    opening = next((k for k in range(closing - 1, 2, -1) if doc[k].text == ","), None)
    if opening is None or not all(t.tag_ in _NAMES for t in doc[opening + 1 : closing]):
        return None
    before = next((k for k in range(opening - 1, 2, -1) if doc[k].text == ","), None)
    office = doc[before + 1 : opening] if before is not None else doc[0:0]
    return before if office and office[0].lower_ in ("a", "an", "the", "its", "his") and len(office) <= 12 else None


def _has_verb(words: Sequence[Token]) -> bool:
    return any(t.tag_ in _FINITE and t.dep_ not in ("amod", "compound") for t in words)


def _closes(doc: Doc, verb: int) -> bool:
    """Whether what is said stands before the verb: nothing but when, where and to whom it was said comes behind."""
    after = doc[verb + 1] if verb + 1 < len(doc) else None
    if after is None or after.is_punct:
        return after is None or after.text != ":"
    if doc[verb].lower_ == "told":
        behind = " ".join(t.lower_ for t in doc[verb + 1 : verb + 8])
        return after.lower_ in _HEARERS and " that " not in f" {behind} "
    return after.lower_ in _AFTER or after.tag_ == "NNP"
