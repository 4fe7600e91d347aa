"""Every sentence a person reads on the page, in one place, so that it can be edited without touching the code.

Words in braces are filled in by the code and must stay. Nothing here is HTML: the code escapes it all.
"""

from datetime import date as Date

from assistant.answer import AnswerStatus
from ingest.paper import MinutesStatus, Part
from ingest.text.dates import day_in_words

TITLE = "Board papers assistant"
HONEST_LINE = "Answers are composed from the papers’ own words. Check the source before you rely on one."
SKIP_TO_QUESTION = "Skip to your question"

WELCOME = "What would you like to know?"
WELCOME_MORE = (
    "Ask about a decision, an item, a figure, a person or a date. Every statement in the answer carries a number: "
    "select it to see where the words stand in the paper."
)
PAPERS_OF = "Papers held: {bodies}."
EXAMPLES = "For example"
EXAMPLE_MEETING = "What was resolved at the meeting of {date}?"
EXAMPLE_TOPIC = "What was resolved on {topic}?"
EXAMPLE_MEETINGS = "Which meetings do you hold?"

CLOSED = "The papers cannot be read"
EMPTY_TITLE = "No papers yet"
EMPTY = "There is nothing to answer from yet. To add a folder of papers to this library, run in a terminal:"
EMPTY_COMMAND = "board-papers ingest PATH-TO-THE-PAPERS"
EMPTY_AFTER = "Then load this page again. PDF, Word (DOCX), web pages, plain text and Markdown are read."
EMPTY_SHORT = "No papers held yet"

HELD_ONE = "1 meeting held: {date}"
HELD = "{meetings} meetings held, {since} to {until}"
HELD_UNDATED = "{meetings} meetings held"

QUESTION_LABEL = "Your question"
QUESTION_PLACEHOLDER = "Ask about the papers"
ASK = "Ask"
NEW_CONVERSATION = "New conversation"
LOOKING = "Looking through the papers …"
YOU_ASKED = "You asked"

FILTERS = "Filters: all bodies, all dates"
FILTERS_SET = "Filters: {scope}"
FILTER_BODY = "Body"
FILTER_SINCE = "From"
FILTER_UNTIL = "Until"
ALL_BODIES = "All bodies"
ANY_DATE = "Any date"
SCOPE_SINCE = "from {date}"
SCOPE_UNTIL = "until {date}"
BAD_DATE = "“{date}” is not a date I can read: write it as 2018-10-01 or 1 October 2018."
DATES_CROSSED = "“From” ({since}) lies after “Until” ({until}), so no meeting can be in between."

UNDERSTOOD = "Understood as: {question}"
SEARCHED = "Searched {meetings} meetings, {since} to {until}"
SEARCHED_ONE = "Searched 1 meeting, {date}"
SEARCHED_NONE = "No meeting lies within the filters"
CONCERNS = "Please note"
COPY_ANSWER = "Copy answer"
SOURCE_LIST = "Sources ({count})"
SOURCE_MARK = "Source {number}: {kind}, {reference}"
THUMBS = "Is this answer right?"
THUMB_RIGHT = "This answer is right"
THUMB_NOT_RIGHT = "This answer is not right"
NOTED = "Noted: your question and this answer are kept for whoever checks the answers."
ANSWER_READY = "The answer is ready."
TROUBLE = "Something went wrong while answering; the log says what. Please ask again, or put it in other words."
STATUS = {
    AnswerStatus.ANSWERED: None,
    AnswerStatus.PARTIAL: "Answered in part",
    AnswerStatus.NOT_FOUND: "Not found in the papers held",
}

SOURCES = "Sources"
SOURCES_FOR = "For “{question}”"
SOURCES_EMPTY = (
    "Select a number such as [1] in an answer, and the passage it stands on appears here, marked in its surroundings."
)
SOURCES_NONE = "This answer rests on no passage of the papers, so there is nothing to show here."
BACK = "Back to the answer"
COPY_REFERENCE = "Copy reference"
COPIED = "Copied"
OPEN_PAPER = "Open the paper"
OPEN_PAPER_AT = "Open the paper at page {page}"
PICTURE = "Page {page} of {paper}, with the passage marked"
PICTURE_CAPTION = "Page {page}"
PICTURE_LARGER = "Open this page larger"
PICTURE_FAILED = "This page cannot be shown as a picture. Open the paper instead."
TABLE_UNSURE = (
    "The columns of this table could not be read with certainty, so a figure may stand under the wrong heading: {look}."
)
TABLE_UNSURE_PICTURE = "see it on the page below"
TABLE_UNSURE_PAPER = "see it in the paper"
PAPER_GONE = "The paper itself can no longer be read from the library; the words below are as cited."
PAPER_HELD_BACK = (
    "Part of this paper is marked as not for publication and held back, so the paper cannot be opened from here."
)
PAGE_HELD_BACK = "This page holds words that are marked as not for publication; it is not shown."
PAPER_NOT_HELD = "No such paper is held."
PAGE_NOT_HELD = "No such page can be shown."

LABEL_MEETING = "Meeting"
LABEL_ITEM = "Item"
LABEL_STANDING = "Minutes"
LABEL_CORRECTION = "Corrected later"
CORRECTION = "{words} ({reference})"
LABEL_PAPER = "Paper"
LABEL_ALSO_IN = "Also in"
MINUTE = "minute {number}"
AGENDA_ITEM = "agenda item {number}"
PAGE = "page {page}"
PAGE_PRINTED = "page {page} (printed {printed})"

KIND = {
    Part.AGENDA: "Agenda",
    Part.ATTENDANCE: "Attendance",
    Part.DISCUSSION: "Discussed",
    Part.RESOLUTION: "Resolved",
    Part.RECOMMENDATION: "Recommended",
    Part.REPORT: "Report",
    Part.APPENDIX: "Appendix",
}
KIND_NOTE = {
    Part.RECOMMENDATION: "What a report recommended. It is not a decision.",
    Part.DISCUSSION: "From the discussion. It is not a resolution.",
    Part.APPENDIX: "From an appendix to a report.",
}
STANDING = {
    MinutesStatus.DRAFT: "Draft, not yet confirmed",
    MinutesStatus.CONFIRMED: "Confirmed",
    MinutesStatus.CORRECTED: "Confirmed with corrections",
}

PORT_TAKEN = "Port {port} on {host} is already in use: stop the other program, or choose another port with --port."
PORT_REFUSED = "The page cannot be served on {host}, port {port} ({reason}): choose others with --host and --port."
SERVING = "The page is at {address} (stop with Ctrl+C)."


def day(date: Date | None) -> str:
    """A date as the papers write it, 1 October 2018; nothing where there is none."""
    return day_in_words(date) if date else ""
