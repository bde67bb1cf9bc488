"""Reads harm in the clipped or turned-about clauses of digests and bulletins.

"Dead, three policemen; hurt, six."    "Killed in it were four guards."    "The wounded numbered six."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.toll_lexicon import Trigger
from tollbook.find.toll_lines import Line
from tollbook.find.toll_nouns import SEVERAL, Harm, People
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import BE, Scene
from tollbook.find.toll_series import expand
from tollbook.find.toll_subjects import subject_of
from tollbook.mentions import HARM
from tollbook.model import Interval

_STARTS = frozenset((";", ".", ":", "-", "--", ","))
_COUNTED = frozenset(("numbered", "number", "totalled", "totaled", "were", "included", "include"))
_ASIDES = frozenset(("with", "by", "in", "thanks", "all", "praise", "through"))
_SUMMED = frozenset(("reached", "exceeded", "passed", "numbered", "totalled", "totaled", "surpassed"))
_PEOPLE = frozenset(("people", "persons", "members", "others", "fighters", "elements"))
_ONE = Interval(low=1, high=1)
HIT = "toll.hit"  # the rule of those "hit", whose fate the words leave open
SHOT = "toll.shot"  # of those "shot" in a claim: dead, where the words behind don't tell otherwise
# Who points back at those told before by a word or a bare number alone.
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten)"
_BACK = re.compile(
    rf"(?:he|she|they|both|all|one|{_NUMBER}|(?:all|the) {_NUMBER}|"
    r"the (?:one|other|others|first|second|latter|former|rest))"
    rf"(?: of (?:them|these|the {_NUMBER}))?",
    re.IGNORECASE,
)
_AFTER = 120  # characters behind those shot in which it is told what became of them
_SHAPES = frozenset(("object", "state"))


class ListedReader:
    """Finds the harmed behind a word of harm that opens its clause."""

    def __init__(self, people: People) -> None:
        self._people = people

    def read(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """The harm, or None where the words are of another form."""
        if trigger.entry.shape not in _SHAPES or scene.low(trigger.i).endswith("ing"):
            return None
        at = self._opening(scene, trigger) or self._named(scene, trigger) or self._past_aside(scene, trigger)
        party = None if at is None else scene.party_from(at)
        if party is None or party.kind == "name" or party.person == "no":
            return None
        return self._people.harm(trigger, _to_mark(scene, expand(scene, party)), "listed")

    def hit(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "four of them were hit": killed or wounded, where nothing else says which."""
        party = scene.party_before(trigger.i) or subject_of(scene, scene.doc[trigger.i])
        if party is None or party.kind != "counted" or not _are_people(party):
            return None
        people = (p for p in scene.parties if p.end <= party.start and p.person == "yes")
        if party.head is None and party.interval == _ONE and not any(people):
            return None  # "a jeep was hit in A. On the 7th another was hit in B"
        told = self._people.harm(trigger, (party,), "passive")
        return None if told is None else replace(told, rule=HIT)

    def aside(self, scene: Scene, trigger: Trigger, party: Party) -> Harm | None:
        """ "three others, wounded, were flown out": a state between commas, of people who are counted."""
        closed = scene.low(trigger.last + 1) == "," and scene.low(trigger.last + 2) in (*BE, "had", "got", "managed")
        hurt = trigger.entry.outcome == "wounded" and party.kind == "counted"
        return self._people.harm(trigger, (party,), "participle") if closed and hurt else None

    def _opening(self, scene: Scene, trigger: Trigger) -> int | None:
        """ "Dead, three policemen", "Killed: two guards", "Killed in it were four guards"."""
        i = trigger.i
        if i and scene.low(i - 1) not in _STARTS:
            return None
        if scene.low(trigger.last + 1) in (",", ":"):
            return trigger.last + 2 if not i or scene.low(i - 1) != "," else None
        return next((k + 1 for k in range(i + 1, i + 6) if scene.low(k) in BE), None)

    def _named(self, scene: Scene, trigger: Trigger) -> int | None:
        """ "the killed numbered six", "the dead included a colonel"."""
        after = trigger.last + 1
        if scene.low(trigger.i - 2) == "among":
            return None  # a part of what was told before
        if scene.low(trigger.i - 1) == "their" and scene.low(after) in BE:
            return after + 1  # "their dead were eleven"
        if scene.low(trigger.i - 1) == "their" and (scene.low(after), scene.low(after + 1)) == ("came", "to"):
            return after + 2
        whose = scene.low(trigger.i - 1) == "the" or (trigger.i and scene.doc[trigger.i - 1].tag_ == "POS")
        return after + 1 if whose and scene.low(after) in _COUNTED else None

    def _past_aside(self, scene: Scene, trigger: Trigger) -> int | None:
        """ "killed, with God's permission, eleven soldiers"."""
        i = trigger.last + 1
        if scene.low(i) != "," or scene.low(i + 1) not in _ASIDES:
            return None
        return next((k + 1 for k in range(i + 2, i + 10) if scene.low(k) == ","), None)


def fate_told_behind(shot: Line, lines: Sequence[Line], text: str) -> bool:
    """Whether what became of those shot is told behind: "two judges were shot. One of them died"."""
    end = shot.mention.span.end
    behind = (x.mention for x in lines if end <= x.mention.span.start <= end + _AFTER)
    return any(t.people is not None and t.outcome in HARM and _BACK.fullmatch(t.people.of(text)) for t in behind)


def whose_head(scene: Scene, trigger: Trigger) -> Harm | None:
    """ "cut off his head": him, or of "their heads" several."""
    words = {scene.low(k) for k in range(trigger.i, trigger.last + 1)}
    if not words & {"his", "her", "their"}:
        return None
    return Harm(trigger, (), "toll.life", SEVERAL if "their" in words else Interval(low=1, high=1))


def _are_people(party: Party) -> bool:
    """Whether a phrase counts people, not units of them: "two of the soldiers", "six of them", not "two patrols"."""
    noun = "" if party.head is None else party.head.lower_
    told = party.who is not None or party.civilian_status != "unknown"
    return not noun or told or noun.endswith("men") or noun in _PEOPLE


def summed_behind(scene: Scene, trigger: Trigger) -> Harm | None:
    """ "the soldiers between killed and wounded came to more than 70": how many stands behind."""
    behind = scene.low(trigger.last + 1)
    came = behind in ("came", "amounted") and scene.low(trigger.last + 2) == "to"
    came = came or (behind == "they" and scene.low(trigger.last + 2) in ("were", "numbered"))
    if trigger.entry.id != "between_killed" or not (came or behind in _SUMMED):
        return None
    number = next((p for p in scene.parties if 0 < p.start - trigger.last <= 5 and p.kind == "counted"), None)
    return None if number is None or number.head is not None else Harm(trigger, (number,), "toll.toll")


def _to_mark(scene: Scene, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties up to a semicolon: what stands behind it is told anew."""
    first = parties[0]
    end = next((k for k in range(first.end, len(scene.doc)) if scene.low(k) == ";"), len(scene.doc))
    return tuple(p for p in parties if p.start < end)
