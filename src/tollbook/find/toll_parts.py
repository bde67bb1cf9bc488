"""Parts of a toll: "13 people, including four children", "among them three officers", "two of them women"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.toll_lines import Line, people_span
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import BE, Scene
from tollbook.find.toll_series import expand, list_start
from tollbook.mentions import Sentence
from tollbook.model import Outcome
from tollbook.spans import cover

_INCLUDING = frozenset("including include includes included".split())
_OUTCOMES: dict[str, Outcome] = {
    "dead": "killed",
    "killed": "killed",
    "slain": "killed",
    "fatalities": "killed",
    "deaths": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "hurt": "wounded",
    "casualties": "killed_or_wounded",
    "victims": "killed_or_wounded",
    "captured": "captured",
    "detained": "captured",
    "arrested": "captured",
    "detainees": "captured",
    "captives": "captured",
    "kidnapped": "captured",
}
_FREEING = frozenset(("rescue", "free", "release", "liberate", "save", "evacuate"))
_ANYBODY = frozenset("people persons civilians residents villagers others victims members relatives them".split())
_BY_SEX = frozenset("woman women man men child children boy boys girl girls minor minors".split())
_DASHES = frozenset({"--", "-", "—", "–", ":", "("})


def with_parts(scene: Scene, sentence: Sentence, lines: Sequence[Line], before: Sequence[Line]) -> list[Line]:
    """The lines of a sentence, with lines for the parts that it names, each behind its whole."""
    parts: list[Line] = []
    moved: set[int] = set()
    for i in range(len(scene.doc)):
        named, outcome = _named_parts(scene, i)
        if not named or _of_rescued(scene, lines, i):
            continue
        if (beside := _with_others(lines, i, outcome)) is not None:
            parts += [replace(_part(sentence, beside, party), whole=None) for party in named]
            continue
        whole = _whole(lines, i, outcome) or _earlier(before, outcome)
        if whole is None and outcome == "killed_or_wounded" and _none_hurt(lines, before):
            whole = _whole(lines, i, "killed") or _earlier(
                before, "killed"
            )  # "30 died; 19 children were among the victims"
        if whole is None:
            continue
        for party in named:
            taken = next((k for k, line in enumerate(lines) if line.party is party), None)
            if taken is not None:
                if lines[taken] is whole or lines[taken].trigger != whole.trigger:
                    continue
                moved.add(taken)
            if not any(part.party is party for part in parts):
                parts.append(_part(sentence, whole, party))
    wholes = {id(line.whole) for line in (*parts, *lines)}
    kept = [line for k, line in enumerate(lines) if k not in moved]
    kept = [line if id(line) in wholes else _of_whole(scene, line, kept) for line in kept]
    spelled = _spelled_out(scene, sentence, kept)
    kept = [line for line in kept if all(line.party is not part.party for part in spelled)]
    parts += spelled
    parts += _broken_down(scene, sentence, kept, {part.party.start for part in parts if part.party})
    return [*kept, *(part for part in parts if part.whole is None or part.whole in kept or part.whole in before)]


def _of_rescued(scene: Scene, lines: Sequence[Line], i: int) -> bool:
    """Whether a part is of people who were freed, told behind those harmed: "killed four terrorists and rescued twelve
    captives, including women"."""
    ends = [x.party.end for x in lines if x.party is not None and x.party.end <= i]
    return bool(ends) and any(scene.doc[k].lemma_.lower() in _FREEING for k in range(max(ends), i))


def _none_hurt(lines: Sequence[Line], before: Sequence[Line]) -> bool:
    """Whether only dead are told, so that "the victims" are the dead."""
    return all(x.mention.outcome in ("killed", "captured") for x in (*lines, *before[-8:]))


