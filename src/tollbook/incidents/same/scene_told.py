"""Where and when news says an attack was, in a sentence that tells no act: "The men were outside a house in X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.cut.clauses import is_where, speakers_words
from tollbook.incidents.draft import Draft
from tollbook.mentions import Dated, Findings, Placed, Sentence

_REACH = 3  # sentences behind the one that tells the attack
_WIDE = ("country", "unknown")
_KNOWN = frozenset(("the", "his", "her", "their", "its", "he", "she", "they", "it"))
# How those who attacked came to where they did it: "two masked men entered the home of a teacher in X".
_CAME = re.compile(
    r"\b(?:men|man|gunm[ea]n|attackers?|assailants?|fighters|rebels|militants|insurgents|bandits|raiders|killers|"
    r"kidnappers|soldiers|troops|they|he)\b[^.;]{0,50}?\b(?:entered|burst into|broke into|forced their way into|"
    r"stormed|surrounded|arrived (?:at|in)|went to|came to|rode (?:up|into|to)|drove (?:up|into|to)|pulled up|"
    r"knocked|stopped|waited|lay in wait|fired|approached|intercepted|dragged|took)\b"
    r"|\b(?:the|his|her|their) (?:[\w-]+ ){1,3}(?:was|were|had been) (?:stopped|parked|left|hidden|planted|placed|"
    r"buried|intercepted|forced off|flagged down|pulled over|held up|waylaid|surrounded|caught|found|attacked)\b"
    r"|\b(?:the|his|her|their) (?:\w+ )?(?:bod(?:y|ies)|dead|corpses?) "
    r"(?:lay|(?:was|were) (?:found|strewn|scattered|lying))\b",
    re.IGNORECASE,
)

_ATTACKERS_CAME = re.compile(
    r"\W*(?:[^.;,]{2,40} (?:said|told [^.;,]{2,30}) (?:that )?)?"
    r"(?:the (?:attackers?|gunm[ea]n|assailants?|raiders|bandits|militants|insurgents|rebels|fighters|killers|men)"
    r"|they)(?:, [^.;,]{3,50},)? (?:had )?(?:first )?(?:arrived|came|rode|drove|entered|surrounded|crossed|stormed|"
    r"landed|went|began|struck|attacked|burst|broke|walked|gathered|descended|climbed|crept|appeared|reached|moved|opened|set)\b",
    re.IGNORECASE,
)


def scene_behind(draft: Draft, drafts: Sequence[Draft], findings: Findings) -> Placed | None:
    """The sharp place of the first sentence behind an attack, told with no more than its country, that says where those
    known from it were; None where another attack is told before that."""
    first = draft.episodes[0].sentence
    reach = _REACH
    if draft.where is not None and draft.where.location.precision not in _WIDE:
        if draft.where.location.precision != "admin1" or draft.where.reason is not None:
            return None
        reach = 1  # of a province the sentence right behind tells the place
    taken = {e.sentence for d in drafts for e in d.episodes if d is not draft}
    if draft.where is not None and draft.where.reason == "unknown_place" and draft.where.location.name:
        return None  # a village in no list is no wide place
    own = {e.sentence for e in draft.episodes}
    # "In 2015 militants stormed a hotel in Y": a scene of old times is not this one's.
    old = {a.sentence for a in findings.acts if not a.assertion.told} - {
        a.sentence for a in findings.acts if a.assertion.told
    }
    for sentence in findings.reading.sentences[first + 1 : first + 1 + reach]:
        if sentence.index in taken:
            return None
        if sentence.index in own | old or not (
            _sets_scene(sentence) or _CAME.search(sentence.span.of(findings.reading.text))
        ):
            continue
        spoken = speakers_words(sentence)
        places = [p for p in findings.places if sentence.span.covers(p.span) and p.scope == "text"]
        sharp = [p for p in places if p.location.precision not in (*_WIDE, "admin1") or p.reason == "unknown_place"]
        here = [p for p in sharp if is_where(p, findings) and not any(s.overlaps(p.span) for s in spoken)]
        if here and _agrees(here[0], draft.where):
            return here[0]
    return None


def day_behind(draft: Draft, drafts: Sequence[Draft], findings: Findings) -> Dated | None:
    """The day on which the sentence behind an attack without a day of its own says that those who attacked came:
    "..., an official said on Thursday. The attackers arrived on Wednesday evening"."""
    if draft.when_own:
        return None
    text, first = findings.reading.text, draft.episodes[0].sentence
    taken = {e.sentence for d in drafts for e in d.episodes if d is not draft}
    for sentence in findings.reading.sentences[first + 1 : first + 1 + _REACH]:
        if sentence.index in taken:
            return None
        if _ATTACKERS_CAME.match(sentence.span.of(text)) is None:
            continue
        spoken = speakers_words(sentence)
        inside = (d for d in findings.dates if sentence.span.covers(d.span) and d.scope == "text")
        days = (d for d in inside if d.date.start is not None)
        return next((d for d in days if not any(s.overlaps(d.span) for s in spoken)), None)
    return None


def _sets_scene(sentence: Sentence) -> bool:
    """Whether a sentence says what somebody known was doing: "they were on their way to", "the bus was carrying"."""
    if sentence.doc is None:
        return False
    for verb in sentence.doc:
        was = any(c.dep_ == "aux" and c.lower_ in ("was", "were") for c in verb.children)
        doing = (verb.tag_ == "VBG" and was) or (verb.lower_ in ("was", "were") and verb.dep_ == "ROOT")
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if doing and subject is not None and any(t.lower_ in _KNOWN for t in (subject, *subject.children)):
            return True
    return False


def _agrees(place: Placed, told: Placed | None) -> bool:
    if told is not None and told.location.precision == "admin1":
        code = told.location.admin1_code
        return code is not None and place.location.admin1_code == code
    return told is None or told.location.country is None or place.location.country in (None, told.location.country)
