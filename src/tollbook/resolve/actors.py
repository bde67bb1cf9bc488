"""Reads each actor mention to a plain actor: who it is by the registry, or by its nationality and noun.

    >>> from tollbook.resources import Knowledge
    >>> resolver = ActorResolver(Knowledge())      # then: resolver.resolve(mentions, reading)

Conventions (docs/actors.md): members of armed groups, soldiers and police are combatants, because the codebooks count
them with their side; people named by a civil trade, by age or as women are civilians; the rest is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.actor_lexicon import ActorLexicon
from tollbook.find.actors import ActorMention
from tollbook.mentions import Known, Placed, Reading
from tollbook.model import Form, Interval
from tollbook.resolve.actor_bodies import Body, belongs, body_of, composed, form_of, plain_name, traits_of
from tollbook.resolve.actor_facts import Facts, facts_of
from tollbook.resolve.actor_loaded import LoadedReader
from tollbook.resolve.actor_registry import Registry
from tollbook.resolve.actor_side import side_of
from tollbook.resolve.actor_size import size_of
from tollbook.resolve.actor_theatre import Speaker, Theatre, speaker_of
from tollbook.resources import Knowledge

_BANDS = frozenset(("armed_group", "criminal_group", "forces", "tribal_forces"))
_ONE = frozenset(("he", "she", "him", "her", "himself"))


class ActorResolver:
    """Decides what actor mentions mean. Build it once; ``resolve`` keeps no state."""

    def __init__(self, knowledge: Knowledge, lexicon: ActorLexicon | None = None) -> None:
        self._lexicon = lexicon or ActorLexicon(knowledge)
        self._registry = Registry(self._lexicon)
        self._loaded = LoadedReader(self._lexicon)

    def resolve(
        self, mentions: Sequence[ActorMention], reading: Reading, placed: Sequence[Placed] = ()
    ) -> tuple[Known, ...]:
        """One Known for each mention, in order; two for one shared by two bodies ("an Afghan and coalition force").

        A mention drops out where its letters turn out to be a common word ("arena" outside El Salvador).
        ``placed`` are the report's places where already resolved: they sharpen the theatre.
        """
        speaker = speaker_of(reading, self._lexicon)
        theatre = Theatre(reading, self._lexicon, speaker, placed)
        docs = {s.index: s.doc for s in reading.sentences}
        found: list[Known] = []
        for mention in mentions:
            doc = docs[mention.sentence]
            if doc is None:
                continue
            for part in mention.partners or (None,):
                facts = facts_of(mention, doc, self._lexicon, reading.case, part)
                known = self._one(facts, speaker, theatre, reading, part)
                if known is not None:
                    found.append(known)
        return tuple(found)

    def _pronoun(self, mention: ActorMention, speaker: Speaker, reading: Reading) -> Known:
        word = mention.span.of(reading.text).lower()
        known = _blank(mention, "person" if word in _ONE else "organisation" if word == "it" else "group")
        if word not in ("we", "us"):
            return known
        entry = self._lexicon.actors[speaker.actors[0]] if len(speaker.actors) == 1 else None
        if entry is None:
            spoken = speaker.armed_group or speaker.state
            return replace(known, side="own" if spoken else None, reason=None if spoken else "unknown_speaker")
        country = entry.countries[0] if len(entry.countries) == 1 else None
        return replace(known, name=entry.name, actor_id=entry.id, type=entry.type, country=country, side="own")

    def _one(
        self, facts: Facts, speaker: Speaker, theatre: Theatre, reading: Reading, part: tuple[int, int] | None
    ) -> Known | None:
        mention = facts.mention
        if mention.kind == "pronoun":
            return self._pronoun(mention, speaker, reading)
        near = theatre.at(mention.sentence)
        body = self._body(facts, near, theatre.report, reading, part)
        if body is None:
            return None
        known = self._compose(facts, body, reading)
        known = self._loaded.read(known, facts, speaker, near)
        return replace(known, side=side_of(known, facts.own, speaker, self._lexicon))

    def _body(
        self,
        facts: Facts,
        near: tuple[str, ...],
        named: frozenset[str],
        reading: Reading,
        part: tuple[int, int] | None,
    ) -> Body | None:
        mention = facts.mention
        doc = reading.sentences[mention.sentence].doc
        year = int(reading.report.source.published[:4]) if reading.report.source.published else None
        names = [n for n in mention.names if part is None or part[0] <= n.start < part[1]]
        # A name before the head describes it; one after it, in an of-phrase, only where the head asks for a body.
        for name in sorted(names, key=lambda n: (n.start > mention.head_token, -n.start)):
            inside = name.start > mention.head_token
            written = doc[name.start : name.end].text if doc is not None else ""
            entries, reason = self._registry.choose(name.ids, written, near, named, year)
            if not entries or not belongs(facts, entries[0], inside=inside):
                continue
            if reason:
                types = {e.type for e in entries}
                return Body(type=types.pop() if len(types) == 1 else None, candidates=tuple(e.id for e in entries),
                            reason=reason)  # fmt: skip
            return body_of(entries[0])
        if mention.kind == "name":
            return None
        return composed(facts, self._lexicon, self._registry)

    def _compose(self, facts: Facts, body: Body, reading: Reading) -> Known:
        mention = facts.mention
        form = form_of(facts, body)
        who, status, kind = traits_of(facts, body, self._lexicon)
        name = body.name
        if name is None and not body.candidates:
            name = plain_name(facts)
        elif form == "facility" and facts.unit is not None and name:
            name = f"{name} {facts.unit.name}".replace("police police", "police")
        return replace(
            _blank(mention, form),
            name=name,
            actor_id=body.entry.id if body.entry else None,
            type=kind,
            country=body.country or next(iter(facts.countries), None),
            who=who,
            civilian_status=status,
            size=_size(facts, form),
            person=mention.person.of(reading.text) if mention.person else None,
            candidates=body.candidates,
            reason=body.reason,
        )


def _size(facts: Facts, form: Form) -> Interval | None:
    """How many people. A body's number isn't told by its article, nor a building's by a count of buildings."""
    if form in ("facility", "organisation", "crowd"):
        return None
    if facts.unit is not None:
        return size_of(facts.before, singular=False) if facts.unit.id in _BANDS else None
    return size_of(facts.before, singular=facts.singular)


def _blank(mention: ActorMention, form: Form) -> Known:
    return Known(
        span=mention.span, head=mention.head, rule=mention.rule, form=form, name=None, actor_id=None, type=None,
        country=None, who=None, civilian_status="unknown", size=None, side=None,
    )  # fmt: skip
