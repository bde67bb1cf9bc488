"""What is told to be hit along with a thing: "was burned, as were two huts", "..., and with it a lorry"."""

from __future__ import annotations

from collections.abc import Collection

from tollbook.find.damage_clauses import clause_start
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import AS_IT_IS, Trigger
from tollbook.find.damage_numbers import own_number
from tollbook.find.damage_phrases import Item
from tollbook.parse import FINITE, Doc

# What adds to things behind the words that govern them: "was burned, as were two huts".
_ADDED = (
    ("along", "with"), ("together", "with"), ("as", "well", "as"), ("in", "addition", "to"), ("besides",),
    ("as", "was"), ("as", "were"), ("and", "so", "was"), ("and", "so", "were"), ("so", "was"), ("so", "were"),
    ("likewise",), ("and", "likewise"), ("as", "did"), ("and", "so", "did"), ("so", "did"),
    ("and", "with", "it"), ("and", "with", "them"), ("and", "also"),
)  # fmt: skip
_OPENING = (("besides",), ("in", "addition", "to"), ("apart", "from"), ("as", "well", "as"), ("along", "with"))
_BURNED_WITH = ("vehicle", "building", "vessel", "aircraft")
_CARRIED = ("weapon", "supplies", "equipment")
_WITH = (("with",), ("along", "with"), ("together", "with"), ("complete", "with"), ("and", "with", "it"))
_THEIRS = frozenset(("his", "her", "their"))
_ASIDE = 6  # words
_MARKS = frozenset(("and", "along", "together", "as", "in", "besides"))
_REACH = 22  # words from one that governs things to what the clause adds at its end


