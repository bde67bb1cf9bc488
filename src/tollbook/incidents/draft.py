"""An incident in the making: the episodes that tell of it, and when and where they say it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.incidents.episodes import Episode
from tollbook.mentions import ActMention, Dated, Placed, ResponsibilityMention
from tollbook.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Frozen like the record: joining an episode makes a new draft."""

    episodes: tuple[Episode, ...]
    when: Dated | None
    when_own: bool
    where: Placed | None
    where_own: bool
    others: tuple[Placed, ...] = ()
    responsible: tuple[ResponsibilityMention, ...] = ()  # words apart from the acts that say who did it

    @property
    def acts(self) -> tuple[ActMention, ...]:
        """All told acts, in text order."""
        return tuple(a for e in self.episodes for a in e.acts)

    @property
    def first(self) -> Span:
        """The words that state the act: the incident's identity."""
        return self.episodes[0].first

    def families(self, family: dict[str, str]) -> frozenset[str]:
        """The families of its acts' types; acts of harm alone fit any."""
        return families_of(self.acts, family)


def families_of(acts: Iterable[ActMention], family: dict[str, str]) -> frozenset[str]:
    """Families of the types that acts state; weak acts speak only where no other does."""
    acts = tuple(acts)
    strong = frozenset(family[a.event_type] for a in acts if a.event_type is not None and not a.weak)
    if not strong and any(a.outcome in ("killed", "wounded") and not a.weak for a in acts):
        return strong  # "killed four of the attackers and freed six hostages"
    return strong or frozenset(family[a.event_type] for a in acts if a.event_type is not None)
