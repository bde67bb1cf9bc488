"""Which episodes only add up what is told elsewhere, or what was done over a long time.

"Since the start of the campaign 300 have been captured."  -> a total of the campaign
"Seven strikes in Iraq: near Mosul, two strikes ..."       -> a tally of what is then told one by one
"Two attacks at the weekend killed nine. On Saturday ..."  -> a lead that sums up the days below it
"""

from __future__ import annotations

import re
from datetime import date

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.passed.at_large import names_all
from tollbook.mentions import ActMention, Dated, Findings

_NUMBER_OF = re.compile(
    r"\W*(?:the|a) (?:(?:total |overall )?number|total|sum|tally) of (?:[\w'’-]+ ){0,4}"
    r"(?:operations|attacks|strikes|bombings|assaults|raids)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\W*(?:since|so far|as of|to date|in (?:total|all|the course of)|altogether|overall|all in all|"
    r"a total of|the total|"
    r"according to [^,]{3,40}, (?:at least|more than|some|over))\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\W*(?:in (?:total|all)|altogether|overall|all in all|the total|as of (?:today|now|\d))\b", re.IGNORECASE
)
# "Since fighting broke out in April 2023, at least 15,500 people have been killed", "its outcome until now is ..."
_SINCE_THEN = re.compile(
    r"\W*since\b[^.;]{0,80}\b(?:began|broke out|start|outbreak|beginning|coup|war|\d{4})\b[^.;]{0,80}\b(?:has|have) "
    r"(?:\w+ ){0,2}?been\b",
    re.IGNORECASE,
)
# "The deaths brought to 31 the number of Palestinians killed since fighting flared up on Monday."
_BROUGHT_TO = re.compile(
    r"[^.;]{3,60}\b(?:brought|brings|took|takes|raised|raises) (?:to [\w, ]{1,20} )?the number of [^.;]{3,80}?"
    r"\b(?:since|so far|this (?:week|month|year)|in (?:the past|\d{4}))\b",
    re.IGNORECASE,
)
_UNTIL_NOW = re.compile(
    r"\b(?:until|up to) (?:this (?:hour|moment|date|day)|now)\b"
    r"|\W*(?:thus,? )?(?:it|this|that) (?:rises|brings|raises)\b[^.;]{0,40}\bthe number\b",
    re.IGNORECASE,
)
_TO_THIS_DAY = re.compile(
    r"\W*(?:since|from) [^.;]{3,60}? (?:to|until|till|up to) (?:this (?:day|hour|moment|date)|now)\b", re.IGNORECASE
)
# "This brings to nine the number killed in the province since Monday."
_NUMBER_NOW = re.compile(
    r"\W*(?:thus,? |so,? |with (?:this|these|that),? )?(?:this|that|these|it|the \w+) (?:thus )?"
    r"(?:brings?|brought|raises?|raised|takes?|took|makes?) [^.;]{0,40}\b(?:number|toll|total|tally|count)\b",
    re.IGNORECASE,
)
LONG = 28  # days from which on a stretch is no incident's
_WEEK = 6  # days from which on a stretch without a place is one that a briefing adds up
_MANY = 10  # attacks from which on a sentence in the perfect counts
_PERFECT = re.compile(r"\b(?:has|have|had) (?:\w+ ){0,2}?(?:\w+ed|flown|made|begun|led|struck|hit|done|taken)\b", re.I)
_OVER_TIME = re.compile(
    r"\b(?:since|so far|to date|up to now|this (?:year|month|season)|(?:last|past) (?:\w+ )?(?:weeks|months|years?))\b",
    re.I,
)
_ATTACK = (
    r"(?:[\w-]+ ){0,3}?(?:attack|bomb|bombing|blast|shooting|ambush|raid|strike|explosion|shelling|clash|assault)s?"
)
_SEVERAL = re.compile(
    rf"\b(?:in and around|across|throughout|at home and abroad|a total of|(?:several|various|separate|different|"
    rf"two|three|four|five|six) {_ATTACK}|an? {_ATTACK},? and an? {_ATTACK}|in (?:\w+ )?operations)\b",
    re.I,
)
# How monitors open a summary: "the centre documented the killing of eight people during the week".
_RECORDED = re.compile(
    r"\b(?:documented|recorded|verified|registered|counted|logged|monitored|confirmed) "
    r"(?:(?:at least|a total of|the) )?(?:[\w,-]+ ){0,3}?"
    r"(?:killings?|deaths?|injur(?:y|ies)|abductions?|incidents?|violations|attacks?|casualties)\b",
    re.I,
)
_PERIOD = re.compile(
    r"\b(?:reporting (?:period|week|month)|(?:period|weeks?|month|fortnight|quarter) (?:under|of|in) (?:review|report)|"
    r"(?:within|during|over|throughout) the (?:same |last |past )?(?:period|week|fortnight|month|quarter))\b",
    re.IGNORECASE,
)
_FREED = frozenset(("release", "weapons_seizure"))
_NUMBER_HARMED = re.compile(
    r"\W*the (?:total |overall )?number of (?:[\w-]+ ){0,4}(?:killed|wounded|injured|neutrali[sz]ed|captured|detained|"
    r"arrested|abducted|displaced)\b[^.;]{0,80}?\b(?:reached|rose|risen|stood|stands|climbed|totalled|exceeds|exceeded)\b",
    re.I,
)

