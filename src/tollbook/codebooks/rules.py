"""All rules that a codebook file may name with ``rule``: code where data can't say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tollbook.codebooks import acled, cameo, common, gtd, ngec, plover, ucdp_ged
from tollbook.codebooks.case import Case, Value

RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    **common.RULES,
    **acled.RULES,
    **ucdp_ged.RULES,
    **gtd.RULES,
    **plover.RULES,
    **ngec.RULES,
    **cameo.RULES,
}
