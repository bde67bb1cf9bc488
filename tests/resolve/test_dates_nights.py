"""Nights of two days, days named by their part, labels of monitors, and numeric dates by their source's habit."""

from __future__ import annotations

import pytest

from dates_of import Case, check, knowledge
from reading_of import coder, report_of
from tollbook.model import Source
from tollbook.resolve.date_orders import DateOrders, OrderEntry

DAY = "2017-05-10"
CASES = [
    Case(DAY, "Two fell [overnight Sunday into Monday].", "2017-05-07..2017-05-08", "day relative"),
    Case(DAY, "Two fell [overnight from Sunday to Monday].", "2017-05-07..2017-05-08", "day relative"),
    Case(DAY, "Two fell in [the night of Sunday to Monday].", "2017-05-07..2017-05-08", "day relative"),
    Case(DAY, "Two fell [between Sunday evening and dawn on Monday].", "2017-05-07..2017-05-08", "day relative"),
    Case(DAY, "Two fell [between 10 pm on Sunday and 3 am on Monday].", "2017-05-07..2017-05-08", "day relative"),
    Case(DAY, "Two fell [from Sunday night to the early hours of Monday].", "2017-05-07..2017-05-08", "day relative"),
    Case(DAY, "The town was shelled [from Saturday noon until midnight on Sunday].", "2017-05-06..2017-05-07",
         "day relative"),
    Case(DAY, "Two fell between the dam and the town on [Monday].", "2017-05-08", "day relative"),
    Case(DAY, "A bus was hit on Saturday. The army said on Tuesday that it had shelled a camp [the day before].",
         "2017-05-08", "day relative"),
    Case(DAY, "Police said on Sunday that two had fallen [the previous day].", "2017-05-06", "day relative"),
    Case(DAY, "A bus was hit on Saturday. Police said on Monday that two had died. [The day before], a shop was looted.",
         "2017-05-05", "day relative"),
    Case(DAY, "Two fell on Sunday, we learned [this Tuesday], 9 May, from the mayor.", "2017-05-09",
         "day relative background"),
    Case(DAY, "Two fell on Sunday, we learned this Tuesday, [9 May], from the mayor.", "2017-05-09",
         "day stated background"),
    Case(DAY, "It was learnt on [Tuesday] that two had fallen.", "2017-05-09", "day relative background"),
    Case(DAY, "Two fell in the night [from 3 to 4 May].", "2017-05-03..2017-05-04", "day stated"),
    Case(DAY, "On 12 March a bus was hit. [Two nights after that] they burned a shop.", "2017-03-14", "day relative"),
    Case(DAY, "On 12 March a bus was hit. [Three days after that] the post fell.", "2017-03-15", "day relative"),
    Case(DAY, "On 12 March a bus was hit. [That afternoon] they burned a shop.", "2017-03-12", "day relative"),
    Case(DAY, "In March a bus was hit on [the 12th] and again on the 14th.".replace("[the 12th]", "the [12th]"),
         "2017-03-12", "day carried"),
    Case(DAY, "In March a bus was hit on the 12th and again on the [14th].", "2017-03-14", "day carried"),
    Case(DAY, "In April shelling went on from the [3rd to the 5th].", "2017-04-03..2017-04-05", "day carried"),
    Case(DAY, "On 3 April a post fell. On the morning of the [sixth] they shelled a base.", "2017-04-06", "day carried"),
    Case(DAY, "[Reported on 7 May]: two fell near the post.".replace("[Reported on 7 May]", "Reported on [7 May]"),
         "2017-05-07", "day stated"),
    Case(DAY, "Reported on [7 May]:\n- Two fell near the post.\n- A bus was hit.", "2017-05-07", "day stated heading"),
    Case(DAY, "The force said on [7 May] that two had fallen.", "2017-05-07", "day stated background"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_reads_as(case: Case) -> None:
    check(case)


ORDERS = knowledge().entries("dates_orders", OrderEntry)


@pytest.mark.parametrize("entry", ORDERS, ids=lambda e: e.id)
def test_a_source_tells_its_order(entry: OrderEntry) -> None:
    orders = DateOrders(knowledge())
    for name in (*entry.match, *entry.names):
        assert orders.of(Source(id="x", name=name)) is entry.month_first
    for host in entry.hosts:
        assert orders.of(Source(id="x", url=f"https://news.example.{host}/a")) is entry.month_first
    for name in entry.no_match:
        assert orders.of(Source(id="x", name=name)) is not entry.month_first


@pytest.mark.parametrize(
    ("name", "best"), [("U.S. Central Command", "2016-02-03"), ("British Army", "2016-03-02"), ("Field office", None)]
)
def test_an_order_only_the_source_tells_keeps_the_other(name: str, best: str | None) -> None:
    (dated,) = coder().find(report_of("A post was hit on 02/03/2016.", "2016-05-10", source_name=name)).dates
    assert (dated.date.start, dated.reason) == (best, "ambiguous_date")
    assert dated.candidates == ("2016-02-03", "2016-03-02")
    assert (dated.date.earliest, dated.date.latest) == dated.candidates
