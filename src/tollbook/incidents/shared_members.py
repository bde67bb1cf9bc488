"""Which of a report's incidents a total told for several is for.

"The two attacks killed nine."                    the last two told
"On the 5th nine died in two attacks. ..."        the two told next
"Together they left nine dead."                   those of the sentence before, or the last two
"Two devices went off at the gate; the two ..."   the one incident that is told as two
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.find.attack_words import DEEDS
from tollbook.incidents.apart import is_sharp
from tollbook.incidents.draft import Draft
from tollbook.incidents.episodes import Episode
from tollbook.mentions import Sentence, TollMention
from tollbook.model import Interval
from tollbook.spans import Span

_HOW_MANY = {
    "both": 2,
    "either": 2,
    "neither": 2,
    "pair": 2,
    "twin": 2,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
}
_WORDS = "|".join(w for w in _HOW_MANY if w not in ("both", "either", "neither", "pair"))
_ATTACKS = rf"(?:[\w-]+ ){{0,2}}?(?:{DEEDS})"
_ONE_ATTACK = (
    r"(?:attack|ambush|raid|shelling|bombardment|sniping|explosion|blast|clash|clashes|fighting|assault|operation|"
    r"detonation|bombing|battle|charge|mine|storming|shooting)"
)
# How many attacks a total is for: "in all three", "the two together", "both attacks", "four operations".
_NUMBER = re.compile(
    rf"\b(?:(both|either|neither)|the (pair) of"
    rf"|(?:all|the|these|those) (?:(?:last|latter|first|former|other|next) )?({_WORDS})\b"
    r"(?! (?:men|women|people|persons|days|nights|hours))"
    rf"|({_WORDS}) {_ATTACKS}"
    rf"|(?:in|between|from|of|by) (?:both )?(the {_ONE_ATTACK} and) (?:the )?{_ONE_ATTACK}"
    rf"|the {_ONE_ATTACK} and the {_ONE_ATTACK})\b",
    re.IGNORECASE,
)
_THINGS = re.compile(r"\W*(?:in )?the (two|three|four) (?:[\w-]+ )?(\w+s)\b", re.IGNORECASE)
_ALL_OF = re.compile(
    r"\W*(?:they were (?:both|all)|both|all (?:two|three|four|five))(?: of them)? (?:were )?"
    r"(?:killed|died|dead|wounded|perished|lost their lives)\b",
    re.IGNORECASE,
)
_MANY = 5  # attacks at most that a sum adds up
_POINTING = re.compile(r"\b(?:the|these|those|both|all) (?:\w+ )?$", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:these|those|the|several) (?:\w+ )?(?:attacks|operations|raids|explosions|blasts|days|assaults|ambushes|"
    r"incidents|strikes|bombings)\b"
    r"|\bthe (?:two|three|four) (?:days|nights)\b",
    re.IGNORECASE,
)
_THESE = re.compile(rf"\b(?:these|those) {_ATTACKS}\b", re.IGNORECASE)
_JOINT = re.compile(r"\b(?:together|combined|joint|between (?:them|the two))\b", re.IGNORECASE)
_MANY_OF_ONE = re.compile(
    rf"\b(?:{_WORDS}|both|several|a number of|\d+) (?!(?:days?|hours?|weeks?|nights?|minutes|months|of)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A total, the sentence that gives it, and the report's text."""

    toll: TollMention
    sentence: Sentence
    text: str

    @property
    def number(self) -> re.Match[str] | None:
        """The words that say for how many attacks it is, which are not those harmed."""
        span = self.sentence.span
        return next((m for m in _NUMBER.finditer(self.text, span.start, span.end) if self._is_free(m)), None)

    @property
    def of_all(self) -> int | None:
        """Of how many it says that all were harmed: "both were killed", "all three died"."""
        start = self.sentence.span.start
        all_of = _ALL_OF.match(self.text, self.text.rfind(";", start, self.toll.span.start) + 1 or start)
        many = self.toll.interval.low
        return many if all_of and many == self.toll.interval.high else None

    def leads(self, number: re.Match[str]) -> bool:
        """Whether attacks are only counted, as before they are told: "in three attacks", not "in the last three"."""
        return number[4] is not None and not _POINTING.search(self.text, max(number.start() - 14, 0), number.start())

    def has(self, words: re.Pattern[str]) -> bool:
        """Whether the sentence holds such words."""
        return words.search(self.text, self.sentence.span.start, self.sentence.span.end) is not None

    def _is_free(self, number: re.Match[str]) -> bool:
        return self.toll.people is None or not self.toll.people.overlaps(Span(*number.span()))


