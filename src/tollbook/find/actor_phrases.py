"""The noun phrase around a head noun, from the dependency tree, with care where the tree goes wrong."""

from __future__ import annotations

from collections.abc import Container

from tollbook.find.act_surface import is_outcome
from tollbook.find.act_words import is_active_slip
from tollbook.parse import Doc, Token

_LEFT = frozenset(
    ("det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod", "advmod", "neg", "case", "npadvmod")
)
_NUMERAL_NOUNS = frozenset(
    ("one", "some", "several", "many", "most", "few", "none", "all", "any", "each", "both", "another", "dozens",
     "scores", "hundreds", "thousands", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)  # fmt: skip
_NO_HEADS = frozenset(
    ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "today", "yesterday",
     "tonight", "tomorrow", "morning", "evening", "night", "afternoon")
)  # fmt: skip
_LONGEST_OF = 14  # words; a longer of-phrase holds a clause that the parse put there by mistake


def left_edge(head: Token, first: int | None = None) -> int:
    """The index of the first word of the phrase that ends in ``head``; ``first`` is the first word of a name."""
    doc = head.doc
    edge = head.i if first is None else min(first, head.i)
    for token in (head, *doc[edge : head.i]):
        for child in token.lefts:
            if (
                child.dep_ in _LEFT
                and child.tag_ not in ("WDT", "WRB")
                and child.lower_ not in ("also", "only", "then")
            ):
                edge = min(edge, child.left_edge.i)
    return _trim(doc, edge, head.i if first is None else first)


def _trim(doc: Doc, edge: int, head: int) -> int:
    # A verb, a comma after a non-adjective or a bracket inside means that the tree reached too far.
    for i in range(head - 1, edge - 1, -1):
        token = doc[i]
        if token.tag_ in ("VBD", "VBZ", "VBP", "VB", "MD", "IN", "TO", "WP", ":", "-LRB-", "-RRB-") and not (
            token.tag_ == "IN" and token.lower_ in ("than", "about", "around", "over", "of", "at", "under", "off")
        ):
            return i + 1
        if token.lower_ == "of" and not (i and doc[i - 1].lower_ in _NUMERAL_NOUNS):
            return i + 1
        if is_outcome(doc, i) or is_active_slip(token, (token,)):
            return i + 1
        if token.text == "," and not (i and doc[i - 1].tag_.startswith(("JJ", "VBN"))):
            return i + 1
    while edge < head and (doc[edge].is_punct or (doc[edge].tag_ in ("CC", "RB") and doc[edge].dep_ == "cc")):
        edge += 1
    return edge


def right_edge(head: Token, last: int, *, brackets: bool, heads: Container[int] = ()) -> int:
    """One past the last word of the phrase: its of-phrases, and a bracketed short form after them.

    ``heads`` are tokens known to be head nouns, which the tree may have cut off ("of Rafidi Mobilization murtaddin").
    """
    doc = head.doc
    end = last + 1
    for _ in range(2):
        if end < len(doc) and doc[end].lower_ == "of" and end + 1 < len(doc):
            closing = _of_phrase(doc, end)
            if closing is None:
                break
            end = closing
            while end < len(doc) and end in heads and doc[end - 1].tag_.startswith(("NN", "JJ")):
                end += 1
    if brackets and end > last + 1:
        end = _past_bracket(doc, end)
    return end


def title_edge(doc: Doc, first: int, nouns: Container[int]) -> int:
    """Further left over titles and the nouns before them, where the tree lost them ("police commander Colonel X")."""
    while first and (first - 1 in nouns or (doc[first - 1].tag_ in ("JJ", "DT") and doc[first - 1].head.i >= first)):
        if is_outcome(doc, first - 1):
            break
        first -= 1
    return first


def _of_phrase(doc: Doc, at: int) -> int | None:
    """One past the end of the phrase that the "of" at ``at`` opens, or None where it holds none."""
    limit = min(len(doc), at + 1 + _LONGEST_OF)
    nouns = [c for c in doc[at].children if c.i > at and c.dep_ in ("pobj", "pcomp")]
    noun = nouns[0] if nouns else next((t for t in doc[at + 1 : limit] if t.tag_.startswith("NN")), None)
    if noun is None or noun.i >= limit or noun.tag_ in ("VBG", "VB") or noun.i < at:
        return None
    end = noun.i + 1
    # A name that the tree broke in two runs on.
    while end < limit and doc[end].tag_ in ("NNP", "NNPS") and doc[end - 1].tag_ in ("NNP", "NNPS"):
        end += 1
    return end


def _past_bracket(doc: Doc, at: int) -> int:
    if at < len(doc) and doc[at].text == "(":
        for i in range(at + 1, min(len(doc), at + 6)):
            if doc[i].text == ")":
                return i + 1
    return at


def numeral_head(noun: Token) -> Token | None:
    """The quantity word that rules a noun in "two of his bodyguards", "one of the agents"."""
    preposition = noun.head
    if noun.dep_ == "pobj" and preposition.lower_ == "of":
        over = preposition.head
        if over.i < noun.i and (over.tag_ == "CD" or over.lower_ in _NUMERAL_NOUNS):
            return over
    return None


def is_modifier(token: Token) -> bool:
    """Whether a noun only describes the noun after it ("police" in "police station")."""
    doc = token.doc
    if token.i + 1 >= len(doc):
        return False
    following = doc[token.i + 1]
    if token.dep_ in ("compound", "nmod", "amod", "poss") and token.head.i > token.i:
        # "A patrol west of Mosul", "two soldiers yesterday": a direction or a day is no head noun.
        return token.head.lower_ not in _NO_HEADS
    return following.tag_ == "HYPH" or (
        following.text in ("-", "/") and token.i + 2 < len(doc) and doc[token.i + 2].tag_.startswith(("NN", "VB", "JJ"))
    )


def is_joint_left(token: Token) -> bool:
    """Whether a noun before "and" can share the head that follows: it has no article of its own plural."""
    return token.tag_ in ("NN", "NNP", "JJ")
