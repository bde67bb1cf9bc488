"""Acts that news only brings up: what came before what it tells, what was said long ago, what goes on at large.

"The attack comes a week after a bomb killed three."          the bomb
"Monday's attack followed a raid in which 15 died."            the raid
"The army said last month that it had killed 30 rebels."       what was said then
"the group, which beheaded two captives last year"             the captives
"Villagers lynched a man accused of stealing cattle."           the cattle
"It was the second time in a week that the town had been hit." the times before
"Militants have planted mines along the road."                 what they do, with no number and no day
"""

from __future__ import annotations

import re

from tollbook.find.assertion_scope import auxiliaries, bare_plural, is_definite, is_nominal
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.parse import Token, text_of

_ACT = (
    r"(?:attacks?|bombings?|blasts?|explosions?|shootings?|killings?|ambush(?:es)?|raids?|assaults?|strikes?|murders?|"
    r"abductions?|kidnappings?|violence|incidents?|deaths?|massacres?|clash(?:es)?|fighting|assassinations?|shelling)"
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|overnight|today"
# What came some days or more before; what came so many days, a week or two weeks before has a day of its own.
_BEFORE = re.compile(
    rf"\W*(?:the|this|that|\w[\w-]*['’]s) (?:[\w'’-]+ ){{0,4}}?{_ACT}\b[^.;,]{{0,30}}?"
    r"\b(?:comes?|came|follows|followed|happened|occurred|took place|was|were)\b(?: \w+){0,2}? "
    r"(?:(?:several|some|few) days|(?:(?!(?:a|one|two) week)\w+ ){0,3}?(?:weeks?|months?|"
    rf"years?)) (?:after|since)\b|\W*(?:the|this|that|\w[\w-]*['’]s) (?:[\w'’-]+ ){{0,4}}?{_ACT} "
    r"(?:follows|followed|comes after|came after) (?=(?:an?|the|another|several|similar) )"
    r"|\W*(?:it|this|that|the \w+|[\w]+['’]s \w+) (?:was|is|marked) (?:\w+ )?(?:the )?(?:second|third|fourth|fifth|"
    r"sixth|seventh|latest|first|last) time\b",
    re.IGNORECASE,
)
_LOOSELY = re.compile(  # "..., days after gunmen killed two": nobody can say which day
    r"(?:,|\b(?:comes?|came|happened|occurred))(?: (?:just|only|barely|mere))? (?:days|weeks|months) after\b",
    re.IGNORECASE,
)
# "The raid came a month after several others": those have no day of their own.
_AFTER_OTHERS = re.compile(
    rf"\W*(?:the|this|that|\w[\w-]*['’]s) (?:[\w'’-]+ ){{0,4}}?{_ACT}\b[^.;,]{{0,30}}?"
    r"\b(?:comes?|came|follow(?:s|ed)|happens|happened|occurs|occurred|took place|was|is) (?:\w+ ){0,5}?"
    r"(?:after|since|amid|in|following) (?:an? )?"
    r"(?:several|many|numerous|other|similar|series|string|wave|spate|number)\b",
    re.IGNORECASE,
)
_SAID_THEN = re.compile(
    r"\b(?:said|says|reported|announced|claimed|stated|alleged|revealed|documented) (?:"
    rf"last (?:week|month|year)|earlier this (?:week|month|year)|in (?:early |late |mid-?)?(?:{_MONTH})\b|previously)"
    r"|\b(?:had|has|have) (?:earlier|previously|already) (?:said|reported|announced|claimed|stated|put)"
    r"|\b(?:earlier|previously) (?:said|reported|announced|claimed|stated) (?:that|it|its|to have)"
    rf"|\b(?:report|study|inquiry|investigation|statement)s? (?:published |issued |released )?(?:last|in (?:{_MONTH})|"
    rf"in \d{{4}}|earlier)\b[^.;]{{0,20}}?\b(?:said|found|concluded|documented|accused)",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    rf"\blast (?:year|month|week|{_MONTH}|spring|summer|autumn|fall|winter)\b|\b(?:weeks|months|years) (?:ago|earlier|"
    rf"before)\b|\bthe (?:previous|preceding) (?:week|month|year)\b|\bin (?:early |late |mid-?)?(?:{_MONTH})\b(?! \d)",
    re.IGNORECASE,
)
_MONTHS_AFTER = re.compile(  # "Three months after the killings another gunman murdered 38"
    r"\W*(?:[\w-]+ ){0,2}(?:weeks|months|years) (?:after|before|earlier|later)\b", re.IGNORECASE
)
_YEAR_AGO = re.compile(r"\blast year\b", re.IGNORECASE)
_OF_DAY = re.compile(rf"\b(?:{_DAY})\b|\b\d{{1,2}} (?:{_MONTH})\b|\b(?:{_MONTH}) \d{{1,2}}\b", re.IGNORECASE)
_DAYS_EARLIER = re.compile(
    r"\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days?|nights?) (?:earlier|before)\b"
    r"|\b(?:the )?(?:previous|preceding) (?:day|night|evening)\b|\bthe (?:day|night) before\b",
    re.IGNORECASE,
)
_STATISTICS = re.compile(
    r"\b(?:leading|main|primary|largest|biggest|second) (?:single )?causes?\b|\bper ?cent (?:compared|of)\b"
    r"|\bcompared (?:with|to) the same period\b|\baccounted for\b[^.;]{0,40}\b(?:per ?cent|casualties|deaths)\b",
    re.IGNORECASE,
)
# Of these words each text that such a pattern finds holds one.
_BEFORE_WORDS = frozenset("after since follows followed time".split())
_LOOSE_WORDS = frozenset(("days", "weeks", "months"))
_SAID_WORDS = frozenset(
    "said says reported announced claimed stated alleged revealed documented earlier previously already report reports "
    "study inquiry investigation investigations statement statements".split()
)
_STATISTICS_WORDS = frozenset("cause causes percent cent compared accounted".split())
_AT_LARGE = frozenset(("some", "many", "most", "frequent", "such", "previous", "other", "recent", "past", "occasional"))
_ASKING = frozenset("establish determine know say clarify verify confirm see learn investigate ask explain".split())
_THOSE = frozenset(("those", "people", "men", "ones", "anyone", "everyone"))
_KNOWN = frozenset("them him her it us the this that these our their his my".split())
_KIN = frozenset("widow relative family parent mother father brother sister son daughter survivor friend".split())
_LASTING = frozenset(("year", "years", "decade", "decades"))
_TELLS_OF_OLD = frozenset("recalled recalls remembered remembers recounted recounts".split())
_OLD_TELLER = re.compile(
    r"\b(?:(?:retired|elderly|one-time) (?:[\w-]+ ){1,3}?|(?:veterans?|pensioners?|old soldiers?) (?:[\w-]+ ){0,3}?)"
    r"(?:recall(?:ed|s)|remember(?:ed|s)|recount(?:ed|s))\b",
    re.IGNORECASE,
)
_BURNED = frozenset("burned burnt torched gutted ablaze set burning".split())
_GETAWAY = re.compile(  # what those who attacked left behind: "the van they had used was found burned"
    r"\b(?:getaway \w+|(?:car|vehicle|van|pickup|truck|taxi|motorcycle|motorbike)s?\b[^.;]{0,60}?\b(?:used|fled|"
    r"escaped|abandoned|driven|stolen|got away))\b[^.;]{0,60}?"
    r"\bfound (?:\w+ ){0,3}?(?:burned|burnt|torched|gutted|ablaze|set|burning)\b",
    re.IGNORECASE,
)
_CHARGED = frozenset("accused suspected wanted convicted sought".split())
_HEARD = frozenset(("hear",))
_WAGED = frozenset(("fight", "battle"))
_SPREADS = frozenset(
    "spread increase rise escalate intensify multiply continue grow surge become spill expand soar mount worsen".split()
)


def recalled(act: Token, verdict: Verdict) -> Verdict:
    """The verdict, not told where news only brings the act up. For reports by others than an armed group."""
    words = act.doc.text
    for pattern, telling, rule in (
        (_BEFORE, _BEFORE_WORDS, "came_before"),
        (_LOOSELY, _LOOSE_WORDS, "loosely_before"),
        (_SAID_THEN, _SAID_WORDS, "said_then"),
    ):
        found = None if telling.isdisjoint(act.doc.words) else pattern.search(words)
        if found and not (_OF_DAY.search(words, found.end()) or _DAYS_EARLIER.search(words, found.end())):
            if act.idx >= found.end():
                return verdict.not_told(grammatical(act, rule), "background")
            if rule != "said_then" and is_nominal(act) and words[found.start()] != ",":
                return verdict.not_told(grammatical(act, rule), "reference")  # the attack told before
    if is_nominal(act) and bare_plural(act) and _AFTER_OTHERS.match(words):
        return verdict.not_told(grammatical(act, "came_before"), "generic")
    if (some := _some_at_large(act)) is not None:
        return verdict.not_told(grammatical(some, "some_at_large"), "generic")
    if (how := _left_open(act)) is not None:
        return verdict.not_told(grammatical(how, "left_open"), "unconfirmed")
    if not _STATISTICS_WORDS.isdisjoint(act.doc.words) and _STATISTICS.search(words) and not _OF_DAY.search(words):
        return verdict.not_told(grammatical(act, "statistics"), "generic")
    if (when := _aside_of_old(act)) is not None:
        return verdict.not_told(grammatical(when, "aside_of_old"), "background")
    if (kin := _of_kin(act)) is not None:
        return verdict.not_told(grammatical(kin, "of_kin"), "background")
    if (after := _MONTHS_AFTER.match(words)) and act.idx >= after.end() and not _OF_DAY.search(words):
        return verdict.not_told(grammatical(act, "months_after"), "background")
    if (who := _whoever(act)) is not None:
        return verdict.not_told(grammatical(who, "whoever"), "background")
    if (charged := _charged_with(act)) is not None:
        return verdict.not_told(grammatical(charged, "charged_with"), "description")
    if act.lower_ in _BURNED and (left := _GETAWAY.search(act.doc.text)) and left.start() < act.idx <= left.end():
        return verdict.not_told(grammatical(act, "getaway"), "reference")
    if (year := _last_year(act)) is not None:
        return verdict.not_told(grammatical(year, "last_year"), "background")
    if (week := _of_last_week(act)) is not None:
        return verdict.not_told(grammatical(week, "of_last_week"), "background")
    if (clause := _long_held(act)) is not None or _of_old_days(act):
        return verdict.not_told(grammatical(clause or act, "looks_back"), "background")
    if (verb := _goes_on(act)) is not None:
        return verdict.not_told(grammatical(verb, "goes_on"), "generic")
    if (verb := _only_heard(act)) is not None:
        return verdict.not_told(grammatical(verb, "only_heard"), "reference")
    return verdict


def _some_at_large(act: Token) -> Token | None:
    """The "some" of "with some attacks claimed by the group", where no day says which."""
    if not is_nominal(act) or act.tag_ != "NNS" or _OF_DAY.search(act.doc.text):
        return None
    if any(t.like_num for t in act.doc):
        return None
    return next((c for c in act.children if c.i < act.i and c.lower_ in _AT_LARGE), None)


def _left_open(act: Token) -> Token | None:
    """The word of "was not able to establish how the men had been killed"."""
    if is_nominal(act) or act.dep_ not in ("ccomp", "advcl", "xcomp"):
        return None
    asked = next((c for c in act.children if c.lower_ in ("how", "why", "whether") and c.i < act.i), None)
    return asked if asked is not None and act.head.lemma_ in _ASKING else None


def _aside_of_old(act: Token) -> Token | None:
    """The verb of "the group, which beheaded two captives last year"."""
    for word in (act, *act.ancestors):
        if word.dep_ == "relcl" and word.pos_ == "VERB":
            own = text_of(act.doc[word.left_edge.i : word.right_edge.i + 1])
            return word if _LONG_AGO.search(own) and not _OF_DAY.search(own) else None
    return None


def _of_kin(act: Token) -> Token | None:
    """The kin of "widows of the 11 athletes murdered in Munich met the president", where no day stands beside it."""
    if act.dep_ not in ("acl", "relcl") or _OF_DAY.search(text_of(act.doc[act.left_edge.i : act.right_edge.i + 1])):
        return None
    of = act.head.head
    told = of.lower_ == "of" and of.dep_ == "prep" and of.head.lemma_.lower() in _KIN
    return of.head if told else None


def _whoever(act: Token) -> Token | None:
    """The word for those who did what is known: "a reward for those who killed them", "find whoever laid the bomb"."""
    if is_nominal(act):
        return None
    verb = act.head if act.dep_ == "conj" and act.head.pos_ == "VERB" else act
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.lower_ in ("whoever", "who")), None)
    if who is None or not (who.lower_ == "whoever" or (verb.dep_ == "relcl" and verb.head.lower_ in _THOSE)):
        return None
    struck = [c for c in act.children if c.dep_ == "dobj"]
    known = all(c.lower_ in _KNOWN or any(d.lower_ in _KNOWN for d in c.children) for c in struck)
    return who if struck and known else None


