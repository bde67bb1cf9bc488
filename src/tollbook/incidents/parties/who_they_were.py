"""Those struck by what a report says that they were: behind them, in a sentence of its own, or by whom "them" means.

"The dead were shopkeepers."                         the target of the attack just told
"four people, all of them teachers, were abducted"   teachers
"stopped a bus of miners and shot seven of them"     miners
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from tollbook.incidents.claims import Participant
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, Sentence
from tollbook.parse import FINITE
from tollbook.spans import Span, beginning_in

_HARMED = (
    r"(?:dead|victims?|deceased|slain(?: m[ae]n)?|killed|fatalities|casualties|wounded|injured|hostages?|captives?|"
    r"abductees|kidnapped|abducted|murdered|missing|hurt)"
)
_OF_THEM = (
    rf"(?:(?:[Tt]he|[Tt]hose|[Tt]heir) )?(?:\w+ )?{_HARMED}"
    rf"(?: (?:and (?:the )?{_HARMED}|m[ae]n|wom[ae]n|people|persons?))?"
)
_IS = r"(?:was|were|is|are|included?|(?:have|has|had) been)"
_AS = (
    r"(?: (?:later|all|both|mostly|mainly|also|reportedly|apparently|identified|named|described|known|believed|said|"
    r"reported|understood|thought|to be|as|by \w+ as|either|local|from among))*"
)
_NO_WORDS = (  # "they were guarding a team", "he was a witness against officers"
    r"by|to|from|in|at|on|after|with|for|who|when|while|and|against|suspected|accused|wanted|buried|charged|said|says|"
    r"told|added|according|\w+ing"
)
_WORDS = rf"(?:(?!(?:{_NO_WORDS})\b)[\w'’-]+ )"  # what people are described by
# How a sentence opens that says who those harmed were, up to the words for them.
_SAYS_WHO = re.compile(
    rf"\W*(?:(?:Police|Officials|Residents|Witnesses|It) said (?:that )?)?(?:"
    rf"(?:(?:[Aa]ll|[Bb]oth|[Mm]ost|[Ss]ome|[Ss]everal|[Mm]any|\w+) of )?{_OF_THEM}(?: [^,;.]{{1,40}}?)? {_IS}{_AS}"
    rf"|[Aa]mong {_OF_THEM},? {_IS}{_AS}"
    rf"|(?:He|She) (?:was|had been|is){_AS}|(?:All|Both|Most)? ?(?:[Tt]hey|of them|two|three|four|five|six) were{_AS}"
    rf") (?:(?:an?|the|one of the) )?{_WORDS}{{0,4}}"
)
_OF_WHOM = re.compile(
    r", (?:all|both|most|some|many|several|one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:them|whom)\b"
)
_SOME = re.compile(rf"(?: {_IS})?{_AS} (?:(?:an?|the) )?{_WORDS}{{0,3}}")
_ALL = re.compile(rf",? (?:both|all|all of them|mostly) {_WORDS}{{0,2}}")
_LISTED = re.compile(rf"(?:,| and|, and) (?:(?:an?|the|his|her|their|\w+) )?{_WORDS}{{0,3}}")
_APPOSED = re.compile(
    r",? ?(?:\(\d+\),? )?(?:,|–|—) ?(?:both|all|all of them|most of them|mostly|mainly|identified as|described as|"
    r"who (?:was|were)|named as|reportedly|said to be|believed to be)?(?: of them)?(?: said to be| believed to be)? ?"
    rf"(?:(?:an?|the|one) )?{_WORDS}{{0,3}}"
)
_CLAUSE = re.compile(r"; (?:and )?")
_SAYING = re.compile(r"\W*(?:have |has )?(?:said|says|told|added|confirmed|reported|announced|quoted)\b")
# Words for people that say no more than that they were some.
_NOBODY = frozenset(
    "people person persons man men woman women victim victims one two three four five six seven eight nine ten others "
    "other them they him her it dead bodies body individuals members residents youths youth civilians civilian".split()
)
_BY_AGE = frozenset(("child", "woman", "elderly", "relative"))  # who a part of them was, not what they were struck as
_PRONOUNS = ("them", "him", "her", "they", "whom")
_DOERS = frozenset(("armed_group", "rebel", "militia", "criminal_group"))
_NEXT = 2  # sentences behind one that tells of harm, in its paragraph, that may say who they were
_FAR = 300  # characters before a pronoun within which those that it means are named


def told_later(people: Sequence[Participant], draft: Draft, findings: Findings) -> tuple[Participant, ...]:
    """``people`` with those that the words behind tell those struck to have been, and those that pronouns mean."""
    struck = [p for p in people if p.role in ("target", "victim") and _is_people(p, findings.reading.text)]
    if not (struck or any(e.tolls for e in draft.episodes)):
        return tuple(people)
    behind = (*_apposed(struck, findings), *_meant(struck, people, findings), *_said(people, draft, findings))
    found = list(people)
    for i in dict.fromkeys(behind):
        known, chain = findings.actors[i], findings.chains[i]
        at = next((k for k, p in enumerate(found) if p.chain == chain), None)
        words = ((known.span, "participants.told_later"),)
        if at is None:
            found.append(Participant("target", known, chain, "stated", words))
        elif found[at].role != "initiator" and found[at].known.head.of(findings.reading.text).lower() in _NOBODY:
            found[at] = dataclasses.replace(found[at], known=known, spans=found[at].spans + words)
    return _without_pronouns(found, findings.reading.text)


def _without_pronouns(people: Sequence[Participant], text: str) -> tuple[Participant, ...]:
    """``people`` with the victims as targets where only a pronoun for some of them was struck: "a farmer died and his
    son was wounded when one of them stepped on a mine"."""
    struck = [p for p in people if p.role == "target"]
    if not all(_is_pronoun(p, text) and not p.known.type for p in struck):
        return tuple(people)
    return tuple(dataclasses.replace(p, role="target") if p.role == "victim" else p for p in people)


