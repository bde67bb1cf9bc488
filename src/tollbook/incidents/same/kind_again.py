"""Which of the attacks told before news goes back to by its kind alone: "the bombing", "the toll from the shelling".

"A bomb killed nine in Herat. Gunmen shot a judge in Ghazni. The toll in the bombing has risen to 12."  Herat's
"""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.find.toll_revised import STATED, UPDATED
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft

_MANY = 10  # dead from which on a number tells which attack is meant
_KINDS = (
    (
        frozenset(("bombing", "vehicle_bomb", "suicide_bombing", "mine", "grenade")),
        frozenset(("ied", "explosive", "vehicle_bomb", "suicide_vest", "device", "mine", "grenade")),
    ),
    (frozenset(("shelling",)), frozenset(("artillery", "mortar", "rocket", "tank"))),
    (
        frozenset(("air_strike", "drone_strike", "missile_strike")),
        frozenset(("aircraft", "drone", "missile", "guided_missile", "helicopter", "aircraft_plain", "rocket")),
    ),
    (frozenset(("shooting", "sniper")), frozenset(("firearm", "machine_gun", "sniper_rifle"))),
    (frozenset(("abduction",)), frozenset[str]()),
)


def by_its_kind(drafts: Sequence[Draft], episode: Episode) -> int | None:
    """The index of the one incident told of a kind that an episode goes back to with "the", with no day or place, where
    the last told is of another kind."""
    nouns = {a.event_type for a in episode.acts if a.definite and a.shape == "noun" and a.event_type}
    others = [a for a in episode.acts if not a.definite and a.event_type]
    kind = next((k for k in _KINDS if nouns and nouns <= k[0]), None)
    if kind is None or others or episode.days or episode.places:
        return None
    found = [i for i, d in enumerate(drafts) if _is_of(d, *kind)]
    return found[0] if len(found) == 1 and found[0] != len(drafts) - 1 else None


def by_its_rise(drafts: Sequence[Draft], episode: Episode) -> int | None:
    """The index of the incident at the place of a toll that has risen, whose toll it was: of several there the one with
    most dead so far."""
    risen = [t.interval.low for t in episode.tolls if t.rule in (UPDATED, STATED) and t.outcome == "killed"]
    named = {p.location.name for p in episode.places if p.location.name}
    if len(risen) != 1:
        return None
    if not named:
        return _of_like_toll(drafts, episode, risen[0])
    told = [
        (low, -i)
        for i, d in enumerate(drafts)
        if named & {p.location.name for e in d.episodes for p in e.places} and 0 < (low := _killed(d)) <= risen[0]
    ]
    return -max(told)[1] if told else None


def _of_like_toll(drafts: Sequence[Draft], episode: Episode, number: int) -> int | None:
    """The index of the one incident whose dead so far come near a number that names no place: "the commissioner put the
    toll at 183"."""
    near = [i for i, d in enumerate(drafts) if number / 2 <= _killed(d) <= number]
    return near[0] if not episode.acts and len(near) == 1 and number >= _MANY else None


def _killed(draft: Draft) -> int:
    tolls = (t for e in draft.episodes for t in e.tolls if not (t.running or t.background))
    return max((t.interval.low for t in tolls if t.outcome == "killed"), default=0)


def _is_of(draft: Draft, types: frozenset[str], weapons: frozenset[str]) -> bool:
    told = {a.event_type for a in draft.acts if not a.definite}
    return bool(types & told) or bool(weapons & {w.type for e in draft.episodes for w in e.weapons if w.used})
