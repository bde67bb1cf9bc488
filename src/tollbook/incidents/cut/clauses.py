"""Where the clauses of a sentence part, and what of its days and places belongs to which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tollbook.find.number_words import UNITS
from tollbook.find.speakers import speakers
from tollbook.mentions import ActMention, Dated, Findings, Placed, Sentence, TollMention
from tollbook.parse import Token
from tollbook.spans import Span, inside, touched

_BREAK = re.compile(r";|,\s+(?:and|while|but|whereas|then)\b|\s(?:and|while|whereas)\s|,|\.\s")
_CLAUSE = re.compile(
    r";|,\s+(?:and|while|whilst|but|whereas)\s+(?:on|in|at|near|the|an?|two|three|another)\b"
    r"|\s(?:and|while)\s+(?:on|in|at|near)\s"
)
_SAYING = frozenset(("say", "report", "claim", "admit", "acknowledge", "announce", "confirm", "state", "concede",
                     "tell", "add"))  # fmt: skip
_FIGURE = frozenset(
    ("toll", "number", "figure", "count", "dead", "wounded", "injured")
)  # "sources in X put the number of dead at nine"
_WARDS = frozenset("hospital clinic centre center morgue unit facility".split())
_ROSE = re.compile(
    r"\b(?:toll|number of [\w ]{1,30})\b[^.;]{0,140}?"
    r"\b(?:rose|risen|rises|climbed|increased|jumped|mounted|grew)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)
_RAISING = re.compile(
    r"[^.;,]{0,20}, (?:taking|bringing|raising|lifting|pushing) (?:to \w+ )?(?:the|its) (?:death |overall )?"
    r"(?:toll|number)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:died (?:in|of|from)|succumbed|pulled|recovered|found|(?:victims|wounded|injured)\b[^.;]{0,60}? died)\b", re.I
)
_ANSWERING = frozenset(
    ("accuse", "deny", "blame", "condemn", "reject", "dismiss", "vow", "insist", "confirm", "acknowledge")
)
_THEIR_PAST = re.compile(r"\b(?:who|whom|which) (?:\w+ ){0,3}(?:had|was|were) [^.;,]{0,50}$", re.IGNORECASE)
# What may stand between a clause break and the place or date that the clause opens with.
_OPENING = re.compile(
    r"[;,.]?\s*(?:(?:and|while|whereas|but|then|also|likewise),?\s*)?(?:(?:in|at|on|near|the)\b[^,;.]{0,40})?$"
)

_BETWEEN = re.compile(r"\bbetween [^,;.]{1,50}$")

_NOBODY_HARMED = frozenset(("assertion.done_by_thing", "assertion.taken_back"))


def of_the_rise(dated: Dated, start: int, text: str) -> bool:
    """Whether a day is only that on which a toll rose: "the death toll from the bombing rose to 54 on Monday", "two of
    the wounded died on Monday, taking the toll to 54"."""
    if _ROSE.search(text, start, dated.span.start):
        return True
    return _RAISING.match(text, dated.span.end) is not None and bool(_LATER.search(text, start, dated.span.start))


def of_their_past(dated: Dated, start: int, text: str) -> bool:
    """Whether a month, week or year is only told of somebody: "freed a fisherman whom they had snatched in April"."""
    return dated.date.precision != "day" and bool(_THEIR_PAST.search(text, start, dated.span.start))


def end_of(acts: list[ActMention], end: int, text: str, *, claim: bool) -> int:
    """How far the words of an act reach: to the next act, in other reports than claims only behind a clause break
    ("killed two in a clash in X, and ...")."""
    for act, after in pairwise(acts):
        if (claim and after.shape == "verb") or _BREAK.search(text, act.span.end, after.span.start):
            return after.span.start
    return end


def stated_at(toll: TollMention, cuts: list[int]) -> int:
    """Where a toll counts as told: at its word of harm, where its sentence was cut between that and its people."""
    return toll.trigger.start if any(cut == toll.trigger.start for cut in cuts) else toll.span.start


