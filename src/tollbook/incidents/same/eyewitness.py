"""What news quotes of those who were there, and what it goes on to tell of attackers by "they" alone.

"They killed my brothers before my eyes," a man said at a hospital in X.   of the attack just told, not at X
"They set fire to thirty houses and led away twenty women."                the same, some sentences below
"Two women were abducted and released the next day."                       the same, on the day of the attack
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft, families_of
from tollbook.incidents.same.close_kinds import are_close
from tollbook.mentions import TollMention

_QUOTED = re.compile(r"\W*[\"“][^\"“”]{0,400}?\b(?:I|my|me|we|our|us|mine|ours)\b", re.IGNORECASE)
# "He was shooting left and right," said a man with a bullet in the shoulder.
_BY_ONE = (
    r"(?:an?|one|another|the) (?:[\w-]+ ){0,3}?(?:m[ae]n|wom[ae]n|boy|girl|witness|survivor|resident|villager|"
    r"neighbou?r|shopkeeper|trader|vendor|farmer|student|pupil|teacher|nurse|passenger|driver|tourist|worshipper|mother|father|"
    r"labourer|refugee|pensioner|worker|local|eyewitness|bystander|passer-by)\b"
)
_SAID = r"(?:said|says|told|recalled|recounted|cried|shouted)"
_SPOKEN = re.compile(
    rf"\W*[\"“]?[^\"“”]{{3,400}}[,.!?][\"”] (?:{_SAID} {_BY_ONE}|{_BY_ONE}[^.;\"]{{0,90}}? {_SAID}\b)", re.IGNORECASE
)
_THEY = re.compile(
    r"\W*(?:(?:then|later|before (?:leaving|fleeing|withdrawing)|armed with [^.;]{3,60}),? )?"
    r"(?:they|the (?:attackers|assailants|gunmen|raiders|bandits|men|killers|assassins|rebels|militants|insurgents))"
    r"(?:,[^.;,]{3,80},)? (?!(?:were|was|had been|have been) (?!(?:armed|dressed|wearing|firing|shouting)\b))",
    re.IGNORECASE,
)
_NEAR = 4  # sentences
_LATER = frozenset(("killed", "wounded"))


def is_eyewitness(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode without a day of its own is what somebody who was there says."""
    near = episode.sentence - draft.episodes[-1].sentence <= _NEAR
    said = _QUOTED.match(text, *episode.span) or _SPOKEN.match(text, *episode.span)
    return near and not episode.days and said is not None


def as_witnessed(draft: Draft, episode: Episode) -> Episode:
    """What an eyewitness adds to an incident: where he or she spoke is no place of it, and those he or she counts are
    among those counted before, unless only "tens" or "several" were told."""
    told = [t for e in draft.episodes for t in e.tolls if not (t.running or t.background) and t.outcome in _LATER]
    tolls = tuple(t for t in episode.tolls if not _is_counted_in(t, [x for x in told if x.outcome == t.outcome]))
    return dataclasses.replace(episode, places=(), tolls=tolls)


def _is_counted_in(toll: TollMention, told: Sequence[TollMention]) -> bool:
    """Whether those of a toll are among those told: always, but for a number where only vague words were told."""
    if not told:
        return False
    exact = toll.interval.low == toll.interval.high
    vague = all(t.interval.low != t.interval.high and t.interval.low <= toll.interval.low for t in told)
    return not (exact and vague)


def goes_on_with_them(draft: Draft, episode: Episode, family: dict[str, str], text: str) -> bool:
    """Whether "they" or "the attackers" act in an episode near an attack that harmed people, as fits that attack, with
    no day or place of its own."""
    if episode.cue == "new" or not _is_theirs(draft, episode, text):
        return False
    harmed = any(t.outcome in ("killed", "wounded", "captured") for e in draft.episodes for t in e.tolls)
    return harmed and are_close(draft.families(family), families_of(episode.acts, family))


def _is_theirs(draft: Draft, episode: Episode, text: str) -> bool:
    near = episode.sentence - draft.episodes[-1].sentence <= _NEAR and episode.section == draft.episodes[-1].section
    return near and not (episode.days or episode.places) and _THEY.match(text, *episode.span) is not None


def releases_them(draft: Draft, episode: Episode) -> bool:
    """Whether a clause only says that those just told as taken were let go: "two women were abducted and released the
    next day"."""
    last = draft.episodes[-1]
    freed = bool(episode.acts) and all(a.event_type == "release" for a in episode.acts)
    taken = any(a.event_type == "abduction" or a.outcome == "captured" for a in last.acts)
    return freed and taken and not episode.places and episode.sentence == last.sentence
