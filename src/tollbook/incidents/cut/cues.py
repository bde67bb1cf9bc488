"""How the words that open a sentence say whether it tells of a new incident: "Another bomb", "Meanwhile", "also"."""

from __future__ import annotations

import re
from typing import Final, Literal

from tollbook.incidents.cut.answered import answers_fire
from tollbook.incidents.cut.came_of_it import SAME_DOERS, came_of_it, goes_on_to, strikes_anew
from tollbook.incidents.cut.steps_on import steps_on
from tollbook.mentions import ActMention, Findings
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

_QUALIFIERS = r"(?:(?!(?:of|with|by|in|on|at|and|or|from|to|for|near|the|an?|was|were|is|had)\b)[\w-]+ ){0,2}"
_WITHIN = ("claim_within", "claim_another")
_TOO = frozenset(("also", "too", "as well"))

# "Another volunteer was hurt": one more of those harmed in what was told.
_ONE_MORE = re.compile(r"\W*(?:another|a further|one (?:more|other)|two (?:more|others)|others?)\b", re.IGNORECASE)
# "Also captured were two guns": more of what came of the attack told.
_ALSO_MET = re.compile(r"\W*also \w+(?:ed|en|ne|un|wn|pt|ng) (?:was|were)\b", re.IGNORECASE)
# Kinds of acts done to things alone, and harm without a kind.
THINGS: Final = frozenset((None, "arson", "robbery", "looting", "sabotage", "weapons_seizure", "hijacking"))
_SOME = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many)"
# "Also two guns and a radio were taken.", "Five tanks were also taken."
_ALSO_THINGS = re.compile(
    rf"\W*also,? {_SOME}\b|\W*{_SOME} (?:[\w-]+ ){{1,4}}also (?:fell|taken|seized|captured|burned|destroyed)\b", re.I
)

# "Another six vehicles were seized", "A further two lorries were burned": more of what the attack told cost.
_MORE_THINGS = re.compile(
    r"\W*(?:another|a (?:further|second|third|fourth)|(?:one|two|three|four|five|six|\d+) (?:more|others?|further))\b",
    re.IGNORECASE,
)

_BESIDE_THE_DEAD = re.compile(  # "In addition to the four killed in the attack, one was wounded"
    r"\W*(?:in addition to|besides|apart from|along with) (?:the|those) (?:[\w-]+ ){0,3}?"
    r"(?:killed|dead|wounded|injured)\b",
    re.IGNORECASE,
)


# "Ten minutes later, in another part of the city, a grenade was thrown": elsewhere, whenever.
_LATER_ELSEWHERE = re.compile(
    r"\W*(?:(?:about|some|around|only|just|barely) )?(?:[\w-]+ ){1,3}?(?:later|earlier|before|after(?:wards)?),? "
    r"(?:(?:and )?(?:(?:about|some|around|only|just) )?[\w.-]+ (?:km|kilomet\w+|miles?|blocks|streets) away\b|"
    r"in (?:another|a different) (?:part|area|district|quarter|neighbou?rhood|suburb|village|town|province)\b|"
    r"(?:across town|across the city|elsewhere|on the other side of)\b)",
    re.IGNORECASE,
)


class CueEntry(Entry, frozen=True, kw_only=True):
    """Words at the start of a sentence that open a new incident, or go on with the last."""

    words: tuple[str, ...]
    nouns: tuple[str, ...] = ()  # where given, one of them stands behind a word: "another [roadside] bomb"

    @property
    def pattern(self) -> str:
        """A pattern for all that its words, and nouns, may be."""
        words = "|".join(map(re.escape, self.words))
        nouns = "|".join(map(re.escape, self.nouns))
        return rf"(?:{words}) {_QUALIFIERS}(?:{nouns})(?:s|es)?" if nouns else words


class Cues:
    """Reads a sentence's first words. ``nexts`` are patterns for words behind a clause break that bring in a claim's
    next attack."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("cues", CueEntry)
        self._cues = {
            e.id: re.compile(rf"^\W*(?:{'|'.join(re.escape(w) for w in e.words)})\b", re.IGNORECASE)
            for e in entries
            if e.id not in ("claim_beside", *_WITHIN)
        }
        beside = next(e for e in entries if e.id == "claim_beside")
        self._beside = re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in beside.words)})\b", re.IGNORECASE)
        self.nexts = [e.pattern for e in entries if e.id in _WITHIN]

    def of(
        self, span: Span, told: list[ActMention], findings: Findings, *, bare: bool
    ) -> Literal["new", "same"] | None:
        """What a sentence's first words, and in a claim the adverb beside its first act, say of it. Harm alone,
        without day or place (``bare``), that befell somebody "also" came of what was told."""
        text = findings.reading.text
        claim = findings.reading.is_claim
        names = [name for name, cue in self._cues.items() if cue.match(span.of(text))]
        if _BESIDE_THE_DEAD.match(text, span.start):
            names = ["same"]
        harm_alone = bare and bool(told) and all(a.outcome and a.event_type is None for a in told)
        if harm_alone and _ONE_MORE.match(text, span.start):
            names = [n for n in names if n not in ("new", "claim_new")]  # "Another soldier was wounded."
        if claim and _ALSO_MET.match(text, span.start):
            return None
        if claim and bare and _ALSO_THINGS.match(text, span.start):
            taken = [d.trigger for d in findings.damage if span.covers(d.span)]
            if all(a.event_type in THINGS or any(t.overlaps(a.span) for t in taken) for a in told):
                return None
        if claim and bare and _MORE_THINGS.match(text, span.start):
            first = next((d for d in findings.damage if span.covers(d.span)), None)
            opens = first is not None and not text[span.start : first.span.start].strip(" ,")
            if opens and all(a.event_type in THINGS for a in told):
                return None
        if "new" in names or (not claim and _of_another(span.of(text), told, text)):
            return "new"
        if claim:
            start = Span(span.start, told[0].span.end).of(text) if told else ""
            if "claim_new" in names:
                return "new"
            if SAME_DOERS.match(span.of(text)) and any(strikes_anew(a, text) for a in told):
                return "new"
            if goes_on_to(span.of(text), told, text):
                return "new"
            beside = self._beside.search(start)
            goes_on = bare and all(came_of_it(a, text) for a in told)
            if beside is not None and not (goes_on and beside[0].lower() in _TOO):
                return "new"
        return "same" if "same" in names else None


def _of_another(words: str, told: list[ActMention], text: str) -> bool:
    """Whether a sentence of news answers fire, or steps on to another place or hour."""
    return answers_fire(words) or bool(_LATER_ELSEWHERE.match(words)) or steps_on(words, told, text)
