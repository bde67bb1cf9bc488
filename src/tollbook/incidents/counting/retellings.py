"""Which line of a toll tells an earlier one again: by pointing back, by a person named again, as the rest of a total.

"... a leader and several men. ... The leader and two additional men ..."
-> "The leader" tells "a leader" again, "two additional men" tells "several men" again
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tollbook.find.phrases import singular
from tollbook.mentions import Reading, TollMention
from tollbook.model import Interval

_DEFINITE = re.compile(r"(?:the|these|those|this|that|his|her|their|its|he|she|him|they|them|who|both|all)\b", re.I)
# "his driver", "its crew": told by whose they are, so not gone back to.
_OWNED = re.compile(r"(?:his|her|their|its)\s+\S", re.I)
_PARTITIVE = re.compile(r"\bof (?:the|these|those|them|whom)\b", re.I)
_FURTHER = re.compile(r"\b(?:additional|another|(?<!no )more(?! than)|other|others|further)\b", re.I)
_PARTITIVE_OF_OTHERS = re.compile(r"\bof the (?!latter\b|former\b|dead\b|wounded\b|victims\b)", re.IGNORECASE)
_POINTING = frozenset("he she him her they them both all who these those".split())
_ONE_PERSON = frozenset(("he", "she", "him", "her"))
_ONE_OF_TWO = re.compile(r"one\b", re.I)
_THE_OTHER = re.compile(r"the (?:other|second)\b(?! (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b)", re.I)
# Words for one person that tell nobody apart; any other noun for one person is a mark to know them by.
_ANYONE = frozenset(
    "insurgent militant rebel guerrilla terrorist fighter gunman suspect attacker assailant man woman male female boy "
    "girl child individual person people civilian soldier policeman policewoman guard bodyguard occupant passenger "
    "member associate one other another person villager resident local victim them whom these those".split()
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
# Words for fighters that no role marks: their dead retell nothing of the soldiers', nor the soldiers' of theirs.
_FIGHTERS = frozenset(
    "terrorist insurgent militant rebel bandit extremist gunman taliban jihadist guerrilla khwarij kharji takfiri "
    "cadre".split()
)
# What armies say of their own dead.
_HONOURED = re.compile(
    r"martyrdom|shahad|\b(?:ultimate|supreme) (?:sacrifice|price)\b|\b(?:laid|laying) down (?:his|her|their)\b",
    re.IGNORECASE,
)


# "constable Sukhram Netam", "Lance Naik Imran": somebody by name, with or without a rank.
_BY_NAME = re.compile(
    r"(?!(?:an?|one|the|no|some|his|her|their)\b)(?:[\w.'’-]+ ){0,3}[A-Z][\w'’-]+ [A-Z][\w'’-]+$", re.UNICODE
)
# "A fifth person died": one more than those told.
_NTH = re.compile(r"an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)\b(?! of)", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:also|too|as well|in addition|besides|separately)\b", re.IGNORECASE)


@dataclass(slots=True)
class Kept:
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
    added: bool = False  # told as one more: "was also shot"
    honoured: bool = False  # told in an army's words for its own

    @property
    def low(self) -> int:
        """The least number."""
        return self.toll.interval.low

    @property
    def vague(self) -> bool:
        """Whether its number is a range."""
        return self.toll.interval.low != self.toll.interval.high

    @property
    def definite(self) -> bool:
        """Whether its people are told as known: "the two men", "his driver"."""
        return bool(_DEFINITE.match(self.words))

    @property
    def points_back(self) -> bool:
        """Whether that points back to some already told: not "his driver"."""
        return self.definite and not _OWNED.match(self.words)

    @property
    def further(self) -> bool:
        """Whether it adds to others by its words: "two more men"."""
        return bool(_FURTHER.search(self.words))


def text_of(toll: TollMention, reading: Reading) -> str:
    """The words for those harmed, on one line; empty where none are."""
    return "" if toll.people is None else " ".join(toll.people.of(reading.text).split())


def line_of(index: int, toll: TollMention, reading: Reading) -> Kept:
    """A line as it is compared with others; ``index`` is its place among the incident's tolls."""
    words = text_of(toll, reading)
    sentence = reading.sentence_at(toll.span.start)
    notable = is_notable(toll, words)
    names = keys_of(toll, words) if notable else set()
    side = "civilians" if toll.civilian_status == "civilians" else _SIDES.get(toll.who or "")
    last = words.lower().split()[-1:]
    side = side or ("fighters" if last and (last[0] in _FIGHTERS or singular(last[0]) in _FIGHTERS) else None)
    honoured = side in (None, "forces") and _HONOURED.search(toll.span.of(reading.text)) is not None
    side = "forces" if honoured else side
    number = -1 if sentence is None else sentence.index
    confirmed = sentence is not None and "confirm" in sentence.span.of(reading.text).lower()
    added = sentence is not None and _ALSO.search(reading.text, sentence.span.start, toll.span.end) is not None
    return Kept(index, toll, number, words, notable, side, names, confirmed=confirmed, added=added, honoured=honoured)


