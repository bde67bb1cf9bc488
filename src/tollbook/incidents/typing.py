"""What kind of incident it was: the acts' own types, sharpened by the weapons used."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.incidents.episodes import EventTypeEntry
from tollbook.mentions import ActMention, Known, WeaponMention
from tollbook.model import EventType
from tollbook.resources import Knowledge

# Types so general that a weapon used, or an act beside them, says more.
_GENERAL = frozenset({"armed_assault", "armed_clash", "shooting", "raid", "bombing", "other", "assassination"})


class EventTyper:
    """Chooses an incident's type by the order of precedence in data/event_types."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("event_types", EventTypeEntry)
        self._rank = {e.id: e.precedence for e in entries}
        self._by_means: dict[str, EventType] = {m: e.id for e in entries for m in e.means}  # type: ignore[misc]
        self.family = {e.id: e.family for e in entries}

    def types(
        self,
        acts: Sequence[ActMention],
        weapons: Sequence[WeaponMention],
        doers: Sequence[Known],
        *,
        suicide: bool | None,
    ) -> tuple[EventType, tuple[EventType, ...]]:
        """The incident's type, and the others its words also state, by rank."""
        stated: list[EventType] = [a.event_type for a in acts if a.event_type is not None and not a.weak]
        stated = stated or [a.event_type for a in acts if a.event_type is not None]
        by_means: list[EventType] = [self._by_means[w.type] for w in weapons if w.type in self._by_means]
        if suicide and any(self.family[t] == "violence" for t in [*stated, *by_means]):
            by_means.append("suicide_bombing")
        if any(d.name == "sniper" for d in doers):
            by_means.append("sniper")
        if not stated:
            stated = list(by_means) or self._by_harm(acts)
        elif any(t in _GENERAL and self.family[t] == "violence" for t in stated):
            stated = [*stated, *by_means]
        ranked = sorted(set(stated), key=self._rank.__getitem__)
        if not ranked:
            return "other", ()
        return ranked[0], tuple(ranked[1:])

    @staticmethod
    def _by_harm(acts: Sequence[ActMention]) -> list[EventType]:
        outcomes = {a.outcome for a in acts}
        if "captured" in outcomes:
            return ["detention"]
        return ["armed_assault"] if outcomes & {"killed", "wounded", "killed_or_wounded"} else []


def is_suicide(acts: Sequence[ActMention], weapons: Sequence[WeaponMention], doers: Sequence[Known]) -> bool | None:
    """True where the words say so; False where people attacked in another way; None where it can't be told."""
    if any(a.act == "suicide_bombing" for a in acts) or any(w.type == "suicide_vest" for w in weapons):
        return True
    blast = any(a.event_type in ("bombing", "vehicle_bomb") for a in acts)
    if blast and any((d.name or "").startswith("suicide attacker") for d in doers):
        return True
    return None if blast else False