def is_where(placed: Placed, findings: Findings) -> bool:
    """Whether a place is none of a date's words ("Jumada al-Ula") and no body that a frame made a place of ("a
    gathering of the Peshmerga")."""
    if touched(findings.dates, placed.span) or _in_bodys_name(placed, findings):
        return False
    if placed.reason != "unknown_place":
        return True
    name = (placed.location.name or "").casefold()
    text = findings.reading.text
    near = (findings.actors[i] for i in findings.actors_beside(placed.span.start))
    return not any(
        a.actor_id and a.head.overlaps(placed.span) and a.head.of(text).casefold() in (name, f"{name}s") for a in near
    )


def _in_bodys_name(placed: Placed, findings: Findings) -> bool:
    """Whether a place is a part of a known body's name: "fighters of the Islamic State West Africa Province"."""
    name = placed.location.name or ""
    near = (findings.actors[i] for i in findings.actors_beside(placed.span.start))
    return bool(name) and any(
        a.actor_id is not None
        and name in (a.name or "")
        and a.span.covers(placed.span)
        and a.head.overlaps(placed.span)
        for a in near
    )


_FLED = re.compile(
    r"\b(?:fle[ed]|fled|fleeing|escap\w+|withdr\w+|retreat\w+|(?:turned|pulled|fell|drew) back|(?:made|making|ran|"
    r"running|drove) (?:off|away|for safety)|(?:ran|running)(?= to | into (?!(?:an?|the|another) (?:[\w-]+ ){0,3}?"
    r"(?:mines?|landmines?|IEDs?|bombs?|devices?|charges?|minefields?|ambush)\b))|headed|heading|made for|took flight|"
    r"dispersed|scattered|regrouped)\b(?: [\w'’-]+){0,2}? "
    r"(?:to|towards?|in the direction of|into|for|across)\b [^.;,]{0,60}$"
    r"|\(\d{1,2}[:.h]\d\d (?:in|at) (?:the )?$",  # "around 18:00 (16:00 in Lisbon)"
    re.IGNORECASE,
)

# "... fled towards Damasak, and the fighters burned the barracks": back where those who fled had been.
_THE_FIGHTERS_THEN = re.compile(
    r",? (?:and|while|whereupon|after which|so|then) (?:the )?(?:fighters|mujahid\w+|brothers|attackers|assailants|"
    r"gunmen|raiders|militants|insurgents|rebels|(?:soldiers|lions|knights) of the (?:caliphate|khilafah|state))\b",
    re.IGNORECASE,
)


# "The column was escorting trucks from Gao when it came under fire": the road it was on, behind a sentence on where.
_EN_ROUTE = re.compile(
    r"\W*(?:[^.;]{3,80}\bsaid (?:that )?)?(?:the \w+(?: \w+)?|he|she|they|it)(?:, [^,.;]{3,50},)? (?:was|were) "
    r"(?:on (?:his|her|its|their) way|\w+ing)\b[^.;]{0,80}?\bwhen\b",
    re.IGNORECASE,
)
_ROAD = re.compile(r"\b(?:from|to|into|across|towards?|for|and|between|out of) (?:the )?$", re.IGNORECASE)


def on_the_way(placed: Placed, sentence: Sentence, text: str) -> bool:
    """Whether a place in news is only where those struck came from or went to, as a sentence behind the first tells."""
    before = placed.span.start
    if sentence.index == 0 or not _ROAD.search(text, max(sentence.span.start, before - 12), before):
        return False
    told = _EN_ROUTE.match(text, sentence.span.start, sentence.span.end)
    return told is not None and before < told.end()


def fled_to(placed: Placed, start: int, text: str, told: Sequence[ActMention]) -> bool:
    """Whether a place is where those went who fled, with no act of theirs told behind it, or only gives a clock's time.

    ``start`` is where its sentence starts, ``told`` are the sentence's acts.
    """
    before = placed.span.start
    led = re.match(r"(?:to|towards?|into|across) ", placed.span.of(text), re.IGNORECASE)
    words = text[max(start, before - 120) : before + (led.end() if led else 0)]
    over = _THE_FIGHTERS_THEN.match(text, placed.span.end) is not None
    return (over or all(a.span.start < before for a in told)) and bool(_FLED.search(words))


_SPEECH = re.compile(
    r"\b(?:briefing|conference|interview|speech|communiqu[eé]|address|remarks)(?: to \w+)? (?:in|at|from) (?:the )?$",
    re.IGNORECASE,
)


