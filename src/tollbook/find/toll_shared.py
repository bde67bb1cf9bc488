"""Which harm is told for several incidents at once: "the two attacks killed nine", "in both", "between them"."""

from __future__ import annotations

import re

from tollbook.find.attack_words import ATTACKS, FEW, ONE_ATTACK, STRUCK
from tollbook.find.item_words import of_one_item
from tollbook.find.number_words import TENS, UNITS, whole_number
from tollbook.find.toll_lexicon import OutcomeLexicon, Trigger
from tollbook.find.toll_scene import Scene
from tollbook.parse import Token

_DEFINITE = frozenset("the these those both all".split())
_NUMBERED = frozenset({*FEW, "twin", "both", "these", "several", "all", "pair"})
_COUNTS = frozenset({*FEW, "both", "pair"})
_OVER = frozenset("in by from of as with across over during throughout between through at".split())
_ONE_OF = ONE_ATTACK | {"sniping", "strike", "killing", "assassination", "engagement", "device", "bomb"}
_HARMED = frozenset(("killed", "wounded", "injured", "hurt", "dead", "captured"))
_PLACED = frozenset(("at", "near", "when", "where"))
_FEW = "|".join(FEW)
_SO_MANY = rf"(?:\d+|some|about|around|more|over|nearly|nobody|none|no|many|several|dozens|{'|'.join((*UNITS, *TENS))})"
_ORDER = "(?:last|latter|first|former|other|next) "
_ALL = (
    rf"(?:both(?: of)?(?: (?:the|these|those))?|(?:all|all of the|the|these|those) (?:{_ORDER})?(?:{_FEW})|"
    r"the (?:pair|lot)(?: of)?|them (?:both|all))"
)
_NOUN = rf"(?:[\w-]+ ){{0,2}}?(?:{ATTACKS}|{STRUCK}|days|nights|together|of them)"
_COST = (
    "left|leaving|caused|causing|cost|costing|claimed|claiming|took|taking|brought|bringing|accounted|accounting|"
    "inflicted|inflicting|saw|seeing|yielded|yielding|meant"
)
_HARMING = rf"(?:{_COST}|killed|killing|wounded|wounding|injured|injuring)"
# What follows right behind "in the two", where no other noun does.
_ENDS = "|".join(
    (
        rf"(?= ?[,.;:–-]| (?:{_HARMING}|{_SO_MANY}|and|for|were|was|is|are|in all|a total|there|they)\b",
        r" (?:led|resulted|ended|lay|fell|died|reached|comes?|came|amount(?:s|ed)?|number(?:s|ed)?|stood|stands"
        r"|exceeded)\b",
        r" the (?:army|enemy|militia|police|dead)\b| [\w-]+ of the(?:m)?\b|$)",
    )
)
_RESULT = "|".join(
    "result toll outcome sum dead losses harvest casualties total price bill cost "
    "consequence because wake course".split()
)
# "nine dead, including the four attackers": people, not attacks
_MEN = r" (?!encounters\b)[\w-]+(?:ers|ors|men|women|children|ants|ents|ians|ists|people)\b"
_OF_BOTH = "|".join(
    (
        rf"\b(?:in|on|for|after|from|by|at|with|across|over|during|through) {_ALL}(?: {_NOUN})?(?: together)?{_ENDS}",
        rf"\b(?:in|of|from|by|on) the (?:two|three|four|five|[2-9]) (?:{ATTACKS}|{STRUCK}|days|nights)\b",
        rf"\b(?:counting|including) (?:both|the (?:two|three|four|[2-9]))\b(?!{_MEN})|^ ?combined ?,",
        r"^ ?in both\b|\bfor both(?= ?,| the\b| a\b)",
        rf"\b(?:{_RESULT}|wounded|killed|injured) (?:of|in|for) (?:both(?! of them\b)|the (?:{_FEW}))\b",
        rf"\b(?:{_RESULT}|owing to|due to) (?:of )?(?:{_ALL}|these|them)(?: {_NOUN})?{_ENDS}",
        rf"\b{_ALL} {_NOUN},? (?:(?:also|had|have|thus|alone|between them|then|together) ,? ?)?"
        rf"(?:{_HARMING}|resulted|resulting|led|ended)\b",
        rf"(?<!were )(?<!been )\b{_ALL},? (?:(?:also|had|have|thus|alone|between them) )?"
        rf"(?:{_COST}|resulted|ended (?:in|with))\b",
        rf"\b{_ALL} (?:killed|wounded|injured) {_SO_MANY}\b",
        rf"^ ?(?:these|those) (?:{_HARMING})\b",
        rf"^ ?the (?:two|three|four|[2-9]) (?:[\w-]+ )?(?:{STRUCK}) (?:together )?lost\b",
    )
)
_JOINTLY = "|".join(
    (
        rf"\bbetween (?:them|the (?:{_FEW})|both)(?: (?:{ATTACKS}))?(?:{_ENDS}|(?= the\b| \w+ (?:were|was)\b))",
        rf"\bthe pair of (?:{ATTACKS})\b",
        r"\b(?:in|by|of|from|at|with) the one and (?:in |by |of |from |at |with )?the other\b",
        r"\bthe (?:first|former|one) and (?:in |by |from |at )?(?:the )?(?:second|latter)\b",
        r"\b(?:all told|collectively|taken together|in sum|put together)\b|^ ?together\b",
        r"^ ?in (?:all|total) ?,|\bin (?:total|all)(?= ?[,.;]| (?:were|was|died|fell|lost|lay|killed|left)\b|$)",
        r"\b(?:which|that|they|these) altogether\b",
        r"\b(?:their|the) (?:total|combined|joint|overall) (?:losses|dead|toll|casualties|cost|result|outcome|price)\b",
        r"\b(?:in|by) (?:them|these) (?:came|amounted|numbered|reached|totalled)\b",
        r"\blost [^,;:]{2,40} in (?:them|these)(?= ?[,.;]| and\b|$)",
        rf"^ ?(?:the )?(?:{_RESULT}|balance) of (?:the|that|this) (?:day|night|morning|evening)\b",
        rf"^ ?that (?:day|night) (?:{_COST}|ended)\b",
        r"^ ?(?:so|thus|hence|therefore)\b[^;:]* in (?:two|three|four|[2-9]) (?:days|nights|places)\b",
        r"^ ?(?:the )?(?:grand |sum )?(?:total|balance)(?: losses| toll)?(?= (?:is|was|comes|came|stands)\b|$)",
    )
)
_TOGETHER = re.compile(f"{_OF_BOTH}|{_JOINTLY}")
_JOINT = re.compile(r"\b(?:(?:two|both) of them|the two|both|together|between them)\b")
_AND_SO = re.compile(r" ?, (?=(?:and|but|while)\b)")
_COUNTED = re.compile(rf"\b(?:both|(?:the|these) (?:{_FEW})) (?:{ATTACKS})\b")
# "killing in all nine", "left a total of 12 dead": of several where several are told with it.
_SUM = re.compile(
    rf"\b(?:in total|in all|altogether|all told|a total of|between them|a combined(?: total of)?) "
    rf"(?:at least |{_SO_MANY}\b)|\baltogether(?= ?[.,;]|$)|^ ?thus\b|\b(?:has|have) thus\b"
)
# "They were both killed", "all three were killed", behind attacks of a claim on one man each.
_ALL_OF = re.compile(
    rf"^ ?(?:they were (?:both|all)|all (?:{_FEW}))(?: of them)? (?:were )?"
    r"(?:killed|died|dead|wounded|perished|lost)\b"
)
# "in the raid and the ambush", "the raid and the ambush together left"
_PAIRED = re.compile(
    r"\b(?:in|between|from|of|by) (?:both )?the ({0}) and (?:the )?({0})\b|\bthe ({0}) and the ({0})(?: together)? "
    r"(?:killed|left|caused|wounded|cost|claimed|took|resulted|led|injured|brought|ended|have|had)\b".replace(
        "{0}", "|".join(sorted(ONE_ATTACK))
    )
)
# "killing two in each", "each of the two killed three", "..., each killing five": said of every one of several.
_EACH = re.compile(
    r"\b(?:in|at|from|by|during|with) (?:each|either|every)(?= ?[,.;:]|$| (?:and|of|one|attack|operation|raid|ambush|"
    r"assault|strike|blast|explosion|bombing|incident|clash|case|place|village|town|city|post|camp|base|barracks|"
    rf"checkpoint|district|an?|{_SO_MANY})\b| (?!day|week|month|year|other|time|side|new)[\w-]+(?= ?[,.;]|$))"
    r"|^ ?neither (?:of them|attack|raid|ambush|assault|strike|blast|explosion|bombing|incident|device|bomb)\b"
    rf"|\beach(?: of (?:the (?:\w+ )?(?:{ATTACKS}|{STRUCK})|them|these|which|the (?:two|three|four|five|[2-9])"
    rf"(?: (?:{ATTACKS}))?)"
    r"| (?:attack|operation|raid|ambush|assault|strike|blast|explosion|bombing))?"
    r" (?:killed|killing|left|leaving|wounded|wounding|injured|injuring|cost|costing|claimed|claiming)\b"
    r"|\b(?:kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|left|leaving) [^,;:]{1,40} (?:each|apiece)(?= ?[.;,]|$)"
)
_SO_MANY_IN_EACH = re.compile(
    r"[^;:.]*? , ([\w-]+)(?: of (?:them|whom))? (?:in|at) each(?: of (?:them|the \w+))? ?(?:[.,;]|$)"
)
# "three were killed at the first and two at the second": each has its own
_IN_TURN = re.compile(
    r"\b(?:in|at|by|from|of|on) the (?:first|former|one)(?: [\w-]+)?,? (?:and|while|but)"
    rf" (?:a|an|another|{_SO_MANY})\b[^;:]{{0,40}}? (?:in|at|by|from|of|on) the (?:second|latter|other)\b"
)
# "..., bringing the dead of the two to five", "..., so that both cost nine": what stands before has its own.
_COMES_TO = frozenset("bringing raising taking so".split())
_FIRST = frozenset(("first", "former", "one"))
_SECOND = frozenset(("second", "latter", "other"))
_BOTH_IN_TURN = frozenset(("former", "latter"))
_OF_ONE = frozenset(("each", "either", "neither", "every", "apiece"))
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:first|second|third|last|former|latter|one) of (?:the|these|those) (?:two|three|four|[2-9])\b"
)
# Of these words each text that the patterns find holds one.
_TELLING = frozenset(
    "both all pair them these those thus collectively together altogether total combined joint overall one sum "
    "lot day days night nights balance".split()
) | frozenset(FEW)