def counts_attacks(toll: TollMention, sentence: Sentence, text: str) -> bool:
    """Whether the words say of how many attacks just told a total is: "in total, the three attacks killed nine"."""
    told = Told(toll, sentence, text)
    pointed = _THESE.search(text, sentence.span.start, sentence.span.end) is not None
    return pointed or ((number := told.number) is not None and not told.leads(number))


def how_many(toll: TollMention, sentence: Sentence, text: str) -> int | None:
    """How many attacks a total is said to be for, where its words give their number."""
    told = Told(toll, sentence, text)
    number = told.number
    return told.of_all if number is None else _said_number(number)


def _said_number(number: re.Match[str]) -> int:
    return _HOW_MANY.get((number[1] or number[2] or number[3] or number[4] or "two").lower(), 2)


def members_of(toll: TollMention, sentence: Sentence, drafts: Sequence[Draft], text: str) -> tuple[int, ...]:
    """The incidents, by index, that a total told in ``sentence`` is for; one alone where no two were told."""
    told = Told(toll, sentence, text)
    section = [i for i, d in enumerate(drafts) if d.episodes[0].section == sentence.section]
    before = [i for i in section if drafts[i].first.start < sentence.span.end]
    here = [i for i in section if any(e.sentence == sentence.index for e in drafts[i].episodes)]
    if sums := _adding_up(toll, before, drafts):
        return sums
    if len(by_name := [i for i in before if any(_names_place(e, toll) for e in drafts[i].episodes)]) > 1:
        return tuple(by_name)
    if (many := told.of_all) is not None:
        last = here if len(here) > 1 else _last_told(told, before, drafts)
        of_several = len(last) == many or (len(last) > 1 and not _names(drafts[last[-1]], many, text))
        return tuple(last if of_several else last[-1:])
    number = told.number
    if number is None:
        return _without_number(told, before or section, drafts)
    many = _said_number(number)
    own = [i for i in here if any(_tells(e, toll) for e in drafts[i].episodes)]
    alone = told.leads(number) and len(own) == 1 < len(here)
    if alone and (_is_counted(drafts[own[0]], many, number.start()) or all(_has_own(drafts[i], told) for i in here)):
        return tuple(own[:1])  # "in two operations they killed an officer in A and wounded two guards in B"
    if told.leads(number) or not before:
        nearest = here[-1:] or before[-1:] or section[:many]
        return _told_next(told, many, here, section, drafts) or tuple(nearest)
    if _is_one(told, many, before, drafts):
        return tuple(before[-1:])
    ahead = [i for i in before if not _is_told_later(drafts[i], toll)]
    return tuple(
        ahead[-many:] if len(ahead) >= many else before[-many:]
    )  # "killing nine in the two, and on the 7th ..."


def _names(draft: Draft, many: int, text: str) -> bool:
    """Whether an incident's own words name so many people: "a guard was shot in A and three in B. All three died"."""
    words = (
        x.span.of(text).lower().split()[0] for a in draft.acts for x in a.arguments if x.role in ("victim", "target")
    )
    return any(_HOW_MANY.get(word) == many for word in words)


def _adding_up(toll: TollMention, before: list[int], drafts: Sequence[Draft]) -> tuple[int, ...]:
    """The incidents told last whose own dead a total adds up: "... killed four, ... two. Thus six were killed"."""
    if toll.interval.low != toll.interval.high:
        return ()
    sums = 0
    for number, i in enumerate(reversed(before[-_MANY:]), 1):
        own = [t for e in drafts[i].episodes for t in e.tolls if t.outcome == toll.outcome and t.span != toll.span]
        own = [t for t in own if not (t.shared or t.running or t.subset_of is not None)]
        sums += sum(t.interval.low for t in own)
        if not own:
            return ()
        if number > 1 and sums == toll.interval.low:
            return tuple(before[-number:])
    return ()


def _last_told(told: Told, before: list[int], drafts: Sequence[Draft]) -> list[int]:
    """The incidents of the last sentence before the total's that tells of any."""
    at = {i: [e.sentence for e in _ahead(told, drafts[i])] for i in before}
    latest = max((n for numbers in at.values() for n in numbers), default=-1)
    return [i for i in before if latest in at[i]] or before[-1:]


def _ahead(told: Told, draft: Draft) -> list[Episode]:
    """What tells of an incident ahead of the total's sentence."""
    return [e for e in draft.episodes if e.sentence < told.sentence.index]


def _tells(episode: Episode, toll: TollMention) -> bool:
    return any(t.span == toll.span and t.outcome == toll.outcome for t in episode.tolls)


def _is_told_later(draft: Draft, toll: TollMention) -> bool:
    """Whether an incident's day and place both stand behind a total."""
    said = (draft.when, draft.where)
    return all(m is not None and m.span.start > toll.span.end for m in said)


