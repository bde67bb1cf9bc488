"""Countries in each codebook's codes and names, from data/codebooks/countries.json, whose head names its sources."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from tollbook.codebooks.spec import FOLDER


class Country(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One country. ``gw`` is its Gleditsch-Ward number; None where a scheme has no code that we could verify."""

    iso2: str
    iso3: str
    iso_numeric: int | None
    name: str
    acled_name: str
    acled_region: str
    gw: int | None
    ucdp_name: str
    ucdp_region: str | None
    gtd: int | None
    gtd_name: str | None
    gtd_region: int | None


class _File(msgspec.Struct, frozen=True, kw_only=True):
    source: dict[str, str]
    countries: tuple[Country, ...]


@cache
def countries() -> Mapping[str, Country]:
    """All countries by ISO 3166-1 alpha-2 code."""
    file = msgspec.json.decode((FOLDER / "countries.json").read_bytes(), type=_File)
    return {country.iso2: country for country in file.countries}


@cache
def country(code: str | None) -> Country | None:
    """The country of a two-letter code, or None."""
    return countries().get(code) if code else None


@cache
def by_field(field: str) -> Mapping[object, Country]:
    """All countries by one of their codes or names; where two share one, the first in the file."""
    found: dict[object, Country] = {}
    for item in countries().values():
        value = getattr(item, field)
        if value is not None:
            found.setdefault(value, item)
    return found
