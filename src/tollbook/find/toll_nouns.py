"""Reads harm told by a noun: "the killing of two", "ten deaths", "five bodies", "the death toll rose to 12"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tollbook.find.act_asides import of_behind_aside
from tollbook.find.toll_lexicon import OutcomeLexicon, Trigger
from tollbook.find.toll_parties import Party
from tollbook.find.toll_revised import UPDATED
from tollbook.find.toll_scene import Scene, accepts
from tollbook.find.toll_series import expand
from tollbook.model import Interval

SEVERAL = Interval(low=2, high=None)
EVERYONE = frozenset({"all", "everyone", "everybody", "those"})
_DEALT = frozenset("brought bringing dealt dealing meant brings".split())
_DONE = frozenset("carried took performed done effected".split())
_ZERO = Interval(low=0, high=0)
_OPEN = Interval(low=0, high=None)
_LEADS = frozenset(
    "to at is was of are were number above over exceeds exceeded exceed approached neared passed surpassed topped hit "
    "numbered stands stood climbed rose reached reaches totalled totaled".split()
)
FOUND = "toll.found_bodies"
_OWN = frozenset(("his", "her", "their"))
_TURNED_UP = frozenset(("find", "discover", "recover", "retrieve", "dump", "throw", "turn", "wash"))
_WORD_OF = frozenset(("information", "details", "word"))  # "without information about casualties"
_WHOSE = frozenset(("the", "those", "their", "its", "his"))
_TALLY = frozenset(("number", "numbers", "total", "toll", "sum"))
_SUMMED = frozenset("reached exceeded totalled totaled passed".split())
_CAME = frozenset(("came", "come", "comes", "amounted", "amount", "amounts"))
_AMOUNTS = frozenset(
    "amounting amounted numbering numbered reaching reached totalling totalled totaling totaled".split()
)
_PRICES = frozenset(("cost", "price"))
_RESULTS = frozenset("led leading leads resulted resulting caused causing".split())
_RISEN = frozenset("rose risen rises climbed increased jumped mounted grew".split())


@dataclass(frozen=True, slots=True)
class Harm:
    """One trigger read: the people, in order, and the rule."""

    trigger: Trigger
    parties: tuple[Party, ...]
    rule: str
    unnamed: Interval | None = None  # a number without a noun phrase of its own: an unknown number, "all"


class People:
    """Keeps those parties of a reading that can have met the outcome."""

    def __init__(self, lexicon: OutcomeLexicon) -> None:
        self._animals = lexicon.cues["animals"]
        self._honorifics = lexicon.cues["honorifics"]

    def able(self, trigger: Trigger, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """The parties that can have met the trigger's outcome."""
        found = (p for p in parties if accepts(trigger.entry, p, self._animals, self._honorifics))
        hurt = trigger.entry.outcome == "wounded"  # "the bodies were taken to a hospital"
        return tuple(p for p in found if not (hurt and _is_dead(p)))

    def harm(self, trigger: Trigger, parties: tuple[Party, ...], rule: str) -> Harm | None:
        """The harm done to a list of parties; None where its first is no person."""
        if trigger.entry.outcome == "wounded" and len(parties) > 1 and _is_dead(parties[0]):
            parties = parties[1:]  # "received eight bodies and three wounded"
        kept = self.able(trigger, parties)
        return Harm(trigger, kept, f"toll.{rule}") if kept and parties[0] in kept else None


def _is_dead(party: Party) -> bool:
    return party.head is not None and party.head.lower_ in ("body", "bodies", "corpse", "corpses")


