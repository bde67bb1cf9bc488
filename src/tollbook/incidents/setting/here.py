"""Where news puts what names no place of its own: where it was written, or of what town an official is.

"GAROWE, Somalia - Three were shot dead here."      -> Garowe
"Gunmen shot dead the mayor of Balsas."          -> Balsas
"""

from __future__ import annotations

import re

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, Placed

_TOWN = "city|town|village|port|capital|resort|hamlet|suburb|township|enclave"
_HERE = re.compile(
    r"\b(?:in|of|on|at|from|outside|around|near|across|inside|throughout|rocked|hit|struck|shook) this "
    rf"(?:[\w-]+,? ){{0,5}}?(?:{_TOWN})\b|\bin (?:the )?(?:heart|cent(?:re|er)|middle) of the (?:{_TOWN})\b(?! of)"
    r"|\bhere\b(?=[,;.]| (?:on|today|yesterday|tonight|late|early|overnight|last|this|when|after|as|by|and|while)\b)",
    re.IGNORECASE,
)
# "Officials said here on Monday": where it was said.
_SAID_HERE = re.compile(
    r"\b(?:said|says?|saying|told|report(?:ed|s)?|announced|inform(?:ed|s)|learn(?:t|ed)|stated|confirmed|disclosed|"
    r"reporters|correspondents?|journalists|newsmen|sources|officials?|diplomats|addressing|speaking)\b[^,;.]{0,30}$",
    re.IGNORECASE,
)
_WIDE = ("country", "region", "unknown")


def written_there(episode: Episode, findings: Findings) -> Placed | None:
    """The place of the dateline, where an episode says that it was there."""
    text = findings.reading.text
    here = _HERE.search(text, episode.span.start, episode.span.end)
    if here is None or _SAID_HERE.search(text, episode.span.start, here.start()):
        return None
    lines = (p for p in findings.places if p.scope == "dateline" and p.span.start < episode.span.end)
    return next((p for p in lines if p.location.precision not in _WIDE), None)


_OFFICE = re.compile(
    r"\b(?:mayor|deputy mayor|governor|prefect|sub-?prefect|chief|councill?or|councilman|commissioner|bishop|priest|"
    r"imam|parson|vicar|headmaster|elder|administrator|sheriff) (?:of|in) "
    r"(?:the (?:town|village|city|district|hamlet) of )?$",
    re.IGNORECASE,
)


def of_office(draft: Draft, findings: Findings) -> Placed | None:
    """The town of an official whom an attack struck, where its words name no other place."""
    text = findings.reading.text
    struck = [x.span for a in draft.acts for x in a.arguments if x.role in ("target", "victim")]
    for placed in findings.places:
        sharp = placed.location.precision not in _WIDE and placed.scope in ("text", "background")
        if sharp and any(s.overlaps(placed.span) for s in struck):
            before = max(0, placed.span.start - 60)
            if _OFFICE.search(text, before, placed.span.start) or _OFFICE.search(text, before, placed.span.end):
                return placed
    return None
