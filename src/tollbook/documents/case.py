"""Whether a text is written in mixed case, all capitals or all lower case.

>>> letter_case("SAN PEDRO, 3 JAN -- TWO SOLDIERS WERE WOUNDED.")
'upper'
"""

from __future__ import annotations

from tollbook.mentions import Case

_SAMPLE = 50_000  # characters looked at: enough for any report, and a bound for huge ones
_ALMOST_ALL = 0.9  # old wire copy keeps a few letters of the other case in editors' marks


def letter_case(text: str) -> Case:
    """The case of most letters in ``text``; "mixed" when there are too few to tell."""
    sample = text[:_SAMPLE]
    upper = sum(map(str.isupper, sample))
    lower = sum(map(str.islower, sample))
    if upper + lower < 20:
        return "mixed"
    if upper > _ALMOST_ALL * (upper + lower):
        return "upper"
    # Ordinary prose has two to five capitals in a hundred letters; text lower-cased by machine has none.
    return "lower" if upper < 0.004 * lower else "mixed"
