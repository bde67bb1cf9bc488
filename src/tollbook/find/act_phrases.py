"""The words of a phrase verb behind its first: "threw ... a grenade", "brought down ... a pylon"."""

from __future__ import annotations

from collections.abc import Iterable

from tollbook.parse import FINITE, Token

# What a verb's object can't stand behind.
_MEANS = frozenset(("with", "by", "using"))
_LADEN = frozenset(("packed", "loaded", "laden", "filled", "stuffed", "rigged", "crammed", "fitted", "primed"))
_NUMBERING = frozenset(("least", "most", "once"))
# People told by the place or body that they are of: "captured the mukhtar of the village" took no village.
_OF_PLACE = frozenset(
    "mukhtar head chief mayor elder leader commander imam sheikh shaykh governor guard guards officer officers "
    "director resident residents member members inhabitant inhabitants owner judge teacher doctor notable notables son "
    "brother chieftain councillor people man men soldiers fighters policeman policemen spy".split()
)
_BEFORE_OWN = frozenset(("from", "into", "to", "under"))  # what they govern stands behind: "took buses from drivers"
_MONTH_ENDS = frozenset("- al ula akhirah akhira awwal thani thania hijjah hijja qa'dah qadah qi'dah".split())
_MOODS = frozenset("life song action applause laughter anger joy cheers celebration celebrations".split())
_AGAINST = frozenset(("anti",))
_PROPELLED = frozenset(("propelled",))
_WHERE = frozenset(("in", "at", "near", "outside", "inside", "around", "from", "behind", "beside", "during"))
_MEASURES = frozenset("amount quantity number variety store stock stockpile cache load lot haul box crate".split())
_CLAUSES = frozenset("when while as after before because since until where".split())


_ON_A_WAY = frozenset(
    "on in from at by with before after aboard together alone again early towards toward to for".split()
)
# Before "set off" in the passive, also without its auxiliary: "a device set off on the road to the town".
_WHAT_IS_SET_OFF = frozenset(
    "was were is are been being be bomb bombs device devices charge charges mine mines explosive explosives ied ieds "
    "blast explosion vehicle car truck motorcycle".split()
)


def only_particles(words: tuple[Token, ...]) -> bool:
    """Whether a phrase adds prepositions alone to its first word, which must then be a verb: not "in advance on"."""
    return all(w.pos_ in ("ADP", "SCONJ", "PART", "ADV") for w in words)


def follow(token: Token, followers: tuple[frozenset[str], ...]) -> tuple[Token, ...] | None:
    """The words that complete a phrase verb, each within four words of the last, or None."""
    if any(choices.isdisjoint(token.doc.forms) for choices in followers):
        return None
    if _figurative(token) or (len(followers) == 1 and _sets_out(token)):
        return None
    words: list[Token] = []
    at = _past_day(token)
    for choices in followers:
        window = token.doc[at + 1 : at + (8 if words and words[-1].i < token.i else 6)]
        if any(t.lower_ in _LADEN for t in window):
            window = token.doc[at + 1 : at + 9]  # "drove an armoured car packed with explosives"
        match = _first_of(window, choices)
        between = token.doc[at + 1 : match.i] if match is not None else ()
        if (
            match is not None
            and match.lower_ == "at"
            and match.i + 1 < len(match.doc)
            and match.nbor().lower_ in _NUMBERING
        ):
            return None  # "shot at least seven dead"
        if match is not None and match.lower_ == "at" and token.lemma_ == "strike" and match.i > token.i + 1:
            return None  # "struck a truck at Tal Qasab"
        if match is not None and token.tag_ in ("VBN", "VBD") and _is_passive(match):
            return None  # "a man whom a court found guilty was shot"
        if match is not None and token.lemma_ == "find" and match.dep_ == "conj" and match.tag_ == "VBN":
            return None  # "two were found guilty of spying and executed"
        if match is not None and (_in_phrase(match, words) or _of_people(match) or _where_taken(token, match)):
            return None  # "were seized in the village"
        if (
            match is not None
            and match.pos_ in ("NOUN", "PROPN", "ADJ")
            and any(t.lower_ in _MEANS and t.doc[t.i - 1].lower_ not in _LADEN for t in between)
        ):
            return None  # "blew up a pylon with two charges"
        apart = any(t.tag_ in FINITE for t in between)
        if match is not None and apart and (match.pos_ == "ADP" or any(t.lower_ in _CLAUSES for t in between)):
            match = None  # "a boat carrying fuel was intercepted off the coast", "taken as rebels overran a post"
        if match is None and token.tag_ == "VBN":
            match = _passive_subject(token, choices)
        if match is None and not words:
            match = _past_aside(token, choices)
        if match is None and not (words and words[-1].lower_ in _BEFORE_OWN):
            match = _object(token, choices)
        if match is None:
            return None
        words.append(match)
        at = max(at, match.i)
    return tuple(words)


def _first_of(words: Iterable[Token], choices: frozenset[str]) -> Token | None:
    """The first word that is one of those that complete a phrase."""
    named = (t for t in words if t.lower_ in choices or t.lemma_.lower() in choices)
    return next((t for t in named if not _in_compound(t)), None)  # not "seized an anti-aircraft gun"


def _in_compound(word: Token) -> bool:
    """Whether a noun is only a part of the name of a weapon, by its hyphen."""
    doc, at = word.doc, word.i
    before = doc[at - 2].lower_ if at > 1 and doc[at - 1].text == "-" else ""
    whole = doc[at - 1].lower_ if at else ""
    behind = doc[at + 2].lower_ if at + 2 < len(doc) and doc[at + 1].text == "-" else ""
    return before in _AGAINST or whole in _PROPELLED or behind in _PROPELLED


