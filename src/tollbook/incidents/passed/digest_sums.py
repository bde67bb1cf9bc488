"""Sentences of a digest that add up what was done over its time, or only announce what follows.

"In total, the operations of the month killed more than 60 of them."             no incident
"Over the course of the month, the fighters carried out 31 attacks."             no incident
"The fighters of the province launched numerous attacks, killing many of them."  no incident where attacks follow
"""

from __future__ import annotations

import re

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.cut.episodes import Episode
from tollbook.spans import Span

_STRETCH = (
    r"(?:(?:over|in|during|throughout|within) (?:the )?(?:whole |entire )?(?:course of )?"
    r"(?:the|this|that|these|those) (?:same |whole |past |last |previous |first |second |entire )?"
    r"(?:\w+ )?(?:month|months|week|weeks|period|year|season|fortnight)"
    r"|the (?:week|month|fortnight|days) (?:that ended|which ended|ending|ended|up to|to|until|from)"
    r"|(?:of|for) (?:the|this) (?:whole )?(?:month|week|period|year)"
    r"|(?:the|this) (?:month|week|year)['’]s|(?:during|in|over|for) (?:the|this) (?:month|week|year))"
)
_ADDS = re.compile(
    rf"\W*(?:(?:in total|in all|altogether|overall|all in all|all told|taken together)\b|{_STRETCH}\b[^.;]{{0,40}},)",
    re.IGNORECASE,
)
# "Balance of May: 38 actions, 71 killed", "summing up the week: 14 attacks"
_BALANCE = re.compile(
    r"\W*(?:(?:in )?(?:summing|adding|counting) up (?:the|this)"
    r"|(?:the )?(?:balance|harvest|tally|sum|total|result|figures|toll) (?:of|for)(?: the)?(?: past| last| whole)?)"
    r" (?:month|week|year|fortnight|season|quarter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b",
    re.IGNORECASE,
)
_AT_ITS_END = re.compile(rf"\b{_STRETCH}\b", re.IGNORECASE)
_THESE_DAYS = re.compile(r"\b(?:during|in|over|of) (?:all )?(?:these|those) days\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:in (?:all|total|number)|altogether|all told|thus)\b", re.IGNORECASE)
# "The operations in Kirkuk ... thus left ten dead", "the attacks mentioned above": those told one by one.
_THE_ATTACKS = re.compile(
    r"\W*(?:(?:thus|so|in this way|with this|hence),? )?(?:all )?(?:the|these|those) (?:[\w-]+ ){0,2}?"
    r"(?:attacks|operations|raids|ambushes|assaults|strikes|bombings|clashes|battles|blows)\b"
    r"(?P<at> (?:in|of|at|around|on|across) (?-i:the (?:province|region|area|wilayah) |[A-Z]))?",
    re.IGNORECASE,
)
# "With this, the number of those killed in this period exceeds forty", "the total of the killed is thus 18".
_NUMBER_HARMED = re.compile(
    r"\W*(?:[^.,;]{0,30}, )?(?:the )?(?:number|total|sum|toll|count|tally) of [^.;]{0,60}?"
    r"\b(?:killed|dead|wounded|injured|captured|losses|slain)\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\b(?:attacks|operations|raids|ambushes|assaults|strikes|bombings|clashes|battles|explosions|devices|ieds)\b", re.I
)
_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|scores of|more than|a total of|the)\s+"
    r"(?:[\w-]+ ){0,2}(?:attacks|operations|raids|ambushes|assaults|strikes|bombings)\b",
    re.IGNORECASE,
)
_AT_LARGE = re.compile(
    r"\b(?:numerous|many|several|various|successive|dozens of|scores of|a (?:large )?number of|a (?:whole )?series of|"
    r"a wave of|multiple) (?:[\w-]+ ){0,2}(?:attacks|operations|raids|ambushes|assaults|strikes|bombings)\b",
    re.IGNORECASE,
)

# "The clash at X, where a captain fell, was afterwards admitted to": what was told is only spoken of again.
_SPOKEN_OF = re.compile(
    r"\W*(?:the|this|that|these|those|both) (?:[\w'’-]+ ){0,2}?(?:clash|clashes|attacks?|battles?|fights?|fighting|"
    r"storming|ambush|raids?|bombings?|explosions?|blasts?|operations?|assaults?|killings?|executions?|assassinations?|murders?|capture|seizure|"
    r"fall|loss|shelling|bombardment|shooting|strikes?|deaths?|losses|burning|destruction)\b[^;]{0,140}?"
    r"\b(?:was|were|(?:has|have)(?: since| now| also| later)? been|is|are)"
    r"(?: \w+ly| later| afterwards?| also| since| then| soon| even| at last| only)* "
    r"(?:admitted|acknowledged|conceded|confessed|confirmed|reported|recogni[sz]ed|told of|spoken of|written of|"
    r"described|mentioned|announced|covered|shown|filmed|broadcast|recounted|related)\b",
    re.IGNORECASE,
)

