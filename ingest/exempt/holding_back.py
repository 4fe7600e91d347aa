"""A paper without what it marks as not for publication: what a library keeps of it unless it is told otherwise.

The marked lines go, and with them every statement, action, vote and name that stands in them. Items stay with their
titles and with the words that say why the rest is missing.
"""

from dataclasses import replace

from ingest.paper import Item, Paper, Place, ReadingWarning, Section, SectionKind

_SAYS_SO = "exempt-matter"


def public_part(paper: Paper) -> Paper:
    """The paper less its exempt stretches, which are still told of."""
    if not paper.exempt:
        return paper
    marked = frozenset(
        number for one in paper.exempt for number in range(one.place.first_line, one.place.last_line + 1)
    )
    document = replace(paper.document, lines=tuple(one for one in paper.document.lines if one.number not in marked))
    sections = tuple(_public_section(section, marked) for section in paper.sections)
    warnings = tuple(warning for warning in paper.warnings if not _tells_of(warning, paper, marked))
    return replace(paper, document=document, sections=sections, warnings=warnings)


def _public_section(section: Section, marked: frozenset[int]) -> Section:
    return replace(
        section,
        title=_public_title(section),
        author=None if section.exempt else section.author,
        items=tuple(_public_item(item, marked) for item in section.items),
        statements=tuple(one for one in section.statements if one.exempt is None),
        actions=tuple(one for one in section.actions if not _stands_in(one.place, marked)),
        attendance=tuple(one for one in section.attendance if not _stands_in(one.place, marked)),
    )


def _public_title(section: Section) -> str | None:
    """A report is known by its title, which its agenda prints; of an appendix only the letter is."""
    if section.exempt is None or section.kind is not SectionKind.APPENDIX:
        return section.title
    return " ".join((section.title or "").split()[:2]) or None


def _public_item(item: Item, marked: frozenset[int]) -> Item:
    if not _stands_in(item.place, marked):
        return item
    statements = tuple(one for one in item.statements if one.exempt is None)
    said = " ".join(one.text for one in statements)
    return replace(
        item,
        statements=statements,
        actions=tuple(one for one in item.actions if not _stands_in(one.place, marked)),
        votes=tuple(vote for vote in item.votes if vote in said),
    )


def _stands_in(place: Place, marked: frozenset[int]) -> bool:
    return any(number in marked for number in range(place.first_line, place.last_line + 1))


def _tells_of(warning: ReadingWarning, paper: Paper, marked: frozenset[int]) -> bool:
    """Warnings may quote what they warn of."""
    pages = {page for one in paper.exempt for page in one.pages}
    there = warning.page in pages if warning.line is None else warning.line in marked
    return warning.code != _SAYS_SO and there
