"""Two attacks of a claim that one subject carried out, told by two verbs: "the fighters raided a post near A and
ambushed a convoy near B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.apart import named_apart, put_in_district
from tollbook.mentions import ActMention, Placed
from tollbook.spans import Span

# Only this may stand between the break and the second verb.
_JOIN = re.compile(
    r"(?:;|,)?\s*(?:(?:and|then|before)\s+)?(?:(?:then|also|likewise|later|afterwards|next)\s+)?"
    r"(?:(?:on|at) the (?:same|next|following) (?:day|night|hour|time|evening|morning),?\s+)?",
    re.IGNORECASE,
)
_THEN = re.compile(r"\bthen\b", re.IGNORECASE)
_BARE = re.compile(r"\s(?:and )?then\s+$")  # no clause break of its own: "raided a post in A then attacked one in B"
# Whom or what was told of before: the same attack goes on.
_SAME = re.compile(
    r"(?:it|him|her|them|they|the|this|that|these|those|his|their|its|both|all|each|one|some|most|another|others?|more)\b",
    re.IGNORECASE,
)
_THE = re.compile(r"the\b", re.IGNORECASE)
_WHICH = re.compile(
    r"the (?:[\w-]+ ){1,3}(?:in|at|near|outside) (?:the (?:village|town|city|area) of )?", re.IGNORECASE
)
_OF_NEW = re.compile(r"the \w+ of (?:an?|another|two|three|four|\d+)\b", re.IGNORECASE)  # "the house of a judge"
_HOLDS = re.compile(r"\b(?:in|at|near|on|of|outside|inside|around|north|south|east|west|between)\b[^,;]*$")
_CLAUSE_END = re.compile(r";|,|\.\s|\s(?:and|while|before|after|when)\s")
# A place inside the one before: the second act is then a part of the first.
_WITHIN = re.compile(
    r"\b(?:neighbou?rhood|quarter|district|street|area|market|suburb|square|part|side|entrance|centre|center|"
    r"vicinity|province)\b",
    re.IGNORECASE,
)
_HARM = frozenset(("kill", "wound"))  # "killed an officer in A and wounded two guards in B"
_ATTACKS = frozenset(
    (
        "ambush", "raid", "armed_assault", "shelling", "missile_strike", "sniper", "shooting", "bombing", "mine",
        "grenade", "vehicle_bomb", "suicide_bombing", "assassination", "execution", "armed_clash", "arson", "abduction",
        "sabotage", "looting", "robbery", "territory_gained",
    )
)  # fmt: skip


def cut_at_same_subject(
    before: ActMention, after: ActMention, places: Sequence[Placed], breaks: Sequence[int], within: Span, text: str
) -> int | None:
    """Where a claim's sentence is cut before a second attack of the same subject, on somebody else and elsewhere.

    ``places`` are those of the sentence, ``breaks`` its clause breaks between the acts; ``within`` reaches from the
    last cut to the sentence's end.
    """
    acts = (before, after)
    if any(a.shape != "verb" or a.weak or a.definite or a.aside for a in acts):
        return None
    if not all(a.event_type in _ATTACKS or (a.event_type is None and a.act in _HARM) for a in acts):
        return None
    struck = next(
        (x for x in after.arguments if x.role in ("target", "victim") and x.span.start > after.span.end), None
    )
    if struck is None:
        return None
    cut = next((at for at in reversed(breaks) if _JOIN.fullmatch(text, at, after.span.start)), None)
    if cut is None and (bare := _BARE.search(text, before.span.end, after.span.start)) is not None:
        cut = bare.start()
    if cut is None or not _is_new(struck.span, bool(_THEN.search(text, cut, after.span.start)), places, text):
        return None
    end = _CLAUSE_END.search(text, struck.span.end, within.end)
    stop = end.start() if end else within.end
    first = [p for p in places if within.start <= p.span.start < cut]
    second = [p for p in places if struck.span.start <= p.span.start < stop]
    if not first or not second or not _HOLDS.search(text, after.span.end, second[0].span.end):
        return None
    if _WITHIN.search(text, second[0].span.start, second[0].span.end + 15):
        return None
    apart = all(named_apart(p, second[0]) and not put_in_district(second[0], p) for p in first)
    return cut if apart else None


def _is_new(struck: Span, then: bool, places: Sequence[Placed], text: str) -> bool:
    """Whether those struck were not told of before; "the" ones are new where what follows at once says which."""
    if _SAME.match(text, struck.start) is None:
        return True
    which = any(_WHICH.fullmatch(text, struck.start, p.span.start) for p in places)
    the = then and _THE.match(text, struck.start) is not None
    return the or which or _OF_NEW.match(text, struck.start) is not None
