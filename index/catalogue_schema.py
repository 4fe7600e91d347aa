"""The tables of the catalogue, and the numbered changes that bring an older catalogue up to date.

`printed_*` columns hold what a paper itself says; the columns without that word hold what is known after joining the
papers of one meeting, and are made again whenever a paper of that meeting comes or goes. `canonical` is 0 for a
second copy of words held elsewhere, and null until the papers are joined. `standing` is what became of a minute by the
word of a later meeting; a correction's `items` are the ids of the minutes it changes, none where it is of them all.
Dates are ISO text, so that they compare.
"""

import sqlalchemy as sa

METADATA = sa.MetaData()


def _paper_key() -> sa.Column[int]:
    return sa.Column("paper_key", sa.ForeignKey("papers.key", ondelete="CASCADE"), nullable=False, index=True)


def _item_key() -> sa.Column[int]:
    return sa.Column("item_key", sa.ForeignKey("items.key", ondelete="CASCADE"), nullable=False, index=True)


def _place() -> tuple[sa.Column[int], sa.Column[int], sa.Column[int], sa.Column[str]]:
    return (
        sa.Column("first_line", sa.Integer, nullable=False),
        sa.Column("last_line", sa.Integer, nullable=False),
        sa.Column("page", sa.Integer),
        sa.Column("printed_page", sa.Text),
    )


settings = sa.Table("settings", METADATA, sa.Column("key", sa.Text, primary_key=True), sa.Column("value", sa.Text))

papers = sa.Table(
    "papers",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("path", sa.Text, nullable=False, index=True),
    sa.Column("sha256", sa.Text, nullable=False, index=True),
    sa.Column("forced_body", sa.Text),
    sa.Column("kind", sa.Text),
    sa.Column("status", sa.Text),
    sa.Column("format", sa.Text),
    sa.Column("web_page", sa.Boolean, nullable=False, default=False),
    sa.Column("body", sa.Text),
    sa.Column("date", sa.Text),
    sa.Column("warnings", sa.JSON),
    sa.Column("pages_without_text", sa.JSON),
    sa.Column("error", sa.Text),
    sa.Column("seconds", sa.Float, nullable=False, default=0.0),
    sa.Column("include_exempt", sa.Boolean, nullable=False, server_default=sa.text("0")),
    sa.Column("exempt", sa.JSON),
)

paper_lines = sa.Table(
    "paper_lines",
    METADATA,
    sa.Column("paper_key", sa.ForeignKey("papers.key", ondelete="CASCADE"), primary_key=True),
    sa.Column("lines", sa.JSON, nullable=False),
)

body_names = sa.Table(
    "body_names",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("body_key", sa.Integer, nullable=False, index=True),
)

meetings = sa.Table(
    "meetings",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("body_key", sa.Integer, index=True),
    sa.Column("body", sa.Text),
    sa.Column("date", sa.Text, nullable=False, index=True),
    sa.Column("time", sa.Text),
    sa.Column("place", sa.Text),
    sa.Column("status", sa.Text),
    sa.Column("minuted", sa.Boolean, nullable=False),
    sa.Column("items", sa.Integer, nullable=False, default=0),
    sa.Column("resolutions", sa.Integer, nullable=False, default=0),
)