class SharedReader:
    """Judges whether one number is stated for several incidents."""

    def __init__(self, lexicon: OutcomeLexicon) -> None:
        self._incidents = lexicon.cues["incidents"]

    def is_shared(self, scene: Scene, trigger: Trigger, *, claim: bool) -> bool:
        """Whether the harm is said of several incidents ("the two attacks killed more than 50").

        Words such as "between them" only suggest it; what they are said of is one incident where no two were told. In
        a ``claim`` attacks that are only counted ("nine were killed in three attacks: ...") or not even that ("the
        attacks killed nine") suggest it as well.
        """
        words = scene.doc.words
        telling = not _TELLING.isdisjoint(words)
        clause = _clause(scene, trigger.i) if telling else ""
        if words >= _BOTH_IN_TURN:  # "three died at the former, at the latter two"
            clause = clause.replace("the latter two", "the latter")
        if telling and (_ONE_OF_SEVERAL.search(clause) or _of_one(scene.doc[trigger.i])):
            return False
        if not _SECOND.isdisjoint(words) and _in_turn(scene, trigger.i):
            return False
        if telling and claim and _ALL_OF.search(clause):
            return True
        if telling and (_TOGETHER.search(clause) or _SUM.search(clause) or _led(scene, trigger.i)):
            return True
        if self.is_of_each(scene, trigger):
            return True
        if len(ONE_ATTACK & words) > 1 and _PAIRED.search(_clause(scene, trigger.i)):
            return True
        opening = [t.lower_ for t in scene.doc[:3]]  # "the two together killed or wounded 50"
        if (set(opening[:2]) & _NUMBERED) and opening[-1] in ("together", "combined"):
            return True
        lead = " ".join(scene.low(k) for k in range(max(trigger.i - 6, 0), trigger.i))
        if _JOINT.search(lead) and any(scene.low(k) == "other" for k in range(trigger.i)):
            return True  # "the one in A and the other in B went off, the two of them killing thirty"
        return any(
            self._said_of(scene, trigger, token, claim=claim)
            for token in scene.doc
            if token.lower_ in self._incidents
            # "taking 3 prisoner, ...; the toll of the two operations exceeded 30"
            and not any(scene.low(k) == ";" or _comes_to(scene, k) for k in _between(trigger.i, token.i))
            and not (claim and token.i < trigger.i and _of_one_item(scene, token, trigger))
            and not (claim and _of_one_told(scene, token, scene.doc[trigger.i]))
        )

    def is_of_each(self, scene: Scene, trigger: Trigger) -> bool:
        """Whether the harm is said of every one of several incidents ("killing one in each")."""
        return not _OF_ONE.isdisjoint(scene.doc.words) and is_of_each(
            own_clause(_clause(scene, trigger.i), scene.low(trigger.i))
        )

    def number_of_each(self, scene: Scene, trigger: Trigger) -> int | None:
        """How many were harmed in each, where a total is told before: "six were killed in A and B, three in each"."""
        if "each" not in scene.doc.words:
            return None
        words = " ".join(scene.low(k) for k in range(trigger.i, len(scene.doc)))
        found = _SO_MANY_IN_EACH.match(words)
        return None if found is None else whole_number(found[1])

    def counts_attacks(self, scene: Scene, trigger: Trigger) -> bool:
        """Whether the words count the attacks, so that even one person harmed is told of them all: "the two
        attacks left one dead and one wounded"."""
        return not _TELLING.isdisjoint(scene.doc.words) and _COUNTED.search(_clause(scene, trigger.i)) is not None

    def _said_of(self, scene: Scene, trigger: Trigger, token: Token, *, claim: bool) -> bool:
        """Whether the harm is said of the attacks that ``token`` names."""
        near = [scene.low(k) for k in range(max(token.i - 5, 0), token.i)]
        subject = token.dep_ in ("nsubj", "nsubjpass")
        if subject and token.i < trigger.i and any(w in (*_DEFINITE, "two") for w in near):
            return True
        governed = scene.low(token.head.i) if token.dep_ == "pobj" else ""
        numbered = any(w in _NUMBERED for w in near)
        if governed == "during" and (numbered or "separate" in near):
            return True
        known = bool({"the", "both", "these"} & set(near))
        if numbered and known and governed in _OVER:
            return True
        if not claim or (subject and token.i > trigger.i):
            return False
        close = near[-3:]
        if _COUNTS & set(close):  # "killed nine in three attacks: ...", "two attacks in which nine were killed"
            return True
        return near[-1:] in (["the"], ["these"], ["those"]) and governed in _OVER and token.tag_ == "NNS"