_IN_ONE_ATTACK = re.compile(  # "the number of people killed in the bombing outside the airport climbed to 82"
    r"\b(?:killed|wounded|injured|dead) (?:\w+ )?(?:in|by|from) (?:an?|the|\w+day['’]s) (?:[\w-]+ ){0,4}?"
    r"(?:attack|bombing|blast|explosion|strike|raid|ambush|shooting|massacre|riot|assault|siege)\b",
    re.IGNORECASE,
)
# "Airstrikes accounted for more than half of them": a share, no attack.
_SHARE = re.compile(
    r"\baccount(?:s|ed|ing)? for\b|\b(?:remain(?:s|ed)?|continue[sd]? to be|was|were) (?:still )?"
    r"(?:the|among the|one of the) (?:leading|main|primary|biggest|most common|deadliest) "
    r"(?:causes?|killers?|threats?)\b",
    re.IGNORECASE,
)


def gives_number(episode: Episode, text: str) -> bool:
    """Whether a sentence only says how many attacks there were: "the number of operations in the past week reached 23,
    and they left 60 killed"."""
    return bool(_NUMBER_OF.match(episode.span.of(text)))


def sums_up(episode: Episode, drafts: list[Draft], text: str) -> bool:
    """Whether a sentence only adds up: "since the start of the campaign 300 have been captured"."""
    if drafts and episode.tolls and _TOTAL.match(episode.span.of(text)):
        return not any(d.date.precision == "day" for d in episode.dates)
    words = episode.span.of(text)
    if drafts and episode.tolls and (_SINCE_THEN.match(words) or _BROUGHT_TO.match(words) or _UNTIL_NOW.search(words)):
        return True
    if not (_has_day(episode) or episode.damage) and _SHARE.search(words):
        return True
    many = any(t.interval.low > 1 for t in episode.tolls)
    bare = not (_has_day(episode) or episode.places or episode.damage)
    if drafts and many and bare and _RECORDED.search(words) and not _is_first_toll(episode, drafts[-1]):
        return True  # "the mission verified 46 civilian deaths in June"
    running = bool(episode.tolls) and all(t.running for t in episode.tolls) and not episode.damage
    told = [a for a in episode.acts if not a.definite and a.assertion.reason != "reference"]
    if running and _OVER_TIME.search(words) and _PERFECT.search(words):
        return not any(d.date.precision == "day" for d in episode.dates)  # "has so far killed 517 in combat"
    return running and (bool(_SINCE.match(words)) or not told)


def _is_first_toll(episode: Episode, draft: Draft) -> bool:
    """Whether an episode without a time is the first to say whom the incident before harmed: "gunmen attacked a
    village near X. Police confirmed 11 deaths"."""
    told = {t.outcome for e in draft.episodes for t in e.tolls}
    return not episode.dates and told.isdisjoint(t.outcome for t in episode.tolls)


def counts_long(episode: Episode, later: tuple[Episode, ...], drafts: list[Draft], text: str) -> bool:
    """Whether a sentence beside incidents only counts what was done over a long time: "since the operation began it
    has carried out 900 strikes", "from 1 January to 20 May the command captured 86"."""
    words = episode.span.of(text)
    if _NUMBER_HARMED.match(words) and not _IN_ONE_ATTACK.search(words):
        return True  # "the number of gunmen captured in the region since 20 January has reached 380"
    if not (drafts or later) or not (episode.tolls or any(a.counted for a in episode.acts)):
        return False
    if _has_day(episode):
        return False
    if _of_a_week(episode) and (drafts or any(t.outcome == "killed_wounded_or_captured" for t in episode.tolls)):
        return True
    if _of_the_period(episode, words):
        return True
    if any(d.rule.startswith("date.range") and _days(d) >= LONG for d in episode.dates):
        return True
    many = any(a.counted and a.occurrences.low >= _MANY for a in episode.acts)
    if many and drafts and episode.dates and not episode.tolls:
        return True  # "conducted 87 incursions this week": no day is among the dates
    return many and bool(_PERFECT.search(words)) and bool(_OVER_TIME.search(words))


def _of_a_week(episode: Episode) -> bool:
    """Whether only harm is told, of a week or more and of no place: "in the last week 38 were neutralised"."""
    wide = [d for d in episode.dates if d.date.precision == "week" or _WEEK <= _days(d) < LONG]
    bare = not (episode.places or episode.damage) and all(a.outcome or a.weak for a in episode.acts)
    return bool(wide) and len(wide) == len(episode.dates) and bare and bool(episode.tolls)


