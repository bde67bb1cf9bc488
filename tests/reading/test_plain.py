"""The plain records say of a parse what spaCy says of it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc as Parsed

from reading_of import reader
from tollbook.parse import Doc, text_of, top_of
from tollbook.reading.plain import plain

FIELDS = "i idx text whitespace_ lower_ lemma_ tag_ pos_ dep_ is_alpha is_punct like_num".split()
SENTENCES = (
    "Gunmen on motorbikes shot dead two guards, a clerk and a driver near the Doran bridge late on 3 May.",
    "The convoy that Colonel Vell's 12 men had guarded was hit by mortars, he said; nobody was hurt.",
    "What did the militia, which had taken the town in March, fire at?",
    "No.",
)


def _nonprojective() -> Parsed:
    heads = [1, 1, 4, 1, 1, 0]  # the last word hangs on the first, over the root
    deps = ["nsubj", "ROOT", "det", "punct", "dobj", "relcl"]
    words = ["Shells", "hit", "the", ",", "school", "fired"]
    return Parsed(reader().nlp.vocab, words, heads=heads, deps=deps, tags=["NN"] * 6, lemmas=words, pos=["NOUN"] * 6)


@pytest.mark.parametrize("parsed", [*reader().nlp.pipe(SENTENCES), _nonprojective()], ids=lambda parsed: parsed[0].text)
def test_all_that_the_rooms_ask_of_a_parse(parsed: Parsed) -> None:
    doc = plain(parsed)
    assert doc.text == parsed.text
    for ours, theirs in zip(doc, parsed, strict=True):
        assert [getattr(ours, name) for name in FIELDS] == [getattr(theirs, name) for name in FIELDS]
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(ours, name).i == getattr(theirs, name).i
        for name in ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts"):
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)]
        assert [ours.is_ancestor(t) for t in doc] == [theirs.is_ancestor(t) for t in parsed]
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            assert text_of(doc[start:end]) == parsed[start:end].text
            assert top_of(doc[start:end]).i == parsed[start:end].root.i


def test_a_neighbour_beyond_the_sentence() -> None:
    doc = plain(reader().nlp("Two men died."))
    assert doc[0].nbor(2).text == "died"
    for token, by in ((doc[0], -1), (doc[3], 1)):
        with pytest.raises(IndexError):
            token.nbor(by)


def test_words_that_stand_apart() -> None:
    assert not plain(_nonprojective()).projective


def test_no_words() -> None:
    assert text_of(()) == "" and Doc(()).text == ""
