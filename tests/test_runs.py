"""Runs keep order, name what fails and count what they did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fake_coder import broken, fake, report
from record_of import group, incident, killed
from tollbook.errors import KnowledgeError
from tollbook.model import Report
from tollbook.runs.progress import count
from tollbook.runs.run import AHEAD, TURN, Coded, Settings, code_reports
from tollbook.runs.summary import SHOWN, Tally, summary


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_reports(workers: int) -> None:
    reports = [report(str(n)) for n in range(30)]
    coded = list(code_reports(reports, Settings(), workers, fake))
    assert [c.name for c in coded] == [r.source.id for r in reports]
    assert all(c.reason is None for c in coded)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_report_that_raises_is_named_and_the_rest_goes_on(workers: int) -> None:
    first, second, third = code_reports([report("a"), report("b", "raise"), report("c")], Settings(), workers, fake)
    assert second.reason is not None
    assert second.reason.startswith("ValueError: no such luck")
    assert (first.reason, third.reason, second.path) == (None, None, "b.txt")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_report_that_cannot_be_read_is_named_and_those_read_with_it_go_on(workers: int) -> None:
    coded = list(code_reports([report("a"), report("b", "unreadable"), report("c")], Settings(), workers, fake))
    assert [(c.name, c.reason is None) for c in coded] == [("a", True), ("b", False), ("c", True)]


def test_a_report_that_ends_its_process_is_named_and_the_rest_goes_on() -> None:
    reports = [report("a"), report("b", "die"), *(report(str(n)) for n in range(5))]
    coded = list(code_reports(reports, Settings(), 2, fake))
    assert [c.name for c in coded if c.reason] == ["b"]
    assert "died" in (coded[1].reason or "")
    assert len(coded) == 7


def test_reports_are_taken_only_as_needed() -> None:
    taken = []

    def reports() -> Iterator[Report]:
        for n in range(1000):
            taken.append(n)
            yield report(str(n))

    stream = code_reports(reports(), Settings(), 2, fake)
    next(stream)
    assert len(taken) <= 2 * AHEAD * TURN + 1
    stream.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_coder_that_cannot_be_built_ends_the_run(workers: int) -> None:
    with pytest.raises(KnowledgeError, match="line 3"):
        list(code_reports([report("a")], Settings(), workers, broken))


def test_the_summary_counts_what_happened_once() -> None:
    tally = Tally()
    threatened = incident(id="inc-3", status="threatened", toll=(killed(100),), groups=())
    tally.add(Coded("a", "a.txt", (incident(), incident(id="inc-2"), threatened, group()), sentences=10, skipped=4))
    tally.add(Coded("b", "b.txt", reason="broken"))
    rows = dict(summary(tally))
    assert rows["Reports"] == "2 read, 1 failed"
    assert rows["Sentences"] == "10 (4 skipped by the gate: 40%)"
    assert rows["Incidents"] == "2"
    assert rows["  bombing"] == "2"
    assert rows["  threatened"] == "1"
    assert rows["  killed"] == "at least 51", "the group's 51 hold the 3 and 3 of its members"
    assert rows["  location"] == "3: two or more places of this name fit equally"
    assert rows["  b.txt"] == "broken"


def test_a_group_none_of_whose_members_happened_is_not_counted() -> None:
    tally = Tally()
    tally.add(Coded("a", None, (incident(status="denied", toll=()), group())))
    assert not tally.tolls


def test_many_failures_are_not_all_printed() -> None:
    tally = Tally()
    for n in range(SHOWN + 5):
        tally.fail(f"{n}.txt", "broken")
    assert dict(summary(tally))["  ..."] == "and 5 more"


def test_open_bounds_stay_open() -> None:
    tally = Tally()
    tally.add(Coded("a", None, (incident(toll=(killed(3), killed(1, None)), groups=()),)))
    tally.add(Coded("b", None, (incident(toll=(killed(2),), groups=()),)))
    assert tally.tolls["killed"] == (6, None, None)


def test_reports_are_counted_ahead_where_that_is_cheap(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.csv").write_text("text\none\ntwo\n")
    (tmp_path / "c.jsonl").write_text("{}\n{}\n{}\n")
    (tmp_path / ".hidden").write_text("x")
    assert count([str(tmp_path)]) == 6
    assert count(["-"]) is None


def test_coded_is_a_value() -> None:
    assert replace(Coded("a", None), reason="x") == Coded("a", None, reason="x")