def _charged_with(act: Token) -> Token | None:
    """The participle of "lynched three men accused of killing a teacher", "arrested men wanted for the raid of May",
    where the sentence gives no day beside that of what became of them."""
    if act.tag_ == "VBD" or _CHARGED.isdisjoint(act.doc.words):
        return None
    for word in act.ancestors:
        if word.lower_ in _CHARGED and word.tag_ == "VBN" and word.dep_ in ("acl", "relcl"):
            ended = word.head.i < word.i and word.head.dep_ not in ("nsubj", "ROOT")
            return word if ended and len(_OF_DAY.findall(act.doc.text)) < 2 else None
        if word.tag_ in ("VBD", "VBZ", "VBP"):
            return None
    return None


def _last_year(act: Token) -> Token | None:
    """The year of "900 people were arrested at rallies last year", where no day stands beside it."""
    if "year" not in act.doc.words or _OF_DAY.search(act.doc.text):
        return None
    above = {act.i, *(t.i for t in act.ancestors)}
    years = (t for t in act.doc if t.lower_ == "year" and t.dep_ in ("npadvmod", "tmod"))
    old = (y for y in years if y.head.i in above or y.head.head.i in above)
    return next((y for y in old if _YEAR_AGO.search(text_of(act.doc[y.left_edge.i : y.head.right_edge.i + 1]))), None)


