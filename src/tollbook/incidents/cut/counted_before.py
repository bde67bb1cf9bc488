"""What a sentence of news goes on to tell behind the count of an attack told already.

"Monday's shooting was the third in a month: on 2 September a barber was shot dead."   on the 2nd, not on Monday
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.mentions import Dated
from tollbook.spans import Span

_COUNT = re.compile(
    r"\W*(?:it|this|that|the [\w-]+(?: [\w-]+)?|[\w-]+day['’]s (?:[\w-]+ )?[\w-]+) (?:was|is|marks|marked) "
    r"(?:at least )?the (?:second|third|fourth|fifth|sixth|seventh|latest|[\w-]+teenth|\d+(?:nd|rd|th))\b"
    r"[^.;:]{0,80}(?:[:;]|\s[–—-])\s",
    re.IGNORECASE,
)


def behind_the_count(dates: Sequence[Dated], sentence: Span, text: str) -> list[Dated]:
    """The days of a sentence, without those of the attack that it opens by counting, where it goes on to a day of its
    own."""
    count = _COUNT.match(text, *sentence)
    behind = [d for d in dates if count is not None and d.span.start >= count.end()]
    return behind if any(d.date.precision == "day" for d in behind) else list(dates)
