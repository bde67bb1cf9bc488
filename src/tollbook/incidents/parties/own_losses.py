"""Which of a claim's dead and wounded are the claimant's own: "we lost one brother", "1 mujahid was martyred and 2
others were wounded", "our losses were two dead"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.claims import is_claim
from tollbook.mentions import Findings, TollMention
from tollbook.spans import Span

_LOST = re.compile(r"(?:lost|lose|loses|losing)\b", re.IGNORECASE)
# What may stand between those who lose and the verb: "the mujahidin have also lost".
_BETWEEN = re.compile(r"\W*(?:(?:also|have|has|had|only|then|themselves|,)\s*){0,4}", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:our (?:own )?(?:losses|casualties|dead|martyrs|ranks|side|toll)"
    r"|(?:(?:fighter|attacker|raider)s['’]|group['’]s|muj[ah]+(?:id|ed)\w*['’]) (?:own )?(?:losses|casualties|dead)"
    r"|\bof (?:the|our) (?:brothers|brethren|muj[ah]+(?:id|ed)\w*|fighters)(?=,)"
    r"|(?:losses|casualties|dead|side|ranks) (?:of|among) (?:the )?(?:muj[ah]+(?:id|ed)\w*|brothers|brethren))\b",
    re.IGNORECASE,
)
# Bare words that go on with those just told of: "2 others", "one", "another", "a number of others".
_FURTHER = re.compile(
    r"(?:an?other|(?:an? )?(?:few|number of|several|some|many|\d{1,3}|[a-z]+)(?: (?:others?|more))?|others)",
    re.IGNORECASE,
)
# Those who attack in a claim, told by what they do.
_RAIDERS = r"(?:attackers?|raiders?|assailants?|assault (?:team|party))"
_SELVES = re.compile(
    rf"(?:the |its |their )?(?:own )?(?:group|fighters|{_RAIDERS}|muj[ah]+(?:id|ed)\w*)", re.IGNORECASE
)
_OF_RAIDERS = re.compile(rf"(?:\w+ of the |the (?:\w+ )?|\w+ ){_RAIDERS}(?: themselves| himself)?", re.IGNORECASE)
# What tells that the other side attacked: "repelled an attempt to advance; twelve of the attackers were killed".
_REPELLED = re.compile(
    r"\b(?:repel|repuls|foil|thwart|fend|advanc|attempt|counter-?attack|(?:beat|beaten|drove|driven|turned|thrown) "
    r"(?:\w+ )?(?:back|off))",
    re.IGNORECASE,
)
# "... and suffered one dead and four wounded": whose they are, the verb's subject tells.
_SUFFERED = re.compile(
    r"\b(suffer(?:ed|ing|s)?|sustain(?:ed|ing)) (?:the loss of |casualties of )?"
    r"(?:[\w-]+ (?:dead|killed|wounded|injured) and )?$",
    re.IGNORECASE,
)
_THEIR_OWN = re.compile(r"\b(?:of )?(?:its|their) own\b", re.IGNORECASE)
_MARTYRED = re.compile(r"\b(?:martyr\w*|shahad\w*)", re.IGNORECASE)
_ATTAINED = re.compile(
    r"\b(?:(?:attain|achiev|obtain|gain|embrac)\w*|f[ae]ll\w*(?: as)?) (?:a )?(?:martyr\w*|shahad\w*)", re.I
)
_BRETHREN = re.compile(r"\b(?:brothers?|brethren)\b", re.IGNORECASE)
# "One brother", "two of the mujahideen", "a fighter": of the other side a claim doesn't speak so.
_ONE_OF_OURS = re.compile(
    r"(?:(?:an?|one|only one|just one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|some|several|a number)"
    r"(?: of (?:the|our|these))? )?(?:our |the )?(?:muh[aā]jir |ans[aā]r[iī] )?"
    r"(?:brothers?|brethren|muj[ah]+(?:id|ed)\w*)|(?:a|one) fighter",
    re.IGNORECASE,
)
_WHOSE = re.compile(r",? (?:of|from|who|whom|whose|named|called|belonging|working|accused)\b", re.IGNORECASE)
_OF_FIGHTERS = re.compile(r"(?:one|two|three|four|five|six|seven|\d{1,2}|some) of the fighters", re.IGNORECASE)
_POSSESSED = re.compile(r"\b(?:his|her|their|whose|its)\b", re.IGNORECASE)
# "The two fighters went on fighting until they were killed".
_FOUGHT_UNTIL = re.compile(
    rf"\b(?:fighters?|brothers?|brethren|muj[ah]+(?:id|ed)\w*|{_RAIDERS}|inghimasi\w*|istishhadi\w*|(?:soldiers|knights|lions)"
    r" of the (?:caliphate|khilafah|state))\b[^.;]{0,40}\b(?:fought|fighting|battl\w+|held out|clash\w+|resist\w+)\b"
    r"[^.;]{0,40}?\buntil (?:they|he|both|all)\b(?: (?:was|were|had|been|both|all|of them|themselves|himself)){0,3} $",
    re.IGNORECASE,
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve several some".split())


def is_own(toll: TollMention, findings: Findings) -> bool:
    """Whether those harmed are the claimant's own."""
    if not is_claim(findings) or toll.people is None:
        return False
    if any(a.side == "own" and toll.people.overlaps(a.span) for a in findings.actors):
        return True
    return own_by_words(toll, findings)


