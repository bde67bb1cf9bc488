"""The record: what Tollbook says a report says.

Every type here is frozen, and its field names are the public contract ``tollbook/1`` (see docs/record.md).
``Report`` goes in; ``Incident`` and ``Group`` come out.

    >>> Interval(low=36, high=None).contains(40)
    True
"""

from __future__ import annotations

from typing import Literal

import msgspec

RECORD_VERSION = "tollbook/1"

SourceKind = Literal["armed_group", "state_force", "government", "press", "ngo", "intergovernmental", "unknown"]
Status = Literal["occurred", "attempted", "threatened", "denied"]
Stance = Literal["claimed", "reported", "alleged"]
DatePrecision = Literal["day", "week", "month", "year", "unknown"]
Calendar = Literal["gregorian", "hijri", "solar_hijri"]
DateBasis = Literal["stated", "relative", "carried", "published"]
PlacePrecision = Literal["site", "settlement", "near", "admin2", "admin1", "country", "unknown"]
Role = Literal["initiator", "target", "victim", "third_party"]
Form = Literal["person", "group", "organisation", "crowd", "facility"]
Certainty = Literal["stated", "suspected", "accused", "claimed", "denied"]
Outcome = Literal[
    "killed", "wounded", "killed_or_wounded", "captured", "killed_or_captured",
    "killed_wounded_or_captured", "missing", "displaced",
]  # fmt: skip
CivilianStatus = Literal["civilians", "combatants", "unknown"]
DamageOutcome = Literal["destroyed", "damaged", "captured", "suppressed", "engaged", "other"]
EventType = Literal[
    "suicide_bombing", "vehicle_bomb", "bombing", "grenade", "mine", "air_strike", "drone_strike", "shelling",
    "missile_strike", "sniper", "shooting", "armed_assault", "armed_clash", "ambush", "raid", "assassination",
    "execution", "abduction", "release", "detention", "arson", "sabotage", "robbery", "looting", "weapons_seizure",
    "siege", "territory_gained", "hijacking", "chemical_attack", "sexual_violence", "protest", "riot", "agreement",
    "threat", "other",
]  # fmt: skip


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all public records: immutable, keyword-only, compared by value."""


class Interval(Record, frozen=True, kw_only=True):
    """A number known to lie between two bounds, both included; ``high`` is None when open."""

    low: int
    high: int | None

    def contains(self, value: int) -> bool:
        """Whether ``value`` is possible."""
        return self.low <= value and (self.high is None or value <= self.high)


class Source(Record, frozen=True, kw_only=True):
    """Where a report comes from, as the caller or the document says."""

    id: str
    name: str | None = None
    kind: SourceKind = "unknown"
    published: str | None = None  # ISO day
    url: str | None = None


class Report(Record, frozen=True, kw_only=True):
    """One report as loaded. All offsets anywhere index ``text`` in code points.

    ``published_basis`` says where ``source.published`` was read: option, row, metadata, dateline,
    release (that of another part of the same release), file_name.
    ``path`` is the file it came from, for messages.
    """

    id: str  # sha256: of the text, UTF-8
    text: str
    source: Source
    title: str | None = None
    published_basis: str | None = None
    path: str | None = None


class Evidence(Record, frozen=True, kw_only=True):
    """Half-open offsets into the report's text, and the rule that read them."""

    start: int
    end: int
    rule: str


class Attribution(Record, frozen=True, kw_only=True):
    """One speaker in the chain of who says so. ``person`` is a named individual's name, masked in exports."""

    by: str | None
    as_written: str
    person: str | None = None


class Date(Record, frozen=True, kw_only=True):
    """When, with what remains possible. ISO days, inclusive; all None when nothing is known."""

    start: str | None
    end: str | None
    earliest: str | None
    latest: str | None
    precision: DatePrecision
    calendar: Calendar = "gregorian"
    basis: DateBasis | None = None
    as_written: str | None = None


class Location(Record, frozen=True, kw_only=True):
    """Where, with how sharply it is known. Coordinates are WGS 84 degrees; codes ISO 3166."""

    name: str | None
    as_written: str | None
    relation: str | None = None
    country: str | None = None
    admin1: str | None = None
    admin1_code: str | None = None
    admin2: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    uncertainty_km: float | None = None
    geonames_id: int | None = None
    precision: PlacePrecision = "unknown"


class Actor(Record, frozen=True, kw_only=True):
    """Someone who acted or was acted on, in plain words.

    ``person`` is a named individual's name as written, which exports mask; ``name`` then is the plain noun for who
    they are ("commander"), or the name itself where the text gives no other word.
    """

    role: Role
    form: Form
    name: str | None
    actor_id: str | None
    type: str | None
    country: str | None
    size: Interval | None
    certainty: Certainty
    as_written: str
    person: str | None = None


class Toll(Record, frozen=True, kw_only=True):
    """One count of people harmed. ``high`` None is open; ``best`` None when the words give no best number."""

    outcome: Outcome
    party: Role
    actor: int | None
    who: str | None
    civilian_status: CivilianStatus
    low: int
    best: int | None
    high: int | None
    modifier: str | None
    subset_of: int | None
    as_written: str


class Damage(Record, frozen=True, kw_only=True):
    """Things destroyed, damaged, captured, suppressed or engaged; ``low`` None when no number is given."""

    object: str
    outcome: DamageOutcome
    low: int | None
    high: int | None
    party: Role | None
    as_written: str


class Weapon(Record, frozen=True, kw_only=True):
    """A means of violence, an id of data/weapons."""

    type: str
    low: int | None
    high: int | None
    as_written: str


class Unresolved(Record, frozen=True, kw_only=True):
    """A field left open, and why: ``reason`` is one of ``tollbook.reasons.REASONS``."""

    field: str
    reason: str
    candidates: tuple[str, ...] = ()


class Incident(Record, frozen=True, kw_only=True, tag_field="record", tag="incident"):
    """One incident as one report tells it. ``evidence`` maps a JSON pointer to the words behind the value."""

    id: str
    coder: str
    report_id: str
    source: Source
    section: str | None
    event_type: EventType
    other_types: tuple[EventType, ...]
    occurrences: Interval
    status: Status
    stance: Stance
    attribution: tuple[Attribution, ...]
    date: Date
    location: Location | None
    other_locations: tuple[Location, ...]
    actors: tuple[Actor, ...]
    toll: tuple[Toll, ...]
    damage: tuple[Damage, ...]
    weapons: tuple[Weapon, ...]
    suicide: bool | None
    groups: tuple[str, ...]
    part_of: str | None
    evidence: dict[str, tuple[Evidence, ...]]
    unresolved: tuple[Unresolved, ...]
    loaded_terms: tuple[str, ...]


class Group(Record, frozen=True, kw_only=True, tag_field="record", tag="group"):
    """A toll, and things hit, that the text counts once for several incidents together (``members``)."""

    id: str
    coder: str
    report_id: str
    source: Source
    members: tuple[str, ...]
    toll: tuple[Toll, ...]
    damage: tuple[Damage, ...] = ()
    evidence: dict[str, tuple[Evidence, ...]]


AnyRecord = Incident | Group
