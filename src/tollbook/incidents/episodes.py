"""Cuts each sentence into episodes: stretches that tell of one happening, with all that was found in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tollbook.incidents.added import cut_at_added
from tollbook.incidents.clauses import (
    asides,
    breaks_between,
    differ,
    end_of,
    inside,
    is_where,
    names_a_body,
    of_the_rise,
    of_their_past,
    of_theirs,
    speakers_words,
    stands_free,
    start_of,
    stated_at,
)
from tollbook.incidents.cut_back import before_its_day
from tollbook.incidents.days_after import told_aside
from tollbook.incidents.one_and_other import tells_apart
from tollbook.incidents.own_clause import cut_at_own_clause
from tollbook.incidents.struck_back import answers_fire
from tollbook.mentions import (
    ActMention,
    DamageMention,
    Dated,
    Findings,
    Placed,
    Sentence,
    TollMention,
    WeaponMention,
)
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

_TOO = frozenset(("also", "too", "as well"))
_ANOTHER = re.compile(r";\s*(?:and )?(?:the (?:other|second|latter)|another|a second)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|near) (?:the )?$")
# "One in A and the other in B, killing both": told apart where the one clause is, not cut through it.
_DIVIDED = re.compile(r"[;,]?\s*and the other (?:in|at|on|near|beside|outside)\b", re.IGNORECASE)
_NO_SNIPING: frozenset[str | None] = frozenset(("bombing", "mine", "shelling", "vehicle_bomb", "missile_strike"))
# Families of acts that go together: "three houses were burned and livestock was stolen".
_TOGETHER = ({"territory", "arson"}, {"robbery", "arson"}, {"arson", "operation"}, {"arson", "abduction"})
_WITH_WHAT = re.compile(
    r"\b(?:the (?:\w+ )?\w+|they|he|she) (?:used|wielded|were armed with|was armed with|carried out \w+ \w+ with)\b",
    re.IGNORECASE,
)
_OPERATION = re.compile(
    r"\W*(?:(?:meanwhile|likewise|also),? )?in (?:an?(?:other)?|the same|yet another) (?:\w+ )?operation\b",
    re.IGNORECASE,
)
_REACH = 40  # characters behind "used" within which the weapon is named


class EventTypeEntry(Entry, frozen=True, kw_only=True):
    """One event type: its rank, its family, its definition, the weapons that imply it, and the one that it implies."""

    precedence: int
    family: str
    definition: str
    means: tuple[str, ...]
    implied: str | None = None


class CueEntry(Entry, frozen=True, kw_only=True):
    """Words at the start of a sentence that open a new incident, or go on with the last."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One stretch of one sentence. ``acts`` are those that are told; ``passing`` those that are not."""

    sentence: int
    span: Span
    section: int
    paragraph: int
    acts: tuple[ActMention, ...]
    passing: tuple[ActMention, ...]
    tolls: tuple[TollMention, ...]
    damage: tuple[DamageMention, ...]
    weapons: tuple[WeaponMention, ...]
    dates: tuple[Dated, ...]
    places: tuple[Placed, ...]
    cue: Literal["new", "same"] | None

    @property
    def days(self) -> tuple[Dated, ...]:
        """The dates of what is told, without those of what is only told of somebody: "beheaded a teacher abducted in
        May"."""
        if all(a.aside for a in self.acts):
            return self.dates
        return tuple(d for d in self.dates if not self._is_aside(d))

    def _is_aside(self, dated: Dated) -> bool:
        if dated.date.precision == "day":
            return False
        before = [a for a in self.acts if a.span.end <= dated.span.start]
        return bool(before) and before[-1].aside and before[-1].shape == "verb" and before[0] is not before[-1]

    @property
    def first(self) -> Span:
        """The words that state the episode's first act."""
        told = [a for a in self.acts if not a.aside] or self.acts
        return told[0].span if told else self.span


def _only_harms(act: ActMention) -> bool:
    """Whether an act only says that somebody was killed, wounded or taken, or something destroyed, and not by whom."""
    harm = act.outcome is not None or act.act == "destroy"
    return act.event_type is None and harm and all(x.role != "initiator" for x in act.arguments)


def _came_of_it(act: ActMention, text: str) -> bool:
    """Whether an act without a day or place of its own only tells what came of the attack before: "two were also
    killed", "they also seized two vehicles", "they also burned two vehicles"."""
    if _only_harms(act) or act.event_type in ("weapons_seizure", "looting", "robbery"):
        return True
    burned = [a.span.of(text) for a in act.arguments if a.role in ("target", "other")]
    counted = all(re.match(r"(?:\d+|two|three|four|five|six|seven|several|a number of|their|its)\b", b) for b in burned)
    return act.event_type == "arson" and bool(burned) and counted and not any(" of " in b[8:] for b in burned)


