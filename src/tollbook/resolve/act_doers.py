"""Acts that a thing did and nobody: in news, what does violence is a person, a body, a weapon or a name.

"Mudflows wiped out the hamlet."      no incident
"A bull attacked worshippers."        nor this
"Vigilantes attacked the hamlet."     this is one
"Fragments wounded two shoppers."     and this
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tollbook.find.act_lexicon import PersonEntry
from tollbook.find.assertion_cues import CueEntry
from tollbook.find.damage_things import ObjectEntry
from tollbook.find.phrases import singular
from tollbook.mentions import ActMention, Argument, Reading
from tollbook.resources import Knowledge
from tollbook.spans import Span

_DOING = frozenset(("acts.subject", "acts.agent", "acts.noun_by"))
_MADE_OF = frozenset(
    "combination mix mixture use series number mass".split()
)  # "a combination of artillery and air power"
_CLOCK = frozenset(("am", "pm", "a.m.", "p.m.", "hrs", "hours", "gmt", "dawn", "dusk", "noon", "midnight"))
_COMMON_NOUN = frozenset(("NN", "NNS"))


class Doers:
    """Sets acts aside whose doer is a common noun for none of those who do violence, nor for what they do it with."""

    def __init__(self, knowledge: Knowledge) -> None:
        objects = [e for e in knowledge.entries("objects", ObjectEntry) if e.kind != "none" or e.id == "person"]
        cues = knowledge.entries("assertion", CueEntry)
        words = [e for e in cues if e.kind == "doer_word"]
        beasts = frozenset(form for e in cues if e.kind == "beast_word" for form in e.forms)
        people = [w for e in knowledge.entries("person_nouns", PersonEntry) for w in (*e.singular, *e.plural)]
        forms = [form for e in objects for form in e.forms] + [form for e in words for form in e.forms]
        self._able = frozenset(form.lower() for form in (*forms, *people)) - beasts

    def set_aside(
        self, acts: tuple[ActMention, ...], reading: Reading, known: Iterable[Span]
    ) -> tuple[ActMention, ...]:
        """The acts, those of things not told; ``known`` are the spans of all that may act: actors, weapons, names."""
        if reading.is_claim:
            return acts
        able = sorted((*known, *(a.span for a in acts)))
        return tuple(self._told(act, reading, able) for act in acts)

    def _told(self, act: ActMention, reading: Reading, able: Sequence[Span]) -> ActMention:
        doers = [x for x in act.arguments if x.role == "initiator" and x.rule in _DOING]
        done = act.assertion.told and act.assertion.status in ("occurred", "attempted")
        if not (done and doers and all(self._is_thing(x, act, reading, able) for x in doers)):
            return act
        words = (*act.assertion.words, (doers[0].head, "assertion.done_by_thing"))
        aside = dataclasses.replace(act.assertion, told=False, reason="figurative", words=words)
        return dataclasses.replace(act, assertion=aside)

    def _is_thing(self, doer: Argument, act: ActMention, reading: Reading, able: Sequence[Span]) -> bool:
        within = reading.sentences[act.sentence].span
        near = bisect_left(able, (within.start,)), bisect_left(able, (within.end,))
        made_of = doer.span if doer.head.of(reading.text).lower() in _MADE_OF else doer.head
        if any(span.overlaps(made_of) for span in able[slice(*near)]):
            return False
        if doer.head.of(reading.text).lower() in _CLOCK:
            return False  # "around 0500 hrs, gunmen entered X and beheaded a man": the parser's subject, nobody's deed
        token = next(iter(reading.sentences[act.sentence].tokens_in(doer.head)), None)
        if token is None or not (token.tag_ in _COMMON_NOUN or (token.i == 0 and token.text.endswith("s"))):
            return False  # the parser may take the first word for a name: "Mudflows"
        own = Span(doer.span.start, doer.head.end)  # "a booby-trapped doll" counts as armed
        words = reading.sentences[act.sentence].tokens_in(own)
        return not {form for t in words for form in (t.lower_, t.lemma_.lower(), singular(t.lower_))} & self._able
