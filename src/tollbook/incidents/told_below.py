"""What a report's lead told roughly and the story below tells sharply: the same people or things, the day, the place.

"Gunmen shot at farmers near the village of Tin Zabor, killing four, residents said on Tuesday.
The attackers surrounded the farmers on Monday outside Ansongo."            one incident, Monday's
"A car bomb went off near a market north of Gao. The car was parked ... in Bourem"    one incident, in Bourem
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.draft import Draft
from tollbook.incidents.episodes import Episode
from tollbook.mentions import Findings, Placed
from tollbook.spans import Span

_THE = re.compile(r"\b(?:the|these|those|that|this) (?:(?!of\b|in\b|at\b)[\w'-]+ ){0,2}$", re.IGNORECASE)
_SMALL = frozenset(("a", "an", "the", "two", "three", "of", "with", "in", "roadside", "suicide", "homemade"))
_VAGUE = ("admin1", "country", "region", "unknown")


def speaks_of_struck(draft: Draft, episode: Episode, findings: Findings) -> bool:
    """Whether an episode speaks with "the" or a pronoun of those or of what the incident's acts struck or were done
    with."""
    text = findings.reading.text
    struck = {x.head for a in draft.acts for x in a.arguments if x.role in ("target", "victim", "means", "other")}
    known, chains = findings.actors, findings.chains
    told = {c for k, c in zip(known, chains, strict=True) if k.head in struck}
    words = {head.of(text).lower() for head in struck}
    # "A car bomb ... . The car had been parked at"
    words |= {w for a in draft.acts for x in a.arguments if x.role == "means" for w in x.span.of(text).lower().split()}
    words -= _SMALL
    for actor, chain in zip(known, chains, strict=True):
        known_by_noun = actor.actor_id is None and _stands_by_noun(actor.head.of(text))
        meant = chain in told or actor.head.of(text).lower() in words
        if meant and known_by_noun and episode.span.covers(actor.span) and _with_the(actor.head, text):
            return True
    return any(
        x.head.of(text).lower() in words and _with_the(x.head, text) and _stands_by_noun(x.head.of(text))
        for a in episode.acts
        for x in a.arguments
    )


def by_its_means(drafts: Sequence[Draft], episode: Episode, text: str) -> int | None:
    """The index of the one incident of those told that was done with what an episode speaks of as known, "the grenade",
    where the last told was not."""
    known = {w.type for w in episode.weapons if text[max(0, w.span.start - 4) : w.span.start].lower() == "the "}
    if not known or episode.days or episode.places:
        return None
    done = [i for i, d in enumerate(drafts) if known & {w.type for e in d.episodes for w in e.weapons}]
    return done[0] if len(done) == 1 and done[0] != len(drafts) - 1 else None


def may_be_there(place: Placed | None, told: Placed | None) -> bool:
    """Whether a place may be where the lead's words roughly put it: a village that no list holds, in the same province;
    somewhere "north of" a town; the province."""
    if place is None or told is None:
        return False
    here, there = place.location, told.location
    if here.country and there.country and here.country != there.country:
        return False
    if is_bearing(told):
        return True
    same = bool(here.admin1_code) and here.admin1_code == there.admin1_code
    unlisted = "unknown_place" in (place.reason, told.reason)
    return same and (unlisted or there.precision in _VAGUE)


def is_bearing(told: Placed) -> bool:
    """Whether a place is known only by the way to it from a town: "northeast of Baghdad"."""
    there = told.location
    return bool(there.relation) and (there.relation or "").endswith(" of") and told.reason is None


def pins_down(place: Placed, told: Placed) -> bool:
    """Whether a place says where it was that a lead put "northeast of" a town."""
    sharp = place.location.precision not in _VAGUE and place.location.name != told.location.name
    return sharp and is_bearing(told) and may_be_there(place, told)


def _with_the(head: Span, text: str) -> bool:
    """Whether a noun is told as known: "the farmers", "the six young farmers"."""
    return bool(_THE.search(text, max(0, head.start - 30), head.start))


def _stands_by_noun(word: str) -> bool:
    """Whether a word is a plain noun: neither a pronoun nor a name ("the AFU")."""
    return word.lower() not in ("him", "them", "it", "her", "he", "she", "they") and (word.islower() or word.istitle())
