"""What a fight was fought with makes it no other kind of attack.

"Troops repelled an attack, killing 19 with artillery and air power."     -> no air strike
"Clashes took place in which a car was put out of action by a device."    -> a clash, no bombing
"""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.mentions import ActMention, WeaponMention
from tollbook.model import EventType

_FIGHT: frozenset[EventType] = frozenset({"armed_clash", "armed_assault"})
_BY_DEVICE = frozenset(("blast_catch", "blast_rips", "blast_rock"))


def is_repelled(acts: Sequence[ActMention], stated: Sequence[EventType], weapons: Sequence[WeaponMention]) -> bool:
    """Whether an attack, told of by its noun, was fought off, and nothing else was done: not by what it was made with
    ("an attack with mortars on the garrison was repelled")."""
    if not stated or not set(stated) <= _FIGHT:
        return False
    attacks = [a.span for a in acts if a.act == "attack" and a.shape == "noun"]
    for met in (a for a in acts if a.act == "engage"):
        fought_off = any(x.role == "target" and x.span.overlaps(at) for x in met.arguments for at in attacks)
        first = min((a.span.end for a in acts if a.act == "attack"), default=met.span.start)
        if fought_off and not any(first <= w.span.start < met.span.start for w in weapons):
            return True
    return False


def within_fight(strong: Sequence[ActMention]) -> set[EventType | None]:
    """The kinds of blast that are only told as harm done in the fight that opens the sentence."""
    lead = strong[0].sentence if strong else None
    beside = {a.event_type for a in strong if a.act not in _BY_DEVICE or a.sentence != lead}
    return {a.event_type for a in strong if a.act in _BY_DEVICE} - beside
