"""Acts that a clause only mentions by the way, and that the words around it set in another time or in none.

"Ten years after gunmen attacked the mall, shoppers stood still."        long ago
"The level was raised last autumn after an attack in which one died."    what came before what is told of last autumn
"They promised to return abducted children."                             what kind of children
"rockets able to strike targets far away"                                what rockets can do
"a commander who once led raids"                                         a time long past
"Any attack would be answered."                                          none that there was
"volunteers fighting alongside the army"                                 on whose side they are
"Another attack is what they have feared."                               one that is only feared
"He honoured all those who have died in such attacks."                   nobody in particular
"""

from __future__ import annotations

import re

from tollbook.find.assertion_scope import auxiliaries, bare_plural, infinitive, is_nominal, is_perfect
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.parse import Token

_LONG = frozenset(("weeks", "months", "years", "decades", "centuries", "generations"))
_AHEAD = frozenset("fear dread expect want hope warn predict anticipate await worry need plan".split())
_NOBODY = frozenset(("those", "all", "everyone", "anyone", "everybody", "anybody"))
TITLED = re.compile(
    r"[\"“](?:[A-Z][\w'’-]*|\d+)(?: (?:[A-Z][\w'’-]*|\d+|of|the|and|at|in|to|a|an|on|for|from|with)){1,6}[.,]?[\"”]"
)
_LAST = re.compile(r"year|spring|summer|autumn|fall|winter")
_AFTER = frozenset(("after", "since", "following"))
_CAN = frozenset(("able", "capable"))


def set_apart(act: Token, verdict: Verdict) -> Verdict:
    """The verdict, not told where the act only stands beside what a sentence tells."""
    if is_nominal(act) and (any_ := next((c for c in act.children if c.dep_ == "det" and c.lower_ == "any"), None)):
        return verdict.not_told(grammatical(any_, "any_act"), "hypothetical")
    if _in_title(act):
        return verdict.not_told(grammatical(act, "in_title"), "figurative")
    if (able := _ability(act)) is not None:
        return verdict.not_told(grammatical(able, "ability"), "possible")
    if (side := _on_a_side(act)) is not None:
        return verdict.not_told(grammatical(side, "on_a_side"), "description")
    if (feared := _is_feared(act)) is not None:
        return verdict.not_told(grammatical(feared, "feared"), "possible")
    if (those := _of_nobody(act)) is not None:
        return verdict.not_told(grammatical(those, "of_nobody"), "generic")
    if (years := _long_after(act)) is not None:
        return verdict.not_told(grammatical(years, "long_after"), "background")
    if (last := _before_old(act)) is not None:
        return verdict.not_told(grammatical(last, "before_old"), "background")
    if (once := _once(act)) is not None:
        return verdict.not_told(grammatical(once, "once"), "background")
    if (noun := _kind_of_thing(act)) is not None:
        return verdict.not_told(grammatical(noun, "kind_of_thing"), "background")
    return verdict


def _in_title(act: Token) -> bool:
    """Whether a noun stands in the title of a work: a crime story called "Murder at the Mill"."""
    if act.tag_ not in ("NN", "NNS", "NNP", "NNPS") or not act.text[:1].isupper():
        return False
    at = act.idx
    return any(m.start() < at < m.end() for m in TITLED.finditer(act.doc.text))


def _ability(act: Token) -> Token | None:
    """ "rockets able to strike", not "was able to strike"."""
    above = act.head
    while above.dep_ == "conj" and above.i != above.head.i:
        above = above.head
    held = act.dep_ in ("xcomp", "pcomp") or (act.dep_ == "conj" and act.head.dep_ == "xcomp")
    thing = above.head if above.dep_ in ("amod", "acl") else None
    told = held and above.lower_ in _CAN and thing is not None and thing.pos_ in ("NOUN", "PROPN")
    return above if told else None


def _on_a_side(act: Token) -> Token | None:
    """The word of "volunteers fighting alongside the army", which tells whose side they are on and no fight."""
    if act.lower_ not in ("fighting", "fought") or act.dep_ not in ("acl", "relcl"):
        return None
    return next((c for c in act.children if c.dep_ == "prep" and c.lower_ in ("alongside", "beside", "for")), None)


def _is_feared(act: Token) -> Token | None:
    """The verb of "another bombing is what people have feared", "what they fear is a new attack"."""
    be = act.head
    if be.lemma_ != "be" or act.dep_ not in ("nsubj", "attr"):
        return None
    clauses = (c for c in be.children if c.dep_ in ("ccomp", "csubj", "attr", "acl", "advcl") and c.lemma_ in _AHEAD)
    return next((c for c in clauses if any(t.lower_ == "what" for t in c.subtree)), None)


def _of_nobody(act: Token) -> Token | None:
    """The bare "those" of "all those who have died in such attacks"; not "three of those who have died"."""
    verb = act
    while verb.dep_ in ("conj", "prep", "pobj") and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ != "relcl" or verb.head.lower_ not in _NOBODY or not is_perfect(verb):
        return None
    parted = verb.head.dep_ == "pobj" and verb.head.head.lower_ == "of" and verb.head.head.head.like_num
    return None if parted else verb.head


def _long_after(act: Token) -> Token | None:
    """The years of "ten years after gunmen attacked" where the act stands behind them."""
    for word in (act, *act.ancestors):
        marked = any(c.dep_ == "mark" and c.lower_ in _AFTER for c in word.children)
        if marked or (word.dep_ == "prep" and word.lower_ in _AFTER):
            return next((c for c in word.children if c.dep_ == "npadvmod" and c.lower_ in _LONG), None)
    return None


