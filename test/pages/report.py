"""Sets texts by ReportLab, its font not embedded. Argument: a JSON file, a list of {file, items, style}."""

import json
import sys

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

FACE = "STSong-Light"
ALIGN = {"left": 0, "center": 1, "right": 2, "justify": 4}


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def paragraph(line, style):
    size = style["size"] * line["scale"]
    left = line["align"] == "left"
    look = ParagraphStyle(
        "p",
        fontName=FACE,
        wordWrap="CJK",
        fontSize=size,
        leading=size * (style["pitch"] if line["scale"] == 1 else 1.3),
        firstLineIndent=style["indent"] * size if line["indented"] else 0,
        spaceAfter=style["gap"],
        alignment=ALIGN["justify" if left and style["justified"] else line["align"]],
    )
    return Paragraph(escaped(line["text"]), look)


def rules(cell, style):
    kind, corner = style["rules"], (cell["column"], cell["row"])
    far = (cell["column"] + cell["colSpan"] - 1, cell["row"] + cell["rowSpan"] - 1)
    if kind == "all":
        return [("BOX", corner, far, 0.5, colors.black)]
    if kind == "level":
        return [("LINEABOVE", corner, far, 0.5, colors.black), ("LINEBELOW", corner, far, 0.5, colors.black)]
    return []


def table(item, style, width):
    look = ParagraphStyle("c", fontName=FACE, wordWrap="CJK", fontSize=10, leading=14, alignment=1 if style["centred"] else 0)
    columns = len(item["widths"])
    rows = [[""] * columns for _ in range(item["rows"])]
    commands = [("VALIGN", (0, 0), (-1, -1), style["stand"].upper())]
    for cell in item["cells"]:
        corner = (cell["column"], cell["row"])
        rows[cell["row"]][cell["column"]] = [Paragraph(escaped(line), look) for line in cell["lines"]] or ""
        commands.append(("SPAN", corner, (corner[0] + cell["colSpan"] - 1, corner[1] + cell["rowSpan"] - 1)))
        commands += rules(cell, style)
    share = width * style["width"] / sum(item["widths"])
    widths = [one * share for one in item["widths"]]
    return Table(rows, colWidths=widths, style=TableStyle(commands), repeatRows=item["headerRows"])


def main():
    pdfmetrics.registerFont(UnicodeCIDFont(FACE))
    for text in json.load(open(sys.argv[1], encoding="utf-8")):
        style = text["style"]
        paper = {"a4": A4, "letter": letter, "landscape": landscape(A4)}[style["paper"]]

        def edges(canvas, page):
            canvas.setFont(FACE, 9)
            canvas.drawCentredString(paper[0] / 2, 30, style["folio"].replace("#", str(page.page)))
            canvas.drawCentredString(paper[0] / 2, paper[1] - 40, style["head"])

        width = paper[0] - 144 - 12
        story = [table(i, style, width) if "cells" in i else paragraph(i, style) for i in text["items"]]
        page = SimpleDocTemplate(text["file"], pagesize=paper, invariant=1)
        page.build(story, onFirstPage=edges, onLaterPages=edges)


main()
