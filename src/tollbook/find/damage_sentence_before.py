"""The one vehicle or building that a sentence told of, and what the next one says of it: "It was burned"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tollbook.find.damage_clauses import ends_subject, joined_to
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_referring import GENERIC
from tollbook.find.damage_things import Kind, ObjectEntry
from tollbook.find.phrases import Found, singular
from tollbook.mentions import DamageMention
from tollbook.model import DamageOutcome, Interval
from tollbook.parse import Doc, Token, text_of
from tollbook.spans import Span

_STANDING = frozenset(("building", "position"))
_MOVING = frozenset(("vehicle", "aircraft", "vessel"))
# Words behind a thing that say which it is: "the car of an officer", "the jeep escorting it", "the gun it bore".
SAYS_WHICH = re.compile(r" (?:of|belonging|owned|that|which|used|(?!burning|during)[a-z]+ing|it|they|he)\b")
_OWNER = 4  # words from "one of" to its noun


def single(doc: Doc, things: Mapping[int, Found[ObjectEntry]]) -> tuple[str, Kind] | None:
    """The one vehicle that a sentence tells of, by its noun, or in one without vehicles the one building; with its
    class."""
    heads = [f for f in things.values() if not (doc[f.end - 1].dep_ == "compound" and doc[f.end - 1].head.i in things)]
    found = [f for f in heads if f.value.kind in _MOVING]  # "an M60 tank" is one
    found = found or [f for f in things.values() if f.value.kind in _STANDING]
    single = (f for f in found if doc[f.end - 1].tag_ in ("NN", "NNP") or _is_one_of(doc, f.start))
    names = {(_singular(doc[f.start : f.end]), f.value.kind) for f in single}
    return names.pop() if len(names) == 1 else None


def _is_one_of(doc: Doc, at: int) -> bool:
    """Whether the things named at ``at`` are those of which one is told: "one of the army's vehicles"."""
    of = next((t for t in reversed(doc[max(at - _OWNER, 0) : at]) if t.lower_ == "of"), None)
    return of is not None and of.i > 0 and of.nbor(-1).lower_ == "one"


def _singular(name: Sequence[Token]) -> str:
    """A name in lower case, its last word in the singular."""
    *before, last = text_of(name).lower().split()
    return " ".join([*before, singular(last)])


def goes_back(doc: Doc, trigger: Trigger, kind: Kind) -> Token | None:
    """The word before or behind a verb that stands for the thing of the sentence before: "it", "the vehicle"."""
    verb, alone = doc[trigger.start], trigger.entry.shape == "subject"
    if trigger.noun:
        return None
    if not alone and trigger.end < len(doc) and doc[trigger.end].lower_ == "it":
        return doc[trigger.end]
    stop = ends_subject(verb, alone=alone)
    if stop in (None, verb) and (above := joined_to(verb)) is not None:
        stop = ends_subject(above, alone=alone)  # "it was doused with petrol and burned"
    word = stop.nbor(-1) if stop is not None and stop.i else None
    if word is None or word.lower_ == "it":
        return word
    named = GENERIC.get(word.lower_) == kind and word.i and word.nbor(-1).lower_ == "the"
    return word if named else None


def by_name(mention: DamageMention, told: tuple[str, Kind], doc: Doc, text: str) -> DamageMention:
    """A thing by the name it had in a sentence before: "... a pickup. The vehicle was burned"."""
    words = mention.span.of(text).lower().split()
    if len(words) != 2 or words[0] != "the" or mention.object.lower() != words[1]:
        return mention
    if SAYS_WHICH.match(text, mention.span.end):
        return mention
    once = sum(t.lower_ == words[1] for t in doc) == 1  # not "a vehicle hit a mine; the vehicle was burned"
    return replace(mention, object=told[0]) if once and GENERIC.get(words[1]) == told[1] else mention


def back_to(name: str, outcome: DamageOutcome, span: Span, trigger: Trigger, said: Span) -> DamageMention:
    """What was done to the one thing that a sentence before named."""
    one = Interval(low=1, high=1)
    return DamageMention(
        span=span, rule=f"damage.{trigger.entry.id}", object=name, outcome=outcome, trigger=said, interval=one
    )
