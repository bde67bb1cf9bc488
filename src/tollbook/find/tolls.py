"""Finds tolls: people killed, wounded, captured, missing or displaced, as the words count them.

    "The ambush killed two soldiers and a driver, wounding five others."
    -> killed 2 (two soldiers), killed 1 (a driver), wounded 5 (five others)

Nothing is added up here: each noun phrase is a line of its own, a part ("among them three officers") points at its
whole, and "no casualties" is a stated zero. Plans and threats are left out; what is told as background keeps its
line with ``background`` set, and so does harm that the words do not tell as an incident at all: history, fiction,
exercises, sickness and weather.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.assertion import AssertionReader
from tollbook.find.speakers import speakers
from tollbook.find.toll_again import with_further
from tollbook.find.toll_both_sides import with_both_sides
from tollbook.find.toll_cells import cell_tolls
from tollbook.find.toll_context import Context
from tollbook.find.toll_items import ItemTolls, within_parts
from tollbook.find.toll_lexicon import OutcomeLexicon, Trigger
from tollbook.find.toll_lines import (
    Line,
    Told,
    combine,
    coordinate,
    is_loss_of_both,
    is_serial,
    lines_of,
    neither,
    of_each_one,
    only_names_number,
    same_harm,
    with_revised,
)
from tollbook.find.toll_listed import HIT, SHOT, fate_told_behind
from tollbook.find.toll_mixed import with_some_of_each
from tollbook.find.toll_parties import PartyFinder
from tollbook.find.toll_parts import with_parts
from tollbook.find.toll_pointed import with_numbers
from tollbook.find.toll_readings import TriggerReader
from tollbook.find.toll_rest import with_rest
from tollbook.find.toll_revised import revised_tolls
from tollbook.find.toll_scene import Scene
from tollbook.find.toll_shared import SharedReader
from tollbook.mentions import CountMention, Reading, Sentence, TollMention
from tollbook.parse import Doc
from tollbook.resources import Knowledge

# Reasons of an assertion that is not told, that take its harm out of the report's incidents as well.
_ELSEWHERE = frozenset(
    ("background", "court", "crime", "exercise", "fiction", "figurative", "rule", "sport", "unconfirmed")
)
_WHOSE = frozenset(("enemy", "army", "regime", "militia", "forces", "police", "side"))
_LIVED = frozenset(("survived", "survives", "lived", "lives", "hospital", "recovered", "recovering", "alive"))
_FURTHER = frozenset(("else", "other", "others", "more", "further"))


class TollFinder:
    """Finds tolls in a reading, in text order; ``subset_of`` indexes the tuple that ``find`` returns."""

    def __init__(self, knowledge: Knowledge, assertion: AssertionReader | None = None) -> None:
        self._lexicon = OutcomeLexicon(knowledge)
        self._parties = PartyFinder(knowledge, self._lexicon)
        self._context = Context(self._lexicon)
        self._shared = SharedReader(self._lexicon)
        self._reader = TriggerReader(self._lexicon)
        self._assertion = assertion or AssertionReader(knowledge)
        self._items = ItemTolls(knowledge, self._parties)

    def find(self, reading: Reading, counts: Sequence[CountMention]) -> tuple[TollMention, ...]:
        """All tolls of a report."""
        lines: list[Line] = []
        at = 0
        last: tuple[Sentence, list[CountMention]] | None = None
        for sentence in reading.sentences:
            while at < len(counts) and counts[at].span.start < sentence.span.start:
                at += 1
            own: list[CountMention] = []
            while at < len(counts) and counts[at].span.start < sentence.span.end:
                own.append(counts[at])
                at += 1
            lines += self._in_sentence(sentence, own, lines, reading, last)
            last = sentence, own
            if sentence.doc is not None:
                told_so_far = [line.mention for line in lines]
                revised = list(revised_tolls(sentence, reading.text, own, told_so_far))
                revised = [t for t in revised if t.shared or not reading.is_claim]
                lines = with_revised(lines, [Line(t, None, 0) for t in revised]) if revised else lines
        lines = [x for x in lines if x.mention.rule != SHOT or not fate_told_behind(x, lines, reading.text)]
        index = {id(line): k for k, line in enumerate(lines)}
        told = tuple(
            line.mention if line.whole is None else replace(line.mention, subset_of=index[id(line.whole)])
            for line in lines
        )
        if not any(line.whole for line in lines):
            told = tuple(within_parts(told, reading))
        told = (*told, *self._items.find(reading, counts, told))
        sections = {(reading.layout.section_at(t.span.start).index, t.outcome) for t in told}
        cells = (
            c for c in cell_tolls(reading) if (reading.layout.section_at(c.span.start).index, c.outcome) not in sections
        )
        return (*told, *cells)

    def _in_sentence(
        self,
        sentence: Sentence,
        counts: Sequence[CountMention],
        before: Sequence[Line],
        reading: Reading,
        last: tuple[Sentence, list[CountMention]] | None,
    ) -> list[Line]:
        if sentence.doc is None:
            return []
        readings = self._lexicon.triggers(sentence.doc, claims=reading.is_claim)
        readings = tuple(r for some in readings if (r := _without_hits(sentence.doc, some)))
        if not readings:
            return []
        spent = [r[0] for r in readings if r[0].last > r[0].i]  # "attained shahadah" names nobody
        parties = tuple(
            p
            for p in self._parties.find(sentence, counts)
            if not any(t.i < p.start and p.end == t.last + 1 for t in spent)
        )
        spoken = speakers(sentence.doc)
        parties = tuple(p for p in parties if p.start not in spoken)
        scene = Scene(sentence.doc, parties, frozenset(r[0].i for r in readings))
        found: list[Told] = []
        used: set[int] = set()  # "shot dead": one harm, not two
        for group in coordinate(scene, readings):
            told = None if group[0][0].i in used else self._read(scene, group)
            if len(group) > 1 and found and group[0][0].i == found[-1].harm.trigger.last:
                found[-1] = _widened(found[-1], group)  # "fell dead and wounded"
            if told is not None and told.harm.trigger.last > told.harm.trigger.i:
                used.update(range(told.harm.trigger.i + 1, told.harm.trigger.last + 1) if _is_state(told) else ())
                used.add(told.harm.trigger.last)
            if told is not None and not any(same_harm(told, other) for other in found):
                # "lost an officer and two soldiers killed": the verb's own people are those of the list behind it
                found = [*(other for other in found if not same_harm(other, told)), told]
        found = [t for t in found if not (_is_summed_up(t, found) or self._befell_beasts(t))]
        if any(t.harm.rule != HIT for t in found):
            found = [t for t in found if t.harm.rule != HIT]  # "three were hit, two of whom died": as the rest says
        found = [t for t in found if not (_died_of_it(t, found) or _is_told_plainly(scene, t, found))]
        found = with_some_of_each(scene, found, readings)
        running = self._context.running(scene)
        claim = reading.is_claim
        lines: list[Line] = []
        for reads in found:
            elsewhere = reads.telling == "told" and self._is_elsewhere(sentence, reads, reading)
            told = replace(reads, telling="background") if elsewhere else reads
            shared = self._shared.is_shared(scene, told.harm.trigger, claim=claim)
            total = (running is not None and told.harm.trigger.i >= running) or self._is_total(sentence, told, reading)
            each = shared and self._shared.is_of_each(scene, told.harm.trigger)
            each = each or (shared and self._shared.counts_attacks(scene, told.harm.trigger))
            told_lines = lines_of(sentence, told, shared=shared, each=each, running=total)
            number = self._shared.number_of_each(scene, told.harm.trigger)
            lines += [of_each_one(line, number) for line in told_lines]
        lines = [x for x in lines if not only_names_number(x.mention, reading.text)]
        lines = with_further(scene, sentence, with_both_sides(scene, with_numbers(scene, lines)))
        if last is not None or len(parties) > 1:
            there = [x for x in before[-4:] if last is not None and last[0].span.covers(x.mention.trigger)]
            lines = with_rest(scene, lines, there, lambda: () if last is None else self._parties.find(*last))
        return with_parts(scene, sentence, lines, before)

    def _befell_beasts(self, told: Told) -> bool:
        """Whether none but animals were harmed: "killed two rhinos"."""
        heads = [p.head for p in told.harm.parties]
        return bool(heads) and all(head is not None and self._assertion.is_beast(head) for head in heads)

    def _is_total(self, sentence: Sentence, told: Told, reading: Reading) -> bool:
        """Whether the word of harm is told as a war's total: "more than 70,000 have died in the conflict"."""
        assert sentence.doc is not None
        word = sentence.doc[told.harm.trigger.i]
        verb = told.harm.rule in ("toll.intransitive", "toll.active", "toll.passive")
        return verb and self._assertion.assess(sentence, word, reading).reason == "running_total"

    def _is_elsewhere(self, sentence: Sentence, told: Told, reading: Reading) -> bool:
        """Whether the words of harm tell no incident of this report; a negation is a stated zero, so it stays."""
        assert sentence.doc is not None
        word = sentence.doc[told.harm.trigger.i]
        if word.pos_ == "ADP":  # "30 between killed and wounded"
            return False
        telling = [word, *(t for t in word.ancestors if t.pos_ == "VERB")][: 2 if word.pos_ != "VERB" else 1]
        found = [self._assertion.assess(sentence, token, reading) for token in telling]
        no_act = told.outcomes == ("killed_or_wounded",) or word.lemma_ == "lose"
        if no_act and any(a.status == "denied" for a in found):
            return True  # "reports that civilians were harmed are untrue": no word of an act, so no denied one either
        own_court = reading.is_claim  # "a man convicted of spying was put to death"
        return any(not a.told and a.reason in _ELSEWHERE and not (own_court and a.reason == "court") for a in found)

    def _read(self, scene: Scene, group: tuple[tuple[Trigger, ...], ...]) -> Told | None:
        """One word of harm, or several that share their people ("killing and wounding 30")."""
        last = group[-1][0]
        for trigger in group[0]:
            harm = self._reader.read(scene, trigger, last if len(group) > 1 else None)
            if harm is None and len(group) > 1:
                harm = next((h for other in group[-1] if (h := self._reader.read(scene, other, None))), None)
            if harm is None:
                continue
            telling = "negated" if neither(scene, harm) else self._context.telling(scene, harm.trigger)
            if telling == "hypothetical" or any(is_serial(scene, p) for p in harm.parties):
                return None
            outcomes = [g[0].entry.outcome for g in group]
            if scene.low(last.i) == "hurt" and harm.parties and all(p.is_zero for p in harm.parties):
                more = any(scene.low(k) in _FURTHER for k in range(harm.parties[0].start, last.i))
                # "No soldier was hurt": none was killed either; "nobody else was hurt" denies no dead that are told.
                return Told(harm, telling, ("wounded",) if more else ("killed", "wounded"))
            if last.entry.id == "die":  # "was wounded and later died"
                outcomes = outcomes[-1:]
            if trigger.entry.id == "shoot_people":
                harm = replace(harm, rule=SHOT)
            if is_loss_of_both(scene, harm):
                return Told(harm, telling, ("killed_or_wounded",))
            return Told(harm, telling, combine(outcomes, scene.low(last.i - 1)))
        return None


