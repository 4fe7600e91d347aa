"""The words that put a question and say nothing of its matter, as far as a mistyped one is to be told from others."""

import calendar

from assistant.question import PUT_WITH
from assistant.terms import FUNCTION_WORDS, MEETING_WORDS, word_set

MONTHS = frozenset(name.casefold() for name in (*calendar.month_name, *calendar.month_abbr) if name) | {"sept"}
DATES = MONTHS | {name.casefold() for name in calendar.day_name}
PUTTING = (FUNCTION_WORDS | MEETING_WORDS | DATES).union(*PUT_WITH.values()) | word_set(
    """
    could should would please resolving decide decided deciding ratify ratified conclude concluding preside presided
    represented substituted volunteered undertake forthcoming upcoming happens quarter quarterly received submitted
    tabled circulated apologise apologised declaring recommending presentation introduced abbreviation
    """
)
"""Known whether or not the papers use them."""
SMALL = FUNCTION_WORDS | DATES
OPENERS = ("what", "whats", "when", "which", "where", "who", "why", "how", "list", "show", "any", "did", "was", "were")
"""What most questions open with, the commonest first."""
AFTER_AN_OPENER = word_set("was were is are did does do has have had will would been many much the")
JOINING = word_set("and so but also then")
"""What may stand before the opening word of a follow-up."""
GATHERING = word_set("board committee panel meeting meetings minute minutes agenda")
"""Who sits and what comes of it: said so often that a word of the language that the papers lack may well mean it."""