def _past_day(verb: Token) -> int:
    """The verb, or the last word of a day right behind it: "was greeted on the 14th of Safar with rockets"."""
    day = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5]]
    if len(day) < 4 or day[:2] != ["on", "the"] or day[3] != "of" or not day[2][:1].isdigit():
        return verb.i
    at = verb.i + 5
    while at + 1 < len(verb.doc) and verb.doc[at + 1].lower_ in _MONTH_ENDS:  # "Jumada al-Ula"
        at += 1
    return min(at, len(verb.doc) - 1)


def _figurative(verb: Token) -> bool:
    """Whether the words behind a verb make it no violence: "stormed out of parliament", "exploded into life"."""
    lemma = verb.lemma_.lower()
    if lemma not in ("storm", "explode", "erupt", "go", "take"):
        return False
    first, second = (*(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]), "", "")[:2]
    match lemma:
        case "storm":
            return first in ("out", "off")
        case "go":  # "the fighters went off with ten rifles"
            return (first, second) == ("off", "with")
        case "take":  # "fighting took place in its quarters"
            return first == "place"
    return first == "into" and second in _MOODS


def _sets_out(verb: Token) -> bool:
    """Whether somebody "set off" on a way, where nothing is told to be set off: "set off in a car towards the gate"."""
    doc, at = verb.doc, verb.i
    if verb.lemma_.lower() != "set" or at == 0 or at + 2 >= len(doc) or doc[at + 1].lower_ != "off":
        return False
    if doc[at + 2].lower_ not in _ON_A_WAY or doc[at - 1].lower_ in _WHAT_IS_SET_OFF:
        return False
    return any(t.lower_ in ("towards", "toward", "to", "for") for t in doc[at + 2 : at + 20])


def _is_passive(word: Token) -> bool:
    """Whether a participle has its own auxiliary right before it."""
    return word.tag_ == "VBN" and word.i > 0 and word.nbor(-1).lower_ in ("was", "were")


def _past_aside(verb: Token, choices: frozenset[str]) -> Token | None:
    """The preposition of a phrase verb behind an aside: "ran, that same afternoon, into two bombs", "fired from either
    side of the road at a bus"."""
    if verb.i + 1 >= len(verb.doc) or verb.nbor().lower_ not in (",", "from"):
        return None
    return next((c for c in verb.children if c.dep_ == "prep" and c.i > verb.i and c.lower_ in choices), None)


def _in_phrase(word: Token, before: list[Token]) -> bool:
    """Whether a noun only stands in a phrase of place or time, no part of the phrase verb."""
    at = word.i - 1
    while at > 0 and (word.doc[at].pos_ in ("DET", "ADJ", "NUM") or word.doc[at].dep_ == "compound"):
        at -= 1
    lead = word.doc[at]
    return word.pos_ == "NOUN" and lead.lower_ in _WHERE and lead.i not in {w.i for w in before}


def _where_taken(verb: Token, word: Token) -> bool:
    """Whether a noun behind a passive only says where: "a spy was captured north of the village", "on X Street"."""
    passive = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)
    at = word.dep_ == "pobj" and word.head.i > verb.i and word.head.lower_ in (*_WHERE, "on", "of", "to")
    return passive and at and verb.lemma_ in ("capture", "seize") and word.head.lower_ != "from"


def _of_people(word: Token) -> bool:
    """Whether a noun only says whose people are meant: "the mukhtar of the village", "guards of the post"."""
    if word.dep_ != "pobj" or word.head.lower_ != "of":
        return False
    return word.head.head.lower_ in _OF_PLACE


def _object(verb: Token, choices: frozenset[str]) -> Token | None:
    """The word of a phrase verb that is its object further on: "drove, one after the other, three car bombs"."""
    also = [c for v in verb.children if v.dep_ == "conj" and v.i - verb.i <= 2 for c in v.children]
    for child in (*verb.children, *also):  # "found and destroyed two devices"
        if child.dep_ in ("dobj", "obj") and child.i > verb.i:
            near = [child, *(c for c in child.children if c.dep_ in ("compound", "nmod")), *_measured(child)]
            # "took a collector and his two brothers from the market", "a clerk, Jose Rivas, away from his home"
            far = child.conjuncts or any(c.dep_ == "appos" for c in child.children)
            off = [c for c in verb.children if c.dep_ in ("advmod", "prt") and c.lower_ in ("away", "off")]
            ends = [*child.conjuncts, verb, *off] if far else []
            near += [p for o in ends for p in o.children if p.dep_ == "prep" and p.i > max(o.i, child.i)]
            return _first_of(near, choices)
    return None


def _measured(noun: Token) -> list[Token]:
    """What a measure is of: "a large quantity of rifles and ammunition"."""
    if noun.lemma_.lower() not in _MEASURES:
        return []
    of = [o for c in noun.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]
    return [t for o in of for t in (o, *o.conjuncts)]


def _passive_subject(verb: Token, choices: frozenset[str]) -> Token | None:
    """The word of a phrase verb that is the subject of its passive: "a grenade was thrown", "a pylon brought down"."""
    for child in verb.children:
        if child.dep_ in ("nsubjpass", "nsubj") and child.i < verb.i:
            near = [child, *(c for c in child.children if c.dep_ in ("compound", "nmod", "conj")), *_measured(child)]
            if (found := _first_of(near, choices)) is not None:
                return found
    if verb.dep_ in ("acl", "amod") and verb.head.dep_ in ("ROOT", "appos", "dep") and verb.head.i < verb.i:
        noun = verb.head  # a clipped line: "a grenade thrown at the station"
        return noun if noun.lower_ in choices or noun.lemma_.lower() in choices else None
    return None
