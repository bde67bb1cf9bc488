"""Where a sentence that tells of several happenings is cut.

"A post was attacked in X on Monday, and in Y on Tuesday a bridge was blown up."  -> before "and in Y"
"A mine hit a truck in X, and the guards in it were killed."                      -> nowhere: one happening
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tollbook.find.act_listed import is_listed
from tollbook.incidents.apart import between_days, differ, differ_by_area
from tollbook.incidents.cut.added import cut_at_added
from tollbook.incidents.cut.clauses import breaks_between, end_of, of_theirs, stands_free, start_of
from tollbook.incidents.cut.cut_back import before_its_day
from tollbook.incidents.cut.how_harmed import tells_how
from tollbook.incidents.cut.one_and_other import tells_apart
from tollbook.incidents.cut.own_clause import cut_at_own_clause
from tollbook.incidents.cut.same_subject import cut_at_same_subject
from tollbook.mentions import ActMention, Dated, Placed
from tollbook.spans import Span

# "One in A and the other in B, killing both": told apart where the one clause is, not cut through it.
_DIVIDED = re.compile(r"[;,]?\s*and the other (?:in|at|on|near|beside|outside)\b", re.IGNORECASE)
_JOINED_MEANS = re.compile(r",? and (?:by|with)\b")  # "by an explosive device and by sniper fire"
_NO_SNIPING: frozenset[str | None] = frozenset(("bombing", "mine", "shelling", "vehicle_bomb", "missile_strike"))
# Families of acts that go together: "three houses were burned and livestock was stolen".
_TOGETHER = ({"territory", "arson"}, {"robbery", "arson"}, {"arson", "operation"}, {"arson", "abduction"})

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}"
# A list of places goes on: ", at B and south of C, killing ...".
_MORE_PLACES = re.compile(
    rf",?(?: and)? (?:at|in|near) {_NAME}"
    rf"(?:(?:,|,? and) (?:(?:at|in|near|(?:north|south|east|west)\w* of) )?{_NAME}){{0,4}}"
    r"(?=[;.]|, \w+ing\b| on the \d|, with\b)"
)
_AND_NAME = re.compile(rf"(?:, {_NAME})*,? and {_NAME}")
# "..., and an hour later a second one struck the vehicles that came to its aid": what it was, the first has said.
_ONE_MORE = re.compile(
    r"[;,]?\s*(?:(?:and|while|then|before)\s+)?(?:(?:[\w-]+ ){0,3}(?:later|after|afterwards),? )?"
    r"(?:another|a (?:second|third|fourth|further))(?: one| such one)? (?:struck|hit|caught|targeted|met)\b",
    re.IGNORECASE,
)


_ANOTHER_KILLED = re.compile(
    r"[;,]?\s*(?:and|while) (?:another|a (?:second|third))(?: one)? (?:killed|wounded|injured|destroyed|damaged)\b",
    re.IGNORECASE,
)
# "Two lorries were burned and a third damaged when ...": one more of the things, whatever the parser made of it.
_ONE_HARMED = re.compile(
    r"[;,]?\s*(?:and|while) (?:another|a (?:second|third|fourth))(?: one)? "
    r"(?:destroyed|damaged|burned|disabled|wrecked|torched|seized|captured)(?: (?:when|as|after|by|during)\b|[.,;])",
    re.IGNORECASE,
)
_AND_ONLY = re.compile(r",? and (?:then |later )?")
# "..., another near B killed two", "and a second in B wounded an officer"
_ANOTHER_THERE = re.compile(
    r"(?:[;,]\s*(?:(?:and|while|whereas) )?|\s+(?:and|while|whereas) )"
    r"(?:another|a (?:second|third|fourth)|one)(?: one)?,? "
    r"(?:(?:in|at|near|on|outside|inside|around) |(?:north|south|east|west)\w* of )[^,;.:]{2,50}$",
    re.IGNORECASE,
)
# "a bomb killed a man in A, an IED in B destroyed a lorry", where the act's own subject stands behind the comma
_ITS_SUBJECT = re.compile(
    r",\s+(?:an?|two|three|four) (?:[\w-]+ ){1,3}?(?:in|at|near|on|outside|inside|around) [^,;.:]{2,40}$", re.IGNORECASE
)
_DEVICE = re.compile(r"\b(?:device|bomb|charge|mine|ied|rocket|shell|missile)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where the parts of a sentence begin, the sentence's own start first; ``added``: cuts before which a claim adds
    an attack."""

    at: tuple[int, ...]
    added: frozenset[int]


