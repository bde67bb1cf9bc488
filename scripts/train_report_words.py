"""Fit the words that tell reports of armed violence from texts about something else: data/report_words.json.

    pip install scikit-learn
    python scripts/train_report_words.py [--bench ../shared/bench]

Texts about something else are those of tests/data/neutral*.jsonl, reports those of tests/digests, of ISAF and of MUC-4
(those with a template). Files that are only scored take no part. Words that stand with a capital as a rule are left
out: a name is no evidence. Prints what five folds reach.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

ROOT: Final = Path(__file__).resolve().parent.parent
OUT: Final = ROOT / "src/tollbook/data/report_words.json"
WORD: Final = r"[a-z][a-z'-]+"
FIRST: Final = 110  # words: of the old agency copy the beginning is read by itself as well
PIECE: Final = 60  # words
KEPT: Final = 5000  # words and pairs of words


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def names(texts: list[str]) -> frozenset[str]:
    """Words that stand with a capital inside sentences more often than not."""
    capital: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for text in texts:
        for match in re.finditer(r"(?<=[a-z,;] )[A-Za-z][A-Za-z'-]+", text):
            word = match.group()
            every[word.lower()] += 1
            capital[word.lower()] += word[0].isupper()
    return frozenset(w for w, n in every.items() if capital[w] > n / 2)


def pieces(texts: list[str]) -> list[str]:
    """Stretches of texts, so that short ones are known as well."""
    cut = [text.split() for text in texts]
    return [" ".join(words[i : i + PIECE]) for words in cut for i in range(0, max(len(words) - PIECE // 2, 1), PIECE)]


def reader(**which: Any) -> TfidfVectorizer:
    """A reader of words and pairs of words: those named, or all that ``which`` lets through."""
    return TfidfVectorizer(token_pattern=WORD, ngram_range=(1, 2), binary=True, **which)


def material(bench: Path) -> tuple[list[str], list[int], list[float], list[str]]:
    """Texts, whether each is a report of violence, what each weighs, and those of them that we wrote."""
    other = [r["text"] for p in sorted((ROOT / "tests/data").glob("neutral*.jsonl")) if "scored" not in p.name
             for r in rows(p)]  # fmt: skip
    news = [r["text"] for p in sorted((ROOT / "tests/digests").glob("news*.jsonl")) if "scored" not in p.name
            for r in rows(p) if r["gold"]]  # fmt: skip
    isaf = [r["text"] for r in rows(bench / "isaf/dev.jsonl")]
    muc = [" ".join(r["text"].lower().split()) for r in rows(bench / "muc4/full.jsonl") if r["templates"]]
    claims = [r["text"] for p in sorted((ROOT / "tests/digests").glob("*.jsonl"))
              if not p.name.startswith("news") and "scored" not in p.name for r in rows(p)]  # fmt: skip
    parts = [
        (other, 0, 1.0), (pieces(other), 0, 0.5), (news, 1, 1.0), (pieces(news), 1, 0.3), (pieces(claims), 1, 0.2),
        ([" ".join(t.split()[:FIRST]) for t in muc], 1, 0.4), (isaf, 1, 0.3), (muc, 1, 0.3),
    ]  # fmt: skip
    texts = [t for some, _, _ in parts for t in some]
    told = [label for some, label, _ in parts for _ in some]
    weights = [weight for some, _, weight in parts for _ in some]
    return texts, told, weights, [*other, *news]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared/bench")
    texts, told, weights, ours = material(parser.parse_args().bench)
    left_out = names(ours)
    every = reader(min_df=4).fit(ours)  # no names of the benchmarks
    vocabulary = [w for w in every.get_feature_names_out() if not any(part in left_out for part in w.split())]
    model = LogisticRegression(C=20, max_iter=3000, class_weight="balanced")
    wide = reader(vocabulary=vocabulary)
    model.fit(wide.fit_transform(texts), told, sample_weight=weights)
    strongest = np.argsort(-np.abs(model.coef_[0] * wide.idf_), kind="stable")[:KEPT]
    vocabulary = sorted(vocabulary[i] for i in strongest)
    kept = reader(vocabulary=vocabulary)
    matrix = kept.fit_transform(texts)
    said = cross_val_predict(model, matrix, told, cv=5, method="predict_proba")[:, 1]
    labels = np.array(told)
    for least in (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        print(f"{least}: of other texts {(said[labels == 0] >= least).mean():.3f} taken for reports, "
              f"of reports {(said[labels == 1] < least).mean():.3f} for other texts")  # fmt: skip
    model.fit(matrix, told, sample_weight=weights)
    words = {
        w: [round(float(c), 3), round(float(i), 3)]
        for w, c, i in zip(vocabulary, model.coef_[0], kept.idf_, strict=True)
    }
    OUT.write_text(
        json.dumps({"bias": round(float(model.intercept_[0]), 4), "words": words}, separators=(",", ":")) + "\n",
        "utf-8",
    )


if __name__ == "__main__":
    main()
