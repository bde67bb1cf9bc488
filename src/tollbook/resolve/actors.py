"""Reads each actor mention to a plain actor: who it is by the registry, or by its nationality and noun.

    >>> from tollbook.resources import Knowledge
from tollbook.spans import Span
    >>> resolver = ActorResolver(Knowledge())      # then: resolver.resolve(mentions, reading)

Conventions (docs/actors.md): members of armed groups, soldiers and police are combatants, because the codebooks count
them with their side; people named by a civil trade, by age or as women are civilians; the rest is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tollbook.find.actor_lexicon import ActorLexicon
from tollbook.find.actor_seen import NameHit
from tollbook.find.actor_words import words_of
from tollbook.find.actors import ActorMention
from tollbook.find.count_quantities import QuantityReader
from tollbook.mentions import Known, Placed, Reading
from tollbook.model import Form, Interval
from tollbook.resolve.actor_bodies import FIGHTING, belongs, composed, form_of, plain_name, traits_of
from tollbook.resolve.actor_facts import FactReader, Facts
from tollbook.resolve.actor_loaded import LoadedReader
from tollbook.resolve.actor_registry import Body, Registry, Told, body_of
from tollbook.resolve.actor_side import side_of, sided
from tollbook.resolve.actor_size import SizeReader
from tollbook.resolve.actor_theatre import Speaker, Speakers, Theatre
from tollbook.resources import Knowledge
from tollbook.spans import Span

_YEAR = re.compile(r"\b(?:19[89]\d|20[0-4]\d)\b")
_HEAD = 300  # characters at a report's start that may hold its date
_BANDS = frozenset(("armed_group", "criminal_group", "forces", "tribal_forces"))
# Bodies that a claim tells of as struck: no guerrilla's own.
_STRUCK_BODIES = frozenset(
    ("convoy", "convoys", "patrol", "patrols", "column", "columns", "garrison", "escort", "regiment")
)
# How a claim speaks of those who carried it out: "the fighters", "one of the fighters".
_OURS = re.compile(r"(?:[\w-]+ of |all )?the fighters?", re.IGNORECASE)
# What a claim's own do to others only, unless an opponent's strike is what acts.
_HARMING = re.compile(
    r"\b(?P<verb>kill(?:ed|ing)|wound(?:ed|ing)|captur(?:ed|ing)|injur(?:ed|ing)|leav(?:ing)|sniped|shot|executed) $"
)
_FROM_ABOVE = re.compile(
    r"\b(?:air ?strikes?|strikes?|drones?|aircraft|warplanes?|helicopters?|bombing|shelling|raids?)\b", re.I
)
_ONE = frozenset(("he", "she", "him", "her", "himself"))
_FURTHER = frozenset(("another", "second", "third", "other"))
_OWN_BANDS = frozenset(("detachment", "detachments"))


@dataclass(frozen=True, slots=True)
class _Report:
    """What holds for every mention of one report."""

    reading: Reading
    speaker: Speaker
    theatre: Theatre
    told: Told


class ActorResolver:
    """Decides what actor mentions mean. Build it once; ``resolve`` keeps no state."""

    def __init__(self, knowledge: Knowledge, lexicon: ActorLexicon | None = None) -> None:
        self._lexicon = lexicon or ActorLexicon(knowledge)
        self._facts = FactReader(self._lexicon)
        self._speakers = Speakers(self._lexicon)
        self._registry = Registry(self._lexicon)
        self._loaded = LoadedReader(self._lexicon)
        self._sizes = SizeReader(QuantityReader(knowledge))

    def resolve(
        self, mentions: Sequence[ActorMention], reading: Reading, placed: Sequence[Placed] = ()
    ) -> tuple[Known, ...]:
        """One Known for each mention, in order; two for one shared by two bodies ("an Afghan and coalition force").

        A mention drops out where its letters turn out to be a common word ("arena" outside El Salvador).
        ``placed`` are the report's places where already resolved: they sharpen the theatre.
        """
        words = tuple([words_of(s.span.of(reading.text)) for s in reading.sentences])
        speaker = self._speakers.of(reading, words)
        published = reading.report.source.published
        theatre = Theatre(reading, words, self._lexicon, speaker, placed)
        told = Told(
            actors=self._told(mentions, reading) | set(speaker.actors),
            countries=theatre.report,
            year=int(published[:4]) if published else _year_of(reading),
        )
        report = _Report(reading, speaker, theatre, told)
        found: list[Known] = []
        for mention in mentions:
            sentence = reading.sentences[mention.sentence]
            if mention.kind == "pronoun":
                found.append(self._pronoun(mention, report))
                continue
            for part in mention.partners or (None,):
                facts = self._facts.read(mention, mention.line, speaker.kind, part)
                known = self._noun(facts, report, part)
                if known is not None:
                    known = self._of_body(known, facts, found, sentence.span.start)
                    if speaker.armed_group and _OURS.fullmatch(known.span.of(reading.text)):
                        known = self._fighters(known, found, report)
                    found.append(known)
        return tuple(found)

    def _told(self, mentions: Sequence[ActorMention], reading: Reading) -> frozenset[str]:
        sure: set[str] = set()
        for mention in mentions:
            for name in mention.names:
                if len(name.ids) == 1:
                    written = _written(mention, name, reading)
                    sure.update(i for i in name.ids if not self._lexicon.is_common(written, i))
        return frozenset(sure)

    def _pronoun(self, mention: ActorMention, report: _Report) -> Known:
        speaker = report.speaker
        word = mention.span.of(report.reading.text).lower()
        known = _blank(mention, "person" if word in _ONE else "organisation" if word == "it" else "group")
        return self._claimants(known, speaker) if word in ("we", "us") else known

    def _claimants(self, known: Known, speaker: Speaker) -> Known:
        """``known`` as those who speak in the report."""
        if len(speaker.actors) != 1:
            spoken = speaker.armed_group or speaker.state
            return replace(known, side="own" if spoken else None, reason=None if spoken else "unknown_speaker")
        body = body_of(self._lexicon.actors[speaker.actors[0]])
        return replace(
            known, name=body.name, actor_id=speaker.actors[0], type=body.type, country=body.country, side="own"
        )

    def _fighters(self, known: Known, before: Sequence[Known], report: _Report) -> Known:
        """ "The fighters" of a claim: those whom its own killed, or its own where no opponent's were told of."""
        if known.side is None and _are_harmed(known.span.start, before, report.reading.text):
            return sided(known, "opponent")  # "raided a post ..., killed five of the fighters"
        ours = _is_the_fighters(known, before, report.reading.text)
        return self._claimants(known, report.speaker) if ours else known

    def _noun(self, facts: Facts, report: _Report, part: tuple[int, int] | None) -> Known | None:
        near = report.theatre.at(facts.mention.sentence)
        body = self._body(facts, near, report, part)
        if body is None:
            return None
        known = self._compose(facts, body, report.reading)
        known = self._loaded.read(known, facts, report.speaker, near)
        side = side_of(known, report.speaker, self._lexicon, own=facts.own)
        return known if side is known.side else sided(known, side)

    def _body(self, facts: Facts, near: tuple[str, ...], report: _Report, part: tuple[int, int] | None) -> Body | None:
        mention = facts.mention
        names = [n for n in mention.names if part is None or part[0] <= n.start < part[1]]
        # A name before the head describes it; one after it, in an of-phrase, only where the head asks for a body.
        for name in sorted(names, key=lambda n: (n.start > mention.head_token, -n.start)):
            written = _written(mention, name, report.reading)
            entries, reason = self._registry.choose(name.ids, written, near, report.told)
            whole = name.start <= mention.noun_start and name.end > mention.head_token
            inside = name.start > mention.head_token
            if not entries or not (whole or belongs(facts, entries[0], inside=inside)):
                continue
            if not reason:
                return body_of(entries[0])
            types = {e.type for e in entries}
            return Body(
                type=types.pop() if len(types) == 1 else None, candidates=tuple(e.id for e in entries), reason=reason
            )
        if mention.kind == "name":
            return None
        body = composed(facts, self._lexicon, self._registry)
        if facts.own and body.entry is None:
            return self._own_body(body, report)
        if _is_another_of_ours(facts, body, report.speaker):
            return self._own_body(replace(body, type=None), report)
        if body.type == "foreign_forces" and body.entry is None and body.country is None:
            return self._registry.coalition(near, report.told, body)
        return body

    def _own_body(self, body: Body, report: _Report) -> Body:
        """ "Our forces": those of the source, where it is known."""
        speaker = report.speaker
        if len(speaker.actors) == 1 and body.type in (None, "state_forces", "rebel", "armed_group"):
            return body_of(self._lexicon.actors[speaker.actors[0]])
        if speaker.state and len(speaker.countries) == 1 and body.country is None:
            entry = self._registry.force(speaker.countries[0], "police" if body.type == "police" else "army")
            return body_of(entry) if entry is not None else replace(body, country=speaker.countries[0])
        return body

    def _compose(self, facts: Facts, body: Body, reading: Reading) -> Known:
        mention = facts.mention
        form = form_of(facts)
        who, status, kind = traits_of(facts, body, self._lexicon)
        name = body.name
        if name is None and not body.candidates:
            name = plain_name(facts)
        elif form == "facility" and facts.unit is not None and name:
            name = f"{name} {facts.noun_words.removeprefix('police ').removeprefix('army ')}"
        return Known(
            span=mention.span, head=mention.head, rule=mention.rule, form=form, name=name,
            actor_id=body.entry.id if body.entry else None, type=kind,
            country=body.country or next(iter(facts.countries), None), who=who, civilian_status=status,
            size=self._size(facts, form), side=None,
            person=mention.person.of(reading.text) if mention.person else None, candidates=body.candidates,
            reason=body.reason,
        )  # fmt: skip

    def _of_body(self, known: Known, facts: Facts, before: Sequence[Known], start: int) -> Known:
        """ "At least 5 of its members": of the body, or of that whose post it is, told last in the sentence."""
        if facts.person is None or facts.person.id != "member" or known.type is not None:
            return known
        if not any(t.lower_ in ("its", "their") for t in facts.before):
            return known
        body = next((k for k in reversed(before) if k.span.start >= start and k.type in FIGHTING), None)
        if body is None:
            return known
        name = self._lexicon.actors[body.actor_id].name if body.actor_id else known.name
        return replace(
            known, name=name, actor_id=body.actor_id, type=body.type, country=body.country, side=body.side,
            civilian_status="combatants",
        )  # fmt: skip

    def _size(self, facts: Facts, form: Form) -> Interval | None:
        """How many people. A body's number isn't told by its article, nor a building's by a count of buildings."""
        if form in ("facility", "organisation", "crowd") or (facts.unit is not None and facts.unit.id not in _BANDS):
            return None
        words = " ".join((*facts.hedge, *(t.text for t in facts.before)))
        return self._sizes.size(words + (" of" if facts.after else ""), singular=facts.singular and facts.unit is None)


