"""Harm told of further people by their number alone, where the words set them against those told before.

"Two guards died in the first clash and four in the second."    two and four killed
"A sniper hit a soldier in the morning and another towards evening."
"Three people died on the spot and two others in hospital."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.toll_lines import Line, people_span
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import Scene
from tollbook.mentions import Sentence

_EARLY = frozenset(("morning", "dawn", "noon", "midday", "daybreak", "day", "afternoon", "daytime"))
_LATE = frozenset(("evening", "dusk", "night", "nightfall", "sunset", "afternoon", "noon", "dark", "midnight"))
_AT_ONCE = frozenset(("spot", "instantly", "scene", "once", "immediately", "outright"))
_LATER = frozenset(("hospital", "wounds", "injuries", "later", "hospitals", "clinic", "days", "hours"))
_LEADS = frozenset(("in", "at", "during", "toward", "towards", "by", "after", "of", "from", "on", "later"))
_SECOND = frozenset(("second", "other", "next", "latter"))
_JOINS = frozenset(("and", ",", ";", "while"))
_ASIDE = 8  # words
_FEW = 5  # words behind a number in which the second time is told


def with_further(scene: Scene, sentence: Sentence, lines: Sequence[Line]) -> list[Line]:
    """The lines of a sentence, with those of people told behind them by a number alone."""
    found: list[Line] = []
    for line in lines:
        found.append(line)
        party = line.party
        if party is None or party.kind != "counted" or line.whole is not None or line.mention.interval.high == 0:
            continue
        further = _further(scene, line, party, lines)
        if further is not None:
            people = people_span(sentence, further)
            mention = replace(
                line.mention,
                span=people,
                people=people,
                interval=further.interval,
                best=further.best,
                modifier=further.modifier,
            )
            found.append(replace(line, mention=mention, party=further))
    return found


def _further(scene: Scene, line: Line, party: Party, lines: Sequence[Line]) -> Party | None:
    """The first bare number behind a line's words that is set against it."""
    start = max(line.trigger, party.end - 1) + 1
    for other in scene.parties:
        one_more = other.kind == "one" and other.further and line.mention.interval.high == 1  # "one ... and the other"
        if (
            other.start < start
            or not (other.kind == "counted" or one_more)
            or not (other.head is None or other.further)
        ):
            continue
        if any(x.party is other for x in lines) or scene.low(other.start - 1) not in _JOINS:
            return None
        told = {scene.low(k) for k in range(start, other.start)}
        end = _past_aside(scene, other.end) if one_more else other.end
        behind = [scene.low(k) for k in range(end, end + _FEW)]
        if any(k in scene.harm for k in range(start, end + _FEW)) or behind[0] not in _LEADS:
            return None
        late = set(behind)
        twice = "first" in told and late & _SECOND
        daily = told & _EARLY and late & _LATE
        died = told & _AT_ONCE and late & _LATER and scene.low(line.trigger) == "died"
        return other if twice or daily or died else None
    return None


def _past_aside(scene: Scene, at: int) -> int:
    """Past what commas say of those just named: "the other, a corporal, after two days"."""
    if scene.low(at) != ",":
        return at
    return next((k + 1 for k in range(at + 1, at + _ASIDE) if scene.low(k) == ","), at)
