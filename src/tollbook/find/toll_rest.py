"""How many "the rest", "half of them" and "all but two" are, where the words before tell of how many they are a share.

"Nine soldiers were in it, of whom six died and the rest were hurt."    three hurt
"Eight guards were hit: half were dead, half wounded."    four dead, four wounded
"The bus carried twenty clerks. All but three were killed."    seventeen killed
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tollbook.find.number_words import lex, read_number
from tollbook.find.toll_lines import Line
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import Scene
from tollbook.model import Interval
from tollbook.parse import text_of

_REST = frozenset(("rest", "remainder", "others", "remaining"))
_OWNERS = frozenset(("the", "its", "their", "these", "those", "his", "her"))
_HURT = ("killed", "wounded", "killed_or_wounded")


def with_rest(
    scene: Scene, lines: Sequence[Line], before: Sequence[Line], earlier: Callable[[], Sequence[Party]]
) -> list[Line]:
    """The lines of a sentence, those of a share with the number that it comes to; ``before`` are the lines of the
    sentence before, ``earlier`` gives the people told there."""
    found = list(lines)
    for k, line in enumerate(lines):
        party = line.party
        kind = None if party is None else _share(scene, party)
        if party is None or kind is None or line.whole is not None:
            continue
        own = [x for x in found[:k] if x is not line and _is_counted(x)]
        told = own or ([x for x in before if _is_counted(x)] if kind == "rest" else [])
        whole = _whole(scene, party, told, earlier)
        number = None if whole is None else _number(scene, party, kind, whole, told)
        if number is not None and number > 0:
            mention = replace(line.mention, interval=Interval(low=number, high=number), best=number, modifier=None)
            found[k] = replace(line, mention=mention)
    return found


def _share(scene: Scene, party: Party) -> str | None:
    """What kind of share a party's words name."""
    first = scene.low(party.start)
    if party.modifier != "plural":
        return None
    if first == "half":
        return "half"
    if first == "all":
        return "all_but" if scene.low(party.start + 1) == "but" else None
    words = {scene.low(i) for i in range(party.start, party.end)}
    definite = first == "the" or scene.low(party.start - 1) == "the"
    return "rest" if definite and words & _REST and not _is_of(scene, party) else None


def _spared(scene: Scene, party: Party) -> int:
    """How many of them are told before to have met nothing: "four of them escaped, the others were killed"."""
    of_them = (p for p in scene.parties if p.end <= party.start and scene.low(p.end - 1) in ("them", "whom"))
    return next((p.interval.low for p in of_them if p.interval.low == p.interval.high), 0)


def _is_of(scene: Scene, party: Party) -> bool:
    """Whether they are the rest of something else: "the rest of the villagers"."""
    return scene.low(party.end) == "of"


def _is_counted(line: Line) -> bool:
    exact = line.mention.interval.low == line.mention.interval.high and line.mention.interval.low > 0
    return exact and line.whole is None and line.mention.outcome != "killed_or_wounded"


def _whole(scene: Scene, party: Party, told: Sequence[Line], earlier: Callable[[], Sequence[Party]]) -> int | None:
    """How many there were: told inside a share ("two of its five members"), before it, or in the sentence before."""
    for line in told:
        share = line.party
        if share is not None and (inside := _inside(scene, share)) is not None and line.trigger >= 0:
            return inside
    least = max((line.mention.interval.low for line in told), default=1)
    harmed = {line.party.start for line in told if line.party is not None and line.mention.outcome in _HURT}
    able = [p for p in scene.parties if p.end <= party.start and p.start not in harmed and _is_group(p, least)]
    able = [p for p in able if scene.low(p.end - 1) not in ("them", "whom")]  # shares themselves
    if not able:
        able = [p for p in earlier() if _is_group(p, least)]
    return able[-1].interval.low if able else None


def _inside(scene: Scene, share: Party) -> int | None:
    """The whole in "two of its five members"."""
    for i in range(share.start, share.end + 1):
        if scene.low(i) == "of":
            at = i + 2 if scene.low(i + 1) in _OWNERS else i + 1
            read = read_number(lex(text_of(scene.doc[at : at + 3])), 0)
            return read[0] if read is not None and read[0] > share.interval.low else None
    return None


def _is_group(party: Party, least: int) -> bool:
    exact = party.interval.low == party.interval.high
    return party.kind == "counted" and party.person == "yes" and exact and party.interval.low > least


def _number(scene: Scene, party: Party, kind: str, whole: int, told: Sequence[Line]) -> int | None:
    if kind == "half":
        return whole // 2 if whole % 2 == 0 else None
    if kind == "all_but":
        left = read_number(lex(text_of(scene.doc[party.start + 2 : party.end])), 0)
        return None if left is None else whole - left[0]
    spent = sum(line.mention.interval.low for line in told) or _spared(scene, party)
    return whole - spent if spent else None
