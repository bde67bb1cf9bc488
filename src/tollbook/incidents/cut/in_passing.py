"""Places and days that news tells only in passing: where somebody is from, until when somebody lay in hospital.

"The driver, Khalil Elba, 35, of Gaza, was shot."               he is from Gaza, nothing was there
"Another 284 were wounded, of whom 195 were still in hospital on Thursday."  no day of the attack
"The passengers were beaten, and one died on Monday of a head injury."       likewise
"It was the third such attack this month."      since when they are counted
"They shot him and sped away in the direction of the border."   where they went
"""

from __future__ import annotations

import re

from tollbook.mentions import Dated, Placed

_OF_AGE = re.compile(
    r"(?:, (?:aged )?\d{1,2},|\(\d{1,2}\),?|\b\d{1,2}-year-old(?: \w+)?) (?:of|from)(?: the \w+ of)?"
    r"(?: [\w'’-]+,){0,2} (?:near )?$"
)
_WENT_OFF = re.compile(
    r"\b(?:sped|speeding|rode|riding|drove|driving|ran|running|made|got|fled|escaped)\b[^.;]{0,30}?"
    r"\b(?:in the direction of|towards?) (?:the )?$",
    re.IGNORECASE,
)
_ROUTE = re.compile(
    r"\b(?:on (?:its|their|his|her|the) way|en route|bound|travell?ing|plying|going|driving|heading|headed|returning|"
    r"coming|flying|sailing) (?:back )?(?:from|to|for)(?: [^.;,]{2,40}? to)? (?:the )?$",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:still|remain(?:s|ed)?|recovering|discharged)\b[^.;,]{0,50}$", re.IGNORECASE)
# "One of them died on Thursday of a head injury", "reached the hospital, where one succumbed on Friday"
_DIED = re.compile(
    r"\b(?:one|two|three|four|five|some|another|both|he|she|they|who)(?: (?:of (?:them|whom|the \w+)|others?))?"
    r"(?: (?:later|has|had|have|also)){0,2} (?:died|succumbed|passed away)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_WARD = re.compile(r"\b(?:hospital|clinic|infirmary|(?:health|medical) cent(?:er|re))\b[^.;]{0,60}$", re.IGNORECASE)
_OF_WOUNDS = re.compile(r"[^.;,]{0,20}? (?:of|from|to) (?:\w+ ){0,3}(?:wounds?|injur(?:y|ies)|burns)\b", re.IGNORECASE)
# "Six tourists from Bengal died in Srinagar".
_HOME = re.compile(
    r"\b(?:tourists?|pilgrims?|labourers?|laborers?|workers?|migrants?|m[ae]n|wom[ae]n|people|persons|students?|traders?|"
    r"famil(?:y|ies)|youths?|brothers?|passengers?|couple|girls?|boys?) from (?:the \w+ of )?$",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:statement|communiqu[eé]|press release|release|video|message|tweet|letter|interview|briefing|broadcast|"
    r"announcement)s?(?: (?:released|issued|published|posted|made|carried|broadcast|circulated|dated|of|online|late|"
    r"early|there)){0,3}(?: on)? $",
    re.IGNORECASE,
)
# "It was the third assassination in the city this month": how many there were by then.
_COUNTED = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|deadliest|worst)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
# "(reported to the office on 9 May)", "the alert reached us only on the 16th": when it was heard of.
_HEARD = re.compile(
    r"(?:\(|[–—-] ?|, )(?:(?:first|only|later|since) )?(?:reported|notified|documented|verified|registered|received)\b"
    r"[^.;()–—]{0,40}$|\b(?:alert|news|word|report|information)s? (?:\w+ ){0,2}?(?:reached|arrived|came in|"
    r"(?:was|were) (?:received|registered|shared))\b[^.;()–—]{0,40}$",
    re.IGNORECASE,
)
_LEAD = 60  # characters before


def is_home(place: Placed, text: str) -> bool:
    """Whether a place is where somebody told with an age is from, or where those who struck went."""
    before = text[max(0, place.span.start - _LEAD) : place.span.start]
    return _OF_AGE.search(before) is not None or _WENT_OFF.search(before) is not None


def off_route(places: list[Placed], text: str) -> list[Placed]:
    """The places without those between which a bus was going or that people were from, where another is told: "hijacked
    a bus on its way from A to B and shot its passengers near C"."""
    lead = {p.span: text[max(0, p.span.start - _LEAD) : p.span.start] for p in places}
    kept = [p for p in places if not (_ROUTE.search(lead[p.span]) or _HOME.search(lead[p.span]))]
    return kept or places


def off_statement(dates: list[Dated], text: str) -> list[Dated]:
    """The days without that of a statement, or on which it was heard of, where another is told: "In a statement on 23
    April, the group said that its men killed two on Wednesday"."""
    lead = {d.span: text[max(0, d.span.start - _LEAD) : d.span.start] for d in dates}
    kept = [d for d in dates if not (_STATED.search(lead[d.span]) or _HEARD.search(lead[d.span]))]
    return kept or dates


def is_of_count(dated: Dated, text: str) -> bool:
    """Whether a week, month or year only says since when attacks are counted."""
    if dated.date.precision == "day":
        return False
    return _COUNTED.search(text, max(0, dated.span.start - 2 * _LEAD), dated.span.start) is not None


def is_of_ward(dated: Dated, text: str) -> bool:
    """Whether a day only says until when somebody was in hospital, or when one told of before died there."""
    before = max(0, dated.span.start - _LEAD)
    if _STILL.search(text, before, dated.span.start):
        return True
    died = _DIED.search(text, before, dated.span.start)
    if died is None:
        return False
    ward = _WARD.search(text, max(0, died.start() - 2 * _LEAD), dated.span.start)
    return ward is not None or _OF_WOUNDS.match(text, dated.span.end) is not None
