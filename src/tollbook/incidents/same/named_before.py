"""News that says again what became of somebody it has named, whom another account speaks of.

"A constable was shot dead. ... The IRA said its men had killed Constable Moore."    the same killing
"A judge was shot dead. Otto Marlowe was driving to work when two men opened fire."    the same killing
"Two were killed in an encounter. ... Relatives alleged that they had been taken."   no further deed
"""

from __future__ import annotations

import re

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings

_NAME = re.compile(r"(?:[A-Z][\w'’.-]*,? ){1,4}(?P<last>[A-Z][\w'’-]{2,})")
_NEAR = 3  # sentences behind what another account is given of
_ANOTHER_ACCOUNT = re.compile(
    r"\b(?:relatives?|famil(?:y|ies)|mothers?|fathers?|wi(?:fe|ves)|widows?|neighbou?rs|villagers|residents|lawyers?|"
    r"human rights|rights (?:groups?|bod(?:y|ies)|activists|organi[sz]ations?)|civil liberties|opposition|locals)\b"
    r"[^.;]{0,60}?\b(?:alleg\w+|maintain\w*|insist\w*|claim\w*|charg\w+|contend\w*|disput\w+|said|say|accus\w+)\b"
    r"[^.;]{0,12}?\b(?:they|he|she|both|all|the (?:two|three|four|five|pair|men|man|dead|victims?|deceased|youths?|"
    r"boys?|brothers?)(?: \w+)?)\b[^.;]{0,12}?\b(?:had|were|was|have)\b",
    re.IGNORECASE,
)


# "Otto Marlowe, 54, was driving to work when ...", "Mr Marlowe had just left his house when ..."
_WHEN = re.compile(
    r"\W*(?:[A-Z][\w'’.-]*,? ){1,5}(?:\(?\d{1,2}\)?,? )?(?:[a-z][^.;,]{0,50}, )?"
    r"(?:was|were|had|had just|had been) (?:(?:still|just|out) )?(?:on (?:his|her|their) way|[a-z]+ing|left|finished|"
    r"gone|come|at|in|inside|outside|with)\b[^.;]{0,120}? (?:when|as)\b"
)
_UNNAMED = re.compile(r"(?!.* [A-Z])(?i:an?|one|two|three|four|(?:his|her) \w+) ", re.DOTALL)
_ONE_MORE = re.compile(r"\b(?:another|separate\w*|second|third|earlier|previous\w*|ago)\b", re.IGNORECASE)


def told_by_name(drafts: list[Draft], episode: Episode, findings: Findings) -> int | None:
    """The index of the incident whose paragraphs name the one whom an episode without a day of its own says was killed
    or taken."""
    if not episode.days and _tells_what_one_did(drafts[-1], episode, findings):
        return len(drafts) - 1
    if episode.days or any(a.counted for a in episode.acts):
        return None
    text = findings.reading.text
    struck = [x.span.of(text) for a in episode.acts if a.outcome for x in a.arguments if x.role == "victim"]
    names = [m["last"] for s in struck if (m := _NAME.fullmatch(s))]
    if not names or len(names) != len(struck):
        return None
    outcomes = {a.outcome for a in episode.acts if a.outcome}
    for index in range(len(drafts) - 1, -1, -1):
        told = {t.outcome for e in drafts[index].episodes for t in e.tolls}
        if outcomes <= told and all(_names(drafts[index], name, findings) for name in names):
            return index
    return None


def _tells_what_one_did(draft: Draft, episode: Episode, findings: Findings) -> bool:
    """Whether a sentence behind an attack on people without names says by name what one was doing when it came."""
    text, sentence = findings.reading.text, findings.reading.sentences[episode.sentence].span
    if episode.sentence - draft.episodes[-1].sentence > _NEAR or not _WHEN.match(text, sentence.start, sentence.end):
        return False
    if _ONE_MORE.search(text, sentence.start, sentence.end):
        return False
    harmed = [t.people.of(text) for e in draft.episodes for t in e.tolls if t.people is not None and t.interval.low]
    there = {p.location.admin1 for p in episode.places if p.location.admin1}
    here = draft.where.location.admin1 if draft.where is not None else None
    return any(_UNNAMED.match(people) for people in harmed) and (here is None or not there or here in there)


def gives_another_account(episode: Episode, drafts: list[Draft], findings: Findings) -> bool:
    """Whether others than who told it give their account of how those just told as killed had come to die."""
    last = drafts[-1].episodes[-1]
    if episode.sentence - last.sentence > _NEAR or not any(
        t.outcome == "killed" for e in drafts[-1].episodes for t in e.tolls
    ):
        return False
    sentence = findings.reading.sentences[episode.sentence].span
    return _ANOTHER_ACCOUNT.search(findings.reading.text, sentence.start, sentence.end) is not None


def _names(draft: Draft, name: str, findings: Findings) -> bool:
    paragraphs = findings.reading.layout.paragraphs
    start = paragraphs[draft.episodes[0].paragraph].start
    end = paragraphs[draft.episodes[-1].paragraph].end
    return re.search(rf"\b{re.escape(name)}\b", findings.reading.text[start:end]) is not None
