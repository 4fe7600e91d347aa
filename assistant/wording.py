"""Every sentence of the assistant's own that a reader can see, in one file however long it grows, so that a clerk can
edit them: no logic hangs on the words.

The rule of the house: say first what kind of words follow (resolved, recommended, discussed, reported), never more than
the papers bear out, and say plainly what they do not.
"""

from collections.abc import Sequence
from datetime import date as Date

from index.records import Coverage
from ingest.text.dates import day_in_words


def days_covered(since: Date | None, until: Date | None) -> str:
    """ "on 4 May 2022", "in 2021", "in May 2021", "between ... and ...", "since ...", "until ..."."""
    if since is None or until is None:
        return f"since {day_in_words(since)}" if since else f"until {day_in_words(until)}" if until else "at any time"
    if since == until:
        return f"on {day_in_words(since)}"
    if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31) and since.year == until.year:
        return f"in {since.year}"
    if since.day == 1 and (since.year, since.month) == (until.year, until.month) and until.day >= 28:
        return f"in {since:%B %Y}"
    return f"between {day_in_words(since)} and {day_in_words(until)}"


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return ", ".join(words[:-1]) + f" and {words[-1]}" if len(words) > 1 else "".join(words)


def counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def quoted(topic: str) -> str:
    return f"“{topic}”"


def item_name(day: Date | None, number: str, title: str | None) -> str:
    place = ", ".join(piece for piece in (day_in_words(day) if day else "Undated", number) if piece)
    return f"{place}: {title.rstrip('.')}" if title else place


def searched(coverage: Coverage) -> str:
    if not coverage.meetings or coverage.since is None or coverage.until is None:
        return "No meeting in the papers held falls within what was asked."
    if coverage.meetings == 1:
        return f"Searched: the papers of one meeting, {day_in_words(coverage.since)}."
    return (
        f"Searched: the papers of {coverage.meetings} meetings, from {day_in_words(coverage.since)} "
        f"to {day_in_words(coverage.until)}."
    )


# --- decisions -------------------------------------------------------------------------------------------------------

NO_RESOLUTION = "No resolution is recorded under this item."
RESOLVED_INSTEAD = "The item to which a report on it was put resolved this:"
DISCUSSED_HERE = "Said in the discussion, not a resolution:"
RESOLVED_THERE = "Resolved at the end of that item:"
INFERRED = "The heading “RESOLVED” is missing in the paper; these words stand where the resolution does."


NO_REPORT = "The papers held have no report that recommends anything on this; the minutes say:"
ON_THE_VOTE = "On the vote the minutes say:"
RECOMMENDED_ON = "Recommended to another body, and so not decided here:"


def put_and(outcome: str) -> str:
    if outcome == "amended":
        return "Put to the meeting and amended, so not resolved in these words:"
    return f"Put to the meeting and {outcome}, so not resolved:"


def resolved_on(topic: str, items: int, meetings: int) -> str:
    where = counted(meetings, "meeting")
    return f"On {quoted(topic)}, resolutions are recorded under {counted(items, 'item')} at {where}, newest first."


def resolved_once(topic: str) -> str:
    return f"On {quoted(topic)}, one item of the minutes held records a resolution."


def only_discussed(topic: str, items: int, *, resolved: bool) -> str:
    each = ", each with what was resolved there" if resolved else ""
    return (
        f"No resolution in the minutes held names {quoted(topic)}. It comes up in the discussion of "
        f"{counted(items, 'item')}, newest first{each}."
    )


def also_discussed(topic: str) -> str:
    return f"{quoted(topic)} also comes up in the discussion of other items, which resolved:"


def resolved_at(days: Sequence[Date], resolutions: int) -> str:
    return f"The minutes of {listed([day_in_words(day) for day in days])} record {counted(resolutions, 'resolution')}."