def _is_pronoun(person: Participant, text: str) -> bool:
    return person.spans[0][0].of(text).lower().rsplit(" ", 1)[-1] in _PRONOUNS


def _is_people(person: Participant, text: str) -> bool:
    """Whether those struck are people, or a pronoun for some: "seven of them"."""
    return person.known.form in ("person", "group") or _is_pronoun(person, text)


def _apposed(struck: Sequence[Participant], findings: Findings) -> Iterator[int]:
    """Those told right behind who was struck: "the victim, a teacher, was shot"."""
    text = findings.reading.text
    for person in struck:
        for span, _ in person.spans:
            vague = span.of(text).lower().rsplit(" ", 1)[-1] in _NOBODY
            yield from _listed(span.end, _APPOSED if vague else _ALL, findings)


def _said(people: Sequence[Participant], draft: Draft, findings: Findings) -> Iterator[int]:
    """Those named in a sentence that says who the harmed were."""
    text = findings.reading.text
    single = not any(p.role == "initiator" and p.known.form == "person" for p in people)
    for sentence in _sentences(draft, findings):
        opening = sentence.span.of(text).lstrip()
        if opening.startswith(("He ", "She ")) and not single:
            continue
        yield from _listed(sentence.span.start, _SAYS_WHO, findings)
        for clause in _CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            yield from _listed(clause.end(), _SAYS_WHO, findings)
        for some in _OF_WHOM.finditer(text, sentence.span.start, sentence.span.end):
            yield from (i for i in _listed(some.end(), _SOME, findings) if findings.actors[i].who not in _BY_AGE)


def _sentences(draft: Draft, findings: Findings) -> Iterator[Sentence]:
    """The sentences of an incident, and those right behind in the same paragraph."""
    every = findings.reading.sentences
    seen: set[int] = set()
    for episode in draft.episodes:
        for at in range(episode.sentence, min(episode.sentence + 1 + _NEXT, len(every))):
            if at not in seen and every[at].paragraph == episode.paragraph:
                seen.add(at)
                yield every[at]


def _listed(start: int, opening: re.Pattern[str], findings: Findings) -> Iterator[int]:
    """The actors that stand behind words which open at ``start``, and those listed with the first."""
    text, actors = findings.reading.text, findings.actors
    at, words = start, opening
    sentence = findings.reading.sentence_at(start)
    for i in range(beginning_in(actors, Span(sentence.span.start if sentence else 0, start)).start, len(actors)):
        actor = actors[i]
        if actor.head.start < at or actor.form not in ("person", "group"):
            continue
        if actor.head.of(text).lower() in _PRONOUNS:
            continue  # "all of them teachers"
        first = words is opening
        apart = not first and _has_verb(
            Span(at, actor.head.start), findings
        )  # "nine men, and drove off 200 head of cattle"
        if apart or not words.fullmatch(text, at, actor.head.start) or _SAYING.match(text, actor.span.end):
            if first and actor.head.start - start < _FAR:
                continue
            return
        if actor.type not in _DOERS and (actor.name or "") and actor.head.of(text).lower() not in _NOBODY:
            yield i
        at, words = actor.span.end, _LISTED


def _has_verb(words: Span, findings: Findings) -> bool:
    """Whether a finite verb stands among words."""
    sentence = findings.reading.sentence_at(words.start)
    if sentence is None or sentence.doc is None:
        return False
    return any(t.tag_ in FINITE and words.covers(sentence.span_of(t)) for t in sentence.doc)


def _meant(struck: Sequence[Participant], people: Sequence[Participant], findings: Findings) -> Iterator[int]:
    """Those whom a pronoun means that goes back to nobody known: "a minibus carrying labourers ... seven of them"."""
    text, actors = findings.reading.text, findings.actors
    doers = {p.chain for p in people if p.role == "initiator"}
    for person in struck:
        words = person.spans[0][0].of(text).lower().split()
        if person.known.type or person.known.person or words[-1] not in _PRONOUNS:
            continue
        form = "person" if words[-1] in ("him", "her") else "group"
        start = person.spans[0][0].start
        before = [
            i
            for i, a in enumerate(actors)
            if a.form == form and a.name and start - _FAR < a.span.start < start and findings.chains[i] not in doers
            and not _SAYING.match(text, a.span.end) and a.type not in _DOERS
        ]  # fmt: skip
        yield from before[-1:]