def is_notable(toll: TollMention, words: str) -> bool:
    """One person known by a role or a name."""
    if toll.interval.low != 1 or toll.interval.high != 1:
        return False
    tokens = re.findall(r"[^\W\d_]+", words.lower())
    return bool(tokens) and tokens[-1].removesuffix("s") not in _ANYONE and not _DEFINITE.fullmatch(words)


def _is_name(toll: TollMention, words: str) -> bool:
    return toll.who is None and words[:1].isupper() and not re.match(r"(?:an?|one|the|no|some|his|her)\b", words, re.I)


def keys_of(toll: TollMention, words: str) -> set[str]:
    """What a person of note is known by: the role, the noun, or the parts of a name."""
    tokens = re.findall(r"[^\W\d_]+", words.lower())
    if _is_name(toll, words):
        return {f"name:{token}" for token in tokens if len(token) > 2}
    return {f"role:{toll.who}", f"noun:{tokens[-1]}"} if tokens else set()


def retold(line: Kept, same: Sequence[Kept], spent: frozenset[int], *, again: bool) -> Kept | None:
    """The kept line that ``line`` tells again, or None where it is new."""
    able = [k for k in same if k.side == line.side or k.side is None or line.side is None]
    if line.honoured:  # "five of them were killed ... Captain X embraced martyrdom"
        able = [k for k in able if k.side == "forces" or not _PARTITIVE.search(k.words)]
    part = bool(_PARTITIVE.search(line.words))
    listed = _PARTITIVE_OF_OTHERS.search(line.words) if part else line.points_back
    if listed and line.words.lower() not in _POINTING:
        # "a woman and the driver were killed", "six soldiers and two of the militia": one list, other people
        able = [k for k in able if k.toll.trigger != line.toll.trigger]
    if not able or _NTH.match(line.words) or _is_the_other(line, able):
        return None
    if line.notable:
        return _retold_person(line, able)
    definite = line.points_back or part
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


def _is_the_other(line: Kept, able: Sequence[Kept]) -> bool:
    """Whether the second of two is told beside the first: "one died at once, the other in hospital"."""
    if line.low != 1 or not _THE_OTHER.match(line.words):
        return False
    return any(k.low == 1 and _ONE_OF_TWO.match(k.words) and 0 <= line.sentence - k.sentence <= 1 for k in able)


def _retold_person(line: Kept, able: Sequence[Kept]) -> Kept | None:
    if line.further:
        return None
    definite = line.points_back
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
    return _one_of_counted(line, earlier)


def _one_of_counted(line: Kept, earlier: Sequence[Kept]) -> Kept | None:
    """The line that counted somebody who is then told by name: "two policemen were killed ... Constable Nasr Khan"."""
    if line.added or not _BY_NAME.match(line.words):
        return None
    for k in earlier:
        if not (k.vague or k.sentence == line.sentence or _BY_NAME.match(k.words)) and k.parts < k.low:
            k.parts += 1
            return k
    return None


def _pointed_at(line: Kept, able: Sequence[Kept]) -> Kept | None:
    """What a pronoun or a definite phrase points back to."""
    if line.low == 1:
        singles = [k for k in able if k.low == 1 and k.index < line.index]
        if not singles and line.words.lower() in _ONE_PERSON and not any(k.parts or k.names or k.vague for k in able):
            return None  # "killing four people before he was shot dead": none of the four
        return (singles or list(able))[-1]
    several = [k for k in able if k.low > 1]
    if several:
        return several[-1]
    return able[-1] if sum(k.low for k in able) >= line.low else None


def _retold_rest(line: Kept, earlier: Sequence[Kept], *, again: bool) -> Kept | None:
    """ "two additional men": new, unless they spell out earlier "others" or the rest of a total with named parts."""
    for k in earlier:
        if k.parts and not k.rest_told and (line.low <= max(k.low - k.parts, 0) or k.vague):
            k.rest_told = True
            return k
    for k in earlier:
        if (k.further or again or _goes_with_person(k, earlier)) and (k.vague or k.low == line.low) and not k.notable:
            return k
    return None


def _goes_with_person(group: Kept, earlier: Sequence[Kept]) -> bool:
    """ "a leader and several men": the men are the others."""
    return group.low > 1 and any(k.sentence == group.sentence and k.notable for k in earlier)


def _retold_group(line: Kept, earlier: Sequence[Kept]) -> Kept | None:
    groups = [k for k in earlier if not k.notable]
    total = sum(k.low for k in earlier)
    if not line.vague and line.low == total and len(earlier) > 1:
        return earlier[-1]
    for k in reversed(groups):
        if k.vague or line.vague or line.low <= k.low:
            return k
    if line.low == 1 and any(not k.vague and k.low >= 1 for k in groups):
        return groups[-1]
    return None


def refine(told: Kept, line: Kept) -> None:
    """Lets a number take the place of a vague word, and gathers names."""
    told.names |= line.names
    if not told.vague or line.notable or line.definite or _PARTITIVE.search(line.words):
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
