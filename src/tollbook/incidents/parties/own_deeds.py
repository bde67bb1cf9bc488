"""Words of a claim that look like somebody struck and mean the group itself, or the reverse."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.incidents.claims import is_claim
from tollbook.incidents.parties.named_actors import COUNTING, STANDING_FOR, NamedActors
from tollbook.mentions import ActMention, Argument, Findings


def is_own_deed(argument: Argument, act: ActMention, index: int, findings: Findings) -> bool:
    """Whether a claim's noun of attack says by "of" that it was the group's own: "an attack of the mujahidin"."""
    own = findings.actors[index].side == "own" and act.shape == "noun" and act.outcome is None
    return own and is_claim(findings) and findings.reading.text.endswith((" of ", " of the "), 0, argument.span.start)


def is_theirs_told_back(
    argument: Argument, act: ActMention, acts: Sequence[ActMention], findings: Findings, named: NamedActors
) -> bool:
    """Whether "others" or "them" were taken for the claimant's own, though the words tell of an opponent struck."""
    index = named.named_by(argument) if is_claim(findings) else None
    noun = argument.head.of(findings.reading.text).lower()
    if index is None:
        return False
    if noun in ("others", "other"):
        return _does(act, index, findings, named)
    known = findings.actors[findings.chains[index]]
    if known.side != "own" or not (noun in STANDING_FOR or noun in COUNTING or noun.isdigit()):
        return False
    struck_at = (named.named_by(x) for a in acts for x in a.arguments if x.role == "target")
    return any(i is not None and findings.actors[i].side == "opponent" for i in struck_at)


def _does(act: ActMention, index: int, findings: Findings, named: NamedActors) -> bool:
    """Whether an act's doers are those of an actor's own chain."""
    doers = (named.known_at(x.head) for x in act.arguments if x.role == "initiator")
    chain = findings.chains[index]
    return any(i is not None and i != index and findings.chains[i] == chain for i in doers)
