"""HTML: the main content as text, with its title and the day the page says it was published.

lxml and the rules below, rather than trafilatura, which brings some 50 MB of dependencies and takes 0.9 s to import
(lxml: 0.1 s). On our few test pages, tables included, both give the same words; on cluttered news sites trafilatura
has been tuned far more, so a page saved from one may keep a line or two of clutter here.

    >>> read_html("<html><body><nav>Home</nav><h1>Update</h1><p>Two men <b>were</b> held.</p></body></html>").text
    'Update\\n\\nTwo men were held.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec
from lxml import etree, html

from tollbook.documents.decode import decode
from tollbook.documents.page import Page, UnreadableError, one_line
from tollbook.documents.published import parse_day

_DROPPED: Final = (
    "script style noscript template svg canvas nav footer aside form button select input textarea iframe object embed "
    "audio video map dialog menu head"
).split()
_CLUTTER: Final = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|menu|sidebar|cookies?|share|sharing|social|breadcrumbs?|comments?|related|footer|advert"
    r"|ads?|banner|newsletter|promo|subscribe|skip|pagination|tags)(?:$|[-_ ])",
    re.IGNORECASE,
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PARAGRAPHS: Final = frozenset(
    "p div section article main header h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl figure figcaption hr body "
    "address center details fieldset".split()
)
_LINES: Final = frozenset("li tr dt dd summary caption br".split())
_CELLS: Final = frozenset({"td", "th"})
_LONGEST_CELL: Final = 2_000  # characters
_DATE_NAMES: Final = frozenset(
    "article:published_time og:published_time og:article:published_time datepublished date dc.date dc.date.issued "
    "dcterms.issued dcterms.created dcterms.date dc.date.created pubdate publishdate publish-date publication_date "
    "published published_time article.published sailthru.date parsely-pub-date citation_publication_date "
    "citation_date release_date".split()
)
_CHARSET: Final = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_XML_HEAD: Final = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_html(source: str | bytes) -> Page:
    """The page's main content. Scripts, styles, forms, navigation and hidden elements are never read as text.

    Raises UnreadableError for a page nested deeper than the parser follows, as its rest would be lost unseen.
    """
    text = source if isinstance(source, str) else _decoded(source)
    # huge_tree moves the limit of depth from 256 elements to 2,048; the file's size is bounded before this.
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(_XML_HEAD.sub("", text) or " ", parser=parser)
    except (etree.ParserError, ValueError):
        return Page("")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableError("the HTML is nested more than 2,000 elements deep; save the page as text")
    title, published, url = _title(root), _published(root), _url(root)
    _strip(root)
    return Page(_text(_main(root)), title, published, None, url)


def _decoded(source: bytes) -> str:
    declared = _CHARSET.search(source[:4096])
    if declared and not source.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return source.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(source)


def _strip(root: html.HtmlElement) -> None:
    """Take out what is no content. The tree is this reader's own."""
    whole = len(root.text_content())
    for element in list(root.iter(etree.Element)):
        if element.getparent() is None or element.tag in {"html", "body", "main", "article"}:
            continue
        named = f"{element.get('class', '')} {element.get('id', '')}"
        hidden = "hidden" in element.attrib or element.get("aria-hidden") == "true"
        clutter = (
            element.tag in _DROPPED
            or hidden
            or _HIDDEN.search(element.get("style", "")) is not None
            or (_CLUTTER.search(named) is not None and len(element.text_content()) < 0.3 * whole)
        )
        if clutter:
            element.drop_tree()


def _main(root: html.HtmlElement) -> html.HtmlElement:
    """The element that holds the content: one article or main where it holds most of the words, else the body."""
    body = root.find("body")
    body = root if body is None else body
    enough = 0.4 * len(body.text_content())
    for path in (".//article", ".//main", ".//*[@role='main']"):
        found = body.findall(path)
        if len(found) == 1 and len(found[0].text_content()) >= max(enough, 1):
            return found[0]
    return body


def _text(root: html.HtmlElement) -> str:
    """Blocks become paragraphs, items lines with a dash, rows lines with their cells between bars."""
    pieces = "".join(_pieces(root))
    lines = (" ".join(line.split()) for line in pieces.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _pieces(root: html.HtmlElement) -> Iterator[str]:
    """The text with its breaks, by a walk that needs no recursion however deep the page is nested."""
    frames = {table for table in root.iter("table") if _is_frame(table)}
    rows = {row for table in root.iter("table") if table not in frames for row in table.iter("tr")}
    cells = 0  # how many table cells the walk is inside
    for event, element in etree.iterwalk(root, events=("start", "end")):
        inside = element.tag in _CELLS and element.getparent() in rows
        if event == "start":
            if inside:
                cells += 1
                yield "" if element.getprevious() is None else " | "
            else:
                yield _break(element, in_cell=cells > 0, end=False)
            yield _flat(element.text, element)
        else:
            cells -= inside
            if not inside:
                yield _break(element, in_cell=cells > 0, end=True)
            if element is not root:
                yield _flat(element.tail, element.getparent())


def _break(element: html.HtmlElement, *, in_cell: bool, end: bool) -> str:
    """What stands in the text where a block starts or ends. A cell's own blocks stay on its row's line."""
    tag = element.tag
    if tag in _PARAGRAPHS or (tag in _CELLS and not in_cell):
        return " " if in_cell or (element.getparent() is not None and element.getparent().tag == "li") else "\n\n"
    if end or tag not in _LINES:
        return ""
    return " " if in_cell else "\n- " if tag == "li" else "\n"


def _is_frame(table: html.HtmlElement) -> bool:
    """Whether a table only lays the page out: it holds tables, or a cell with whole paragraphs."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return True
    return any(len(cell.findall(".//p")) > 2 or len(cell.text_content()) > _LONGEST_CELL for cell in table.iter("td"))


def _flat(text: str | None, holder: html.HtmlElement) -> str:
    """Line breaks in HTML's source are blanks, but for preformatted text."""
    if not text:
        return ""
    return text if holder.tag == "pre" else re.sub(r"[ \t\r\n\f]+", " ", text)


def _title(root: html.HtmlElement) -> str | None:
    for path in (".//meta[@property='og:title']/@content", ".//h1//text()", ".//title//text()"):
        found = one_line(" ".join(root.xpath(path)))
        if found:
            return found[:300]
    return None


def _url(root: html.HtmlElement) -> str | None:
    for path in (".//link[@rel='canonical']/@href", ".//meta[@property='og:url']/@content"):
        for found in root.xpath(path):
            if str(found).startswith(("http://", "https://")):
                return str(found)
    return None


def _published(root: html.HtmlElement) -> str | None:
    """The day the page gives as its publication; dates of change are passed over."""
    for words in _stated_days(root):
        try:
            day = parse_day(words)
        except ValueError:
            continue
        if day:
            return day
    return None


def _stated_days(root: html.HtmlElement) -> Iterator[str]:
    for meta in root.iter("meta"):
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        if any((name or "").lower() in _DATE_NAMES for name in names):
            yield meta.get("content", "")
    for script in root.xpath(".//script[@type='application/ld+json']"):
        yield from _linked_days(script.text or "")
    for element in root.xpath(".//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or element.text_content()
    for element in root.xpath(".//time[@pubdate] | .//article//time[@datetime] | .//header//time[@datetime]"):
        yield element.get("datetime") or element.text_content()


def _linked_days(source: str) -> Iterator[str]:
    try:
        waiting: list[object] = [msgspec.json.decode(source)]
    except (msgspec.DecodeError, RecursionError):
        return
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, dict):
            if isinstance(value.get("datePublished"), str):
                yield value["datePublished"]
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
