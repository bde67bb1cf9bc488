"""Harm of two attacks that a claim tells as a total with one's part, or part by part, each by the attack's place or its
order: "nine died, five of them in A", "half of them at the first", "all but one of the dead fell in B", "three died at
the former, at the latter two". Each attack has its own; harm of two and more told in one row is dealt out before
(``in_turn``).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Final

from tollbook.find.number_words import TENS, UNIT_WORDS, whole_number
from tollbook.incidents.counting.in_turn import dealt_in_turn, with_toll
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, TollMention
from tollbook.model import Interval
from tollbook.spans import Span

_NUMERAL: Final = rf"(?:{UNIT_WORDS}|{'|'.join(TENS)}|\d{{1,3}})"
_NOUN: Final = (
    r"(?: (?:attack|raid|ambush|blast|explosion|bombing|assault|strike|operation|shelling|clash|mine|bomb|post|village|"
    r"town|place|site|checkpoint|camp|barracks|gate|one))?"
)
_ORDER: Final = {"first": 0, "former": 0, "one": 0, "second": 1, "latter": 1, "other": 1, "last": 1}
_SHARE: Final = (
    rf"(?P<n>half|all but (?:{_NUMERAL})|all|{_NUMERAL}|the (?:rest|others|remainder)|the other {_NUMERAL})"
    r"(?P<of> of (?:them|whom|these|those|the (?:(?P<all>[\w-]+) )?(?:dead|killed|wounded|soldiers|casualties|men|"
    r"policemen|victims|number)))?"
    r"(?P<said>(?: (?:were|was|fell|died|perished|lost|being|killed|dead|wounded|injured|hurt|soldiers|men|policemen|"
    r"had|fallen|having|their lives))*)"
)
_HURT: Final = re.compile(r"\b(?:wounded|injured|hurt)\b")
_DIED: Final = re.compile(r"\b(?:killed|dead|died|perished|fell|fallen)\b")
_OF_THE: Final = re.compile(r"\bof the $", re.IGNORECASE)  # "of the seven dead four fell at A"
_PAIR: Final = 2
_NEAR: Final = 40  # characters from a total to its first part


def told_in_parts(findings: Findings, drafts: tuple[Draft, ...]) -> tuple[Findings, tuple[Draft, ...]]:
    """The drafts with what fell to each of two attacks, and the findings, in which such totals are told of none."""
    findings, drafts = dealt_in_turn(findings, drafts)
    out, tolls, text = list(drafts), list(findings.tolls), findings.reading.text
    for index, toll in enumerate(findings.tolls):
        sentence = findings.reading.sentence_at(toll.span.start)
        if sentence is None or sentence.doc is None:
            continue
        if toll.running or toll.background or toll.subset_of is not None or toll.interval.low != toll.interval.high:
            continue
        pair = _pair(out, sentence.span, sentence.section)
        if pair is None:
            continue
        names = [_names(out[i]) for i in pair]
        words = sentence.span.of(text)
        if _ORDER.keys().isdisjoint(sentence.doc.words) and not any(n in words for own in names for n in own):
            continue
        parts = _parts(toll, sentence.span, names, text)
        if parts is None:
            continue
        shares, told = parts
        out = [_without(d, toll, told) for d in out]
        for t, other in enumerate(findings.tolls):
            if other.outcome == toll.outcome and told.covers(other.trigger):
                tolls[t] = dataclasses.replace(other, background=True)
        tolls[index] = dataclasses.replace(toll, background=True)
        for which, number in shares.items():
            own = dataclasses.replace(
                toll, interval=Interval(low=number, high=number), best=number, modifier=None, shared=False
            )
            out[pair[which]] = with_toll(out[pair[which]], own)
    return dataclasses.replace(findings, tolls=tuple(tolls)), tuple(out)


def _pair(drafts: Sequence[Draft], within: Span, section: int) -> tuple[int, int] | None:
    """The two attacks told last before the end of a sentence; none where a third may be meant as well."""
    told = [i for i, d in enumerate(drafts) if d.episodes[0].section == section and d.first.start < within.end]
    last = told[-3:]
    if len(last) < _PAIR:
        return None
    a, b = (drafts[i] for i in last[-2:])
    names = {p.location.name for d in (a, b) if (p := d.where) is not None}
    near = drafts[last[-1]].episodes[0].paragraph == drafts[last[-2]].episodes[0].paragraph
    third = len(last) > _PAIR and drafts[last[0]].episodes[0].sentence == a.episodes[0].sentence
    return None if len(names) < _PAIR or not near or third else (last[-2], last[-1])


def _names(draft: Draft) -> tuple[str, ...]:
    if draft.where is None:
        return ()
    place = draft.where.location
    return tuple(n for n in (place.name, place.as_written) if n)


def _parts(
    toll: TollMention, within: Span, names: Sequence[tuple[str, ...]], text: str
) -> tuple[dict[int, int], Span] | None:
    """What fell to each, and the words that say so; None where they don't."""
    at = [
        f"(?:{'|'.join(re.escape(n.split(' ', 1)[-1] if n.startswith('near ') else n) for n in own)})" for own in names
    ]
    mark = (
        rf"(?:(?:in|at|by|near|from|of|on|during|with|under) )(?:the (?P<order>{'|'.join(_ORDER)})\b{_NOUN}(?! \w+s\b)"
        rf"|(?:the )?(?P<first>{at[0]})|(?:the )?(?P<second>{at[1]}))(?=[ ,.;:)–-]|$)"
    )
    return _of_total(toll, within, mark, text) or _in_turn(toll, within, mark, text)


