"""What stands right beside a verb, whatever the parser makes of it.

"Men on a motorcycle gunned down a trader."                 subject: men, not what they ride
"Police killed, in a raid near Bara on Tuesday, two men."   object: men, behind the aside
"Assaulted with knives the members of a post."              object: members, behind the means
"""

from __future__ import annotations

from tollbook.parse import Doc, Token

NOUNS = ("NOUN", "PROPN", "PRON")
_BE = frozenset(("be", "get"))
_RIDDEN = frozenset(
    "motorcycle motorbike bike scooter horse horseback car vehicle truck pickup van jeep taxi rickshaw boat "
    "bicycle uniform disguise mask".split()
)
_TIMES = frozenset(
    "day days night nights morning evening afternoon week weeks month months year years hour hours".split()
)
_SHOOT = frozenset(("shoot", "shoots", "shot", "shooting"))


def surface_subject(verb: Token) -> Token | None:
    """The head of the noun phrase that stands right before a verb, whatever the tree makes of it."""
    at = verb.i - 1
    if verb.dep_ == "amod" and lacks_verb(verb.doc) and (doer := before_clause(verb)) is not None:
        return doer
    while at >= 0 and verb.doc[at].pos_ in ("ADV", "AUX"):
        at -= 1
    if at < 0 or verb.doc[at].pos_ not in NOUNS:
        return None
    head = at
    while at >= 0 and (
        verb.doc[at].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON") or verb.doc[at].lower_ in ("of", "-")
    ):
        if verb.doc[at].lower_ == "of" and at and verb.doc[at - 1].pos_ in ("NOUN", "PRON", "NUM"):
            head = at - 1
        at -= 1
    # "Men on a motorcycle gunned down a trader": the riders, not what they ride.
    rides = at > 0 and verb.doc[at].lower_ in ("on", "in", "aboard", "riding") and verb.doc[at - 1].pos_ in NOUNS
    return verb.doc[at - 1] if rides and verb.doc[head].lemma_.lower() in _RIDDEN else verb.doc[head]


def surface_object(verb: Token) -> Token | None:
    """The head of the noun phrase that stands right after a verb, or behind its means."""
    behind = postponed_object(verb)
    return behind if behind is not None else _head_from(verb.nbor()) if verb.i + 1 < len(verb.doc) else None


def postponed_object(verb: Token) -> Token | None:
    """The object behind the means: "assaulted with knives the members of a post", "shot dead with pistols a clerk"."""
    doc, at = verb.doc, verb.i + 1
    if at < len(doc) and doc[at].lower_ == "dead":
        at += 1
    if at + 1 < len(doc) and doc[at].lower_ == "on" and doc[at + 1].lower_ == "the":
        return _behind_day(doc, at + 2)
    if (behind := behind_aside(verb)) is not None:
        return behind
    if at >= len(doc) or doc[at].lower_ not in ("with", "by", "using"):
        return None
    for token in doc[at + 2 : at + 12]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP"):
            return None
        if token.pos_ in ("DET", "NUM") and doc[token.i - 1].pos_ == "NOUN":
            found = _head_from(token)  # "killed with his wife two days before"
            return None if found is None or found.lower_ in _TIMES else found
    return None


def behind_aside(verb: Token) -> Token | None:
    """The object behind an aside between commas: "police killed, in a raid near X on Tuesday, two gunmen"."""
    doc, at = verb.doc, verb.i + 1
    if at + 2 >= len(doc) or doc[at].text != "," or verb.tag_ not in ("VBD", "VBN") or is_after_be(verb):
        return None
    if doc[at + 1].pos_ not in ("ADP", "ADV") or surface_subject(verb) is None:
        return None
    closing = next((k for k in range(at + 2, min(at + 18, len(doc) - 1)) if doc[k].text == ","), None)
    while (
        closing is not None and doc[closing + 1].text.isdigit() and closing + 2 < len(doc)
    ):  # "on May 4, 2018, two men"
        closing = next((k for k in range(closing + 2, min(closing + 4, len(doc) - 1)) if doc[k].text == ","), None)
    if closing is None or any(t.pos_ in ("VERB", "AUX") for t in doc[at + 1 : closing]):
        return None
    first = doc[closing + 1]
    head = _head_from(first) if first.pos_ in ("DET", "NUM") and first.text[:1].isalnum() else None
    after = None if head is None or head.i + 1 >= len(doc) else doc[head.i + 1]
    return None if after is not None and (after.tag_ in ("VBN", "VBD") or after.pos_ == "AUX") else head


