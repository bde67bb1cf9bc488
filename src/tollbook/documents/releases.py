"""Parts of one press release, cut into rows of a table, share the release's day.

Archives of releases often hold a row an incident. Only the first part then has the dateline; the release's number,
which the parts share, leads back to it.

>>> days = release_days(["2014-11-S-043\\nSABRA, Afghanistan (Nov. 26)\\nA patrol was hit.",
...                      "2014-11-S-043\\nA van hit."])
>>> days[release_number("2014-11-S-043\\nA van hit.") or ""]
'2014-11-26'
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from tollbook.documents.published import RELEASE, day_in_text
from tollbook.resources import Knowledge

_HEAD: Final = 400
_MOST: Final = 200_000  # numbers kept of one table


def release_number(text: str) -> str | None:
    """The number at a text's head, in one form: "2014-11-S-043"."""
    found = RELEASE.search(text, 0, _HEAD)
    return f"{found[1]}-{int(found[2]):02}-{found[3]}-{int(found[4]):03}" if found else None


def release_days(texts: Iterable[str], knowledge: Knowledge | None = None) -> Mapping[str, str]:
    """The day of each release of which some part gives one and no other part another."""
    days: dict[str, str | None] = {}
    for text in texts:
        number = release_number(text)
        if number is None or (number not in days and len(days) >= _MOST):
            continue
        day = day_in_text(text, knowledge)
        if day is not None:
            days[number] = day if days.get(number, day) == day else None
    return {number: day for number, day in days.items() if day is not None}
