"""What news tells behind an incident that is still that incident's, whatever day or place its words give.

"Two of the wounded died in hospital on Friday."                          of the attack just told
"A villager's body was found on Monday. Rebels had taken him on Sunday."  how the one found dead had died
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.apart import dates_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft, families_of
from tollbook.incidents.same.conflicts import refers
from tollbook.mentions import ActMention, Dated
from tollbook.spans import Span

_DIED = r"(?:die[sd]?|dying|succumbed)"
_OF_WOUNDS = r"\b(?:of|from|to) (?:(?:his|her|their|the) )?(?:\w+ )?(?:wounds?|injur(?:y|ies))\b"
_WOUNDS = re.compile(rf"{_OF_WOUNDS}|\bof whom (?:(?:later|has|have|had|since) ){{0,2}}died\b", re.IGNORECASE)
_ONE_OF_THE_HURT = re.compile(
    rf"\b(?:one|two|three|four|some|several|another|\d+) of (?:them|the (?:\w+ )?(?:wounded|injured))\b[^.;,]{{0,40}}?"
    rf"\b{_DIED}\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    rf"\b{_DIED}\b[^.;]{{0,40}}, (?:raising|taking|bringing) the (?:death )?toll\b|"
    rf"\bof (?:the|those|them|his|her|their|its) ?(?:\w+ )?(?:wounded|injured|hurt)?\b[^.;]{{0,40}}"
    rf"\b(?:later|since|then|has|have) {_DIED}\b"
    rf"|\bof (?:the|those) (?:\w+ )?(?:wounded|injured)\b[^.;]{{0,40}}\b{_DIED}\b"
    rf"|\b{_DIED}\b[^.;]{{0,25}}?{_OF_WOUNDS}"
    rf"|\b(?:later|since|subsequently) {_DIED}\b|\b{_DIED} (?:later|on the way|in (?:the |a )?(?:\w+ )?hospital)\b",
    re.IGNORECASE,
)
# "Those killed were mostly traders returning to X."
_THOSE = re.compile(
    r"\W*(?:those|the|most of the|most of those) (?:\w+ )?(?:killed|dead|wounded|injured|victims|casualties)"
    r"(?:, [^.;,]{3,60},)? (?:were|was|are|include[sd]?|ha[ds] been|have been)\b",
    re.IGNORECASE,
)
# "Eleven wounded people were flown to Karachi on Thursday."
_MOVED = re.compile(
    r"\W*(?:[\w-]+ ){0,4}(?:wounded|injured|hurt|victims|bodies|dead|casualties)\b[^.;]{0,60}?"
    r"\b(?:were|was|had been|have been|has been) (?:\w+ )?(?:taken|flown|brought|rushed|moved|shifted|evacuated|"
    r"ferried|transferred|admitted|transported|airlifted|treated|referred|carried|handed over)\b",
    re.IGNORECASE,
)
_OCCURRED = re.compile(
    r"\W*(?:[^.;]{3,100}\bsaid (?:that )?)?(?:the|this) (?!(?:second|third|other|next|latest|last) )(?:\w+ )?"
    r"(?:attack|ambush|blast|explosion|shooting|raid|bombing|killings?|incident|assault|clash|homicide|massacre|murders?|"
    r"strike|shelling) (?:occurred|happened|took place|was carried out)\b",
    re.IGNORECASE,
)
# "Two of the dead were beheaded."
_OF_THE_DEAD = re.compile(
    r"\W*(?:[\w-]+ ){1,3}of (?:the|those) (?:\w+ )?(?:dead|victims|slain|deceased|killed|bodies|kidnapped|abducted)\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains|found dead)\b", re.IGNORECASE)
_HIS_BODY = re.compile(
    r"\W*(?:(?:his|her|their) (?:\w+ ){0,2}?(?:bod(?:y|ies)|corpses?|remains)|the (?:bod(?:y|ies)|corpses?|remains) of "
    r"(?:\w+ of them|(?:\w+ of )?the \w+))\b",
    re.IGNORECASE,
)
_MORE = r"(?:more|further|other|additional)"
# "Two more bodies were found the next morning", "the body of a third was found": of those told as killed.
_MORE_BODIES = re.compile(
    rf"\b(?:{_MORE} (?:[\w-]+ ){{0,2}}?(?:bodies|corpses)|"
    rf"(?:bodies|corpses|remains) of (?:\w+ ){{0,2}}(?:{_MORE}|others)\b|"
    r"(?:body|corpse|remains) of (?:a|the|an) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other))\b"
    r"|\b(?:another|a (?:second|third|fourth|fifth|sixth)) (?:[\w-]+ )?(?:body|corpse)\b",
    re.IGNORECASE,
)
_SLAIN = frozenset(("killed", "killed_wounded_or_captured"))
_FOUND = re.compile(
    r"\b(?:found|discovered|recovered|retrieved|pulled|dug|lifted|seen|counted|sighted)\b", re.IGNORECASE
)
_WARD = re.compile(r"\b(?:hospital|morgue|mortuary|clinic|emergency ward)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad (?:been )?(?:\w+ly )?\w+", re.IGNORECASE)
_THEM = re.compile(
    r"\b(?:him|her|them|he|she|they|his|their|the (?:man|woman|boy|girl|victims?|men|women|two|three|four|five))\b",
    re.IGNORECASE,
)
_NEAR = 2  # sentences
_BELOW = 6  # sentences
_COUNTED = 5  # dead or wounded from which on the same number tells of the same incident


def is_aftermath(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode tells what became of those hurt in the incident told just before, or of the one found dead."""
    near = episode.sentence - draft.episodes[-1].sentence == 1 and episode.section == draft.episodes[-1].section
    if near and not episode.days and names_the_dead(episode, text):
        return True
    if moves_the_hurt(draft, episode, text) or finds_more_dead(draft, episode, text):
        return True
    if _lie_in_hospital(draft, episode, text) or _found_of_slain(draft, episode, text):
        return True
    if near and tells_of_some_dead(episode, text) and not (episode.days or episode.places):
        return True
    told = _dies_of_it(draft, episode, text) or _tells_of_the_dead(draft, episode, text)
    return told or tells_where(draft, episode, text)


