"""Writes minutes as the meeting page of a council's committee system, with the residue such pages carry.

The element classes are those of ModernGov; the paragraphs are what Word leaves behind, hard line wraps and empty
paragraphs of no-break spaces among them.
"""

import re
import textwrap
from html import escape

from evals.sample.markup import Block, BlockKind, Source

_NUMBERED = re.compile(r"(\d+)\. (.*)")
_EMPTY = '<p class="MsoNormal">&#160;</p>'

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{kind} - {name}</title></head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<header><p>Invented for testing: no such board exists.</p></header>
<h1 class="mgMainTitleTxt">{kind}</h1>
<h2 class="mgSubTitleTxt">{name}</h2>
<div class="mgLinks"><ul class="mgActionList">
<li><a href="documents/agenda.pdf">Agenda frontsheet</a> <span class="mgFileSize">PDF 74 KB</span></li>
<li><a href="documents/minutes.pdf">{print_link}</a> <span class="mgFileSize">PDF 131 KB</span></li>
</ul></div>
<div class="mgContent">
<p><span class="mgLabel">Venue:</span> {place}</p>
<p><a href="#map">View directions</a></p>
<p><span class="mgLabel">Contact:</span> {contact}</p>
</div>
<table class="mgItemTable" id="mgItemTable">
<caption>Items</caption>
<tr><th>No.</th><th>Item</th></tr>
{rows}
</table>
<footer><p>Invented for testing: no such board exists.</p></footer>
</body>
</html>
"""


def meeting_page(source: Source) -> bytes:
    head = source.head
    draft = head["status"] == "draft"
    page = _PAGE.format(
        kind="Agenda and draft minutes" if draft else "Agenda and minutes",
        print_link="Printed draft minutes" if draft else "Printed minutes",
        name=escape(f"{head['body']} - {head['when']}"),
        place=escape(head["place"]),
        contact=escape(head["contact"]),
        rows="\n".join(_row(number, heading, rest) for number, (heading, rest) in enumerate(_items(source), 1)),
    )
    return page.encode("utf-8")


def _items(source: Source) -> list[tuple[Block, list[Block]]]:
    starts = [at for at, block in enumerate(source.blocks) if _is_item(block)]
    ends = [*starts[1:], len(source.blocks)]
    return [
        (source.blocks[start], list(source.blocks[start + 1 : end])) for start, end in zip(starts, ends, strict=True)
    ]


def _is_item(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and _NUMBERED.fullmatch(block.text) is not None


def _row(number: int, heading: Block, blocks: list[Block]) -> str:
    found = _NUMBERED.fullmatch(heading.text)
    assert found is not None
    link = "mgAiTitleLnk" if any("filed with these minutes" in block.text for block in blocks) else ""
    agenda = [block for block in blocks if block.kind is BlockKind.LINES]
    minutes = [block for block in blocks if block.kind is not BlockKind.LINES]
    return "\n".join(
        [
            f'<tr><td class="mgItemNumberCell"><a name="AI{5200 + number}"></a>'
            f'<p class="mgAiTitleTxt">{found[1]}.</p></td>',
            f"<td>{_title(found[2], link, 60 + 13 * number)}",
            *(f'<div class="mgWordPara">{_paragraph(block)}</div>' for block in agenda),
            '<p class="mgSubItemTitleTxt">Minutes:</p>',
            f'<div class="mgWordPara"><div class="WordSection1">{_paragraphs(minutes)}</div></div></td></tr>',
        ]
    )


def _title(title: str, link: str, size: int) -> str:
    if not link:
        return f'<p class="mgAiTitleTxt">{escape(title)}</p>'
    return (
        f'<p class="mgAiTitleTxt"><a class="{link}" href="documents/s{9000 + size}.pdf">{escape(title)}</a> '
        f'<img alt="pdf icon" src="pdf.gif"> <span class="mgFileSize">PDF {size} KB</span></p>'
    )


def _paragraphs(blocks: list[Block]) -> str:
    return "\n".join(f"{_paragraph(block)}\n{_EMPTY}" for block in blocks)


def _paragraph(block: Block) -> str:
    text = escape(f"{block.label} {block.text}".strip())
    wrapped = "\n".join(textwrap.wrap(text, 96, break_long_words=False, break_on_hyphens=False))
    if block.label:
        label, _, rest = wrapped.partition(" ")
        wrapped = f"{label}&#160;&#160;&#160;&#160;&#160; {rest}"
    bold = block.kind is BlockKind.HEADING or text == "RESOLVED:"
    return f'<p class="MsoNormal">{"<b>" + wrapped + "</b>" if bold else wrapped}</p>'
