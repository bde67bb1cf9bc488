"""Small closed sets of function words that bound a list of things."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = _set("a an the one another each every no any its their his her our this that these those")
QUANTITIES = _set(
    """
    other further additional more extra different some several many numerous various few all both half dozens
    scores  hundreds thousands dozen couple pair multiple unknown unspecified unstated undetermined certain
    single  two-way separate entire whole
    """
)
HEDGES = _set(
    """
    about approximately around roughly nearly almost over only just exactly also up at least most more than as
    many  fewer less an estimated reportedly possibly perhaps probably some  completely partially partly totally
    slightly heavily badly seriously severely
    """
)
MEASURES = _set(
    """
    amount quantity amounts quantities number numbers
    total series set lot variety stock pieces piece items item pair couple dozen handful
    kilogram kilograms kilos kilo kg tons tonnes ton litres liters liter litre metres meters boxes sacks
    bags  deal plenty length lengths heap heaps pile piles supply
    majority part parts section sections percent all some most dozens scores hundreds thousands several
    head  any one  dunam dunams hectare hectares acre acres feddan feddans  type types kind kinds
    """
)
# "11 boxes of cartridges" are cartridges; how many, is not said.
CONTAINERS = _set(
    "box boxes crate crates sack sacks bag bags barrel barrels drum drums case cases belt belts load jerrycans"
)
# "a store of ammunition", but "the store of the village".
STOCKS = _set("store stores stock stocks load loads haul hauls spoils booty")
COUNTED_MEASURES = _set("piece pieces item items head")
OPEN = _set(
    """
    beyond beneath underneath alongside ahead aboard nearby
    of in at on by near from to for with without within inside outside along across around between during after
    before  into onto under over against through throughout toward towards beside behind about above below off
    per via since  until till upon out among amid despite except following including using
    """
)
STOP = _set(
    """
    which who whom whose that where when while whereas because although though if unless so but then it they he
    she we  i you there having being not nor yet thus thereby however meanwhile is are was were be been has have
    had do does  did will would can could may might shall should must said says according
    """
)
JOINS = _set("and or plus & along as together besides then")
# For the thing named before: "and damaged two others".
STANDS_FOR = _set("one ones another other others second third fourth")
