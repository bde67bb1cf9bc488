"""Writes the records of a report: episodes are cut, linked into incidents, and every field is filled with its words."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections import Counter
from importlib.metadata import version

import msgspec

from tollbook.find.toll_listed import HIT
from tollbook.incidents.claims import Participant, is_claim
from tollbook.incidents.counting.died_later import without_those_who_died
from tollbook.incidents.counting.groups import counted_by_total, lone_tolls, shared_tolls, write_groups
from tollbook.incidents.counting.shared_things import shared_things
from tollbook.incidents.counting.tally import spelled_out, tally
from tollbook.incidents.counting.told_in_parts import told_in_parts
from tollbook.incidents.counting.toll_sides import by_side, doers_tolls, of_those_taken, with_wholes
from tollbook.incidents.cut.episodes import EpisodeCutter
from tollbook.incidents.draft import Draft, occurrences
from tollbook.incidents.evidence import EvidenceBook
from tollbook.incidents.kind.means import Means, write_weapons
from tollbook.incidents.kind.suicide import is_suicide
from tollbook.incidents.kind.typing import EventTyper
from tollbook.incidents.kind.typing_means import are_armed
from tollbook.incidents.link import Linker
from tollbook.incidents.parties.lines import write_actors, write_damage, write_tolls
from tollbook.incidents.parties.named_actors import NamedActors
from tollbook.incidents.parties.own_losses import is_own
from tollbook.incidents.parties.participants import Cast
from tollbook.incidents.parties.responsibility import assign
from tollbook.incidents.passed.borne_out import is_borne_out, only_died, stands_near_place
from tollbook.incidents.setting.country import ReportCountry, of_people
from tollbook.incidents.setting.doubts import doubt_of_day, doubt_of_place, in_heartland
from tollbook.incidents.setting.episode_days import EpisodeDays
from tollbook.incidents.setting.episode_places import EpisodePlaces
from tollbook.incidents.setting.here import of_office, written_there
from tollbook.incidents.setting.homes import without_homes
from tollbook.incidents.setting.told_above import told_above
from tollbook.incidents.together.things_home import things_sent_home
from tollbook.mentions import HARM, ActMention, Findings, Placed, TollMention, WeaponMention
from tollbook.model import Date, Group, Incident, Location, Record, Stance, Unresolved
from tollbook.resources import Knowledge
from tollbook.spans import Span

_FOUGHT_OFF = re.compile(
    r"(?:repel|repuls|beat|push|drove|driv|fend|fought|fight|ward|hurl|threw|throw)", re.IGNORECASE
)
_NO_DATE = Date(start=None, end=None, earliest=None, latest=None, precision="unknown")


class _Identity(Record, frozen=True, kw_only=True):
    """What a coder's hash covers."""

    version: str
    model: str
    knowledge: str


class Assembler:
    """Turns findings into incidents and groups."""

    def __init__(self, knowledge: Knowledge, model: str) -> None:
        self._cutter = EpisodeCutter(knowledge)
        self._typer = EventTyper(knowledge)
        self._means = Means(knowledge)
        release = version("tollbook")
        identity = _Identity(version=release, model=model, knowledge=knowledge.fingerprint())
        self._coder = f"tollbook {release} {hashlib.sha256(msgspec.json.encode(identity)).hexdigest()[:12]}"

    def assemble(self, findings: Findings) -> tuple[tuple[Incident, ...], tuple[Group, ...]]:
        """The records of one report, in the order of their first words."""
        findings = without_homes(findings) if is_claim(findings) else findings
        linked = Linker(findings, self._cutter.family).link(self._cutter.cut(findings))
        drafts = assign(things_sent_home(linked, findings.reading.text) if is_claim(findings) else linked, findings)
        if is_claim(findings):
            findings, drafts = told_in_parts(findings, drafts)
        writer = _Writer(findings, self._typer, self._means, self._coder, _spread(drafts))
        drafts = tuple(d for d in drafts if writer.is_told(d))
        ids = [_identity(findings, draft) for draft in drafts]
        shared = shared_tolls(findings, drafts)
        lone = lone_tolls(shared, drafts, findings)
        drafts = counted_by_total(shared, drafts, findings)
        shared = tuple(s for s in shared if len(s.members) > 1 and not s.each)
        membership = {
            i: tuple(f"group:{_hash(findings, s.toll.span)}" for s in shared if i in s.members)
            for i in range(len(drafts))
        }
        of_all = [tuple(s.toll for s in shared if i in s.members) for i in range(len(drafts))]
        drafts, things = shared_things(shared, drafts, findings)
        incidents = tuple(
            writer.write(d, ids[i], membership[i], lone.get(i, ()), of_all[i]) for i, d in enumerate(drafts)
        )
        groups = write_groups(shared, things, ids, findings, self._coder, lambda span: f"group:{_hash(findings, span)}")
        return incidents, groups


def _spread(drafts: tuple[Draft, ...]) -> frozenset[Span]:
    """The words for weapons that were told of several incidents: "two mines, one at A and one at B"."""
    seen = Counter(span for d in drafts for span in {w.span for e in d.episodes for w in e.weapons})
    return frozenset(span for span, times in seen.items() if times > 1)


