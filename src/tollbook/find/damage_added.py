"""What is told to be hit along with a thing: "was burned, as were two huts", "..., and with it a lorry"."""

from __future__ import annotations

from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_phrases import Item
from tollbook.parse import FINITE, Doc

# What adds to things behind the words that govern them: "was burned, as were two huts".
_ADDED = (
    ("along", "with"), ("together", "with"), ("as", "well", "as"), ("in", "addition", "to"), ("besides",),
    ("as", "was"), ("as", "were"), ("and", "so", "was"), ("and", "so", "were"), ("so", "was"), ("so", "were"),
    ("as", "did"), ("and", "so", "did"), ("so", "did"), ("and", "with", "it"), ("and", "with", "them"), ("and", "also"),
)  # fmt: skip
_BURNED_WITH = ("vehicle", "building", "vessel", "aircraft")
_REACH = 12  # words from one that governs things to what the clause adds at its end


def beside(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """What a passive adds behind it: "the post was burned, along with five motorcycles"."""
    at = trigger.tail[1] if trigger.tail else trigger.end
    return _with(doc, trigger, at, reader) or added(doc, at, reader) or added_later(doc, at, reader)


def added_later(doc: Doc, at: int, reader: ItemReader) -> tuple[Item, ...]:
    """The things added at the end of a clause: "fell to the fighters in the raid, and so did two guns"."""
    for mark in range(at, min(at + _REACH, len(doc))):
        word = doc[mark]
        if word.text in ",;" or word.lower_ in ("and", "along", "together", "as"):
            if found := added(doc, mark, reader):
                return found
            if word.text in ",;":
                return ()
        if word.tag_ in FINITE:
            return ()
    return ()


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
    at += at < len(doc) and doc[at].text == ","
    words = tuple(t.lower_ for t in doc[at : at + 3])
    phrase = next((w for w in _ADDED if words[: len(w)] == w), None)
    return () if phrase is None else reader.items(at + len(phrase), len(doc))
