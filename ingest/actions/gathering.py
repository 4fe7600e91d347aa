"""Who undertook to do what: action lines, notes beside the text, undertakings in prose, requests in resolutions.

Only a sentence that says so becomes an action: how sentences say so is told in `ingest.actions.undertakings`, and how
lines that call themselves actions do in `ingest.actions.lines`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.actions.due import due_in
from ingest.actions.lines import action_line, announces_actions, inline_owner, is_owner, owned
from ingest.actions.undertakings import asks_for, is_agreed, owner_charged, owner_listed, owners_in, person_in
from ingest.paper import Action, Outcome, Part, Statement
from ingest.text.initials import initials_in
from ingest.text.labels import label_of
from ingest.text.sentences import sentences

# Behind an action line another of the people there may go by a given name: "Raj to let hirers know."
_NEXT_IN_LIST = re.compile(r"[A-Z][\w’'-]+(?:(?: |/| and | & |, )[A-Z][\w’'-]+){0,3} to [a-z]+\b")
# Where a note of who is to act begins or ends inside a paragraph.
_NOTE_STARTS = re.compile(
    r"\s+(?=ACTIONS?\b\s*(?:[:–—-]|[A-Z]{2,}\b))|(?<=[.;:!?])\s+(?=[\[(]\s*(?i:actions?)\b)"
    r"|(?<=[\])])\s+(?=[A-Z][a-z])"
)
# The initials of a right-hand column behind a paragraph's last words: not "was passed to RQ".
_MARGIN = re.compile(
    r"^(?P<deed>.+\b(?!(?:to|by|from|with|and|or|of|for|the|that|as|on|via|than|is|was|were) )[\w’']+[.;:)]?)\s+"
    r"(?P<who>[A-Z][A-Za-z]{1,4}(?:\s*[/&+]\s*[A-Z][A-Za-z]{1,4})*)$"
)
_FIELD = re.compile(r"(?:owner|lead|by whom|responsible|due|by when|deadline|target|timescale)\b[\w ]{0,12}:", re.I)
_DEED = re.compile(r"\b(?:to|would|will|should|shall|must|agreed|asked|requested|undertook|offered|need(?:s|ed)?)\b")
_WHOLE = 600
"""A paragraph with a note beside it is an action whole up to this many characters."""
_PRONOUNS = frozenset({"he", "she", "they"})


def actions_in(statements: Sequence[Statement], initials: Collection[str] = ()) -> tuple[Action, ...]:
    """The actions of one item, in order, each the sentence as printed; a resolution limb stays whole.

    `initials` are those of the people who were there: beside a paragraph they say whose its action is.
    """
    found: list[Action] = []
    listed = False
    above: Statement | None = None
    for statement in (part for whole in statements for part in _parted(whole)):
        under_actions = statement.heading is not None and announces_actions(statement.heading)
        owner = owner_noted(statement.text, initials) if statement.part is Part.DISCUSSION else None
        if owner is None and under_actions and is_owner(statement.text):
            owner = statement.text
        if owner is not None:
            found = _with_note(found, above, statement, owner)
            continue
        under = listed or under_actions
        in_list = under and _is_listed(statement)
        found.extend(_listed(statement) if in_list else _actions_of(statement, initials))
        listed = announces_actions(statement.text) or (listed and in_list)
        above = statement
    return tuple(found)


def _parted(statement: Statement) -> list[Statement]:
    """ "Actions: • Clerk to write • Chair to sign", a list that was read as one statement, point by point."""
    head, *points = re.split(r"\s+[•·▪●‣]\s+", statement.text)
    if statement.part is not Part.DISCUSSION or not points or not announces_actions(head):
        return [statement]
    return [replace(statement, text=text) for text in (head, *points)]


def owner_noted(text: str, initials: Collection[str]) -> str | None:
    """Who is to act, where a line says nothing else: "ACTION RQ/TP", or initials alone beside a paragraph."""
    line = action_line(text)
    if line is not None:
        return line.owner if line.deed is None else None
    alone = initials_in(text)
    known = text in initials or (bool(alone) and all(one in initials for one in alone))
    return text if known else None


def is_action_line(text: str) -> bool:
    """Whether a paragraph stands for itself as an action, whatever it stands among."""
    return action_line(text) is not None


def _is_listed(statement: Statement) -> bool:
    return statement.part is Part.DISCUSSION and _owner_listed(statement.text) is not None


def _listed(statement: Statement) -> list[Action]:
    """ "Clerk to write" or "RQ: circulate the map" in a list of actions."""
    owner = _owner_listed(statement.text)
    return [_action(statement.text, statement, owner)] if owner is not None else []


def _owner_listed(text: str) -> str | None:
    line = action_line(text) or owned(text)
    if line.owner is not None and is_owner(line.owner):
        return line.owner
    return owner_listed(text)


def _actions_of(statement: Statement, initials: Collection[str]) -> list[Action]:
    if statement.outcome in (Outcome.LOST, Outcome.WITHDRAWN, Outcome.AMENDED):
        return []
    if statement.part is Part.RESOLUTION:
        owner = owner_charged(statement.text)
        asked = owner is not None or asks_for(statement.text)
        return [_action(statement.text, statement, owner)] if asked else []
    return _undertaken(statement, initials) if statement.part is Part.DISCUSSION else []


def _with_note(found: list[Action], above: Statement | None, note: Statement, owner: str) -> list[Action]:
    """A note beside a paragraph gives its deed an owner; where no sentence says what it is, all the words are it."""
    if above is None:
        return found
    own = [at for at, one in enumerate(found) if one.text in above.text]
    if any((found[at].owner or "").casefold().removeprefix("the ") == owner.casefold() for at in own):
        return found
    open_ones = [at for at in own if found[at].owner is None]
    if open_ones:
        return [replace(one, owner=owner) if at == open_ones[0] else one for at, one in enumerate(found)]
    if own and above.part is not Part.RESOLUTION and found[own[-1]].place == above.place:
        return found
    place = replace(above.place, last_line=max(above.place.last_line, note.place.last_line))
    deed = _deed_in(above)
    due = next((day for one in _pieces(deed) if _DEED.search(one) and (day := due_in(one))), None)
    return [*found, Action(deed, place, owner, due)]


def _deed_in(above: Statement) -> str:
    if above.part is Part.RESOLUTION or len(above.text) <= _WHOLE:
        return above.text
    said = _pieces(above.text)
    return next((one for one in reversed(said) if _DEED.search(one)), said[-1])


def _pieces(text: str) -> tuple[str, ...]:
    """Sentences, with a note of who is to act parted from the words it stands behind, and one who is to act from the
    next: "Action: Clerk to write; Chair to sign"."""
    label = label_of(text)
    words = label.rest if label is not None and label.rest else text
    made: list[str] = []
    listing = False
    for sentence in (one for piece in _NOTE_STARTS.split(words) for one in sentences(piece)):
        if listing and _FIELD.match(sentence):
            made[-1] = f"{made[-1]} {sentence}"
            continue
        listing = listing or action_line(sentence) is not None
        made.extend(_clauses(sentence) if listing else (sentence,))
    return tuple(made)


def _clauses(sentence: str) -> tuple[str, ...]:
    first, *others = re.split(r";\s+(?:and )?", sentence)
    return (first, *others) if others and all(_is_owned(one) for one in others) else (sentence,)


def _is_owned(text: str) -> bool:
    owner = owned(text).owner
    return owner is not None and is_owner(owner)


def _undertaken(statement: Statement, initials: Collection[str]) -> list[Action]:
    """One action for each owner a sentence names. "He would ..." belongs to whoever the words before are about."""
    found: list[Action] = []
    person: str | None = None
    before: str | None = None
    listing = False
    for sentence in _pieces(statement.text):
        noted = _noted_in(sentence, before, initials)
        if noted is not None:
            found = [one for one in found if one.text != noted[0] or one.owner is not None]
            if not any(one.text == noted[0] for one in found):
                found.append(_action(noted[0], statement, noted[1]))
            continue
        marked = action_line(sentence) is not None
        if marked or (listing and (_is_owned(sentence) or _NEXT_IN_LIST.match(sentence))):
            line = action_line(sentence) or owned(sentence)
            found.append(_action(sentence, statement, line.owner))
            listing, before = True, sentence
            continue
        owners = owners_in(sentence)
        named = [owner for owner in owners if owner.casefold() not in _PRONOUNS]
        if named or not owners:
            person = (named[-1] if named else None) or person_in(sentence) or person
        shown: list[str | None] = [*named] or ([person] if owners else [None] if is_agreed(sentence) else [])
        found.extend(_action(sentence, statement, owner) for owner in shown)
        before = sentence
    return found


def _noted_in(sentence: str, before: str | None, initials: Collection[str]) -> tuple[str, str] | None:
    """The deed and its owner where a paragraph ends in a note of whose it is: "... be cut. ACTION: Clerk"."""
    owner = owner_noted(sentence, initials)
    if owner is not None:
        return (before, owner) if before is not None else None
    inline = inline_owner(sentence)
    if inline is not None:
        deed = sentence if inline[1] else before
        return (deed, inline[0]) if deed is not None else None
    behind = _MARGIN.search(sentence)
    if behind is not None and (alone := initials_in(behind.group("who"))) and all(one in initials for one in alone):
        return behind.group("deed"), behind.group("who")
    return None


def _action(text: str, statement: Statement, owner: str | None) -> Action:
    return Action(text, statement.place, owner, due_in(text))
