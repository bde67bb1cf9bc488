"""Write the sample reports that are no plain text: the Word and PDF files and the wire stories of examples/.

    python scripts/make_examples.py

The same bytes every time. Everything told in them is invented.
"""

from __future__ import annotations

import io
import json
import textwrap
import zipfile
from datetime import datetime
from pathlib import Path

import docx

EXAMPLES = Path(__file__).parent.parent / "examples"

INVENTED = "This report and everything in it are invented: it shows how Tollbook reads {what}."

UPDATE = (
    INVENTED.format(what="an army's operational update"),
    "Joint Command Morning Operational Update Feb. 11, 2014",
    "2014-02-S-011",
    "For Immediate Release",
    "KABUL, Afghanistan (Feb. 11, 2014) - A combined Afghan and coalition force killed two insurgents and"
    " detained several suspected insurgents when it searched a house in Marjeh district, Helmand province, yesterday."
    " It was after a Taliban facilitator who is believed to have supplied roadside bombs in the district.",
    "Separately, in Sabari district, Khost province, an Afghan-led force detained a Haqqani network leader and three"
    " other suspected insurgents on Sunday. The force found a machine gun, four grenades and 20 kilograms of"
    " explosives in the compound. No shots were fired.",
    "In Kunar province overnight, a precision airstrike killed a Taliban leader and two other armed insurgents in"
    " Watahpur district. No civilians were harmed, according to initial reports.",
    "In the same province, an Afghan army patrol found and destroyed two improvised explosive devices on Monday.",
    "Three Afghan policemen were wounded when their vehicle struck a roadside bomb near Gardez, Paktiya province,"
    " yesterday afternoon.",
    "Media contact: desk@example.org",
)

CAPITALS = """\
{invented}

   SAN MIGUEL, 14 FEB 89 (XPA) -- [TEXT] TWO SOLDIERS AND A PEASANT WERE KILLED
AND FIVE OTHER PERSONS WERE WOUNDED YESTERDAY WHEN GUERRILLAS OF THE FARABUNDO
MARTI NATIONAL LIBERATION FRONT [FMLN] ATTACKED A MILITARY POST IN CHINAMECA, SAN
MIGUEL DEPARTMENT, THE ARMED FORCES PRESS OFFICE SAID TODAY.

   THE POLICE SAID THAT WITNESSES HAD REPORTED THAT THE ATTACKERS USED RIFLES AND
GRENADES.  THE ATTACK LASTED NEARLY AN HOUR.

   MEANWHILE, A BOMB DAMAGED AN ELECTRIC TOWER NEAR USULUTAN EARLY THIS MORNING.
NO ONE WAS INJURED AND NO GROUP HAS CLAIMED RESPONSIBILITY.

   IN SAN SALVADOR, UNIDENTIFIED MEN KIDNAPPED A BUSINESSMAN ON 11 FEBRUARY.  THE
FMLN DENIED THAT IT HAD TAKEN PART IN THE KIDNAPPING.

   ON THE RADIO, THE REBELS THREATENED TO ATTACK BUSES DURING THE STRIKE THAT
BEGINS NEXT WEEK.  MORE THAN 900 PERSONS HAVE BEEN KILLED IN THE DEPARTMENT SINCE
THE WAR BEGAN.
"""

MIXED = """\
{invented}

MAIDUGURI, Nigeria, March 8, 2016 (XPA) - Suspected Boko Haram gunmen killed at least nine people and burned dozens of \
houses in a raid on a village near Damboa on Monday night, residents and a security official said.

The attackers came on motorcycles at about 9 p.m. and opened fire on people outside a mosque, a resident who fled to \
Maiduguri said. Two members of a local vigilante group were among the dead, he said.

Hours later, two women blew themselves up at a checkpoint in Konduga, about 40 km southeast of Maiduguri, killing a \
soldier and wounding four civilians, the official said. The army confirmed the blasts but said that only the bombers \
had died.

"We will not leave the villages alone," an army spokesman said. He denied a report that troops had shot protesters in \
Maiduguri on Sunday.

The conflict has killed thousands of people since 2009.
"""

NOTE_TITLE = "Harm to civilians in Idlib and Aleppo, first week of March 2018"
NOTE = (
    INVENTED.format(what="a monitor's report with a table"),
    NOTE_TITLE,
    "Sample Monitor, 9 March 2018",
    "The monitor's staff recorded four incidents in the week from 1 to 7 March. Two witnesses or more were heard on"
    " each. Names of the dead are held back at their families' wish.",
    "On 2 March, a barrel bomb dropped by a government helicopter hit a house in Saraqib, killing a woman and her two"
    " children and wounding five other civilians. Rescuers said that a second bomb failed to explode.",
    "On the evening of 4 March, unidentified gunmen shot dead a nurse in Idlib. No group claimed the killing.",
    "Other incidents",
)
TABLE = (
    "Date | Place | What happened",
    "5 March 2018 | Maarat al-Numan | A mortar shell hit a market and wounded three civilians.",
    "7 March 2018 | Azaz | A car bomb exploded near a checkpoint, killing two fighters and a passer-by.",
)
NOTE_END = ("Page 1 of 1",)


def word_file(paragraphs: tuple[str, ...], made: datetime) -> bytes:
    """A Word file of plain paragraphs, with a fixed day of making and no clock in its archive."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "", "", ""
    properties.created = properties.modified = made
    first = io.BytesIO()
    document.save(first)
    packed = io.BytesIO()
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def pdf_file(lines: list[str], title: str) -> bytes:
    """A PDF of one page of plain lines, in Helvetica."""
    shown = " T* ".join("({}) Tj".format(line.translate({40: r"\(", 41: r"\)", 92: r"\\"})) for line in lines)
    content = f"BT /F1 10 Tf 14 TL 50 790 Td {shown} ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        " /Resources << /Font << /F1 3 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        f"<< /Title ({title}) /CreationDate (D:20180309120000Z) >>",
    )
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


def note_lines() -> list[str]:
    """The monitor's note as typed lines: paragraphs wrapped, a blank line between them, the table's rows whole."""
    lines: list[str] = []
    for paragraph in NOTE:
        lines += [*textwrap.wrap(paragraph, 95), ""]
    return [*lines, *TABLE, "", *NOTE_END]


def wire_rows() -> list[dict[str, str]]:
    """The two wire stories as rows."""
    common = {"source_name": "XPA", "source_kind": "press"}
    return [
        {
            "id": "wire-1989",
            "published": "1989-02-14",
            **common,
            "text": CAPITALS.format(invented=INVENTED.format(what="old wire copy").upper()),
        },
        {
            "id": "wire-2016",
            "published": "2016-03-08",
            **common,
            "title": "Nine killed in raid near Damboa, two blasts hit Konduga",
            "text": MIXED.format(invented=INVENTED.format(what="a wire story")),
        },
    ]


def main() -> None:
    """Write the files."""
    (EXAMPLES / "operational-update.docx").write_bytes(word_file(UPDATE, datetime(2014, 2, 11, 8)))
    (EXAMPLES / "monitor-report.pdf").write_bytes(pdf_file(note_lines(), NOTE_TITLE))
    rows = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in wire_rows())
    (EXAMPLES / "wire-stories.jsonl").write_text(rows, encoding="utf-8")


if __name__ == "__main__":
    main()