_ATTACKERS = re.compile(
    r"(?:.*\b)?(?:attackers?|assailants?|raiders?|bombers?|hijackers?|hostage-takers?)(?: themselves| himself)?",
    re.IGNORECASE,
)


def of_attackers(toll: TollMention, tolls: Sequence[TollMention], text: str) -> bool:
    """Whether those harmed in news are the attackers, beside others who are not: "three attackers and two policemen
    were killed in a raid on a station"."""
    if toll.people is None or not _ATTACKERS.fullmatch(toll.people.of(text)):
        return False
    others = (t for t in tolls if t.people is not None and t.outcome != "captured" and t.interval.low)
    return any(not _ATTACKERS.fullmatch(t.people.of(text)) for t in others if t.people is not None)


def loser(toll: TollMention, findings: Findings) -> Span | None:
    """Who is told in news to have lost people of their own: "rebels killed 22 soldiers and lost nine of their own"."""
    text = findings.reading.text
    sentence = findings.reading.sentence_at(toll.span.start)
    if toll.people is None or sentence is None:
        return None
    own = _THEIR_OWN.search(text, toll.people.start, toll.people.end + 15)
    if own and _LOST.match(toll.trigger.of(text)):
        return _subject(toll.trigger, findings)
    suffered = _SUFFERED.search(text, sentence.span.start, toll.people.start)
    return None if suffered is None else _subject(Span(*suffered.span(1)), findings)


def own_by_words(toll: TollMention, findings: Findings) -> bool:
    """Whether the words around a toll, not the name of those harmed, make them the claimant's own."""
    if not is_claim(findings) or toll.people is None:
        return False
    text = findings.reading.text
    if _is_lost(toll, findings) or _is_brother(toll, text) or _is_of_fighters(toll, findings):
        return True
    if _is_of_raiders(toll, findings):
        return True
    sentence = findings.reading.sentence_at(toll.span.start)
    if sentence is None:
        return False
    if _FOUGHT_UNTIL.search(text, sentence.span.start, toll.trigger.start):
        return True
    lead = _last_clause(Span(sentence.span.start, toll.span.end).of(text))
    return _OURS.search(lead) is not None or _goes_on(toll, sentence.span, findings)


def _last_clause(text: str) -> str:
    return re.split(r"; |, while |, and ", text)[-1]


