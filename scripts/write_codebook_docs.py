"""Write docs/codebooks/: a data dictionary page for each codebook, and the printed parts of its README.md.

    python scripts/write_codebook_docs.py          # write
    python scripts/write_codebook_docs.py --check  # say what is out of date, exit 1 if anything is

A test runs the check, so that the pages can't drift from the data files.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tollbook.codebooks.dictionary import dictionary, holding_table
from tollbook.codebooks.interchange import FORMATS, keeps
from tollbook.codebooks.read_generic import FIELDS
from tollbook.codebooks.spec import builtin_names, load_spec
from tollbook.find.count_quantities import VagueEntry
from tollbook.model import Interval
from tollbook.resolve.counts import SHAPES, Conventions
from tollbook.resources import Knowledge

DOCS: Final = Path(__file__).parent.parent / "docs" / "codebooks"
README: Final = DOCS / "README.md"
PART: Final = re.compile(r"(<!-- from data: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

HEAD: Final = "<!-- Written by scripts/write_codebook_docs.py from the codebook's file: change that. -->\n\n"

# An interval of each shape, to show what a convention writes for it: low, best, high, in words.
_SHOWN: Final = {
    "exact": (9, 9, 9, "nine"), "at_least": (35, None, None, "at least 35"), "about": (72, 80, 88, "about 80"),
    "between": (5, None, 10, "5 to 10"), "up_to": (0, None, 20, "up to 20"), "unknown": (0, None, None, "no number"),
}  # fmt: skip


def names_table() -> str:
    """What records can be converted to."""
    lines = ["| name | what | rows | page |", "| --- | --- | --- | --- |"]
    units = {"incident": "an incident", "incident_day": "an incident and day", "report": "a report"}
    for name in builtin_names():
        spec = load_spec(name)
        lines.append(f"| `{name}` | {spec.title} | {units[spec.unit]} | [{name}.md]({name}.md) |")
    for name in FORMATS:
        page = "[record.md](../record.md)" if name == "jsonl" else "[columns.md](../columns.md)"
        lines.append(f"| `{name}` | {keeps(name).title} | an incident | {'' if name == 'webannotation' else page} |")
    return "\n".join(lines) + "\n"


def words_table() -> str:
    """What each convention writes for each shape of count and each vague word."""
    knowledge = Knowledge()
    conventions = Conventions(knowledge)
    lines = [
        "| wording | " + " | ".join(f"`{name}`" for name in conventions.names) + " |",
        "| --- |" + " --- |" * len(conventions.names),
    ]
    for shape in SHAPES:
        low, best, high, said = _SHOWN[shape]
        lines.append(_cells(f"{said}", low, best, high, None, conventions))
    words = [entry.id for entry in knowledge.entries("counts", VagueEntry)]
    lines += [_cells(f"`{word}`", 0, None, None, word, conventions) for word in words]
    return "\n".join(lines) + "\n"


def _cells(said: str, low: int, best: int | None, high: int | None, word: str | None, all_: Conventions) -> str:
    counted = (all_.named(name).count(Interval(low=low, high=high), best, word) for name in all_.names)
    return f"| {said} | " + " | ".join(f"{found.text or 'blank'}" for found in counted) + " |"


def sources_list() -> str:
    """Where each convention comes from."""
    conventions = Conventions(Knowledge())
    return "\n".join(f"- `{name}`: {conventions.named(name).entry.source}." for name in conventions.names) + "\n"


def fields_list() -> str:
    """The fields that a mapping file may name."""
    return ", ".join(f"`{field}`" for field in FIELDS) + ".\n"


PARTS: Final[dict[str, Callable[[], str]]] = {
    "names": names_table,
    "holds": lambda: holding_table(builtin_names()),
    "words": words_table,
    "conventions": sources_list,
    "mapping": fields_list,
}


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with what it should hold."""
    for name in builtin_names():
        yield DOCS / f"{name}.md", HEAD + dictionary(load_spec(name))
    text = README.read_text(encoding="utf-8")
    yield README, PART.sub(lambda m: f"{m[1]}\n{PARTS[m[2]]()}\n{m[3]}", text)


def main() -> int:
    """Write or check."""
    check = "--check" in sys.argv
    stale = 0
    for path, text in pages():
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        print(f"{path}: {'out of date; run scripts/write_codebook_docs.py' if check else 'written'}")
        if not check:
            path.write_text(text, encoding="utf-8")
    return 1 if stale and check else 0


if __name__ == "__main__":
    raise SystemExit(main())