def _is_the_fighters(known: Known, before: Sequence[Known], text: str) -> bool:
    """Whether a group's claim means its own: "three of the fighters", where no opponent's fighters were told of."""
    if known.side is not None or known.actor_id or known.country:
        return False
    noun = known.span.of(text).lower().split()[-1]
    told = (k for k in before if k.head.of(text).lower() == noun)
    return all(k.side != "opponent" and not k.actor_id for k in told)


def _are_harmed(start: int, before: Sequence[Known], text: str) -> bool:
    """Whether those who speak killed or took the people named at an offset."""
    verb = _HARMING.search(text, max(0, start - 12), start)
    sentence = max(text.rfind(end, 0, start) for end in (". ", "\n", "; "))
    if verb is None or _FROM_ABOVE.search(text, max(sentence, 0), verb.start()):
        return False
    return any(k.side == "own" and k.span.start > sentence for k in before)


def _year_of(reading: Reading) -> int | None:
    """The year in a report's dateline or above its text, where its publication date isn't given."""
    spans = (reading.layout.dateline, *reading.layout.boilerplate[:4])
    for text in (*(s.of(reading.text) for s in spans if s is not None), reading.text[:_HEAD]):
        found = _YEAR.search(text)
        if found is not None:
            return int(found.group())
    return None