def _stance(lead: ActMention | None, people: tuple[Participant, ...]) -> Stance:
    """The lead act's, but for what the source says, in its own voice, that its own side did: that is a claim."""
    if lead is None:
        return "reported"
    own = any(p.role == "initiator" and p.known.side == "own" for p in people)
    spoken = lead.assertion.stance == "reported" and not lead.assertion.attribution
    return "claimed" if own and spoken else lead.assertion.stance


def _hash(findings: Findings, span: Span) -> str:
    original = findings.reading.offsets.original(span)
    key = f"{findings.reading.report.id}:{original.start}:{original.end}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _identity(findings: Findings, draft: Draft) -> str:
    return f"incident:{_hash(findings, draft.first)}"


class _Writer:
    """Writes one report's drafts as incidents."""

    def __init__(
        self, findings: Findings, typer: EventTyper, means: Means, coder: str, spread: frozenset[Span]
    ) -> None:
        self._findings = findings
        self._spread = spread  # weapons counted for several attacks together
        self._typer = typer
        self._means = means
        self._coder = coder
        self._named = NamedActors(findings)
        self._cast = Cast(findings, self._named)
        self._days, self._places = EpisodeDays(findings), EpisodePlaces(findings)
        self._country = ReportCountry(findings)

    def is_told(self, draft: Draft) -> bool:
        """Whether an incident is a claim's, is placed by its story, or is borne out by who did it, how and to whom."""
        if is_claim(self._findings):
            return True
        if only_died(draft, self._findings):
            return False
        if draft.where is not None or self._told_place(draft) is not None:
            return True
        if stands_near_place(draft, self._findings):
            return True
        lead = self._lead(self._cast.telling(draft.acts))
        if lead is not None and lead.assertion.status != "occurred":
            return True
        people = self._cast.of_draft(draft)
        return is_borne_out(draft, people, self._means.used(draft, self._findings.reading))

    def write(
        self,
        draft: Draft,
        identity: str,
        groups: tuple[str, ...],
        lone: tuple[TollMention, ...] = (),
        of_all: tuple[TollMention, ...] = (),
    ) -> Incident:
        """One incident, with ``identity`` as its id; ``lone`` are tolls of a group of which it is the only member,
        ``of_all`` those of the groups in which it is one of several."""
        reading = self._findings.reading
        book = EvidenceBook(reading)
        open_fields: list[Unresolved] = []
        acts = self._cast.telling(draft.acts)
        people = self._cast.of_draft(draft, of_all)
        weapons = self._means.used(draft, self._findings.reading)
        doers = [p.known for p in people if p.role == "initiator"]
        suicide = is_suicide(acts, weapons, doers, reading)
        both = [doers, [p.known for p in people if p.role != "initiator"]]
        claim = is_claim(self._findings)
        lost = [d for e in draft.episodes for d in e.damage]
        done = self._typer.spoils.typed(acts, lost, [t for e in draft.episodes for t in e.tolls]) if claim else acts
        event_type, others = self._typer.types(
            done, weapons, doers, reading, suicide=suicide, claim=claim, fought=are_armed(both)
        )
        weapons = self._means.implied(weapons, acts, event_type, doers, self._findings.reading)
        for act in acts:
            book.add("/event_type", act.span, act.rule)
        lead = self._lead(acts)
        for span, rule in lead.assertion.words if lead else ():
            book.add("/status", span, rule)
        heading = reading.layout.sections[draft.episodes[0].section].heading
        return Incident(
            id=identity,
            coder=self._coder,
            report_id=reading.report.id,
            source=reading.report.source,
            section=book.words(heading) if heading else None,
            event_type=event_type,
            other_types=others,
            occurrences=occurrences(acts, event_type, self._counted(weapons), reading.text),
            status=lead.assertion.status if lead else "occurred",
            stance=_stance(lead, people),
            attribution=lead.assertion.attribution if lead else (),
            date=self._date(draft, book, open_fields),
            location=self._location(draft, people, book, open_fields),
            other_locations=_other_locations(draft),
            actors=write_actors(self._cast.bodies(people), book),
            toll=write_tolls(self._tolls(draft, lone, people), people, self._named, self._findings, book),
            damage=write_damage(draft, weapons, self._findings, book),
            weapons=write_weapons(weapons, book),
            suicide=suicide,
            groups=groups,
            part_of=None,
            evidence=book.closed(),
            unresolved=tuple(open_fields),
            loaded_terms=self._loaded(draft),
        )

    def _counted(self, weapons: tuple[WeaponMention, ...]) -> tuple[WeaponMention, ...]:
        """The weapons that may say how many attacks a claim's incident stands for."""
        return tuple(w for w in weapons if w.span not in self._spread) if is_claim(self._findings) else ()

    def _date(self, draft: Draft, book: EvidenceBook, open_fields: list[Unresolved]) -> Date:
        lead = self._lead(self._cast.telling(draft.acts))
        ahead = lead is not None and lead.assertion.status == "threatened"  # no day that was told before is a threat's
        dated = draft.when or (None if ahead else self._days.carried(draft.episodes[0]))
        if dated is None:
            day = self._days.published(draft.episodes[0])
            open_fields.append(Unresolved(field="/date", reason="no_date_stated"))
            return day or _NO_DATE
        book.add("/date", dated.span, dated.rule)
        if dated.reason:
            open_fields.append(Unresolved(field="/date", reason=dated.reason, candidates=dated.candidates))
        elif (doubt := doubt_of_day(dated, draft.episodes[0].span, self._findings)) is not None:
            open_fields.append(doubt)
        return msgspec.structs.replace(dated.date, as_written=book.words(dated.span))

    def _location(
        self, draft: Draft, people: tuple[Participant, ...], book: EvidenceBook, open_fields: list[Unresolved]
    ) -> Location | None:
        placed = self._placed(draft, people)
        if placed is None:
            open_fields.append(Unresolved(field="/location", reason="no_place_stated"))
            return None
        placed = in_heartland(placed)
        book.add("/location", placed.span, placed.rule)
        if (doubt := doubt_of_place(placed)) is not None:
            open_fields.append(doubt)
        return msgspec.structs.replace(placed.location, as_written=book.words(placed.span))

    def _placed(self, draft: Draft, people: tuple[Participant, ...]) -> Placed | None:
        countries = of_people(people)
        if draft.where is not None:
            told = None if is_claim(self._findings) else self._country.instead(draft, countries)
            return told or draft.where
        return self._told_place(draft) or self._country.place(draft, countries)

    def _told_place(self, draft: Draft) -> Placed | None:
        """The place that words around an incident tell for it."""
        first, claim = draft.episodes[0], is_claim(self._findings)
        return (
            self._places.same_place(first)
            or (None if claim else written_there(first, self._findings) or told_above(draft, self._findings))
            or (self._places.claimed_place(first) if claim else self._places.sharper_than_heading(first))
            or self._places.heading_place(first)
            or self._places.carried_place(first)
            or (None if claim else of_office(draft, self._findings))
        )

    def _tolls(
        self, draft: Draft, lone: tuple[TollMention, ...], people: tuple[Participant, ...]
    ) -> tuple[TollMention, ...]:
        found = [t for e in draft.episodes for t in e.tolls if not (t.running or t.background or t.shared)]
        found += [dataclasses.replace(t, shared=False) for t in lone if not t.background]
        if any(t.outcome in HARM and t.rule != HIT for t in found):
            found = [t for t in found if t.rule != HIT]  # what became of those "hit" is told
        lines = with_wholes(of_those_taken(found), self._findings.tolls)
        told = spelled_out([self._cast.sized(t) for t in lines])
        if not is_claim(self._findings):
            told = tuple(without_those_who_died(told, self._named, self._findings))
            theirs = doers_tolls(told, people, self._named, self._findings)
            return by_side(told, theirs.__contains__, self._findings.reading)
        if any(t.subset_of is not None for t in told):
            return tally(told, self._findings.reading)
        return by_side(told, lambda t: is_own(t, self._findings), self._findings.reading)

    def _lead(self, acts: tuple[ActMention, ...]) -> ActMention | None:
        """The act that speaks for the incident. What is told as fought off was fought."""
        text, claim = self._findings.reading.text, is_claim(self._findings)
        fights = [a for a in acts if a.act == "engage" and a.assertion.status == "occurred"]
        fights = [a for a in fights if claim or _FOUGHT_OFF.match(a.span.of(text))]
        tried = [a for a in acts if a.event_type and not a.weak]
        if fights and all(a.assertion.status == "attempted" for a in tried):
            return fights[0]
        lead = _lead(acts)
        harmed = [a for a in acts if a.outcome is not None and a.assertion.status == "occurred"]
        beaten = not claim and fights and harmed and lead is not None and lead.assertion.status == "attempted"
        return fights[0] if beaten else lead

    def _loaded(self, draft: Draft) -> tuple[str, ...]:
        spans = [e.span for e in draft.episodes]
        told = (self._findings.actors[i] for span in spans for i in self._findings.actors_in(span))
        terms = {term for actor in told for term in actor.loaded_terms}
        terms = terms.union(*(self._findings.terms_in(span) for span in spans))
        return tuple(sorted(terms))


def _lead(acts: tuple[ActMention, ...]) -> ActMention | None:
    """The act whose assertion speaks for the incident: what was done before what was only threatened or denied,
    and of those the first sentence's first that states more than harm."""
    done = [a for a in acts if a.assertion.status in ("occurred", "attempted") and not a.weak] or list(acts)
    done = [a for a in done if a.sentence == done[0].sentence]
    return next((a for a in done if a.event_type and not a.weak), done[0] if done else None)


def _other_locations(draft: Draft) -> tuple[Location, ...]:
    main = draft.where.location if draft.where else None
    found: list[Location] = []
    for placed in draft.others:
        if placed.location != main and placed.location not in found:
            found.append(placed.location)
    return tuple(found)
