"""A parsed sentence as plain records: what the parser said of each word.

The names of the attributes are spaCy's, whose parse it is. spaCy keeps it in tables of its own and makes every word
and every string anew each time somebody asks; here they are made once, because many ask.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

_WORD = re.compile(r"\w+")
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))  # tags of words that make a clause of their own


@dataclass(slots=True, eq=False)  # not frozen: a frozen one takes eight times as long to make, and there are many
class Token:
    """One word or mark of a sentence. Equal to itself alone; nobody changes it once its sentence is built.

    ``i`` is its place in ``doc``, ``idx`` the offset of its first character in the parsed text; ``lower_``,
    ``lemma_``, ``tag_`` (Penn), ``pos_`` (universal) and ``dep_`` (the link to ``head``) are as in spaCy. The root is
    its own head. ``children`` and the tokens from ``left_edge`` to ``right_edge`` stand in text order.
    """

    i: int
    idx: int
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    is_alpha: bool
    is_punct: bool
    like_num: bool
    doc: Doc = field(init=False, repr=False)
    head: Token = field(init=False, repr=False)
    children: tuple[Token, ...] = field(init=False, repr=False)
    left_edge: Token = field(init=False, repr=False)
    right_edge: Token = field(init=False, repr=False)

    def __len__(self) -> int:
        """How many characters it has."""
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The children before it."""
        return tuple([c for c in self.children if c.i < self.i])

    @property
    def rights(self) -> tuple[Token, ...]:
        """The children behind it."""
        return tuple([c for c in self.children if c.i > self.i])

    @property
    def subtree(self) -> Sequence[Token]:
        """The token with all that hangs on it."""
        if self.doc.projective:
            return self.doc[self.left_edge.i : self.right_edge.i + 1]
        return _subtree(self)

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on to the root."""
        token = self
        for _ in self.doc:  # no more than there are tokens, should a mended parse go round
            if token.head is token:
                return
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The others of the list it is one of ("a, b and c"), whichever of them it is."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [c for c in token.rights if c.dep_ == "conj"]
        return tuple([t for t in found if t is not self])

    def is_ancestor(self, other: Token) -> bool:
        """Whether ``other`` hangs on this token, at any depth."""
        return any(a is self for a in other.ancestors)

    def nbor(self, by: int = 1) -> Token:
        """The token ``by`` places further on; IndexError where the sentence ends before."""
        if self.i + by < 0:
            raise IndexError(f"no token {-by} before token {self.i}")
        return self.doc[self.i + by]


class Doc(tuple[Token, ...]):
    """The tokens of one parsed sentence. ``projective`` is False where the words of some subtree stand apart."""

    text: str
    projective: bool

    def __new__(cls, tokens: Sequence[Token], projective: bool = True) -> Doc:
        doc = super().__new__(cls, tokens)
        doc.text = "".join([t.text + t.whitespace_ for t in tokens])
        doc.projective = projective
        return doc

    __hash__ = object.__hash__

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the text in lower case, hyphens and apostrophes parting them: a look at these, before a search
        for phrases that all hold one of a few words, spares most searches."""
        return frozenset(_WORD.findall(self.text.lower()))

    @cached_property
    def forms(self) -> frozenset[str]:
        """Each token in lower case, and its lemma."""
        return frozenset([t.lower_ for t in self] + [t.lemma_.lower() for t in self])

    def at(self, offset: int) -> Token | None:
        """The token that holds a character of the parsed text; None for a space."""
        i = bisect_right(self, offset, key=lambda token: token.idx) - 1
        return self[i] if i >= 0 and offset < self[i].idx + len(self[i].text) else None


def text_of(words: Sequence[Token]) -> str:
    """Words that stand in a row, as written; empty for none."""
    return "".join([t.text + t.whitespace_ for t in words[:-1]]) + words[-1].text if words else ""


def top_of(words: Sequence[Token]) -> Token:
    """The word nearest the root, the first of several, a mark only where there is no word; ValueError for none."""
    return min(words, key=_depth)


def _depth(token: Token) -> int:
    if (token.is_punct or token.text.isspace()) and not token.children and token.head is not token:
        return len(token.doc) - 1  # no word lies deeper
    return sum(1 for _ in token.ancestors)


def _subtree(token: Token) -> list[Token]:
    found: list[Token] = []
    todo = [(token, False)]
    while todo:
        word, ready = todo.pop()
        if ready:
            found.append(word)
        else:
            order = [*((c, False) for c in word.lefts), (word, True), *((c, False) for c in word.rights)]
            todo += reversed(order)
    return found