def _is_another_of_ours(facts: Facts, body: Body, speaker: Speaker) -> bool:
    """ "Another unit" in a group's own account: one more of those that it tells of, where no other force is named."""
    bare = facts.unit is not None and facts.unit.id in ("unit", "armed_group") and body.entry is None
    told = facts.countries or facts.of_countries or facts.of_units or len(facts.units) > 1
    if not _STRUCK_BODIES.isdisjoint(facts.noun_words.split()):
        return False  # "a second convoy was attacked"
    # A detachment is what such groups call a band of their own; those of opponents are patrols, convoys or posts.
    alone = all(t.pos_ in ("DET", "ADJ", "NUM") for t in facts.before[:-1])
    ours = any(t.lower_ in _FURTHER for t in facts.before) or (
        alone and _OWN_BANDS.issuperset(facts.noun_words.split())
    )
    return bare and speaker.armed_group and not told and ours


def _written(mention: ActorMention, name: NameHit, reading: Reading) -> str:
    """A name as the report writes it."""
    sentence = reading.sentences[mention.sentence]
    if sentence.doc is None:
        return ""
    last = sentence.doc[name.end - 1]
    local = Span(sentence.doc[name.start].idx, last.idx + len(last))
    return sentence.offsets.original(local).shift(sentence.span.start).of(reading.text)


def _blank(mention: ActorMention, form: Form) -> Known:
    return Known(
        span=mention.span, head=mention.head, rule=mention.rule, form=form, name=None, actor_id=None, type=None,
        country=None, who=None, civilian_status="unknown", size=None, side=None,
    )  # fmt: skip