def beside(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """What a passive adds behind it: "the post was burned, along with five motorcycles", "their arms were taken: nine
    rifles and a radio"."""
    at = trigger.tail[1] if trigger.tail else trigger.end
    if at < len(doc) and doc[at].text == ":" and trigger.entry.outcome == "captured":
        return reader.items(at + 1, len(doc))
    return _with(doc, trigger, at, reader) or added(doc, at, reader) or added_later(doc, at, reader)


def behind_part(doc: Doc, trigger: Trigger, item: Item, reader: ItemReader) -> tuple[Item, ...]:
    """What is told with a part of things named before: "two were burned, along with a jeep", "another was seized with
    its gun"."""
    if item.start > trigger.start:
        return reader.further(item.end, len(doc))
    found = beside(doc, trigger, reader)
    return found or (carried(doc, trigger, (item,), reader) if trigger.entry.outcome == "captured" else ())


def added_later(doc: Doc, at: int, reader: ItemReader) -> tuple[Item, ...]:
    """The things added at the end of a clause: "fell to the fighters in the raid, and so did two guns", "burned a post
    that its men had left, along with a lorry"."""
    described = False
    for mark in range(at, min(at + _REACH, len(doc))):
        word = doc[mark]
        if word.text in ",;" or word.lower_ in _MARKS:
            carried_by_it = (
                described and word.text != "," and doc[mark - 1].dep_ == "dobj"
            )  # "that bore arms as well as food"
            if not carried_by_it and (found := added(doc, mark, reader)):
                return found
        if word.text in ";:." or reader.tells(mark) or (word.text == "," and not _says_where(doc, mark + 1)):
            return ()
        if word.tag_ in FINITE:
            if not (word.dep_ == "relcl" or word.head.dep_ == "relcl"):
                return ()
            described = True
    return ()


def _says_where(doc: Doc, at: int) -> bool:
    """Whether the words between a comma and the next only say where or which: ", near the town", ", on the road"."""
    if at < len(doc) and _past(doc, at, _ADDED) is not None:
        return True
    return at < len(doc) and (doc[at].tag_ in ("IN", "WDT", "JJ", "RB", "NNP") or doc[at].lower_ in ("which", "on"))


def opened(doc: Doc, trigger: Trigger, reader: ItemReader, starts: Collection[int]) -> tuple[Item, ...]:
    """The things that words before the verb add to its own: "besides a rifle and a radio they took two lorries";
    ``starts`` are where words of damage begin."""
    first = clause_start(doc, trigger.start, ";:")
    past = _past(doc, first, _OPENING)
    found = () if past is None else reader.items(past, trigger.start)
    ends = found[-1].end if found else 0
    return () if any(first < at <= ends for at in starts if at != trigger.start) else found


def _with(doc: Doc, trigger: Trigger, at: int, reader: ItemReader) -> tuple[Item, ...]:
    """What burned with a thing: "the post was burned with two vehicles"."""
    if at >= len(doc) or doc[at].lower_ != "with" or doc[trigger.start].lemma_ not in ("burn", "set", "torch"):
        return ()
    more = reader.items(at + 1, len(doc))
    return more if more and more[0].number is not None and more[0].kind in _BURNED_WITH else ()


def burned_with(doc: Doc, trigger: Trigger, found: tuple[Item, ...], reader: ItemReader) -> tuple[Item, ...]:
    """What stands behind a thing burned, with it: "burned the camp with the four lorries in it"."""
    return _with(doc, trigger, found[-1].head + 1, reader) if found else ()


def added(doc: Doc, at: int, reader: ItemReader) -> tuple[Item, ...]:
    """The things that stand at ``at`` behind words that add them."""
    if (past := _past(doc, at, _ADDED)) is not None:
        past += past < len(doc) and doc[past].lower_ in ("to", "of")  # "put fire to a post, as well as to a lorry"
        return reader.items(past, len(doc))
    at += at < len(doc) and doc[at].text == ","
    return _too(doc, at, reader) or _more(doc, at, reader)


def _past(doc: Doc, at: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    """Past one of ``phrases`` at ``at``, with or without a comma before it; None where none stands there."""
    at += at < len(doc) and doc[at].text == ","
    words = tuple(t.lower_ for t in doc[at : at + 3])
    phrase = next((w for w in phrases if words[: len(w)] == w), None)
    return None if phrase is None else at + len(phrase)


def _too(doc: Doc, at: int, reader: ItemReader) -> tuple[Item, ...]:
    """One more thing of which the same is told: "and the jeep beside it as well", "and a jeep too"."""
    if at >= len(doc) or doc[at].lower_ != "and":
        return ()
    further = reader.items(at + 1, len(doc))
    if not further or further[0].start != at + 1:
        return ()
    for token in doc[further[-1].head + 1 : further[-1].head + 1 + _ASIDE]:
        if token.lower_ == "too" or (token.lower_ == "as" and token.i + 1 < len(doc) and token.nbor().lower_ == "well"):
            return further
        if token.is_punct or token.tag_ in FINITE:
            return ()
    return ()


def _more(doc: Doc, at: int, reader: ItemReader) -> tuple[Item, ...]:
    """More of the same, by its number alone: "were burned, then three more", "and another on the way home"."""
    if at >= len(doc) or doc[at].lower_ not in ("and", "then"):
        return ()
    at += 1 + (at + 1 < len(doc) and doc[at + 1].lower_ in ("then", "later"))
    past = at + (own_number(doc[at]) is not None) if at < len(doc) else at
    if past >= len(doc) or doc[past].lower_ not in ("another", "more"):
        return ()
    after = doc[past + 1] if past + 1 < len(doc) else None
    ends = after is None or after.is_punct or after.pos_ == "ADP"
    ends = ends and doc[past].dep_ not in (
        "nsubj",
        "nsubjpass",
    )  # "..., and another in A hit a cart"
    found = reader.number_alone(past + 1, at - 1) if ends else None
    return () if found is None else (found,)


def carried(doc: Doc, trigger: Trigger, items: tuple[Item, ...], reader: ItemReader) -> tuple[Item, ...]:
    """The counted arms and goods that things were taken with: "a mortar with 16 bombs", "their pickup, along with its
    heavy gun"."""
    found: list[Item] = []
    heads = {i.head for i in items}
    past_verb = trigger.tail[1] if trigger.tail else trigger.end
    past_verb += past_verb < len(doc) and doc[past_verb].lower_ in AS_IT_IS
    behind = [past_verb] if items and items[-1].head < trigger.start else []  # "was captured intact, with 22 shells"
    if behind and (comma := next((t.i for t in doc[past_verb : past_verb + _ASIDE] if t.is_punct), None)) is not None:
        behind.append(comma)  # "came into the hands of the fighters, with 22 shells"
    for at in (*(i.head + 1 for i in items), *behind):
        past = _past(doc, at, _WITH)
        if past is None:
            continue
        alone = reader.thing_at(past)  # "a pickup with a gun on it was taken"
        more = reader.items(past, len(doc)) or ((alone,) if alone is not None else ())
        if more and more[0].kind in _CARRIED:
            found.extend(i for i in more if i.kind in _CARRIED and i.number is not None and i.head not in heads)
            heads.update(i.head for i in found)
    return tuple(found) or _load(doc, items, reader)


def taken_with_people(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """What those who were captured had with them: "two soldiers were captured with their vehicle and a gun", "took a
    captive from the militia, together with his rifle"."""
    at = trigger.tail[1] if trigger.tail else trigger.end
    for mark in doc[at : min(at + _REACH, len(doc) - 1)]:
        if mark.text in ";:." or mark.tag_ in FINITE or reader.tells(mark.i):
            break
        if mark.lower_ in ("with", "and") and mark.nbor().lower_ in _THEIRS:
            found = reader.items(mark.i + 1, len(doc))
            theirs = all(i.kind in (*_CARRIED, "vehicle") for i in found)
            return tuple(i for i in found if i.number is not None) if theirs else ()
    return ()


def _load(doc: Doc, items: tuple[Item, ...], reader: ItemReader) -> tuple[Item, ...]:
    """The counted arms and goods that a vehicle taken bore, behind a colon: "seized a lorry going to the militia: nine
    rifles and two mortars"."""
    if not items or items[-1].kind not in _BURNED_WITH:
        return ()
    behind = doc[items[-1].head + 1 : items[-1].head + _REACH]
    mark = next((t for t in behind if t.text in ":;." or (t.tag_ in FINITE and t.dep_ != "relcl")), None)
    if mark is None or mark.text != ":":
        return ()
    load = reader.items(mark.i + 1, len(doc))
    return load if all(i.kind in _CARRIED for i in load) else ()
