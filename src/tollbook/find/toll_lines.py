"""From what one word of harm says to toll lines, one for each noun phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tollbook.find.number_words import ORDINAL
from tollbook.find.toll_context import Telling
from tollbook.find.toll_lexicon import Trigger
from tollbook.find.toll_nouns import Harm
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import ADVERBS, Scene
from tollbook.mentions import Sentence, TollMention
from tollbook.model import CivilianStatus, Interval, Outcome
from tollbook.spans import Span, cover

_THE_NUMBER = re.compile(r"\bthe (?:\w+ )?(?:number|figure|count|tally) (?:of|for) (?:the )?$", re.IGNORECASE)
_BEFORE = 40  # characters
_ZERO = Interval(low=0, high=0)
_JOINS = frozenset({"and", "or", "/", "nor", "then", "later", "subsequently", "either", "also", ","})
_SHARING = frozenset({"object", "state", "subject", "noun"})


@dataclass(frozen=True, slots=True)
class Told:
    """One reading with its telling; ``outcomes`` has two where each harm befell the same people in turn."""

    harm: Harm
    telling: Telling
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A toll before it has its place in the list; ``whole`` is the line it is part of."""

    mention: TollMention
    party: Party | None
    trigger: int
    whole: Line | None = None


def coordinate(scene: Scene, readings: Sequence[tuple[Trigger, ...]]) -> tuple[tuple[tuple[Trigger, ...], ...], ...]:
    """Words of harm in groups: those joined by "and" or "or" alone share their people."""
    groups: list[list[tuple[Trigger, ...]]] = []
    ends: set[int] = set()  # the last words of phrases: "shot the driver dead and took two hostage" has two objects
    for reading in readings:
        ends |= {t.last for t in reading if t.last > t.i + 1}
        if groups and groups[-1][-1][0].i not in ends and _joined(scene, groups[-1][-1], reading):
            groups[-1].append(reading)
        else:
            groups.append([reading])
    return tuple(tuple(group) for group in groups)


def _joined(scene: Scene, first: Sequence[Trigger], second: Sequence[Trigger]) -> bool:
    one, other = first[0], second[0]
    shapes = [{trigger.entry.shape for trigger in reading} for reading in (first, second)]
    if not all(shape & _SHARING for shape in shapes) or one.last > one.i:
        return False
    if scene.low(one.i) == "death" and scene.low(one.i - 1) == "to":
        return False  # "hacking nine to death and wounding four"
    between = [scene.doc[k] for k in range(one.i + 1, other.i)]
    words = {t.lower_ for t in between}
    joined = bool(words & {"and", "or", "/", "nor"})
    listed = words == {","} and scene.low(other.i + 1) in ("and", "or", ",")  # "killed, wounded or captured"
    return (joined or listed) and all(t.lower_ in _JOINS or t.tag_ in ADVERBS for t in between)


def combine(outcomes: Sequence[Outcome], joined_by: str) -> tuple[Outcome, ...]:
    """The outcome that one number shared by several verbs states.

    >>> combine(["killed", "wounded"], "and")
    ('killed_or_wounded',)
    >>> combine(["captured", "killed"], "and")
    ('captured', 'killed')
    """
    kinds = frozenset(outcomes)
    if len(kinds) == 1:
        return (outcomes[0],)
    if kinds <= {"killed", "wounded", "killed_or_wounded"}:
        return ("killed_or_wounded",)
    if kinds == {"killed", "captured"}:
        # "captured and executed two": the same two, in turn; "killed and captured several": some each.
        return ("captured", "killed") if outcomes[0] == "captured" and joined_by != "or" else ("killed_or_captured",)
    if kinds <= {"killed", "wounded", "captured", "killed_or_wounded", "killed_wounded_or_captured"}:
        return ("killed_wounded_or_captured",)
    return tuple(dict.fromkeys(outcomes))


def is_serial(scene: Scene, party: Party) -> bool:
    """Whether a party is one of a series ("the second mayor killed this week"), told elsewhere."""
    words = [t.lower_ for t in scene.doc[party.start : party.end]]
    one = party.definite and party.interval.high == 1 and party.head is not None  # "wounding the fourth": of four
    return one and any(ORDINAL.fullmatch(w) for w in words[1:3])


def neither(scene: Scene, harm: Harm) -> bool:
    """ "neither the governor nor his guards were hurt", "neither attack caused casualties"."""
    start = harm.parties[0].start if harm.parties else 0
    if "neither" in (scene.low(start - 1), scene.low(start - 2)):
        return True
    return scene.low(0) == "neither" and not any(t.is_punct for t in scene.doc[1 : harm.trigger.i])


