"""The things that a word of damage governs, wherever its shape puts them."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.find.damage_added import added, added_later, beside, burned_with
from tollbook.find.damage_clauses import (
    auxiliary,
    clause_start,
    ends_subject,
    is_inside,
    joined_to,
    own_subject,
    stands_behind,
    subject_of,
)
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_phrases import Item
from tollbook.parse import FINITE, Doc, Token

_ANOTHER = frozenset(("another", "other", "others", "second", "third", "fourth"))
_TURNED = ("were", "was", "are", "included", "comprised")  # "destroyed were two tanks"
_NAMES = frozenset(("DT", "PRP$", "JJ", "NN", "NNS"))
_FALLEN = (
    "to",
    "on",
    "near",
    "into",
    "in",
    "under",
    "victim",
    "prey",
    "back",
    "behind",
    "upon",
)  # "fell into an ambush"
_OPENERS = frozenset(("among", "also", "additionally"))
_OPENING = 3  # words before a list
_ARMS = ("weapon", "supplies", "equipment")
_CLAUSES = ("advcl", "acl", "relcl", "pcomp")
_VERBS = ("VERB", "AUX")
_LEADS_ON = ("IN", "TO", "DT", "HYPH", "CD", "RP", "RB")  # tags of words that go on with a phrase begun before
_REACH = 12  # words
_NEAR = 5  # words from one that governs things to what is added to them


def governed(doc: Doc, trigger: Trigger, reader: ItemReader, triggers: tuple[Trigger, ...]) -> tuple[Item, ...]:
    """The things a trigger governs, wherever its shape puts them."""
    end = trigger.tail[0] if trigger.tail else len(doc)
    counted = trigger.start - 1
    if trigger.modifier and counted >= 0:
        finite = next((t.i for t in doc[trigger.end : end] if t.tag_ in FINITE), end)
        return reader.items(counted, finite)  # "two burnt-out jeeps were left on the road"
    if trigger.owned:
        return _one(_owner(doc, trigger, reader))
    if trigger.noun:
        named = doc[trigger.end].lower_ if trigger.end < end else ""
        if named in ("it", "them"):  # "was hit by a missile; nothing was left of it"
            return _one(reader.last_before(trigger.start, trigger.entry.kinds, plural=named == "them"))
        alone = None if trigger.entry.after else reader.thing_at(trigger.end)  # "the burning of two lorries followed"
        return reader.items(trigger.end, end) or _one(alone if alone is not None and alone.kind != "none" else None)
    verb = doc[trigger.start]
    if trigger.entry.shape == "behind":
        return _behind(doc, trigger, reader)
    if trigger.entry.shape == "turned":
        return _out_of_there(doc, trigger, reader)
    if trigger.entry.shape == "before":
        elsewhere = trigger.end < end and doc[trigger.end].lower_ in ("to", "in", "on", "for")
        return () if elsewhere else _one(_right_before(trigger.start, trigger, reader))
    if verb.tag_ in ("VBN", "VBD") and (turned := _turned(doc, trigger, end)) is not None:
        return reader.items(turned, end if end > turned else len(doc))
    if verb.lemma_ == "fall" and not trigger.tail and trigger.end < end and doc[trigger.end].lower_ in _FALLEN:
        return ()
    if _is_inverted(doc, auxiliary(verb)):
        return reader.items(trigger.end, end)
    meant = _pronoun(doc, trigger, reader)
    if meant:
        return (*meant, *_after_pronoun(doc, trigger, reader, end))
    if trigger.entry.shape == "object" and verb.lemma_ == "cost":
        return reader.items(_past_bearer(doc, trigger.end), end)
    said = trigger.tail or (trigger.end, trigger.end)
    objects = (c.i for c in verb.children if c.dep_ == "dobj" and c.i >= trigger.end)
    if trigger.entry.shape == "subject" and any(not said[0] <= at < said[1] for at in objects):
        return ()  # "attacked a post before burning a lorry"
    stop = ends_subject(verb, alone=trigger.entry.shape == "subject")
    if stop is not None:
        found = _before(doc, trigger, stop, reader, triggers) or _shared(doc, trigger, reader, triggers)
        return (*found, *beside(doc, trigger, reader))
    if trigger.tail and trigger.tail[0] == trigger.end:
        past = trigger.tail[1]
        past = _past_bearer(doc, past) if doc[past - 1].lower_ in ("of", "to") else past
        found = reader.items(past, len(doc))  # "set ablaze two shops", "left in the hands of the men a lorry"
        if found:
            return found
    if trigger.entry.shape == "nominal" or verb.tag_ != "VBN" or not trigger.tail:
        found = reader.items(trigger.end, end) or _up_to(trigger, reader)
        found = (*found, *burned_with(doc, trigger, found, reader))
        found = (*found, *(added_later(doc, found[-1].head + 1, reader) if found else ()))
        if found and doc[trigger.end - 1].lower_ == "to":
            found = (*found, *_and_to(doc, found[-1].end, end, reader))
        if found or not _is_past(verb):
            return found
    if not stands_behind(doc, trigger):
        return ()
    if (hit := _hit_and(verb, trigger)) is not None:
        return _before(doc, trigger, hit, reader, triggers) or _pointed(doc, trigger, hit, reader)
    apart = doc[verb.i - 1].text == "," and verb.tag_ == "VBN" and verb.i > 1  # "a lorry, destroyed by a mine"
    found = _before(doc, trigger, doc[verb.i - 1] if apart else verb, reader, triggers)
    return (*found, *beside(doc, trigger, reader)) if found else ()


def _owner(doc: Doc, trigger: Trigger, reader: ItemReader) -> Item | None:
    """The thing that "its" or "their" stands for, or that a genitive names: "the lorry's destruction"."""
    word = doc[trigger.start]
    if word.tag_ != "POS":
        return reader.last_before(trigger.start, plural=word.lower_ == "their")
    named = reader.last_before(trigger.start, plural=word.i > 0 and word.nbor(-1).tag_ in ("NNS", "NNPS"), near=True)
    return named if named is not None and named.head == trigger.start - 1 else None


def _behind(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The list behind the word that completes a verb, or behind the next such word of the clause: "relieved a patrol
    of the army of its two lorries"."""
    if trigger.tail is None:
        return ()
    word = doc[trigger.tail[1] - 1].lower_
    for at in range(trigger.tail[1], min(trigger.tail[1] + _REACH, len(doc))):
        if doc[at].tag_ in FINITE or doc[at].text in ";:.":
            return ()
        found = reader.items(at, len(doc)) if doc[at - 1].lower_ == word else ()
        if found and found[0].start - at < _OPENING:  # no list that begins with people
            return found
    return ()


