"""Whether an episode is of the people of an incident told before: the same struck, found or harmed, or all new.

"Gunmen shot the mayor of X. ... The mayor was hit as he left his house."       -> the same harmed
"Gunmen shot the mayor of X. Rebels ambushed a patrol."                         -> all new
"""

from __future__ import annotations

import re

from tollbook.incidents.claims import is_claim
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.parties.counted_back import counted_back
from tollbook.incidents.same.conflicts import refers
from tollbook.mentions import ActMention, Findings
from tollbook.spans import Span

_SPLINTER = re.compile(
    r"fragments?|shrapnel|splinters?|debris|shards?|stones?|rubble|glass|gunfire|fire|bullets?|gunshots?|shots?|"
    r"pellets?|rounds?|shells?|crossfire",
    re.IGNORECASE,
)
_COUNTED = frozenset("one two three four five six seven eight another others several some most".split())
_STRUCK = ("target", "victim")
# "Our troops killed 13 militants": those who made the attack, whatever the report called them before.
_ATTACKERS = frozenset(
    "militants insurgents attackers assailants gunmen rebels fighters terrorists extremists jihadists guerrillas "
    "bombers raiders bandits".split()
)
_NAME = re.compile(r"\b[A-Z][\w'’-]{3,}")
_OF_GROUP = re.compile(r"\s(?:from|of|with|belonging to|loyal to|linked to) (?:the )?(?:[a-z]{2}[ -])?[A-Z][\w'’-]+")


class SamePeople:
    """Compares by the chains of the actors that a report's acts name."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._claim = is_claim(findings)
        # Head noun's span -> index of the first mention of the same actor.
        self._chain = {actor.head: chain for actor, chain in zip(findings.actors, findings.chains, strict=True)}

    def found_of_taken(self, draft: Draft, episode: Episode) -> bool:
        """Whether one found dead is among those just told as taken."""
        ends = [x.head for a in episode.acts if a.act == "find_dead" for x in a.arguments if x.role == "victim"]
        whom = {self._chain.get(x.head) for a in draft.acts if a.outcome == "captured" for x in a.arguments}
        return any(self._chain.get(head, -1) in whom for head in ends)

    def struck_are_told(self, draft: Draft, episode: Episode) -> bool:
        """Whether all whom an episode's acts strike were struck in the incident."""
        mine, struck = (
            {self._chain.get(x.head, other) for a in acts for x in a.arguments if x.role in _STRUCK}
            for acts, other in ((episode.acts, -1), (draft.acts, -2))
        )
        return bool(mine) and mine <= struck

    def doers_are_struck(self, draft: Draft, episode: Episode) -> bool:
        """Whether those whom the sentence after an attack tells as killed or caught are those who made it: "all three
        were shot dead by police"."""
        if episode.sentence - draft.episodes[-1].sentence > 2:
            return False
        doers = {self._chain.get(x.head, -1) for a in draft.acts for x in a.arguments if x.role == "initiator"}
        ended = [a for a in episode.acts if not a.weak]
        mine = [x.head for a in ended for x in a.arguments if x.role == "victim"]
        return bool(mine) and all(a.outcome for a in ended) and all(self._goes_to(head) in doers for head in mine)

    def _goes_to(self, head: Span) -> int:
        """The chain that a word for those struck goes back to; -2 for none."""
        if head in self._chain:
            return self._chain[head]
        index = counted_back(head, self._findings)
        return -2 if index is None else self._findings.chains[index]

    def harmed(self, acts: tuple[ActMention, ...]) -> set[int]:
        """Chains of the named or described ones harmed; only those told apart by a name count."""
        found = set()
        for act in acts:
            for argument in act.arguments:
                if argument.role in _STRUCK:
                    index = self._chain.get(argument.head)
                    if index is not None and self._findings.actors[index].person:
                        found.add(index)
        return found

    def are_new(self, draft: Draft, episode: Episode) -> bool:
        """Whether both those who act and those harmed are newly brought in, beside those already told."""
        if not self._claim and (self._fought_back(draft, episode) or self._named_alike(draft, episode)):
            return False
        return all(self._new(episode, draft, roles) for roles in (frozenset({"initiator"}), frozenset(_STRUCK)))

    def _fought_back(self, draft: Draft, episode: Episode) -> bool:
        """Whether news tells of nothing but harm to attackers, behind an attack by somebody: "our troops killed 13
        militants"."""
        text = self._findings.reading.text
        attacked = any(x.role == "initiator" for a in draft.acts if a.event_type for x in a.arguments)
        struck = {x.head.of(text).lower() for a in episode.acts for x in a.arguments if x.role in _STRUCK}
        return attacked and bool(struck) and struck <= _ATTACKERS and all(a.event_type is None for a in episode.acts)

    def _named_alike(self, draft: Draft, episode: Episode) -> bool:
        """Whether those who act bear a name that those who acted before do: "the Islamist group X", "fighters of X"."""
        mine, theirs = (self._names(acts) for acts in (episode.acts, draft.acts))
        return bool(mine & theirs)

    def _names(self, acts: tuple[ActMention, ...]) -> set[str]:
        text = self._findings.reading.text
        if self._findings.reading.case != "mixed":
            return set()
        told = [x.span for a in acts for x in a.arguments if x.role == "initiator"]
        ends = ((s, _OF_GROUP.match(text, s.end)) for s in told)
        return {name for s, of in ends for name in _NAME.findall(text, s.start, of.end() if of else s.end)}

    def _new(self, episode: Episode, draft: Draft, roles: frozenset[str]) -> bool:
        mine = {a.head for act in episode.acts for a in act.arguments if a.role in roles}
        if not self._claim and all(_SPLINTER.fullmatch(head.of(self._findings.reading.text)) for head in mine):
            return False  # "a soldier was hurt by fragments"
        text = self._findings.reading.text
        if not self._claim and mine and all(head.of(text).lower() in _COUNTED for head in mine):
            return False  # "eight drones ... One hit a depot"
        theirs = {a.head for act in draft.acts for a in act.arguments if a.role in roles}
        if not mine or not theirs:
            return False
        chains = {self._chain.get(x.head, -1) for act in draft.acts for x in act.arguments}  # also attackers, killed
        text = self._findings.reading.text
        words = {head.of(text).lower() for head in theirs}
        return all(
            self._chain.get(head, -2) not in chains and head.of(text).lower() not in words and not refers(head, text)
            for head in mine
        )
