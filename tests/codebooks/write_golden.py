"""Write the golden files of every codebook anew, on purpose: a test compares them, this alone changes them.

    PYTHONPATH=tests python -m codebooks.write_golden            # from data/sample_records.jsonl
    PYTHONPATH=tests python -m codebooks.write_golden --records  # code the sample reports again first

The sample reports of examples/ are coded once into ``data/sample_records.jsonl``, so that golden files change with the
codebooks and not with every step of the reading. Where the reading errs, ``data/corrections.jsonl`` puts the record
right and says why: a codebook's row can be judged line by line only if the record behind it says what the report says.
A correction that changes nothing any more is named, to be taken out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from tollbook.codebooks import interchange
from tollbook.codebooks.case import Options
from tollbook.codebooks.convert import convert
from tollbook.codebooks.loss import lines
from tollbook.codebooks.spec import builtin_names, load_spec
from tollbook.export.jsonl import JsonlWriter, read_records
from tollbook.model import AnyRecord, Group, Incident, Report

HERE: Final = Path(__file__).parent
EXAMPLES: Final = HERE.parent.parent / "examples"
RECORDS: Final = HERE / "data" / "sample_records.jsonl"
TEXTS: Final = HERE / "data" / "sample_texts.json"
CORRECTIONS: Final = HERE / "data" / "corrections.jsonl"
GOLDEN: Final = HERE / "golden"

# A report's words mean what they mean because of who speaks: file, kind of source, name of the source.
SAMPLES: Final = (
    ("claim-digest-2017-05-04.txt", "armed_group", "Islamic State"),
    ("monitor-report.pdf", "ngo", "Sample Monitor"),
    ("operational-update.docx", "state_force", "Joint Command"),
    ("strike-release.html", "state_force", "Coalition"),
    ("wire-stories.jsonl", None, None),
)
_ACTOR: Final[dict[str, Any]] = {
    "form": "group", "name": None, "actor_id": None, "type": None, "country": None, "size": None,
    "certainty": "stated", "as_written": "",
}  # fmt: skip
_TOLL: Final[dict[str, Any]] = {
    "actor": None, "who": None, "civilian_status": "unknown", "modifier": None, "subset_of": None, "as_written": "",
}  # fmt: skip


class Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Fields of one record put right: ``where`` finds the record, ``set`` gives whole fields, ``why`` the reason."""

    source: str
    where: dict[str, Any]
    set: dict[str, Any]
    why: str


def corrections() -> list[Correction]:
    """All corrections, in file order."""
    raw = CORRECTIONS.read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Correction) for line in raw if line.strip()]


def corrected(records: Iterable[AnyRecord]) -> Iterator[AnyRecord]:
    """The records with every correction applied; raises ValueError for one that fits none or several."""
    found = [msgspec.to_builtins(record) for record in records]
    for correction in corrections():
        fitting = [r for r in found if r["source"]["id"] == correction.source and _fits(r, correction.where)]
        if len(fitting) != 1:
            raise ValueError(f"{correction.source} {correction.where}: fits {len(fitting)} records")
        (record,) = fitting
        before = msgspec.json.encode(record)
        for field, value in correction.set.items():
            record[field] = _whole(field, value)
        record["evidence"] = {
            pointer: words for pointer, words in record["evidence"].items() if pointer.split("/")[1] not in correction.set
        }  # fmt: skip
        if msgspec.json.encode(record) == before:
            print(f"no longer needed: {correction.source} {correction.where}: {correction.why}", file=sys.stderr)
    for record in found:
        yield msgspec.convert(record, Incident | Group)  # type: ignore[misc]


def _whole(field: str, value: Any) -> Any:
    match field:
        case "actors":
            return [{**_ACTOR, **actor} for actor in value]
        case "toll":
            return [{**_TOLL, "best": line["low"], "high": line["low"], **line} for line in value]
    return value


def _fits(record: Any, where: dict[str, Any]) -> bool:
    return all(_at(record, path) == value for path, value in where.items())


def _at(record: Any, path: str) -> Any:
    for name in path.split("."):
        if record is None:
            return None
        record = record[int(name)] if name.isdigit() else record.get(name)
    return record


def samples() -> Iterator[Report]:
    """The sample reports, loaded as their senders' own."""
    from tollbook.documents.load import load

    for name, kind, source in SAMPLES:
        for report in load(EXAMPLES / name):
            if kind is None:
                yield report
            else:
                told = msgspec.structs.replace(report.source, kind=kind, name=source)
                yield msgspec.structs.replace(report, source=told)


def code_samples() -> None:
    """Code the sample reports anew into ``RECORDS``."""
    from tollbook import code

    reports = tuple(samples())
    TEXTS.write_bytes(msgspec.json.format(msgspec.json.encode({r.id: r.text for r in reports}), indent=1) + b"\n")
    found = [record for report in reports for record in code(report)]
    with RECORDS.open("wb") as file:
        writer = JsonlWriter(file)
        for record in corrected(found):
            writer.add((record,))
        writer.close()


def write(name: str, folder: Path) -> Path:
    """Write one codebook's or format's file and loss report of the sample records into ``folder``; gives the file."""
    if name in interchange.FORMATS:
        path = folder / f"records.{name}"
        loss = interchange.write(read_records(RECORDS), name, path, Options())
    else:
        path = folder / f"{name}.{load_spec(name).format.kind}"
        texts = msgspec.json.decode(TEXTS.read_bytes(), type=dict[str, str]) if name == "isaf" else None
        loss = convert(RECORDS, name, path, texts=texts).loss()
    path.with_suffix(path.suffix + ".loss.txt").write_text("\n".join(lines(loss)) + "\n", encoding="utf-8")
    return path


GOLDEN_NAMES: Final = (*builtin_names(), "csv", "geojson", "webannotation")


def main() -> None:
    """Write all golden files."""
    if "--records" in sys.argv:
        code_samples()
    for name in GOLDEN_NAMES:
        print(write(name, GOLDEN))


if __name__ == "__main__":
    main()