def is_loss_of_both(scene: Scene, harm: Harm) -> bool:
    """Whether those lost are said to be dead and wounded: "cost the army 17 men, dead or hurt", "lost 12 killed and
    wounded"."""
    if scene.doc[harm.trigger.i].lemma_ not in ("cost", "lose") or not harm.parties:
        return False
    at = harm.parties[-1].end
    while scene.low(at) in (",", "either", "both", "in", "all"):
        at += 1
    dead, joined, hurt = (scene.low(k) for k in range(at, at + 3))
    known = dead in ("dead", "killed") and hurt in ("wounded", "hurt", "injured", "maimed")
    return known and joined in ("and", "or") and _own_end(scene, at + 3)


def _own_end(scene: Scene, at: int) -> bool:
    """Whether a phrase ends at a word, and no number of its own stands there: "12 dead and wounded 20 others"."""
    return at >= len(scene.doc) or scene.doc[at].tag_ not in ("CD", "DT", "JJ", "NN", "NNS")


def same_harm(one: Told, other: Told) -> bool:
    """Whether two readings say the same of the same people ("were shot and found dead")."""
    starts = {p.start for p in other.harm.parties}
    return (
        bool(one.harm.parties) and one.outcomes == other.outcomes and all(p.start in starts for p in one.harm.parties)
    )


def lines_of(sentence: Sentence, told: Told, *, shared: bool, each: bool, running: bool) -> list[Line]:
    """The toll lines of one reading, ``shared`` by several incidents, or, of one and more, told of ``each``."""
    harm = told.harm
    assert sentence.doc is not None
    doc = sentence.doc
    if harm.trigger.i and doc[harm.trigger.i - 1].lower_ in ("fatally", "mortally"):
        return []  # "fatally injured": killed, as "fatally" says
    trigger = sentence.span_of(doc[harm.trigger.i : harm.trigger.last + 1])
    lines: list[Line] = []
    for party in harm.parties or (None,):
        people = None if party is None else people_span(sentence, party)
        interval = harm.unnamed or (party.interval if party else _ZERO)
        best = party.best if party else None
        modifier = party.modifier if party else None
        civilian: CivilianStatus = party.civilian_status if party else "unknown"
        nobody = bool(harm.parties) and harm.parties[0].is_zero  # "no women or children were hurt"
        if told.telling == "negated" or nobody:
            interval, best, modifier = _ZERO, 0, None
        many = interval.high != 1
        for outcome in told.outcomes:
            mention = TollMention(
                span=trigger if people is None else cover((trigger, people)),
                rule=harm.rule,
                outcome=outcome,
                trigger=trigger,
                people=people,
                interval=interval,
                best=best,
                modifier=modifier,
                who=party.who if party else None,
                civilian_status=civilian,
                mixed=party is not None and party.mixed,
                shared=shared and (many or each),
                running=running and many,
                background=told.telling == "background",
            )
            lines.append(Line(mention, party, harm.trigger.i))
    return lines


def of_each_one(line: Line, number: int | None) -> Line:
    """A line that is then told of each attack: "six soldiers were killed, three in each"."""
    whole = line.mention.interval
    if number is None or whole.low != whole.high or whole.low % number or whole.low == number:
        return line
    mention = replace(line.mention, interval=Interval(low=number, high=number), best=number, shared=True)
    return replace(line, mention=mention)


def people_span(sentence: Sentence, party: Party) -> Span:
    """Where a party stands, with an article before its number ("the two guards")."""
    assert sentence.doc is not None
    start = party.start
    if start and sentence.doc[start - 1].lower_ in ("the", "these", "those", "his", "her", "their"):
        start -= 1
    return sentence.span_of(sentence.doc[start : party.end])


def only_names_number(toll: TollMention, text: str) -> bool:
    """Whether words only speak of a number that they don't give: "the number of fighters killed is not yet known"."""
    at = toll.span.start if toll.people is None else min(toll.span.start, toll.people.start)
    unnumbered = toll.modifier == "plural" and not toll.running
    return unnumbered and _THE_NUMBER.search(text, max(0, at - _BEFORE), at) is not None


def with_revised(lines: Sequence[Line], revised: Sequence[Line]) -> list[Line]:
    """The lines and tallies, without what is only a tally's number; its parts are the tally's."""
    spans = [r.mention.span for r in revised]
    kept = [x for x in lines if not _told_by(x.mention.people, spans)]
    there = {id(x) for x in kept}
    alike = {r.mention.outcome: r for r in revised}
    kept = [
        x if x.whole is None or id(x.whole) in there else replace(x, whole=alike.get(x.whole.mention.outcome))
        for x in kept
    ]
    return [*kept, *revised]


def _told_by(people: Span | None, tallies: Sequence[Span]) -> bool:
    """Whether those harmed are only a tally's number, read more closely."""
    return people is not None and any(t.overlaps(people) for t in tallies)