def is_of_each(words: str) -> bool:
    """Whether words give harm of every one of several incidents.

    >>> is_of_each("two patrols were ambushed , killing three in each")
    True
    """
    return _EACH.search(words.lower()) is not None


def own_clause(words: str, own: str) -> str:
    """Of words the clause that holds ``own``, where that is told of all together; else all of them.

    >>> own_clause("nobody was killed in either, and four were wounded in the two together", "wounded")
    'and four were wounded in the two together'
    """
    own_part = next((p for p in _AND_SO.split(words) if own in p), words)
    return own_part if _TOGETHER.search(own_part.lower()) else words


def _in_turn(scene: Scene, i: int) -> bool:
    """Whether the harm at word ``i`` is told of each attack in turn, and not only what another verb behind it tells:
    "nine were killed, with a bus burned in the first and a lorry in the second"."""
    if not _IN_TURN.search(_clause(scene, i)):
        return False
    first = next((k for k in range(i + 2, len(scene.doc)) if scene.low(k) in _FIRST and scene.low(k - 1) == "the"), i)
    return not any(t.tag_.startswith("VB") for t in scene.doc[i + 1 : first])


def _of_one(verb: Token) -> bool:
    """Whether harm is told of one attack by a clause on it: "three operations: ..., an ambush at X that killed six"."""
    attack = verb.head
    one = attack.i > 0 and attack.nbor(-1).lower_ in ("a", "an", "another")
    return verb.dep_ == "relcl" and attack.tag_ == "NN" and attack.lower_ in _ONE_OF and one