def _of_total(toll: TollMention, within: Span, mark: str, text: str) -> tuple[dict[int, int], Span] | None:
    """ "nine died, five of them in A", "of the nine dead four fell at A and the rest at B"."""
    start = min(toll.span.start, toll.told_of.start)
    if re.compile(rf" (?:[\w-]+ ){{0,3}}?{mark}", re.IGNORECASE).match(text, max(toll.trigger.end, toll.told_of.end)):
        return None  # told of one itself: "six died in the first attack, two in the second"
    total, behind = toll.interval.low, max(toll.trigger.end, toll.told_of.end)
    found: dict[int, int] = {}
    end = start
    for m in re.finditer(rf"{_SHARE} {mark}", text[start : within.end], re.IGNORECASE):
        word = m["n"].lower()
        if m["all"] and (said := whole_number(m["all"])) is not None:
            total = said
        elif not found and not 0 <= start + m.start() - behind <= _NEAR:
            continue
        if not (
            found or m["of"] or _OF_THE.search(text, within.start, start) or _set_off(text, start + m.start(), word)
        ):
            continue
        if not _alike(toll, m["said"]):
            return None
        number = _share(word, total, sum(found.values()))
        which = _which(m)
        if number is None or which in found:
            return None
        found[which], end = number, start + m.end()
    if len(found) == 1:
        which, number = next(iter(found.items()))
        if not 0 < number <= total or (number == total and "all" not in text[start:end].lower()):
            return None
        found |= {1 - which: total - number} if number < total else {}
    elif sum(found.values()) != total:
        return None
    return (found, Span(start, end)) if found else None


def _in_turn(toll: TollMention, within: Span, mark: str, text: str) -> tuple[dict[int, int], Span] | None:
    """ "three died at the former, at the latter two": the number of the second behind its words."""
    second = (
        mark.replace("?P<order>", "?P<order2>").replace("?P<first>", "?P<first2>").replace("?P<second>", "?P<second2>")
    )
    behind = rf",? (?:and |while |but )?{second},? (?P<n>{_NUMERAL}|none|nobody)(?=[,.;]|$)"
    after = re.compile(rf" {mark}{behind}", re.IGNORECASE)
    start = max(toll.trigger.end, toll.told_of.end)
    found = after.match(text, start, within.end)
    if found is None:
        opened = re.compile(rf"{mark},? (?:[\w-]+ ){{0,5}}$", re.IGNORECASE)
        before = opened.search(text[within.start : min(toll.told_of.start, toll.trigger.start)])
        found = re.compile(behind, re.IGNORECASE).match(text, start, within.end) if before else None
        first = None if before is None else _which(before)
    else:
        first = _which(found)
    if found is None or first is None:
        return None
    other = _ORDER[found["order2"].lower()] if found["order2"] else 0 if found["first2"] else 1
    number = whole_number(found["n"])
    if other == first:
        return None
    return {first: toll.interval.low, other: number or 0}, Span(toll.span.start, found.end())


def _which(found: re.Match[str]) -> int:
    return _ORDER[found["order"].lower()] if found["order"] else 0 if found["first"] else 1


def _set_off(text: str, start: int, word: str) -> bool:
    """Whether a part without "of them" stands behind a mark: "nine died: five in A"; "one in B" may be an attack."""
    mark = text[:start].rstrip()[-1:]
    return word in ("half", "all") or mark in (":", "(") or (mark in (",", "–", "-", "—") and word != "one")


def _alike(toll: TollMention, said: str) -> bool:
    """Whether the words between a part and its attack tell no other harm than the total's."""
    if toll.outcome == "killed":
        return _HURT.search(said.lower()) is None
    return toll.outcome != "wounded" or _DIED.search(said.lower()) is None


def _share(word: str, total: int, told: int) -> int | None:
    if word == "half":
        return None if total % 2 else total // 2
    if word == "all":
        return total
    if word.startswith("all but "):
        less = whole_number(word.removeprefix("all but "))
        return None if less is None else total - less
    return total - told if word.startswith("the ") else whole_number(word)


def _without(draft: Draft, toll: TollMention, words: Span) -> Draft:
    """A draft without the total and its parts."""

    def kept(episode: Episode) -> Episode:
        tolls = [
            t
            for t in episode.tolls
            if t.outcome != toll.outcome or not (t.span.overlaps(words) or t.span.overlaps(toll.span))
        ]
        return dataclasses.replace(episode, tolls=tuple(tolls))

    return dataclasses.replace(draft, episodes=tuple(kept(e) for e in draft.episodes))
