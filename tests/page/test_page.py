"""The page is one file that loads nothing, runs nothing of a report's, and stays small."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from many import incidents

from record_of import REPORT, actor, group, incident, killed
from tollbook.export.mask import mask
from tollbook.model import Evidence, Location, Source
from tollbook.page.writer import embedded, page

HOSTILE = (
    "</script><script>alert(1)</script>", "<!--<script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "\u2028\u2029",
    "@DATA@", "javascript:alert(1)", "'; alert(1); '", "\u202eabc", "]]>", "\x00\x08", "{{7*7}}", "${alert(1)}",
)  # fmt: skip
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def data_of(html: bytes) -> dict[str, Any]:
    """The data in a page, as its script reads them."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html.decode(), re.DOTALL)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


@pytest.mark.parametrize("value", HOSTILE)
def test_no_value_can_end_or_open_markup(value: str) -> None:
    text = embedded({"x": value})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {"x": value}


def test_hostile_values_reach_the_page_as_data_alone() -> None:
    everywhere = "".join(HOSTILE)
    hostile = incident(
        id=everywhere, section=everywhere, actors=(actor(everywhere, as_written=everywhere),),
        location=Location(name=everywhere, as_written=everywhere),
        source=Source(id=everywhere, url="javascript:alert(1)"),
        evidence={everywhere: (Evidence(start=0, end=3, rule=everywhere),)},
    )  # fmt: skip
    html = page((hostile,), {REPORT: everywhere})
    clean = page((incident(),))
    assert html.count(b"<script") == clean.count(b"<script") == 2
    assert b"onerror" not in re.sub(rb'id="data">.*?</script>', b"", html, flags=re.DOTALL)
    assert data_of(html)["records"][0]["section"] == everywhere


def test_the_page_loads_nothing() -> None:
    html = page(incidents(5)).decode()
    outside = re.sub(r'id="data">.*?</script>', "", html, flags=re.DOTALL)
    assert not re.search(
        r'(?:src|href)\s*=\s*"(?!#)|@import|url\(|fetch\(|XMLHttp|WebSocket|innerHTML|\beval\b', outside
    )
    assert "default-src 'none'" in outside
    links = set(re.findall(r"https?://[^\s\"'<]+", outside))
    assert links == {"http://www.w3.org/2000/svg"}, "a namespace, never fetched"


def test_the_policy_names_the_script_and_style_that_stand_there() -> None:
    import base64
    import hashlib

    html = page(()).decode()
    script = html[html.rindex("<script>") + 8 : html.rindex("</script>")]
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    for name, text in (("script", script), ("style", style)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in html


def test_five_hundred_incidents_stay_under_two_megabytes() -> None:
    html = page(incidents(500))
    assert len(html) < 2_000_000
    assert html == page(incidents(500))


def test_texts_are_there_only_when_given() -> None:
    records = (incident(), group())
    assert "text" not in data_of(page(records))["reports"][0]
    assert data_of(page(records, {REPORT: "Some words"}))["reports"][0]["text"] == "Some words"


def test_masked_names_are_blacked_out_in_the_text() -> None:
    text = "On Monday Tarik Belmor was hurt."
    named = incident(
        actors=(actor("commander", form="person", person="Tarik Belmor", as_written="Tarik Belmor"),),
        evidence={"/actors/0/person": (Evidence(start=10, end=22, rule="actors.person"),)},
    )
    shown = data_of(page((mask(named),), {REPORT: text}))["reports"][0]["text"]
    assert shown == "On Monday █████ ██████ was hurt."
    assert data_of(page((named,), {REPORT: text}, names=True))["reports"][0]["text"] == text


def test_groups_and_sums_are_there_for_the_page() -> None:
    data = data_of(page((incident(), group())))
    assert data["groups"]["grp-1"]["sums"]["killed"] == [48, None, None], "beyond the 3 of its member"
    assert data["records"][0]["sums"] == {"killed": [3, 3, 3], "wounded": [36, None, None]}
    assert data["countries"] == {"IQ": "Iraq"}


def in_browser(written: bytes, folder: Path, part: str = "") -> subprocess.CompletedProcess[str]:
    """What a browser makes of a page, and what it logs."""
    (folder / "page.html").write_bytes(written)
    command = [
        str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr",
        "--virtual-time-budget=2000", "--dump-dom",
        f"file://{folder / 'page.html'}{part}",
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_a_browser_shows_every_incident_and_runs_nothing_else(tmp_path: Path) -> None:
    hostile = incident(id="inc-x", section="<b>x</b>", actors=(actor("<img src=x onerror=document.title='run'>"),))
    done = in_browser(page((*incidents(20), hostile, group()), {REPORT: "the words"}), tmp_path, "#inc-x")
    assert "CONSOLE" not in done.stderr
    assert done.stdout.count('class="open"') == 21
    assert "<title>Incidents</title>" in done.stdout
    assert "&lt;img src=x" in done.stdout
    assert "the words" in done.stdout


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_a_total_of_several_attacks_counts_those_told_of_one_of_them_once(tmp_path: Path) -> None:
    first = incident(id="inc-1", groups=("grp-1",), toll=(killed(2),))
    second = incident(id="inc-2", groups=("grp-1",), toll=())
    done = in_browser(page((first, second, group(toll=(killed(9),)))), tmp_path)
    assert "<dt>killed</dt><dd>9</dd>" in done.stdout
