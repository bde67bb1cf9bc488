"""News that says again what became of somebody it has named, whom another account speaks of.

"A constable was shot dead. ... The IRA said its men had killed Constable Moore."    the same killing
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


def told_by_name(drafts: list[Draft], episode: Episode, findings: Findings) -> int | None:
    """The index of the incident whose paragraphs name the one whom an episode without a day of its own says was killed
    or taken."""
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