def _of_whole(scene: Scene, line: Line, lines: Sequence[Line]) -> Line:
    """A line of some of those right before it, as a part of theirs: "six men, some of them beheaded, were killed",
    "seven were wounded, of whom three lost limbs"."""
    start = None if line.whole is not None else _some_of(scene, line.party)
    if start is None:
        return line
    for whole in lines:
        alike = (
            whole.mention.outcome == line.mention.outcome and whole.mention.interval.low >= line.mention.interval.low
        )
        if not alike or whole.party is None or whole.party.end > start or _some_of(scene, whole.party) is not None:
            continue
        if {scene.low(k) for k in range(whole.party.end, start) if k not in scene.harm} <= {",", "were"}:
            return replace(line, whole=whole)
    return line


def _some_of(scene: Scene, party: Party | None) -> int | None:
    """Where words for some of several begin: "some of them", "of whom three"; None where they are none."""
    if party is None:
        return None
    if (scene.low(party.start - 2), scene.low(party.start - 1)) == ("of", "whom"):
        return party.start - 2
    of_them = scene.low(party.end - 2) == "of" and scene.low(party.end - 1) in ("them", "whom")
    return party.start if of_them else None


def _named_parts(scene: Scene, i: int) -> tuple[tuple[Party, ...], Outcome | None]:
    """The people named as a part at word ``i``, and the outcome that the words give, if they do."""
    low = scene.low(i)
    these = scene.low(i - 1) == "," and scene.low(i - 3) in ("the", "those")  # "the wounded, among them two girls"
    of_these = _OUTCOMES.get(scene.low(i - 2)) if these else None
    if low in _INCLUDING:
        return _people(scene, i + 1), of_these
    if low == "among":
        end, outcome = _group_end(scene, i)
        outcome = outcome or of_these
        if end is None or _is_asked(scene, i):
            return (), None
        stated = _subject(scene, i)
        if stated is not None and outcome is not None:
            return expand(scene, list_start(scene, stated), subject=True), outcome
        after = end + 1 if scene.low(end) in (*BE, ",") else end
        listed = _people(scene, after)
        if not listed and outcome is None:  # "eight soldiers, an officer among them, were killed"
            listed = tuple(p for p in scene.parties if p.end == i and scene.low(p.start - 1) == ",")
        if not listed and (subject := scene.party_before(i)) is not None and outcome is not None:
            listed = expand(scene, list_start(scene, subject), subject=True)
        return listed, outcome
    party = next((p for p in scene.parties if p.end == i and scene.low(i - 1) in ("them", "whom")), None)
    if party is not None and party.kind == "counted":
        kind = scene.party_from(i + 1 if scene.low(i) in BE else i)
        plain = kind is not None and not kind.definite and not scene.is_claimed(kind)
        one = kind is not None and kind.interval.high == 1 and kind.person == "yes" and party.interval.high == 1
        if plain and kind is not None and (kind.modifier == "plural" or one):
            return (replace(party, end=kind.end, who=kind.who, civilian_status=kind.civilian_status),), None
    return (), None


def _subject(scene: Scene, i: int) -> Party | None:
    """Who "were among the dead": the verb's subject, past what is said of it ("two members of a local council")."""
    verb = scene.doc[i].head
    if scene.low(verb.i) not in BE:
        return None
    return next((p for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i and (p := scene.party_at(c.i))), None)


def _is_asked(scene: Scene, i: int) -> bool:
    """Whether it is left open who was: "it was not clear whether the driver was among the dead"."""
    verb = scene.doc[i].head
    return any(c.lower_ == "whether" and c.i < i for c in verb.children)


def _group_end(scene: Scene, i: int) -> tuple[int | None, Outcome | None]:
    """Past "among them", "among the dead", "among those killed": the index after, and the outcome named."""
    if scene.low(i + 1) in ("them", "whom"):
        return i + 2, None
    for k in range(i + 2, min(i + 6, len(scene.doc))):
        outcome = _OUTCOMES.get(scene.low(k))
        if outcome is not None:
            return k + 1, outcome
    return None, None


