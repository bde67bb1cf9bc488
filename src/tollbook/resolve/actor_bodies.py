"""The body behind a noun phrase, and what kind of people its noun names: composition without a registry entry."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.find.actor_lexicon import ActorEntry, ActorLexicon, Title, UnitNoun
from tollbook.model import CivilianStatus, Form
from tollbook.parse import Token
from tollbook.resolve.actor_facts import Facts
from tollbook.resolve.actor_registry import Body, Registry, body_of

FIGHTING = frozenset(
    ("state_forces", "police", "intelligence", "foreign_forces", "peacekeepers", "rebel", "militia", "tribal",
     "armed_group", "private")
)  # fmt: skip
_FORCE_OF_TYPE = {"state_forces": "army", "police": "police"}
_CIVIL = frozenset(("political", "government", "other_organisation"))
# Nouns that say of whom the people are, in "a group of armed men", and so take their kind from there.
_COLLECTIVE = frozenset(("armed_group", "forces", "unit", "crowd", "rebels", "militia", "criminal_group"))
_NAMED_BODIES = frozenset(("armed_group", "rebels", "militia", "political", "union", "criminal_group"))
_NAMED_UNITS = frozenset(
    ("battalion", "brigade", "regiment", "division", "company", "squadron", "detachment", "column", "command")
)
# Nouns for just anyone, whom an of-phrase may place in a body: "men of the army".
_ANYONE = frozenset(("man", "person", "youth", "other"))
_GENERAL = frozenset(("government_forces", "forces", "unit", "armed_group", "police_station", "military_base"))
_FIGHTERS = frozenset(("fighter", "attacker", None))


def belongs(facts: Facts, entry: ActorEntry, *, inside: bool) -> bool:
    """Whether a name inside a phrase says which body the phrase is of. ``inside``: it stands after the head.

    "A mayor of the ARENA party" is of a party; "peasants of FMLN villages" and "victims of the ELN" aren't of it.
    """
    person = facts.person
    if facts.mention.kind == "name":
        return True
    if person is None:
        return not inside or facts.unit is None or facts.unit.form != "facility"
    if person.id in ("victim", "relative", "family", "prisoner", "attacker") and inside:
        return person.id == "attacker"
    if person.civilian_status == "civilians":
        return entry.type in _CIVIL
    return True


def composed(facts: Facts, lexicon: ActorLexicon, registry: Registry) -> Body:
    """A body put together from nationality and unit: "Afghan border police", "a Federal Police base"."""
    unit, person = facts.unit, facts.person
    reaches = unit is not None or (person is not None and (person.membership or person.id in _ANYONE))
    force = _force(facts, reaches=bool(reaches))
    country = next(iter(facts.countries), None)
    if country is None and (reaches or (person is not None and person.id == "official")):
        country = next(iter(facts.of_countries), None)
    armed = ("state_forces", "police")
    if force and force.type == "government" and unit is None and person is not None and person.type in armed:
        force = None  # "government troops" are soldiers, not their government
    kind = force.type if force else None
    if kind == "government" and unit is not None and unit.type in armed:
        kind = unit.type  # "government warplanes"
    if kind is None:
        kind = unit.type if unit is not None else person.type if person is not None else None
    which = force.unit if force else _FORCE_OF_TYPE.get(kind or "") if person is not None else None
    if country and which:
        entry = registry.force(country, which)
        if entry is not None:
            return body_of(entry)
    states = country and force is None and unit is not None and unit.id in ("forces", "military_aircraft")
    if states and country and unit and _only_nationality(facts):  # "Libyan forces", "Syrian warplanes"
        adjective = lexicon.countries[country].adjective
        return Body(
            name=f"{adjective} forces" if unit.id == "forces" else adjective, type="state_forces", country=country
        )
    name = force.name if force else {"army": "army", "police": "police"}.get(which or "") if country else None
    military = kind == "state_forces" and (person is not None or (unit is not None and unit.id == "unit"))
    if military and not facts.countries and (own := unit_name(facts.before)):
        return Body(name=own, type=kind, country=country)
    if unit is not None and unit.id in _NAMED_BODIES and (own := body_name(facts, lexicon)):
        return Body(name=own, type=kind, country=country)
    if name and country:
        name = f"{lexicon.countries[country].adjective} {name}"
    return Body(name=name, type=kind, country=country)


def _force(facts: Facts, *, reaches: bool) -> UnitNoun | None:
    """The noun that says which force a phrase is of: its head, a unit before that ("army patrol"), or, where the
    phrase ``reaches`` behind "of", one there ("men of the army")."""
    force = next((u for u in reversed(facts.units) if u.unit and u.type), None)
    unit = facts.unit
    if unit is not None and unit.unit and unit.type and (force is None or _rules(unit.id, force.id)):
        force = unit
    if force is None and reaches:
        force = next((u for u in facts.of_units if u.unit and u.type), None)
    return force


def _only_nationality(facts: Facts) -> bool:
    """Whether nothing but articles, numbers and nationalities stand before the noun ("Syrian opposition forces" are
    another matter)."""
    nouns = facts.mention.noun_start
    described = [t for t in facts.before if t.i < nouns and t.tag_ not in ("DT", "CD", "PRP$", "HYPH", "CC")]
    return bool(facts.countries) and len(described) <= 1


def _rules(head: str, before: str) -> bool:
    """Whether a head noun, not the unit before it, says which force: "army air force" but "coalition forces"."""
    return before != "coalition" and head not in _GENERAL


def body_name(facts: Facts, lexicon: ActorLexicon) -> str | None:
    """A body's own name where no entry knows it: "the Miguel Ortega Front"."""
    words = [t for t in facts.before if t.tag_ not in ("DT", "PRP$", "PDT", "CD") and not t.is_punct]
    proper = [t for t in words[:-1] if t.tag_ in ("NNP", "NNPS") and not lexicon.country_index.get(t.text)]
    if not proper or facts.loaded or not facts.before[-1].text[:1].isalpha():
        return None
    kept = words[words.index(proper[0]) :]
    return " ".join(t.text if t.text[:1].isupper() else t.text.title() for t in kept)


