"""Formats that carry the record as it is rather than another scheme's rows: flat tables, maps, annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
import yaml
from msgspec import structs

from tollbook.codebooks.case import Options, Tally
from tollbook.codebooks.check import LARGEST
from tollbook.codebooks.files import output
from tollbook.codebooks.loss import asked, fields_in, not_held
from tollbook.codebooks.places import coarsen
from tollbook.codebooks.spec import FOLDER, Held
from tollbook.errors import UsageError
from tollbook.export.mask import mask_all
from tollbook.export.output import Writer, open_output
from tollbook.model import AnyRecord, Group, Incident

FORMATS: Final[dict[str, str]] = {
    "csv": "flat", "parquet": "flat", "geojson": "flat", "geoparquet": "flat", "webannotation": "webannotation",
    "jsonl": "",
}  # fmt: skip

_AS: Final[dict[str, str]] = {
    "csv": "as CSV", "parquet": "as Parquet", "geojson": "as GeoJSON", "geoparquet": "as GeoParquet",
}  # fmt: skip


class Keeps(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a format keeps of the record."""

    title: str
    about: str
    holds: dict[str, Held]


def keeps(name: str) -> Keeps:
    """What format ``name`` keeps; the record itself keeps everything."""
    file = FORMATS[name]
    if not file:
        return Keeps(title="Tollbook's records", about="The record itself.", holds={})
    data = yaml.safe_load((FOLDER / "interchange" / f"{file}.yaml").read_text(encoding="utf-8"))
    found = msgspec.convert(data, Keeps)
    return structs.replace(found, title=f"{found.title} {_AS[name]}") if name in _AS else found


def write(records: Iterable[AnyRecord], kind: str, out: Path | None, options: Options) -> dict[str, Any]:
    """Write ``records`` in format ``kind``; gives the loss report. Raises UsageError for an unknown format."""
    if kind not in FORMATS:
        raise UsageError(f"unknown format {kind!r}: choose from {', '.join(FORMATS)}")
    tally = Tally()
    lost = keeps(kind)
    fates = frozenset(name for name, held in lost.holds.items() if held.fate != "kept")
    with _writer(kind, out) as writer:
        for _, batch in groupby(records, key=lambda record: record.report_id):
            found = tuple(batch)
            found = found if options.names else mask_all(found)
            found = coarsen(found, options.coarsen) if options.coarsen else found
            writer.add(found)
            for record in found:
                _count(record, tally, fates)
    return {
        "codebook": kind,
        "read": {"incidents": tally.incidents, "groups": tally.groups},
        "rows": tally.incidents,
        "left_out": [],
        "refused": [],
        "not_held": not_held(lost.holds, tally),
        "rules": {},
        "totals": [],
        "always_blank": {},
        "notes": {**tally.notes, **asked(options, tally.incidents)},
    }


def _count(record: AnyRecord, tally: Tally, fates: frozenset[str]) -> None:
    tally.lost.update(fields_in(record) & fates)
    if isinstance(record, Incident):
        tally.incidents += 1
        if any(max(line.low, line.best or 0, line.high or 0) > LARGEST for line in record.toll):
            tally.notes[
                "a count beyond 2^53, which readers of tables may round and Parquet leaves empty from 2^63"
            ] += 1
    elif isinstance(record, Group):
        tally.groups += 1


@contextmanager
def _writer(kind: str, out: Path | None) -> Iterator[Writer]:
    if kind in ("geoparquet", "webannotation"):
        with output(out) as file:
            writer = _made(kind, file)
            yield writer
            writer.close()
    else:
        # Names are masked already, so that the loss report tells of what is written.
        with open_output(out, kind, names=True) as writer:
            yield writer


def _made(kind: str, file: BinaryIO) -> Writer:
    # Loaded only when asked for: pyarrow alone takes a fifth of a second.
    if kind == "geoparquet":
        from tollbook.codebooks.geoparquet import GeoParquetWriter

        return GeoParquetWriter(file)
    from tollbook.codebooks.webannotation import WebAnnotationWriter

    return WebAnnotationWriter(file)
