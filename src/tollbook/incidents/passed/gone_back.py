"""What news copy only goes back to behind what it tells: earlier attacks, and the attack just told.

"In July last year a similar bombing there killed 120."     -> an earlier attack, told as background
"Earlier this month a car bomb killed 15 in the capital."   -> the same
"No group had claimed responsibility for the Tikrit blast." -> the attack just told, by a noun alone
"""

from __future__ import annotations

import re
from datetime import date

from tollbook.incidents.apart import dates_apart, is_sharp
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.setting.episode_days import COUNTED_ON
from tollbook.mentions import Dated, Findings
from tollbook.spans import Span, inside

_EARLIER = ("earlier this month", "earlier this year", "earlier in the month", "earlier in the year")
_OF_THESE_DAYS = ("press", "government", "state_force")
_WEEKS_BEFORE = 14  # days from which on an attack told behind another is background
_YEAR_BEFORE = 366  # up to which one told in full is an attack of its own
_SEASON = 60  # days from which on a span adds up
_AHEAD = re.compile(r"\b(?:will|(?:is|are) to) be \w+", re.IGNORECASE)
# "No group had claimed the blast by Thursday": the day is none of an attack.
_UNCLAIMED = re.compile(
    r"\b(?:no(?:body| one| \w+ group| group| side| faction| organi[sz]ation)|none of the \w+ groups)\b[^.;]{0,30}?"
    r"\b(?:claim(?:ed|s)?|owned up|taken responsibility|took responsibility)\b"
    r"|\bno (?:\w+ )?claims? of responsibility\b",
    re.IGNORECASE,
)
# "The car used in the attack was found in Y": where it was left, no further attack.
_LEFT = re.compile(
    r"\W*(?:[^.;]{3,60}\bsaid (?:that )?)?(?:the|an?|their|his|\w+['’]s?) (?:[\w-]+ ){0,2}?"
    r"(?:car|vehicle|van|pickup|truck|taxi|motorcycle|motorbike|scooter|jeep)s?\b[^.;]{0,80}?"
    r"\b(?:found|abandoned|recovered|left(?! (?:in|a|with)\b))\b",
    re.IGNORECASE,
)
_PLAGUED = re.compile(
    r"\b(?:has|have|had) (?:\w+ ){0,2}?(?:fac(?:ed|ing)|battl(?:ed|ing)|fought|fighting|grappl(?:ed|ing)|gripped|"
    r"plagued|struggl(?:ed|ing)|suffer(?:ed|ing)|wracked|rocked|ravaged|torn|seen|witnessed|experienc(?:ed|ing)|endured)\b"
    r"[^.;]{0,60}?\b(?:insurgency|insurgencies|rebellion|revolt|conflict|war|wave of|rise in|spate of|surge in|"
    r"increase in|string of|series of|violence|unrest)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\bclaim(?:ed|s|ing)? (?:full )?responsibility\b", re.IGNORECASE)
_RANKED = re.compile(
    r"\W*(?:it|(?:the|this|that|[\w']{3,12}['’]s) (?:[\w-]+ ){1,4})(?:was|is|marked|became|came as|is believed to be|"
    r"is said to be|appears to be) (?:at least |also |only |already |reportedly )?(?:the|one of the|among the) "
    r"(?:[\w-]+ ){0,2}?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|latest|deadliest|worst|"
    r"largest|biggest|bloodiest|first|most)\b",
    re.IGNORECASE,
)
_WAR = re.compile(
    r"\W*(?:the|this|that|a|its|their) (?:[\w'’-]+ ){0,3}?(?:insurgency|conflict|war|uprising|rebellion|revolt|unrest|"
    r"crisis|violence|fighting)\b[^.;]{0,80}?\b(?:has|have) (?:\w+ ){0,2}?(?:killed|claimed|cost|caused|left|"
    r"forced|displaced|uprooted|driven|dragged|lasted|spread|spilled|made)\b",
    re.IGNORECASE,
)
_TREND = re.compile(
    r"\b(?:attacks?|violence|killings|bombings|deaths|incidents|raids|abductions|casualties|fighting|strikes)\b"
    r"[^.;]{0,50}?\b(?:ha[sd]|have) (?:\w+ )?(?:fallen|dropped|declined|decreased|eased|risen|increased|doubled|"
    r"tripled|surged|soared|multiplied|gone (?:up|down)|intensified|subsided)\b[^.;]{0,40}?\b(?:since|after|from)\b",
    re.IGNORECASE,
)
_IN_PROTEST = re.compile(
    r"\bin (?:protest|mourning|solidarity)\b|\bto (?:protest|mourn|condemn)\b"
    r"|\b(?:protested|demonstrated|rallied|marched)\b[^.;]{0,50}?\b(?:over|against|about) the\b",
    re.IGNORECASE,
)
# "The bodies of those killed were shown to reporters in Y on Tuesday": neither day nor place is one of the attack.
_SHOWN = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|remains|coffins?)\b[^.;]{0,60}?\b(?:was|were|have been|had been) "
    r"(?:shown|displayed|put on display|presented|paraded|handed over|returned|released|flown|taken|brought)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\ball (?:of )?(?:the |these |those )?(?:[\w-]+ )?$", re.IGNORECASE)