def _people(scene: Scene, i: int) -> tuple[Party, ...]:
    first = scene.party_from(i)
    if first is None or first.person == "no":
        return ()
    return tuple(p for p in expand(scene, first) if p.person != "no")


def _whole(lines: Sequence[Line], i: int, outcome: Outcome | None) -> Line | None:
    """The line that a part named at word ``i`` belongs to: the people just before, else the last harm told."""
    able = [x for x in lines if outcome in (None, x.mention.outcome) and x.mention.interval.high != 0]
    beside = [x for x in able if x.party is not None and x.party.end <= i <= x.party.end + 2]
    past = [x for x in able if x.trigger < i and (x.party is None or x.party.start < i)]
    several = [x for x in past if x.mention.interval.high != 1]
    chosen = beside or several or past
    return chosen[-1] if chosen else None


def _with_others(lines: Sequence[Line], i: int, outcome: Outcome | None) -> Line | None:
    """The others harmed whom those named at word ``i`` are no part of: "among the dead was an officer; three others
    were killed with him"."""
    behind = (x for x in lines if x.trigger > i and x.mention.outcome == outcome)
    return next((x for x in behind if x.party is not None and x.party.further), None)


def _earlier(before: Sequence[Line], outcome: Outcome | None) -> Line | None:
    able = (x for x in reversed(before[-8:]) if x.whole is None and outcome in (None, x.mention.outcome))
    return next((x for x in able if x.mention.interval.high != 0), None)


def _broken_down(scene: Scene, sentence: Sentence, lines: Sequence[Line], used: set[int]) -> list[Line]:
    """ "nine people were hurt -- seven clerks and two guards": counts behind a dash that make up the whole."""
    found: list[Line] = []
    for i in range(1, len(scene.doc)):
        if scene.low(i) not in _DASHES:
            continue
        people = _people(scene, i + 1)
        whole = next((x for x in reversed(lines) if _precedes(x, i)), None)
        counted = all(p.kind == "counted" and p.start not in used for p in people)
        if whole is None or not people or not counted or any(x.party in people for x in lines):
            continue
        if len(people) > 1 and sum(p.interval.low for p in people) == whole.mention.interval.low:
            found += [_part(sentence, whole, party) for party in people]
    return found


def _spelled_out(scene: Scene, sentence: Sentence, lines: Sequence[Line]) -> list[Line]:
    """ "Five civilians, three women and two children, were killed": those between commas that make up the whole."""
    for whole in lines:
        if whole.party is None or whole.party.kind != "counted" or scene.low(whole.party.end) != ",":
            continue
        rest = [x for x in lines if x.trigger == whole.trigger and x.mention.outcome == whole.mention.outcome]
        people = [x.party for x in rest if x.party is not None and x.party.start > whole.party.end]
        if len(people) < 2 or people[0].start > whole.party.end + 2:
            continue
        closed = scene.low(people[-1].end) == ","
        general = whole.party.head is not None and whole.party.head.lower_ in _ANYBODY
        general = general or all(p.head is not None and p.head.lower_ in _BY_SEX for p in people)
        if (closed or general) and sum(p.interval.low for p in people) == whole.mention.interval.low:
            return [_part(sentence, whole, p) for p in people]
    return []


def _precedes(line: Line, i: int) -> bool:
    """Whether the people of a line stand right before word ``i``, or the whole telling does."""
    if line.party is None:
        return False
    return line.party.end == i or (line.party.end < i and line.trigger < i)


def _part(sentence: Sentence, whole: Line, party: Party) -> Line:
    people = people_span(sentence, party)
    mention = replace(
        whole.mention,
        span=cover((people, whole.mention.trigger)) if whole.trigger >= 0 else people,
        rule="toll.part",
        people=people,
        interval=party.interval,
        best=party.best,
        modifier=party.modifier,
        who=party.who,
        civilian_status=party.civilian_status,
        mixed=party.mixed,
    )
    return Line(mention, party, whole.trigger, whole)