sections = sa.Table(
    "sections",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    _paper_key(),
    sa.Column("ordinal", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("printed_body", sa.Text),
    sa.Column("date", sa.Text, index=True),
    sa.Column("meeting_key", sa.Integer, index=True),
    sa.Column("time", sa.Text),
    sa.Column("place", sa.Text),
    sa.Column("status", sa.Text),
)

items = sa.Table(
    "items",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    _paper_key(),
    sa.Column("ordinal", sa.Integer, nullable=False),
    sa.Column("section", sa.Text, nullable=False),
    sa.Column("attendance", sa.Boolean, nullable=False),
    sa.Column("printed_body", sa.Text),
    sa.Column("body_key", sa.Integer),
    sa.Column("date", sa.Text),
    sa.Column("meeting_key", sa.Integer, index=True),
    sa.Column("printed_minute", sa.Text),
    sa.Column("printed_agenda_item", sa.Text),
    sa.Column("printed_agenda_item_source", sa.Text),
    sa.Column("printed_title", sa.Text),
    sa.Column("minute", sa.Text),
    sa.Column("agenda_item", sa.Text),
    sa.Column("agenda_item_source", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("presenter", sa.Text),
    sa.Column("status", sa.Text),
    sa.Column("votes", sa.JSON),
    sa.Column("canonical", sa.Boolean),
    sa.Column("standing", sa.Text),
    sa.Column("exempt", sa.Text),
    sa.Index("items_scope", "body_key", "date"),
    sa.Index("items_date", "date"),
)

passages = sa.Table(
    "passages",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    _paper_key(),
    _item_key(),
    sa.Column("ordinal", sa.Integer, nullable=False),
    sa.Column("part", sa.Text, nullable=False, index=True),
    sa.Column("text", sa.Text, nullable=False),
    *_place(),
    sa.Column("heading", sa.Text),
    sa.Column("label", sa.Text),
    sa.Column("lead", sa.Text),
    sa.Column("marker", sa.Text),
    sa.Column("outcome", sa.Text),
    sa.Column("uncertain", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.Column("machine_read", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.Column("embedded", sa.Boolean, nullable=False, default=False),
    sa.Column("findable", sa.Boolean, nullable=False, default=False),
    sa.Column("exempt", sa.Text),
    # Partial, so that no other question is ever tempted to read half the table through them.
    sa.Index("passages_to_embed", "key", sqlite_where=sa.text("findable = 1 AND embedded = 0")),
    sa.Index("passages_to_forget", "key", sqlite_where=sa.text("findable = 0 AND embedded = 1")),
)

actions = sa.Table(
    "actions",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    _item_key(),
    sa.Column("text", sa.Text, nullable=False),
    *_place(),
    sa.Column("owner", sa.Text),
    sa.Column("due", sa.Text),
    sa.Column("progress", sa.Text),
)

attendance = sa.Table(
    "attendance",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("section_key", sa.ForeignKey("sections.key", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("role", sa.Text),
    sa.Column("group_heading", sa.Text, nullable=False),
    sa.Column("present", sa.Boolean),
    sa.Column("chair", sa.Boolean, nullable=False),
    sa.Column("paired", sa.Boolean, nullable=False),
    *_place(),
)

confirmations = sa.Table(
    "confirmations",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    _paper_key(),
    sa.Column("printed_body", sa.Text),
    sa.Column("date", sa.Text, nullable=False, index=True),
    sa.Column("status", sa.Text, nullable=False),
)

corrections = sa.Table(
    "corrections",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    _paper_key(),
    sa.Column("passage_key", sa.ForeignKey("passages.key", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("printed_body", sa.Text),
    sa.Column("date", sa.Text, nullable=False, index=True),
    sa.Column("printed_minute", sa.Text),
    sa.Column("printed_agenda_item", sa.Text),
    sa.Column("printed_title", sa.Text),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("meeting_key", sa.Integer),
    sa.Column("items", sa.JSON),
)

abbreviations = sa.Table(
    "abbreviations",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    _paper_key(),
    sa.Column("passage_key", sa.ForeignKey("passages.key", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("short", sa.Text, nullable=False),
    sa.Column("long", sa.Text, nullable=False),
)

FULL_TEXT = (
    "CREATE VIRTUAL TABLE passage_words USING fts5"
    "(title, heading, text, tokenize = 'porter unicode61 remove_diacritics 2')"
)
"""A full text of our own columns: the row's number is the passage's key. Only findable passages have a row."""

STEMS = "CREATE VIRTUAL TABLE passage_stems USING fts5vocab(passage_words, row)"
"""The stems of the full text, each with the number of passages it stands in."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    ("ALTER TABLE passages ADD COLUMN uncertain BOOLEAN NOT NULL DEFAULT 0",),
    (
        "ALTER TABLE papers ADD COLUMN include_exempt BOOLEAN DEFAULT 0 NOT NULL",
        "ALTER TABLE papers ADD COLUMN exempt JSON",
        "ALTER TABLE items ADD COLUMN standing TEXT",
        "ALTER TABLE items ADD COLUMN exempt TEXT",
        "ALTER TABLE passages ADD COLUMN exempt TEXT",
        "CREATE TABLE corrections (key INTEGER NOT NULL PRIMARY KEY, "
        "paper_key INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE, "
        "passage_key INTEGER NOT NULL REFERENCES passages (key) ON DELETE CASCADE, printed_body TEXT, "
        "date TEXT NOT NULL, printed_minute TEXT, printed_agenda_item TEXT, printed_title TEXT, words TEXT NOT NULL, "
        "meeting_key INTEGER, items JSON)",
        "CREATE INDEX ix_corrections_paper_key ON corrections (paper_key)",
        "CREATE INDEX ix_corrections_passage_key ON corrections (passage_key)",
        "CREATE INDEX ix_corrections_date ON corrections (date)",
    ),
    ("ALTER TABLE actions ADD COLUMN progress TEXT",),
    ("ALTER TABLE passages ADD COLUMN machine_read BOOLEAN NOT NULL DEFAULT 0",),
)
"""MIGRATIONS[n] bring a catalogue of version OLDEST + n to the version after it. Only ever append."""

OLDEST = 2
"""What was made before is refused: it was never released, and its columns are not known for certain."""

VERSION = OLDEST + len(MIGRATIONS)


def create(connection: sa.Connection) -> None:
    METADATA.create_all(connection)
    connection.exec_driver_sql(FULL_TEXT)
    connection.exec_driver_sql(STEMS)