class EpisodeCutter:
    """Cuts sentences where a second act stands with a date, a place or a kind of its own."""

    def __init__(self, knowledge: Knowledge) -> None:
        types = knowledge.entries("event_types", EventTypeEntry)
        self.family: dict[str, str] = {e.id: e.family for e in types}
        self._cues = {
            e.id: re.compile(rf"^\W*(?:{'|'.join(re.escape(w) for w in e.words)})\b", re.IGNORECASE)
            for e in knowledge.entries("cues", CueEntry)
            if e.id not in ("claim_beside", "claim_within")
        }
        beside = next(e for e in knowledge.entries("cues", CueEntry) if e.id == "claim_beside")
        self._beside = re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in beside.words)})\b", re.IGNORECASE)
        nexts = [w for e in knowledge.entries("cues", CueEntry) if e.id == "claim_within" for w in e.words]
        self._next = re.compile(
            rf"[;,.]?\s*(?:(?:and|while|whereas|but)\s+)?(?:{'|'.join(map(re.escape, nexts))})\b", re.IGNORECASE
        )

    def cut(self, findings: Findings) -> tuple[Episode, ...]:
        """All episodes of a report that hold an act or harm, in text order."""
        episodes: list[Episode] = []
        for sentence in findings.reading.sentences:
            if sentence.doc is None:
                continue
            acts = tuple(a for a in findings.acts if a.sentence == sentence.index)
            episodes.extend(self._of_sentence(sentence, acts, findings))
        claim = findings.reading.report.source.kind == "armed_group"
        text = findings.reading.text
        return tuple(e for e in episodes if e.acts or e.tolls or e.damage or (not claim and _tells_means(e, text)))

    def _of_sentence(self, sentence: Sentence, acts: tuple[ActMention, ...], findings: Findings) -> list[Episode]:
        text = findings.reading.text
        claim = findings.reading.report.source.kind == "armed_group"
        told = _without_joint([a for a in acts if a.assertion.told], sentence.span.start, text, claim=claim)
        places = [p for p in inside(findings.places, sentence.span) if p.scope == "text" and is_where(p, findings)]
        spoken = speakers_words(sentence)
        places = [p for p in places if not any(s.covers(p.span) for s in spoken)]
        if claim:
            said_of = asides(sentence, told)
            places = [p for p in places if not any(s.covers(p.span) for s in said_of)] or places
            places = [p for p in places if not names_a_body(p, findings)] or places
        if not places and claim:  # "before the embassy in the capital": where it stands, if nothing else is said
            beside = (p for p in inside(findings.places, sentence.span) if p.scope == "background" and not p.reason)
            places = [p for p in beside if _IN.search(text, max(0, p.span.start - 6), p.span.start)]
        dates = [d for d in inside(findings.dates, sentence.span) if d.scope in ("text", "heading")]
        if not claim:
            start = sentence.span.start
            dates = [d for d in dates if not (of_their_past(d, start, text) or of_the_rise(d, start, text))]
        aside = None if claim else told_aside(sentence, tuple(told), findings)
        if aside is not None and aside.day is not None:
            dates = sorted((*dates, aside.day), key=lambda d: d.span)
        cuts = [sentence.span.start]
        added: set[int | None] = set()
        for number, (before, after) in enumerate(pairwise(told if aside is None else told[:1])):
            end = end_of(told[number + 1 :], sentence.span.end, text, claim=claim)
            cut = self._cut_between(before, after, places, dates, Span(cuts[-1], end), text)
            if cut is not None and claim and after.outcome and _DIVIDED.match(text, cut):
                cut = None
            if claim and after.outcome and after.event_type is None:
                cut = None if tells_apart(text, before.span.end, after.span.start) else cut
            if cut is None and claim:
                cut = self._cut_in_claim(before, after, dates, text)
            breaks = breaks_between(text, before.span.end, after.span.start) if cut is None and claim else []
            if cut is None and claim:
                cut = cut_at_added(before, after, (*places, *dates), breaks, text)
                if breaks and cut is None and _sniped_beside(before, after):
                    cut = breaks[0]
                added |= {cut} - {None}
            if cut is None and claim:
                clause = Span(cuts[-1], sentence.span.end)
                harmed = any(a.outcome for a in told[: number + 1] if a.span.start >= cuts[-1])
                cut = cut_at_own_clause(before, after, places, breaks, clause, text, harmed=harmed)
                added |= {cut} - {None}
            if cut is not None and claim:
                cut = before_its_day(cut, cuts[-1], text)
            if cut is not None and cut > cuts[-1]:
                cuts.append(cut)
        if aside is not None:
            cuts = sorted({*cuts, aside.span.start, aside.span.end} - {sentence.span.end})
        cue = self._cue(sentence.span, told, findings, bare=not (places or dates))
        bounds = [Span(a, b) for a, b in pairwise([*cuts, sentence.span.end])]
        return [
            Episode(
                sentence=sentence.index,
                span=span,
                section=sentence.section,
                paragraph=sentence.paragraph,
                acts=tuple(a for a in told if span.start <= a.span.start < span.end),
                passing=tuple(a for a in acts if not a.assertion.told and span.start <= a.span.start < span.end),
                tolls=tuple(t for t in findings.tolls if span.start <= stated_at(t, cuts) < span.end),
                damage=tuple(d for d in findings.damage if span.start <= d.span.start < span.end),
                weapons=tuple(w for w in findings.weapons if span.start <= w.span.start < span.end),
                dates=tuple(d for d in dates if span.start <= d.span.start < span.end),
                places=tuple(p for p in places if span.start <= p.span.start < span.end),
                cue=cue
                if index == 0
                else "new"
                if (claim and self._next.match(text, span.start))
                or _ANOTHER.match(text, span.start)
                or span.start in added
                else None,
            )
            for index, span in enumerate(bounds)
        ]

    def _cue(
        self, span: Span, told: list[ActMention], findings: Findings, *, bare: bool
    ) -> Literal["new", "same"] | None:
        """What a sentence's first words, and in a claim the adverb beside its first act, say of it. Harm alone,
        without day or place (``bare``), that befell somebody "also" came of what was told."""
        text = findings.reading.text
        claim = findings.reading.report.source.kind == "armed_group"
        names = [name for name, cue in self._cues.items() if cue.match(span.of(text))]
        if "new" in names or (not claim and answers_fire(span.of(text))):
            return "new"
        if claim:
            start = Span(span.start, told[0].span.end).of(text) if told else ""
            if "claim_new" in names:
                return "new"
            beside = self._beside.search(start)
            came_of_it = bare and all(_came_of_it(a, text) for a in told)
            if beside is not None and not (came_of_it and beside[0].lower() in _TOO):
                return "new"
        return "same" if "same" in names else None

    def _cut_between(
        self,
        before: ActMention,
        after: ActMention,
        places: list[Placed],
        dates: list[Dated],
        within: Span,
        text: str,
    ) -> int | None:
        """Where a sentence is cut between two acts that are two happenings; None where they are one.

        ``within`` reaches from the last cut to the next act. The cut may stand well before the second act: "..., while
        in the town of X, a building held by Y was blown up".
        """
        if after.definite or (after.shape == "noun" and after.outcome and of_theirs(after, text)):
            return None
        shared = {a.head for a in before.arguments if a.role == "initiator"} & {a.head for a in after.arguments}
        parted = ";" in text[before.span.end : after.span.start] or not shared
        start = start_of(after, before.span.end if parted else 0)
        breaks = breaks_between(text, before.span.end, start)
        for cut in sorted(breaks, key=lambda at: (text[at] != ";", -at)):
            for found in (places, dates) if after.act != "die" else (places,):  # "one died at once, one days later"
                first = [m for m in found if within.start <= m.span.start < cut]
                second = [m for m in found if cut <= m.span.start < within.end]
                if not (first and second and differ(first[-1], second[0])):
                    continue
                at = (
                    start if after.event_type or after.shape == "verb" else after.span.end
                )  # "..., and death of its head"
                if stands_free(second[0], at, cut, text):
                    return cut
        if before.event_type is None or after.event_type is None or start <= before.span.end or not breaks:
            return None
        kinds = {self.family[before.event_type], self.family[after.event_type]}
        two = (
            len(kinds) > 1
            and "threat" not in kinds
            and not kinds <= {"operation", "violence", "territory"}
            and kinds not in _TOGETHER
        )
        return breaks[-1] if two else None

    def _cut_in_claim(self, before: ActMention, after: ActMention, dates: list[Dated], text: str) -> int | None:
        """Where a claim's sentence goes on to another attack: at "while another device ...", "; a second detachment
        ...", or, with a day of its own, at what was done to those "taken prisoner in May"."""
        bare = after.weak and after.event_type is None and after.outcome is None and after.act != "destroy"
        if after.definite or bare:
            return None
        if before.aside or (before.outcome == "captured" and after.outcome == "killed"):
            first = [d for d in dates if before.span.end <= d.span.start < after.span.start]
            second = [d for d in dates if d.span.start >= after.span.end]
            if first and second and differ(first[-1], second[0]):
                return after.span.start
        breaks = breaks_between(text, before.span.end, after.span.start)
        return next((cut for cut in reversed(breaks) if self._next.match(text, cut)), None)


def _without_joint(told: list[ActMention], start: int, text: str, *, claim: bool) -> list[ActMention]:
    """The acts, without the word that only joins: "in another operation, a post was struck" tells no raid."""
    opening = _OPERATION.match(text, start) if claim else None
    if opening is None:
        return told
    return [a for a in told if a.act != "strike_operation" or a.span.end > opening.end()] or told


def _sniped_beside(before: ActMention, after: ActMention) -> bool:
    """Whether a claim tells of sniping beside a blast: "a mine damaged a truck in A, and two soldiers were sniped"."""
    kinds = {before.event_type, after.event_type}
    return "sniper" in kinds and bool(kinds & _NO_SNIPING) and not after.definite


def _tells_means(episode: Episode, text: str) -> bool:
    """Whether a sentence says what the attack just told was made with: "the gunmen used rifles and a mine"."""
    verb = _WITH_WHAT.search(text, episode.span.start, episode.span.end)
    if verb is None or episode.places or episode.dates:
        return False
    return any(w.used and 0 <= w.span.start - verb.end() <= _REACH for w in episode.weapons)