def _behind_day(doc: Doc, at: int) -> Token | None:
    """The object behind a day: "captured on the 22nd of Safar the village of"."""
    if at >= len(doc) or not doc[at].text[:1].isdigit():
        return None
    for token in doc[at + 1 : at + 8]:
        if token.is_punct or token.pos_ in ("VERB", "AUX"):
            return None
        if (token.pos_ == "NUM" and not token.text.isdigit()) or token.lower_ in ("a", "an"):
            return _head_from(token)
        if token.lower_ == "the" and doc[token.i - 1].lower_ not in ("of", "on", "in", "at", "near"):
            return _head_from(token)
        if token.lower_ != "of" and token.pos_ not in ("PROPN", "NOUN", "PART") and token.tag_ != "HYPH":
            return None
    return None


def _head_from(first: Token) -> Token | None:
    """The last noun of the phrase that opens with a word: "men" from "the" in "the two armed men in"."""
    seen = None
    for token in first.doc[first.i : first.i + 8]:
        if token.pos_ in ("NOUN", "PROPN"):
            seen = token
        elif token.pos_ not in ("DET", "NUM", "ADJ", "PRON", "PART") and token.tag_ not in ("RP", "HYPH"):
            break
    return seen


def before_clause(verb: Token) -> Token | None:
    """The noun before a clause that parts it from its verb: "warplanes which witnesses said to be foreign fired"."""
    nouns = (t for t in reversed(verb.doc[: verb.i]) if t.pos_ == "NOUN")
    return next((t for t in nouns if any(c.dep_ in ("acl", "relcl") and c.i < verb.i for c in t.children)), None)


def lacks_verb(doc: Doc) -> bool:
    """Whether the parser found a sentence's main verb nowhere: it took it for a participle."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ in ("VERB", "AUX") or len(doc) < 8:
        return False
    return not any(t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ in ("ROOT", "conj", "ccomp") for t in doc)


def is_after_be(verb: Token) -> bool:
    """Whether a form of "be" or "get", or an auxiliary, stands right before a verb, adverbs aside: "was badly hurt"."""
    at = verb.i - 1
    while at >= 0 and verb.doc[at].pos_ == "ADV":
        at -= 1
    return at >= 0 and (verb.doc[at].lemma_ in _BE or verb.doc[at].dep_ in ("auxpass", "aux"))


def is_outcome(doc: Doc, i: int) -> bool:
    """Whether a word says what came of the verb before it, not of whom it is said: "shot dead Judge Marlowe", "stabbed
    to death farmer Robert Marlowe"."""
    word = doc[i].lower_
    if word == "death":
        return i > 1 and doc[i - 1].lower_ == "to" and doc[i - 2].tag_.startswith("VB")
    return word == "dead" and i > 0 and doc[i - 1].lower_ in _SHOOT


def opens_line(token: Token) -> bool:
    """Whether a noun opens a line, alone or behind its day, whatever the tagger took it for: "9 June: Clash with the
    army", "Raid on a village"."""
    opens = token.i == 0 or token.nbor(-1).is_punct
    bare = token.dep_ == "ROOT" and token.tag_ in ("NNP", "VB", "VBP") and token.text[:1].isupper()
    return opens and bare and token.i + 1 < len(token.doc) and token.nbor().tag_ == "IN"
