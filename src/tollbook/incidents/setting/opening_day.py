"""The day that a release opens with, where its lead adds up what is listed below without saying the day again.

"On 10 May forces went on with attacks in A. They carried out four strikes there." -> the list below is of 10 May
"""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.mentions import Dated, Findings
from tollbook.spans import Span

_NEAR = 2  # sentences from the day to the sum


def opening_day(days: Sequence[Dated], adding_up: Sequence[Span], findings: Findings) -> Dated | None:
    """Of ``days``, the one day stated in the paragraph of the first sum (``adding_up``, sentences), before it; None
    where the paragraph states several."""
    if not adding_up:
        return None
    first = findings.reading.sentence_at(adding_up[0].start)
    if first is None:
        return None
    sentences = findings.reading.sentences
    lead = [s for s in sentences[: first.index] if s.paragraph == first.paragraph and first.index - s.index <= _NEAR]
    stated = [d for d in days if any(s.span.covers(d.span) for s in lead)]
    single = [d for d in stated if d.date.precision == "day" and d.date.start == d.date.end]
    return single[0] if len({d.date.start for d in stated}) == 1 and single else None