# "it was said by the hospital of Tikrit that seven were brought to it"
_SAID_BY = re.compile(
    r"\b(?:said|reported|announced|admitted|acknowledged|stated|confirmed|told|counted) by [^,;.]*$", re.IGNORECASE
)


# "said the attack was revenge for the operation in X": what it answers to.
_MOTIVE = re.compile(
    r"\b(?:revenge|retaliation|reprisal|response|vengeance|answer) (?:for|to|against) "
    r"(?:the|its|their|his|her|an earlier) [^.;,]{0,80}$"
    r"|\b(?:aveng(?:e|ed|ing)|retaliat(?:e|ed|ing) for) (?:the|its|their|his|her) [^.;,]{0,80}$",
    re.IGNORECASE,
)


def answered(placed: Placed, start: int, text: str) -> bool:
    """Whether a place is only that of what an attack is said to answer."""
    led = re.match(r"(?:in|at|near|on|of) ", placed.span.of(text), re.IGNORECASE)
    before = placed.span.start + (led.end() if led else 0)
    return _MOTIVE.search(text, max(start, before - 120), before) is not None


def spoken_at(placed: Placed, text: str) -> bool:
    """Whether a place is only where somebody spoke: "in his daily briefing in X"."""
    before = max(0, placed.span.start - 40)
    said = _SPEECH.search(text, before, placed.span.start) or _SAID_BY.search(text, before, placed.span.end)
    return said is not None


def names_a_body(placed: Placed, findings: Findings) -> bool:
    """Whether a place only tells which body is meant: "the Misratah brigades"."""
    after = placed.span.end
    near = (findings.actors[i] for i in findings.actors_beside(placed.span.start))
    bodies = (a for a in near if a.form in ("organisation", "group") and a.span.covers(placed.span))
    return any(after <= a.head.start <= after + 2 for a in bodies)


def speakers_words(sentence: Sentence) -> tuple[Span, ...]:
    """What is said of those who speak ("a resident who fled to the capital said"): where they are, no act was."""
    assert sentence.doc is not None
    found = []
    for verb in sentence.doc:
        if verb.lemma_ in _ANSWERING:  # "Damascus accused", "Moscow denied": a government, not where it was
            sides = (c for c in verb.children if c.dep_ in ("nsubj", "dobj") and c.pos_ == "PROPN")
            found += [sentence.span_of(c) for c in sides]  # "accused Israel of the strike": nor where that was
            who = (c for c in verb.children if c.dep_ == "nsubj" and c.pos_ != "PROPN")
            found += [sentence.span_of(list(c.subtree)) for c in who]  # "a tribal leader in X denied"
        if verb.lemma_ in _SAYING and any(c.dep_ in ("ccomp", "parataxis") for c in verb.children):
            found += [sentence.span_of(list(c.subtree)) for c in verb.children if _of_speaker(c)]
        if verb.lemma_ in ("put", "give", "set") and any(
            c.lemma_ in _FIGURE for c in verb.children if c.dep_ == "dobj"
        ):
            found += [sentence.span_of(list(c.subtree)) for c in verb.children if c.dep_ == "nsubj"]
        if verb.lemma_ in ("receive", "admit", "treat"):  # "the hospital at X received nine injured"
            wards = (c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in _WARDS)
            found += [sentence.span_of(list(c.subtree)) for c in wards]
        if (
            verb.lower_ == "according"
            and (to := next((c for c in verb.children if c.lower_ == "to"), None)) is not None
        ):
            found.append(sentence.span_of(list(to.subtree)))  # "according to a doctor at a hospital in X"
        if verb.dep_ == "relcl" and any(c.lower_ == "who" for c in verb.children):
            words = list(verb.subtree)
            after = next((t for t in sentence.doc[words[-1].i + 1 :] if not t.is_punct), None)
            if after is not None and any(c.dep_ in ("ccomp", "parataxis") for c in after.children):
                found.append(sentence.span_of(words))
    if said := speakers(sentence.doc):  # with what comes behind: "..., the governor said on television in X"
        comma = next((t.i for t in sentence.doc[said.stop :] if t.is_punct), len(sentence.doc))
        found.append(sentence.span_of(sentence.doc[said.start : comma]))
    return tuple(found)


