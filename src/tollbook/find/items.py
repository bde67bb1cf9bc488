"""Clipped items of lists: "IED on a pickup, Sabra road: 2 killed", "Sniper, checkpoint, Tel Wad".

An item has no verb before its colon or full stop. Its parts stand between commas: what was done or with what, whom it
struck, where.
"""

from __future__ import annotations

import re

from tollbook.mentions import Reading, Sentence
from tollbook.parse import FINITE
from tollbook.spans import Span

_LISTED = frozenset(("entry", "bullet", "table_row"))
_NOUNS = frozenset("strike attack ambush raid mine shell clash mortar mortars shells strikes clashes mines".split())
_COLON = re.compile(r"(?:[:;] | - | (?:as|when|while) |[.!]?$)")  # "IED at the gate as the mayor arrived"
_PART = re.compile(r", | \| ")
_CAPITAL = r"(?:(?:al|ad|an|ar|as|ash|at|az|el)-)?[^\W\d_a-z][^\W\d_]+(?:[-'][^\W\d_]+)*"
_NAME = re.compile(
    rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}(?: (?:(?:north|south|east|west)(?:ern)? )?(?:road|highway|street|desert"
    r"|entrance|quarter|district|field|valley|outskirts|market|crossroads|junction|countryside|side|bridge))?"
)
_DIRECTED = re.compile(r"\b(?:on|into|against|at|under) ")
_LONGEST = 240  # characters before the colon


def item_parts(sentence: Sentence, reading: Reading) -> tuple[Span, ...]:
    """The parts of the item that a sentence is, in the cleaned text; none where it is no item."""
    if sentence.doc is None or reading.layout.sections[sentence.section].kind not in _LISTED:
        return ()
    text = reading.text
    if reading.layout.sections[sentence.section].kind == "table_row":
        cells = cut(text, sentence.span)
        return tuple(c for c in cells if not _is_told(sentence, c) and any(map(str.isalpha, c.of(text))))
    end = _COLON.search(text, sentence.span.start, sentence.span.end)
    head = Span(sentence.span.start, end.start() if end else sentence.span.end)
    if head.end - head.start > _LONGEST or _is_told(sentence, head):
        return ()
    return cut(text, head)


def _is_told(sentence: Sentence, span: Span) -> bool:
    """Whether a finite verb tells something there; the last word behind a comma is a participle ("two hurt")."""
    tokens = [t for t in sentence.tokens_in(span) if not t.is_punct or t.text == ","]
    if tokens and tokens[-1].tag_ == "VBD" and any(t.text == "," for t in tokens):
        tokens = tokens[:-1]
    return any(t.tag_ in FINITE and t.lower_ not in _NOUNS and not t.text.isupper() for t in tokens)


def cut(text: str, span: Span) -> tuple[Span, ...]:
    """A stretch cut at its commas."""
    parts, start = [], span.start
    for comma in _PART.finditer(text, span.start, span.end):
        parts.append(Span(start, comma.start()))
        start = comma.end()
    parts.append(Span(start, span.end))
    return tuple(part for part in parts if part.end > part.start)


def named_places(reading: Reading) -> tuple[Span, ...]:
    """Where the layout alone says that a name is a place: in the label of a list's entry, and as the last part of an
    item that has told what and whom before ("Pistol, shop owner, Tel Wad"). In text order."""
    places = [
        parts[-1]
        for sentence in reading.sentences
        if reading.layout.sections[sentence.section].kind != "table_row"
        and len(parts := item_parts(sentence, reading)) > 1
        and _NAME.fullmatch(reading.text, *parts[-1])
        and (len(parts) > 2 or _DIRECTED.search(reading.text, *parts[0]))
    ]
    told = [place for sentence in reading.sentences if (place := _before_colon(sentence, reading)) is not None]
    return tuple(sorted({*reading.layout.label_places, *places, *told}))


def _before_colon(sentence: Sentence, reading: Reading) -> Span | None:
    """The name between the comma and the colon of an item with a verb ("Two posts stormed, Sabra: 6 dead"), or right
    behind its participle ("Two spies executed, Sabra.")."""
    kind = reading.layout.sections[sentence.section].kind
    if kind not in _LISTED or kind == "table_row" or sentence.doc is None:
        return None
    end = _COLON.search(reading.text, sentence.span.start, sentence.span.end)
    if end is None:
        return None
    head = Span(sentence.span.start, end.start())
    parts = cut(reading.text, head) if head.end - head.start <= _LONGEST else ()
    if len(parts) < 2 or not _NAME.fullmatch(reading.text, *parts[-1]):
        return None
    last = sentence.tokens_in(parts[-2])[-1:]
    done = len(parts) == 2 and bool(last) and last[0].tag_ in ("VBD", "VBN")
    return parts[-1] if done or (end[0] == ": " and _is_told(sentence, head)) else None
