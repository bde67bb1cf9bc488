"""Reads harm whose people stand away from the word that states it.

"A soldier was seized on the road, questioned and then shot dead."    "They lost a lorry and the four men in it."
"Three of them did not survive."    "His body was left at the roadside."
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.number_words import lex, read_number
from tollbook.find.toll_lexicon import Trigger
from tollbook.find.toll_nouns import Harm, People
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import BE, Scene
from tollbook.find.toll_series import expand, list_start
from tollbook.model import Interval
from tollbook.parse import Token, text_of

_ONE = Interval(low=1, high=1)
_SEVERAL = Interval(low=2, high=None)
_WHOSE = ("the", "its", "their", "his", "her", "these", "those")
_SUBJECTS = ("nsubjpass", "nsubj")
_CLAUSE_ENDS = frozenset((";", ":", ".", "--", "—"))
_NOT = frozenset(("not", "n't", "never", "none", "nobody", "neither"))
_FOUND = frozenset("found left thrown dumped discovered recovered lay hung displayed returned".split())
_CUTTING = frozenset(("slit", "slash", "sever", "slice"))
_HEWING = frozenset(("cut", "strike", "hew", "chop", "hack", "lop", "smite"))  # a neck; heads only "off"
_GOVERNING = frozenset("in of at by with from near on to for against under over into behind between".split())


class TurnedReader:
    """Finds the harmed where neither the verb's neighbours nor its own subject name them; asked last."""

    def __init__(self, people: People) -> None:
        self._people = people

    def read(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """The harm, or None where the words are of another form."""
        shape = trigger.entry.shape
        if shape == "survive":
            return self._unsurvived(scene, trigger)
        if shape == "body":
            return self._body(scene, trigger)
        if shape == "neck":
            return self._cut(scene, trigger)
        if shape != "object":
            return None
        # no passive of "cost", nor a short one of "accounted for"
        form = scene.doc[trigger.i].tag_ in ("VBN", "VBD") and trigger.entry.id not in ("cost_men", "account_for")
        participle = form and not _is_active(scene, trigger)
        return self._chained(scene, trigger) if participle else self._behind_thing(scene, trigger)

    def _unsurvived(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "nine did not wake", "none of the six men survived", "six men, not one of whom lived"."""
        if scene.low(trigger.i).startswith("survivor"):
            return self._no_survivors(scene, trigger)
        near = [scene.low(k) for k in range(max(trigger.i - 4, 0), trigger.i)]
        denied = any(w in _NOT for w in near)
        subject = next((c for c in scene.doc[trigger.i].children if c.dep_ in _SUBJECTS and c.i < trigger.i), None)
        none = subject is not None and (subject.lower_ in _NOT or scene.low(subject.i - 1) in ("not", "no"))
        if not (denied or none):
            return self._few_of(scene, trigger, subject) or self._did_not(scene, trigger)
        party = None if subject is None else scene.party_at(subject.i)
        if none and subject is not None:
            inner = next(
                (p for p in scene.parties if subject.i < p.end and p.start < trigger.i and p.kind == "counted"), None
            )
            counted = [p for p in scene.parties if p.end <= subject.i and p.kind == "counted"]
            counted = [p for p in counted if p.person == "yes"] or counted  # "stepped on a mine, and none of them"
            before = counted[-1] if counted else None
            whom = any(scene.low(k) in ("whom", "them") for k in range(subject.i, trigger.i))
            party = before if whom else inner
            if subject.lower_ == "neither" and not whom:
                return Harm(trigger, (), "toll.unsurvived", Interval(low=2, high=2))
        if party is not None and party.is_zero:
            party = _all_of(scene, trigger, party)
        if party is None or not self._people.able(trigger, (party,)):
            return None
        listed = tuple(p for p in expand(scene, list_start(scene, party), subject=True) if p.start < trigger.i)
        whole = party in listed and self._people.able(trigger, listed) == listed
        return self._people.harm(trigger, listed if whole else (party,), "unsurvived")

    def _few_of(self, scene: Scene, trigger: Trigger, subject: Token | None) -> Harm | None:
        """ "only two of the ten soldiers survived": the other eight."""
        party = None if subject is None else scene.party_at(subject.i)
        if party is None or party.kind != "counted":
            return None
        if not {scene.low(party.start - 1), scene.low(party.start)} & {"only", "just", "but"}:
            return None
        words = [t.lower_ for t in scene.doc[party.start : party.end + 4]]
        if "of" not in words[:4]:
            return None
        of = words[words.index("of") + 1 :]
        whole = read_number(lex(" ".join(of[1:] if of[:1] and of[0] in _WHOSE else of)), 0)
        left = 0 if whole is None else whole[0] - party.interval.low
        if left < 1 or party.interval.high != party.interval.low:
            return None
        return Harm(trigger, (), "toll.unsurvived", Interval(low=left, high=left))

    def _did_not(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "the governor lived; three of his escort did not"."""
        for party in scene.parties:
            words = (scene.low(party.end), scene.low(party.end + 1), scene.low(party.end + 2))
            if party.start > trigger.i and words in (("did", "not", "."), ("did", "n't", "."), ("did", "not", "")):
                return self._people.harm(trigger, (scene.whose(party),), "unsurvived")
        return None

    def _no_survivors(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "there were no survivors among the six of them", "leaving no survivors"."""
        if not any(scene.low(k) in ("no", "without") for k in range(max(trigger.i - 2, 0), trigger.i)):
            return None
        among = [p for p in scene.parties if trigger.i < p.start <= trigger.i + 4 and p.kind == "counted"]
        if among and self._people.able(trigger, (among[0],)):
            return Harm(trigger, (among[0],), "toll.unsurvived")
        return Harm(trigger, (), "toll.unsurvived", _SEVERAL)

    def _body(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "his body was left at the roadside"."""
        whose = scene.low(trigger.i - 1)
        if whose not in ("his", "her", "their") or scene.low(trigger.i + 1) not in (*BE, *_FOUND):
            return None
        if not any(scene.low(k) in _FOUND for k in range(trigger.i + 1, trigger.i + 6)):
            return None
        return Harm(trigger, (), "toll.body_left", _SEVERAL if whose == "their" else _ONE)

    def _cut(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "his throat was cut", "slit the throats of four herders", "the spy's head was struck off"."""
        token = scene.doc[trigger.i]
        if {"with", "had", "having", "have"} & {scene.low(k) for k in range(max(trigger.i - 3, 0), trigger.i)}:
            return None  # "was found with his throat cut": told by the words before
        verb = token.head
        through = trigger.entry.id != "heads" or any(t.lower_ == "off" for t in scene.doc[verb.i + 1 : verb.i + 5])
        done = verb.lemma_ in _CUTTING or (through and verb.lemma_ in _HEWING)
        if token.dep_ not in ("dobj", "nsubjpass", "nsubj") or not done:
            return None
        of = next((c for c in token.children if c.lower_ == "of" or c.dep_ == "poss"), None)
        whose = None if of is None else next(iter(of.children), None) if of.lower_ == "of" else of
        party = None if whose is None or whose.lower_ in _WHOSE else scene.party_at(whose.i)
        if party is not None:
            return self._people.harm(trigger, (party,), "neck")
        several = whose is not None and whose.lower_ == "their"
        told = [p for p in scene.parties if p.end <= token.i and p.kind == "counted" and p.person == "yes"]
        if several and told:
            return self._people.harm(trigger, (told[-1],), "neck")
        return Harm(trigger, (), "toll.neck", _SEVERAL if several else _ONE) if whose is not None else None

    def _chained(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """Who a chain of passives is told of: "was seized ..., questioned and shot dead", "a man, held since
        May, put to death"."""
        token = scene.doc[trigger.i]
        for _ in range(4):
            if token.dep_ not in ("conj", "dep", "advcl", "acl", "ROOT", "parataxis"):
                break
            subject = next((c for c in token.children if c.dep_ in _SUBJECTS and c.i < trigger.i), None)
            if subject is not None and (subject.dep_ == "nsubjpass" or token.i == trigger.i):
                return self._of(scene, trigger, scene.party_at(subject.i))
            if token.head.i == token.i:
                break
            token = token.head
        before = scene.low(trigger.i - 1)
        if before in ("all", "both"):  # "its defenders, numbering some twelve, all killed"
            near = (p for p in scene.parties if trigger.i - 8 <= p.start and p.end < trigger.i)
            return next((self._of(scene, trigger, p) for p in near if scene.low(p.start - 1) == "numbering"), None)
        if before not in (",", "and", "then", "later", "afterwards"):
            return None
        for party in scene.parties:
            start = party.start - (scene.low(party.start - 1) in ("the", "these", "those"))
            opens = start == 0 or scene.low(start - 1) in _CLAUSE_ENDS
            between = [scene.low(k) for k in range(party.end, trigger.i)]
            aside = before == "," and scene.low(party.end) == ","
            held = aside or scene.doc[trigger.i].head.i == party.end - 1
            if opens and party.end < trigger.i and held and not _CLAUSE_ENDS & set(between):
                return self._of(scene, trigger, party)
        return None

    def _of(self, scene: Scene, trigger: Trigger, party: Party | None) -> Harm | None:
        if party is None or party.kind == "pronoun" or party.person == "no":
            return None
        listed = tuple(p for p in expand(scene, list_start(scene, party), subject=True) if p.start < trigger.i)
        return self._people.harm(trigger, listed, "chained")

    def _behind_thing(self, scene: Scene, trigger: Trigger) -> Harm | None:
        """ "lost a lorry and the four men in it", "cost the army six of its men"."""
        first = trigger.last + 1
        if scene.low(first) == "of" and scene.low(first - 1).endswith("ing"):
            return None  # "the wounding of five, and a spy was shot"
        for party in scene.parties:
            if party.start < first or party.start > first + 8 or party.person != "yes" or party.kind != "counted":
                continue
            words = [scene.low(k) for k in range(first, party.start)]
            joined = words[-1:] == ["and"] or words[-2:] == ["and", "the"]
            given = trigger.entry.id == "cost_men" and not _GOVERNING & set(_unnamed(scene, first, party.start))
            if ";" in words:
                break
            parted = joined and scene.low(party.end) in ("was", "were")  # "..., and one guard was captured"
            if (
                (joined or given)
                and not parted
                and not any(scene.doc[k].pos_ == "VERB" for k in range(first, party.start))
            ):
                return self._people.harm(trigger, expand(scene, party), "behind_thing")
        return None


def _unnamed(scene: Scene, start: int, end: int) -> list[str]:
    """The words of a stretch without the "of" in a body's name: "the army of Niger"."""
    named = ("NNP", "NNPS")
    inside = (k for k in range(start, end) if scene.low(k) != "of" or scene.doc[k + 1].tag_ not in named)
    return [scene.low(k) for k in inside]


def _all_of(scene: Scene, trigger: Trigger, none: Party) -> Party | None:
    """All those of whom none survived: "none of the six men", "none of those aboard, nineteen in all, ...", "they
    numbered six; none survived"."""
    words = text_of(scene.doc[none.start + 1 : none.end])
    words = words.removeprefix("one ").removeprefix("of ").removeprefix("the ")
    inside = read_number(lex("a dozen" if words == "dozen" else words), 0)
    if inside is not None:
        number = inside[0]
    else:
        counted = [p for p in scene.parties if p.end < trigger.i and p.kind == "counted"]
        sized = [p for p in counted if p.interval.low > 1 and p.person == "yes"]
        told = next((p for p in sized if none.end <= p.start), sized[-1] if sized else None)
        if told is None:
            return None
        number = told.interval.low
    return replace(none, interval=Interval(low=number, high=number), best=number)


def _is_active(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb takes an object, so that its subject did it."""
    token = scene.doc[trigger.i]
    if scene.passive(trigger.i):
        return False
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.children)  # "have captured two bunkers"
    active = token.tag_ == "VBD" or (token.tag_ == "VBN" and perfect)
    return active and any(c.dep_ in ("dobj", "obj") and c.i > token.i for c in token.children)


def all_but(scene: Scene, trigger: Trigger, at: int) -> Harm | None:
    """ "killing all but one of the six on board": five."""
    left = read_number(lex(scene.low(at)), 0)
    behind = [scene.low(k) for k in range(at + 1, at + 4)]
    whole = read_number(lex(behind[2]), 0) if behind[:2] in (["of", "the"], ["of", "its"], ["of", "their"]) else None
    if left is None or whole is None or whole[0] <= left[0]:
        return None
    number = whole[0] - left[0]
    return Harm(trigger, (), "toll.active", Interval(low=number, high=number))


def whoever(scene: Scene, trigger: Trigger, at: int) -> Harm | None:
    """One whose noun no list holds, right behind "shot dead" or "stabbed to death": none but people are."""
    if trigger.entry.id != "shoot_dead" or at >= len(scene.doc) or scene.doc[at].tag_ not in ("DT", "PRP$"):
        return None
    noun = next((t for t in scene.doc[at + 1 : at + 5] if t.tag_ == "NN" and t.dep_ != "compound"), None)
    return None if noun is None else Harm(trigger, (), "toll.active", _ONE)


def held_inside(scene: Scene, trigger: Trigger) -> Party | None:
    """Who stands between the two parts of a phrase: "hacked a night watchman to death"."""
    if trigger.last < trigger.i + 3 or scene.low(trigger.last) != "death" or scene.passive(trigger.i):
        return None
    between = [p for p in scene.parties if trigger.i < p.start and p.end == trigger.last - 1]
    return next((p for p in between if p.person == "yes"), None)
