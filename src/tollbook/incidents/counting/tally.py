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
- a lead's number of people that a later sentence breaks down has those told there as its parts;
- a number that equals the sum so far is a total; a smaller one is a part of it; a vague word gives way to a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.toll_revised import CORRECTED, STATED, UPDATED
from tollbook.incidents.counting.retellings import Kept, is_notable, keys_of, line_of, refine, retold, text_of
from tollbook.mentions import Reading, TollMention
from tollbook.model import Interval, Outcome

# What those wounded who were told before are said to be in.
_GRAVE = re.compile(r"\b(?:condition|state|intensive care)\b", re.IGNORECASE)

_LEAST_PARTED = 3  # people of a lead that a later sentence may break down
_PARTED_WITHIN = 12  # sentences


def tally(tolls: Sequence[TollMention], reading: Reading) -> tuple[TollMention, ...]:
    """The tolls of one incident, given in text order, without retellings; ``subset_of`` indexes what is returned.

    A part whose whole was a retelling goes over to the line that was retold. Stated zeros are kept once each, unless
    the same outcome has a line of its own.
    """
    tolls = _under_leads(_under_updates(tolls, reading), reading)
    kept: list[Kept] = []
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
            keys = keys_of(toll, text_of(toll, reading)) if is_notable(toll, text_of(toll, reading)) else set()
            if any(k.names & keys and k.notable and k.toll.outcome == toll.outcome for k in kept):
                home[index] = -1  # "two men, including the commander": who has a line of his own
            elif whole is not None:
                whole.parts += toll.interval.low
                whole.names |= keys
            continue
        line = line_of(index, toll, reading)
        same = [k for k in kept if k.toll.outcome == toll.outcome]
        spent = frozenset(k for sentence, k in used if sentence == line.sentence)
        told = retold(line, same, spent, again=line.sentence in retelling)
        if told is None and toll.outcome == "wounded" and _GRAVE.search(reading.text, *toll.trigger):
            told = next((k for k in reversed(same) if k.low >= line.low), None)  # "... Two are in a critical condition"
        if toll.rule == STATED and same and not _is_grave_part(same[0], line, reading):
            told = same[0]  # another's figure for those told
        if told is None:
            home[index] = index
            kept.append(line)
        else:
            home[index] = told.index
            used.add((line.sentence, told.index))
            refine(told, line)
            pointing = line.low == 1 and line.definite
            if (line.notable or pointing) and told.sentence != line.sentence:
                retelling.add(line.sentence)
    return _collect(tolls, kept, zeros, home)


def _is_grave_part(kept: Kept, line: Kept, reading: Reading) -> bool:
    """Whether a line is of some of those whom another of its sentence counts: "the wounded at 246, 48 of them in
    intensive care"."""
    grave = _GRAVE.search(reading.text, *kept.toll.trigger) is not None
    return grave and kept.sentence == line.sentence and kept.low < line.low


def _under_updates(tolls: Sequence[TollMention], reading: Reading) -> list[TollMention]:
    """The tolls, with those told before an update of them as its parts: "killing eight ... taking the toll to nine",
    "the toll rose to 24 after two of the injured died". A correction stands for all told before, be it less."""
    found = list(tolls)
    for at, update in enumerate(tolls):
        if update.rule not in (UPDATED, CORRECTED):
            continue
        most = update.interval.low
        wrong = update.rule == CORRECTED
        parts = {
            i
            for i, t in enumerate(found[:at])
            if t.outcome == update.outcome and t.subset_of is None and _counts(t) and (wrong or t.interval.low <= most)
        }
        sentence = reading.sentence_at(update.span.start)
        if sentence is not None:
            parts |= {
                i
                for i, t in enumerate(found)
                if i > at and t.outcome == update.outcome and sentence.span.covers(t.span) and _counts(t)
                if t.rule not in (UPDATED, CORRECTED, STATED) and t.interval.low < most
            }
        for i, toll in enumerate(found):
            if i in parts or toll.subset_of in parts:
                found[i] = replace(toll, subset_of=at)
    return found


def _under_leads(tolls: Sequence[TollMention], reading: Reading) -> list[TollMention]:
    """The tolls, with those that a later sentence breaks a number of people down into as its parts: "17 people were
    killed ... Seven soldiers and ten attackers died"."""
    found = list(tolls)
    at = [-1 if (s := reading.sentence_at(t.span.start)) is None else s.index for t in found]
    told: dict[tuple[int, Outcome], list[int]] = {}
    for k, toll in enumerate(found):
        if _counts(toll):
            told.setdefault((at[k], toll.outcome), []).append(k)
    for i, whole in enumerate(found):
        if not _counts(whole) or whole.who is not None or whole.interval.low < _LEAST_PARTED:
            continue
        for sentence in range(at[i] + 1, at[i] + 1 + _PARTED_WITHIN):
            parts = [k for k in told.get((sentence, whole.outcome), ()) if _counts(found[k])]
            sized = all(found[k].who is not None and not found[k].shared for k in parts)
            if len(parts) > 1 and sized and sum(found[k].interval.low for k in parts) == whole.interval.low:
                for k in (*parts, *(k for k, t in enumerate(found) if t.subset_of in parts)):
                    found[k] = replace(found[k], subset_of=i)
                break
    return found


def spelled_out(tolls: Sequence[TollMention]) -> tuple[TollMention, ...]:
    """Zeros by what they deny: "no casualties" the dead and the wounded, and "nobody was hurt", where no dead are told,
    both too.

    GTD codes "no reported casualties" as 0 killed and 0 wounded.
    """
    told: list[TollMention] = []
    further: list[TollMention] = []  # behind the others, as parts name their wholes by place
    deaths = any(t.outcome in ("killed", "killed_or_wounded") for t in tolls)
    for toll in tolls:
        whole = toll.outcome == "killed_or_wounded"
        if toll.interval.high != 0 or not (whole or (toll.outcome == "wounded" and not deaths)):
            told.append(toll)
            continue
        told.append(replace(toll, outcome="killed"))
        further.append(replace(toll, outcome="wounded"))
    return (*told, *further)


def _collect(
    tolls: Sequence[TollMention], kept: Sequence[Kept], zeros: Sequence[int], home: dict[int, int]
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
