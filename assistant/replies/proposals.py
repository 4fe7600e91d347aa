"""What was recommended, and what came of it.

Where asked, beside a report stands what its item resolved; where no report is held, what the minutes decided.
"""

import re
from dataclasses import replace

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, saying
from assistant.evidence import topic_of
from assistant.question import Question
from assistant.replies.decisions import decisions
from assistant.replies.recommendations import recommendations, reports_on
from assistant.replies.undecided import MOST_REPORTS, beside
from index.library import Library

_WHAT_CAME_OF_IT = re.compile(
    r"\b(?:agreed|accept(?:ed)?|approved|adopted|followed|carried|taken\s+up)\b", re.IGNORECASE
)


def proposals(question: Question, library: Library) -> Draft:
    recommended = recommendations(question, library)
    if not question.words:
        return recommended
    if recommended.status is AnswerStatus.NOT_FOUND:
        decided = decisions(question, library)
        found = decided.status is AnswerStatus.ANSWERED and not decided.concerns
        return replace(decided, lines=(saying(wording.NO_REPORT), *decided.lines)) if found else recommended
    if not _WHAT_CAME_OF_IT.search(question.text):
        return recommended
    reports = reports_on(topic_of(question, library), question, library)[:MOST_REPORTS]
    return Draft(AnswerStatus.ANSWERED, tuple(line for one in reports for line in beside(one, library)[1]))