def _of_the_period(episode: Episode, words: str) -> bool:
    """Whether only harm of several people is told, of no place, for all the time that a release covers: "troops killed
    35 gunmen and freed 12 hostages in the week under review"."""
    bare = not episode.places and all(a.outcome or a.weak or a.event_type in _FREED for a in episode.acts)
    return bare and any(t.interval.low > 1 for t in episode.tolls) and _PERIOD.search(words) is not None


def leads(episode: Episode, drafts: list[Draft], findings: Findings) -> bool:
    """Whether a report's lead adds up what it then tells day by day: "two attacks at the weekend killed nine"."""
    if not drafts and names_all(episode, findings):
        return True
    words = episode.span.of(findings.reading.text)
    wide = [d for d in episode.dates if 1 < _days(d) < LONG]
    of_all = _RECORDED.search(words) or (_PERIOD.search(words) and episode.tolls)
    recorded = not episode.dates and of_all  # the days stand in the title
    if drafts or not (wide or recorded) or len(wide) != len(episode.dates):
        return False
    plural = any(a.counted and a.occurrences.high != 1 for a in episode.acts) or bool(_SEVERAL.search(words))
    plural = plural or (bool(_PERIOD.search(words)) and bool(episode.tolls))
    plural = plural or (bool(_RECORDED.search(words)) and any(t.interval.low > 1 for t in episode.tolls))
    start, end = (wide[0].date.start or "", wide[0].date.end or "") if wide else ("", "9")
    days = {
        d.date.start
        for d in findings.dates
        if d.scope == "text" and d.span.start >= episode.span.end and _days(d) == 1 and d.date.start
    }
    return plural and sum(start <= day <= end for day in days if day) > 1


def counts_since(episode: Episode, text: str) -> bool:
    """Whether a digest adds up at its end what was done over a long time: "since the new year, 34 villages have been
    attacked in the province"."""
    words = episode.span.of(text)
    if _TO_THIS_DAY.match(words):
        return True
    if _NUMBER_NOW.match(words) and not any(a.event_type and not (a.weak or a.definite) for a in episode.acts):
        return all(t.running for t in episode.tolls)
    return not _has_day(episode) and bool(_SINCE.match(words)) and bool(_PERFECT.search(words))


def only_runs(episode: Episode) -> bool:
    """Whether an episode only gives a total of a country and a time: "17 were killed across the country today"."""
    if not episode.tolls or not all(t.running for t in episode.tolls) or episode.damage:
        return False
    sharp = any(p.location.precision not in ("country", "unknown") for p in episode.places)
    return not sharp and all(a.event_type is None for a in episode.acts)


def is_tally(episode: Episode, later: tuple[Episode, ...]) -> bool:
    """Whether an episode only adds up incidents that are then told one by one ("seven strikes in Iraq, two in ...")."""
    if episode.one_of is not None or (episode.cue == "new" and episode.places and episode.dates):
        return False  # one of several told at once
    fresh = any(a.event_type and not (a.weak or a.definite) and _is_told(a, episode) for a in episode.acts)
    if episode.tolls and all(t.shared for t in episode.tolls) and later and not (episode.damage or fresh):
        return not _is_series(episode, later[0])
    if episode.damage or any(not t.running for t in episode.tolls) or not later:
        return False
    counted = {a.act for a in episode.acts if _coarse(episode) or (a.counted and a.occurrences.low > 1)}
    told = {a.act for e in later[:2] for a in e.acts if a.counted and not a.definite}
    return bool(counted & told)


def _is_series(episode: Episode, following: Episode) -> bool:
    """Whether attacks are counted at a place and on a day of their own, which is not that of what follows: "On the 4th
    four operations near X left 12 dead. On the 6th a tank ..."."""
    counted = any(a.counted and a.occurrences.low > 1 for a in episode.acts)
    own = counted and _has_day(episode) and any(is_sharp(p) for p in episode.places)
    days = [d for d in following.dates if d.date.precision == "day"]
    return own and bool(days) and not any(d.date.start in {x.date.start for x in episode.dates} for d in days)


def _is_told(act: ActMention, episode: Episode) -> bool:
    """Whether an act is one of its own, beside the total: it has a place, or stands before it with whom it struck."""
    if episode.places:
        return True
    struck = any(x.role == "target" for x in act.arguments)
    return struck and all(act.span.end <= t.span.start for t in episode.tolls)


def _coarse(episode: Episode) -> bool:
    return bool(episode.places) and all(
        p.location.precision in ("country", "unknown") and p.reason != "unknown_place" for p in episode.places
    )


def _has_day(episode: Episode) -> bool:
    """Whether an episode has a single day of its own, from which nothing is counted on."""
    return any(d.date.precision == "day" and "since" not in d.rule and _days(d) == 1 for d in episode.dates)


def _days(dated: Dated) -> int:
    """How many days a date covers; 0 where it is open."""
    start, end = dated.date.start, dated.date.end
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1 if start and end else 0
