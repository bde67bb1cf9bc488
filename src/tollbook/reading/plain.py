"""Takes over the parser's result: from spaCy's tables to plain records, so that no later room asks spaCy."""

from __future__ import annotations

from sys import intern

from spacy.tokens import Doc as Parsed

from tollbook.parse import Doc, Token


def plain(parsed: Parsed) -> Doc:
    """One parsed sentence.

    >>> import spacy
    >>> doc = plain(Parsed(spacy.blank("en").vocab, ["two", "died"], heads=[1, 1], deps=["nsubj", "ROOT"]))
    >>> doc[0].head.text
    'died'
    """
    tokens: list[Token] = []
    arcs: list[tuple[int, int, int]] = []
    for i, t in enumerate(parsed):
        words = intern(t.text), t.whitespace_, intern(t.lower_), intern(t.lemma_)  # one string for all of a spelling
        grammar = intern(t.tag_), intern(t.pos_), intern(t.dep_)
        tokens.append(Token(i, t.idx, *words, *grammar, t.is_alpha, t.is_punct, t.like_num))
        arcs.append((t.head.i, t.left_edge.i, t.right_edge.i))
    children: list[list[Token]] = [[] for _ in tokens]
    missing = [right - left for _, left, right in arcs]  # words between the edges that hang on no child
    for i, (head, left, right) in enumerate(arcs):
        if head != i:
            children[head].append(tokens[i])
            missing[head] -= right - left + 1
    doc = Doc(tokens, projective=not any(missing))
    for token, (head, left, right), below in zip(tokens, arcs, children, strict=True):
        token.doc, token.head, token.children = doc, tokens[head], tuple(below)
        token.left_edge, token.right_edge = tokens[left], tokens[right]
    return doc
