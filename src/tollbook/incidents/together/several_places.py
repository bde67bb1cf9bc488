"""Attacks of a claim that are told at once for several named places: "attacked posts at A, B and C", "the villages of
A and B were raided". Each is an incident of its own; what came of them all together is told of each.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.incidents.claims import CLAIMED
from tollbook.incidents.counting.total_told import HOW_MANY, NUMBERS
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.together.apportioned import Share, respective, shares
from tollbook.incidents.together.each_day import days_joined
from tollbook.incidents.together.place_rows import is_of_districts, is_one_place, is_one_push, rows_of, there
from tollbook.mentions import ActMention, Findings, Placed, Sentence, TollMention
from tollbook.model import Interval
from tollbook.parse import FINITE
from tollbook.spans import Span

# Taking villages is one push on them.
_PUSH = re.compile(r"storm|seiz|tak|captur|enter|overr|advanc", re.IGNORECASE)
_VILLAGES = re.compile(
    r"\b(?:villages|towns|hamlets|quarters|cities|neighbou?rhoods)(?: of)?(?: both)? $", re.IGNORECASE
)
_OF = re.compile(r"\b(?:of|in|at|near|on)\b", re.IGNORECASE)
_OF_THE_LAST = re.compile(r"\b(?:the (?:last|second|third|latter|other)|there)\b", re.IGNORECASE)
# "the three attacks", told of them behind: so many they were
_COUNTED = re.compile(
    rf"\b(?:(both)|(?:the|these|all) ({NUMBERS})) (?:(?:simultaneous|separate|coordinated) )?(?:attacks|"
    r"operations|raids|ambushes|blasts|explosions|bombings|assaults|strikes|detonations|shellings|positions|posts|"
    r"barracks|places|mines|devices|bombs|checkpoints|convoys|patrols|columns)\b",
    re.IGNORECASE,
)
_ATTACKS = re.compile(
    r"(?:attacks|raids|ambushes|assaults|blasts|explosions|bombings|operations|strikes)(?P<one> of(?! the \d| \d))?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\w+ )?$", re.IGNORECASE)
_FEW = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a number of|many|both|all|\d)", re.IGNORECASE
)
_LONE = re.compile(r"(?:an?|one|another|his|her|its) ", re.IGNORECASE)
_SEPARATE = re.compile(r"\bseparate (?:[\w-]+ ){0,3}\w+s\b", re.IGNORECASE)
# "... came under attack; two were killed in each city"
_EVERY_ONE = re.compile(
    r"\b(?:in|at|from) (?:each(?: of (?:the two|them))?|both)"
    r" ?(?:cit(?:y|ies)|towns?|villages?|places?|camps?|posts?)?(?=[,.;])",
    re.IGNORECASE,
)
_DEVICES = frozenset(("ied", "mine", "vehicle_bomb"))
_POSTS = re.compile(
    r"\b(?:posts|outposts|checkpoints|camps|bases|barracks|convoys|patrols|columns|garrisons|headquarters)\b",
    re.IGNORECASE,
)
_IN_AND_IN = re.compile(r"\b(in|at|near|outside|around) [^,;]{2,40},? and \1 ")
_BOTH = re.compile(r" (?:both|all (?:three|four))(?: of them)?(?=[.,;]| and\b|$)")
_ONE_EACH = Interval(low=1, high=1)
_OF_ONE = frozenset(("armed_clash", "territory_gained", "siege", "air_strike", "ambush", "abduction", "execution"))
_AHEAD = 240  # characters behind the sentence in which a total says of how many attacks it is


def by_list(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """The attacks of an episode whose act is told of a list of named places; empty where it is one attack. In other
    reports than claims only where the words count as many attacks as places, or say that they were separate."""
    if len(episode.places) < 2 or not episode.acts:
        return ()
    text = findings.reading.text
    rows = rows_of(episode.places, text)
    if len(rows) < 2 or is_one_place(rows, episode.span.start, text):
        return ()
    sentence = findings.reading.sentences[episode.sentence]
    listed = Span(rows[0][0].span.start, rows[-1][-1].span.end)
    acts = [a for a in episode.acts if is_attack(a)]
    if not acts:
        episode = _told_of_subject(episode)
        acts = [a for a in episode.acts if is_attack(a)] or _in_so_many(episode, len(rows))
    harm = [] if acts or not findings.reading.is_claim else _harm_there(episode, listed, len(rows), findings)
    acts = acts or harm
    if not acts or any(listed.covers(a.span) for a in episode.acts) or ";" in listed.of(text):
        return ()
    if any(t.tag_ in FINITE for t in sentence.tokens_in(listed)):
        return ()
    lead = next((a for a in acts if not a.weak), acts[0])
    if not findings.reading.is_claim and not any(_are_counted(a, len(rows), text) for a in episode.acts):
        return ()
    if not harm and not _are_several(lead, [Span(*r[0].span) for r in rows], listed, episode, findings):
        return ()
    all_of_them = Interval(low=len(rows), high=len(rows))
    if harm:
        done = tuple(dataclasses.replace(a, weak=False) if a in harm else a for a in episode.acts)
        episode, acts = dataclasses.replace(episode, acts=done), [a for a in done if a.outcome and not a.weak]
    told = tuple(_of_one(t, all_of_them, text, one_each=bool(harm)) for t in episode.tolls)
    divided = shares(episode, Span(listed.end, episode.span.end), text)
    each = {_which(s, rows): s for s in divided}
    in_turn = respective(episode.tolls, Span(listed.end, episode.span.end), len(rows), text)
    days = days_joined(episode.dates, text)
    parts = []
    for index, row in enumerate(rows):
        own = Span(row[0].span.start, row[-1].span.end)
        aimed = tuple(_without(a, listed, own, len(rows)) for a in episode.acts)
        parts.append(
            dataclasses.replace(
                episode,
                acts=aimed
                if not index
                else tuple(
                    dataclasses.replace(b, span=row[0].span)
                    for a, b in zip(episode.acts, aimed, strict=True)
                    if a in acts or is_attack(a)
                ),
                places=(there(row),),
                dates=days[index : index + 1] if len(days) == len(rows) else episode.dates,
                tolls=in_turn[index : index + 1] or (each[index].tolls if index in each else () if divided else told),
                damage=each[index].damage if index in each else () if index else episode.damage,
                weapons=tuple(
                    dataclasses.replace(w, interval=_ONE_EACH) if w.interval == all_of_them else w
                    for w in episode.weapons
                ),
                cue="new" if index else episode.cue,
                one_of=listed,
            )
        )
    return tuple(parts)


def _of_one(toll: TollMention, all_of_them: Interval, text: str, *, one_each: bool) -> TollMention:
    """Harm told of all the attacks: one each where it befell "both of them", as many as there were attacks."""
    if toll.interval == all_of_them and ((one_each and not toll.shared) or _BOTH.match(text, toll.trigger.end)):
        return dataclasses.replace(toll, interval=_ONE_EACH, best=1)
    return dataclasses.replace(toll, shared=True)


def _which(share: Share, rows: list[list[Placed]]) -> int:
    """Which of the attacks a share of the harm is of, by its place or its order."""
    if isinstance(share.of, int):
        return share.of % len(rows)
    name = share.of.location.name
    return next((i for i, r in enumerate(rows) if r[0].location.name == name), -1)


def is_attack(act: ActMention) -> bool:
    """Whether an act is told as an attack, and not as what came of one."""
    stated = act.act in CLAIMED or act.act == "impact" or (act.event_type is not None and not act.weak)
    return stated and act.outcome is None and not (act.effect or act.aside)


def _in_so_many(episode: Episode, many: int) -> list[ActMention]:
    """The harm done in as many attacks as there are places: "in three operations they killed seven in A, B and C"."""
    so_many = Interval(low=many, high=many)
    counted = any(a.counted and a.shape == "noun" and a.occurrences == so_many for a in episode.acts)
    return [a for a in episode.acts if counted and a.outcome is not None and not a.aside]


def _harm_there(episode: Episode, listed: Span, many: int, findings: Findings) -> list[ActMention]:
    """What was done to several people at the places listed behind it: "five officers were assassinated in A, B and C",
    "with two car bombs in A and B they killed nine", "two headmen were killed in A and B"."""
    text, so_many = findings.reading.text, Interval(low=many, high=many)
    sentence = findings.reading.sentences[episode.sentence]
    harm = [a for a in episode.acts if a.outcome and a.shape == "verb" and not (a.aside or a.definite)]
    means = [w for w in episode.weapons if w.used and w.span.end <= listed.start]
    if any(w.interval == so_many or (w.type in _DEVICES and _is_plural(w.span, sentence, text)) for w in means):
        return harm[:1]
    if _EVERY_ONE.search(text, listed.end, sentence.span.end):
        return [a for a in harm if a.span.end <= listed.start][:1]  # "six were killed in A and B, three in each"
    for act in harm:
        harmed = [x.span for x in act.arguments if x.role in ("victim", "target") and x.span.end <= listed.start]
        several = act.event_type is not None and any(_is_plural(s, sentence, text) for s in harmed)
        if act.span.end <= listed.start and (several or any(_says(many, s, text) for s in harmed)):
            return [act]
    return []


def _told_of_subject(episode: Episode) -> Episode:
    """The episode with what it tells of what then did harm: "the two bombs that went off in A and B killed nine"."""
    doers = {x.span for a in episode.acts if a.outcome for x in a.arguments if x.role == "initiator"}
    acts = tuple(
        dataclasses.replace(a, aside=a.aside and not any(x.span in doers for x in a.arguments)) for a in episode.acts
    )
    return dataclasses.replace(episode, acts=acts)


def _are_counted(act: ActMention, many: int, text: str) -> bool:
    """Whether words count as many attacks as places, or say that they were separate."""
    if act.counted and act.occurrences == Interval(low=many, high=many):
        return True
    return _SEPARATE.search(text, max(0, act.span.start - 24), act.span.end) is not None


def _are_several(act: ActMention, rows: Sequence[Span], listed: Span, episode: Episode, findings: Findings) -> bool:
    """Whether the act was one at each place: by a number told with it or behind it, or because several were struck."""
    text, many = findings.reading.text, len(rows)
    in_and_in = _IN_AND_IN.search(text, max(0, listed.start - 10), listed.end) is not None
    if is_one_push(listed.start, text):
        return False
    if act.counted and act.occurrences == Interval(low=many, high=many):
        return True
    fought = act.event_type == "armed_clash" and act.shape == "noun"
    if fought and (is_of_districts(listed, text) or (in_and_in and act.span.of(text).endswith("s"))):
        return True
    if _EVERY_ONE.search(text, listed.end, findings.reading.sentences[episode.sentence].span.end):
        return True
    if behind_count(episode, max(act.span.end, listed.end), findings) == many:
        return True
    so_many = Interval(low=many, high=many)
    if any(w.interval == so_many and w.span.end <= listed.start for w in episode.weapons):
        return True  # "three mines were set off, in A, B and C"
    if (attacks := _ATTACKS.search(text, act.span.start, act.span.end + 3)) and not attacks["one"]:
        number = _NUMBER.search(text, max(0, act.span.start - 14), act.span.start)
        return number is None or HOW_MANY.get(number[1].lower(), 2) == many
    if any(_says(many, x.span, text) for x in act.arguments if x.role != "other" and not listed.covers(x.span)):
        return True  # "two bombers", "ambushed two patrols"
    means = [x.span for x in act.arguments if x.role == "means"]
    things = [x.span for x in act.arguments if x.role == "target" and not listed.covers(x.span)]
    if (act.act in CLAIMED or act.event_type == "ambush") and any(_POSTS.search(text, *s) for s in things):
        return True  # "posts were overrun at A and B", "ambushed convoys near A and B"
    if act.counted or (act.weak and not means) or act.event_type in _OF_ONE:
        return False
    if any(_LONE.match(text, m.start) for m in means):
        return False
    sentence = findings.reading.sentences[episode.sentence]
    if means and not any(x.role == "initiator" for x in act.arguments) and _is_plural(means[0], sentence, text):
        return True  # "devices went off in A, B and C"
    if not act.arguments and act.span.end < listed.start:
        between = Span(act.span.end, listed.start)  # "shelling of the army's camps at A, B and C"
        return any(t.tag_ == "NNS" for t in sentence.tokens_in(between))
    villages = _VILLAGES.search(text, max(0, listed.start - 30), listed.start)
    lead = villages.start() if villages else listed.start
    days = [d.span for d in episode.dates]
    struck = [x.span for x in act.arguments if x.role in ("target", "victim", "other") and not listed.covers(x.span)]
    struck = [s for s in struck if not any(d.overlaps(s) for d in days)]
    apart = [
        s if s.start >= listed.end else Span(s.start, min(s.end, lead))
        for s in struck
        if s.start >= listed.end or (s.start < lead and not (villages and s.end > lead and _is_bare(s, lead, text)))
    ]
    if not apart and all(any(x.role == "target" and x.span == row for x in act.arguments) for row in rows):
        return _PUSH.match(text, act.span.start) is None  # "raided A and B"
    if not apart and in_and_in and not villages:
        return True  # "snipers struck in A and in B"
    if apart:  # "the army in the villages of A and B" is one
        return any(_is_plural(s, sentence, text) for s in apart)
    if villages is None:
        return False
    return _PUSH.match(text, act.span.start) is None


def _says(many: int, span: Span, text: str) -> bool:
    """Whether a phrase begins with a number of things or people."""
    words = text[span.start : span.end].lower().split(" ", 2)
    return HOW_MANY.get(words[words[0] in ("the", "these", "those")]) == many if len(words) > 1 else False


def behind_count(episode: Episode, start: int, findings: Findings) -> int | None:
    """As how many attacks the words behind an offset speak of what was just told: "the two attacks"."""
    end = findings.reading.sentences[episode.sentence].span.end
    counted = _COUNTED.search(findings.reading.text, start, end + _AHEAD)
    return None if counted is None else HOW_MANY[(counted[1] or counted[2]).lower()]


def _is_bare(struck: Span, lead: int, text: str) -> bool:
    """Whether what was struck is the villages themselves: "the Christian villages of A and B"."""
    return _OF.search(text, struck.start, lead) is None


def _is_plural(span: Span, sentence: Sentence, text: str) -> bool:
    if _LONE.match(text, span.start):
        return False
    return _FEW.match(text, span.start) is not None or any(t.tag_ == "NNS" for t in sentence.tokens_in(span))


def _without(act: ActMention, listed: Span, own: Span, many: int) -> ActMention:
    """The act without the other places of the list for its targets, and without the number of all."""
    kept = tuple(x for x in act.arguments if not listed.covers(x.span) or own.covers(x.span))
    act = dataclasses.replace(act, arguments=kept, weak=act.weak and not is_attack(act))
    if act.counted and act.occurrences.low in (many, 2) and is_attack(act):
        return dataclasses.replace(act, counted=False, occurrences=_ONE_EACH)
    return act


def shared_behind(drafts: Sequence[Draft], text: str) -> tuple[Draft, ...]:
    """The drafts with the harm that the next sentences tell, without day or place, of all the attacks told at once."""
    out = list(drafts)
    for last, draft in enumerate(drafts):
        listed = draft.episodes[0].one_of
        if listed is None:
            continue
        together = [i for i, d in enumerate(drafts) if d.episodes[0].one_of == listed]
        if len(together) < 2 or last != together[-1]:
            continue
        behind = [e for e in draft.episodes[1:] if e.tolls and e.one_of is None]
        said = [e for e in behind if not (e.places or e.dates or _OF_THE_LAST.search(text, *e.span))]
        if not said:
            continue
        tolls = tuple(dataclasses.replace(t, shared=True) for e in said for t in e.tolls)
        told = tuple(dataclasses.replace(e, tolls=()) if e in said else e for e in draft.episodes)
        out[last] = dataclasses.replace(draft, episodes=told)
        for i in together:
            first, *others = out[i].episodes
            first = dataclasses.replace(first, tolls=(*first.tolls, *tolls))
            out[i] = dataclasses.replace(out[i], episodes=(first, *others))
    return tuple(out)
