"""What is remembered of words is what the model's own ruler and lemmatizer say of them."""

from __future__ import annotations

import spacy

from tollbook.reading.parser import DEFAULT_MODEL, build

_TEXTS = (
    "Gunmen who'd fled were shot dead; the others aren't known, and it's theirs.",
    "The worst of the fires burned 12 better-built houses \n  in Al-Zzyx.",
    "He left, leaving two lying wounded.  Men were leaving as the dying lay there.",
    "\t\n ",
    "",
)


def test_words_get_what_the_model_alone_gives_them() -> None:
    plain, remembering = spacy.load(DEFAULT_MODEL, exclude=["ner"]), build()
    for text in (*_TEXTS, *_TEXTS):  # asked for the first time, and remembered
        expected = [(t.text, t.pos_, t.lemma_, t.dep_, str(t.morph)) for t in plain(text)]
        assert [(t.text, t.pos_, t.lemma_, t.dep_, str(t.morph)) for t in remembering(text)] == expected
