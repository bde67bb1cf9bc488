"""Acts of clipped items, which a weapon or an act's noun opens: "Pistol, shop owner, Sabra", "Grenade into a house"."""

from __future__ import annotations

import dataclasses
import re

from tollbook.find.items import cut, item_parts
from tollbook.find.phrases import singular
from tollbook.mentions import ActMention, Argument, Assertion, Reading, Sentence
from tollbook.model import EventType, Interval
from tollbook.parse import Token
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

_AT = re.compile(r"\b(?:on|onto|into|against|at|under|beneath|for|upon|of|vs\.?|versus) (?=\w)")
_SPOILS = re.compile(
    r"(?:taken|seized|captured|destroyed|burned|burnt|lost|found|spoils|booty|losses)\b", re.IGNORECASE
)
_HERE = re.compile(r"\b(?:near|nr|vic|[nsew]\. of|(?:north|south|east|west)\w* of|close to|outside|in|by)\b")
_LEADING = re.compile(r"(?:on|onto|into|against|at|under|beneath|upon|between|with) (?=\w)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WHERE = re.compile(
    r"(?:near|in|at|north|south|east|west|outside|inside|[nsew]\.|between|along|close to|around|beside|behind|by night"
    r"|by day|one after the other|at dawn|at night|in the \w+)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r" (?:near|north of|south of|east of|west of|at the edge of|outside|[nsew]\. of) ")
_AREA = re.compile(
    r"\b(?:road|highway|street|desert|entrance|quarter|district|province|area|field|valley|outskirts|market|crossroads"
    r"|junction|side|countryside|town|city|village|bridge)$",
    re.IGNORECASE,
)
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_ONCE = Interval(low=1, high=1)
_LONGEST_HEAD = 3  # words


class ItemHeadEntry(Entry, frozen=True, kw_only=True):
    """What may open an item, or stand in a part of its own: a weapon or an act's noun, in the singular."""

    event_type: EventType
    words: tuple[str, ...]


class ItemActs:
    """Reads the acts of clipped items, by the words of data/item_heads."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("item_heads", ItemHeadEntry)
        self._heads = {tuple(word.split()): entry for entry in entries for word in entry.words}

    def find(self, sentence: Sentence, reading: Reading, found: list[ActMention]) -> list[ActMention]:
        """The acts of a sentence, with that of the item that it is, in text order; ``found`` are those read so far."""
        parts = item_parts(sentence, reading)
        if not parts or _SPOILS.match(reading.text, *parts[0]):
            return found
        item = self._read(parts, sentence, reading)
        if item is None:
            return found
        act, head = item
        before = [a for a in found if a.span.overlaps(head) or a.span.start < parts[-1].end]
        if any(a.shape == "verb" and a.event_type and a.assertion.told for a in before):
            return found  # "two tankers shot up and burned"
        series = next((a for a in before if a.counted and a.shape == "noun" and a.span.overlaps(head)), None)
        if series is not None:  # "nine raids on villages around X, 14 killed"
            act = dataclasses.replace(act, counted=True, occurrences=series.occurrences)
        return sorted([*(a for a in found if a not in before), act], key=lambda a: a.span)

    def named(self, head: Span, struck: Span, sentence: Sentence, reading: Reading) -> ActMention | None:
        """The act that a noun phrase states, its target in ``struck``; None where it names no weapon or act."""
        found = self._head(reading.text, head)
        return None if found is None else self._act(*found, struck, sentence, reading)

    def _read(self, parts: tuple[Span, ...], sentence: Sentence, reading: Reading) -> tuple[ActMention, Span] | None:
        text = reading.text
        behind = Span(min(parts[-1].end + 2, sentence.span.end), sentence.span.end)
        for part in (*parts, *cut(text, behind)[:1]):
            named = self._head(text, part)
            if named is None:
                continue
            entry, head = named
            own = _AT.match(text, head.end + 1, part.end)
            struck = Span(own.end(), part.end) if own else self._struck(text, part, parts)
            return self._act(entry, head, struck, sentence, reading), head
        return None

    def _head(self, text: str, part: Span) -> tuple[ItemHeadEntry, Span] | None:
        """The weapon or act that a part names with its first nouns: "two devices", "night raid", "motorcycle IED"."""
        stop = min(
            (m for p in (_AT, _HERE) if (m := p.search(text, part.start, part.end))), key=re.Match.start, default=None
        )
        words = list(_WORD.finditer(text, part.start, stop.start() if stop else part.end))[: _LONGEST_HEAD + 2]
        if not words:
            return None
        last = len(words)
        for size in range(min(_LONGEST_HEAD, last), 0, -1):
            chosen = words[last - size :]
            key = (*(w[0].lower() for w in chosen[:-1]), singular(chosen[-1][0].lower()))
            entry = self._heads.get(key) or self._heads.get(tuple(w[0].lower() for w in chosen))
            if entry is not None:
                return entry, Span(chosen[0].start(), chosen[-1].end())
        return None

    def _struck(self, text: str, own: Span, parts: tuple[Span, ...]) -> Span | None:
        """The part that says what was struck: the first behind the weapon's that is no place, else the first before."""
        order = [p for p in parts if p.start > own.start] + [p for p in parts if p.start < own.start]
        if order and order[0].start > own.start and len(order) > 1:
            directed = next((p for p in order if _LEADING.match(text, p.start)), None)
            if directed is not None:
                lead = _LEADING.match(text, directed.start)
                return Span(lead.end() if lead else directed.start, directed.end)
        for part in order:
            there = _THERE.search(text, part.start, part.end)
            part = Span(part.start, there.start()) if there else part  # noqa: PLW2901
            words = part.of(text)
            if self._head(text, part) is None and not _WHERE.match(words) and not _AREA.search(words):
                if part.start > own.start and part == parts[-1] and words[:1].isupper() and len(parts) > 2:
                    continue  # the last name is where
                return part
        return None

    def _act(
        self, entry: ItemHeadEntry, head: Span, struck: Span | None, sentence: Sentence, reading: Reading
    ) -> ActMention:
        noun = _noun_of(sentence.tokens_in(struck)) if struck else None
        target = () if noun is None or struck is None else (
            Argument(role="target", span=struck, head=sentence.span_of(noun), rule="acts.item"),
        )  # fmt: skip
        claimed = reading.report.source.kind in ("armed_group", "state_force")
        return ActMention(
            span=head, rule=f"acts.item.{entry.id}", sentence=sentence.index, act=entry.id, shape="noun",
            event_type=entry.event_type, outcome=None, arguments=target,
            assertion=Assertion(
                status="occurred", stance="claimed" if claimed else "reported", attribution=(), told=True, reason=None
            ),
            occurrences=_ONCE, counted=False, definite=False, weak=False, effect=False,
        )  # fmt: skip


def _noun_of(tokens: list[Token]) -> Token | None:
    """The head noun of a phrase, by its place: the last noun before "of", "with" and their like."""
    seen = None
    for token in tokens:
        if seen is not None and (token.tag_ == "IN" or token.is_punct):
            break
        if token.tag_ in _NOUNS:
            seen = token
    return seen
