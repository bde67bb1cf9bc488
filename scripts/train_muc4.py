"""Trains the learned layer of the MUC-4 benchmark, but for its encoder, and says what it reaches.

    train_muc4.py --data ../shared/bench/muc4/train.jsonl --cache DIR [--encoder DIR] [--out FILE] [--only-linear]

Needs scikit-learn and english-words (see docs/dependencies.md). DIR of --cache keeps what was read from the reports
and what the linear models say of it, 8 minutes on one core; with --only-linear that is all that is done. DIR of
--encoder is what scripts/train_muc4_encoder.py wrote from that; without it the layer is trained to do without the
encoder. Writes bench/data/muc4.npz.

Every stage is fitted on what the stages before say of reports that those were not fitted on (five folds of blocks of
neighbouring reports). Nothing is chosen by what is reached; each fold is scored by models that were fitted without it.
"""

from __future__ import annotations

import argparse
import importlib
import pickle
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.muc4_context import Spoken
from bench.muc4_gold import Scorer, fillers, rows
from bench.muc4_layer import WEIGHTS
from bench.muc4_material import Material, material
from bench.run import report as as_report
from scripts.train_muc4_stages import Lesson, Lessons, LinearSaid, Trainer

from tollbook.pipeline import Coder

_BEFORE = frozenset("the a an two three four five six seven eight several some other these his of".split())


def read_all(data: Path, cache: Path) -> list[Material]:
    """Codes the reports, or takes them from ``cache``."""
    kept = cache / f"{data.stem}.pickle"
    if not kept.exists():
        coder = Coder()
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps([material(coder.code(as_report(dict(row)))) for row in rows(data)]))
    found: list[Material] = pickle.loads(kept.read_bytes())
    return found


def names_of(lessons: Lessons) -> frozenset[str]:
    """Words that no feature may hold, so that nothing is learned of a name: those that the dictionaries don't have,
    those that the tagger takes for names more often than not, and those that the keys have in people's names and that
    reports hardly ever put an article or a number before."""
    dictionaries = importlib.import_module("english_words")
    plain, rare = (dictionaries.get_english_words_set([name], lower=True) for name in ("gcide", "web2"))
    tagged: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    common: Counter[str] = Counter()
    people = {w for lesson in lessons for s in fillers(lesson.row, "Victim") for w in s.split()}
    for lesson in lessons:
        tagged.update(lesson.read.proper)
        words = re.findall(r"[\w'-]+", lesson.read.text.lower())
        seen.update(words)
        common.update(w for before, w in pairwise(words) if w in people and (before in _BEFORE or before.isdigit()))

    def known(word: str) -> bool:
        usual = word in rare and tagged[word] < -0.6 * seen[word]
        return word in plain or usual or word.endswith(("ing", "ed")) or not word.isalpha()

    strange = {w for w, n in tagged.items() if n > 0 or not all(known(part) for part in re.split("[-']", w))}
    plainly = {w for w in people if common[w] >= 0.1 * seen[w] or len(w) < 4}
    return frozenset(strange | (people - plainly))


def linear_said(trainer: Trainer, data: Path, cache: Path) -> LinearSaid:
    """Fits the linear stages, or takes them from ``cache``."""
    kept = cache / f"{data.stem}.linear.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(trainer.linear()))
    found: LinearSaid = pickle.loads(kept.read_bytes())
    return found


def encoder_outputs(folder: Path | None, count: int) -> list[Spoken | None]:
    """What scripts/train_muc4_encoder.py wrote: of each report, by an encoder that was not trained on it."""
    if folder is None:
        return [None] * count
    found: list[Spoken | None] = pickle.loads((folder / "outputs.pickle").read_bytes())
    return found


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--only-linear", action="store_true")
    args = parser.parse_args()
    reports, read = rows(args.data), read_all(args.data, args.cache)
    encoded = encoder_outputs(args.encoder, len(reports))
    sys.path.append(str(args.data.resolve().parents[1]))
    scorer = Scorer(importlib.import_module("score_muc4"), reports)
    lessons = [Lesson(*parts) for parts in zip(reports, read, encoded, strict=True)]
    trainer = Trainer(lessons, scorer, names_of(lessons))
    linear = linear_said(trainer, args.data, args.cache)
    if not args.only_linear:
        trainer.train(linear).save(args.out)


if __name__ == "__main__":
    main()
