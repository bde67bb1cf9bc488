"""Those of news who were wounded and then died of it: among the dead, not the wounded.

"A colonel was shot and wounded. ... He died in hospital."            one killed, none wounded
"Two guards were hurt in the blast. Both later died."                two killed, none wounded
"Six were wounded, one of whom died in hospital."                    both lines stand, as not all died
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.counting.toll_sides import rows
from tollbook.incidents.parties.named_actors import NamedActors
from tollbook.mentions import Findings, TollMention

_DIED = re.compile(r"\b(?:died|dies|dying|succumb(?:ed|s|ing)|passed away)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"he|she|who|they|both(?: of them)?", re.IGNORECASE)
_BACK = re.compile(r"(?:he|she|who|they|both|the)\b", re.IGNORECASE)


def without_those_who_died(tolls: Sequence[TollMention], named: NamedActors, findings: Findings) -> list[TollMention]:
    """The tolls, without the wounds of which the same people are told to have died."""
    dropped = {i for at, death in enumerate(tolls) if (i := _wound_of(at, death, tolls, named, findings)) is not None}
    return rows(tolls, [i for i in range(len(tolls)) if i not in dropped])


def _wound_of(
    at: int, death: TollMention, tolls: Sequence[TollMention], named: NamedActors, findings: Findings
) -> int | None:
    """The index of the wounds that a death, told by "died", came of."""
    text = findings.reading.text
    if death.outcome != "killed" or death.people is None or death.subset_of is not None:
        return None
    if not _DIED.search(text, death.span.start, death.span.end):
        return None
    before = [i for i, t in enumerate(tolls[:at]) if t.outcome == "wounded" and t.interval.high != 0]
    hurt = tolls[before[-1]] if before else None
    if hurt is None or hurt.people is None or hurt.subset_of is not None or hurt.interval != death.interval:
        return None
    if hurt.people == death.people or death.span.covers(hurt.span):
        return before[-1]  # "a man was stabbed and died of his wounds", "a man who was stabbed on Monday died"
    if not _BACK.match(text, death.people.start, death.people.end):
        return None
    index, whose = named.known_at(death.people), named.known_at(hurt.people)
    if index is None or whose is None:
        return before[-1] if _PRONOUN.fullmatch(text, death.people.start, death.people.end) else None
    return before[-1] if findings.chains[index] == findings.chains[whose] else None
