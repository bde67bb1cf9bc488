"""Who stands on which side of an incident, in the few kinds that codebooks tell apart.

A record's actor has a type from Tollbook's registry; ``KINDS`` folds the types into the kinds below. The words decide
who is armed; where they say nothing of a person, codebooks that must choose take the person for unarmed, and note it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from tollbook.codebooks.case import Case
from tollbook.model import Actor, Incident, Toll

Kind = Literal[
    "military", "police", "intelligence", "external", "private", "rebel", "militia", "communal", "criminal", "armed",
    "government", "civilians", "protesters", "rioters", "unknown",
]  # fmt: skip

# From the types of Tollbook's actor registry and nouns, and the words a user's own records may hold.
KINDS: Final[dict[str, Kind]] = {
    "state_forces": "military", "military": "military", "army": "military", "police": "police",
    "intelligence": "intelligence", "foreign_forces": "external", "peacekeepers": "external", "coalition": "external",
    "intergovernmental": "external", "private": "private", "private_security": "private", "rebel": "rebel",
    "armed_group": "armed", "militia": "militia", "paramilitary": "militia", "pro_government_militia": "militia",
    "tribal": "communal", "communal": "communal", "criminal_group": "criminal", "criminal": "criminal",
    "government": "government", "political": "civilians", "civilians": "civilians", "civilian": "civilians",
    "media": "civilians", "ngo": "civilians", "religious": "civilians", "other_organisation": "civilians",
    "protesters": "protesters", "rioters": "rioters",
}  # fmt: skip

_ARTICLES: Final = frozenset({"al", "el", "an", "ar", "as", "ash", "ad", "at"})

STATE: Final = frozenset({"military", "police", "intelligence"})
RULING: Final = STATE | {"government"}  # a state's forces and those who send them
GROUPS: Final = frozenset({"rebel", "militia", "communal", "criminal", "armed"})  # armed, and no state's
# Who sets off an explosive is armed, whatever the words say of the person ("two women blew themselves up").
_EXPLOSIVES: Final = frozenset({"suicide_bombing", "vehicle_bomb", "bombing", "grenade", "mine"})
ARMED: Final = frozenset(
    {"military", "police", "intelligence", "external", "private", "rebel", "militia", "communal", "criminal", "armed"}
)
HARM: Final = frozenset(
    {"killed", "wounded", "killed_or_wounded", "killed_or_captured", "killed_wounded_or_captured", "captured"}
)
# Words for people that say nothing beside a better one.
BLAND: Final = frozenset({"others", "other", "members", "people", "persons", "person", "men"})


def proper(name: str | None) -> bool:
    """Whether a name is a name of its own rather than a plain noun: "Northern Front", "al-Shabaab", not "gunmen"."""
    if not name:
        return False
    article, _, rest = name.replace(" ", "-").partition("-")
    return name[0].isupper() or (article in _ARTICLES and rest[:1].isupper())


def kind_of(actor: Actor) -> Kind:
    """The kind of one actor: of its type, else of its form (a crowd or a person is civilian only if typed so)."""
    return KINDS.get(actor.type or "", "unknown")


@dataclass(frozen=True, slots=True)
class Side:
    """One actor with its kind and the country it belongs to, as far as known."""

    kind: Kind
    actor: Actor | None
    country: str | None

    @property
    def armed(self) -> bool:
        """Whether its kind bears arms."""
        return self.kind in ARMED

    @property
    def known(self) -> bool:
        """Whether it is named more closely than by a plain noun: by a name of the registry, or as a state's forces."""
        if self.actor is None:
            return False
        abroad = self.kind == "external" and self.actor.country is not None
        return bool(self.actor.actor_id) or abroad or self.kind in STATE or self.kind == "government"


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of one incident."""

    initiators: tuple[Side, ...]
    opponents: tuple[Side, ...]  # targets and victims
    third: tuple[Side, ...]
    armed: tuple[Side, ...]  # armed opponents
    civilians: tuple[Side, ...]  # unarmed opponents
    assumed: bool  # that people of whom nothing is said are unarmed

    @property
    def attackers(self) -> int:
        """How many acted, at least, as far as the report tells; 0 where it doesn't."""
        return sum(side.actor.size.low for side in self.initiators if side.actor and side.actor.size is not None)

    @property
    def initiator(self) -> Side | None:
        """The first that acted, None where nobody is named."""
        return self.initiators[0] if self.initiators else None


