"""Layout: headings, items, rows, datelines and page furniture."""

from __future__ import annotations

import time

import pytest

from tollbook.documents.clean import clean
from tollbook.documents.sections import lay_out
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()


def laid_out(text: str) -> list[str]:
    """One line for each piece: "~" dateline, "x" furniture, "[heading] kind: body"."""
    cleaned, _ = clean(text)
    layout = lay_out(cleaned, KNOWLEDGE)
    marks = [(span.start, f"x {span.of(cleaned)}") for span in layout.boilerplate]
    if layout.dateline:
        marks.append((layout.dateline.start, f"~ {layout.dateline.of(cleaned)}"))
    for section in layout.sections:
        heading = f"[{section.heading.of(cleaned)}] " if section.heading else ""
        marks.append((section.body.start, f"{heading}{section.kind}: {section.body.of(cleaned)}"))
    return [line for _, line in sorted(marks)]


LONG = "two soldiers of the garrison were killed and a third was wounded when a mine went off under their vehicle."

LAYOUTS = {
    "headings run into one unbroken paragraph": (
        "These are some of the operations of the past weeks. North Province On the 4th of Safar, two soldiers were"
        " killed. Meanwhile, a post was hit. Wilayat Sabra On the 9th of Safar, a bridge was blown up. Somalia On the"
        " 11th of Safar, a convoy was hit.",
        [
            "plain: These are some of the operations of the past weeks.",
            "[North Province] run_in: On the 4th of Safar, two soldiers were killed. Meanwhile, a post was hit.",
            "[Wilayat Sabra] run_in: On the 9th of Safar, a bridge was blown up.",
            "[Somalia] run_in: On the 11th of Safar, a convoy was hit.",
        ],
    ),
    "a name of any kind before a date": (
        "Tel al-Sabra On the 4th of Safar, a post was hit. East Sabra On 9 May, a bridge was hit.",
        [
            "[Tel al-Sabra] run_in: On the 4th of Safar, a post was hit.",
            "[East Sabra] run_in: On 9 May, a bridge was hit.",
        ],
    ),
    "a name before a dash or a sentence, where several lines open so": (
        "Sabra – The road was quiet for days. On the 4th of Safar, a post was hit.\n"
        "Al-Wadi' – On the 6th, a bridge was hit.\nNorth Tel - No one came.",
        [
            "[Sabra] run_in: The road was quiet for days. On the 4th of Safar, a post was hit.",
            "[Al-Wadi] run_in: On the 6th, a bridge was hit.",
            "[North Tel] run_in: No one came.",
        ],
    ),
    "a name before a sentence, where several lines open so": (
        "Lower Sabra The roads were quiet. On Monday a post was hit.\nTel In the town a man was shot.",
        [
            "[Lower Sabra] run_in: The roads were quiet. On Monday a post was hit.",
            "[Tel] run_in: In the town a man was shot.",
        ],
    ),
    "headings that the digest around them makes": (
        "North Province On the 4th, a post was hit. Kidal Region Tessalit: the base was struck. Bay Region Ethiopian troops"
        " were shot at. East Region Gendarmes at a mine lost a post. Atacora The army lost a truck. Tahoua Region Niger's"
        " guard had a post. Wilayat al-'Iraq Sabra Nine houses were burned. Northeastern Kenya A camp was hit. Bengal Crude"
        " bombs were thrown. Wilayah of Bay Ali Farah, who kept books, was shot.",
        [
            "[North Province] run_in: On the 4th, a post was hit.",
            "[Kidal Region] run_in: Tessalit: the base was struck.",
            "[Bay Region] run_in: Ethiopian troops were shot at.",
            "[East Region] run_in: Gendarmes at a mine lost a post.",
            "[Atacora] run_in: The army lost a truck.",
            "[Tahoua Region] run_in: Niger's guard had a post.",
            "[Wilayat al-'Iraq Sabra] run_in: Nine houses were burned.",
            "[Northeastern Kenya] run_in: A camp was hit.",
            "[Bengal] run_in: Crude bombs were thrown.",
            "[Wilayah of Bay] run_in: Ali Farah, who kept books, was shot.",
        ],
    ),
    "several names before sentences in one line": (
        "The fighters report. Sabra In the town a tank was hit. Tel Four policemen were killed at a post on the road. North Tel"
        " A convoy was hit.",
        [
            "plain: The fighters report.",
            "[Sabra] run_in: In the town a tank was hit.",
            "[Tel] run_in: Four policemen were killed at a post on the road.",
            "[North Tel] run_in: A convoy was hit.",
        ],
    ),
    "bodies and sites called after an area, also in a digest": (
        "North Province On the 4th, a post was hit. South Province On the 5th, a post was hit. Sinai Police posts were empty."
        " Damascus Airport was shut. Sabra Province Governor Ali spoke.",
        [
            "[North Province] run_in: On the 4th, a post was hit.",
            "[South Province] run_in: On the 5th, a post was hit. Sinai Police posts were empty. Damascus Airport was shut."
            " Sabra Province Governor Ali spoke.",
        ],
    ),
    "one line with a name and a dash may be anything": (
        "Sabra – The road was quiet for days. On the 4th of Safar, a post was hit.\nA bridge was hit.",
        ["plain: Sabra – The road was quiet for days. On the 4th of Safar, a post was hit.\nA bridge was hit."],
    ),
    "an area named inside a sentence is no heading": (
        "In Sabra Province the army held two men. Sabra Province officials said so. Police in North Province said no.",
        [
            "plain: In Sabra Province the army held two men. Sabra Province officials said so."
            " Police in North Province said no.",
        ],
    ),
    "countries with a colon or full stop": (
        "Syria: Two strikes hit a depot.\nOne strike hit a bridge.\nIRAQ. Three strikes hit a tunnel.",
        [
            "[Syria] run_in: Two strikes hit a depot.\nOne strike hit a bridge.",
            "[IRAQ] run_in: Three strikes hit a tunnel.",
        ],
    ),
    "a town, or a country with more, stays in its sentence": (
        "Raqqa: two strikes hit a depot.\nSyria, Abu Kamal: one strike hit a bridge.",
        ["plain: Raqqa: two strikes hit a depot.\nSyria, Abu Kamal: one strike hit a bridge."],
    ),
    "headings on lines of their own": (
        f"Attacks on the Road to Sabra\n\nOn 4 May {LONG}\n\nTel district\nOn 6 May {LONG}\n\n## Losses\n\nNone.",
        [
            f"[Attacks on the Road to Sabra] heading: On 4 May {LONG}",
            f"[Tel district] heading: On 6 May {LONG}",
            "[Losses] heading: None.",
        ],
    ),
    "items, each a section of its own": (
        "The week in Sabra:\n- On 4 May a post was hit.\n* On 5 May a bridge was hit.\n3) On 6 May a car was hit.\n"
        "The army denied all three.",
        [
            "[The week in Sabra] bullet: On 4 May a post was hit.",
            "[The week in Sabra] bullet: On 5 May a bridge was hit.",
            "[The week in Sabra] bullet: On 6 May a car was hit.",
            "[The week in Sabra] heading: The army denied all three.",
        ],
    ),
    "a table": (
        "Date | Place | What happened\n---|---|---\n4 May | Sabra | A post was hit.\n"
        "| 5 May | Tel | A bridge was hit. |",
        [
            "x Date | Place | What happened",
            "x ---|---|---",
            "table_row: 4 May | Sabra | A post was hit.",
            "table_row: 5 May | Tel | A bridge was hit.",
        ],
    ),
    "an army's update": (
        "Joint Command Morning Operational Update Nov. 20, 2014\nISAF Joint Command - Afghanistan\n2014-11-S-034\n"
        "For Immediate Release\nDownload PDF\n\nSABRA, Afghanistan (Nov. 20, 2014) \u2013 A patrol was hit yesterday."
        "\n\nMedia contact: desk@example.org\n- 2 -\n###",
        [
            "x Joint Command Morning Operational Update Nov. 20, 2014",
            "x ISAF Joint Command - Afghanistan",
            "x 2014-11-S-034",
            "x For Immediate Release",
            "x Download PDF",
            "~ SABRA, Afghanistan (Nov. 20, 2014) \u2013",
            "plain: A patrol was hit yesterday.",
            "x Media contact: desk@example.org",
            "x - 2 -",
            "x ###",
        ],
    ),
    "an army's update saved as one line": (
        "ISAF Joint Command - Afghanistan 2014-11-S-034 For Immediate Release   SABRA, Afghanistan (Nov. 20)"
        "  A patrol was hit.   Two men were held.",
        [
            "x ISAF Joint Command - Afghanistan",
            "x 2014-11-S-034",
            "x For Immediate Release",
            "~ SABRA, Afghanistan (Nov. 20)",
            "plain: A patrol was hit.\nTwo men were held.",
        ],
    ),
    "releases with a dateline and a headline on one line": (
        "SABRA, 18 November 2019. Two hurt by a shot\nTwo guards were shot at yesterday.\n\n"
        "TEL WAD (Kenya), 22 November 2019. Bus halted\nA bus was halted near Wad.",
        [
            "[SABRA, 18 November 2019. Two hurt by a shot] entry: Two guards were shot at yesterday.",
            "[TEL WAD (Kenya), 22 November 2019. Bus halted] entry: A bus was halted near Wad.",
        ],
    ),
    "entries that open with a place and a day": (
        "From these operations:\n\nSabra, 6 Rabi' al-Awwal. Two devices on pickups. Four killed.\n"
        "Tel Wad, the next day. A guard was shot.\nWad in Sabra, 12 Dhu al-Qa'dah. A mine under a van.",
        [
            "[Sabra, 6 Rabi' al-Awwal] entry: Two devices on pickups. Four killed.",
            "[Tel Wad, the next day] entry: A guard was shot.",
            "[Wad in Sabra, 12 Dhu al-Qa'dah] entry: A mine under a van.",
        ],
    ),
    "days, and what follows hard on them": (
        "Wad desert\n5 Rajab. Ambush, bus.\n10-11 Rajab. Night raid.\nDay after: drone shot down.\n"
        "Also 12 Rajab: mast blown up. 13 Rajab: a bridge, too.",
        [
            "[5 Rajab] entry: Ambush, bus.",
            "[10-11 Rajab] entry: Night raid.",
            "[Day after] entry: drone shot down.",
            "[12 Rajab] entry: mast blown up.",
            "[13 Rajab] entry: a bridge, too.",
        ],
    ),
    "days and places in other orders": (
        "3 June, Sabra: a post was hit.\n[Tel Wad, 4 June] a bridge was hit.\nWAD - 5 June: a car was hit.\n"
        "06/06/2019 - Sabra - a mast was hit.",
        [
            "[3 June, Sabra] entry: a post was hit.",
            "[Tel Wad, 4 June] entry: a bridge was hit.",
            "[WAD - 5 June] entry: a car was hit.",
            "[06/06/2019 - Sabra] entry: a mast was hit.",
        ],
    ),
    "items that open with a day": (
        "The week:\n- 3 June, Sabra: a post was hit.\n- 4 June, Tel: a bridge was hit.\n- A car was hit, too.",
        [
            "[3 June, Sabra] entry: a post was hit.",
            "[4 June, Tel] entry: a bridge was hit.",
            "[The week] bullet: A car was hit, too.",
        ],
    ),
    "days whose month stands above them": (
        "Iraq: first half of Safar\n\nSabra\n4th: a post was hit.\n6th-7th: Raid on a bridge.\nSame day: a mast fell.\n"
        "\nTel Wad\n8: a car was hit.\nOn the 9th - a van was hit.",
        [
            "[4th] entry: a post was hit.",
            "[6th-7th] entry: Raid on a bridge.",
            "[Same day] entry: a mast fell.",
            "[8] entry: a car was hit.",
            "[On the 9th] entry: a van was hit.",
        ],
    ),
    "days whose month stands above them, with marks and places": (
        "OPERATIONS, SHAWWAL\n- 4/ Sabra, Wad: a post was hit.\n- 4/ Tel: a car was hit.\nSabra (5): a bridge was hit.",
        [
            "[4/ Sabra, Wad] entry: a post was hit.",
            "[4/ Tel] entry: a car was hit.",
            "[Sabra (5)] entry: a bridge was hit.",
        ],
    ),
    "places that head the days below": (
        "Month: Safar.\nSabra. 12. a post was hit.\n13. IED on a car.\nTel Wad. 12. a bridge was hit.\n14. Raid: two dead.",
        [
            "plain: Month: Safar.",
            "[12] entry: a post was hit.",
            "[13] entry: IED on a car.",
            "[12] entry: a bridge was hit.",
            "[14] entry: Raid: two dead.",
        ],
    ),
    "numbers that count items": (
        "Operations of Safar\n\n1. A post was hit.\n2. A car was hit.\n3. A bridge was hit.",
        [
            "[Operations of Safar] bullet: A post was hit.",
            "[Operations of Safar] bullet: A car was hit.",
            "[Operations of Safar] bullet: A bridge was hit.",
        ],
    ),
    "numbers with no month in sight": (
        "Operations\n\n4. A post was hit.\n6. A car was hit.",
        ["[Operations] bullet: A post was hit.", "[Operations] bullet: A car was hit."],
    ),
    "headings run in before the labels": (
        "NORTH PROVINCE Sabra, 8 Safar: a post was hit.\nSOMALIA Tel, 9 Safar: a bridge was hit.",
        ["[Sabra, 8 Safar] entry: a post was hit.", "[Tel, 9 Safar] entry: a bridge was hit."],
    ),
    "one place with a day is a dateline": (
        "SABRA, 18 November 2019. A guard was shot.\nTwo men were held.",
        ["~ SABRA, 18 November 2019.", "plain: A guard was shot.\nTwo men were held."],
    ),
    "figures above what is told": (
        "Number of operations: 41\nKilled and wounded: 158\nBy place: Sabra 19 | Tel 7\n\nHarvest of the week, 3 to 9 May: 14"
        " operations, with 30 killed. Some of them:\nOn 4 May a post was hit.",
        ["plain: Some of them:\nOn 4 May a post was hit."],
    ),
    "a form's figures are its incident's": (
        "Place: Sabra\nKilled: 3\nWounded: 2",
        ["[Place: Sabra] heading: Killed: 3\nWounded: 2"],
    ),
    "wire copy in capitals": (
        "   SAN PEDRO, 3 JAN 90 (XPA) -- [REPORT] [ARMY PRESS OFFICE] [TEXT] TWO SOLDIERS WERE\nWOUNDED TODAY.",
        [
            "~ SAN PEDRO, 3 JAN 90 (XPA) -- [REPORT] [ARMY PRESS OFFICE] [TEXT]",
            "plain: TWO SOLDIERS WERE\nWOUNDED TODAY.",
        ],
    ),
    "wire copy in lower case": (
        "san pedro -- two soldiers were wounded today, the army said.  the source added that a post was hit.",
        [
            "~ san pedro --",
            "plain: two soldiers were wounded today, the army said. the source added that a post was hit.",
        ],
    ),
    "nothing but furniture": ("For Immediate Release", ["plain: ", "x For Immediate Release"]),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layout(text: str, expected: list[str]) -> None:
    assert sorted(laid_out(text)) == sorted(expected)


DATELINES = [
    ("SABRA, Afghanistan (Nov. 20, 2014) - A patrol was hit.", "SABRA, Afghanistan (Nov. 20, 2014) -"),
    ("SABRA (Reuters) - Two men were held, police said on Monday.", "SABRA (Reuters) -"),
    ("SABRA, May 4 (Xinhua) -- Two men were held, police said on Monday.", "SABRA, May 4 (Xinhua) --"),
    ("SABRA \u2014 Two men were held, police said on Monday.", "SABRA \u2014"),
    ("Release of 22 March 2017 for 21 March: 31 strikes altogether.", "Release of 22 March 2017"),
    ("15 June 2017, about the day before: 21 strikes in all.", "15 June 2017,"),
    ("CENTCOM, Sunday 28 September 2014: eight strikes in all.", "CENTCOM, Sunday 28 September 2014:"),
    ("SAN PEDRO (COSTA VERDE), 3 JAN 90 (XPA - YSL) -- [TEXT] TWO MEN WERE HELD.",
     "SAN PEDRO (COSTA VERDE), 3 JAN 90 (XPA - YSL) -- [TEXT]"),
    ("CLANDESTINE, NO DATE (RADIO SABRA) -- TWO MEN WERE HELD.", "CLANDESTINE, NO DATE (RADIO SABRA) --"),
    ("SABRA, July 16 (PTI) Two men were held, police said on Monday.", "SABRA, July 16 (PTI)"),
    ("DERA SABRA: Two men were held, police said on Monday.", "DERA SABRA:"),
    ("Sabra: two men were held, police said on Monday.", None),
    # an event's date, and a dash within a sentence
    ("On 4 May 2017 two men were held in Sabra.", None),
    ("4 May 2017 saw two men held in Sabra.", None),
    ("The army - or what is left of it - held two men.", None),
    ("the army -- or what is left of it -- held two men.", None),
    ("Two men were held (May 4, 2017) in Sabra.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dateline"), DATELINES)
def test_datelines(text: str, dateline: str | None) -> None:
    cleaned, _ = clean(text)
    found = lay_out(cleaned, KNOWLEDGE).dateline
    assert (found.of(cleaned) if found else None) == dateline


def test_an_offset_finds_its_section() -> None:
    text = "The week:\n- A post was hit.\n- A bridge was hit.\nSyria: A car was hit."
    layout = lay_out(text, KNOWLEDGE)
    words = ["week", "post", "bridge", "Syria", "car"]
    assert [layout.section_at(text.index(word)).index for word in words] == [0, 0, 1, 2, 2]


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "A b ",
        "A ",
        "Sabra On ",
        "Syria: ",
        "1. ",
        "- ",
        "| ",
        "(May 4) ",
        "-- ",
        "A.B",
        "[x] ",
        "3 June. ",
        "3 June, Sabra: a\n",
    ],
)
def test_time_is_linear(unit: str) -> None:
    began = time.perf_counter()
    lay_out(unit * (200_000 // len(unit)), KNOWLEDGE)
    assert time.perf_counter() - began < 5


def test_a_day_counted_from_now_opens_an_entry() -> None:
    """What stands below it takes no day from the entry before."""
    text = "Sabra, 3 June: a post was hit.\nSabra, yesterday: a bridge was hit.\nAlso yesterday: a car was hit."
    layout = lay_out(text, KNOWLEDGE)
    assert [layout.section_at(text.index(word)).index for word in ("post", "bridge", "car")] == [0, 1, 2]