def _before_old(act: Token) -> Token | None:
    """The year or season of "was raised last autumn after an attack": what came before it is further back still."""
    for word in (act, *act.ancestors):
        marked = word.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _AFTER for c in word.children)
        if marked or (word.dep_ == "prep" and word.lower_ in _AFTER):
            times = (c for c in word.head.children if c.dep_ == "npadvmod" and _LAST.fullmatch(c.lower_))
            return next((t for t in times if any(c.lower_ == "last" for c in t.children)), None)
    return None


def _once(act: Token) -> Token | None:
    """The word of "a commander who once led raids and kidnapped a senator"."""
    for word in (act, *act.ancestors):
        once = next((c for c in word.children if c.dep_ == "advmod" and c.lower_ in ("once", "formerly")), None)
        told = once is not None and once.i < word.i and word.tag_ in ("VBD", "VBN")
        if told or word.dep_ in ("relcl", "ROOT", "ccomp"):
            return once if told else None
    return None


def _kind_of_thing(act: Token) -> Token | None:
    """The noun of "will replace weapons destroyed in the war": things of a kind, of which something is to be done."""
    participle = act.head if act.dep_ == "conj" and act.head.dep_ in ("acl", "amod") else act
    if participle.dep_ not in ("acl", "amod") or act.tag_ not in ("VBN", "JJ"):
        return None
    noun = participle.head
    if noun.dep_ not in ("dobj", "conj") or noun.pos_ != "NOUN" or not bare_plural(noun):
        return None
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
    to_come = verb is not None and (infinitive(verb) or any(a.tag_ == "MD" for a in auxiliaries(verb)))
    return noun if to_come else None


_WILD = (
    r"(?:bee|hornet|wasp|dog|bull|cow|elephant|lion|tiger|leopard|bear|crocodile|rhino|hippo|snake|shark|monkey|animal|"
    r"buffalo|boar|goat|jackal|hyena)(?:es|s)?|wolf|wolves|lioness|tigress|moose|deer|buffaloes|sheep|cattle"
)
HELD_OFF = re.compile(  # words of violence that say there was none, tell of other times, or only compare
    r"\b(?:no (?:signs?|evidence|indication|suggestion|hint)|ruled out|not believed)\b[^.;]*"
    r"|\bin (?:earlier|previous|past) \w+[^.;]*|\b(?:like|(?:took|mistook) it for) (?:a )?bombs?\b|\bon strike\b"
    r"|\bblasts? of (?:\w+ )?(?:air|heat|wind|weather)\b|\b(?:heart|panic|asthma|cyber)[ -]?attacks?\b"
    r"|\b(?:shot|killed|hunted|tracked|speared|culled)\b[^.;,]{0,40}\b(?:" + _WILD + r")\b"
    r"|\b(?:" + _WILD + r")\b[^.;,]{0,20}\b(?:attack(?:s|ed)?|raided|stormed|charged)\b|\bshot (?:him|her)self\b"
    r"|\b(?:mortar|grenade|shell|rifle|gun|pistol|weapon)s? (?:\w+ )?(?:misfired|jammed)\b"
    r"|\baccidentally shot\b|\bdisplaced by (?:the )?(?:fighting|war|conflict|violence)\b"
    r"|\b(?:wartime|(?:second |first )?world war(?: ii| two)?|war-era) bombs?\b|\bafter (?:it|they) attacked\b"
    r"|\b(?:losing|lost|winning|won|price|trade) (?:this |the |a )?(?:war|battle|fight)s?\b"
    r"|\b(?:war|battle|fight)s? (?:on|against) (?:cholera|disease|malaria|hunger|cancer|the virus|the fire)\b"
    r"|\bwho (?:once )?(?:led|fought|commanded|survived)\b[^,.;]*",
    re.IGNORECASE,
)
# Those who treat the sick are struck like anybody: "a policeman guarding a polio team was killed".
_CARERS = re.compile(
    r"\b(?:anti-)?(?:polio|ebola|cholera|measles|malaria|covid(?:-19)?|coronavirus)\s+(?:\w+\s)?"
    r"(?:teams?|workers?|vaccinat\w+|campaigns?|drives?|clinics?|cent(?:re|er)s?|wards?|programmes?|programs?|staff)\b",
    re.IGNORECASE,
)


def without_carers(text: str) -> str:
    """A text in which those who treat the sick are aid workers, so that it speaks of no illness.

    >>> without_carers("A policeman guarding a polio team was killed.")
    'A policeman guarding a aid workers was killed.'
    """
    return _CARERS.sub("aid workers", text)


_STORY = re.compile(  # "a new novel tells how a gunman killed four", "In “The Last Post”, out on Friday, rebels storm"
    r"\W{0,2}(?:In [“\"][^”\"]{2,60}[”\"],"
    r"|[“\"][^”\"]{2,60}[”\"],? (?:stars|follows|tells|opens|is|was|shows|depicts|traces|charts|pits)\b)|"
    r"\W*(?:[\w'’-]+,? ){0,9}?(?:novel|play|film|memoir|documentary|exhibition|musical|opera|poem)s?,? "
    r"(?:[\w'’-]+ ){0,4}?(?:tells|about|recounts|depicts|recalls|explores|is set)\b",
    re.IGNORECASE,
)


def story_opening(text: str) -> str:
    """The first words of a text that say what a story tells, empty where they say no such thing.

    >>> story_opening("A new novel tells how a gunman killed four.")
    'A new novel tells'
    """
    found = _STORY.match(text)
    return found[0] if found else ""
