"""Reads words of abuse and praise to the plain actor, through who says them and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from tollbook.find.actor_lexicon import ActorEntry, ActorLexicon, LoadedReading
from tollbook.mentions import Known
from tollbook.resolve.actor_bodies import FIGHTING
from tollbook.resolve.actor_facts import Facts
from tollbook.resolve.actor_theatre import Speaker

# The plain names of data/loaded_terms for the source itself, to be filled in where the source is known.
_OWN = "of the reporting group"
_CROWD = frozenset(("crowd", "religious_site"))
_ARMED = frozenset(
    ("state_forces", "police", "intelligence", "foreign_forces", "rebel", "militia", "tribal", "armed_group")
)


_WHO = frozenset(("who", "whom", "whose", "from", "working", "serving", "named", "belonging"))
_WHOSE = frozenset(("his", "her", "their"))


class LoadedReader:
    """Applies the readings of loaded terms."""

    def __init__(self, lexicon: ActorLexicon) -> None:
        self._lexicon = lexicon

    def read(self, known: Known, facts: Facts, speaker: Speaker, countries: Sequence[str]) -> Known:
        """``known`` with its loaded terms flagged and read; the first term that has a fitting reading decides."""
        if not facts.loaded:
            return known
        terms = tuple(dict.fromkeys(facts.loaded))
        mine = terms
        if known.form == "facility" and not facts.of_units:
            # Whose a building is, composition tells from its of-phrase; a term there names someone else.
            mine = tuple(t for t in terms if t in facts.loaded_before)
        for term_id in mine:
            for reading in self._lexicon.loaded[term_id].readings:
                if self._fits(reading, facts, speaker, countries):
                    return replace(self._apply(known, reading, facts, speaker, countries), loaded_terms=terms)
        waiting = [t for t in terms if self._lexicon.loaded[t].readings]
        if waiting and known.actor_id is None and known.reason is None and speaker.kind == "unknown":
            return replace(known, loaded_terms=terms, reason="unknown_speaker")
        return replace(known, loaded_terms=terms)

    def _fits(self, reading: LoadedReading, facts: Facts, speaker: Speaker, countries: Sequence[str]) -> bool:
        if reading.state and not countries:
            return False
        if reading.heads and not self._head_fits(reading.heads, facts):
            return False
        kin = facts.person is not None and facts.person.id == "relative"
        theirs = reading.side == "own" and (kin or "@person" in reading.heads)
        doc, last = facts.mention.line.doc, facts.mention.last
        if theirs and kin and last < len(doc) and doc[last].lower_ in _WHO:
            return False  # "two brothers who served in the army"
        if theirs and any(t.lower_ in _WHOSE for t in facts.before):
            return False  # "one gendarme was taken; his comrades perished", "his two brothers"
        # The theatre is the likeliest country, or one of the likeliest where a report spans several.
        if reading.theatre and not set(reading.theatre).intersection(countries[:1] or reading.theatre[:0]):
            return False
        return speaker.speaks_as(reading.speakers)

    def _head_fits(self, heads: Sequence[str], facts: Facts) -> bool:
        kinds: set[str] = {u.id for u in facts.units}
        kinds.update(u.unit for u in facts.units if u.unit)
        if facts.unit is not None:
            forces = {u.id for u in facts.of_units if u.type in FIGHTING}
            forces |= {p.id for p in facts.persons if p.type in FIGHTING}
            kinds.update({facts.unit.id, facts.unit.unit or "", f"@{facts.unit.form}"}, forces)
            if facts.unit.id in _CROWD:
                kinds.add("@crowd")
            if forces:
                kinds.discard("@crowd")  # a gathering of soldiers is no crowd of civilians
        if facts.person is not None:
            kinds.update({facts.person.id, "@person"})
            if facts.person.civilian_status == "civilians":
                kinds.add("@crowd")
            if facts.person.type in ("state_forces", "police"):
                kinds.add("army" if facts.person.type == "state_forces" else "police")
        if facts.mention.kind == "loaded":
            kinds.add("@self")
        if facts.mention.kind == "name":
            kinds.add("@name")
        return not kinds.isdisjoint(heads)

    def _apply(
        self, known: Known, reading: LoadedReading, facts: Facts, speaker: Speaker, countries: Sequence[str]
    ) -> Known:
        entry = self._lexicon.actors[reading.actor] if reading.actor else None
        if entry is not None and known.actor_id and self._lexicon.is_under(known.actor_id, entry.id):
            entry = self._lexicon.actors[known.actor_id]  # a named branch says more than the term
        if reading.name and reading.name.endswith(_OWN) and len(speaker.actors) == 1:
            entry = self._lexicon.actors[speaker.actors[0]]
            reading = structs.replace(reading, name=None, type=None)
        if reading.state and countries:
            entry = self._state_force(facts, countries[0])
        changes: dict[str, object] = {}
        if entry is not None:
            changes = {
                "name": entry.name, "actor_id": entry.id, "type": entry.type,
                "country": entry.countries[0] if len(entry.countries) == 1 else known.country,
            }  # fmt: skip
        elif reading.state and countries:
            adjective = self._lexicon.countries[countries[0]].adjective
            forces = (u.name for u in (*facts.units[::-1], facts.unit, *facts.of_units) if u is not None and u.unit)
            unit = next(forces, "state forces")
            changes = {"name": f"{adjective} {unit}", "country": countries[0]}
            changes["type"] = known.type or "state_forces"
        elif known.actor_id is not None:
            # "Terrorists of the ELN": the body is told, so the term adds only who they are.
            reading = structs.replace(reading, name=None, type=None)
        if reading.name is not None:
            changes["name"] = reading.name.replace("{noun}", facts.noun_words)
        if reading.type is not None and not (reading.type == "armed_group" and known.type in _ARMED):
            changes["type"] = reading.type
        if reading.who is not None:
            changes["who"] = reading.who
        if entry is not None and known.form == "facility" and facts.unit is not None:
            changes["name"] = f"{entry.name} {facts.noun_words}"
        if entry is not None and facts.mention.kind == "loaded" and facts.mention.noun is None and not known.size:
            # "Daesh", "the Kyiv regime": one word for a body, unless it is a plural for its people.
            changes["form"] = "organisation" if facts.singular else known.form
        status = reading.civilian_status
        if status is None and changes.get("type") in _ARMED and known.form != "facility":
            status = "combatants"
        if status is not None:
            changes["civilian_status"] = status
        if reading.side is not None:
            changes["side"] = reading.side
        return replace(known, candidates=(), reason=None, **changes)  # type: ignore[arg-type]

    def _state_force(self, facts: Facts, country: str) -> ActorEntry | None:
        units = [u.unit for u in (*facts.units[::-1], facts.unit, *facts.of_units) if u is not None and u.unit]
        if facts.person is not None and facts.person.type in ("police", "state_forces"):
            units.append("police" if facts.person.type == "police" else "army")
        for unit in units:
            found = self._lexicon.forces.get((country, unit))
            if found:
                return self._lexicon.actors[found]
        return None
