"""Places where people were only brought, or that help came from: "flown to a hospital in X", "reinforcements from Y".

>>> is_brought_there("Four were taken to a hospital in ", 33), is_brought_there("Shells hit a hospital in ", 25)
(True, False)
>>> is_sent_from("Reinforcements from ", 20), is_sent_from("Fighters fired rockets from ", 28)
(True, False)
"""

from __future__ import annotations

import re

_BEFORE = 120  # characters looked at before a name
_VERBS = (
    "referred|moved\\son|sent\\son|transferred\\son|evacuated|airlifted|flown|taken|transferred|moved|brought"
    "|rushed|repatriated|driven|carried|transported|sent"
)
_TO_HOSPITAL = re.compile(
    rf"\b(?:{_VERBS}|out\sof\sdanger|recuperating|condition|admitted|referred|hospitali[sz]ed|treated|treatment|recovering|reached|arrived|"
    r"die|dies|died|dying|succumbed)\s[^.;:\n]{0,45}?"
    r"\b(?:hospitals?|clinics?|infirmary|morgues?|mortuary|(?:medical|health|treatment|trauma)\s"
    r"(?:cent(?:er|re)|facility|facilities|post|unit))\s(?:in|at|near|of|outside)\s(?:the\s)?"
    r"(?:(?:nearby|provincial|regional|city|town|capital|of)\s){0,3}$",
    re.IGNORECASE,
)
_CARED_FOR = re.compile(  # the hospital is what is named: "in stable condition at 7 Division Hospital"
    r"\b(?:in\s(?:an?\s)?(?:stable|critical|serious|grave|good)\s(?:but\s\w+\s)?condition|recovering|recuperating|hospitali[sz]ed"
    r"|(?:receiving|undergoing)\s(?:\w+\s)?(?:treatment|care)|being\streated|under\streatment)\s(?:at|in)\s(?:the\s|\d+\s)?$",
    re.IGNORECASE,
)
_TO_TOWN = re.compile(
    rf"\b(?:was|were|been|being|(?:wounded|injured|hurt)\sand)\s(?:\w+ly\s|then\s|later\s|all\s|also\s)?(?:{_VERBS})\s(?:by\s\w+\s)?to\s"
    r"(?:the\s(?:city|town|capital)\sof\s|nearby\s)?$",
    re.IGNORECASE,
)
_TOOK = re.compile(  # "helicopters took the worst cases to X"
    r"\b(?:took|flew|rushed|ferried|carried|evacuated|airlifted|brought|transported|moved|drove)\s(?:\w+\s){0,4}?"
    r"(?:wounded|injured|hurt|victims|casualties|cases|patients|bodies|survivors|dead)\sto\s"
    r"(?:(?:a\shospital|hospitals?)\sin\s)?(?:the\s(?:city|town|capital)\sof\s|nearby\s)?$",
    re.IGNORECASE,
)
_HELP = (
    r"(?:reinforcements?|back-?up|relief|support|rescuers|rescue|helicopters?|ambulances?|firefighters|sappers|experts)"
)
_BY_FORCE = (
    r"(?:troops|soldiers|forces|police|units?|gendarmes|marines|commandos|team|convoy|column|patrol|doctors|fighters)"
)
_LAUNCHED = re.compile(
    r"\b(?:drones?|UAVs?|Shaheds?|missiles?|rockets?|shells?|mortars?)\s(?:that\s(?:was|were)\s)?(?:launched|fired|flown)"
    r"(?:\s\w+)?\sfrom\s(?:(?:the|a\s(?:submarine|ship|warship|base|battery|position|post|hill))\s(?:\w+\s){0,3}?"
    r"(?:of|in|near|on|at)\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_FIRED = re.compile(  # and told where they fell: "fired from Gaza at Sderot"
    r"\b(?:rockets?|missiles?|shells?|mortars?|rounds?|projectiles?|bombs?|drones?|fired|launched|lobbed)\s(?:[^.;:\n]{1,40}\s)?"
    r"from\s(?:inside\s)?(?:the\s)?(?:(?:north|south|east|west)(?:ern)?\s|central\s|neighbou?ring\s)?$",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"[^.;:,\n]{2,40}?\s(?:at|towards?|into|on|against|hit|hitting|struck|striking|landed|fell)\s"
    r"[^.;:\n]{0,50}?\b(?!Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)[A-Z][a-z]"
)
_SENT = (
    r"(?:sent|dispatched|deployed|despatched|called\sin|called\sup|rushed|flown\sin|brought\sin|summoned|drafted\sin)"
)
_FROM = re.compile(
    rf"\b(?:{_HELP}(?:\s(?:teams?|units?|troops|forces|workers))?(?:\s\w+){{0,3}}?|"
    rf"{_BY_FORCE}(?:\s\w+){{0,2}}?\s{_SENT}(?:\sin)?(?:\sthere)?)\sfrom\s"
    r"(?:the\s(?:city|town|capital|base|garrison|provincial\scapital)\s(?:of|in|at)\s|nearby\s)?$",
    re.IGNORECASE,
)

_ACROSS = re.compile(
    r"[^\W\d_]{3,}[^.;]{0,40}?\s(?:bordering(?:\son)?|(?:that|which)\s(?:borders|lies\sacross\sthe\sborder\sfrom)"
    r"|(?:near|on|along|close\sto)\s(?:the|its)\sborders?\s(?:of|with|to))\s(?:the\s|neighbou?ring\s)?$",
    re.IGNORECASE,
)


def is_sent_from(text: str, start: int) -> bool:
    """Whether the words before a name that begins at ``start`` make it where help was sent from: "troops sent from"."""
    return is_fired_from(text, start) or _FROM.search(text, max(0, start - _BEFORE), start) is not None


def is_fired_from(text: str, start: int) -> bool:
    """Whether the words around a name that begins at ``start`` make it where rockets or shells came from."""
    low = max(0, start - _BEFORE)
    told = _FIRED.search(text, low, start) is not None and _FELL.match(text, start) is not None
    return told or _LAUNCHED.search(text, low, start) is not None


def is_across(text: str, start: int) -> bool:
    """Whether a name that begins at ``start`` is only what a place told before borders on: "X, a town bordering Y"."""
    return _ACROSS.search(text, max(0, start - _BEFORE), start) is not None


def is_brought_there(text: str, start: int) -> bool:
    """Whether the words before a name that begins at ``start`` make it where the wounded or others were brought."""
    low = max(0, start - _BEFORE)
    return any(way.search(text, low, start) for way in (_TO_HOSPITAL, _CARED_FOR, _TO_TOWN, _TOOK))