# "The ambush with which this account began was the third there": what stands above in the same digest.
_OF_ACCOUNT = re.compile(
    r"\bwith which (?:this|our|the) (?:[\w-]+ )?(?:account|report|page|list|issue|news|chronicle|review|summary) "
    r"(?:began|begins|opened|opens|started|starts)\b"
    r"|\b(?:described|told|mentioned|reported|related|recounted|named|set out|given|listed|noted) (?:just |already )?"
    r"(?:above|before|at the (?:head|beginning|start|top|opening) of)\b"
    r"|\bof which (?:we|this page|mention|an account) (?:\w+ )?(?:wrote|spoke|told|tells|was (?:made|given)) "
    r"(?:above|before)\b"
    r"|\babove-?mentioned\b",
    re.IGNORECASE,
)
_WIDE = ("week", "month", "year")
_SERIES = 8  # attacks that no one record stands for
_THE = re.compile(r"\W*(?:the|this|that|these|those|both)\b", re.IGNORECASE)
# "The claim of the army, that X was retaken, is without truth": an answer, no deed.
_UNTRUE = re.compile(
    r"\W*(?:the|this|that|their|its|these|all|any|such|[\w'’-]+['’]s) (?:[\w'’-]+ ){0,3}?(?:claims?|assertions?|"
    r"boasts?|reports?|rumou?rs?|stor(?:y|ies)|news|statements?|talk|allegations?|announcements?|version)\b[^;]{0,160}?"
    r"\b(?:is|are|was|were|has|have)(?: been| thus| therefore| again| also| of course| entirely| wholly| simply)* "
    r"(?:without (?:any )?(?:truth|foundation|basis|substance)|false|untrue|not true|an? (?:plain |bare )?lie|"
    r"lies|invented|invention|baseless|unfounded|fabricated|refuted|disproved|belied|answered|empty|shown to be)\b",
    re.IGNORECASE,
)


def answers_claim(words: str) -> bool:
    """Whether a sentence's words only say of another side's word that it is untrue."""
    return _UNTRUE.match(words) is not None


def goes_back_above(words: str) -> bool:
    """Whether a sentence's words speak of what is told further up, by saying so."""
    return _THE.match(words) is not None and _OF_ACCOUNT.search(words) is not None


def spoken_of_again(words: str) -> bool:
    """Whether a sentence's words only say that an attack was spoken of since: by a ministry, in the press."""
    return _SPOKEN_OF.match(words) is not None


def adds_up(words: str) -> bool:
    """Whether a sentence's words give the sum of a stretch of time: its attacks are those told one by one."""
    if _ADDS.match(words):
        return _MANY.search(words) is not None
    if (_AT_ITS_END.search(words) or _THESE_DAYS.search(words)) and (
        _IN_ALL.search(words) or _NUMBER_HARMED.match(words)
    ):
        return True
    if _sums_attacks(words):
        return True
    return (
        bool(_AT_ITS_END.search(words)) and bool(_COUNTED.search(words)) and not re.search(r"\d(?:th|st|nd|rd)", words)
    )


def _sums_attacks(words: str) -> bool:
    """Whether words sum up attacks that they point back to, by where they were or as told above."""
    attacks = _THE_ATTACKS.match(words)
    if attacks is None or not _IN_ALL.search(words):
        return False
    return attacks["at"] is not None or any(w.search(words) for w in (_AT_ITS_END, _THESE_DAYS, _OF_ACCOUNT))


def names_stretch(words: str) -> bool:
    """Whether words name the stretch of time that a digest is of: "the operations of the month"."""
    return _AT_ITS_END.search(words) is not None


def sums_the_digest(episode: Episode, text: str) -> bool:
    """Whether an episode only adds up: no day and no sharp place of its own."""
    words = episode.span.of(text)
    days = [d.date for d in episode.dates if d.date.precision == "day"]
    if not days and _sums_attacks(words):
        return True
    if any(is_sharp(p) for p in episode.places):
        return False
    if (
        not days
        and episode.dates
        and _NUMBER_HARMED.match(words)
        and all(d.date.precision in _WIDE for d in episode.dates)
    ):
        return True
    counted = any(a.counted and a.occurrences.low >= _SERIES for a in episode.acts)
    if counted and (names_stretch(words) or any(d.start != d.end for d in days)):
        return True  # "from the 3rd to the 9th 18 attacks were made in the province"
    return not days and (adds_up(words) or _BALANCE.match(words) is not None)


def announces(episode: Episode, later: tuple[Episode, ...], text: str, first: Span | None) -> bool:
    """Whether the first words of a section speak of its attacks at large, without day, place or number, and attacks
    follow; ``first`` is the section's first incident, if one was told."""
    if first is not None or episode.dates or episode.places or episode.damage:
        return False
    follows = any(e.section == episode.section and e.acts and (e.dates or e.places) for e in later)
    vague = all(t.interval.high is None or t.interval.high > 2 * t.interval.low for t in episode.tolls)
    exact = any(re.search(r"\d", t.span.of(text)) for t in episode.tolls)
    return follows and vague and not exact and bool(_AT_LARGE.search(episode.span.of(text)))
