"""Which of a report's incidents a total told for several is for.

"The two attacks killed nine."                    the last two told
"On the 5th nine died in two attacks. ..."        the two told next
"Together they left nine dead."                   those of the sentence before, or the last two
"Two devices went off at the gate; the two ..."   the one incident that is told as two
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.counting.total_told import HOW_MANY, NUMBERS, Told, said_number
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.passed.sums_told import IN_TOTAL
from tollbook.mentions import Sentence, TollMention
from tollbook.model import Interval

_THINGS = re.compile(r"\W*(?:in )?the (two|three|four) (?:[\w-]+ )?(\w+s)\b", re.IGNORECASE)
_MANY = 5  # attacks at most that a sum adds up
_SEVERAL = re.compile(
    r"\b(?:these|those|the|several) (?:\w+ )?(?:attacks|operations|raids|explosions|blasts|days|assaults|ambushes|"
    r"incidents|strikes|bombings)\b"
    r"|\bthe (?:two|three|four|[2-9]) (?:days|nights)\b",
    re.IGNORECASE,
)
# A total that names no attacks: those told one after the other before it, of that day where it is a day's.
_OF_THE_RUN = re.compile(
    r"\W*(?:(?:the )?(?:grand |sum )?(?:total|balance)\b(?! of)"
    r"|(?:(?:the )?\w+ of )?(?P<day>(?:the|that|this) (?:day|night|morning|evening))\b"
    r"|(?:so|thus|hence|therefore)\b[^;:]{0,80} in (?:two|three|four|[2-9]) (?:days|nights|places)\b)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\b(?:together|combined|joint|between (?:them|the two))\b", re.IGNORECASE)
_MANY_OF_ONE = re.compile(
    rf"\b(?:{NUMBERS}|both|several|a number of|\d+) (?!(?:days?|hours?|weeks?|nights?|minutes|months|of)\b)",
    re.IGNORECASE,
)


def members_of(toll: TollMention, sentence: Sentence, drafts: Sequence[Draft], text: str) -> tuple[int, ...]:
    """The incidents, by index, that a total told in ``sentence`` is for; one alone where no two were told."""
    told = Told(toll, sentence, text)
    section = _near(told, [i for i, d in enumerate(drafts) if d.episodes[0].section == sentence.section], drafts)
    before = [i for i in section if drafts[i].first.start < sentence.span.end]
    here = [i for i in section if any(e.sentence == sentence.index for e in drafts[i].episodes)]
    if sums := _adding_up(told, before, drafts):
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
    many = said_number(number)
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


def _near(told: Told, section: list[int], drafts: Sequence[Draft]) -> list[int]:
    """The incidents of a total's own paragraph, where one is told there before it; none where other sentences of it
    stand before, whose attacks were not read."""
    here, start = told.sentence.paragraph, told.sentence.span.start
    own = [i for i in section if drafts[i].episodes[0].paragraph == here]
    if own and drafts[own[0]].first.start < told.sentence.span.end:
        return own
    opens = not told.text[told.text.rfind("\n", 0, start) + 1 : start].strip(" -•*\t")
    return section if opens or own else []


def _names(draft: Draft, many: int, text: str) -> bool:
    """Whether an incident's own words name so many people: "a guard was shot in A and three in B. All three died"."""
    words = (
        x.span.of(text).lower().split()[0] for a in draft.acts for x in a.arguments if x.role in ("victim", "target")
    )
    return any(HOW_MANY.get(word) == many for word in words)


def _adding_up(told: Told, before: list[int], drafts: Sequence[Draft]) -> tuple[int, ...]:
    """The incidents told last whose own dead a total adds up: "... killed four, ... two. Thus six were killed"; one
    that killed nobody may stand among them only where the words say that they add up."""
    toll = told.toll
    if toll.interval.low != toll.interval.high:
        return ()
    sums = killing = 0
    in_total = IN_TOTAL.match(told.text, told.sentence.span.start) is not None
    for number, i in enumerate(reversed(before[-_MANY:]), 1):
        own = [t for e in drafts[i].episodes for t in e.tolls if t.outcome == toll.outcome and t.span != toll.span]
        own = [t for t in own if not (t.shared or t.running or t.subset_of is not None)]
        sums += sum(t.interval.low for t in own)
        killing += bool(own)
        if not own and not in_total:
            return ()
        if killing > 1 and sums == toll.interval.low:
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
    several = any(HOW_MANY.get(words.split(" ", 1)[0].lower()) == many for words in bombers)
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
    if of_run := _OF_THE_RUN.match(told.text, told.sentence.span.start, told.sentence.span.end):
        run = _run(before, drafts)
        return _of_last_day(run, drafts) if of_run["day"] else run
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


def _of_last_day(run: tuple[int, ...], drafts: Sequence[Draft]) -> tuple[int, ...]:
    """Those of several incidents that were on the day of the last."""
    days = [None if (when := drafts[i].when) is None else when.date.start for i in run]
    return tuple(i for i, day in zip(run, days, strict=True) if day in (days[-1], None))


def _words(draft: Draft) -> tuple[int, int]:
    first = draft.episodes[0].span
    return first.start, first.end
