"""What news tells at large: fighting that goes on in several places, a lead that counts what is told place by place."""

from __future__ import annotations

import re

from tollbook.incidents.apart import WIDE
from tollbook.incidents.cut.episodes import Episode
from tollbook.mentions import Findings

_CONTINUED = re.compile(
    r"\b(?:fighting|clashes|hostilities|violence|insecurity|shelling|air ?strikes|attacks|bombardments?)\b[^.;]{0,90}?"
    r"\b(?:continue[sd]?|persist(?:s|ed)?|went on|intensified|escalated|remained?)\b",
    re.I,
)

_KEPT_ON = re.compile(
    r"\b(?:continu(?:e[sd]?|ing)|kept(?: on)?|carried on|go(?:es)? on|went on|sustain(?:s|ed)?|maintain(?:s|ed)?|"
    r"press(?:es|ed)? on|keeps? up|kept up|stepped up)\b (?:with |to )?"
    r"(?:(?:their|its|the|a|an|his) )?(?:[\w-]+ ){0,2}?"
    r"(?:attack|attacking|strike|striking|target|targeting|pound|pounding|hit|hitting|bomb|bombing|shell|shelling|"
    r"fight|fighting|engage|engaging|degrade|disrupt|operat\w+|offensives?|campaigns?|air ?strikes?|raids?|pressure|"
    r"onslaughts?|clearance|attacks|strikes)\b",
    re.I,
)
_SEARCH = re.compile(
    r"\b(?:cordon(?:ed|ing)? off|sealed off|search(?:-and-\w+| and \w+)? operations?|combing operations?|manhunt"
    r"|launched a search)\b",
    re.IGNORECASE,
)
_TAKE_PART = re.compile(
    r"\b(?:nations|countries|members|partners|allies|contingents|states|aircraft|units|forces) "
    r"(?:(?:that|which) )?(?:(?:have|has|had|were|are|was) )?(?:participat\w+|tak(?:e|ing|en) part|took part|involved) "
    r"in\b[^.;]{0,60}\b(?:include[sd]?|including|were|are|came from)\b",
    re.I,
)


def goes_on(episode: Episode, text: str) -> bool:
    """Whether only what goes on at large is told: "fighting continued in A, B and C during the week"."""
    day = any(d.date.precision == "day" and d.date.start == d.date.end for d in episode.dates)
    bare = not (day or episode.tolls or episode.damage) and all(a.shape == "noun" for a in episode.acts)
    wide = len(episode.places) > 1 or not episode.places
    return bare and wide and bool(_CONTINUED.search(episode.span.of(text)))


def searches(episode: Episode, text: str) -> bool:
    """Whether only what was done behind an attack is told: "police cordoned off the area and launched a search"."""
    bare = not (episode.tolls or episode.damage or episode.places or episode.dates)
    return bare and _SEARCH.search(episode.span.of(text)) is not None


def names_all(episode: Episode, findings: Findings) -> bool:
    """Whether a lead counts operations in several places that are then told place by place: "14 operations in A, B
    and C, in which 41 were killed. In A, ..."."""
    counted = any(a.counted and a.occurrences.low > 1 for a in episode.acts)
    names = {(p.location.name or "").casefold() for p in episode.places} - {""}
    later = [p.location for p in findings.places if p.span.start >= episode.span.end]
    told = {n for n in names if any(n in ((x.name or "").casefold(), (x.admin1 or "").casefold()) for x in later)}
    return counted and len(names) > 1 and len(told) > 1


def keeps_on(episode: Episode, later: tuple[Episode, ...], text: str) -> bool:
    """Whether a lead only says that a force goes on with what is then told place by place: "forces continued to attack
    the group in A and B. Near X, one strike ..."; or a line only says who took part in it all."""
    if episode.tolls or episode.damage:
        return False
    words = episode.span.of(text)
    if _TAKE_PART.search(words):
        return True
    sharp = any(p.location.precision not in WIDE for p in episode.places)
    sharp = sharp and len({p.location.country for p in episode.places}) < 2
    told = any(p.location.precision not in WIDE for e in later for p in e.places)
    return not sharp and told and presses_on(episode, text)


def presses_on(episode: Episode, text: str) -> bool:
    """Whether an episode says that a force goes on with its attacks, and tells nothing that came of it."""
    return not (episode.tolls or episode.damage) and _KEPT_ON.search(episode.span.of(text)) is not None


def sets_off(episode: Episode, later: tuple[Episode, ...]) -> bool:
    """Whether a claim only says that there was fighting, before it tells the days: "fierce fighting took place in the
    districts of the city. Five operations were carried out on the 13th"."""
    fought = all(a.event_type == "armed_clash" and a.shape == "noun" and not a.counted for a in episode.acts)
    bare = not (episode.tolls or episode.damage or episode.dates or any(w.used for w in episode.weapons))
    following = next((e for e in later if e.section == episode.section), None)
    told = any(a.event_type not in (None, "armed_clash") for a in following.acts) if following else False
    return bool(episode.acts) and fought and bare and following is not None and told and bool(following.dates)
