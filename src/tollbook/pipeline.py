"""The stages, in order, on one screen.

documents -> reading -> find -> resolve -> incidents
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.find.actor_loaded import LoadedTermFinder
from tollbook.find.actors import ActorFinder
from tollbook.find.acts import ActFinder
from tollbook.find.assertion import AssertionReader
from tollbook.find.counts import CountFinder
from tollbook.find.damage import DamageFinder
from tollbook.find.dates import DateFinder
from tollbook.find.places import PlaceFinder
from tollbook.find.responsibility import ResponsibilityFinder
from tollbook.find.toll_or_thing import of_people
from tollbook.find.tolls import TollFinder
from tollbook.find.weapons import WeaponFinder
from tollbook.incidents.assemble import Assembler
from tollbook.mentions import Findings, Reading
from tollbook.model import Group, Incident, Report
from tollbook.reading.parser import DEFAULT_MODEL
from tollbook.reading.reader import Reader
from tollbook.resolve.act_doers import Doers
from tollbook.resolve.act_places import places_taken
from tollbook.resolve.act_tolls import tolls_of_acts
from tollbook.resolve.actors import ActorResolver
from tollbook.resolve.coreference import chains
from tollbook.resolve.dates import DateResolver
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resolve.places import PlaceResolver
from tollbook.resources import Knowledge


@dataclass(frozen=True, slots=True)
class Coding:
    """One report, coded: its records, and all that was found on the way (``findings``) for explanation."""

    report: Report
    incidents: tuple[Incident, ...]
    groups: tuple[Group, ...]
    findings: Findings

    @property
    def sentences(self) -> int:
        """How many sentences the report has."""
        return len(self.findings.reading.sentences)

    @property
    def skipped(self) -> int:
        """How many of them the gate skipped."""
        return self.findings.reading.skipped


class Coder:
    """Codes reports. Building one loads the model and the knowledge; it holds no state between reports."""

    def __init__(self, knowledge: Knowledge | None = None, model: str = DEFAULT_MODEL) -> None:
        knowledge = knowledge or Knowledge()
        gazetteer = Gazetteer.load(knowledge)
        self._reader = Reader(knowledge, model)
        self._dates, self._resolve_dates = DateFinder(knowledge), DateResolver(knowledge)
        self._places, self._resolve_places = PlaceFinder(knowledge, gazetteer), PlaceResolver(knowledge, gazetteer)
        self._actors = ActorFinder(knowledge)
        self._resolve_actors = ActorResolver(knowledge, self._actors.lexicon)
        self._loaded = LoadedTermFinder(knowledge, self._actors.lexicon)
        assertion = AssertionReader(knowledge)  # one for all who ask: its word lists are long
        self._counts, self._tolls = CountFinder(knowledge), TollFinder(knowledge, assertion)
        self._damage, self._weapons = DamageFinder(knowledge, assertion), WeaponFinder(knowledge)
        self._acts, self._responsibility = ActFinder(knowledge, assertion), ResponsibilityFinder(knowledge)
        self._doers = Doers(knowledge)
        self._assembler = Assembler(knowledge, model)

    def code(self, report: Report) -> Coding:
        """All incidents and groups that one report tells of."""
        return self.code_reading(self._reader.read(report))

    def read(self, reports: Sequence[Report]) -> list[Reading]:
        """Some reports as ``code_reading`` takes them: together they take less time than one by one with ``code``."""
        return self._reader.read_all(reports)

    def code_reading(self, reading: Reading) -> Coding:
        """All incidents and groups that one report tells of, once it is read."""
        findings = self._find(reading)
        incidents, groups = self._assembler.assemble(findings)
        return Coding(reading.report, incidents, groups, findings)

    def find(self, report: Report) -> Findings:
        """All that a report says, before anything is put together."""
        return self._find(self._reader.read(report))

    def _find(self, reading: Reading) -> Findings:
        counts = self._counts.find(reading)
        places = self._resolve_places.resolve(self._places.find(reading), reading)
        actors = self._resolve_actors.resolve(self._actors.find(reading), reading, places)
        weapons = self._weapons.find(reading, counts)
        able = (m.span for found in (actors, places, weapons, counts) for m in found)
        damage = self._damage.find(reading, counts)
        tolls = of_people(self._tolls.find(reading, counts), damage, reading.text)
        acts = places_taken(self._acts.find(reading, counts), places, actors)
        acts = self._doers.set_aside(acts, reading, able)
        return Findings(
            reading=reading,
            dates=self._resolve_dates.resolve(self._dates.find(reading), reading),
            places=places,
            actors=actors,
            counts=counts,
            tolls=(*tolls, *of_people(tuple(tolls_of_acts(acts, tolls, counts, actors)), damage, reading.text)),
            damage=damage,
            weapons=weapons,
            acts=acts,
            chains=chains(actors, reading),
            responsibility=self._responsibility.find(reading),
            loaded=tuple((m.span, m.term) for m in self._loaded.find(reading)),
        )