def _of_one_item(scene: Scene, announced: Token, trigger: Trigger) -> bool:
    """Whether the harm is of one attack: "two raids: one at A, which killed three, and one at B, which killed two", and
    not what they did: "two raids, one at A and one at B, left four dead"."""
    verb = scene.doc[trigger.i]
    if announced.dep_ == "nsubj" and announced.head.i in (verb.i, verb.head.i):
        return False
    start = scene.doc[0].idx
    return of_one_item(scene.doc.text, announced.idx - start, scene.doc[trigger.i].idx - start)


def _of_one_told(scene: Scene, announced: Token, verb: Token) -> bool:
    """Whether the harm is what one of the attacks did that are told behind a colon: "three attacks: a bomb in A killed
    two, an ambush near B destroyed a lorry and killed three"."""
    if not any(scene.low(k) == ":" for k in range(announced.i, verb.i)):
        return False
    head = verb.head if verb.dep_ == "conj" else verb
    subject = next((t for t in (*verb.lefts, *head.lefts) if t.dep_ == "nsubj"), None)
    return subject is not None and any(t.lower_ in ("a", "an", "another") for t in subject.lefts)


def _between(one: int, other: int) -> range:
    return range(min(one, other), max(one, other))


def _comes_to(scene: Scene, i: int) -> bool:
    return scene.low(i) in _COMES_TO and scene.low(i - 1) == ","


