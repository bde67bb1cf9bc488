"""Declared provinces within a declared country, as a group has headed its claims since 2018: "Wilayat Sham - Khayr"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tollbook.find.place_named import Part
from tollbook.mentions import Reading
from tollbook.spans import Span

_COUNTRY = (
    r"(?:(?:al-|ash-|as-)?['‘]?(?:Sham|Iraq|Syria|Libya|Khurasan|Khorasan)|Gharb Ifriqiyah?|Wasat Ifriqiyah?"
    r"|West Africa|Central Africa)"
)
_WITHIN = re.compile(
    rf"\b(?:(?:Wilayat|Wilayah?|Vilayat) {_COUNTRY}|{_COUNTRY} (?:Province|Wilayah|Wilayat))"
    r"(?: [-–—:/] ?|[,:/] ?| \(| )(?P<name>(?:al-|ar-|as-|ash-)?[A-Z][\w'’-]+(?: (?:al-|ad-)?[A-Z][\w'’-]+)?)\)?",
)
# "Al-Sham, al-Khayr On the 16th ...": the two alone, where a paragraph begins.
_HEADED = re.compile(
    rf"(?m:^)(?:[Aa]l-|[Aa]sh-|[Aa]s-)?{_COUNTRY}, "
    r"(?P<name>(?:al-|ar-|as-|ash-)?[A-Z][\w'’-]+(?: (?:al-|ad-)?[A-Z][\w'’-]+)?)"
    r"(?= (?:On|In|At|The|An?|During|Two|Three)\b)"
)
_ARTICLE = re.compile(r"^(?:al|ar|as|ash)-")


def declared_within(reading: Reading, declared: Callable[[str], bool]) -> Iterator[tuple[Span, Part]]:
    """The declared provinces that a claim names behind the declared country they lie in, each with all its words."""
    if not reading.is_claim:
        return
    ends = {heading.end for heading in reading.layout.headings}
    for match in (*_WITHIN.finditer(reading.text), *_HEADED.finditer(reading.text)):
        words = match["name"].split(" ")
        for name in (" ".join(words), words[0]):
            heads = match.start("name") + len(name) in ends  # "Wilayat Gharb Ifriqiyah Menaka Two informers were ..."
            if heads or declared(name) or declared(_ARTICLE.sub("", name)):
                own = Span(match.start("name"), match.start("name") + len(name))
                end = own.end + 1 if reading.text[own.end : own.end + 1] == ")" else own.end
                yield Span(match.start(), end), Part(own, name, "admin1", framed=True, core=name)
                break
