"""Two attacks of a claim that one sentence tells in clauses of their own: "an IED was detonated on a truck near X; and
the fighters shelled a post in Y", "..., while a patrol was struck outside X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.mentions import ActMention, Placed
from tollbook.spans import Span

_JOIN = re.compile(r";\s*(?:(?:and|while|then)\s+)?|,?\s+(?:while|whereas)\s+|,\s+and\s+(?:that\s+)?")
_STRONG = re.compile(r";|,?\s+(?:while|whereas)\b")
_NEXT = re.compile(r";|,\s+(?:and|while|whereas|in addition|as well)\b")
_ADVERB = re.compile(r"(?:also|likewise|meanwhile|similarly),?\s+", re.IGNORECASE)
# Who goes on with the attack just told: "and two others stormed the post".
_SAME = re.compile(
    r"(?:the |two |three |his |their |its )?(?:\w+ )?(?:others?|rest|remaining|companions?|inghimas\w*|survivors)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"(?:it|him|them|they|he|the same|his|their|its|these|those|both|all|each|one|some|most)\b", re.IGNORECASE
)
_MOVE = re.compile(r"an? (?:attempt|attack|advance|assault|incursion|push|offensive)\b", re.IGNORECASE)
_DETACHMENT = re.compile(r" (?:detachments?|squads?|teams?|units?|groups?|compan(?:y|ies)|battalion)\b", re.IGNORECASE)
_OF_BOTH = re.compile(r"\b(?:in (?:both|them|the two)|of (?:them|whom|these) (?:in|at))\b", re.IGNORECASE)
_ATTACKS = frozenset(("strike_hit", "drive_bomb", "ram", "detonate", "engage"))


def cut_at_own_clause(
    before: ActMention,
    after: ActMention,
    places: Sequence[Placed],
    breaks: Sequence[int],
    within: Span,
    text: str,
    *,
    harmed: bool,
) -> int | None:
    """Where a claim's sentence is cut before an act that a clause of its own tells, with its own subject and place.

    ``places`` are those of the sentence, ``breaks`` its clause breaks between the acts; ``within`` reaches from the
    last cut to the sentence's end; ``harmed``: the acts there have told whom they killed or hurt.
    """
    next_clause = _NEXT.search(text, after.span.end, within.end)
    end = next_clause.start() if next_clause else within.end
    shown = any(a.role == "initiator" for a in after.arguments)
    if (
        (before.aside and not any(text[cut] == ";" for cut in breaks))
        or after.aside
        or (after.effect and not shown)
        or (after.definite and after.shape == "noun" and not _opens(after))
    ):
        return None
    for cut in reversed(breaks):
        join = _JOIN.match(text, cut)
        if join is None:
            continue
        adverb = _ADVERB.match(text, join.end())
        start = adverb.end() if adverb else join.end()
        if after.aside and not _MOVE.match(text, start):
            continue
        if not _starts(after, start, text) or _SAME.match(text, start):
            continue
        if _BACK.match(text, start) and not (text[cut] == ";" and text[start : start + 5].lower() == "they "):
            continue
        first = [p for p in places if within.start <= p.span.start < cut]
        second = [p for p in places if cut <= p.span.start < end]
        told = all(any(p.location.name == q.location.name for q in first) for p in second)
        if after.event_type is None and told and _OF_BOTH.search(text, cut, end):
            continue  # "; killed in both were nine, six of them in A"
        if (
            first
            and second
            and (_STRONG.match(text, cut) or _attacks(after) or (harmed and after.outcome == "killed"))
            and not _turns_back(after, text)
        ):
            return cut
    return None


def _opens(act: ActMention) -> bool:
    """Whether a noun with an article tells an act of its own: "the detonation of a device on a truck"."""
    return act.event_type is not None and any(a.role in ("target", "victim") for a in act.arguments)


def _attacks(act: ActMention) -> bool:
    return act.event_type is not None or act.act in _ATTACKS


def _starts(act: ActMention, start: int, text: str) -> bool:
    """Whether a clause that begins at ``start`` begins with an act's subject, or with the act's noun."""
    if act.shape == "noun" and not any(a.span.start == start for a in act.arguments):
        return re.fullmatch(r"(?:(?:the|an?) )?(?:\w+ ){0,2}", text[start : act.span.start]) is not None
    if _MOVE.match(text, start) and any(a.rule == "acts.behind" for a in act.arguments):
        return True  # "while an attempt by the army to advance was repelled"
    if re.fullmatch(r"(?:the|an?) (?:\w+ )?", text[start : act.span.start]) and _DETACHMENT.match(text, act.span.end):
        return True  # "; the sniping detachment hit a guard"
    subjects = [a for a in act.arguments if a.span.start < act.span.start]
    return act.span.start == start or any(a.span.start == start for a in subjects)


def _turns_back(act: ActMention, text: str) -> bool:
    """Whether whom an act struck was told before: "and the fighters burned it"."""
    struck = [a for a in act.arguments if a.role in ("target", "victim")]
    return bool(struck) and all(_BACK.match(text, a.span.start) for a in struck)
