"""Gives a toll told of "them" the number that its sentence states beside it.

"They stopped three men and shot them dead."    "... fell between killed and wounded, and their number was seven."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.toll_lines import Line
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import BE, Scene

_TAKEN = frozenset(
    "lead take seize stop capture abduct arrest catch hold bring separate surround pull drag find detain kidnap "
    "intercept meet summon bind gather set pick single choose select haul order force remove".split()
)
_STOPS = frozenset((",", ".", ";", ")", ""))
_REACHED = frozenset(
    "reached reaches exceeded exceeds amounted numbered stood estimated put at to not over about".split()
)


def with_numbers(scene: Scene, lines: Sequence[Line]) -> list[Line]:
    """The lines of a sentence, those of a pronoun or a bare plural with the number that the sentence gives it."""
    found = [_numbered(line, _stands_for(scene, line)) for line in lines]
    stated = _their_number(scene) or _in_number(scene) or _came_to(scene)
    if stated is None:
        return found
    last = max((k for k, x in enumerate(found) if _is_open(x) and _is_before(x, stated)), default=None)
    if last is None:
        return found  # "their number reached seven dead": told by these words themselves
    told = found[last] = _numbered(found[last], stated)
    return [x for x in found if x.party is not stated or x.mention.span == told.mention.span]


def _is_open(line: Line) -> bool:
    """Whether a line leaves its number open: "the passengers", "those on board"."""
    mention = line.mention
    return mention.modifier == "plural" or (line.party is None and mention.interval.high is None)


def _is_before(line: Line, stated: Party) -> bool:
    return line.trigger < stated.start or (line.party is not None and line.party.end < stated.start)


def _stands_for(scene: Scene, line: Line) -> Party | None:
    """Those counted people that a "them" behind a verb of harm means: taken just before in the same sentence."""
    party = line.party
    if party is None or party.kind != "pronoun" or scene.low(party.start) != "them":
        return None
    for other in reversed([p for p in scene.parties if p.end <= line.trigger]):
        if other.kind != "counted" or other.interval.high == 1 or other.head is None or other.person != "yes":
            continue
        taken = other.head.dep_ in ("dobj", "obj") and other.head.head.lemma_.lower() in _TAKEN
        return other if taken else None
    return None


def _their_number(scene: Scene) -> Party | None:
    """The number in "their number was not less than seven"."""
    for i in range(len(scene.doc) - 3):
        if scene.low(i) not in ("their", "whose") or scene.low(i + 1) not in ("number", "numbers"):
            continue
        for party in scene.parties:
            between = [scene.low(k) for k in range(i + 2, party.start)]
            if party.start > i + 1 and party.head is None and party.kind == "counted":
                return party if between and all(w in BE or w in _REACHED for w in between[:1]) else None
    return None


def _came_to(scene: Scene) -> Party | None:
    """The number in "the soldiers killed in them came to six"."""
    for party in scene.parties:
        words = (scene.low(party.start - 2), scene.low(party.start - 1))
        if words in (("came", "to"), ("amounted", "to")) and party.head is None and party.kind == "counted":
            return party
    return None


def _in_number(scene: Scene) -> Party | None:
    """The number in "those in it were killed, five in number", "its passengers, five in all, died"."""
    for party in scene.parties:
        words = (scene.low(party.start - 1), scene.low(party.end), scene.low(party.end + 1))
        if words in ((",", "in", "number"), (",", "in", "all")) and party.head is None and party.kind == "counted":
            return party
        if words[0] == "," and words[1] in _STOPS and party.head is None and party.kind == "counted":
            of_them = scene.low(party.end - 1) == "them" and party.end - party.start > 1
            if of_them or words[2] in BE:  # "hunters, nine of them, were killed"; "their owners, three, were"
                return party
    return None


def _numbered(line: Line, party: Party | None) -> Line:
    if party is None:
        return line
    mention = replace(line.mention, interval=party.interval, best=party.best, modifier=party.modifier)
    return replace(line, mention=mention)
