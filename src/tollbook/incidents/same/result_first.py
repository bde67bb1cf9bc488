"""What came of an attack told before the attack, in an armed group's claims, and the day told behind it.

"Two trucks lie burned by the road to X. They had been let in, on the 6th, until ..."    -> one attack, on the 6th
"A Hilux was left in pieces at X. The mine that did it had been buried on the 17th."     -> the same
"A tower was burned at X. On the 7th a patrol was ambushed."                             -> two
"""

from __future__ import annotations

import re
from typing import Final

from tollbook.incidents.claims import FIGHTS
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.setting.episode_days import COUNTED_ON
from tollbook.mentions import ActMention, Dated
from tollbook.spans import Span

# Kinds of act that may be all that came of an attack.
_OUTCOMES: Final = frozenset(
    (None, "arson", "robbery", "looting", "sabotage", "weapons_seizure", "territory_gained", "abduction", "detention")
)
# The words that open a sentence which goes back to what the one before told.
_BACK = re.compile(
    r"\W*(?:(?:they|it|he|she|both|all|these|those|its|their|his|her)\b(?! (?:was|were|has been|have been) (?:later )?"
    r"(?:buried|freed|released|mourned|shown|published|repaired|taken back|retaken|replaced|exchanged)\b)"
    r"|the last (?:\w+ )?(?:of them|\w+ (?:was|were))\b"
    r"|(?:the|that) (?:[\w-]+ ){1,3}(?:that|which|who) (?:did|had done|caused|brought|burned|killed|hit|struck|"
    r"destroyed) (?:it|this|that|them|him|her|all)\b)",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_BACK_TO = re.compile(r"\b(?:it|them|there|him|her|his)\b", re.IGNORECASE)
_OPENS_DATED = re.compile(
    r"\W*(?:then,? |later,? |again,? )?(?:on|in|at|near|outside|the (?:day|night|\d))\b", re.IGNORECASE
)
_THEY_HAD = re.compile(r"\W*(?:they|it|he|she|(?:its|their|his) [\w-]+(?: [\w-]+)?) had\b", re.IGNORECASE)
_THAT_DAY: Final = frozenset(("date.hours", "date.that_part_of_day", "date.told_day", "date.same_part_of_day"))
_THE_TWO = re.compile(
    r"(?:he|she|they|him|her|them|both|all|(?:the|these|those|both) (?:other |last |remaining )?(?:two|three|four|five|"
    r"six|brothers?|others?|rest|last|survivors?|driver|remaining|\w+ of them)\b|\w+ of (?:them|these|those)\b)",
    re.IGNORECASE,
)
_SOON: Final = 2  # sentences within which "the two" are those just told of


def is_result(draft: Draft) -> bool:
    """Whether an incident was told so far by what came of it alone, with no day of its own."""
    return not draft.when_own and all(_came_of_it(a) for a in draft.acts)


def goes_back(sentence: Span, day: Dated, text: str) -> bool:
    """Whether a sentence with a ``day`` opens with words for what was told, or tells what had gone before it."""
    if _BACK.match(text, *sentence):
        return True
    if _OPENS_DATED.match(text, *sentence):
        return False
    return _HAD.search(text, sentence.start, day.span.start) is not None


def tells_deed(draft: Draft, episode: Episode, sentence: Span, text: str, *, dated: bool) -> bool:
    """Whether an episode of the next sentence tells the deed, with its day, of what an incident told as its result;
    ``dated``: a day stated before reaches the incident, so that it may be of that."""
    if not (draft.goes_on_in(episode) and is_result(draft)):
        return False
    day = next(
        (d for d in episode.dates if d.date.precision == "day" and d.date.start and d.rule not in COUNTED_ON), None
    )
    if day is None or any(a.definite and a.shape == "noun" for a in episode.acts):
        return False
    if goes_back(sentence, day, text):
        return True
    back = not (dated or episode.places or _OPENS_DATED.match(text, *sentence))
    return back and _BACK_TO.search(text, *sentence) is not None


def _came_of_it(act: ActMention) -> bool:
    """Whether an act may be no more than what came of one."""
    return act.weak or act.effect or act.outcome is not None or act.event_type in _OUTCOMES or act.shape == "noun"


def explains(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether the next sentence, with no day of its own, tells how those just told of came to it: "They had been
    travelling towards X and were fired upon"."""
    if not draft.goes_on_in(episode) or any(d.date.start for d in episode.dates):
        return False
    return _THEY_HAD.match(text, *episode.span) is not None


def ends_for_them(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode, with no place or day but "an hour later", tells the end of those known by "the two" or a
    pronoun: "The two brothers were killed later that night in the forest"."""
    last = draft.episodes[-1]
    near = episode.paragraph == last.paragraph and 0 < episode.sentence - last.sentence <= _SOON
    if not near or episode.places or not episode.dates or not all(d.rule in _THAT_DAY for d in episode.dates):
        return False
    ends = [a for a in episode.acts if a.outcome is not None or a.act in FIGHTS]
    whom = [x.span.of(text) for a in ends for x in a.arguments if x.role in ("victim", "initiator")]
    only = all(a in ends or a.weak for a in episode.acts)
    return only and bool(whom) and all(_THE_TWO.match(w) for w in whom)
