"""Words that bring in a further attack with no verb of its own: "..., and another near B", "and that of B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.mentions import ActMention, Placed, Sentence
from tollbook.parse import FINITE
from tollbook.spans import Span

_CLAUSE_END = re.compile(r";|\.\s|, (?=which\b|who\b|whose\b)")
_AT = (
    r"(?:in|at|near|by|on|of|for|from|belonging|under|outside|inside|beside|behind|between|against|north|south|east|"
    r"west)"
)
_DAY = (
    r"(?P<day>(?:(?:on |in |at )?(?:the|that) (?:very )?same (?:day|night|evening|morning|hour)|(?:on )?the "
    r"(?:next|following) (?:day|night|morning)|"
    r"on (?:its|their|his) (?:way back|return)|(?:(?:an|some|two|three) )?(?:[\w-]+ )?(?:later|afterwards)|"
    r"on (?:[A-Z]\w+day|the \d{1,2}(?:st|nd|rd|th)(?: of [\w'’-]+(?: [\w'’-]+)?)?))\b,? )?"
)
_IN_ANOTHER = (
    r"(?P<anew>in (?:another|an? (?:second|third|similar|separate|further|new|like)) (?:attack|operation|raid|strike|"
    r"bombing|ambush)(?: (?:on|in|at) [^,;.]{3,30})?,? )?"
)
_ORDINAL = r"(?:the (?:second|third|fourth|fifth|other)(?: one| of them)?,? (?=an? |\d|two |three ))?"
_FEW = r"(?:two|three|four|five|six|seven|eight)"
_NUMBER = rf"(?:{_FEW}|nine|ten|\d{{1,3}})"
MARK = re.compile(
    r"(?:,? and,?(?: then)?|, then|;(?: and)?|,(?: while)?|,? as (?:was|were|did)|,? as well as) " +
    _DAY + _IN_ANOTHER + _ORDINAL + r"(?:yet |still )?" +
    r"(?P<words>"
    r"(?:(?:in|at|on|against|near|with) )?"
    rf"(?P<another>(?:another(?: {_FEW}(?= (?:in|at|near|on)\b))?"
    rf"|a (?:second|third|fourth|fifth|further|similar)|{_FEW} "
    r"(?:others?|more|further))\b|others(?= (?:an?|the|two|three) )"
    r"|one(?= (?:at|on|in|under|against|near|outside|beside|by)\b))"
    rf"|(?:(?:in|at|on|of|against|near|with) )?(?P<that>(?:that|those|the ones?)(?= {_AT}\b))"
    rf"|(?P<there>(?:in|at|near|outside) (?=(?:the (?:village|town|city|area|district) of )?(?-i:[A-Z])))"
    r"|(?:(?<=as was )|(?<=as were ))(?P<alike>the|its|their|his|an?|those|two|three) "
    r"|(?:(?<=and )|(?<=then )|(?(day)|(?!)))(?P<again>(?:at|on|against|outside) (?:the|its|their|his|an?) )"
    r"(?!road|highway|way|route|outskirts|border|edge|bank|shore|same|next|following)(?=[a-z])"
    rf"|(?:(?:in|at|on|against|near) )?(?P<plain>(?:an?|{_NUMBER}) (?!of |more |others? )(?=\w)"
    rf"|(?:\w+ )?(?:rounds|shells|rockets|missiles|grenades|bombs|devices|mines)(?= {_AT}\b)))",
    re.IGNORECASE,
)  # fmt: skip


def opens_gap(cut: int, places: Sequence[Placed], acts: Sequence[ActMention], sentence: Sentence, text: str) -> bool:
    """Whether the clause from ``cut`` on has no verb of its own before its place, and so shares the one before it."""
    mark = MARK.match(text, cut)
    place = next((p for p in places if p.span.start > cut), None)
    if mark is None or place is None:
        return False
    clause = _CLAUSE_END.search(text, place.span.end, sentence.span.end)
    behind = Span(place.span.end, clause.start() if clause else sentence.span.end)
    if any(t.tag_ in FINITE for t in sentence.tokens_in(behind)):
        return False
    between = Span(mark.end("words"), place.span.start)
    if between.start > between.end or any(a.shape == "verb" and between.covers(a.span) for a in acts):
        return False
    return not any(t.tag_ in (*FINITE, "VBN", "VBG") for t in sentence.tokens_in(between))