def recalls(episode: Episode, drafts: list[Draft], findings: Findings) -> bool:
    """Whether news copy goes back, behind what it tells, to months or years before, or to earlier in the month."""
    dates = [d for d in episode.days if d.date.start] or [
        d for d in inside(findings.dates, episode.span) if d.scope == "text" and d.date.precision == "month"
    ]
    # "In May 14 were killed in X, and days later gunmen ...": counted on from what was told by its month.
    dates = [d for d in dates if d.rule not in COUNTED_ON] or _month_before(episode, findings) or dates
    dates = dates or ([] if episode.places else _day_before(episode, findings))
    told = [d.when.date for d in drafts if d.when is not None and d.when.date.precision == "day"]
    if drafts and not told:  # the day stands above what is told: "This report covers Monday 29 July."
        told = [d.date for d in findings.dates if d.scope != "dateline" and d.date.precision == "day"]
    starts = [t.start for t in told if t.start]
    if not dates or not starts or not drafts:
        return False
    text = findings.reading.text
    if all(d.span.of(text).lower().startswith(_EARLIER) for d in dates):
        return True
    if all(d.span.of(text).lower() == "this year" for d in dates):
        return True  # "in one ambush this year two dozen died"
    if _long_before(dates, starts, findings):
        return not _tells_in_full(episode, dates, starts)
    if any(d.date.precision not in ("month", "year") and not _is_stretch(d) for d in dates):
        return False
    return all((d.date.end or d.date.start or "") < min(starts) for d in dates)


def _long_before(dates: list[Dated], starts: list[str], findings: Findings) -> bool:
    """Whether news of these days goes back to a day weeks before: "on 20 August another three had been killed there".
    Monitors list what happened over months."""
    if findings.reading.report.source.kind not in _OF_THESE_DAYS:
        return False
    ends = [d.date.end or d.date.start for d in dates]
    first = date.fromisoformat(min(starts))
    return all(end is not None and (first - date.fromisoformat(end)).days >= _WEEKS_BEFORE for end in ends)


def _tells_in_full(episode: Episode, dates: list[Dated], starts: list[str]) -> bool:
    """Whether what was weeks before is told as an attack of its own, with its day, place and those harmed: "On 17
    March rebels overran a camp at X and killed 26 soldiers"."""
    first = date.fromisoformat(min(starts))
    days = all(d.date.precision == "day" and d.date.start == d.date.end for d in dates)
    late = all((first - date.fromisoformat(d.date.start or "")).days <= _YEAR_BEFORE for d in dates) if days else False
    done = any(
        a.shape == "verb" and not (a.aside or a.definite) and a.outcome in ("killed", "wounded") for a in episode.acts
    )
    harmed = any(not (t.running or t.background) and t.interval.low > 0 for t in episode.tolls)
    return late and done and harmed and any(is_sharp(p) for p in episode.places)


def _month_before(episode: Episode, findings: Findings) -> list[Dated]:
    """The month that the sentence of an episode gave before it."""
    return [d for d in _dates_before(episode, findings) if d.date.precision == "month" and d.date.start]


def _day_before(episode: Episode, findings: Findings) -> list[Dated]:
    """The day that the sentence of an episode gave before it: "on 5 January they stormed the town, where they ..."."""
    return [d for d in _dates_before(episode, findings)[-1:] if d.date.precision == "day" and d.date.start]


def _dates_before(episode: Episode, findings: Findings) -> list[Dated]:
    """The dates that the sentence of an episode gave before it."""
    opens = findings.reading.sentences[episode.sentence].span.start
    return [d for d in inside(findings.dates, Span(opens, episode.span.start)) if d.scope == "text"]


def _is_stretch(dated: Dated) -> bool:
    """Whether a part of a month is told: "early June"."""
    start, end = dated.date.start, dated.date.end
    return bool(start and end) and dated.rule == "date.month" and start != end