def _lie_in_hospital(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether a sentence with no act only tells of those hurt or dead in a hospital or morgue: "at Shifa hospital the
    three bodies lay in the morgue"."""
    near = episode.sentence - draft.episodes[-1].sentence <= _BELOW and episode.section == draft.episodes[-1].section
    outcomes = {t.outcome for e in draft.episodes for t in e.tolls if t.interval.high != 0}
    near = near and all(t.outcome in outcomes or t.outcome == "wounded" for t in episode.tolls)
    return near and not episode.acts and bool(_WARD.search(text, episode.span.start, episode.span.end))


def _found_of_slain(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether the body of the one just told as killed is found: "his body was found in a field near X"."""
    near = episode.sentence - draft.episodes[-1].sentence <= _NEAR and episode.section == draft.episodes[-1].section
    slain = any(t.outcome == "killed" and t.interval.high != 0 for e in draft.episodes for t in e.tolls)
    return near and slain and bool(_HIS_BODY.match(text, episode.span.start, episode.span.end))


def finds_more_dead(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether more bodies of those just told as killed are found, on whatever day: "two more bodies were found along
    the way the next morning"."""
    near = 0 < episode.sentence - draft.episodes[-1].sentence <= _NEAR and episode.section == draft.episodes[-1].section
    slain = any(t.outcome in _SLAIN and t.interval.high != 0 for e in draft.episodes for t in e.tolls)
    only = all(a.event_type in (None, "raid") or a.outcome == "killed" for a in episode.acts)
    if not (near and slain and only) or episode.places:
        return False
    return all(r.search(text, *episode.span) is not None for r in (_MORE_BODIES, _FOUND))


def tells_of_some_dead(episode: Episode, text: str) -> bool:
    """Whether a sentence only says how some of those told as dead were killed: "two of the dead were beheaded"."""
    return _OF_THE_DEAD.match(text, episode.span.start, episode.span.end) is not None


def names_the_dead(episode: Episode, text: str) -> bool:
    """Whether a sentence only says who those harmed were; where they came from or went is no place of it."""
    return bool(_THOSE.match(text, episode.span.start, episode.span.end))


def moves_the_hurt(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether a sentence close behind only says where those hurt or killed were taken, on whatever day."""
    near = episode.sentence - draft.episodes[-1].sentence <= _NEAR and episode.section == draft.episodes[-1].section
    only = all(a.event_type is None and a.outcome in ("killed", "wounded") and a.shape != "noun" for a in episode.acts)
    return near and only and bool(_MOVED.match(text, episode.span.start, episode.span.end))


def tells_where(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether the sentence behind an attack says where it was: "The ambush occurred near the village of X"."""
    near = episode.sentence - draft.episodes[-1].sentence == 1
    near = near and not (draft.when_own and any(dates_apart(d, draft.when) for d in episode.days))
    known = draft.where is None or all(
        p.location.country in (None, draft.where.location.country) for p in episode.places
    )
    return near and known and bool(_OCCURRED.match(text, episode.span.start, episode.span.end))


def _dies_of_it(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode only tells the later death of some who were hurt in the incident told just before."""
    near = episode.sentence - draft.episodes[-1].sentence <= _NEAR and episode.section == draft.episodes[-1].section
    only = all(a.outcome in ("killed", "wounded") and a.event_type is None for a in episode.acts)
    harmed = any(e.tolls for e in draft.episodes) or bool(draft.acts)
    return near and only and harmed and bool(_OF_IT.search(text, episode.span.start, episode.span.end))


def died_of_wounds(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether one just told as hit died of it, on whatever day: "he died of his wounds two days later", "he died that
    evening, and his driver was wounded"."""
    if episode.sentence - draft.episodes[-1].sentence > _NEAR:
        return False
    acts = [a for a in episode.acts if not a.definite]  # "11 wounded people were brought in, two of whom died"
    deaths = [a for a in acts if a.act == "die"]
    if not episode.places and len(deaths) == len(acts) and _is_of_the_hurt(draft, episode, text):
        return True
    if not deaths or any(a.event_type or a.outcome != "wounded" for a in acts if a.act != "die"):
        return False
    whom = [x.head for a in deaths for x in a.arguments if x.role == "victim"]
    if _died_after_all(draft, deaths):
        return True
    if _WOUNDS.search(text, episode.span.start, episode.span.end):
        return bool(whom) and all(refers(head, text) for head in whom)
    return bool(whom) and not episode.places and all(head.of(text).lower() in ("he", "she") for head in whom)


def _is_of_the_hurt(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether some of those just told as wounded died: "wounding two soldiers. On the 7th one of them died"."""
    hurt = any(t.outcome == "wounded" and t.interval.high != 0 for e in draft.episodes for t in e.tolls)
    return hurt and _ONE_OF_THE_HURT.search(text, *episode.span) is not None


def _died_after_all(draft: Draft, deaths: Sequence[ActMention]) -> bool:
    """Whether what tells who died tells how they were hurt: "the priest, who was wounded on 4 May when a grenade was
    thrown at his house, died last night in a hospital"."""
    last = draft.episodes[-1]
    hurt = [a.span for a in last.acts if a.outcome == "wounded" and a.sentence == deaths[0].sentence]
    heads = [(x.head, a.span) for a in deaths for x in a.arguments if x.role == "victim"]
    return any(head.end <= wound.start < died.start for head, died in heads for wound in hurt)


def only_found(draft: Draft, text: str) -> bool:
    """Whether all that an incident was told by is that bodies were found."""
    told = all(a.act == "find_dead" for a in draft.acts)
    return told and all(_BODY.search(Span(e.span.start, e.span.end).of(text)) for e in draft.episodes)


def _tells_of_the_dead(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether the sentence behind a body found tells how whoever it was had died: "rebels had taken him on Sunday"."""
    if episode.sentence - draft.episodes[-1].sentence != 1 or not only_found(draft, text):
        return False
    words = episode.span.of(text)
    return bool(_HAD.search(words)) and bool(_THEM.search(words))


def names_its_day(draft: Draft, episode: Episode, day: Dated | None, family: dict[str, str]) -> bool:
    """Whether "Sunday's blast" is spoken of behind others, and the incident was that day's."""
    if day is None or draft.when is None or not draft.when_own:
        return False
    nouns = [a for a in episode.acts if a.shape == "noun" and a.event_type is not None]
    theirs = draft.families(family)
    kinds = not theirs or families_of(nouns, family) & theirs
    same = day.date.precision == "day" and day.date.start == draft.when.date.start
    named = all(a.definite or _aside_of(day.span, a) for a in nouns)
    return same and bool(nouns) and bool(kinds) and named


def same_toll(draft: Draft, episode: Episode) -> bool:
    """Whether the same number of dead or wounded is told again."""
    mine, theirs = (
        {
            (t.outcome, t.interval.low, t.interval.high)
            for e in told
            for t in e.tolls
            if t.interval.low >= _COUNTED and not t.running and not t.background and t.subset_of is None
        }
        for told in ((episode,), draft.episodes)
    )
    return bool(mine & theirs)


def _aside_of(day: Span, act: ActMention) -> bool:
    """Whether a day stands right before an act that it dates: "Sunday's blast"."""
    return 0 <= act.span.start - day.end <= 4
