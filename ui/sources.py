"""The sources panel: for each citation of one answer the passage in its surroundings, and the page it stands on.

Nothing here trusts a paper: every word of it is escaped, and files are only ever named by their paper.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote as url_quote

from assistant.answer import Citation
from index.errors import LibraryError
from index.records import Copy
from ingest.document import Line
from ingest.paper import Part
from ui import wording
from ui.conversation import Turn
from ui.holdings import Holdings
from ui.matching import quoted_words
from ui.surroundings import surroundings

_PAGES_SHOWN = 2
_MINUTED = {Part.ATTENDANCE, Part.DISCUSSION, Part.RESOLUTION}


def sources_html(library: Holdings, turn: Turn | None, opened: int | None = None) -> str:
    """The sources of one turn, number `opened` unfolded; without a turn, what the panel is for."""
    citations = turn.answer.citations if turn and turn.answer else ()
    if turn is None or not citations:
        said = wording.SOURCES_EMPTY if turn is None or turn.answer is None else wording.SOURCES_NONE
        return _panel(f'<p class="hint">{escape(said)}</p>')
    cards = "".join(_card(library, turn.number, citation, citation.number == opened) for citation in citations)
    question = escape(wording.SOURCES_FOR.format(question=turn.question))
    return _panel(f'<p class="for">{question}</p><ol class="cards">{cards}</ol>')


def _panel(content: str) -> str:
    back = f'<span aria-hidden="true">←</span> {escape(wording.BACK)}'
    return (
        '<section class="sources" aria-labelledby="sources-title"><header class="sources-head">'
        f'<button type="button" class="back" data-close-sources>{back}</button>'
        f'<h2 id="sources-title" tabindex="-1">{escape(wording.SOURCES)}</h2></header>{content}</section>'
    )


def _card(library: Holdings, turn: int, citation: Citation, is_open: bool) -> str:
    kind, number = wording.KIND[citation.part], citation.number
    body = f"{_note(citation)}{_body(library, citation)}{_facts(citation)}"
    return (
        f'<li><details class="source" id="source-{turn}-{number}"{" open" if is_open else ""}><summary>'
        f'<span class="number" aria-hidden="true">{number}</span>'
        f'<span class="kind kind-{citation.part}">{escape(kind)}</span>'
        f'<span class="where">{escape(citation.title or citation.reference)}'
        f'<span class="when">{escape(_when(citation))}</span></span></summary>'
        f'<div class="card">{body}</div></details></li>'
    )


def _when(citation: Citation) -> str:
    return ", ".join(part for part in (wording.day(citation.meeting), _numbers(citation)) if part)


def _numbers(citation: Citation) -> str:
    minute = wording.MINUTE.format(number=citation.minute) if citation.minute else ""
    item = wording.AGENDA_ITEM.format(number=citation.agenda_item) if citation.agenda_item else ""
    return f"{minute} ({item})" if minute and item else minute or item


def _reference(citation: Citation) -> str:
    reference = escape(citation.reference)
    return (
        f'<div class="cited-as"><p>{reference}</p><button type="button" class="quiet" data-copy="{reference}">'
        f"{escape(wording.COPY_REFERENCE)}</button></div>"
    )


def _note(citation: Citation) -> str:
    note = wording.KIND_NOTE.get(citation.part)
    return f'<p class="note">{escape(note)}</p>' if note else ""


def _table_note(citation: Citation, pictured: bool) -> str:
    """A table that cannot be trusted is shown as the page has it, and says so first."""
    if not citation.uncertain:
        return ""
    look = wording.TABLE_UNSURE_PICTURE if pictured else wording.TABLE_UNSURE_PAPER
    return f'<p class="note unsure">{escape(wording.TABLE_UNSURE.format(look=look))}</p>'


def _body(library: Holdings, citation: Citation) -> str:
    try:
        lines = library.lines(citation.paper)
        # A PDF's own passage on its own page: other formats have no pages to draw.
        is_pdf = citation.page is not None and library.file(citation.paper).suffix.casefold() == ".pdf"
        stretch = _quoted_stretch(library, citation) if is_pdf else ""
        held_back = library.held_back(citation.paper)
    except (LibraryError, OSError):
        passage = f'<div class="passage">{surroundings((), citation)}</div>'
        gone = f'<p class="note">{escape(wording.PAPER_GONE)}</p>'
        return f"{gone}{_table_note(citation, pictured=False)}{passage}{_reference(citation)}"
    hidden = {page for one in held_back for page in one.pages}
    pages = [page for page in _pages(lines, citation) if page not in hidden] if is_pdf else []
    pictures = "".join(_picture(citation, page, stretch) for page in pages)
    passage = f'<div class="passage">{surroundings(lines, citation)}</div>'
    link = _held_back_note() if held_back else _link(citation, is_pdf)
    if citation.uncertain:
        return f"{_table_note(citation, bool(pictures))}{pictures}{passage}{_reference(citation)}{link}"
    return f"{passage}{_reference(citation)}{link}{pictures}"


def _held_back_note() -> str:
    """In the place of the link: the file holds more than may be shown."""
    return f'<p class="note">{escape(wording.PAPER_HELD_BACK)}</p>'


def _pages(lines: Sequence[Line], citation: Citation) -> tuple[int, ...]:
    """The page the passage begins on and the one it runs over to; a third is rare and says little more."""
    of_lines = {line.page for line in lines if citation.first_line <= line.number <= citation.last_line and line.page}
    begins = {citation.page} if citation.page else set()
    return tuple(sorted(of_lines | begins)[:_PAGES_SHOWN])


def _quoted_stretch(library: Holdings, citation: Citation) -> str:
    """What to mark, short enough for an address: a passage and, where less of it is quoted, its first and last word."""
    address = f"passage={url_quote(citation.passage, safe='')}"
    for passage in library.passages([citation.passage]):
        words = passage.text.split()
        quoted = quoted_words(words, citation.quote)
        if quoted and len(quoted) < len(words):
            return f"{address}&first={min(quoted)}&last={max(quoted)}"
    return address


def _picture(citation: Citation, page: int, stretch: str) -> str:
    address = escape(f"pictures/{page}/{url_quote(citation.paper, safe='')}?{stretch}")
    alt = escape(wording.PICTURE.format(page=page, paper=citation.paper))
    larger = escape(wording.PICTURE_LARGER)
    return (
        f'<figure class="page"><a href="{address}" target="_blank" rel="noopener" title="{larger}">'
        f'<img src="{address}" alt="{alt}" loading="lazy" width="1240" height="1754"></a>'
        f'<p class="failed" hidden>{escape(wording.PICTURE_FAILED)}</p>'
        f"<figcaption>{escape(wording.PICTURE_CAPTION.format(page=page))}</figcaption></figure>"
    )


def _link(citation: Citation, is_pdf: bool) -> str:
    """Browsers open a PDF at the page named after the hash sign."""
    at = f"#page={citation.page}" if is_pdf else ""
    said = wording.OPEN_PAPER_AT.format(page=citation.page) if is_pdf else wording.OPEN_PAPER
    address = escape(f"papers/{url_quote(citation.paper, safe='')}{at}")
    return f'<p class="open-paper"><a href="{address}" target="_blank" rel="noopener">{escape(said)}</a></p>'


def _correction(citation: Citation) -> str:
    found = citation.correction
    return wording.CORRECTION.format(words=found.quote, reference=found.reference) if found else ""


def _where(place: Citation | Copy) -> str:
    if not place.page:
        return place.paper
    shape = wording.PAGE_PRINTED if place.printed_page else wording.PAGE
    return f"{place.paper}, {shape.format(page=place.page, printed=place.printed_page)}"


def _facts(citation: Citation) -> str:
    standing = wording.STANDING.get(citation.status) if citation.status and citation.part in _MINUTED else None
    rows = (
        (wording.LABEL_MEETING, ", ".join(part for part in (citation.body, wording.day(citation.meeting)) if part)),
        (wording.LABEL_ITEM, _numbers(citation)),
        (wording.LABEL_STANDING, standing),
        (wording.LABEL_CORRECTION, _correction(citation)),
        (wording.LABEL_PAPER, _where(citation)),
        (wording.LABEL_ALSO_IN, "; ".join(map(_where, citation.also_in))),
    )
    return (
        '<dl class="facts">'
        + "".join(f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in rows if said)
        + "</dl>"
    )
