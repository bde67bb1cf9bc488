"""Who calls untrue, or has not heard of, what others say was done.

"Claims that a convoy was hit are false."                     -> denied
"The army said it had no reports of a jet being shot down."   -> denied
"Reports that a bomb went off could not be confirmed."        -> no incident told
"The president extended a halt to bombing raids."             -> no incident told
"There is no evidence that civilians were killed."            -> no incident told
"There were no reports of an attack."                         -> left to the words beside the act
"""

from __future__ import annotations

from tollbook.parse import Token

_SAYINGS = frozenset(
    "claim report rumour rumor allegation accusation story news assertion suggestion account statement communique "
    "boast".split()
)
_LIES = frozenset("disinformation misinformation propaganda lie lies fabrication hoax nonsense invention".split())
_FALSE = frozenset(
    "untrue false baseless unfounded fabricated incorrect wrong groundless invented unsubstantiated".split()
)
_REJECT = frozenset(("dismiss", "reject", "rubbish", "refute"))
_CALL = frozenset(("call", "describe", "brand", "label", "denounce", "deem"))
_TRUTH = frozenset(("truth", "reality", "facts"))
_BASIS = frozenset("basis foundation truth substance merit".split())
_ENDS = frozenset("halt end suspension cessation moratorium freeze ban pause stop".split())
_PROVEN = frozenset("confirm verify substantiate corroborate authenticate establish check".split())
_NEAR_END = 5  # words from "a halt to" to what is to stop
_DEFINITE = frozenset("the this that these those its his their a an".split())
_ON = frozenset(("concerning", "regarding", "about"))
_HEARD = frozenset("report information knowledge record indication evidence word news sign confirmation".split())


def untrue(act: Token) -> Token | None:
    """The word that calls untrue what is said to have happened: "claims that a convoy was hit are false"."""
    if (word := _rejected(act) or _raised(act)) is not None:
        return word
    said = next((t for t in act.ancestors if t.lemma_.lower() in _SAYINGS and t.pos_ == "NOUN"), None)
    if said is None or act.i < said.i:
        return None
    verb = said.head
    if said.dep_ == "pobj" and verb.lower_ in ("in", "to") and verb.head.lower_ == "truth":
        return verb.head if _is_none(verb.head) else None  # "there is no truth in reports that"
    if said.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    if said.dep_ == "dobj":
        return None
    found = next((c for c in verb.children if c.lower_ in _FALSE and c.i > verb.i), None)
    negated = any(c.dep_ == "neg" for c in verb.children)
    if negated and verb.lemma_ in ("reflect", "match", "represent", "correspond"):  # "do not reflect the truth"
        return next((t for t in verb.subtree if t.lower_ in _TRUTH and t.i > verb.i), None)
    what = next((c for c in verb.children if c.dep_ == "attr" and verb.lemma_ == "be" and not negated), None)
    if what is not None and (lie := next((t for t in what.subtree if t.lower_ in _LIES), None)) is not None:
        return lie  # "news that ... is part of a disinformation campaign"
    if (
        basis := next((t for t in verb.subtree if t.lower_ in _BASIS and t.i > verb.i and _is_none(t)), None)
    ) is not None:
        return basis  # "statements that ... are without any basis", "have no foundation"
    true = next((c for c in verb.children if c.lower_ in ("true", "correct") and negated), None)
    return None if negated and found is not None else found or true


def _raised(act: Token) -> Token | None:
    """What others say that a sentence brings up to contradict: "As to the report that twenty men were lost, ..."."""
    opening = " ".join(t.lower_ for t in act.doc[:2])
    first = 2 if opening in ("as to", "as for", "with regard") else 1 if act.doc[0].lower_ in _ON else 0
    said = next((t for t in act.doc[first : first + 5] if t.lemma_.lower() in _SAYINGS), None) if first else None
    return said if said is not None and said.i < act.i and said in act.ancestors else None


def _rejected(act: Token) -> Token | None:
    """The verb of "rejected as baseless reports that its jets had bombed", "called reports of a raid untrue"."""
    for verb in act.ancestors:
        said = any(t.lemma_.lower() in _SAYINGS and t.pos_ == "NOUN" for t in verb.doc[verb.i + 1 : act.i])
        false = any(t.lower_ in _FALSE or t.lower_ in _LIES for t in verb.doc[verb.i + 1 :])
        if said and (verb.lemma_ in _REJECT or (verb.lemma_ in _CALL and false)):
            return verb
    return None


def ended(act: Token) -> Token | None:
    """The word that says that what was done at large is to stop: "a halt to bombing raids on the camps"."""
    before = act.doc[max(act.i - _NEAR_END, 0) : act.i]
    ends = (t for t in before if t.pos_ == "NOUN" and t.lower_ in _ENDS and t.i + 1 < act.i)
    found = next((t for t in ends if t.nbor().lower_ in ("to", "of", "on", "in")), None)
    return None if found is None or any(t.lower_ in _DEFINITE for t in act.doc[found.i + 2 : act.i]) else found


def unproven(act: Token) -> Token | None:
    """The word that says that nobody could make sure of what others say: "reports that a bomb had gone off could not be
    confirmed", "was unable to verify reports of an attack", "there is no evidence that guards were killed"."""
    if (word := _no_word_that(act)) is not None:
        return word
    said = next((t for t in act.ancestors if t.lemma_.lower() in _SAYINGS and t.pos_ == "NOUN"), None)
    if said is None or act.i < said.i:
        return None
    verb = said.head
    if said.dep_ == "pobj" and verb.head.lower_ in ("confirmation", "verification", "corroboration"):
        return verb.head if _is_none(verb.head) else None  # "there was no confirmation of reports that"
    if said.dep_ not in ("nsubjpass", "dobj") or verb.lemma_ not in _PROVEN:
        return None
    if any(c.dep_ == "neg" for c in verb.children):
        return verb
    above = verb.head
    unable = verb.dep_ == "xcomp" and above.lower_ in ("unable", "impossible", "possible", "able")
    refused = above.lower_.startswith(("un", "im")) or any(c.dep_ == "neg" for c in above.head.children)
    return above if unable and refused else None


def _no_word_that(act: Token) -> Token | None:
    """The word of "there are no indications that civilians were killed", "has no reports that anybody was hurt"."""
    for clause in (act, *act.ancestors):
        known = clause.head
        heard = known.pos_ == "NOUN" and known.lemma_.lower() in _HEARD and known.i < act.i
        if heard and clause.dep_ in ("acl", "ccomp", "relcl"):
            told = any(c.lower_ == "that" and c.i < clause.i for c in clause.children)
            return known if told and any(c.lower_ == "no" for c in known.children) else None
    return None


def _is_none(noun: Token) -> bool:
    return any(c.lower_ in ("no", "little", "without") for c in (*noun.children, noun.head))


def unheard(act: Token) -> Token | None:
    """The word by which somebody says that they know nothing of an act: "had no reports of a jet being shot down",
    "was not aware of any strike there"."""
    for of in (act, *act.ancestors):
        known = of.head
        if of.dep_ != "prep" or of.lower_ not in ("of", "about", "on"):
            continue
        verb = known.head
        if known.lemma_.lower() in _HEARD and known.dep_ == "dobj" and verb.lemma_ in ("have", "receive", "get", "see"):
            return known if any(c.lower_ == "no" for c in known.children) else None
        if known.lower_ in ("aware", "unaware") and verb.lemma_ == "be":
            negated = any(c.dep_ == "neg" for c in verb.children)
            return known if negated == (known.lower_ == "aware") else None
    return None