def no_resolution_at(days: Sequence[Date]) -> str:
    return f"The minutes of {listed([day_in_words(day) for day in days])} record no resolution on this."


def no_decision_then(topic: str, when: str) -> str:
    return f"The papers held do not record a decision on {quoted(topic)} {when}."


def no_decision(topic: str) -> str:
    return f"The papers held do not record a decision on {quoted(topic)}."


def only_recommended(day: Date) -> str:
    return (
        f"A report to the meeting of {day_in_words(day)} recommended the following. No minutes of that meeting are "
        "held, so the papers do not say what was decided."
    )


def not_as_put(verb: str) -> str:
    return f"The papers do not record that this was {verb}. What they record is this."


def more_than_noted(count: int) -> str:
    return f"{counted(count, 'resolution')} in the minutes held {'does' if count == 1 else 'do'} more than note:"


ONLY_NOTED = "The minutes held record no resolution that does more than note."


def put_off(count: int) -> str:
    return f"{counted(count, 'decision')} in the minutes held {'was' if count == 1 else 'were'} put off:"


NOTHING_PUT_OFF = "The minutes held record no decision that was put off."


def turned_down(count: int) -> str:
    return f"{counted(count, 'matter')} in the minutes held {'was' if count == 1 else 'were'} refused or not carried:"


def not_carried(count: int) -> str:
    return f"{counted(count, 'motion')} in the minutes held {'was' if count == 1 else 'were'} put and not carried:"


def withdrawn(count: int) -> str:
    return f"{counted(count, 'motion')} in the minutes held {'was' if count == 1 else 'were'} withdrawn:"


NOTHING_TURNED_DOWN = "The minutes held record nothing that was refused, and no motion that was put and not carried."
NOTHING_NOT_CARRIED = "The minutes held record no motion that was put and not carried."
NOTHING_WITHDRAWN = "The minutes held record no motion that was withdrawn."


def unanimous(count: int) -> str:
    were = "was" if count == 1 else "were"
    return f"{counted(count, 'resolution')} in the minutes held {were} carried with all in favour:"


NOTHING_UNANIMOUS = "The minutes held record no vote with all in favour."


# --- not found -------------------------------------------------------------------------------------------------------


def not_said(topic: str) -> str:
    return f"The papers held do not say: nothing in them answers this about {quoted(topic)}." if topic else NOT_SAID


NOT_SAID = "The papers held do not say."
NEAREST = "The nearest matter in the papers is this; it does not answer the question:"
ELSEWHERE = "The papers of other meetings do speak of it:"


def never_mentioned(words: Sequence[str]) -> str:
    return f"The papers held do not mention {listed([quoted(word) for word in words])}."


def no_meeting(days: str) -> str:
    return f"The papers held include no meeting {days}."


def meetings_held(days: Sequence[Date], *, all_of_them: bool = True) -> str:
    which = "Meetings held in the papers" if all_of_them else "Of the meetings held in the papers, those nearest to it"
    return f"{which}: {listed([day_in_words(day) for day in days])}."


def no_minutes_of(days: Sequence[Date]) -> str:
    return f"No minutes of the meeting of {listed([day_in_words(day) for day in days])} are held."


# --- items -----------------------------------------------------------------------------------------------------------


def no_such_item(number: str) -> str:
    return f"The papers held have no {number} there."


def not_a_minute(number: str) -> str:
    return f"No minute is numbered {number} there; this is agenda item {number}."


def not_an_item(number: str) -> str:
    return f"No agenda item is numbered {number} there; this is minute {number}."


def at_several_meetings(number: str, meetings: int) -> str:
    return f"There is {number} at {counted(meetings, 'meeting')}; newest first."


RESOLVED = "Resolved:"
DISCUSSED = "Discussed:"
NO_DECISION_THERE = "The minutes record no resolution under this item."
ONLY_ON_AGENDA = "Only the agenda and reports of this meeting are held, no minutes."


