"""What a report's lead told roughly and the story below tells sharply: the same people or things, the day, the place.

"Gunmen shot at farmers near the village of Tin Zabor, killing four, residents said on Tuesday.
The attackers surrounded the farmers on Monday outside Ansongo."            one incident, Monday's
"A car bomb went off near a market north of Gao. The car was parked ... in Bourem"    one incident, in Bourem
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.find.number_words import lex, read_number
from tollbook.find.phrases import singular
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.kind.means import AIRBORNE
from tollbook.mentions import Findings, Known, Placed
from tollbook.spans import Span

_THE = re.compile(r"\b(?:the|these|those|that|this) (?:(?!of\b|in\b|at\b)[\w'-]+ ){0,2}$", re.IGNORECASE)
_SMALL = frozenset(("a", "an", "the", "two", "three", "of", "with", "in", "roadside", "suicide", "homemade"))
_DOERS = re.compile(
    r"(?:attackers?|assailants?|gunm[ae]n|bombers?|raiders?|kidnappers?|shooters?|hijackers?)", re.IGNORECASE
)
_SO_MANY = re.compile(
    r"\bthe (\w+) (?:\w+ )?(?:men|women|people|persons|victims|boys|girls|children|dead|hostages|captives)\b",
    re.IGNORECASE,
)
_CHARGES = frozenset(("vehicle_bomb", "ied", "explosive", "suicide_vest"))
_HEARD = frozenset(("shooting", "bombing", "armed_clash", "shelling"))
_WHEN = ("acts.blast_beside", "acts.noun_directed_at", "acts.directed_at", "acts.light_verb_directed_at")
_BLASTS = frozenset(("bombing", "vehicle_bomb", "suicide_bombing", "mine"))
_THE_ATTACK = re.compile(
    r"\W*(?:[^.;]{3,100}\b(?:said|says|told [\w ]+?) (?:that )?)?"
    r"the (?!(?:first|second|third|other|next|latest|last|two|three) )(?:\w+ )?"
    r"(?:attack|ambush|blast|explosion|shooting|raid|bombing|assault|killing|massacre|murder|stabbing|strike|shelling)"
    r"(?:, | (?:in|at|on|near|outside|inside|hit|struck|targeted|occurred|happened|took place|came|blew|tore|ripped|"
    r"destroyed|damaged|left|caused|was|killed|wounded|injured|shook|shattered)\b)",
    re.IGNORECASE,
)
_IN_THE_FIGHT = re.compile(  # "were freed in the fighting near X", "died in the three-hour gunbattle at X"
    r"\b(?:in|during) the (?:[\w-]+ )?(?:fighting|fight|clash(?:es)?|battle|firefight|shoot-?out|gun ?(?:battle|fight)|"
    r"raid|ambush|assault|attack) (?:in|at|near|around|outside) ",
    re.IGNORECASE,
)
_THE_DEVICE = re.compile(
    r"\bthe (?:\w+ )?(?:device|bomb|explosives?|charge|mine|ied|car|vehicle|truck|lorry|van|bus|tanker|motorcycle),? "
    r"(?:[^.;,]{0,90}, )?(?:was |had )?(?:been )?(?:went off|gone off|exploded|detonated|blew up|planted|hidden|placed|"
    r"parked|attached|buried|packed|set off)\b",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"\W*the (?:first|second|third|other) (?:\w+ )?(?:blasts?|explosions?|attacks?|bombs?|bombers?|strikes?|devices?|"
    r"missiles?|shells?|rockets?|drones?|went|came|hit|struck|was|exploded|followed)\b",
    re.IGNORECASE,
)
_THE_NTH = re.compile(r"\W*the (?:first|second|third|other) ([\w-]+)\b", re.IGNORECASE)
_FOLLOWED = re.compile(r"\W*(?:[\w'’-]+ ){1,5}(?:was|were) (?:[\w ]{1,30} )?followed\b[^.;]{0,30}? by\b", re.IGNORECASE)
_BEGAN_WITH = re.compile(r"\b(?:began|begun|started|opened) (?:\w+ )?(?:with|when|as|at)\b", re.IGNORECASE)
_FIGHTS = frozenset(("armed_assault", "raid", "ambush", "armed_clash", "shooting"))
_IN_THE = re.compile(
    r"[\W\d]*(?:in|during|following|after|at the end of|as a result of|in the course of) (?:the|this) (?:[\w-]+ ){0,2}"
    r"(?:encounter|exchange|fight|fighting|firefight|gun ?(?:battle|fight|duel)|clash|battle|engagement|attack|"
    r"operation|contact|exploitation|process)\b",
    re.IGNORECASE,
)
_CAUGHT = re.compile(
    r"\W*(?:[^.;]{3,80}\bsaid (?:that )?)?(?:the \w+|he|she|they|it)(?: \w+){0,2}(?:, [^,.;]{2,60},)? "
    r"(?:was|were) "
    r"(?:on (?:his|her|its|their) way|\w+ing)\b[^.;]{3,80}\bwhen\b",
    re.IGNORECASE,
)
_VAGUE = ("admin1", "admin2", "country", "region", "unknown")


def speaks_of_struck(draft: Draft, episode: Episode, findings: Findings) -> bool:
    """Whether an episode speaks with "the" or a pronoun of those or of what the incident's acts struck or were done
    with."""
    text = findings.reading.text
    struck = {x.head for a in draft.acts for x in a.arguments if x.role in ("target", "victim", "means", "other")}
    words = {head.of(text).lower() for head in struck}
    # "A car bomb ... . The car had been parked at"
    words |= {w for a in draft.acts for x in a.arguments if x.role == "means" for w in x.span.of(text).lower().split()}
    words -= _SMALL
    here = [i for i in findings.actors_in(episode.span) if _is_the_noun(findings.actors[i], text)]
    if any(findings.actors[i].head.of(text).lower() in words for i in here):
        return True
    meant = {findings.chains[i] for i in here}
    told = (i for e in draft.episodes for i in findings.actors_in(findings.reading.sentences[e.sentence].span))
    if meant and any(findings.actors[i].head in struck and findings.chains[i] in meant for i in told):
        return True
    if _as_many(draft, episode, text):
        return True
    return any(
        x.head.of(text).lower() in words and _with_the(x.head, text) and _stands_by_noun(x.head.of(text))
        for a in episode.acts
        for x in a.arguments
    )


def goes_on_below(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode close behind a lead is of the same attack by its words, whatever the paragraph."""
    if episode.sentence - draft.episodes[-1].sentence > 2:
        return False
    return (
        _speaks_of_doers(episode, text)
        or _speaks_of_attack(draft, episode, text)
        or _one_of_several(draft, episode, text)
        or _caught_at(episode, text)
        or _only_referred(draft)
        or _landed(draft, episode)
        or _only_heard(draft, episode)
    )


