"""Incident records as MUC-4 templates: the six slots that the template-filling papers score."""

from __future__ import annotations

import re
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
    names = organisations(coding)
    templates = [t for i in coding.incidents if (t := template(i, names)) is not None]
    return [{"docid": row["docid"], "templates": templates}]


def organisations(coding: Coding) -> dict[str, str]:
    """Actor id -> the name that the report first gives the organisation."""
    found: dict[str, str] = {}
    for actor in coding.findings.actors:
        if actor.actor_id and actor.form == "organisation":
            words = re.split(r"[(\[]", actor.span.of(coding.findings.reading.text))[0]
            found.setdefault(actor.actor_id, bare(words))
    return found


def template(incident: Incident, organisations: dict[str, str]) -> dict[str, Any] | None:
    """One incident as a template, or None where it is out of the task's scope."""
    kind = TYPES.get(incident.event_type)
    if kind == "attack":  # the record puts what was done to people first; the task asks for what was done to things
        kind = next((TYPES[t] for t in incident.other_types if t in ("arson", "robbery", "looting")), kind)
    if kind is None or incident.status not in ("occurred", "attempted"):
        return None
    filled: dict[str, Any] = {
        "incident_type": kind,
        "PerpInd": [],
        "PerpOrg": [],
        "Target": [],
        "Victim": [],
        "Weapon": [],
    }
    for actor in incident.actors:
        role = _role(actor)
        if role == "Victim":  # the task's victims are names alone, without titles
            if actor.person:
                filled[role].append([actor.person.lower()])
        elif role in ("PerpInd", "PerpOrg") and actor.actor_id in organisations:
            if role == "PerpInd" and (words := bare(actor.as_written).split(" of ")[0]):
                filled["PerpInd"].append([words])
            name = [organisations[actor.actor_id]]
            if name not in filled["PerpOrg"]:
                filled["PerpOrg"].append(name)
        elif role is not None and (words := bare(actor.as_written)):
            filled[role].append([words])
    filled["Weapon"] = [[bare(w.as_written)] for i, w in enumerate(incident.weapons) if not _implied(incident, i)]
    return filled


_LEADING = re.compile(
    r"^(?:(?:the|a|an|some|several|about|approximately|at least|more than|another|other|these|those|their|his|its"
    r"|alleged|suspected|presumed|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s+)+"
)


def bare(words: str) -> str:
    """A phrase as the keys give it: without article, number and hedge.

    >>> bare("about 20 heavily armed men")
    'heavily armed men'
    """
    return _LEADING.sub("", words.lower()).strip()


def _implied(incident: Incident, index: int) -> bool:
    """Whether a weapon is only implied by the act ("opened fire"): the keys give words for weapons alone."""
    return all(e.rule.startswith("means.implied.") for e in incident.evidence.get(f"/weapons/{index}", ()))


def _role(actor: Actor) -> str | None:
    if actor.role == "initiator":
        return "PerpOrg" if actor.form == "organisation" else "PerpInd"
    if actor.role in ("victim", "target"):
        return "Target" if actor.form == "facility" else "Victim"
    return None
