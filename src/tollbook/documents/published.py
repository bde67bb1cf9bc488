"""When a report was published, from what is known of it; never from the clock.

The order: the caller's option, the row, the document's metadata, its dateline, that of another part of the same
release, its file name. The day on which a
PDF or Word file was made is weaker than that: it stands only where the text has no dateline of its own, since old
papers are scanned and converted long after they came out.

    >>> day_in_text("2014-11-S-043\\nSABRA, Afghanistan (Nov. 26)\\nA patrol was hit.")
    '2014-11-26'
    >>> day_in_name("update-20170504.txt")
    '2017-05-04'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from tollbook.documents.case import letter_case
from tollbook.documents.clean import clean
from tollbook.documents.datelines import MONTHS, Day, read_dateline, read_day
from tollbook.documents.sections import layout_reader
from tollbook.resources import Knowledge

_HEAD_CHARACTERS: Final = 4_000
_HEAD_LINES: Final = 12
# How NATO's press offices number releases: year, month, series, number.
RELEASE: Final = re.compile(r"\b((?:19|20)\d\d)-(0?[1-9]|1[0-2])-([A-Z]{1,3})[-–—](\d{2,4})\b")
_TITLE_DAY: Final = re.compile(r"(?:update|report|summary|brief)s?,? (.{6,20})$", re.IGNORECASE)
_HEADLINE_DAY: Final = re.compile(r"([^\W\d_]{3,9}\.? \d{1,2}): ")
_YEARS: Final = range(1900, 2100)

_MONTH_NAME: Final = "|".join(MONTHS)
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_PACKED: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:[T ]?\d{4,6}Z?)?")
_SLASHED: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ].*)?")
_IN_NAME: Final = (
    re.compile(r"(?<!\d)(?P<y>\d{4})[-_. ]?(?P<m>\d\d)[-_. ]?(?P<d>\d\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})[-_. ]?(?P<m>(?:{_MONTH_NAME})[a-z]*)[-_., ]*(?P<y>\d{{4}})(?!\d)", re.I),
    re.compile(rf"(?P<m>(?:{_MONTH_NAME})[a-z]*)[-_. ]?(?P<d>\d{{1,2}})[-_., ]+(?P<y>\d{{4}})(?!\d)", re.I),
    re.compile(r"(?<!\d)(?P<d>\d\d)[-_.](?P<m>\d\d)[-_.](?P<y>\d{4})(?!\d)"),
)


@dataclass(frozen=True, slots=True)
class Published:
    """A publication day (ISO) and where it was read: option, row, metadata, dateline, release or file_name."""

    day: str | None
    basis: str | None


def publication(
    *,
    option: str | None = None,
    row: str | None = None,
    metadata: str | None = None,
    text: str = "",
    release: str | None = None,
    made: str | None = None,
    file_name: str | None = None,
    knowledge: Knowledge | None = None,
) -> Published:
    """The publication day by the order above. All days given are ISO; ``release`` is that of other parts of the same
    release, ``made`` a file's day of creation."""
    if option or row or metadata:
        return Published(option or row or metadata, "option" if option else "row" if row else "metadata")
    dated = day_in_text(text, knowledge or Knowledge())
    if dated:
        return Published(dated, "dateline")
    if release:
        return Published(release, "release")
    if made:
        return Published(made, "metadata")
    named = day_in_name(file_name) if file_name else None
    return Published(named, "file_name") if named else Published(None, None)


def parse_day(value: object) -> str | None:
    """The ISO day that a row's or option's value gives; None for an empty one.

    Raises ValueError, with the reason, for anything that isn't plainly one day: "03/04/2017" can be read two ways.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = str(value if value is not None else "").strip()
    if not text or text.lower() in {"nan", "nat", "none", "null"}:
        return None
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        return _slashed(text, *map(int, slashed.groups()))
    found = _ISO.fullmatch(text) or _PACKED.fullmatch(text)
    if found:
        day: Day | None = Day(int(found[1]), int(found[2]), int(found[3]))
    else:
        day = read_day(text) if len(text) < 60 else None
    iso = _iso(day) if day else None
    if iso is None:
        raise ValueError(f"{text[:40]!r} is no date; write it as 2017-05-04")
    return iso


def day_in_text(text: str, knowledge: Knowledge | None = None) -> str | None:
    """The day that a text's own head gives: its dateline, the date that fills a line, or its update's title.

    Where the dateline has no year, the release's number gives it ("2014-11-S-043"). An event's date is never taken.
    """
    head, _ = clean(text[:_HEAD_CHARACTERS])
    case = letter_case(head)
    release = RELEASE.search(head)
    reader = layout_reader(knowledge or Knowledge())
    lines = [line.strip() for line in head.split("\n") if line.strip()][:_HEAD_LINES]
    spare: str | None = None
    for index, line in enumerate(lines):
        at = 0
        while (found := reader.furniture(line, at)) is not None:
            titled = _TITLE_DAY.search(line[at : found[1]])
            spare = spare or (_complete(read_day(titled[1]), release) if titled else None)
            at = found[1] + (line[found[1] : found[1] + 1] == " ")
        dateline = read_dateline(line[at:], case, first=index == 0 or len(line) - at < 60)
        day = _complete(dateline.day if dateline else None, release)
        if day:
            return day
        headline = _HEADLINE_DAY.match(line) if index == 0 else None
        titled = _TITLE_DAY.search(line) if len(line) < 120 else None
        for words in (headline, titled):
            spare = spare or (_complete(read_day(words[1]), release) if words else None)
    return spare


def day_in_name(name: str) -> str | None:
    """The day in a file's name: 2017-05-04, 20170504, 4-May-2017, May_4_2017; None where it can be read two ways."""
    for pattern in _IN_NAME:
        for found in pattern.finditer(name):
            month = found["m"]
            number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
            if pattern is _IN_NAME[-1] and number <= 12 and int(found["d"]) <= 12 and number != int(found["d"]):
                continue  # 03-04-2017
            iso = _iso(Day(int(found["y"]), number, int(found["d"])))
            if iso:
                return iso
    return None


def _complete(day: Day | None, release: re.Match[str] | None) -> str | None:
    """The ISO day, its year taken from the release's number where the words have none."""
    if day is None:
        return None
    if day.year is None:
        if release is None:
            return None
        year, month = int(release[1]), int(release[2])
        if (day.month - month) % 12 not in {0, 1, 11}:
            return None
        # A release of December may be dated January, and the other way round.
        year += (day.month == 1 and month == 12) - (day.month == 12 and month == 1)
        day = Day(year, day.month, day.day)
    return _iso(day)


def _iso(day: Day) -> str | None:
    """ISO form; None where the calendar has no such day or the year is out of all reason."""
    if day.year is None or day.year not in _YEARS:
        return None
    try:
        return date(day.year, day.month, day.day).isoformat()
    except ValueError:
        return None


def _slashed(text: str, first: int, second: int, year: int) -> str:
    if first <= 12 and second <= 12 and first != second:
        raise ValueError(f"{text[:40]!r} can be read two ways; write it as 2017-05-04")
    iso = _iso(Day(year, second, first)) if second <= 12 else _iso(Day(year, first, second))
    if iso is None:
        raise ValueError(f"{text[:40]!r} is no day of the calendar")
    return iso
