"""Attacks of a claim that share one verb, told once: "an IED was detonated on a truck near A, and another on a tanker
near B", "they attacked the post of A and that of B", "killed a guard in A and two policemen in B".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from tollbook.find.number_words import lex, read_number
from tollbook.incidents.apart import named_apart
from tollbook.incidents.claims import CLAIMED
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.cut.gap_words import MARK
from tollbook.incidents.together.apportioned import shares
from tollbook.incidents.together.dealt_out import as_many, lone
from tollbook.incidents.together.named_together import as_attack, each_named, in_all, is_named, of_all
from tollbook.incidents.together.several_places import behind_count
from tollbook.mentions import ActMention, Argument, DamageMention, Findings, Known, Placed, Sentence, TollMention
from tollbook.model import Interval
from tollbook.parse import FINITE
from tollbook.spans import Span

_END = re.compile(
    r";| (?=(?:killing|wounding|injuring|destroying|damaging|leaving)\b)"
    r"|,? (?=and (?:killed|wounded|injured|left|destroyed|burned|shot|took|captured|seized)\b)"
    r"|, (?=and (?:their|its|both|together|between|the (?:two|three|toll|dead|losses|result|outcome|blasts|attacks)|"
    r"in (?:the|both|all|total))\b)"
    r"|[,:] (?=both(?! (?:near|in|at|on)\b)|together|between them|the (?:two|three|four|[2-9])\b|so that\b)"
    r"|, (?=\w+ing\b|which\b|who\b|whose\b|where\b|in which\b|resulting\b|leading\b|in (?:both|all)\b)|\.\s"
)
_TOLD_APART = re.compile(
    r"\b(?:the one(?! of| at| in| near)|one of them|(?<!second )(?<!third )(?<!other )(?<!the )(?<!and )"
    r"(?<!day )(?<!night )(?<!morning )(?<!evening )(?<!later )(?<!hour )"
    r"one (?:in|at|on|near)(?=[^.]*\b(?:the other|another|one|an? \w+|two\b(?! of them)|the rest|the second)\b)|"
    r"(?<!in )(?<!at )the first(?! (?:struck|hit|targeted|destroyed|damaged|exploded|was|went|blew))|"
    r"(?<!in )(?<!at )the former|first (?:at|in|on|near)|twice)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|from|along|linking|connecting|joining) [^,;]{1,70}$", re.IGNORECASE)
# "and a third on a bulldozer in the same village"
_SAME_PLACE = re.compile(
    r" (?:on|at|against|under) (?:an?|another|two|three) [^.,;]{1,60}? (?:in|at|near|on) the same "
    r"(?:village|town|city|area|district|place|road|quarter|neighbou?rhood|region|location)\b"
)
_CARRIED = re.compile(r"\b(?:in|at|on|near) the same (?:village|town|city|area|district|place|road|region)\b")
_BEHIND_COMMA = re.compile(r",(?: \w+ly)? $")
_WHERE = re.compile(r"\b(?:in|at|near|of|outside|inside|around|north|south|east|west|between|on|beside|by|to)\b[^,;]*$")
_KINDS = frozenset(("bombing", "mine", "shelling", "missile_strike", "grenade", "sniper", "shooting"))
_AT_ONCE = re.compile(r" ?(?:(?:more|others?|of them) )?(?:in|at|near|on|outside|inside)\b", re.IGNORECASE)
_WAYS = frozenset(("road", "highway", "route", "street", "outskirts", "way", "track"))
_SETTLED = frozenset(("village", "town", "city", "area", "district"))
_IN = re.compile(r"\b(?:in|at|near|outside) $")
_ATTACKS = CLAIMED | {"impact", "impact_projectile"}
_PAIR = 2
_ONE = Interval(low=1, high=1)


def by_gap(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """The attacks that one verb of an episode tells of at several named places; empty where it tells of one."""
    text = findings.reading.text
    if not episode.acts or _TOLD_APART.search(text, *episode.span):
        return ()
    sentence = findings.reading.sentences[episode.sentence]
    marks: list[re.Match[str]] = []
    for mark in MARK.finditer(text, *episode.span):
        start = marks[-1].start() if marks else episode.span.start
        if _is_gap(mark, start, episode, sentence, findings):
            marks.append(mark)
    if not marks:
        return ()
    bounds = [episode.span.start, *(m.start() for m in marks), episode.span.end]
    stretches = [Span(a, b) for a, b in pairwise(bounds)]
    shared = _shared(episode.acts, stretches[0], marks[-1], text)
    if not shared:
        return ()
    first = _part(episode, stretches[0], [a for a in episode.acts if a in shared or stretches[0].covers(a.span)])
    parts = (
        first,
        *(
            _further(episode, stretch, mark, shared, findings)
            for mark, stretch in zip(marks, stretches[1:], strict=True)
        ),
    )
    if is_named(stretches[0], episode, sentence):
        parts = of_all(parts)
    if (named := each_named(episode.acts, stretches)) is not None:
        parts = in_all(parts, named)
    if behind_count(episode, episode.span.end, findings) == len(parts):
        parts = tuple(as_attack(p) for p in parts)
    alone = (_alone(p, len(parts)) for p in parts)
    return _divided(tuple(alone), episode, text)


def _alone(part: Episode, many: int) -> Episode:
    """One of as many attacks as were counted: "in two attacks, in A and in B, they killed seven"."""
    acts = tuple(lone(a) if a.occurrences == Interval(low=many, high=many) else a for a in part.acts)
    return dataclasses.replace(part, acts=acts)


def _divided(parts: tuple[Episode, ...], episode: Episode, text: str) -> tuple[Episode, ...]:
    """The attacks with what words behind them give each: "..., killing three in the first and five in the second"."""
    behind = max((p.span.end for p in parts[-1].places), default=episode.span.end)
    divided = shares(episode, Span(behind, episode.span.end), text)
    found = {s.of % len(parts): s for s in divided if isinstance(s.of, int)}
    if len(found) < len(parts) or len(divided) != len(parts):
        return parts
    return tuple(
        dataclasses.replace(
            p, tolls=(*(t for t in p.tolls if t.told_of.start < behind), *found[k].tolls),
            damage=(*(d for d in p.damage if d.span.start < behind), *found[k].damage),
        )
        for k, p in enumerate(parts)
    )  # fmt: skip


def _is_gap(mark: re.Match[str], start: int, episode: Episode, sentence: Sentence, findings: Findings) -> bool:
    """Whether a place stands behind the words that may bring in a further attack, no verb between, and another before
    them."""
    text = findings.reading.text
    ends = _END.search(text, mark.end(), episode.span.end)
    end = ends.start() if ends else episode.span.end
    before, after = episode.places_in(start, mark.start()), episode.places_in(mark.start(), end)
    again = mark["another"] is not None and _SAME_PLACE.match(text, mark.end(), end) is not None
    carried = not before and _CARRIED.search(text, start, mark.start()) is not None
    apart = again or carried or mark["anew"] is not None or any(named_apart(a, b) for a in before for b in after)
    if not after or not apart:
        return False
    if mark["there"] is not None and not (_has_result(episode, before, mark) or _are_two(episode, findings)):
        return False
    if any(_joined(a, mark, text) for a in before) or _BETWEEN.search(text, start, mark.start()):
        return False
    first = Span(start, mark.start())
    last = after[-1].span.end  # "the post of A and that of B were attacked", "a post at A and another at B were"
    fronted = mark["another"] is not None and not any(a.span.start < mark.start() for a in episode.acts)
    reach = last if mark["that"] is not None or fronted or is_named(first, episode, sentence) else end
    if any(mark.start() <= a.span.start < reach and a.shape == "verb" for a in episode.acts):
        return False
    if mark["there"] is None and not _WHERE.search(text, mark.end(), after[0].span.end):
        return False
    return not any(t.tag_ in FINITE for t in sentence.tokens_in(Span(mark.end("words"), reach)))


def _are_two(episode: Episode, findings: Findings) -> bool:
    """Whether words behind speak of two attacks: "... went off in A under a lorry and in B at a gate. The two ..."."""
    return len(episode.places) == _PAIR and behind_count(episode, episode.span.start, findings) == _PAIR


def _has_result(episode: Episode, before: Sequence[Placed], mark: re.Match[str]) -> bool:
    """Whether what came of the attack before is told before the next place: "at A, killing two, and at B, ..."."""
    start = before[-1].span.end if before else mark.start()
    found = [*(t.told_of.start for t in episode.tolls if not t.shared), *(d.span.start for d in episode.damage)]
    return any(start < at < mark.start() for at in found)


def _joined(place: Placed, mark: re.Match[str], text: str) -> bool:
    """Whether a mark stands within the words of a place."""
    return place.span.start <= mark.start() < place.span.end


def _shared(acts: Sequence[ActMention], first: Span, last: re.Match[str], text: str) -> tuple[ActMention, ...]:
    """The acts that all the attacks share: those before the first further one, without what came of it (", wounding
    three"); for "that of B" and "another in B" those behind it, where none are before."""
    before = [a for a in acts if first.start <= a.span.start < first.end]
    behind = [a for a in before[1:] if _BEHIND_COMMA.search(text, max(0, a.span.start - 14), a.span.start)]
    main = [a for a in before if a not in behind]  # the first is no result, also behind the comma of its day
    if main and not all(a.weak and a.event_type is None and a.outcome is None and a.act not in _ATTACKS for a in main):
        return tuple(main)
    if before or (last["that"] is None and last["another"] is None):
        return ()
    return tuple(a for a in acts if a.span.start > last.end() and a.shape == "verb")


def _part(episode: Episode, stretch: Span, acts: Sequence[ActMention]) -> Episode:
    """The first attack, with what its own words tell of it."""
    return dataclasses.replace(
        episode,
        span=stretch,
        acts=_aimed(acts, stretch),
        dates=tuple(d for d in episode.dates if d.span.start < stretch.end) or episode.dates,
        places=tuple(p for p in episode.places if p.span.start < stretch.end),
        tolls=tuple(t for t in episode.tolls if t.told_of.start < stretch.end and not t.shared),
        damage=tuple(d for d in episode.damage if d.span.start < stretch.end),
        weapons=tuple(w for w in episode.weapons if w.span.start < stretch.end) or episode.weapons,
    )


def _further(
    episode: Episode, stretch: Span, mark: re.Match[str], shared: tuple[ActMention, ...], findings: Findings
) -> Episode:
    """An attack whose verb was told with the first."""
    at = Span(*mark.span("words"))
    text = findings.reading.text
    tolls = [t for t in episode.tolls if stretch.start <= t.told_of.start < stretch.end and not _is_mark(t, at)]
    struck = () if mark["that"] else struck_in(stretch, findings)
    thing = None if struck or mark["that"] else _thing(stretch, findings.reading.sentences[episode.sentence])
    weapons = tuple(w for w in episode.weapons if stretch.covers(w.span))
    means = tuple(w for w in episode.weapons if w.used and w.span.end <= stretch.start)
    own = bool(weapons) and {w.type for w in weapons}.isdisjoint(w.type for w in means)
    behind = [a for a in episode.acts if stretch.covers(a.span) and a not in shared]
    if not tolls and not any(a.outcome for a in behind):
        tolls = list(
            _alike(struck, at, [t for t in episode.tolls if t.told_of.start < stretch.start], shared, mark, text)
        )
    return dataclasses.replace(
        episode,
        span=stretch,
        acts=(*(_told_of(a, at, struck, thing, own=own, text=text) for a in shared), *behind),
        dates=tuple(d for d in episode.dates if stretch.covers(d.span))
        or tuple(d for d in episode.dates if d.span.start < stretch.start),
        places=tuple(p for p in episode.places if stretch.covers(p.span)),
        tolls=tuple(tolls),
        damage=tuple(d for d in episode.damage if stretch.covers(d.span)) or _things(episode, stretch, mark, text),
        weapons=weapons if any(w.used for w in weapons) else (*weapons, *means),
        cue="new",
    )


def _aimed(acts: Sequence[ActMention], stretch: Span) -> tuple[ActMention, ...]:
    """The acts without those struck that are told only of a further attack."""
    return tuple(
        dataclasses.replace(
            a, arguments=tuple(x for x in a.arguments if x.role == "initiator" or x.span.start < stretch.end)
        )
        for a in acts
    )


def _told_of(
    act: ActMention, at: Span, struck: Sequence[Known], thing: Argument | None, *, own: bool, text: str
) -> ActMention:
    """A shared act with those whom a further attack struck, where it names any."""
    role: Literal["victim", "target"] = "victim" if act.outcome else "target"
    new = tuple(Argument(role=role, span=k.span, head=k.head, rule="incidents.gapped") for k in struck)
    new = new if thing is None or act.outcome else (thing,)
    kept = tuple(
        x
        for x in act.arguments
        if (x.role not in ("target", "victim") or not new)
        and not (own and x.role == "means")
        and not x.span.of(text).lower().startswith(("that ", "those "))
    )
    fired = own and (act.event_type in _KINDS or act.shape == "noun")
    kind = "armed_assault" if fired else act.event_type  # what was fired then says it
    return dataclasses.replace(act, span=at, event_type=kind, arguments=(*kept, *new))


def struck_in(stretch: Span, findings: Findings) -> tuple[Known, ...]:
    """Who or what a further attack struck: the first phrase for people or things behind its mark."""
    weapons = [w.span for w in findings.weapons if w.used]
    places, text = [p for p in findings.places if stretch.covers(p.span)], findings.reading.text
    end = min((p.span.end for p in places), default=stretch.end)
    found = [
        k
        for k in findings.actors
        if stretch.covers(k.head) and k.head.start < end and k.side != "own"
        and not any(w.overlaps(k.head) for w in weapons)
        and not any(p.span.start <= k.head.start and k.form != "facility" for p in places)
        and k.head.of(text).lower() not in _WAYS
        and not (k.head.of(text).lower() in _SETTLED and _IN.search(text, stretch.start, k.span.start))
    ]  # fmt: skip
    return tuple(found[:1])


def _thing(stretch: Span, sentence: Sentence) -> Argument | None:
    """What a further attack was made on, where that is no actor: "... and one on a bulldozer near B"."""
    tokens = sentence.tokens_in(stretch)
    on = next((t for t in tokens[:4] if t.lower_ in ("on", "against", "under", "beneath", "beside", "at")), None)
    noun = None if on is None else next((c for c in on.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
    if noun is None:
        return None
    words = [t for t in noun.lefts if t.dep_ in ("det", "amod", "compound", "nummod")]
    return Argument(
        role="target",
        span=Span(sentence.span_of(words[0] if words else noun).start, sentence.span_of(noun).end),
        head=sentence.span_of(noun),
        rule="incidents.gapped",
    )


def _alike(
    struck: Sequence[Known],
    at: Span,
    told: Sequence[TollMention],
    shared: Sequence[ActMention],
    mark: re.Match[str],
    text: str,
) -> tuple[TollMention, ...]:
    """The harm of a further attack where the verb tells it: "killed a guard in A and two policemen in B"."""
    verbs = [a for a in shared if a.outcome or a.event_type in _KINDS]
    first = next((t for t in told if any(a.span.overlaps(t.trigger) for a in verbs)), None)
    if first is None or first.interval.high == 0:
        return ()
    alike = [t for t in told if t.people == first.people and (t is first or t.outcome in {a.outcome for a in verbs})]
    if not struck:  # "a soldier was shot dead in A, and another in B", "a spy was killed in A and two in B"
        one = mark["another"] is not None and first.interval == _ONE
        number = _number(mark["another"] or mark["plain"]) or (1 if one else None)
        if number is None or not (one or _AT_ONCE.match(text, mark.end("words"))):
            return ()
        return tuple(as_many(t, number, at) for t in alike)
    known = struck[0]
    if known.form not in ("person", "group"):
        return ()
    size = known.size or (_ONE if known.form == "person" else None)
    if size is None:
        return ()
    best = size.low if size.low == size.high else None
    return tuple(
        dataclasses.replace(
            t, span=known.span, people=known.span, interval=size, best=best, modifier=None, who=known.who,
            civilian_status=known.civilian_status,
        )
        for t in alike
    )  # fmt: skip


def _things(episode: Episode, stretch: Span, mark: re.Match[str], text: str) -> tuple[DamageMention, ...]:
    """The things of a further attack that a number alone tells: "five houses were burned in A and three in B"."""
    before = [d for d in episode.damage if d.span.start < stretch.start and d.interval is not None]
    words, end = mark["another"] or mark["plain"], mark.end("words")
    number = 1 if words is not None and words.lower() == "another" else _number(words)
    if not before or number is None or not _AT_ONCE.match(text, end + text.startswith(" ", end)):
        return ()
    return (as_many(before[-1], number, Span(*mark.span("words"))),)


def _number(words: str | None) -> int | None:
    read = None if words is None else read_number(lex(words.lower().removeprefix("another ")), 0)
    return None if read is None else read[0]


def _is_mark(toll: TollMention, mark: Span) -> bool:
    """Whether "another" was counted with those harmed before: "killing three, and another on a truck in B"."""
    return toll.people is not None and mark.covers(toll.people)