def items_of(day: Date, count: int, *, minuted: bool) -> str:
    what = f"The minutes of {day_in_words(day)} have" if minuted else f"The agenda of {day_in_words(day)} has"
    return f"{what} {counted(count, 'item')}."


def reports_of(day: Date, count: int) -> str:
    return f"{counted(count, 'report')} were put to the meeting of {day_in_words(day)}; no agenda of it is held."


def meetings_listed(count: int) -> str:
    return f"The papers held cover {counted(count, 'meeting')}."


NOT_FOR_PUBLICATION = "marked not for publication"


def taken_in_private(ground: str) -> str:
    return (
        f"This item was taken in private ({quoted(ground)}). What the papers held print of it is public; "
        "whatever else was said or decided is not."
    )


def to_be_taken_in_private(ground: str) -> str:
    return (
        f"The papers mark this as a matter for the private part of the meeting ({quoted(ground)}): "
        "the rest is not public."
    )


def decided_in_private(topic: str) -> str:
    return (
        f"{quoted(topic)} was taken in private, and the papers held do not say in public what was decided. "
        "What is public is this:"
    )


EXCLUDED = "The public was excluded in these words:"


# --- corrections -----------------------------------------------------------------------------------------------------


def corrected_at(day: Date | None, number: str, words: str) -> str:
    return f"Corrected at {_meeting_at(day, number)}: {words}"


def confirmed_with_corrections(day: Date | None, number: str, words: str) -> str:
    return f"These minutes were confirmed with a correction at {_meeting_at(day, number)}: {words}"


def _meeting_at(day: Date | None, number: str) -> str:
    where = f" ({number})" if number else ""
    return f"the meeting of {day_in_words(day)}{where}" if day else f"a later meeting{where}"


# --- people ----------------------------------------------------------------------------------------------------------


def present_at(day: Date, count: int) -> str:
    return f"{counted(count, 'person', 'people')} are listed as present on {day_in_words(day)}."


def apologies_at(day: Date, count: int) -> str:
    are = "is" if count == 1 else "are"
    return f"{counted(count, 'apology', 'apologies')} for absence {are} listed for {day_in_words(day)}."


def no_attendance(day: Date) -> str:
    return f"The papers held for {day_in_words(day)} do not give the attendance."


def no_apologies(day: Date) -> str:
    return f"The minutes of {day_in_words(day)} list no apologies."


def was_present(name: str, day: Date) -> str:
    return f"{name} is listed as present on {day_in_words(day)}."


def sent_apologies(name: str, day: Date) -> str:
    return f"{name} is listed under apologies for absence on {day_in_words(day)}."


def not_listed(name: str, day: Date) -> str:
    return f"{name} is not among those listed for {day_in_words(day)}."


def chaired(day: Date) -> str:
    return f"In the chair on {day_in_words(day)}:"


def no_chair(day: Date) -> str:
    return f"The papers held for {day_in_words(day)} do not name who was in the chair."


UNSURE_PAIRS = (
    "In the list printed in the paper, names and organisations have slipped against one another: trust the names, "
    "not which organisation stands beside them."
)
DECLARED = "On declarations of interest, the minutes say:"
PRESENTED = "On who presented this, the papers say:"
PRESENTERS_DIFFER = (
    "The agenda, the report and the minutes do not all name the same person: the agenda says who was to present, the "
    "report who to contact, the minutes who did."
)


# --- dates, meanings, facts ------------------------------------------------------------------------------------------


def next_meeting(day: Date) -> str:
    return f"The latest papers held that give further dates are those of {day_in_words(day)}:"


def came_up(topic: str, count: int) -> str:
    return f"{quoted(topic)} comes up at {counted(count, 'meeting')} in the papers held, newest first."


NOT_MINUTED = "The minutes held do not show that this was discussed; these papers speak of it:"
NO_MOVER = "The minutes do not record who moved or seconded this."
MOVED = "On who moved and seconded this, the minutes say:"