def _out_of_there(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The counted arms and what is listed with them, behind a verb whose clause opens with where they were or with
    who has them now: "from the camp came two lorries and nine rifles", not "from the camp came two lorries"."""
    start = clause_start(doc, trigger.start)
    opens = doc[start].lower_ in ("from", "to") or [t.lower_ for t in doc[start : start + 2]] == ["out", "of"]
    if not opens or any(t.tag_ in FINITE for t in doc[start : trigger.start]):
        return ()
    found = reader.items(trigger.end, len(doc))
    at_once = bool(found) and found[0].start == trigger.end
    return found if at_once and any(i.kind in _ARMS and i.number is not None for i in found) else ()


def _up_to(trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The list that ends where the words that complete a verb begin: "leaving six men dead and a lorry in flames"."""
    if trigger.tail is None:
        return ()
    lists = (reader.items(at, trigger.tail[0]) for at in range(trigger.end + 1, trigger.tail[0]))
    named = (items for items in lists if items and items[0].entry is not None)  # no "11 hurt"
    return next((items for items in named if items[-1].end >= trigger.tail[0]), ())


def _and_to(doc: Doc, at: int, end: int, reader: ItemReader) -> tuple[Item, ...]:
    """What stands behind "and to": "set fire to the barracks and to two vehicles"."""
    for k in range(at, min(at + 3, end - 2)):
        if (doc[k].lower_, doc[k + 1].lower_) == ("and", "to"):
            return reader.items(k + 2, end)
    return ()


def _turned(doc: Doc, trigger: Trigger, end: int) -> int | None:
    """Where the things begin that stand behind a participle which opens its clause: "hauled away were two guns",
    "destroyed in the attack were two huts", "among the arms taken were two rifles"."""
    start = clause_start(doc, trigger.start, ".;:,")
    named = all(t.tag_ in _NAMES for t in doc[start : trigger.start])  # "the arms taken were two rifles"
    if start != trigger.start and doc[start].lower_ not in _OPENERS and not named:
        return None
    first = trigger.end
    if trigger.tail and trigger.tail[0] == trigger.end:  # "left in their hands were two rifles"
        first, end = trigger.tail[1], len(doc)
    for at in range(first, min(first + _NEAR + 1, end)):
        if doc[at].lower_ in _TURNED:
            return at + 1
        if doc[at].is_punct or doc[at].tag_.startswith("VB") or doc[at].lower_ in ("and", "which", "who"):
            return None
    return None


def _is_inverted(doc: Doc, passive: Token | None) -> bool:
    """Whether a passive stands behind where it was and before its thing: "in it were found nine rifles"."""
    at = -1 if passive is None else passive.i - 1
    if at < 0:
        return False
    pointed = at > 0 and doc[at].lower_ in ("it", "them") and doc[at - 1].tag_ == "IN"
    start = at - 1 if pointed else at
    opens = start == 0 or doc[start - 1].is_punct or doc[start - 1].lower_ == "and"
    if opens and (pointed or doc[at].lower_ in ("there", "inside")):
        return True
    clause = doc[clause_start(doc, at + 1) : at + 1]  # "in the first were found two guns"
    leads = passive is not None and bool(clause) and clause[0].tag_ == "IN"
    if passive is None or not leads or any(t.pos_ in _VERBS for t in clause):
        return False
    return not any(c.dep_ in ("nsubj", "nsubjpass") and c.i < passive.i for c in passive.head.children)


def _after_pronoun(doc: Doc, trigger: Trigger, reader: ItemReader, end: int) -> tuple[Item, ...]:
    """What is told to be hit along with "it": "burned it along with two huts", "burning it and a lorry"."""
    at = trigger.end
    if at + 1 >= end or doc[at].lower_ not in ("it", "them"):
        return ()
    at += doc[at + 1].text == "," and doc[min(at + 2, end - 1)].lower_ == "and"  # "destroyed it, and the pump"
    if doc[at + 1].lower_ in ("and", "with"):
        return reader.items(at + 2, end)
    return added(doc, at + 1, reader)


def _past_bearer(doc: Doc, at: int) -> int:
    """Past who lost the things: "cost the enemy two lorries", "cost them a tank"."""
    if at < len(doc) and doc[at].tag_ == "PRP":
        return at + 1
    past = at + 1
    while past < min(at + _NEAR, len(doc)) and doc[past].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ"):
        past += 1
    return past if at < len(doc) and doc[at].lower_ in ("the", "their") and past > at + 1 else at


def _pronoun(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The thing that "it" stands for: "hit a lorry, destroying it", "a lorry, which was destroyed"."""
    verb = doc[trigger.start]
    after = doc[trigger.end].lower_ if trigger.end < len(doc) else ""
    if after == "both" and (pair := reader.pair_before(trigger.start)):
        return pair
    if after in ("it", "them", "both"):
        doer = own_subject(verb, verb)  # "gunmen in a taxi raked it"
        outside = trigger.start if doer is None else doer.left_edge.i
        meant = reader.last_before(outside, trigger.entry.kinds, plural=after != "it")
        return _one(meant or reader.last_before(trigger.start, trigger.entry.kinds, plural=after != "it"))
    if (some := reader.numbered(trigger.end, trigger.entry.kinds)) is not None:
        return (some,)
    which = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "WDT" and c.i < verb.i), None)
    if which is not None:  # "a lorry, which they burned"
        return _one(_right_before(which.i, trigger, reader))
    stop = ends_subject(verb, alone=trigger.entry.shape == "subject")
    found = () if stop is None else _pointed(doc, trigger, stop, reader)
    return (*found, *beside(doc, trigger, reader)) if found else ()


def _pointed(doc: Doc, trigger: Trigger, stop: Token, reader: ItemReader) -> tuple[Item, ...]:
    """The thing that a pronoun right before ``stop`` stands for: "it was", "both were", "causing it to"."""
    verb = doc[trigger.start]
    before = doc[stop.i - 1] if stop.i else None
    if before is None or before.lower_ not in ("it", "which", "they", "that", "them", "both"):
        return ()
    if trigger.entry.shape == "subject" and (before.lower_ == "they" or any(c.dep_ == "dobj" for c in verb.children)):
        return ()  # "they burned", "they burned a lorry"
    if before.lower_ in ("it", "them") and (before.dep_ == "pobj" or before.head.dep_ == "relcl"):
        return ()  # "the house and the church next to it were burned", "the panels that fed them were burned"
    if before.lower_ == "both":
        return reader.pair_before(before.i)
    if before.i and before.nbor(-1).lower_ == "of":  # "three houses, two of which were burned"
        return ()
    several = before.lower_ in ("they", "them") or stop.lower_ in ("were", "are", "have")
    if before.lower_ in ("which", "that"):
        return _one(_right_before(before.i, trigger, reader))
    return _one(reader.last_before(before.i, trigger.entry.kinds, plural=several))


def _right_before(at: int, trigger: Trigger, reader: ItemReader) -> Item | None:
    """The thing, one or several, that "which" or "that" at ``at`` goes back to."""
    found = (reader.last_before(at, trigger.entry.kinds, plural=many, near=True) for many in (False, True))
    return max((i for i in found if i is not None), key=lambda i: i.head, default=None)


def _is_past(verb: Token) -> bool:
    """Whether a verb may be a participle: "two lorries gutted" is at times tagged as a present."""
    return verb.tag_ in ("VBN", "VBD") or (verb.tag_ == "VBP" and verb.lower_.endswith("ed"))


def _one(item: Item | None) -> tuple[Item, ...]:
    return () if item is None else (item,)


def _hit_and(verb: Token, trigger: Trigger) -> Token | None:
    """The passive that a participle without one goes on with: "was hit by a rocket near the hill and burned"."""
    above = verb.head
    mark = next((t for t in reversed(verb.doc[above.i + 1 : verb.i]) if t.tag_ != "RB"), None)
    joined = verb.dep_ == "conj" and mark is not None and mark.lower_ == "and" and above.tag_ in ("VBN", "VBD")
    tail = range(*trigger.tail) if trigger.tail else range(0)
    own = any(c.dep_ in ("nsubj", "nsubjpass", "dobj") and c.i not in tail for c in verb.children)
    passive = auxiliary(above) if joined and not own and verb.i - above.i > 1 else None
    if passive is None and joined and not own and above.dep_ in ("acl", "ROOT") and _is_clipped(above):
        passive = above
    return None if passive is None or any(t.text == ";" for t in verb.doc[above.i : verb.i]) else passive


def _is_clipped(above: Token) -> bool:
    """Whether a participle tells of a thing without "was": "a lorry hit by a mine and destroyed"."""
    after = above.nbor().lower_ if above.i + 1 < len(above.doc) else ""
    bare = not any(c.dep_ == "dobj" for c in above.children)
    return bare and after in ("by", "with", "up") and above.i > 0 and above.nbor(-1).tag_.startswith("NN")


def _behind_with(verb: Token) -> int:
    """Where the thing of a participle begins that a "with" opens: "raided a camp in Gubio with a lorry burned"."""
    noun = verb.head if verb.dep_ == "acl" else verb
    lead = noun.head if noun.dep_ == "pobj" else noun
    return lead.i + 1 if lead.lower_ == "with" and lead.head.pos_ == "VERB" and lead.head.i < lead.i else 0


def _shared(doc: Doc, trigger: Trigger, reader: ItemReader, triggers: tuple[Trigger, ...]) -> tuple[Item, ...]:
    """The things of the verb that one goes on from: "was hit near the hill and was burned"."""
    above = joined_to(doc[trigger.start])
    if above is None:
        return ()
    stop = auxiliary(above) or above
    return _before(doc, trigger, stop, reader, triggers) or _pointed(doc, trigger, stop, reader)


def _before(
    doc: Doc, trigger: Trigger, stop: Token, reader: ItemReader, triggers: tuple[Trigger, ...]
) -> tuple[Item, ...]:
    """The list that ends just before ``stop``, within the clause."""
    verb = doc[trigger.start]
    own = own_subject(verb, stop)
    earlier = (t for t in triggers if t.end <= stop.i and t.start != verb.i)
    start = first = max((t.end for t in earlier if own is None or not own.is_ancestor(doc[t.start])), default=0)
    for at in range(stop.i - 1, start - 1, -1):
        if own is not None and own.is_ancestor(doc[at]) and doc[at].text not in ";:.":
            continue  # "two bulldozers with which the army razed houses were destroyed"
        if doc[at].text in ";:." or doc[at].lower_ in ("that", "which", "where", "when", "while", "but", "and so"):
            start = at + 1
            break
    start = max(start, _behind_with(verb))
    harmed = trigger.entry.outcome in ("destroyed", "damaged") and verb.lemma_ != "burn"  # whoever was taken or burned
    if (stop.i == verb.i or harmed) and (some := reader.number_alone(stop.i, start)) is not None:
        return (some,)
    subject = subject_of(verb, first, stop)
    starts = [subject.left_edge.i] if subject is not None and subject.left_edge.i >= first else []
    if starts and (further := reader.list_before(starts[0], start, stop.i)) is not None:
        starts = [further, *starts]
    for at in (*starts, *range(start, stop.i)):
        items = reader.items(at, stop.i)
        if items and at and doc[at - 1].lower_ == "by" and len(items) > 1:
            items = items[1:]  # "a car hit by a mine in A, a lorry burned in B"
        while len(items) > 1 and doc[items[0].head].dep_ == "dobj" and doc[items[0].head].head.i != verb.i:
            items = items[1:]  # "attacked a post and two huts were burned"
        aside = len(items) > 1 and doc[stop.i - 1].text == ","  # "their arms, a rifle and two guns, were taken"
        if items and items[-1].end >= stop.i - aside and not is_inside(items[0], subject):
            bearer = reader.bearer(items[0])  # "a pickup mounted with a gun was seized"
            return items if bearer is None else (bearer, *items[1:])
    if open_list := _opens_clause(doc, start, stop, subject, reader):
        return open_list
    if subject is not None and subject.lower_ in _ANOTHER:  # "a lorry was taken, another was burned"
        return _one(reader.stand_in(subject))
    if subject is None or not starts:
        return ()
    if subject.dep_ != "nsubjpass" and trigger.entry.shape != "subject" and subject.head.i != stop.i:
        return ()
    named = {
        subject.i,
        *(t.i for t in subject.conjuncts),
    }  # "a mast, which stood on the hill, was burned", "the school in Tal Marj, a village near by, was burned"
    found = reader.items(starts[0], stop.i)
    named.update(i.head for i in found[:1] if i.start <= subject.i <= i.head)  # "three of the five lorries"
    return tuple(i for i in found if i.head in named and i.entry is not None)


def _is_aside(words: Sequence[Token]) -> bool:
    """Whether words between commas only say more of what stands before: ", empty at the time,", ", on which they
    came,"."""
    if len(words) < _OPENING or words[0].text != "," or words[-1].text != ",":
        return False
    asks = any(t.tag_ in ("WDT", "WP", "WP$", "WRB") for t in words[1 : 1 + _OPENING])
    return asks or not any(t.tag_ in FINITE for t in words)


def _opens_clause(doc: Doc, start: int, stop: Token, subject: Token | None, reader: ItemReader) -> tuple[Item, ...]:
    """The list that opens a clause, from which words without a verb part what was done to it: "a mast near A, in the
    province of B, was blown up", "nine rifles and their bedding were spoils"."""
    for at in range(start, stop.i):
        before = doc[at - 1] if at else None
        if before is not None and (before.tag_ in _LEADS_ON or before.tag_.startswith("VB")):
            continue
        items = reader.items(at, stop.i)
        if not items or items[0].start != at or items[0].number is None or items[0].entry is None:
            continue
        if doc[items[0].head].dep_ == "dobj":
            continue  # "rolled over a mine and was ruined"
        between = doc[items[-1].head + 1 : stop.i]
        if not _is_aside(between) and any(t.tag_ in FINITE or t.dep_ in _CLAUSES for t in between):
            return ()
        told = subject is None or subject.tag_ in ("IN", "RB") or any(i.start <= subject.i <= i.head for i in items)
        return items if told else ()
    return ()