def bombers(case: Case) -> int:
    """Suicide bombers whom the report does not count among the dead: as many as it says acted, else one."""
    alone = case.incident.event_type == "suicide_bombing"
    return max(1, sides_of(case).attackers) if alone else 1


def telling(sides: tuple[Side, ...]) -> tuple[Side, ...]:
    """The sides that say most: words such as "others", and things beside people, only where nothing else is told."""
    named = [s for s in sides if s.actor is None or (s.actor.name or "").lower() not in BLAND or s.kind != "unknown"]
    owned = [s for s in named if s.kind != "unknown" or s.actor is None or s.actor.form != "facility"]
    return tuple(owned or named or sides)


def group_abroad(side: Side) -> Literal["state", "group"] | None:
    """What a body of the registry is that belongs to no country: states' forces together, or an armed group."""
    actor = side.actor
    if actor is None or actor.country is not None or not actor.actor_id:
        return None
    return "state" if side.kind == "external" else "group" if side.kind in ("rebel", "armed", "criminal") else None


def sides_of(case: Case) -> Sides:
    """The sides of a case's incident."""
    return case.once("sides", _of_case)


def _of_case(case: Case) -> Sides:
    incident = case.incidents[0]
    return _sides(incident, [share.line for share in case.shares.get(incident.id, ())])


def _sides(incident: Incident, shared: list[Toll]) -> Sides:
    country = incident.location.country if incident.location else None
    by_role: dict[str, list[Side]] = {"initiator": [], "target": [], "victim": [], "third_party": []}
    among: list[Side] = []
    for index, actor in enumerate(incident.actors):
        # A building or vehicle does nothing itself.
        if actor.role == "initiator" and (actor.certainty == "denied" or actor.form == "facility"):
            continue
        lines = [line for line in incident.toll if line.actor == index]
        side = _side(actor, lines, incident, country)
        by_role[actor.role].append(side)
        if lines and all(line.subset_of is not None for line in lines):
            among.append(side)
    everyone = by_role["target"] + by_role["victim"]
    # "Nine people, among them two militiamen": the nine are the ones attacked.
    opponents = ([side for side in everyone if side not in among] or everyone) if among else everyone
    assumed = False
    if not any(side.kind != "unknown" for side in opponents):
        stated = [line for line in incident.toll if line.subset_of is None]
        opponents, assumed = _from_toll([*stated, *shared], opponents, country)
        opponents = opponents if any(side.kind != "unknown" for side in opponents) else everyone
    armed = tuple(side for side in opponents if side.armed)
    civilians = tuple(side for side in opponents if side.kind in ("civilians", "government", "protesters", "rioters"))
    return Sides(
        tuple(by_role["initiator"]), tuple(opponents), tuple(by_role["third_party"]), armed, civilians, assumed
    )


def _side(actor: Actor, lines: list[Toll], incident: Incident, country: str | None) -> Side:
    """An actor's side, by its type and by what ``lines``, its own of the toll, call it."""
    kind = kind_of(actor)
    home = actor.country or country
    if kind in STATE and actor.country and country and actor.country != country:
        kind = "external"
    elif actor.type == "foreign_forces" and actor.country is not None and actor.country == country:
        kind = "military"
    if kind == "civilians" and actor.role == "initiator" and incident.event_type in _EXPLOSIVES:
        kind = "armed"
    elif kind == "government" and _said("combatants", lines):
        kind = "military"  # an officer of a service that the words call the government's
    elif kind == "unknown" and _said("civilians", lines):
        kind = "civilians"
    elif kind == "unknown" and _said("combatants", lines):
        kind = "armed"
    return Side(kind, actor, home)


def _said(status: str, lines: list[Toll]) -> bool:
    return any(line.civilian_status == status for line in lines)


def _from_toll(toll: list[Toll], unknown: list[Side], country: str | None) -> tuple[list[Side], bool]:
    """Opponents read from whom the toll calls civilians or combatants; else people of whom nothing is said."""
    harmed = [t for t in toll if t.party in ("target", "victim") and t.outcome in HARM and t.high != 0]
    found: list[Side] = []
    people = [side for side in unknown if side.actor and side.actor.form in ("person", "group", "crowd")]
    actor = (people or unknown)[0].actor if unknown else None
    if any(line.civilian_status == "combatants" for line in harmed):
        found.append(Side("armed", actor, country))
    if any(line.civilian_status == "civilians" for line in harmed):
        found.append(Side("civilians", actor, country))
    if found:
        return found, False
    if harmed or people:
        return [Side("civilians", actor, country)], True
    return unknown, False
