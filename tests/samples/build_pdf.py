"""Builds the bundled PDF from monitor.txt: two pages with a text layer, the same bytes every time.

python tests/samples/build_pdf.py src/reportedly/samples/monitor.pdf
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

SOURCE = Path(__file__).with_name("monitor.txt")
INFO = b"<< /Title (Incident report 14/2016: Fighting at the Wadi Sarif crossing) /Author (Steppe Conflict Monitor) /CreationDate (D:20160615090000Z) >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"


def build(text: str) -> bytes:
    """A PDF 1.4 file; pages are divided by a line of `===`."""
    contents = [_page(page.strip()) for page in text.split("\n===\n")]
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * index) for index in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        FONT % b"Helvetica",
        FONT % b"Helvetica-Bold",
    ]
    for index, content in enumerate(contents):
        resources = b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s /Contents %d 0 R >>" % (resources, 6 + 2 * index)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file([*objects, INFO])


def _page(text: str) -> bytes:
    out, y = [b"BT"], 780
    for paragraph in text.split("\n\n"):
        heading = len(paragraph) < 90 and not paragraph.endswith(".")
        for line in textwrap.wrap(paragraph, 88):
            shown = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
            out.append(b"/F%d 11 Tf 1 0 0 1 60 %d Tm (%s) Tj" % (2 if heading else 1, y, shown))
            y -= 15
        y -= 9
    return b"\n".join([*out, b"ET"])


def _file(objects: list[bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = len(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, size - 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(build(SOURCE.read_text(encoding="utf-8")))