def only_names(episode: Episode, drafts: list[Draft], findings: Findings) -> bool:
    """Whether words only name, by a noun and by day or place, an attack that was told before: "an adviser condemned
    the attack on the elders", "the victims of Tuesday's attack on the bus were from one village"."""
    known = all(a.definite for a in episode.acts)
    if drafts and known and not episode.tolls and _LEFT.match(findings.reading.text, *episode.span):
        return True
    if drafts and not episode.tolls and _UNCLAIMED.search(findings.reading.text, episode.span.start, episode.span.end):
        return True
    shown = _SHOWN.search(findings.reading.text, *episode.span) is not None
    if drafts and shown and all(t.best is None for t in episode.tolls):
        return True
    if episode.acts and _to_be_honoured(episode, findings.reading.text):
        return True
    counted = any(t.modifier != "plural" for t in episode.tolls)  # "condemned the killing of innocent farmers"
    if not episode.acts or counted or episode.damage or any(w.used for w in episode.weapons):
        return False
    text = findings.reading.text
    if all(a.shape == "noun" and _ALL.search(text[max(0, a.span.start - 40) : a.span.start]) for a in episode.acts):
        return True  # "all strikes were carried out with partner forces"
    acts = [a for a in episode.acts if not a.weak] or list(episode.acts)
    if bool(drafts) and _IN_PROTEST.search(episode.span.of(text)) and all(a.definite or a.weak for a in acts):
        return True  # whatever the day: it is that of the protest
    known = all(a.assertion.reason == "reference" or (a.definite and episode.places) for a in acts)
    if not known or any(a.shape == "verb" or a.counted for a in acts):
        return False
    if any(a.assertion.status != "occurred" for a in episode.acts):
        return False
    if episode.cue == "new" and episode.places and any(a.weak and not a.definite for a in episode.acts):
        return False  # "in a separate operation that day, troops responded to the abduction of travellers near Y"
    days = [d for d in episode.days if d.date.start]
    if days:
        return all(any(t.when is not None and not dates_apart(d, t.when) for t in drafts) for d in days)
    before = text[: episode.span.start].lower()
    named = [p.span.of(text).lower().removeprefix("the ") for p in episode.places]
    protested = any(a.act == "protest" for a in episode.acts)  # "called a strike in X in protest against the killings"
    told = not named or protested or any(n in before for n in named)
    return bool(drafts) and told and all(a.definite for a in acts)


def owns_up(episode: Episode, findings: Findings) -> bool:
    """Whether a sentence claims what was told before, with the claimant's figures: "the group claimed responsibility,
    saying that its fighters had killed 40"."""
    claim = _OWNED.search(findings.reading.text, episode.span.start, episode.span.end)
    told = [a for a in episode.acts if not a.definite]
    return claim is not None and bool(told) and all(a.span.start > claim.end() for a in told) and not episode.days


def only_goes_back(episode: Episode) -> bool:
    """Whether an episode that fits nothing told before only speaks of "the killings", with no day, place or number."""
    told = episode.tolls or episode.damage or episode.days or episode.places
    return bool(episode.acts) and not told and all(a.definite and a.shape != "verb" for a in episode.acts)


def _to_be_honoured(episode: Episode, text: str) -> bool:
    """Whether a sentence only says what will be done for those of an act known already: "the priests murdered in
    November are to be honoured on Friday"."""
    aside = all(a.aside for a in episode.acts)
    known = all(any(x.span.of(text).lower().startswith("the ") for x in a.arguments) for a in episode.acts)
    return aside and known and bool(_AHEAD.search(text, episode.acts[-1].span.end, episode.span.end))


def only_ranks(episode: Episode, text: str) -> bool:
    """Whether a sentence only says which in a row an attack told before was: "Friday's blast was the third bombing
    around X this month"."""
    told = [t for t in episode.tolls if not (t.running or t.background)]
    nouns = all(a.shape == "noun" for a in episode.acts)
    return nouns and not told and bool(_RANKED.match(text, episode.span.start, episode.span.end))


def _days_of(dated: Dated) -> int:
    """How many days a date spans; 0 for none."""
    start, end = dated.date.start, dated.date.end
    return (date.fromisoformat(end) - date.fromisoformat(start)).days if start and end else 0


def tells_of_the_war(episode: Episode, text: str) -> bool:
    """Whether a sentence tells of a whole conflict, or of what was last so long ago: "the insurgency has forced two
    million from their homes", "attacks have fallen by a third since May, when a bombing in X killed 12"."""
    if any(d.date.precision == "day" and d.date.start == d.date.end for d in episode.dates):
        return False
    spans = [_days_of(d) for d in episode.days]
    if episode.tolls and spans and min(spans) > _SEASON:
        return True  # "from January 2009 to June 2019 the mission recorded the deaths of 33,400 civilians"
    words = episode.span.of(text)
    plagued = not _counted(episode) and bool(_PLAGUED.search(words))
    return plagued or bool(_WAR.match(words)) or bool(_TREND.search(words))


def _counted(episode: Episode) -> bool:
    """Whether harm is told that is no total of a long time."""
    return bool(episode.damage) or any(not (t.running or t.background) for t in episode.tolls)