def _without_hits(doc: Doc, readings: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The readings of a word of harm, without a "hit" that no form of "be" makes a passive: "hit three soldiers" is
    what a bomb does, and what came of it stands elsewhere."""
    before = doc[readings[0].i - 1].lower_ if readings[0].i else ""
    return tuple(r for r in readings if r.entry.id != "people_hit" or before in ("was", "were"))


def _is_state(told: Told) -> bool:
    """Whether a phrase of harm holds words of harm that tell nothing more: "between killed and wounded"."""
    return told.harm.trigger.entry.shape == "state"


def _widened(told: Told, group: tuple[tuple[Trigger, ...], ...]) -> Told:
    if group[-1][0].entry.id == "die":  # "received bullet injuries and succumbed"
        return replace(told, outcomes=("killed",))
    outcomes = list(told.outcomes) + [g[0].entry.outcome for g in group[1:]]
    return replace(told, outcomes=combine(outcomes, "and"))


def _died_of_it(told: Told, found: Sequence[Told]) -> bool:
    """Whether those wounded are told to have died of it: "a soldier was shot in the chest by a sniper and perished"."""
    if told.outcomes != ("wounded",) or not told.harm.parties:
        return False
    return any(
        other.outcomes == ("killed",)
        and other.harm.parties == told.harm.parties
        and other.harm.trigger.entry.id == "die"
        for other in found
    )


def _is_told_plainly(scene: Scene, told: Told, found: Sequence[Told]) -> bool:
    """Whether the sentence says itself what became of those that a claim's words take for dead: "shot him in the head
    and killed him", "... and he lived"."""
    entry = told.harm.trigger.entry
    bare = entry.id == "shoot_people"
    if not (entry.claims and (entry.after or bare) and entry.outcome == "killed"):
        return False
    if bare:
        return any(other is not told and _points_back(scene, told, other) for other in found)
    if not _LIVED.isdisjoint(scene.doc.words):
        return True
    others = [other for other in found if other is not told]
    same = (o for o in others if any(p in told.harm.parties or p.kind == "pronoun" for p in o.harm.parties))
    return any(o.outcomes == ("killed",) for o in others) or any(same)


def _points_back(scene: Scene, told: Told, other: Told) -> bool:
    """Whether a word of harm says what became of those that another is told of: "shot two judges, killing one"."""
    return not other.harm.parties or any(
        p in told.harm.parties
        or p.kind == "pronoun"
        or (p.head is None and p.start > told.harm.trigger.i and scene.low(p.start) not in ("a", "another"))
        for p in other.harm.parties
    )


def _is_summed_up(told: Told, found: Sequence[Told]) -> bool:
    """Whether "losses" only names what another word tells of the same people ("losses of 4 dead"), or a state of
    those harmed says how they were before or are found ("finished off three wounded soldiers", "the bodies of two men
    with gunshot wounds")."""
    if told.harm.rule == "toll.modifier" or told.harm.trigger.entry.id == "with_wounds":
        mine = told.harm.parties
        return any(p in mine for other in found if other is not told for p in other.harm.parties)
    if told.harm.trigger.entry.id in ("fall", "fall_to_bullets"):  # "fourteen dead and wounded fell", "30 fell between"
        return any(
            told.harm.parties == other.harm.parties and told.harm.parties for other in found if other is not told
        )
    if told.harm.trigger.entry.id == "loss_of":  # "the loss of the enemy: seven dead": whose, not whom
        return any(p.head is not None and p.head.lower_ in _WHOSE for p in told.harm.parties)
    if told.harm.trigger.entry.id != "losses":
        return False
    starts = {p.start for p in told.harm.parties}
    return any(p.start in starts for other in found if other is not told for p in other.harm.parties)