def stands_for(short: str, long: str) -> str:
    return f"In these papers, {short} stands for {long}."


def several_meanings(short: str) -> str:
    return f"The papers use {short} for more than one thing:"


def minutes_quote(day: Date | None, introduced: str) -> str:
    where = f"The minutes of {day_in_words(day)}" if day else "The minutes"
    return (
        f"{where} quote this after the words {quoted(introduced.rstrip(' :-–'))}; it was not resolved at that meeting:"
    )


def minutes_say(day: Date | None) -> str:
    return f"The minutes of {day_in_words(day)} say:" if day else "The minutes say:"


def resolved_words(day: Date | None) -> str:
    return f"On {day_in_words(day)} it was resolved:" if day else "It was resolved:"


def report_says(title: str | None, day: Date | None, *, appendix: bool) -> str:
    return f"{'The appendix to the report' if appendix else 'The report'}{_titled(title, day)} says:"


def agenda_says(day: Date | None) -> str:
    return f"The agenda for {day_in_words(day)} says:" if day else "The agenda says:"


def other_figure(figures: Sequence[str]) -> str:
    return f"The papers do not give {listed(figures)} for this. What they say is this."


FIGURES_DIFFER = "These passages do not give the same figure or date: both are quoted as printed."


def recommended(title: str | None, day: Date | None) -> str:
    return f"The report{_titled(title, day)} recommended (a recommendation is not a decision):"


def _titled(title: str | None, day: Date | None) -> str:
    named = f" {quoted(title.rstrip('.'))}" if title else ""
    return f"{named}{f' to the meeting of {day_in_words(day)}' if day else ''}"


NO_RECOMMENDATION = "The papers held contain no recommendation on this."


def actions_found(count: int) -> str:
    return f"{counted(count, 'undertaking')} in the minutes held:"


def to_act(owner: str, due: str | None, progress: str | None) -> str:
    """What stands beside the words of an action: "RQ (Rowan Quill), due: 3 May, status: Open"."""
    return f"{', '.join((owner, *([f'due: {due}'] if due else ()), *([f'status: {progress}'] if progress else ())))}:"


NO_ACTIONS = "The minutes held record no undertaking on this."


# --- concerns --------------------------------------------------------------------------------------------------------


def draft_minutes(days: Sequence[Date]) -> str:
    return f"The minutes of {listed([day_in_words(day) for day in days])} are marked as a draft."


def corrected_minutes(days: Sequence[Date]) -> str:
    return f"The minutes of {listed([day_in_words(day) for day in days])} were corrected at a later meeting."


def not_for_publication(paper: str) -> str:
    return f"Words quoted from {paper} are marked in it as not for publication: mind to whom this answer is shown."


def uncertain_table(paper: str, page: int | None) -> str:
    where = f"on page {page} of {paper}" if page else f"in {paper}"
    look = "look at the page" if page else "look at it in the paper"
    return f"The table {where} could not be read with certainty, so a figure may stand under the wrong heading: {look}."


def machine_read(paper: str, page: int | None) -> str:
    where = f"Page {page} of {paper}" if page else paper
    return f"{where} is a scan whose words were recognised by a program: compare what is quoted with the page itself."


def not_named(words: Sequence[str]) -> str:
    return (
        f"No title or resolution names {listed([quoted(word) for word in words])}; the answer goes by the other words."
    )


def read_as(word: str, meant: str) -> str:
    return f"No paper has the word {quoted(word)}; it is read as a slip for {quoted(meant)}."


def unused_words(words: Sequence[str]) -> str:
    return f"The papers do not use {listed([quoted(word) for word in words])}; the answer goes by the other words."


def unminuted(days: Sequence[Date]) -> str:
    return (
        f"No minutes are held of the meeting of {listed([day_in_words(day) for day in days])}, "
        "to which a report on this was put."
    )
