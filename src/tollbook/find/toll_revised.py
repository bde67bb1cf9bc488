"""Reads what an attack's toll has come to, where its words put something between the tally and its number.

"..., bringing the toll from Tuesday's ambush to seven"       an update: what was told before is a part of it
"taking to eleven the number killed in the blast"             likewise
"officials put the number of dead in the raid at 14"          a statement of its own
"bringing the number of dead in the two attacks to nine"      told of both
"the correct number is four", "has been revised to eight"     a correction: what was told before no longer holds

A tally of a year, a war or several attacks is none of these: "bringing the toll this year to 57".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tollbook.mentions import CountMention, Sentence, TollMention
from tollbook.model import Outcome

UPDATED, STATED, OF_ALL = "toll.updated", "toll.stated", "toll.tally_of_all"
CORRECTED = "toll.corrected"

_TALLY = (
    r"(?:(?:the|its|their|that|this) )?(?:\w+ ){0,2}?(?:toll|dead|wounded|injured|figure|tally|"
    r"number (?:of )?(?:the |those )?(?:\w+ )?(?:dead|deaths|killed|dying|fatalities|victims|bodies|wounded|injured))"
)
_PAST = r"(?:,? (?:[^.;:]|\.(?= ?\d)){0,120}?)?"
_RAISE = (
    r"(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took|push(?:es|ed|ing)|lift(?:s|ed|ing)|putting|"
    r"increas(?:es|ed|ing)|driv(?:es|ing)|drove)"
)
_ROSE = r"(?:rose|risen|rises|climbed|climbs|increased|jumped|grew|grown|went up|gone up|mounted|(?:been|was) raised)"
_HARMED = r"(?:killed|dead|died|wounded|injured|hurt|deaths|fatalities)"
_SHAPES = (
    (
        CORRECTED,
        re.compile(
            rf"\b{_TALLY}{_PAST} (?:been|was|were) (?:\w+ )?(?:revised|corrected|amended|lowered)(?: \w+)? "
            r"(?:from \w+ )?to $",
            re.IGNORECASE,
        ),
    ),
    (
        CORRECTED,
        re.compile(
            rf"\bnumber of (?:\w+ ){{1,3}}?{_HARMED}\b{_PAST} (?:is|was|are|were) (?:now|later) (?:assessed|"
            r"believed|thought|known|put|confirmed) (?:to be|at|as) $",
            re.IGNORECASE,
        ),
    ),
    (
        CORRECTED,
        re.compile(
            r"\bthe (?:correct|right|actual|corrected|revised) (?:number|figure|toll|count|total)"
            r"(?: of (?:those |people |the )?(?:dead|killed|deaths|casualties|fatalities|wounded|injured))? "
            r"(?:is|was|should be|should have been|should read|stands at) $",
            re.IGNORECASE,
        ),
    ),
    (UPDATED, re.compile(rf"\b{_RAISE} {_TALLY}{_PAST} to $", re.IGNORECASE)),
    (UPDATED, re.compile(rf"\b{_RAISE} to $", re.IGNORECASE)),
    (UPDATED, re.compile(rf"\b{_TALLY}{_PAST} (?:has |had |have )?(?:now )?(?:reached|stood at|stands at) $", re.I)),
    (UPDATED, re.compile(rf"\b{_TALLY}{_PAST} (?:has |had |have )?{_ROSE} (?:to|above|past|beyond) $", re.IGNORECASE)),
    (UPDATED, re.compile(rf"\b(?:later|now|then) (?:put|gave|placed|set) {_TALLY}{_PAST} (?:at|as) $", re.IGNORECASE)),
    (UPDATED, re.compile(rf"\blater\b[^.;]{{3,60}}? (?:put|gave) {_TALLY}{_PAST} (?:at|as) $", re.IGNORECASE)),
    (UPDATED, re.compile(rf"\b(?:revised|updated|corrected) {_TALLY}{_PAST} (?:up |down )?(?:to|at) $", re.IGNORECASE)),
    (STATED, re.compile(rf"\b(?:put|puts|gave|placed) {_TALLY}{_PAST} (?:at|as) $", re.IGNORECASE)),
    (STATED, re.compile(rf"\b{_TALLY}{_PAST} (?:was|were|has been|had been) put at $", re.IGNORECASE)),
)
_BEHIND = 100  # characters that say of what a number is the tally ("the number of villagers killed in the district")
_BEFORE = ("to ", "at ", "as ", "reached ", "be ", "is ", "was ", "been ", "read ")
_BACK = re.compile(rf" {_TALLY}", re.IGNORECASE)  # behind "taking to eleven"
_HEDGE = re.compile(r"(?:at least|more than|over|some|about|around|nearly|almost|up to|as many as) $", re.IGNORECASE)
_HURT = re.compile(r"\b(?:wounded|injured)\b", re.IGNORECASE)
_KILLED = re.compile(r"\b(?:killed|dead) (?:and|or|and/or) (?:the )?(?:wounded|injured)\b", re.IGNORECASE)
# What tells that those added died of the attack that was told, not in a new one.
_LATER = re.compile(
    r"\b(?:wounds?|wounded|injur\w+|hospitals?|overnight|bod(?:y|ies)|corpses?|rubble|debris|rescuers|succumbed|missing|"
    r"revised|updated|corrected|later)\b|\b(?:toll|dead|killed|deaths|fatalities|victims) (?:from|of|in) ",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    r"\b(?:this (?:year|month|week)|since|so far|(?:past|last) (?:\w+ )?(?:week|month|year)s?|years?|months?|annual|"
    r"monthly|war|conflict|campaign|insurgency|uprising|unrest|offensive|crackdown|attacks|strikes|bombings|raids|"
    r"clashes|protests|killings|violence|in \d{4}|region|country|province|nationwide|overall|total|arrest\w*|cases|"
    r"(?:within|in|over|during) (?:the|a|one|under a) (?:\w+ )?(?:week|month|year|fortnight))\b",
    re.IGNORECASE,
)
# Attacks just told that a tally counts: "the dead of both", "the number killed in the two operations".
_OF_SEVERAL = re.compile(
    r"\b(?:of|in|from|by|for|at) (?:both|(?:all |these |those |the )(?:two|three|four|five))\b(?! (?:days|weeks|months|"
    r"years|men|women|soldiers|policemen|councils|districts|provinces|states|villages|towns|cities|areas|regions|"
    r"communities|counties|countries|municipalities)\b)",
    re.IGNORECASE,
)
_STRETCH = re.compile(r"\b(?:since|this (?:year|month|week)|so far|in \d{4})\b", re.IGNORECASE)
_NO_PEOPLE = re.compile(
    r"\W?(?: ?(?:%|per ?cent|days?|hours?|weeks?|months?|years?|minutes|million|billion|dollars|a\.?m|p\.?m))\b|:\d",
    re.IGNORECASE,
)


def revised_tolls(
    sentence: Sentence, text: str, counts: Sequence[CountMention], before: Sequence[TollMention]
) -> Iterator[TollMention]:
    """The tallies of one sentence, given its counts; ``before`` are the tolls read so far, its own included."""
    tallies = list(_tallies(sentence, text, counts))
    if not tallies:
        return  # as in nearly all sentences: a long report has thousands of tolls before
    own = [t for t in before if not t.running and t.span.overlaps(sentence.span)]
    stated = [t for t in before if t.rule == "toll.toll"]
    again = any(not t.background and all(t.span.end < x.span.start for x in stated) for t in before)
    told = [t.told_of for t in own if not (again and t.rule == "toll.toll")]  # a tally of what was told before
    for count, rule, said in tallies:
        after = text[count.span.end : min(sentence.span.end, count.span.end + _BEHIND)].split(",", maxsplit=1)[0]
        if any(p.overlaps(count.span) for p in told):
            continue
        of_all = _OF_SEVERAL.search(said + after) is not None and _STRETCH.search(said + after) is None
        late = rule in (STATED, CORRECTED) or _LATER.search(sentence.span.of(text))
        if not of_all and (not late or _OVERALL.search(said + after)):
            continue
        yield TollMention(
            span=count.span,
            rule=OF_ALL if of_all else rule,
            shared=of_all,
            outcome=_outcome(said, before),
            trigger=count.span,
            people=None,
            interval=count.interval,
            best=count.best,
            modifier=count.modifier,
            who=None,
            civilian_status="unknown",
        )


def _tallies(sentence: Sentence, text: str, counts: Sequence[CountMention]) -> Iterator[tuple[CountMention, str, str]]:
    """The counts that words for a tally lead to, each with its rule and those words."""
    for count in counts:
        lead = text[max(sentence.span.start, count.span.start - 200) : count.span.start]
        lead = _HEDGE.sub("", " ".join(lead.split()) + " ")
        if not lead.lower().endswith(_BEFORE):
            continue
        found = next(((rule, m) for rule, shape in _SHAPES if (m := shape.search(lead))), None)
        if found is None or _NO_PEOPLE.match(text, count.span.end) or count.interval.low < 1:
            continue
        rule, words = found
        said = words[0]
        if said.endswith(" to ") and len(said.split()) == 2:  # "taking to eleven the number killed"
            back = _BACK.match(text, count.span.end)
            if back is None:
                continue
            said += back[0]
        yield count, rule, said


def _outcome(said: str, before: Sequence[TollMention]) -> Outcome:
    """What befell those counted: of a bare "figure" what was told last."""
    if _HURT.search(said):
        return "killed_or_wounded" if _KILLED.search(said) else "wounded"
    named = re.search(r"\b(?:toll|dead|deaths|killed|dying|fatalities|victims|bodies)\b", said, re.IGNORECASE)
    figure = named is None or "figure" in said.lower() or "tally" in said.lower()
    return before[-1].outcome if figure and before else "killed"
