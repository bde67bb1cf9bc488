"""Words that tell attacks of one clause apart: "the one in A and the other in B"."""

from __future__ import annotations

import re

ONE = re.compile(
    r"(?:\b|(?<=: ))(?i:(?<=: )(?:two|three|four)(?= (?:at|in|on|near|outside|beside) )|"
    r"the one|one|the first|two of them|one of them|the former|that of|first(?= at| in| on| near))\b"
    r"(?! [A-Z])",  # "the First Military Region"
)
OTHER = re.compile(
    r"(?:\band |, (?:and )?|; (?:and )?)(?:on the \d{1,2}(?:st|nd|rd|th)(?: of [A-Z][\w'’-]+)?,? )?"
    r"(the (?:other|others|second|third|fourth|last|latter)|another"
    r"|a (?:second|third|fourth)|that of|then|(?:one|two)"
    r"(?= (?:at|in|on|near|by|beside|outside|to|against|under|beneath|for|from)))\b",
    re.IGNORECASE,
)


def tells_apart(text: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` say where each of several attacks was.

    >>> tells_apart("two bombs, one in Sur and the other in Khan", 0, 43)
    True
    """
    one = ONE.search(text, start, end)
    return one is not None and OTHER.search(text, one.end(), end) is not None