class SentenceCuts:
    """Cuts where a second act stands with a date, a place or a kind of its own.

    ``family`` is that of each event type; ``nexts`` are patterns for the words that bring in a claim's next attack.
    """

    def __init__(self, family: dict[str, str], nexts: Sequence[str]) -> None:
        self._family = family
        self._next = re.compile(rf"[;,.]?\s*(?:(?:and|while|whereas|but)\s+)?(?:{'|'.join(nexts)})\b", re.IGNORECASE)

    def of(
        self,
        told: list[ActMention],
        places: list[Placed],
        dates: list[Dated],
        sentence: Span,
        text: str,
        *,
        claim: bool,
    ) -> Cuts:
        """The cuts of a ``sentence`` between the acts told in it, given its places and dates."""
        at = [sentence.start]
        added: set[int] = set()
        told = _without_inner(told) if claim else told
        for number, (before, after) in enumerate(pairwise(told)):
            end = end_of(told[number + 1 :], sentence.end, text, claim=claim)
            listed = is_listed(after) and any(is_listed(a) for a in told[: number + 1])
            cut = self._between(before, after, places, dates, Span(at[-1], end), text)
            if listed or is_listed(after):
                breaks = breaks_between(text, before.span.end, after.span.start) if listed else ()
                cut = max(breaks, default=None)
                added |= set() if cut is None else {cut}
            elif claim:
                if cut is not None and (_is_one(before, after, cut, text) or _lists_on(cut, places, text)):
                    cut = None
                if cut is None:
                    cut = self._in_claim(before, after, dates, text)
                if cut is None:
                    done = [a for a in told[: number + 1] if a.span.start >= at[-1]]
                    cut = _at_further(before, after, done, places, dates, Span(at[-1], sentence.end), text)
                    added |= set() if cut is None else {cut}
                cut = None if cut is None else before_its_day(cut, at[-1], text)
            if cut is not None:
                cut = _before_joined_days(cut, before.span.end, after, dates, text)
            if cut is not None and cut > at[-1]:
                at.append(cut)
        return Cuts(tuple(at), frozenset(added))

    def opens_next(self, text: str, at: int) -> bool:
        """Whether words at an offset bring in a further attack of a claim: "; a second detachment ..."."""
        return self._next.match(text, at) is not None and _ONE_HARMED.match(text, at) is None

    def _between(
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
        denied = after.assertion.status == "denied" != before.assertion.status
        if (after.definite and not denied) or (after.shape == "noun" and after.outcome and of_theirs(after, text)):
            return None
        if _AND_ONLY.fullmatch(text, before.span.end, after.span.start) and after.event_type is None:
            return None  # "was shot and killed in the market"
        if tells_how(before, after, text) or (
            before.shape == "noun" and any(x.span.overlaps(before.span) for x in after.arguments)
        ):
            return None  # "the raids in A and B killed two"
        shared = {a.head for a in before.arguments if a.role == "initiator"} & {a.head for a in after.arguments}
        parted = ";" in text[before.span.end : after.span.start] or not shared
        if not parted:
            between = breaks_between(text, before.span.end, after.span.start)
            parted = any(_ONE_MORE.match(text, cut) for cut in between)
        start = start_of(after, before.span.end if parted else 0)
        breaks = breaks_between(text, before.span.end, start)
        for cut in sorted(breaks, key=lambda at: (text[at] != ";", -at)):
            for found in (places, dates) if after.act != "die" else (places,):  # "one died at once, one days later"
                first = [m for m in found if within.start <= m.span.start < cut]
                second = [m for m in found if cut <= m.span.start < within.end]
                if not (first and second and (differ(first[-1], second[0]) or differ_by_area(first, second[0]))):
                    continue
                at = (
                    start if after.event_type or after.shape == "verb" else after.span.end
                )  # "..., and death of its head"
                if stands_free(second[0], at, cut, text) and not _joins_place(cut, first[-1], second[0], after, text):
                    return cut
        if before.event_type is None or after.event_type is None or start <= before.span.end or not breaks:
            return None
        kinds = {self._family[before.event_type], self._family[after.event_type]}
        two = (
            len(kinds) > 1
            and "threat" not in kinds
            and not kinds <= {"operation", "violence", "territory"}
            and kinds not in _TOGETHER
        )
        return breaks[-1] if two else None

    def _in_claim(self, before: ActMention, after: ActMention, dates: list[Dated], text: str) -> int | None:
        """Where a claim's sentence goes on to another attack: at "while another device ...", "; a second detachment
        ...", or, with a day of its own, at what was done to those "taken prisoner in May"."""
        breaks = breaks_between(text, before.span.end, after.span.start)
        bare = after.weak and after.event_type is None and after.outcome is None and after.act != "destroy"
        if after.definite:
            return None
        if bare:
            anew = (
                c for c in reversed(breaks) if (text[c] == ";" and self.opens_next(text, c)) or _ONE_MORE.match(text, c)
            )
            return next(anew, None)
        semicolon = next((cut for cut in reversed(breaks) if text[cut] == ";"), None)
        if semicolon is not None and after.event_type and _says_when(semicolon, after, dates, text):
            return semicolon  # "; three of the captives were executed that same night"
        if before.aside or (before.outcome == "captured" and after.outcome == "killed"):
            first = [d for d in dates if before.span.end <= d.span.start < after.span.start]
            second = [d for d in dates if d.span.start >= after.span.end]
            if first and second and differ(first[-1], second[0]):
                return after.span.start
        return next((cut for cut in reversed(breaks) if self.opens_next(text, cut)), None)


def _says_when(cut: int, act: ActMention, dates: Sequence[Dated], text: str) -> bool:
    """Whether the clause of an act, which begins at a cut, gives a day or an hour of its own."""
    return any(d.span.start >= cut and stands_free(d, act.span.start, cut, text) for d in dates)


def _before_joined_days(cut: int, low: int, after: ActMention, dates: Sequence[Dated], text: str) -> int | None:
    """A cut from ``low`` on that stands before two days of one act, not between them: "..., whilst on the 14th and on
    the 17th, grenades were thrown"."""
    for a, b in pairwise(dates):
        joint = between_days(text, a.span.end, b.span.start) if a.span.end <= cut < b.span.start else None
        if joint is not None and joint["and"] and not joint["comma"]:
            before = breaks_between(text, low, a.span.start)
            return max(before, default=cut if _opens_clause(b, after, text) else None)
    return cut


def _opens_clause(mention: Placed | Dated, after: ActMention, text: str) -> bool:
    """Whether a day or place opens the clause of an act, whose people or things are told right behind it: "and on the
    20th a bomb was thrown", "and near B a policeman was shot"."""
    behind = (x.span.start for x in after.arguments if mention.span.end <= x.span.start < after.span.start)
    return after.shape == "verb" and any(text[mention.span.end : at] in (" ", ", ") for at in behind)


def _joins_place(cut: int, before: Placed | Dated, place: Placed | Dated, after: ActMention, text: str) -> bool:
    """Whether a cut would stand between two places of one list: "the bombs that went off in A and B killed
    nine"; not where the act is told of the second: "in A, and B was shelled"."""
    joined = before.span.end == cut and (
        text[cut : place.span.start] in (" and ", " and the ")
        or (text[cut : place.span.start] == ", " and _AND_NAME.match(text, place.span.end) is not None)
    )
    told_there = any(x.span.overlaps(place.span) for x in after.arguments) or _opens_clause(place, after, text)
    return joined and not told_there


def _is_one(before: ActMention, after: ActMention, cut: int, text: str) -> bool:
    """Whether a claim's sentence isn't cut at "and the other in B", nor before the harm done to both."""
    if after.outcome and _DIVIDED.match(text, cut):
        return True
    harm = after.outcome is not None and after.event_type is None
    return harm and tells_apart(text, before.span.end, after.span.start)


def _lists_on(cut: int, places: Sequence[Placed], text: str) -> bool:
    """Whether a cut would stand within a list of places: "at A, at B and south of C, killing nine"."""
    return _MORE_PLACES.match(text, cut) is not None and any(cut - 1 <= p.span.end <= cut for p in places)


def _at_further(
    before: ActMention,
    after: ActMention,
    done: Sequence[ActMention],
    places: list[Placed],
    dates: list[Dated],
    clause: Span,
    text: str,
) -> int | None:
    """Where a claim's sentence adds an attack, or tells one in a clause of its own; ``done``: the acts since the last
    cut, where the ``clause`` begins."""
    breaks = breaks_between(text, before.span.end, after.span.start)
    cut = _another_blast(before, breaks, text)
    cut = _another_there(before, after, places, clause.start, text) if cut is None else cut
    if cut is not None:
        return cut
    cut = cut_at_added(before, after, (*places, *dates), breaks, text)
    if cut is None and breaks and _sniped_beside(before, after) and not _JOINED_MEANS.match(text, breaks[0]):
        cut = breaks[0]
    if cut is None:
        harmed = any(a.outcome for a in done)
        cut = cut_at_own_clause(before, after, places, breaks, clause, text, harmed=harmed)
    if cut is None:
        # "..., killing its driver, and fired rockets at a base": what came of the first attack stands between
        attack = next((a for a in reversed(done) if a.event_type is not None and not (a.effect or a.weak)), before)
        cut = cut_at_same_subject(attack, after, places, breaks, clause, text)
    return cut


def _another_blast(before: ActMention, breaks: Sequence[int], text: str) -> int | None:
    """Where a second device does harm: "a mine killed two near A, and another killed an officer"."""
    means = [x.span.of(text) for x in before.arguments if x.role in ("means", "initiator")]
    if not any(_DEVICE.search(m) for m in means):
        return None
    return next((cut for cut in breaks if _ANOTHER_KILLED.match(text, cut)), None)


def _another_there(
    before: ActMention, after: ActMention, places: Sequence[Placed], start: int, text: str
) -> int | None:
    """Where another attack, at a place of its own, does what the first did: "a mine killed two in A, another in B
    wounded three"."""
    if after.shape != "verb" or after.aside:
        return None
    cut = _ANOTHER_THERE.search(text, before.span.end, after.span.start)
    if cut is None:
        cut = _ITS_SUBJECT.search(text, before.span.end, after.span.start)
        doers = [x.span for x in after.arguments if x.role in ("initiator", "means")]
        if cut is None or not any(cut.start() < d.start < cut.start() + len(", ") + 1 for d in doers):
            return None
    first = any(start <= p.span.start < cut.start() for p in places)
    second = any(cut.start() <= p.span.start < after.span.start for p in places)
    return cut.start() if first and second else None


def _without_inner(told: list[ActMention]) -> list[ActMention]:
    """The acts without those that another's words hold: "an attempt by the army to enter X was repelled" is one."""
    return [a for a in told if not (a.weak and any(b is not a and b.span.covers(a.span) for b in told))]


def _sniped_beside(before: ActMention, after: ActMention) -> bool:
    """Whether a claim tells of sniping beside a blast: "a mine damaged a truck in A, and two soldiers were sniped"."""
    kinds = {before.event_type, after.event_type}
    return "sniper" in kinds and bool(kinds & _NO_SNIPING) and not after.definite