class NounReader:
    """Finds the harmed of a noun."""

    def __init__(self, lexicon: OutcomeLexicon, people: People) -> None:
        self._cues = lexicon.cues
        self._people = people

    def noun(self, scene: Scene, trigger: Trigger, inside: Party | None) -> Harm | None:
        """ "the killing of two", "the mayor's death", "five bodies"."""
        after = trigger.i + 1
        if scene.low(after) == "to" and scene.low(after + 2) == "of":
            after += 2  # "with the loss to it of twelve soldiers"
        elif (aside := of_behind_aside(scene.doc[trigger.i])) is not None:
            after = aside.i
        if trigger.entry.id == "loss_of" and (scene.low(after), scene.low(after + 1)) == ("of", "life"):
            none = scene.low(trigger.i - 1) in ("no", "without")
            return Harm(trigger, (), "toll.count", _ZERO) if none else None
        if scene.low(after) == "of":
            party = scene.party_from(after + 1)
            if party is None and scene.low(after + 1) in EVERYONE:
                return Harm(trigger, (), "toll.nominal", SEVERAL)
            if trigger.entry.shape == "body" and party is not None and party.modifier == "plural":
                if inside is None or inside.kind != "counted" or inside.modifier == "plural":
                    return None  # "would return the bodies of soldiers"
                # "five corpses of soldiers were counted"
                return Harm(trigger, (replace(party, interval=inside.interval, best=inside.best),), "toll.bodies")
            row = trigger.entry.shape == "body"  # "the bodies of a judge and two guards were found": all of the subject
            return None if party is None else self._people.harm(trigger, expand(scene, party, subject=row), "nominal")
        above = (scene.doc[trigger.i].head, *scene.doc[max(trigger.i - 2, 0) : trigger.i])
        inflicted = scene.low(after) in ("on", "upon") and any(t.lower_.startswith("inflict") for t in above)
        if scene.low(after) == "to" or inflicted:  # "injuries to a sergeant", "inflicted wounds on three"
            party = scene.party_from(after + 1)
            led = trigger.entry.outcome == "wounded" or scene.low(trigger.i - 1) in _DEALT
            if led and party is not None and party.kind == "counted" and party.person == "yes":
                return self._people.harm(trigger, expand(scene, party), "nominal")
        if (done := self._done_to(scene, trigger)) is not None:
            return done
        if (own := _of_pronoun(scene, trigger)) is not None:
            return own
        if trigger.entry.shape == "body":
            counted = inside is not None and inside.kind == "counted" and inside.modifier != "plural"
            own = None if counted else _own_body(scene, trigger)
            return Harm(trigger, (inside,), "toll.bodies") if counted and inside is not None else own
        before = scene.doc[trigger.i - 1] if trigger.i else None
        if before is not None and before.tag_ == "POS":
            party = next((p for p in scene.parties if p.end in (before.i, before.i + 1)), None)
            return None if party is None else self._people.harm(trigger, (party,), "nominal")
        return None

    def _done_to(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "the execution was carried out on the 25th of six soldiers": the people behind the verb and its date."""
        verb = scene.doc[trigger.i].head
        if verb.i < trigger.i or verb.lower_ not in _DONE or scene.doc[trigger.i].dep_ not in ("nsubj", "nsubjpass"):
            return None
        for party in scene.parties:
            counted = party.kind == "counted" and party.person == "yes"
            if verb.i < party.start <= verb.i + 16 and counted and scene.low(party.start - 1) == "of":
                return self._people.harm(trigger, expand(scene, party), "nominal")
        return None

    def count(self, scene: Scene, trigger: Trigger, inside: Party | None) -> Harm | None:
        """ "ten deaths", "no casualties", "casualty figures were not known", "exploded harmlessly"."""
        token = scene.doc[trigger.i]
        if trigger.entry.id == "harmlessly":
            return Harm(trigger, (), "toll.count", _ZERO) if scene.harm <= {trigger.i} else None
        if (reached := self._reached(scene, trigger)) is not None:
            return reached
        whose = scene.party_from(trigger.i + 2) if scene.low(trigger.i + 1) == "of" else None
        if trigger.entry.id == "casualties" and whose is not None and whose.kind == "counted":
            told = self._people.harm(trigger, (whose,), "count")  # "made casualties of seven militiamen"
            return None if whose.modifier == "plural" or whose.person != "yes" else told
        text = " ".join(t.lower_ for t in scene.doc)
        plain = trigger.entry.id not in ("victims", "lives", "captives")
        if inside is not None and inside.kind == "counted" and inside.head is not None and inside.head.i == trigger.i:
            if scene.low(inside.start) in ("a", "an") and scene.low(inside.start - 1) in ("of", "from"):
                return None  # "died of a head injury"
            caused = token.head.lower_ in self._cues["caused"] or token.head.lemma_ in self._cues["caused"]
            if inside.modifier == "plural" and not (caused and trigger.entry.id == "casualties"):
                return self._absent(scene, trigger, inside) or self._unknown(trigger, text)
            if inside.modifier == "plural" and (absent := self._absent(scene, trigger, inside)):
                return absent
            paid = scene.low(inside.start - 1) == "of" and any(
                scene.low(k) in _PRICES for k in range(max(inside.start - 7, 0), inside.start - 1)
            )  # "at a cost to its engineers of three lives"
            if plain or caused or paid or scene.low(inside.start - 1) in self._cues["caused"]:
                return Harm(trigger, (inside,), "toll.count")
            return None
        if inside is not None and (absent := self._absent(scene, trigger, inside)):
            return absent
        return self._unknown(trigger, text)

    def _reached(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "casualties amounting to fifteen", "casualties numbered nine"."""
        if scene.low(trigger.i + 1) not in _AMOUNTS:
            return None
        number = next((p for p in scene.parties if trigger.i < p.start <= trigger.i + 5), None)
        bare = number is not None and number.kind == "counted" and number.head is None
        if not bare or number is None or scene.harm & set(range(number.end, number.end + 3)):
            return None  # "casualties reached nine dead"
        return Harm(trigger, (number,), "toll.count")

    def _absent(self, scene: Scene, trigger: Trigger, party: Party) -> Harm | None:
        """ "without casualties", "no reports of injuries": none."""
        near = [scene.low(k) for k in range(max(party.start - 4, 0), party.start)]
        if any(word in _WORD_OF for word in near):
            return Harm(trigger, (replace(party, interval=_OPEN, best=None, modifier=None),), "toll.unknown")
        if "without" in near or "neither" in near or ("no" in near and ("of" in near or "or" in near or "any" in near)):
            zero = replace(party, interval=_ZERO, best=0, modifier=None)
            return Harm(trigger, (zero,), "toll.count")
        return None

    def _unknown(self, trigger: Trigger, text: str) -> Harm | None:
        """ "Casualty figures were not known": said to be unknown."""
        told_of = trigger.entry.id in ("casualties", "victims", "injuries") or text.count("deaths")
        if told_of and any(f" {cue}" in text for cue in self._cues["unknown"]):
            return Harm(trigger, (), "toll.unknown", _OPEN)
        return None

    def toll(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "the death toll rose to 12", "the number of wounded stood at 20", "losses amounted to 60 men"."""
        losses = trigger.entry.id == "losses"
        if trigger.entry.shape == "toll" and not losses and scene.low(trigger.i - 1) not in ("death", "casualty"):
            return None
        for party in scene.parties:
            if not trigger.i < party.start <= trigger.i + 24 or party.kind != "counted":
                continue
            rose = scene.low(party.start - 1) == "to" and scene.low(party.start - 2) in _RISEN
            if party.start > trigger.i + 10 and not rose:
                continue
            if party.head is None and {"the", "these", "those", "all", "both"} & {
                scene.low(party.start - 1),
                scene.low(party.start),
            }:
                continue  # "the dead of the two came to seven"
            led = rose or any(scene.low(k) in _LEADS for k in range(trigger.i + 1, party.start + 1))
            if led and (party.head is None or (losses and party.person == "yes")):
                return Harm(trigger, (party,), UPDATED if rose else "toll.toll")
        return None

    def life(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "claimed the lives of three guards"."""
        verb = [scene.low(k) for k in range(max(trigger.i - 4, 0), trigger.i)]
        taken = any(
            w in ("claimed", "claiming", "claims", "took", "taking", "taken", "cost", "costing", "ended") for w in verb
        )
        if taken and trigger.entry.outcome == "killed" and scene.low(trigger.i - 1) in ("his", "her"):
            if any(p.end == trigger.i - 1 and p.person == "yes" for p in scene.parties):
                return None  # "cost its priest his life": told by "cost"
            return Harm(trigger, (), "toll.life", Interval(low=1, high=1))  # "a sniper's bullet ended his life"
        paid = {scene.low(k) for k in range(max(trigger.i - 7, 0), trigger.i)} & {"price", "cost"}
        if scene.doc[trigger.i - 1].tag_ == "POS" and (taken or paid):  # "at the price of seven soldiers' lives"
            owner = next((p for p in scene.parties if p.end in (trigger.i - 1, trigger.i)), None)
            return None if owner is None else self._people.harm(trigger, (owner,), "nominal")
        if not taken or scene.low(trigger.i + 1) != "of":
            return None
        party = scene.party_from(trigger.i + 2)
        return None if party is None else self._people.harm(trigger, expand(scene, party), "nominal")


def _of_pronoun(scene: Scene, trigger: Trigger) -> Harm | None:
    """ "which led to his immediate death": told as a result, or it may be a death told before."""
    at = trigger.i - 2 if trigger.i > 1 and scene.doc[trigger.i - 1].pos_ == "ADJ" else trigger.i - 1
    whose = scene.low(at)
    lead = {scene.low(k) for k in range(max(at - 3, 0), at)}
    if trigger.entry.outcome != "killed" or whose not in ("his", "her", "their") or not lead & _RESULTS:
        return None
    return Harm(trigger, (), "toll.nominal", SEVERAL if whose == "their" else Interval(low=1, high=1))


def _own_body(scene: Scene, trigger: Trigger) -> Harm | None:
    """ "their bodies were found": those told before, as many as were taken."""
    token = scene.doc[trigger.i]
    whose = scene.low(trigger.i - 1)
    if trigger.i > 1 and token.nbor(-1).pos_ == "ADJ":  # "their burned bodies"
        whose = scene.low(trigger.i - 2)
    if whose not in _OWN or token.head.lemma_.lower() not in _TURNED_UP:
        return None
    return Harm(trigger, (), FOUND, SEVERAL if whose == "their" else Interval(low=1, high=1))


def _is_bare_number(scene: Scene, at: int) -> bool:
    """Whether a number stands alone, with no noun and no word of harm behind it."""
    party = scene.party_from(at)
    bare = party is not None and party.kind == "counted" and party.head is None
    return bare and party is not None and not scene.harm & set(range(party.end, party.end + 3))


def is_tallied(scene: Scene, i: int) -> bool:
    """Whether a word of harm names a tally: "the number of dead", "put the injured at 40"."""
    who = scene.low(i - 1) if scene.low(i - 1) not in ("were", "had", "have", "was") else scene.low(i - 2)
    if who in ("who", "that") and any(scene.low(k) in ("number", "numbers") for k in range(max(i - 7, 0), i)):
        return True  # "the number who died in them was put at eight"
    j = i - 2 if scene.low(i - 1) in _WHOSE else i - 1
    if scene.low(j) == "of" and scene.low(j - 1) in _TALLY:
        return scene.low(j - 1) != "sum" or "risen" not in scene.doc.words  # "the sum of the dead has risen to 42"
    if scene.low(i - 1) in ("number", "numbers") and scene.low(i - 2) in _WHOSE:
        return True  # "the number killed in the two attacks was seven"
    theirs = scene.low(i - 1) in _WHOSE or (i > 0 and scene.doc[i - 1].tag_ == "POS")
    beside = scene.low(i + 1) in ("and", "or") and i + 2 in scene.harm  # "killed and wounded numbered thirteen"
    beside = beside or (scene.low(i - 1) in ("and", "or") and i - 2 in scene.harm)
    if beside and not theirs:
        ends = range(i + 1, min(i + 12, len(scene.doc)))
        return any(
            (scene.low(k) in (*_SUMMED, "numbered") or (scene.low(k) in _CAME and scene.low(k + 1) == "to"))
            and any(_is_bare_number(scene, k + step) for step in (1, 2))
            for k in ends
        )
    if not theirs or scene.low(i + 1) == "toll":
        return False
    if scene.low(i + 1) == "at":
        return scene.low(i - 1) == "the"
    for k in range(i + 1, min(i + 8, len(scene.doc))):  # "the dead of the two attacks number 12"
        if scene.low(k) in ("number", "numbered"):
            return k > i + 1 or scene.low(i - 1) == "those"
        if scene.low(k) in _SUMMED or (scene.low(k) in _CAME and scene.low(k + 1) == "to"):
            return k > i + 1  # "the dead of the two came to seven"
        if k > i + 1 and scene.low(k) in ("were", "was", "are", "is", "at"):
            put = 2 if (scene.low(k + 1), scene.low(k + 2)) == ("put", "at") else 0
            if _is_bare_number(scene, k + put + 1):
                return True  # "the dead in the two attacks were seven"
        if scene.doc[k].is_punct or (scene.doc[k].pos_ in ("VERB", "AUX") and k not in scene.harm):
            return False
    return False
