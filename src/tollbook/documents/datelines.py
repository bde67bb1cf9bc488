"""Datelines: the place, day and agency that stand at the head of a release or a wire story.

    >>> line = read_dateline("SABRA, Afghanistan (Nov. 20, 2014) - A patrol was hit.", "mixed")
    >>> line.end, line.day
    (37, Day(year=2014, month=11, day=20))

Only forms that no ordinary sentence takes are read: a day in brackets after a place, a place and a dash, a tag in
square brackets, a bare day that ends in a full stop or colon. A date inside a sentence is an event's, not the report's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tollbook.mentions import Case

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = (
    r"(?P<{m}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_NAME_WORD: Final = r"[^\W\d_]+(?:[.'-][^\W\d_]+)*\.?"  # "St.", "Port-au-Prince", "d.c."
_PLACE: Final = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,5}}(?: \([^()\d\n]{{2,40}}\))?"  # "ROME (ITALY)"
_AGENCY: Final = r"\([^()\n]{2,60}\)"
_LETTERS: Final = re.compile(r"\([A-Z][A-Z ./-]{1,14}\)$")  # "Bamako (AFP)": no land behind a town


def _day_pattern(n: int) -> str:
    """One explicit day, groups numbered so that the pattern may stand several times in another."""
    return (
        rf"(?:(?P<d{n}a>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH.format(m=f'm{n}a')}(?:,?[ -](?P<y{n}a>\d{{4}}|\d\d))?"
        rf"|{_MONTH.format(m=f'm{n}b')} (?P<d{n}b>\d{{1,2}})(?:st|nd|rd|th)?\b"
        rf"(?:[,.] ?(?P<y{n}b>\d{{4}})| (?P<y{n}c>\d{{4}}))?"
        rf"|(?P<y{n}d>\d{{4}})-(?P<m{n}d>\d\d)-(?P<d{n}d>\d\d))(?!\d)"
    )


_DAY: Final = re.compile(_day_pattern(0), re.IGNORECASE)
_BRACKETED: Final = re.compile(
    rf"{_PLACE}(?:, {_PLACE}){{0,2}},? \({_WEEKDAY}{_DAY.pattern}\) ?(?:[-–—:]+(?= |$))?", re.IGNORECASE
)
_TO_DASH: Final = re.compile(
    r"(?P<head>[^\W\d_][^\n]{1,110}?) ?--(?=[ \[]|$)"
    r"|(?P<head1>[^\W\d_][^\n]{1,110}?)(?: |(?<=\))|(?<=\)\.)|(?<=\d))[-–—](?= )(?! [^(]{1,30}\))"
)
_TAGS: Final = re.compile(r"(?: ?\[[^\[\]\n]{1,240}\])+")
_HEAD: Final = re.compile(
    rf"{_PLACE}(?:/{_PLACE}){{0,2}}(?:, {_PLACE}){{0,2}}?(?P<day>,? (?:{_WEEKDAY}{_DAY.pattern}|no date))?"
    rf"(?P<agency>,? {_AGENCY}|, {_PLACE})?",
    re.IGNORECASE,
)
# "SRINAGAR, July 16 (PTI) Two militants", "SRINAGAR, July 16 Two militants", "QUETTA: Five people": no dash, but a
# shouted place.
_UNDASHED: Final = re.compile(
    rf"(?P<place>{_PLACE}), {_WEEKDAY}{_DAY.pattern}(?: {_AGENCY})?:?(?= [^\W\d_])", re.IGNORECASE
)
_COLON: Final = re.compile(rf"(?P<place>{_PLACE}(?:/{_PLACE}){{0,2}}):(?= [^\W\d_])")
_BARE: Final = re.compile(
    rf"(?:(?P<label>(?:dated|date:|issued|published|posted|released?|report|statement|update|communique|bulletin)"
    rf"(?: of| on| for)?:? )|(?P<place>{_PLACE}(?:, {_PLACE})?), )?(?P<weekday>{_WEEKDAY}){_DAY.pattern}"
    rf"(?P<stop>[.:;](?= |$)|,(?= (?:about|for|covering|on the day|the day)\b)| ?[-–—]+(?= )|$)?",
    re.IGNORECASE,
)
# "Manila, Wednesday: Two policemen", "Belfast, Tuesday - A bomb": the day of writing without its date; and "Srinagar,
# Mar 13 (KNO): Persons unknown", "Batticaloa, August 3. Over a hundred".
_ON_WEEKDAY: Final = re.compile(
    rf"{_PLACE}(?:, {_PLACE})?, (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{_DAY.pattern})"
    rf"(?: {_AGENCY})?(?:[:.]| ?[-–—]+)(?= [\"“'‘]?[A-Z])",
    re.IGNORECASE,
)
_NO_PLACE: Final = re.compile(
    r"(?:the|an?|he|she|it|they|we|i|in|on|at|there|this|that|these|those|one|two|three|some|many|when|while|as|if|but"
    r"|and|or|to|for|from|by|with|after|before|about)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as written; ``year`` is None where the words give none. Not checked against the calendar."""

    year: int | None
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a dateline ends (offset in the line it opens), and the day in it."""

    end: int
    day: Day | None


def read_dateline(line: str, case: Case, *, first: bool = True) -> Dateline | None:
    """The dateline that ``line`` opens with, or None.

    ``first`` is False for a line that isn't the report's first: there only the forms with a bracketed day or with
    a day and a dash count, since a long report may hold several releases.
    """
    head = line[:400]
    for reader in (_bracketed, _dashed, _bare, _shouted, _weekday):
        found = reader(head, case)
        if found is not None and (first or (found.day is not None and reader not in (_bare, _shouted, _weekday))):
            return found
    return None


def read_day(text: str) -> Day | None:
    """The first explicit day in a few words ("Nov. 20, 2014", "3 JAN 90", "2014-11-20")."""
    found = _DAY.search(text)
    return _day_of(found) if found else None


def _bracketed(line: str, case: Case) -> Dateline | None:
    found = _BRACKETED.match(line)
    if found is None or not _could_open(found[0], case):
        return None
    return Dateline(_past_tags(line, found.end()), _day_of(found))


def _dashed(line: str, case: Case) -> Dateline | None:
    found = _TO_DASH.match(line)
    if found is None:
        return None
    head = _HEAD.fullmatch((found["head"] or found["head1"]).strip().removesuffix("."))
    if head is None or not _could_open(head[0], case):
        return None
    place = head[0].split(",")[0].split(" (")[0]
    signed = _LETTERS.search(head[0]) is not None and case == "mixed"
    if not (head["day"] or signed or (head["agency"] and "(" in head["agency"])):
        if case == "mixed" and not place.isupper():
            return None
        if case != "mixed" and len(head[0].split()) > 6:
            return None
    return Dateline(_past_tags(line, found.end()), _day_of(head))


def _bare(line: str, case: Case) -> Dateline | None:
    found = _BARE.match(line)
    if found is None or not _could_open(found[0], case):
        return None
    day = _day_of(found)
    if day is None or not (found["stop"] is not None or found["label"]):
        return None
    shouted = case == "mixed" and (found["place"] or "").isupper()  # "PESHAWAR, Sept 20: Four members of"
    if day.year is None and not (shouted and found["stop"] == ":"):
        return None
    return Dateline(found.end(), day)


def _shouted(line: str, case: Case) -> Dateline | None:
    """A place in capitals with a day and an agency, or with a colon alone, before text that is not in capitals."""
    found = _UNDASHED.match(line) or _COLON.match(line)
    shouted = found is not None and found["place"].split(" (")[0].isupper()  # "KABUL (Pajhwok): Six guards"
    if found is None or case != "mixed" or not shouted or not _could_open(found[0], case):
        return None
    return Dateline(_past_tags(line, found.end()), read_day(found[0])) if line[found.end() + 1].isupper() else None


def _weekday(line: str, case: Case) -> Dateline | None:
    """A place with the day of writing, its date or its weekday, before a colon or dash."""
    found = _ON_WEEKDAY.match(line)
    if found is None or case != "mixed" or not all(w[0].isupper() for w in found[0].split(",")[0].split()):
        return None
    return Dateline(found.end() + 1, read_day(found[0])) if _could_open(found[0], case) else None


def _could_open(head: str, case: Case) -> bool:
    word = head.split(None, 1)[0].strip(".,")
    if not word or _NO_PLACE.match(word):
        return False
    return case == "lower" or word[0].isupper() or word[0].isdigit()


def _past_tags(line: str, end: int) -> int:
    """Past the editors' tags that follow: "[REPORT] [ARMY PRESS OFFICE] [TEXT]", and the blank after."""
    tags = _TAGS.match(line, end)
    end = tags.end() if tags else end
    return end + 1 if line[end : end + 1] == " " else end


def _day_of(found: re.Match[str]) -> Day | None:
    groups = found.groupdict()
    for form in "abd":
        month, day = groups[f"m0{form}"], groups[f"d0{form}"]
        if month and day:
            year = groups[f"y0{form}"] or (groups["y0c"] if form == "b" else None)
            number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
            return Day(_full_year(year), number, int(day))
    return None


def _full_year(year: str | None) -> int | None:
    """Two-digit years: 70 to 99 are the 1900s, for no such report is older and wire copy of the time wrote so."""
    if year is None or len(year) == 4:
        return int(year) if year else None
    return int(year) + (1900 if int(year) >= 70 else 2000)
