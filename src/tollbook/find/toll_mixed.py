"""People of whom some died and some were hurt, with one number for both: "seven soldiers, some dead and some wounded".

Neither number is told, so what is told is how many were killed or wounded."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.find.toll_lexicon import Trigger
from tollbook.find.toll_lines import Told
from tollbook.find.toll_nouns import Harm
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import Scene

_SOME = frozenset(("some", "several", "part"))
_OTHERS = frozenset(("some", "others", "the", "several", "part"))
_NEAR = 10  # words from "some of whom died" to "others were wounded"


def with_some_of_each(scene: Scene, found: Sequence[Told], readings: Sequence[tuple[Trigger, ...]]) -> list[Told]:
    """What a sentence tells, with one toll for both where a number is followed by "some dead and some wounded"."""
    told = list(found)
    if "some" not in scene.doc.words and "part" not in scene.doc.words:
        return told
    for party in scene.parties:
        pair = _pair(scene, party, readings)
        if pair is None:
            continue
        first, second = pair
        spent = range(party.start, second.last + 1)
        rest = [t for t in told if t.harm.trigger.i not in spent]
        rest = [t for t in rest if not any(p.start in spent for p in t.harm.parties)]
        told = [*rest, Told(Harm(first, (party,), "toll.state"), "told", ("killed_or_wounded",))]
        told.sort(key=lambda t: t.harm.trigger.i)
    return told


def _pair(scene: Scene, party: Party, readings: Sequence[tuple[Trigger, ...]]) -> tuple[Trigger, Trigger] | None:
    """The two words of harm behind a counted party, one of death and one of wounds, each of "some"."""
    at = party.end
    if party.kind != "counted" or party.person != "yes" or scene.low(at) != "," or scene.low(at + 1) not in _SOME:
        return None
    words = {r[0].i: r[0] for r in readings if at < r[0].i <= at + _NEAR}
    places = sorted(words)
    if len(places) < 2:
        return None
    first, second = words[places[0]], words[places[1]]
    between = {scene.low(k) for k in range(first.last + 1, second.i)}
    kinds = {first.entry.outcome, second.entry.outcome}
    return (first, second) if kinds == {"killed", "wounded"} and between & _OTHERS else None
