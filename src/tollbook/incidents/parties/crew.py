"""Who acts when aircraft or vehicles do: "Syrian warplanes bombed" has Syrian forces for its initiator."""

from __future__ import annotations

import dataclasses

from tollbook.mentions import Known

_FORCES = frozenset(("state_forces", "foreign_forces", "police", "government", "peacekeepers", "rebel", "militia"))


def crew_of(known: Known, noun: str) -> Known | None:
    """The body whose machine ``known`` is, or None where the words give no owner. ``noun`` is its head noun.

    >>> from tollbook.spans import Span
    >>> jets = Known(span=Span(0, 16), head=Span(12, 16), rule="", form="facility", name="Russian jets", actor_id=None,
    ...     type="state_forces", country="RU", who=None, civilian_status="unknown", size=None, side=None)
    >>> crew_of(jets, "jets").name
    'Russian forces'
    """
    if known.form != "facility" or known.type not in _FORCES or not known.name:
        return None
    owner = known.name.lower().removesuffix(noun.lower()).rstrip()
    owner = known.name[: len(owner)]
    if not owner:
        return None
    is_body = known.actor_id is not None or owner.lower().endswith(("coalition", "forces", "army", "force"))
    name = owner if is_body else f"{owner} forces"
    kind = "state_forces" if known.type == "government" else known.type
    return dataclasses.replace(known, form="organisation", name=name, type=kind, civilian_status="combatants")
