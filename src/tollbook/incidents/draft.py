"""An incident in the making: the episodes that tell of it, and when and where they say it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.find.number_words import whole_number
from tollbook.incidents.cut.episodes import Episode
from tollbook.mentions import ActMention, Dated, Placed, ResponsibilityMention, WeaponMention
from tollbook.model import EventType, Interval
from tollbook.spans import Span

_DEVICES = frozenset(("ied", "mine"))
_NUMBER = re.compile(r"(?:the |these |those )?(two|three|four|five|six|seven|eight|nine|ten|\d+) ", re.IGNORECASE)
_DRIVEN = frozenset(("ram", "drive_bomb"))
_VEHICLES = re.compile(
    r"\b(?:vehicles|trucks|lorries|cars|tankers|vans|pick-?ups|bombs|humvees|hummers|bulldozers|jeeps|buses|motorcycles)$",
    re.IGNORECASE,
)
_LONE = re.compile(  # one thing, not several: "on a patrol of the army", not "on the posts"
    r"(?:an?|the|his|its|their|one) (?!\d)(?:[\w'’-]+ ){0,3}?[\w'’-]+(?<!s)"
    r"(?= (?:of|in|at|near|on|belonging|carrying)\b|[ ,.;]|$)",
    re.IGNORECASE,
)


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

    def goes_on_in(self, episode: Episode) -> bool:
        """Whether an episode is told in the very next sentence, in the same paragraph and section."""
        last = self.episodes[-1]
        here = episode.section, episode.paragraph, episode.sentence
        return here == (last.section, last.paragraph, last.sentence + 1)

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


def occurrences(
    acts: Iterable[ActMention], event_type: EventType, weapons: Iterable[WeaponMention], text: str
) -> Interval:
    """How many attacks an incident stands for, from the first counted act of its kind.

    Of ``weapons``, those of a claim, each vehicle made a bomb was an attack ("drove two explosive vehicles at", "three
    car bombs were set off"), and each device, unless one thing was struck by them ("two bombs went off on a patrol").
    """
    acts, weapons = tuple(acts), tuple(weapons)
    driven = any(w.used and w.type == "vehicle_bomb" for w in weapons)
    # no number of attacks: "39 bodies", "light injuries"
    counted = [a for a in acts if a.counted and not a.definite and a.act != "find_dead" and a.outcome != "wounded"]
    kind = [a for a in counted if a.event_type == event_type]
    if counted:
        return (kind or counted)[0].occurrences
    bombs = [w for w in weapons if w.used and w.interval is not None]
    if event_type in ("vehicle_bomb", "suicide_bombing"):
        bombs = [w for w in bombs if w.type == "vehicle_bomb"]
        if not bombs and driven and (many := _drivers(acts, text)) > 1:
            return Interval(low=many, high=many)
    elif event_type in ("bombing", "mine") and not any(_LONE.match(text, t.start) for t in _struck(acts)):
        bombs = [w for w in bombs if w.type in _DEVICES and w.interval is not None and w.interval.high is not None]
    else:
        bombs = []
    return next((w.interval for w in bombs if w.interval is not None), Interval(low=1, high=1))


def _drivers(acts: Sequence[ActMention], text: str) -> int:
    """How many drove their vehicles at those struck, each his own: "A and B drove their vehicles", "three vehicles were
    driven", "three fighters drove their trucks"; 1 where one vehicle was driven."""
    for act in acts:
        words = {x.span: x.span.of(text) for x in act.arguments}
        moved = [x for x in act.arguments if act.act in _DRIVEN and x.rule in ("acts.object", "acts.passive_subject")]
        bombs = {x.span for x in (*moved, *(x for x in act.arguments if x.role == "means"))}  # not what they destroyed
        vehicles = [words[span] for span in bombs if _VEHICLES.search(words[span])]
        drivers = {x.span for x in act.arguments if x.role == "initiator"}
        if not vehicles or act.outcome is not None:
            continue
        counted = [m for said in (*vehicles, *(words[d] for d in drivers)) if (m := _NUMBER.match(said))]
        ahead = {d for d in drivers if d.end <= act.span.start}
        return (whole_number(counted[0][1].lower()) or 1) if counted else len(ahead or drivers)
    return 1


def _struck(acts: Iterable[ActMention]) -> list[Span]:
    return [x.span for a in acts for x in a.arguments if x.role in ("target", "victim", "other")]