def _clause(scene: Scene, i: int) -> str:
    """The words around word ``i`` between two semicolons or colons, or before what they come to, in lower case."""
    sums = (t.i for t in scene.doc if _comes_to(scene, t.i))
    marks = sorted((-1, *(t.i for t in scene.doc if t.text in (";", ":")), *sums, len(scene.doc)))
    start = max(m for m in marks if m < i or m == -1)
    end = min(m for m in marks if m > i)
    return " ".join(scene.low(k) for k in range(start + 1, end))


def _led(scene: Scene, i: int) -> bool:
    """Whether a list of harm alone, behind a colon, is led in as that of several: "both cost the army dearly: 12 killed
    and 15 wounded"."""
    mark = next((k for k in range(i, -1, -1) if scene.low(k) in (":", ";")), None)
    if mark is None or scene.low(mark) != ":":
        return False
    end = next((k for k in range(i, len(scene.doc)) if scene.low(k) in (";", ":")), len(scene.doc))
    words = scene.doc[mark + 1 : end]
    told = any(t.dep_ == "dobj" or t.lower_ in _PLACED for t in words)
    told = told or any(t.dep_ == "nsubj" and t.head.lower_ not in _HARMED for t in words)
    return not told and _TOGETHER.search(_clause(scene, mark - 1)) is not None
