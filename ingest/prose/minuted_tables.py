"""Tables in the minutes of an item: rows under their headings, as in reports, and the actions of an action log.

A table that belongs to a resolution stays in it, because a resolution is quoted whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.actions.log import logged
from ingest.paper import Action, Part, ReadingWarning, Statement
from ingest.prose.blocks import Block, BlockKind
from ingest.prose.tables import table_statements, table_warnings
from ingest.text.paragraphs import Paragraph


def with_tables(statements: Sequence[Statement], body: Sequence[Paragraph]) -> tuple[Statement, ...]:
    """Discussion that came row by row as groups of rows under their heading row."""
    made: list[Statement] = []
    tables = {rows[0].first_line: rows for rows in tables_in(body)}
    within: range | None = None
    for statement in statements:
        first = statement.place.first_line
        if statement.part is Part.DISCUSSION and first in tables:
            rows = tables[first]
            within = range(first, rows[-1].last_line + 1)
            made.extend(_table(rows, statement.heading, made[-1] if made else None))
        elif within is None or first not in within:
            made.append(statement)
    return tuple(made)


def tables_in(body: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, ...]]:
    """Runs of two rows or more."""
    run: list[Paragraph] = []
    for one, after in pairwise((*body, None)):
        if one is not None and one.cells:
            run.append(one)
        if run and (after is None or not after.cells):
            if sum(len([cell for cell in row.cells if cell]) > 1 for row in run) > 1:
                yield tuple(run)
            run = []


def table_warnings_of(body: Sequence[Paragraph]) -> tuple[ReadingWarning, ...]:
    """What cannot be trusted in the tables of minutes."""
    return tuple(warning for rows in tables_in(body) for warning in table_warnings(_blocks(rows)))


def logged_in(body: Sequence[Paragraph]) -> tuple[Action, ...]:
    return tuple(action for rows in tables_in(body) for action in logged(rows))


def _table(rows: Sequence[Paragraph], heading: str | None, above: Statement | None) -> Iterator[Statement]:
    blocks = _blocks(rows)
    introduced = above.text if above is not None and above.text.rstrip(" -–—").endswith(":") else None
    unsure = bool(table_warnings(blocks))
    for statement in table_statements(blocks, Part.DISCUSSION, heading, introduced):
        yield replace(statement, uncertain=unsure)


def _blocks(rows: Sequence[Paragraph]) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.ROW, row) for row in rows)