def _is_counted(draft: Draft, many: int, at: int) -> bool:
    """Whether an incident is a series of so many, by a number that stands in its own words: "three attacks in A, in
    which four died, and two in B"."""
    so_many = Interval(low=many, high=many)
    return any(
        e.span.start <= at < e.span.end and any(a.counted and a.occurrences == so_many for a in e.acts)
        for e in draft.episodes
    )


def _names_place(episode: Episode, toll: TollMention) -> bool:
    """Whether a total was told of an incident by the name of its place: "in A and B together"."""
    return not episode.acts and any(
        t.shared and t.span == toll.span and t.outcome == toll.outcome for t in episode.tolls
    )


def _has_own(draft: Draft, told: Told) -> bool:
    """Whether an incident has a toll of its own in the sentence."""
    return any(e.tolls for e in draft.episodes if e.sentence == told.sentence.index)


def _told_next(told: Told, many: int, here: list[int], section: list[int], drafts: Sequence[Draft]) -> tuple[int, ...]:
    """The attacks that a lead counts, told behind it in its sentence or one by one in the next; none where it tells
    of a place of its own."""
    if len(here) > 1:
        told_of = [i for i in here if any(e.span.end > told.toll.span.start for e in drafts[i].episodes)]
        return tuple((told_of if len(told_of) >= many else here)[:many])
    start = told.sentence.span.start
    lead = [e for i in here for e in drafts[i].episodes if e.sentence == told.sentence.index]
    if any(is_sharp(p) for e in lead for p in e.places):
        return ()
    paragraph = told.sentence.paragraph
    after = [i for i in section if drafts[i].first.start >= start and drafts[i].episodes[0].paragraph == paragraph][
        :many
    ]
    days = {d.when.date.start for i in after if (d := drafts[i]).when is not None}
    return tuple(after) if len(after) == many and len(days) < 2 else ()


def _is_one(told: Told, many: int, before: list[int], drafts: Sequence[Draft]) -> bool:
    """Whether the incident told last is itself told as so many: "two devices exploded at the gate. The two ..."."""
    last = _ahead(told, drafts[before[-1]])
    other = _ahead(told, drafts[before[-2]]) if len(before) > 1 else []
    if not last or (other and other[-1].sentence == last[0].sentence):
        return False
    so_many = Interval(low=many, high=many)
    words = told.sentence.span.of(told.text)
    things = _THINGS.match(words)
    if things and re.search(rf"\b{things[1]} (?:[\w-]+ ){{0,3}}?{things[2]}", _of(last, told.text), re.IGNORECASE):
        return True  # "two trucks of theirs were hit. The two trucks ..."
    counted = any(a.counted and a.occurrences == so_many for e in last for a in e.acts)
    bombers = (
        x.span.of(told.text) for e in last for a in e.acts for x in a.arguments if _wears(e) and x.role == "initiator"
    )
    # "two sisters, each with a belt": as many explosions
    several = any(_HOW_MANY.get(words.split(" ", 1)[0].lower()) == many for words in bombers)
    return counted or several or any(w.interval == so_many for e in last for w in e.weapons)


def _of(episodes: Sequence[Episode], text: str) -> str:
    return " ".join(e.span.of(text) for e in episodes)


def _wears(episode: Episode) -> bool:
    return any(w.type == "suicide_vest" for w in episode.weapons)


def _without_number(told: Told, before: list[int], drafts: Sequence[Draft]) -> tuple[int, ...]:
    """Those of the total's own sentence, of several there; else those of the one before, or as far back as the words
    go on about several."""
    here = [i for i in before if drafts[i].first.start >= told.sentence.span.start]
    if len(here) > 1:
        return tuple(here)
    own = (e for i in here for e in drafts[i].episodes if e.sentence == told.sentence.index)
    if any(not (a.definite or a.weak) and a.event_type for e in own for a in e.acts):
        return tuple(here)
    last = _last_told(told, before, drafts)
    if told.has(_SEVERAL):
        return _run(before, drafts)
    alone = len(last) == 1 and not here
    if alone and told.has(_JOINT) and not _MANY_OF_ONE.search(told.text, *_words(drafts[last[0]])):
        return tuple(_run(before, drafts)[-2:])
    return tuple(last)


def _run(before: list[int], drafts: Sequence[Draft]) -> tuple[int, ...]:
    """The incidents told last, back to one that has a toll of its own or stands in another paragraph."""
    run: list[int] = []
    for i in reversed(before):
        own = any(t.outcome != "captured" and not (t.shared or t.running) for e in drafts[i].episodes for t in e.tolls)
        if run and (own or drafts[i].episodes[0].paragraph != drafts[run[-1]].episodes[0].paragraph):
            break
        run.append(i)
    return tuple(reversed(run)) if len(run) > 1 else tuple(before)


def _words(draft: Draft) -> tuple[int, int]:
    first = draft.episodes[0].span
    return first.start, first.end