def _of_last_week(act: Token) -> Token | None:
    """The week of "a curfew after the clashes of last week", "last week's bombing"; not that of "two last week"."""
    if not is_nominal(act) or "last" not in act.doc.words or any(c.like_num for c in act.children):
        return None
    inner = [o for c in act.children if c.dep_ == "prep" and c.lower_ == "of" for o in c.children]
    whose = [c for c in act.children if c.dep_ == "poss"]
    known = any(c.dep_ == "det" and c.lower_ == "the" for c in act.children)
    times = [t for t in (*whose, *(inner if known else ())) if t.lower_ in ("week", "month", "year", "weekend")]
    return next((t for t in times if any(c.lower_ == "last" for c in t.children)), None)


def _long_held(act: Token) -> Token | None:
    """The verb of "a reporter, who was held hostage for three years, died at home": told of who somebody is."""
    clause = next((t for t in (act, *act.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.head.i > act.i or _LASTING.isdisjoint(act.doc.words):
        return None
    spans = (c for c in act.children if c.dep_ == "prep" and c.lower_ == "for")
    lasted = any(o.lower_ in _LASTING for c in spans for o in c.children)
    return clause if lasted else None


def _of_old_days(act: Token) -> bool:
    """Whether one who served long ago tells it: "a retired sergeant recalled how his patrol was shelled at Imjin"."""
    if _TELLS_OF_OLD.isdisjoint(act.doc.words):
        return False
    told = _OLD_TELLER.search(act.doc.text)
    return told is not None and act.idx > told.end()


def _goes_on(act: Token) -> Token | None:
    """The verb of "militants have planted mines along the road", "the group has carried out many attacks in X": done at
    large, with no number and no day."""
    verb = act.head if is_nominal(act) else act
    while verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and not any(c.dep_ == "nsubj" for c in verb.children):
        verb = verb.head
    if verb.dep_ not in ("ROOT", "ccomp") or any(t.like_num for t in verb.subtree) or _OF_DAY.search(act.doc.text):
        return None
    helps = {a.lower_ for a in auxiliaries(verb)}
    if verb.tag_ == "VBG" and act.i == verb.i and act.lemma_ in _WAGED and helps & {"is", "are", "been"}:
        doer = next((c for c in act.children if c.dep_ == "nsubj"), None)  # "The group is fighting the government"
        return verb if doer is not None and is_definite(doer) | (doer.tag_ == "NNP") and not _is_placed(verb) else None
    if verb.tag_ != "VBN" or helps.isdisjoint(("has", "have")):
        return None
    if is_nominal(act):
        rose = act.dep_ == "nsubj" and verb.lemma_ in _SPREADS  # "attacks have spread to the east"
        return verb if (act.dep_ == "dobj" or rose) and bare_plural(act) else None
    shared = (c for t in act.children if t.dep_ == "conj" for c in t.children)  # "abducted and recruited children"
    done = next((c for c in (*act.children, *shared) if c.dep_ in ("dobj", "nsubjpass")), None)
    return verb if done is not None and bare_plural(done) and _is_at_large(verb) else None


def _is_at_large(verb: Token) -> bool:
    """Whether those who did what a verb says are named as nobody in particular, or, where no place is told, as a whole
    group: "the militia has burned villages"."""
    doer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if doer is None or doer.lower_ in ("they", "who") or bare_plural(doer):
        return True
    return not _is_placed(verb) and (doer.tag_ == "NNP" or is_definite(doer))


def _is_placed(verb: Token) -> bool:
    """Whether a verb's clause has a name behind a preposition."""
    return any(t.tag_ == "NNP" and t.dep_ == "pobj" for t in verb.subtree)


def _only_heard(act: Token) -> Token | None:
    """The verb of "residents heard a loud explosion", where no day or place says which."""
    if not is_nominal(act):
        return None
    verb = act.head
    while verb.dep_ in ("conj", "pobj", "prep") and verb.head.i != verb.i:
        verb = verb.head
    if verb.lemma_ not in _HEARD or _OF_DAY.search(act.doc.text):
        return None
    placed = any(t.dep_ == "pobj" and t.pos_ == "PROPN" and t.head.lower_ in ("in", "at", "near") for t in act.doc)
    return None if placed else verb