def unit_name(words: Sequence[Token]) -> str | None:
    """A numbered or named unit's own name, in a standard form: "the 3d infantry brigade" is 3rd Infantry Brigade."""
    kept = [t for t in words if t.tag_ not in ("DT", "PRP$", "PDT") and not t.is_punct]
    end = next((i + 1 for i, t in enumerate(kept) if t.lower_ in _NAMED_UNITS), 0)
    if end < 2:
        return None
    first = kept[0].lower_
    ordinal = first.rstrip("dhnrst")
    numbered = ordinal.isdigit() and (len(first) > len(ordinal) or any(t.tag_ == "NNP" for t in kept[1:end]))
    if not numbered and kept[0].tag_ not in ("NNP", "NNPS"):
        return None
    if numbered and len(first) > len(ordinal):
        last = "th" if ordinal[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(ordinal[-1:], "th")
        first = ordinal + last
    elif not numbered:
        first = kept[0].text if kept[0].text.isupper() else kept[0].text.title()
    return " ".join([first, *(t.text if t.text.isupper() else t.text.title() for t in kept[1:end])])


def form_of(facts: Facts) -> Form:
    """Person, group, organisation, crowd or facility."""
    if facts.mention.kind == "person":
        return "person"
    if facts.unit is not None and facts.mention.kind != "name":
        return facts.unit.form
    if facts.person is not None:
        if facts.person.id == "family":
            return "group"
        return "person" if facts.singular else "group"
    if facts.mention.kind == "name":
        return "group" if any(t.tag_ == "CD" for t in facts.before) else "organisation"
    return "person" if facts.singular else "group"


def traits_of(facts: Facts, body: Body, lexicon: ActorLexicon) -> tuple[str | None, CivilianStatus, str | None]:
    """Who they are, whether civilians, and the type, from noun, titles and body."""
    person, kind = facts.person, body.type
    if (
        body.entry is not None
        and body.type in FIGHTING
        and person is not None
        and person.civilian_status == "civilians"
    ):
        return None, "combatants", kind  # the noun is a word of the name ("Arrow Boys")
    title = next((lexicon.title_words[t] for t in facts.titles), None)
    if facts.unit is not None and facts.mention.kind != "person":
        return None, _unit_status(facts, kind), _collective_type(facts, kind)
    who = person.who if person is not None else None
    status: CivilianStatus = person.civilian_status if person is not None else "unknown"
    if person is None or who is None:
        who, status, kind = _by_title(title, who, status, kind)
    if kind in FIGHTING and status == "unknown" and (person is None or person.membership or person.who in _FIGHTERS):
        status = "combatants"
    if facts.civil:
        return who, "civilians", kind if kind not in (None, "armed_group") else "civilians"
    if facts.armed and kind is None:
        return who or "fighter", "combatants", "armed_group"
    if kind == "political" and status == "unknown":
        status = "civilians"
    return who, status, kind


def _by_title(
    title: Title | None, who: str | None, status: CivilianStatus, kind: str | None
) -> tuple[str | None, CivilianStatus, str | None]:
    if title is None:
        return who, status, kind
    return who or title.who, title.civilian_status if status == "unknown" else status, kind or title.type


def _collective_type(facts: Facts, kind: str | None) -> str | None:
    """A group's type by those it is made of: "a group of hooded men", "a band of drug traffickers"."""
    unit = facts.unit
    if unit is None or unit.form == "facility":
        return kind
    if unit.id in _COLLECTIVE and facts.persons and unit.type in (None, "state_forces", "civilians"):
        inner = next((p.type for p in facts.persons if p.type), None)
        return inner or (kind if unit.type != "state_forces" else None)
    if unit.id == "armed_group" and kind is None:
        return (
            "armed_group" if facts.armed or (facts.mention.noun is not None and "armed" in facts.noun_words) else None
        )
    return kind


def _unit_status(facts: Facts, kind: str | None) -> CivilianStatus:
    unit = facts.unit
    if unit is None or unit.form == "facility":
        return "unknown"
    if unit.id in _COLLECTIVE and facts.persons:
        statuses = {p.civilian_status for p in facts.persons}
        return statuses.pop() if len(statuses) == 1 else "unknown"
    if kind in FIGHTING:
        return "combatants"
    return "civilians" if kind == "civilians" else "unknown"


def plain_name(facts: Facts) -> str | None:
    """The plain noun where no body is known: "peasants", "armed group", "bus"."""
    if facts.unit is not None and facts.unit.form != "facility":
        return facts.of_noun if facts.unit.id in _COLLECTIVE and facts.of_noun else facts.unit.name
    return facts.noun_words or None