def _of_speaker(word: Token) -> bool:
    """Whether a word beside a verb of saying opens the words for who said it to whom, and from where: "the hospital in
    the next town says that", "said Ben Moru, a doctor in X", "told reporters in X", "said by telephone from X"."""
    if word.dep_ == "nsubj":
        return True
    if word.dep_ == "prep" and word.lower_ in ("in", "at") and word.i > word.head.i:  # "told reporters in X that ..."
        after = next((t.lower_ for t in word.doc[word.right_edge.i + 1 :]), "")
        return after in ("that", ",")
    return (word.dep_ == "dobj" and word.head.lemma_ == "tell") or (word.dep_ == "prep" and word.lower_ == "from")


def asides(sentence: Sentence, told: Sequence[ActMention]) -> tuple[Span, ...]:
    """Clauses that only say of a place what it is ("in Libya, where the fighters keep to the desert since they left
    Sirte, ..."): those without an act that is told."""
    assert sentence.doc is not None
    verbs = (v for v in sentence.doc if v.dep_ in ("relcl", "advcl"))
    spans = [sentence.span_of(list(v.subtree)) for v in verbs if any(c.lower_ == "where" for c in v.children)]
    return tuple(s for s in spans if not any(s.covers(a.span) and not a.weak for a in told))


def of_theirs(act: ActMention, text: str) -> bool:
    """Whether those harmed belong to what was told before: "destruction of a tank ..., and death of its commander"."""
    return any(a.span.of(text).lower().startswith(("its ", "their ", "his ", "her ")) for a in act.arguments)


def start_of(act: ActMention, after: int = 0) -> int:
    """Where an act begins: at its word, or at who did it before that."""
    before = [a.span.start for a in act.arguments if after <= a.span.start < act.span.start and a.role == "initiator"]
    return min([act.span.start, *before])


def breaks_between(text: str, low: int, high: int) -> list[int]:
    """The clause breaks between two acts."""
    return [m.start() for m in _BREAK.finditer(text, low, max(low, high))]


def stands_free(mention: Placed | Dated, start: int, cut: int, text: str) -> bool:
    """Whether a place or date before the second act opens its clause, or stands after the act: one at the end of what
    the first act told ("..., east of X, and fired") belongs to that."""
    if mention.span.start >= start or text[cut : cut + 1] == ";":
        return not _CLAUSE.search(text, start, max(start, mention.span.start))
    if ";" in text[mention.span.end : start]:
        return False  # "was ambushed near X, on the bank of the Y; seven were killed"
    gap = text[cut : mention.span.start].strip(" ,").lower()
    if gap in ("", "and") and "," in text[mention.span.end : start]:
        return False  # "between A and B, in the C area; one dead": no clause opens at "and B"
    if gap == "and" and _BETWEEN.search(text, max(0, cut - 60), cut):
        return False  # "between the villages of A and B led to six dead"
    return bool(_OPENING.match(text, cut, mention.span.start))


_NUMBER_ALONE = re.compile(
    rf"(?:another |a further )?(?:{'|'.join(UNITS)}|\d+)(?: (?:others?|more))?|another|"
    r"a (?:further|second|third)(?: one)?",
    re.IGNORECASE,
)


def is_habit(toll: TollMention, acts: Sequence[ActMention]) -> bool:
    """Whether harm is told of no day or was done by no people: "gangs who kidnap people for ransom", "a bull gored"."""
    habits = (a for a in acts if a.shape == "verb" and _tells_no_harm(a))
    return any(a.span.overlaps(toll.trigger) for a in habits)


def _tells_no_harm(act: ActMention) -> bool:
    habit = act.assertion.reason == "generic" and act.outcome is not None
    return habit or any(rule in _NOBODY_HARMED for _, rule in act.assertion.words)


def is_thing(words: Span | None, findings: Findings) -> bool:
    """Whether a number alone stands for things: "two trucks were destroyed and one was captured"."""
    text = findings.reading.text
    if words is None or _NUMBER_ALONE.fullmatch(words.of(text)) is None:
        return False
    there = inside(findings.damage, Span(words.start, words.start + 1))
    return any(_NUMBER_ALONE.fullmatch(d.span.of(text)) for d in there)


def took_thing(act: ActMention, findings: Findings) -> bool:
    """Whether whom an act captured is a thing told by its number alone."""
    return act.outcome == "captured" and any(is_thing(x.span, findings) for x in act.arguments if x.role == "victim")