def goes_on_as_item(last: Episode, episode: Episode, text: str) -> bool:
    """Whether an item of a numbered release goes on with the one before: "2. In the encounter, 18 were killed"."""
    bare = not (episode.days or episode.places) and episode.sentence - last.sentence == 1
    return bare and bool(_IN_THE.match(text, episode.span.start, episode.span.end))


def _speaks_of_doers(episode: Episode, text: str) -> bool:
    """Whether an episode tells with "the" what those did whom the lead had attack: "The attackers surrounded"."""
    doers = (x.head for a in episode.acts for x in a.arguments if x.role == "initiator")
    return any(_DOERS.fullmatch(head.of(text)) and _with_the(head, text) for head in doers)


def _speaks_of_attack(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode tells with "the" where or how the one attack of the lead was: "The blast, in the Abi district,
    blew out windows", "police said the device went off near a bridge"."""
    kinds = {a.event_type for a in draft.acts} - {None}
    again = _THE_ATTACK.match(text, episode.span.start, episode.span.end)
    fought = _IN_THE_FIGHT.search(text, episode.span.start, episode.span.end)
    same = kinds | (_FIGHTS if kinds & _FIGHTS else set())
    if fought and any(a.definite and a.event_type in same and fought.start() < a.span.start for a in episode.acts):
        return True
    if again and kinds and not any(a.counted for a in (*draft.acts, *episode.acts)):
        kinds |= {"arson"}  # "the blast left a crater in Y and set the vehicle on fire"
        began = _BEGAN_WITH.search(text, again.end(), episode.span.end)  # "the attack in X began with a mortar barrage"
        by = episode.span.end if began is None else began.end()
        told = (a for a in episode.acts if a.span.start < by)
        return all(a.definite or a.outcome or a.weak or a.event_type in kinds for a in told)
    blown = any(a.event_type in _BLASTS for a in draft.acts)
    blown = blown or any(w.used and w.type in _CHARGES for e in draft.episodes for w in e.weapons)
    return blown and bool(_THE_DEVICE.search(text, episode.span.start, episode.span.end))


def _one_of_several(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode tells one of the blasts that a lead counts: "Two bombs exploded ... The first blast hit"."""
    several = any(a.counted and a.occurrences.low > 1 for a in draft.acts) or any(
        w.interval is not None and w.interval.low > 1 for e in draft.episodes for w in e.weapons if w.used
    )
    if nth := _THE_NTH.match(text, *episode.span):  # "bombs on two buses killed three. ... The first bus had stopped"
        told = draft.episodes[0].span.of(text).lower().split()
        if any(word != nth[1].lower() and singular(word.strip(",.")) == nth[1].lower() for word in told):
            return True
    followed = _ONE_OF_THEM.match(text, *episode.span) or _FOLLOWED.match(text, *episode.span)
    return several and bool(followed)


def _caught_at(episode: Episode, text: str) -> bool:
    """Whether an episode says what those struck were doing when it happened: "the family was on its way to a wedding
    when it was ambushed"."""
    return bool(_CAUGHT.match(text, episode.span.start, episode.span.end))


def _landed(draft: Draft, episode: Episode) -> bool:
    """Whether an episode only tells where what was fired came down: "Mortar shells killed 16 in X. ... Three shells
    landed in Vase street"."""
    told = episode.tolls or episode.damage or episode.days
    kinds = {a.event_type for a in draft.acts} | {w.type for e in draft.episodes for w in e.weapons}
    fired = kinds & {"shelling", "missile_strike", "mortar", "artillery", "rocket", "missile"}
    return bool(fired) and not told and bool(episode.acts) and all(a.act == "impact_projectile" for a in episode.acts)


def _only_heard(draft: Draft, episode: Episode) -> bool:
    """Whether a lead only tells of shots or blasts that were heard, and the next sentence what they were: "Kabul woke
    to gunfire. Eleven soldiers were killed when militants attacked a base"."""
    heard = len(draft.episodes) == 1 and not (draft.episodes[0].tolls or draft.episodes[0].damage)
    heard = heard and bool(draft.acts) and all(a.shape == "noun" and a.event_type in _HEARD for a in draft.acts)
    struck = any(x.role in ("target", "victim") and x.rule not in _WHEN for a in draft.acts for x in a.arguments)
    return heard and not struck and bool(episode.tolls) and episode.sentence - draft.episodes[0].sentence == 1


def _only_referred(draft: Draft) -> bool:
    """Whether an incident was so far only spoken of: "condemns the attack on a vigil in X"."""
    told = draft.when_own or any(e.tolls or e.damage for e in draft.episodes)
    return bool(draft.acts) and not told and all(a.definite and a.assertion.reason == "reference" for a in draft.acts)


def dies_again(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether somebody whom an incident killed is named again as killed: "Rojas died as he left a church"."""
    told = _names_killed((episode,), text)
    return bool(told) and told <= _names_killed(draft.episodes, text)


def _names_killed(episodes: Sequence[Episode], text: str) -> set[str]:
    """The last names of those told one by one as killed."""
    people = (
        t.people.of(text) for e in episodes for t in e.tolls if t.outcome == "killed" and t.people and not t.background
    )
    names = (p.split() for p in people)
    return {words[-1] for words in names if words[-1].istitle() and len(words[-1]) > 2 and words[0][:1].isupper()}


def _as_many(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode goes back to as many as were harmed: "three journalists ... The three women were shot"."""
    told = _SO_MANY.search(text, episode.span.start, episode.span.end)
    number = None if told is None else read_number(lex(told[1]), 0)
    harmed = (t.interval for e in draft.episodes for t in e.tolls if not (t.running or t.background))
    return number is not None and number[0] > 1 and any(i.low == i.high == number[0] for i in harmed)


def flown_up(last: Episode, episode: Episode) -> bool:
    """Whether aircraft come into what the sentence before called them to: "called for air support"."""
    types = [{w.type for w in e.weapons} & AIRBORNE for e in (last, episode)]
    return episode.sentence - last.sentence == 1 and bool(types[0]) and bool(types[1])


def by_its_means(drafts: Sequence[Draft], episode: Episode, text: str) -> int | None:
    """The index of the one incident of those told that was done with what an episode speaks of as known, "the grenade",
    where the last told was not."""
    known = {w.type for w in episode.weapons if text[max(0, w.span.start - 4) : w.span.start].lower() == "the "}
    if not known or episode.days or episode.places:
        return None
    done = [i for i, d in enumerate(drafts) if known & {w.type for e in d.episodes for w in e.weapons}]
    return done[0] if len(done) == 1 and done[0] != len(drafts) - 1 else None


def may_be_there(place: Placed | None, told: Placed | None) -> bool:
    """Whether a place may be where the lead's words roughly put it: a village that no list holds, in the same province;
    somewhere "north of" a town; the province."""
    if place is None or told is None:
        return False
    here, there = place.location, told.location
    if here.country and there.country and here.country != there.country:
        return False
    if is_bearing(told):
        return True
    unlisted = bool({"unknown_place", "ambiguous_place"} & {place.reason, told.reason})
    codes = here.admin1_code, there.admin1_code
    same = (bool(codes[0]) and codes[0] == codes[1]) or (
        unlisted and None in codes and here.precision in ("country", "unknown")
    )
    return same and (unlisted or there.precision in _VAGUE)


def in_same_province(place: Placed | None, told: Placed | None) -> bool:
    """Whether two places lie in one first-level area, known for both."""
    if place is None or told is None:
        return False
    return place.location.admin1_code is not None and place.location.admin1_code == told.location.admin1_code


def in_same_country(place: Placed | None, told: Placed | None) -> bool:
    """Whether two places lie in one country, known for both."""
    if place is None or told is None:
        return False
    return place.location.country is not None and place.location.country == told.location.country


def roughly_there(place: Placed | None, told: Placed | None) -> bool:
    """Whether a place lies in the country of what a lead put only in a region of it."""
    if place is None or told is None:
        return False
    return told.location.precision in _VAGUE and place.location.country in (None, told.location.country)


def is_bearing(told: Placed) -> bool:
    """Whether a place is known only by the way to it from a town: "northeast of Baghdad"."""
    there = told.location
    way = there.relation or ""
    return way.endswith(" of") and not way.endswith("part of") and told.reason is None


def pins_down(place: Placed, told: Placed) -> bool:
    """Whether a place says where it was that a lead put "northeast of" a town."""
    sharp = place.location.precision not in _VAGUE and place.location.name != told.location.name
    return sharp and is_bearing(told) and may_be_there(place, told)


def _with_the(head: Span, text: str) -> bool:
    """Whether a noun is told as known: "the farmers", "the six young farmers"."""
    return bool(_THE.search(text, max(0, head.start - 30), head.start))


def _is_the_noun(actor: Known, text: str) -> bool:
    """Whether somebody is told as known by a plain noun that names no organisation on record: "the farmers"."""
    return actor.actor_id is None and _stands_by_noun(actor.head.of(text)) and _with_the(actor.head, text)


def _stands_by_noun(word: str) -> bool:
    """Whether a word is a plain noun: neither a pronoun nor a name ("the AFU")."""
    return word.lower() not in ("him", "them", "it", "her", "he", "she", "they") and (word.islower() or word.istitle())