def _is_lost(toll: TollMention, findings: Findings) -> bool:
    """ "We lost three men": those who lost them are the speakers."""
    text = findings.reading.text
    if not _LOST.match(toll.trigger.of(text)):
        return False
    before = (a for a in findings.actors if a.side == "own" and a.span.end <= toll.trigger.start)
    losing = toll.trigger.of(text).lower() == "losing"  # of the verb before: "soldiers fought them, losing seven"
    if not losing and any(_BETWEEN.fullmatch(text, a.span.end, toll.trigger.start) for a in before):
        return True
    who = _subject(toll.trigger, findings)
    if who is None:
        return False
    sides = {a.side for a in findings.actors if a.head.overlaps(who)}
    return "own" in sides or ("opponent" not in sides and _SELVES.fullmatch(who.of(text)) is not None)


def _subject(lost: Span, findings: Findings) -> Span | None:
    """Who lost people: the subject of the verb, of "losing three" that of the verb that it goes with."""
    sentence = findings.reading.sentence_at(lost.start)
    verb = None if sentence is None else next(iter(sentence.tokens_in(lost)), None)
    if sentence is None or verb is None:
        return None
    for _ in range(3):
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
        if subject is not None:
            words = [t for t in subject.lefts if t.dep_ in ("det", "poss", "amod")]
            return sentence.span_of(subject.doc[min((t.i for t in words), default=subject.i) : subject.i + 1])
        if verb.dep_ not in ("advcl", "conj", "xcomp"):
            return None
        verb = verb.head
    return None


def _is_brother(toll: TollMention, text: str) -> bool:
    """ "Two brothers were martyred", "a brother attained shahadah": of the other side nobody speaks so."""
    words = Span(toll.span.start, max(toll.span.end, toll.trigger.end)).of(text)
    people = "" if toll.people is None else toll.people.of(text)
    brother = _BRETHREN.search(people) is not None and not _POSSESSED.search(people)
    if toll.people is not None and _ONE_OF_OURS.fullmatch(people) and not _WHOSE.match(text, toll.people.end):
        return True
    if _ATTAINED.search(words) and toll.civilian_status != "civilians":
        return True
    return brother and _MARTYRED.search(words) is not None


def _is_of_fighters(toll: TollMention, findings: Findings) -> bool:
    """ "Two of the fighters were killed", where those spoken of last as fighters are the claimant's own."""
    text = findings.reading.text
    if toll.people is None or not _OF_FIGHTERS.fullmatch(toll.people.of(text)):
        return False
    if any(a.side == "opponent" and a.span == toll.people for a in findings.actors):
        return False
    before = [a for a in findings.actors if a.span.end <= toll.people.start and a.head.of(text).lower() == "fighters"]
    return bool(before) and before[-1].side == "own"


def _is_of_raiders(toll: TollMention, findings: Findings) -> bool:
    """ "One of the attackers was wounded", where nobody of the other side attacks: the claimant's own."""
    people = "" if toll.people is None else toll.people.of(findings.reading.text)
    if not _OF_RAIDERS.fullmatch(people):
        return False
    at = findings.reading.sentence_at(toll.span.start)
    if at is None:
        return False
    before = findings.reading.sentences[max(at.index - 1, 0)]
    if _REPELLED.search(findings.reading.text, before.span.start, toll.span.start):
        return False
    theirs = [a.head for a in findings.actors if a.side == "opponent"]
    doing = (x.head for act in findings.acts for x in act.arguments if x.role == "initiator")
    return bool(theirs) and not any(h.overlaps(t) for h in doing for t in theirs)


def _goes_on(toll: TollMention, sentence: Span, findings: Findings) -> bool:
    """ "... was martyred and 2 others were wounded": a bare number right behind the speakers' own."""
    text = findings.reading.text
    people = "" if toll.people is None else toll.people.of(text).lower().strip()
    words = people.split()
    further = _FURTHER.fullmatch(people) is not None and (
        words[-1] in ("other", "others", "another", "more") or words[-1] in _NUMBERS or words[-1].isdigit()
    )
    if not further:
        return False
    before = [t for t in findings.tolls if sentence.covers(t.span) and t.span.end <= toll.span.start and t is not toll]
    if not before or not is_own(before[-1], findings):
        return False
    between = Span(before[-1].span.end, toll.span.start)  # "the fighters lost two; the soldiers left eleven dead"
    return not any(a.side == "opponent" and between.covers(a.head) for a in findings.actors)
