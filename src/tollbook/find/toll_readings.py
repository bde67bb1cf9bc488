"""Reads who was harmed at each word of harm: active, passive, participle, noun and state.

Words first, the tree second: what stands right beside the verb decides where it can, and the parse is asked where
the words leave it open.
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.act_surface import postponed_object
from tollbook.find.toll_lexicon import OutcomeLexicon, Trigger
from tollbook.find.toll_listed import ListedReader, summed_behind, whose_head
from tollbook.find.toll_nouns import EVERYONE, SEVERAL, Harm, NounReader, People, is_tallied
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import BE, Scene
from tollbook.find.toll_series import expand, list_start
from tollbook.find.toll_subjects import (
    SUBJECTS,
    aboard_before,
    all_of_them,
    along_with,
    bears,
    beside_end,
    called,
    is_owner,
    is_reduced,
    lacks_people_before,
    lost_with,
    opens_clause,
    shoots_down_a_number,
    state_subject,
    subject_of,
    told_behind,
    with_them,
)
from tollbook.find.toll_turned import TurnedReader, all_but, held_inside, whoever
from tollbook.model import Interval

_ZERO = Interval(low=0, high=0)
_TWO = Interval(low=2, high=2)
_AMOUNTS = frozenset(("number", "dozens", "scores", "few", "handful", "hundreds", "many", "dozen"))
_ENDS = frozenset((".", ",", ";", ":", "", "on", "in", "at", "before", "and", "while", "with"))

_WHERE = frozenset(("in", "near", "at", "outside", "around"))
_WITH_A_THING = frozenset(("with_all_aboard", "with_all_in_it", "with_its_crew"))
_PARTICIPLES = tuple("ed en own ain urt un shot held put beat burnt lost found struck hit".split())


class TriggerReader:
    """Finds the harmed of one trigger."""

    def __init__(self, lexicon: OutcomeLexicon) -> None:
        self._people = People(lexicon)
        self._nouns = NounReader(lexicon, self._people)
        self._listed = ListedReader(self._people)
        self._turned = TurnedReader(self._people)

    def read(self, scene: Scene, trigger: Trigger, following: Trigger | None) -> Harm | None:
        """The harm that the trigger states, or None. ``following`` is a coordinate trigger with which it shares its
        object ("killing and wounding 30")."""
        if trigger.entry.id == "people_hit":
            return self._listed.hit(scene, trigger)
        if trigger.entry.id == "cut_off_head":
            return whose_head(scene, trigger)
        given = self._turned.read(scene, trigger) if trigger.entry.id == "cost_men" else None
        if given is None and trigger.entry.id == "cost_men" and bears(scene, trigger.last + 1):
            return None  # "cost the police of X seven dead": those told of by a word of their own
        if trigger.entry.id == "bring_down" and shoots_down_a_number(scene, trigger):
            return None  # "eight drones were launched. Seven were shot down"
        return (
            given
            or self._beside(scene, trigger, following)
            or self._listed.read(scene, following or trigger)
            or self._turned.read(scene, trigger)
        )

    def _beside(self, scene: Scene, trigger: Trigger, following: Trigger | None) -> Harm | None:
        shape = trigger.entry.shape
        if shape == "survive":
            return None
        if (between := summed_behind(scene, trigger)) is not None:
            return between
        inside = scene.party_at(trigger.i)
        if inside is not None and inside.start == trigger.i < trigger.last == inside.end - 1:
            inside = None  # the phrase of harm itself, taken for a name: "attained shahadah"
        if inside is not None and inside.start == trigger.i and scene.low(trigger.i - 1) == "found":
            inside = None  # "was found dead two days later"
        if shape in ("object", "state") and (amount := self._amount(scene, trigger)) is not None:
            return amount
        if shape in ("object", "state", "count", "subject") and is_tallied(scene, trigger.i):
            tallied = self._nouns.toll(scene, trigger)
            if tallied is not None or shape != "count":
                return tallied
        if shape in ("object", "subject", "state", "unharmed"):
            if inside is not None and inside.head is not None and inside.head.i != trigger.i:
                return self._modifier(trigger, inside)
            if shape == "object":
                return self._object(scene, trigger, following or trigger)
            return self._subject(scene, trigger)
        if shape in ("noun", "body"):
            return self._nouns.noun(scene, trigger, inside)
        if shape == "count":
            return self._nouns.count(scene, trigger, inside)
        return self._nouns.toll(scene, trigger) if shape == "toll" else self._nouns.life(scene, trigger)

    def _amount(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "left dozens of dead and a number of wounded": how many, and then only the state."""
        if scene.low(trigger.i - 1) != "of" or scene.low(trigger.i - 3) == "the":  # "the number of dead"
            return None
        party = next((p for p in scene.parties if p.end == trigger.i - 1 and p.kind == "counted"), None)
        vague = party is not None and (party.head is None or party.head.lower_ in _AMOUNTS)
        return (
            Harm(trigger, (party,), "toll.state") if party is not None and vague and party.interval.high != 1 else None
        )

    def _modifier(self, trigger: Trigger, party: Party) -> Harm | None:
        """ "two wounded guards were flown out": a state before its noun, new only where a number counts it."""
        new = party.kind == "counted" and not party.definite and party.person == "yes"
        if new and trigger.entry.outcome in ("wounded", "killed") and trigger.entry.shape in ("object", "state"):
            return Harm(trigger, (party,), "toll.modifier")
        return None

    def _object(self, scene: Scene, trigger: Trigger, last: Trigger) -> Harm | None:
        form = scene.low(trigger.i)
        participle = form.endswith(_PARTICIPLES)
        if participle and scene.passive(trigger.i):
            return self._passive(scene, trigger)
        if (gap := self._whom(scene, trigger)) is not None:
            return gap
        behind = None if scene.passive(trigger.i) else postponed_object(scene.doc[trigger.i])
        # "captured on the 22nd of Safar two men", "shot dead with pistols an official"
        if behind is not None and scene.low(last.last + 1) in ("on", ",", "with", "using", "by"):
            done = scene.party_at(behind.i)
            return None if done is None else self._people.harm(trigger, expand(scene, done), "active")
        at = last.i + 1
        if trigger.entry.id in ("put_bullets", "make_end"):
            at = last.last + 1  # "put five bullets into him", "made an end of him"
        if form.endswith("ing") and scene.low(at) == "of" and scene.low(trigger.i - 1) == "and":
            at += 1  # "resulted in the killing and wounding of a number of soldiers"
        right = scene.party_from(at)
        if right is not None and (right.start <= last.last < right.end or scene.low(at) in ("everyone", "everybody")):
            right = None  # "took hostage two clerks"
        if right is not None and last.last > last.i + 1:
            right = beside_end(scene, right, last)
        if right is None and last.last > last.i:  # "shot dead two guards"
            right = (
                scene.party_from(last.last + 1)
                if last.last == last.i + 1 or scene.low(last.i + 1) in ("to", "away")
                else None
            )
        if right is None and (inside := held_inside(scene, last)) is not None:
            return self._people.harm(trigger, (inside,), "active")
        unlisted = right is None or not self._people.able(trigger, (right,))
        if unlisted and last.last > last.i and (someone := whoever(scene, trigger, last.last + 1)) is not None:
            return someone
        if (pair := self._pair(scene, trigger, at, right)) is not None:
            return pair
        if right is not None and scene.low(last.i + 1) != ",":
            whom = expand(scene, right, closes=last.last)
            if last.last >= whom[-1].end:  # "shot him dead along with his two sons"
                whom = along_with(scene, whom, last.last + 1)
            return self._people.harm(trigger, whom, "active")
        most = scene.low(at) == "most" and scene.low(at + 1) == "of" and scene.doc[trigger.i].tag_ == "VBD"
        if (scene.low(at) in EVERYONE and (not participle or scene.doc[trigger.i].tag_ == "VBD")) or most:
            apposed = told_behind(scene, at)  # "everyone in the house, a family of six"
            return Harm(trigger, () if apposed is None else (apposed,), "toll.active", None if apposed else SEVERAL)
        if not participle:
            return self._by_tree(scene, trigger, ("dobj", "obj"), "active")
        return self._reduced(scene, trigger)

    def _pair(self, scene: Scene, trigger: Trigger, at: int, right: Party | None) -> Harm | None:
        """ "killing both", "wounding both of them", "shot them both": two, told of before."""
        bare = scene.low(at) == "both" and (scene.low(at + 1) in _ENDS or scene.low(at + 2) in ("them", "whom"))
        them = right is not None and right.kind == "pronoun" and scene.low(right.end) == "both"
        them = them and right is not None and scene.doc[right.end].dep_ != "det"  # "cost him both legs"
        if scene.passive(trigger.i):
            return None
        if scene.low(at) == "all" and scene.low(at + 1) == "but":
            return all_but(scene, trigger, at + 2)
        return Harm(trigger, (), "toll.active", _TWO) if bare or them else None

    def _whom(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "arrested three men, whom they executed": those that the relative stands for."""
        token = scene.doc[trigger.i]
        if token.dep_ != "relcl" or not any(c.lower_ == "whom" and c.dep_ in ("dobj", "obj") for c in token.children):
            return None
        party = scene.party_at(token.head.i)
        return None if party is None else self._people.harm(trigger, (party,), "active")

    def _passive(self, scene: Scene, trigger: Trigger) -> Harm | None:
        subject = subject_of(scene, scene.doc[trigger.i])
        party = (
            subject if subject is not None and self._people.able(trigger, (subject,)) else scene.party_before(trigger.i)
        )
        near = scene.party_before(trigger.i)
        if party is not None and scene.low(party.start - 1) == "as" and (who := called(scene, party)) is not None:
            party = who  # "two men condemned as spies were put to death"
        if near is not None and near.kind == "counted" and near.head is None and not near.definite:
            party = near  # "of the nine soldiers in it six were killed"
        if near is not None and party is not None and opens_clause(scene, party, near, trigger):
            party = near  # "a patrol was attacked near the town and three soldiers were killed"
        if near is not None and party is not None and any(scene.low(k) == ";" for k in range(party.end, near.start)):
            party = near  # "a second one in B; in the two attacks 9 of the militia were killed"
        of_things = trigger.entry.outcome == "captured" or trigger.entry.id == "hit_by_rounds"
        if party is not None and of_things and is_owner(scene, trigger, party):
            return None  # "a car of the police was carried off", "a helicopter of a company was hit by gunfire"
        party = self._whose_object(scene, trigger, party)
        if party is not None and party.kind == "name" and scene.low(party.start - 1) in _WHERE:
            party = None  # "the post in Imam Sahib was captured"
        if party is None or not self._people.able(trigger, (party,)):
            party = self._leading(scene, trigger)
        if party is None and any(c.lower_ in EVERYONE and c.dep_ in SUBJECTS for c in scene.doc[trigger.i].children):
            return Harm(trigger, (), "toll.passive", SEVERAL)  # "all who were inside were killed"
        if party is None:
            return None
        parties = tuple(p for p in expand(scene, list_start(scene, party), subject=True) if p.start < trigger.i)
        parties = tuple(p for p in parties if p is party or scene.doc[p.start - 1].tag_ != "VBG")  # "hitting one, and"
        parties = tuple(p for p in parties if p is party or p.start - 1 not in scene.harm)  # "lost two and 3 were hurt"
        parties = (*along_with(scene, parties, trigger.last + 1), *with_them(scene, trigger.last))
        return self._people.harm(trigger, tuple(dict.fromkeys(parties)), "passive")

    def _whose_object(self, scene: Scene, trigger: Trigger, party: Party | None) -> Party | None:
        """Those who did something to a party that stands before the verb: "two men guarding a team were shot"."""
        head = None if party is None else party.head
        if head is None or head.dep_ not in ("dobj", "pobj"):
            return party
        above = head.head if head.dep_ == "dobj" else head.head.head  # "a spy working for the army was shot"
        if above.tag_ != "VBG" or above.dep_ != "acl":
            return party
        doer = scene.party_at(above.head.i)
        return doer if doer is not None and self._people.able(trigger, (doer,)) else party

    def _reduced(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "two rebels killed", "were shot and killed", "those killed": a participle without its auxiliary."""
        token = scene.doc[trigger.i]
        if token.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in token.children):
            head = token.head
            if head.tag_ in ("VBN", "VBD", "JJ") and scene.passive(head.i) and lacks_people_before(scene, trigger):
                return self._passive(scene, trigger)
        if scene.perfect(trigger.i):  # "the villagers they have kidnapped"
            clause = token.dep_ == "relcl" and token.tag_ in ("VBN", "VBD")
            gap = scene.party_at(token.head.i) if clause else None
            return self._by_tree(scene, trigger, ("dobj", "obj"), "active") or (
                None if gap is None else self._people.harm(trigger, (gap,), "active")
            )
        party = _not_kin(scene.party_before(trigger.i), scene.party_at(trigger.i - 1))
        if party is not None and not scene.passive(trigger.i) and self._people.able(trigger, (party,)):
            before = scene.low(trigger.i - 1)
            if before == "," and not (party.further and party.end < trigger.i - 1):  # "another 11, including one, hurt"
                return self._listed.aside(scene, trigger, party)
            start = list_start(scene, party, absolute=True)
            row = tuple(p for p in expand(scene, start, subject=True) if p.end <= party.end)
            # "a patrol, in which two were killed and four injured": of the row none before another word of harm
            row = tuple(p for p in row if p is party or not any(p.start <= h < party.start for h in scene.harm))
            return self._people.harm(trigger, row, "participle")
        active = self._by_tree(scene, trigger, ("dobj", "obj"), "active")
        if active is not None:
            return active
        if token.dep_ in ("acl", "relcl") and token.tag_ == "VBN":
            head_party = scene.party_at(token.head.i)
            return None if head_party is None else self._people.harm(trigger, (head_party,), "participle")
        if any(c.dep_ == "nsubjpass" for c in token.children):
            return self._passive(scene, trigger)
        return None

    def _subject(self, scene: Scene, trigger: Trigger) -> Harm | None:
        if trigger.entry.id in _WITH_A_THING:
            lost = lost_with(scene, trigger)
            return None if lost is None else self._people.harm(trigger, (lost,), "state")
        token = scene.doc[trigger.i]
        rule = {"unharmed": "unharmed", "state": "state"}.get(trigger.entry.shape, "intransitive")
        verbal = rule == "intransitive" or token.pos_ == "VERB"  # "came to no harm", beside "escaped unharmed"
        party = subject_of(scene, token) if verbal else state_subject(scene, trigger)
        taken = any(c.dep_ == "dobj" and c.i > token.i for c in token.children)
        if rule == "intransitive" and trigger.last == trigger.i and taken and scene.low(token.i + 1) != ",":
            return None  # "surrendered the town", but "died, among them a captain"
        held = [p for p in scene.parties if trigger.i < p.start and p.end <= trigger.last and p.kind == "counted"]
        if rule == "intransitive" and held and held[-1].person == "yes":
            return self._people.harm(trigger, (held[-1],), rule)  # "there fell nine dead"
        beside = next((scene.whose(p) for p in scene.parties if p.end == trigger.i and p.kind == "counted"), None)
        if beside is not None and rule == "intransitive" and self._people.able(trigger, (beside,)):
            party = beside  # "six were killed and three surrendered", "two of the 12 died"
        if party is None or not self._people.able(trigger, (party,)):
            party = scene.party_before(trigger.i) or aboard_before(scene, trigger.i)
        if party is None and rule != "unharmed" and all_of_them(token):
            return Harm(trigger, (), f"toll.{rule}", SEVERAL)  # "all who were aboard are dead"
        if party is None:
            return None
        parties = tuple(p for p in expand(scene, list_start(scene, party), subject=True) if p.start < trigger.i)
        if beside is party and rule == "intransitive":
            parties = tuple(p for p in parties if not any(p.end <= h < party.start for h in scene.harm))
        if rule == "state":  # "one dead and another in a critical condition": not the one who is dead
            parties = tuple(p for p in parties if not any(p.end <= h < parties[-1].start for h in scene.harm))
        if rule == "intransitive":
            parties = along_with(scene, parties, trigger.last + 1)  # "died together with two of his sons"
            parties = tuple(dict.fromkeys((*parties, *with_them(scene, trigger.last))))
        harm = self._people.harm(trigger, parties, rule)
        if harm is not None and rule == "unharmed":
            harm = replace(harm, parties=tuple(replace(p, interval=_ZERO, best=0, modifier=None) for p in harm.parties))
        return harm

    def _leading(self, scene: Scene, trigger: Trigger) -> Party | None:
        """The nearest people to the left that no preposition governs ("two men near the gate were killed")."""
        for party in reversed(scene.parties):
            if party.end > trigger.i or not self._people.able(trigger, (party,)):
                continue
            first = party.end + (is_reduced(scene, party, trigger))
            if any(
                t.tag_ in ("VBD", "VBZ", "VBP") or t.i in scene.harm
                for t in scene.doc[first : trigger.i]
                if t.lower_ not in BE | {"has", "have", "had"}
            ):
                return None
            if scene.low(party.start - 1) not in ("in", "of", "at", "by", "with", "from", "near", "on", "for"):
                return party
        return None

    def _by_tree(self, scene: Scene, trigger: Trigger, labels: tuple[str, ...], rule: str) -> Harm | None:
        for child in scene.doc[trigger.i].children:
            if child.dep_ in labels:
                party = scene.party_at(child.i)
                if party is not None:
                    return self._people.harm(trigger, expand(scene, party), rule)
        return None


def _not_kin(party: Party | None, nearest: Party | None) -> Party | None:
    """Those whose kin are spoken of: "relatives of the nine people killed in the raid"."""
    kin = party is not None and party.who == "relative" and party.modifier == "plural"
    return nearest if kin and nearest is not None and nearest.kind == "counted" else party
