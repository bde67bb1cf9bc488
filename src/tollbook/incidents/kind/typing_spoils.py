"""What kind of deed it was in a claim to take things: no abduction.

"The soldiers captured two vehicles and a gun."  -> arms seized
"Two boats were taken off the island."           -> hijacked, where nothing else is told
"They took food from a shop."                    -> looted
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.damage_things import ObjectEntry
from tollbook.mentions import HARM, ActMention, DamageMention, TollMention
from tollbook.model import EventType
from tollbook.resources import Knowledge
from tollbook.spans import Span

_OF_PEOPLE = frozenset(("abduction", "detention"))
_DRIVEN = frozenset(("vehicle", "vessel", "aircraft"))


class Spoils:
    """Tells taking things from taking people."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("objects", ObjectEntry)
        self._kinds = {form.lower(): e.kind for e in entries for form in e.forms}

    def typed(
        self, acts: Sequence[ActMention], damage: Sequence[DamageMention], tolls: Sequence[TollMention]
    ) -> list[ActMention]:
        """The acts of an incident, those that took nothing but things with the kind of deed that is."""
        people = [t.trigger for t in tolls if "captured" in t.outcome]
        things: dict[Span, list[DamageMention]] = {}
        for act in acts:
            if act.event_type not in _OF_PEOPLE or any(p.overlaps(act.span) for p in people):
                continue
            if spoils := [d for d in damage if d.outcome == "captured" and d.trigger.overlaps(act.span)]:
                things[act.span] = spoils
        harmed = any(t.outcome in HARM for t in tolls)  # what was taken is what came of an attack
        alone = not any(a.event_type and a.span not in things for a in acts)
        return [
            replace(a, event_type="armed_assault" if harmed else self._type(things[a.span], alone=alone), outcome=None)
            if a.span in things
            else a
            for a in acts
        ]

    def _type(self, spoils: Sequence[DamageMention], *, alone: bool) -> EventType:
        kinds = {self._kinds.get(d.object.lower()) or self._kinds.get(d.object.lower().split()[-1]) for d in spoils}
        if kinds <= _DRIVEN and alone:
            return "hijacking"
        return "weapons_seizure" if kinds & {"weapon", *_DRIVEN} else "looting"
