"""Incident records as MUC-4 templates: the six slots that the template-filling papers score."""

from __future__ import annotations

from typing import Any

from tollbook.model import Actor, EventType, Incident
from tollbook.pipeline import Coding

TYPES: dict[EventType, str] = {
    "abduction": "kidnapping",
    "hijacking": "hijacking",
    "bombing": "bombing",
    "vehicle_bomb": "bombing",
    "suicide_bombing": "bombing",
    "mine": "bombing",
    "arson": "arson",
    "robbery": "robbery",
    "looting": "robbery",
    "air_strike": "attack",
    "drone_strike": "attack",
    "missile_strike": "attack",
    "shelling": "attack",
    "grenade": "attack",
    "sniper": "attack",
    "shooting": "attack",
    "armed_assault": "attack",
    "ambush": "attack",
    "assassination": "attack",
    "execution": "attack",
    "sabotage": "attack",
    "armed_clash": "attack",
    "sexual_violence": "attack",
}


def answer(coding: Coding, row: dict[str, Any]) -> list[Any]:
    """One line a document, with a template an incident that the task asks for."""
    templates = [t for t in map(template, coding.incidents) if t is not None]
    return [{"docid": row["docid"], "templates": templates}]


def template(incident: Incident) -> dict[str, Any] | None:
    """One incident as a template, or None where it is out of the task's scope."""
    kind = TYPES.get(incident.event_type)
    if kind is None or incident.status not in ("occurred", "attempted"):
        return None
    filled: dict[str, Any] = {"incident_type": kind, "PerpInd": [], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}
    for actor in incident.actors:
        role = _role(actor)
        if role is not None:
            filled[role].append([actor.as_written.lower()])
    filled["Weapon"] = [[w.as_written.lower()] for w in incident.weapons]
    return filled


def _role(actor: Actor) -> str | None:
    if actor.role == "initiator":
        return "PerpOrg" if actor.form == "organisation" else "PerpInd"
    if actor.role in ("victim", "target"):
        return "Target" if actor.form == "facility" else "Victim"
    return None
