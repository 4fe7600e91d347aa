"""What an abbreviation stands for, as the papers themselves define it."""

from dataclasses import replace

from assistant import wording
from assistant.answer import AnswerStatus
from assistant.draft import Draft, Line, quoting, saying
from assistant.evidence import bag_of, best_sentences, topic_of
from assistant.question import Question
from assistant.replies.facts import fact
from index.library import Library
from index.records import Abbreviation
from ingest.paper import Passage
from ingest.text.sentences import sentences as sentences_of


def meaning(question: Question, library: Library) -> Draft:
    asked = {word.casefold().removesuffix("'s") for word in question.words}
    asked |= {word.removesuffix("s") for word in asked}
    entries = [e for e in library.abbreviations() if e.short.casefold() in asked]
    if not entries:
        return fact(question, library)
    by_long: dict[str, Abbreviation] = {}
    for entry in entries:
        by_long.setdefault(bag_of(entry.long).run, entry)
    lines: list[Line] = []
    if len(by_long) > 1:
        lines.append(saying(wording.several_meanings(entries[0].short)))
    for entry in by_long.values():
        line = quoting(entry.passage, _where_defined(entry.passage, entry, question, library))
        lines += [replace(saying(wording.stands_for(entry.short, entry.long), entry.passage), quote=line.text), line]
    return Draft(AnswerStatus.ANSWERED, tuple(lines))


def _where_defined(passage: Passage, entry: Abbreviation, question: Question, library: Library) -> str:
    for sentence in sentences_of(passage.text):
        if entry.short in sentence and entry.long.split()[0].casefold() in sentence.casefold():
            return sentence
    return best_sentences(passage.text, topic_of(question, library), longest=300)
