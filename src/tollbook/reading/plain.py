"""Takes over the parser's result: from spaCy's tables to plain records, so that no later room asks spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern

from spacy.strings import StringStore
from spacy.tokens import Doc as Parsed

from tollbook.parse import Doc, Token

_ROW: list[int | str] = [*"IDX SPACY ORTH LOWER LEMMA TAG POS DEP IS_ALPHA IS_PUNCT LIKE_NUM HEAD".split()]


class Strings(dict[int, str]):
    """The strings behind a model's keys, one for all words of a spelling, each asked for once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, key: int) -> str:
        found = self[key] = intern(self._store[key & 0xFFFF_FFFF_FFFF_FFFF])  # the tables' rows are signed
        return found


def plain(parsed: Parsed, strings: Strings | None = None) -> Doc:
    """One parsed sentence; ``strings`` are those of its model, kept from one sentence to the next.

    >>> import spacy
    >>> doc = plain(Parsed(spacy.blank("en").vocab, ["two", "died"], heads=[1, 1], deps=["nsubj", "ROOT"]))
    >>> doc[0].head.text
    'died'
    """
    # The whole table at once: a spaCy token costs more to make than all that is read of it.
    rows: list[list[int]] = parsed.to_array(_ROW).astype("int64", copy=False).tolist()
    known = Strings(parsed.vocab.strings) if strings is None else strings
    tokens: list[Token] = []
    heads: list[int] = []
    for i, (idx, space, orth, low, lemma, tag, pos, dep, alpha, punct, number, head) in enumerate(rows):
        words = known[orth], " " if space else "", known[low], known[lemma]
        tokens.append(Token(i, idx, *words, known[tag], known[pos], known[dep], alpha > 0, punct > 0, number > 0))
        heads.append(i + head)
    lefts, rights = _edges(heads)
    children: list[list[Token]] = [[] for _ in tokens]
    missing = [right - left for left, right in zip(lefts, rights, strict=True)]  # words that hang on no child
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(tokens[i])
            missing[head] -= rights[i] - lefts[i] + 1
    doc = Doc(tokens, projective=not any(missing))
    for token, head, left, right, below in zip(tokens, heads, lefts, rights, children, strict=True):
        token.doc, token.head, token.children = doc, tokens[head], tuple(below)
        token.left_edge, token.right_edge = tokens[left], tokens[right]
    return doc


def _edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """The first and the last word of what hangs on each word, itself included."""
    lefts, rights = list(range(len(heads))), list(range(len(heads)))
    # Word by word from either end, up to the first word above that a word further out has reached already.
    for i in range(len(heads)):
        above = heads[i]
        while lefts[above] > i:
            lefts[above] = i
            above = heads[above]
    for i in reversed(range(len(heads))):
        above = heads[i]
        while rights[above] < i:
            rights[above] = i
            above = heads[above]
    return lefts, rights
