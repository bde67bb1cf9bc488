"""Makes the tolls of one incident add up.

A report tells its toll more than once: in the headline, in the lead, in the story, and by pointing back. What is
left after ``tally`` is each harm once:

    "The force detained a leader and several men. ... The leader and two additional men were detained."
    -> captured 1 (a leader), captured 2 (two additional men)

Rules, in order, for each line against those already kept of the same outcome:

- lines of one sentence never retell each other, except by a pronoun or "the ...";
- a pronoun or a definite phrase points back to a line that can be meant ("the insurgents", "him");
- one person of note (a leader, a facilitator, a name) retells an earlier one by the same noun, role or name;
- "additional", "other" and "more" add, unless they only spell out an earlier "others" or the rest of a total;
- a number that equals the sum so far is a total; a smaller one is a part of it; a vague word gives way to a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tollbook.mentions import Reading, TollMention
from tollbook.model import Interval

_DEFINITE = re.compile(r"(?:the|these|those|this|that|his|her|their|its|he|she|him|they|them|who|both|all)\b", re.I)
# "his driver", "its crew": told by whose they are, so not gone back to.
_OWNED = re.compile(r"(?:his|her|their|its)\s+\S", re.I)
_PARTITIVE = re.compile(r"\bof (?:the|these|those|them|whom)\b", re.I)
_FURTHER = re.compile(r"\b(?:additional|another|(?<!no )more(?! than)|other|others|further)\b", re.I)
_ONE_PERSON = frozenset(("he", "she", "him", "her"))
# Words for one person that tell nobody apart; any other noun for one person is a mark to know them by.
_ANYONE = frozenset(
    "insurgent militant rebel guerrilla terrorist fighter gunman suspect attacker assailant man woman male female boy "
    "girl child individual person people civilian soldier policeman policewoman guard bodyguard occupant passenger "
    "member associate one other another person villager resident local victim".split()
)
# Vague words (ids of data/counts) that a number told later takes the place of.
_WORDS = frozenset(
    "couple few some several multiple group number handful numerous many large_number dozens tens scores hundreds "
    "thousands plural".split()
)
_SIDES = {
    "soldier": "forces",
    "police_officer": "forces",
    "officer": "forces",
    "guard": "forces",
    "bodyguard": "forces",
    "peacekeeper": "forces",
    "fighter": "fighters",
    "attacker": "fighters",
    "bomber": "fighters",
    "suspect": "fighters",
    "criminal": "fighters",
}


@dataclass(slots=True)
class _Kept:
    """A line kept, what it was first told as, and the names and parts it has gathered."""

    index: int
    toll: TollMention
    sentence: int
    words: str
    notable: bool
    side: str | None
    names: set[str] = field(default_factory=set)
    parts: int = 0
    rest_told: bool = False
    confirmed: bool = False

    @property
    def low(self) -> int:
        return self.toll.interval.low

    @property
    def further(self) -> bool:
        return bool(_FURTHER.search(self.words))


def tally(tolls: Sequence[TollMention], reading: Reading) -> tuple[TollMention, ...]:
    """The tolls of one incident, given in text order, without retellings; ``subset_of`` indexes what is returned.

    A part whose whole was a retelling goes over to the line that was retold. Stated zeros are kept once each, unless
    the same outcome has a line of its own.
    """
    kept: list[_Kept] = []
    retelling: set[int] = set()  # sentences that tell a person of note again
    used: set[tuple[int, int]] = set()  # sentence, kept line: one sentence retells a line once
    zeros: list[int] = []
    home: dict[int, int] = {}  # toll index -> toll index of the line that now stands for it
    own = {toll.outcome for toll in tolls if _counts(toll) and not toll.shared}
    for index, toll in enumerate(tolls):
        if toll.interval.high == 0:
            zeros.append(index)
            continue
        if toll.shared and toll.outcome in own:
            continue  # a lead's tally of several incidents, one of which is told here
        if toll.subset_of is not None:
            whole = next((k for k in kept if k.index == home.get(toll.subset_of)), None)
            keys = _keys(toll, _text(toll, reading)) if _is_notable(toll, _text(toll, reading)) else set()
            if any(k.names & keys and k.notable and k.toll.outcome == toll.outcome for k in kept):
                home[index] = -1  # "two men, including the commander": who has a line of his own
            elif whole is not None:
                whole.parts += toll.interval.low
                whole.names |= keys
            continue
        line = _line(index, toll, reading)
        same = [k for k in kept if k.toll.outcome == toll.outcome]
        spent = frozenset(k for sentence, k in used if sentence == line.sentence)
        told = _retold(line, same, spent, again=line.sentence in retelling)
        if told is None:
            home[index] = index
            kept.append(line)
        else:
            home[index] = told.index
            used.add((line.sentence, told.index))
            _refine(told, line)
            pointing = line.low == 1 and _DEFINITE.match(line.words)
            if (line.notable or pointing) and told.sentence != line.sentence:
                retelling.add(line.sentence)
    return _collect(tolls, kept, zeros, home)


def _collect(
    tolls: Sequence[TollMention], kept: Sequence[_Kept], zeros: Sequence[int], home: dict[int, int]
) -> tuple[TollMention, ...]:
    """The kept lines, their parts and the zeros that nothing contradicts, in text order."""
    chosen = {k.index: k.toll for k in kept}
    parts: list[tuple[int, str | None, Interval]] = []
    for index, toll in enumerate(tolls):
        stands = None if toll.subset_of is None else home.get(toll.subset_of)
        if stands is None or stands not in chosen or toll.interval.high == 0 or home.get(index) == -1:
            continue
        high = chosen[stands].interval.high
        key = stands, toll.who, toll.interval
        if key not in parts and (high is None or toll.interval.low <= high):
            parts.append(key)
            chosen[index] = toll
    seen: list[tuple[str, str]] = []
    for index in zeros:
        toll = tolls[index]
        zero = toll.outcome, toll.civilian_status
        if zero not in seen:
            seen.append(zero)
            chosen[index] = toll
    order = sorted(chosen)
    place = {index: k for k, index in enumerate(order)}
    return tuple(
        replace(chosen[i], subset_of=place[home[whole]])
        if (whole := tolls[i].subset_of) is not None and home.get(whole) in place
        else replace(chosen[i], subset_of=None)
        for i in order
    )


def _counts(toll: TollMention) -> bool:
    return toll.interval.high != 0 and toll.subset_of is None


def _text(toll: TollMention, reading: Reading) -> str:
    return "" if toll.people is None else " ".join(toll.people.of(reading.text).split())


def _line(index: int, toll: TollMention, reading: Reading) -> _Kept:
    words = _text(toll, reading)
    sentence = reading.sentence_at(toll.span.start)
    notable = _is_notable(toll, words)
    names = _keys(toll, words) if notable else set()
    side = "civilians" if toll.civilian_status == "civilians" else _SIDES.get(toll.who or "")
    number = -1 if sentence is None else sentence.index
    confirmed = sentence is not None and "confirm" in sentence.span.of(reading.text).lower()
    return _Kept(index, toll, number, words, notable, side, names, confirmed=confirmed)


def _is_notable(toll: TollMention, words: str) -> bool:
    """One person known by a role or a name."""
    if toll.interval.low != 1 or toll.interval.high != 1:
        return False
    tokens = re.findall(r"[^\W\d_]+", words.lower())
    return bool(tokens) and tokens[-1].removesuffix("s") not in _ANYONE and not _DEFINITE.fullmatch(words)


def _is_name(toll: TollMention, words: str) -> bool:
    return toll.who is None and words[:1].isupper() and not re.match(r"(?:an?|one|the|no|some|his|her)\b", words, re.I)


def _keys(toll: TollMention, words: str) -> set[str]:
    """What a person of note is known by: the role, the noun, or the parts of a name."""
    tokens = re.findall(r"[^\W\d_]+", words.lower())
    if _is_name(toll, words):
        return {f"name:{token}" for token in tokens if len(token) > 2}
    return {f"role:{toll.who}", f"noun:{tokens[-1]}"} if tokens else set()


def _is_vague(toll: TollMention) -> bool:
    return toll.interval.low != toll.interval.high


def _retold(line: _Kept, same: Sequence[_Kept], spent: frozenset[int], *, again: bool) -> _Kept | None:
    """The kept line that ``line`` tells again, or None where it is new."""
    able = [k for k in same if k.side == line.side or k.side is None or line.side is None]
    if not able:
        return None
    if line.notable:
        return _retold_person(line, able)
    definite = _points_back(line.words) or bool(_PARTITIVE.search(line.words))
    if definite and not (line.further and not line.words.lower().startswith("the")):
        return _pointed_at(line, able)
    earlier = [k for k in able if k.sentence != line.sentence]
    if not earlier:
        return None
    if line.further or again:
        rest = _retold_rest(line, earlier, again=again)
        if rest is not None or line.further:
            return rest
    return _retold_group(line, [k for k in earlier if k.index not in spent])


def _retold_person(line: _Kept, able: Sequence[_Kept]) -> _Kept | None:
    if line.further:
        return None
    definite = _points_back(line.words)
    earlier = [k for k in able if k.sentence != line.sentence or definite]
    persons = [k for k in earlier if k.notable or k.names]
    known = next((k for k in persons if k.names & line.names), None)
    if known is not None:
        return known
    named = any(name.startswith("name:") for name in line.names)
    for k in reversed(persons):
        has_name = any(name.startswith("name:") for name in k.names)
        if (named and not has_name) or (has_name and not named) or definite:
            return k
    singles = [k for k in earlier if k.low == 1]
    if definite and singles:
        return singles[-1]
    if definite or (line.confirmed and not persons):
        # "confirmed that a leader was detained in Monday's raid": one of those already counted
        return earlier[-1] if earlier else None
    return None


def _points_back(words: str) -> bool:
    """Whether a phrase for people points back to some already told."""
    return bool(_DEFINITE.match(words)) and not _OWNED.match(words)


def _pointed_at(line: _Kept, able: Sequence[_Kept]) -> _Kept | None:
    """What a pronoun or a definite phrase points back to."""
    if line.low == 1:
        singles = [k for k in able if k.low == 1 and k.index < line.index]
        if (
            not singles
            and line.words.lower() in _ONE_PERSON
            and not any(k.parts or k.names or _is_vague(k.toll) for k in able)
        ):
            return None  # "killing four people before he was shot dead": none of the four
        return (singles or list(able))[-1]
    several = [k for k in able if k.low > 1]
    if several:
        return several[-1]
    return able[-1] if sum(k.low for k in able) >= line.low else None


def _retold_rest(line: _Kept, earlier: Sequence[_Kept], *, again: bool) -> _Kept | None:
    """ "two additional men": new, unless they spell out earlier "others" or the rest of a total with named parts."""
    for k in earlier:
        if k.parts and not k.rest_told and (line.low <= max(k.low - k.parts, 0) or _is_vague(k.toll)):
            k.rest_told = True
            return k
    for k in earlier:
        if (
            (k.further or again or _goes_with_person(k, earlier))
            and (_is_vague(k.toll) or k.low == line.low)
            and not k.notable
        ):
            return k
    return None


def _goes_with_person(group: _Kept, earlier: Sequence[_Kept]) -> bool:
    """ "a leader and several men": the men are the others."""
    return group.low > 1 and any(k.sentence == group.sentence and k.notable for k in earlier)


def _retold_group(line: _Kept, earlier: Sequence[_Kept]) -> _Kept | None:
    groups = [k for k in earlier if not k.notable]
    total = sum(k.low for k in earlier)
    if not _is_vague(line.toll) and line.low == total and len(earlier) > 1:
        return earlier[-1]
    for k in reversed(groups):
        if _is_vague(k.toll) or _is_vague(line.toll) or line.low <= k.low:
            return k
    if line.low == 1 and any(not _is_vague(k.toll) and k.low >= 1 for k in groups):
        return groups[-1]
    return None


def _refine(told: _Kept, line: _Kept) -> None:
    """Lets a number take the place of a vague word, and gathers names."""
    told.names |= line.names
    if not _is_vague(told.toll) or line.notable or _DEFINITE.match(line.words) or _PARTITIVE.search(line.words):
        return
    low, high = line.toll.interval.low, line.toll.interval.high
    if told.parts and told.rest_told:
        # "several, including a leader ... the leader and three others": four.
        low, high = low + told.parts, None if high is None else high + told.parts
        if low > told.low:
            best = None if line.toll.best is None else line.toll.best + told.parts
            told.toll = replace(told.toll, interval=Interval(low=low, high=high), best=best, modifier=None)
        return
    sharper = line.toll.modifier not in _WORDS and (low >= told.low or (line.further and told.further))
    if told.toll.modifier in _WORDS and sharper:
        told.toll = replace(line.toll, subset_of=None)
