"""Scores of what an item, a report or an attendance list holds: resolutions, points, actions, names.

Recall is the share of what a person found that was read; precision the share of what was read that a person found (van
Rijsbergen, "Information Retrieval", 1979). What is said of a thing (its label, its owner) is right or not.
"""

from collections.abc import Callable, Iterator
from operator import eq
from typing import TypeVar

from evals.structure.findings import Finding, Score, bare, compared, fact, sides
from evals.structure.gold import Entry, Item, Limb, Person, Task
from evals.structure.pairing import Pairing
from evals.structure.words import as_printed, as_title, same, same_owner, same_title

Findings = Iterator[Finding]
E = TypeVar("E", bound=Entry)
Limbs = tuple[Limb, ...]
Listed = Callable[[Item], Limbs | None]

_NO_LIMB = Limb(path="", text=None)


def resolutions(pairing: Pairing) -> Findings:
    """Limbs whole and word for word, white space folded; another word or a lost one makes the limb wrong."""
    for wanted, found in _listed(pairing, _resolutions):
        yield from compared(Score.RESOLUTIONS, wanted, found, _same_limb)


def outcomes(pairing: Pairing) -> Findings:
    """What became of each limb, and whether a mark such as RESOLVED stands before it."""
    for one, other in _same_limbs(pairing, _resolutions):
        yield from fact(Score.OUTCOMES, f"{one.path}.outcome", one.outcome, other.outcome, eq)
        yield from fact(Score.OUTCOMES, f"{one.path}.marker", one.marker, other.marker, eq)


def recommendations(pairing: Pairing) -> Findings:
    """Of reports, each whole and word for word."""
    for one, other in pairing.of_sections:
        if one.recommendations is not None:
            yield from compared(Score.RECOMMENDATIONS, one.recommendations, other.recommendations or (), _same_limb)


def labels(pairing: Pairing) -> Findings:
    """The letter or number before a limb of a resolution, a recommendation or a point, brackets aside."""
    for read in (_resolutions, _points):
        for one, other in _same_limbs(pairing, read):
            yield from fact(Score.LABELS, f"{one.path}.label", one.label, other.label, _same_label)
    for section, found in pairing.of_sections:
        for one, other in _pairs(section.recommendations or (), found.recommendations or ()):
            yield from fact(Score.LABELS, f"{one.path}.label", one.label, other.label, _same_label)


def points(pairing: Pairing) -> Findings:
    """Labelled points of the discussion, word for word; where the gold file gives only the label, by that."""
    for wanted, found in _listed(pairing, _points):
        yield from compared(Score.POINTS, wanted, found, _same_limb)


def actions(pairing: Pairing) -> Findings:
    """The sentences by which somebody undertook or was asked to do something, one for each who is to act."""
    for one, other in _tasks(pairing):
        yield from compared(Score.ACTIONS, one, other, _same_sentence)


def owners(pairing: Pairing) -> Findings:
    """Who is to act, and by when, where the gold file says so; an owner may be read with the office that follows."""
    for wanted, found in _tasks(pairing):
        by_owner, misread, missing, left = sides(wanted, found, _same_task)
        rest = sides([one for one, _ in misread] + missing, [other for _, other in misread] + left, _same_sentence)[0]
        for one, other in (*by_owner, *rest):
            yield from fact(Score.OWNERS, f"{one.path}.owner", one.owner, other.owner, same_owner)
            yield from fact(Score.OWNERS, f"{one.path}.due", one.due, other.due, same_title)
            yield from fact(Score.OWNERS, f"{one.path}.progress", one.progress, other.progress, same_title)


def corrections(pairing: Pairing) -> Findings:
    """Of the minutes before, word for word, each with the minute it names."""
    for one, other in pairing.of_sections:
        if one.corrections is not None:
            yield from compared(Score.CORRECTIONS, one.corrections, other.corrections or (), _same_limb)
            for wanted, found in _pairs(one.corrections, other.corrections or ()):
                yield from fact(Score.CORRECTED, f"{wanted.path}.minute", wanted.label, found.label, _same_label)


def votes(pairing: Pairing) -> Findings:
    for wanted, found in _listed(pairing, _votes):
        yield from compared(Score.VOTES, wanted, found, _same_limb)


def attendance(pairing: Pairing) -> Findings:
    """Names, with title and rank as printed."""
    for one, other in pairing.of_sections:
        if one.attendance is not None:
            yield from compared(Score.ATTENDANCE, one.attendance, other.attendance or (), _same_person)


def presence(pairing: Pairing) -> Findings:
    """Of each name that was read: present or not, in the chair or not, and the role, if it can be known."""
    for section, found in pairing.of_sections:
        for one, other in sides(section.attendance or (), found.attendance or (), _same_person)[0]:
            yield from fact(Score.PRESENCE, f"{one.path}.present", one.present, other.present, eq)
            yield from fact(Score.PRESENCE, f"{one.path}.chair", one.chair, other.chair, eq)
            yield from fact(Score.PRESENCE, f"{one.path}.paired", one.paired, other.paired, eq)
            yield from fact(Score.PRESENCE, f"{one.path}.role", one.role, other.role, same_title)


def _resolutions(item: Item) -> Limbs | None:
    return item.resolutions


def _points(item: Item) -> Limbs | None:
    return item.points


def _votes(item: Item) -> Limbs | None:
    return item.votes


def _actions(item: Item) -> tuple[Task, ...] | None:
    return item.actions


def _tasks(pairing: Pairing) -> Iterator[tuple[tuple[Task, ...], tuple[Task, ...]]]:
    """The actions of each item, and those of action logs outside the items."""
    yield from _listed(pairing, _actions)
    for section, found in pairing.of_sections:
        if section.actions is not None:
            yield section.actions, found.actions or ()


def _listed(
    pairing: Pairing, listed: Callable[[Item], tuple[E, ...] | None]
) -> Iterator[tuple[tuple[E, ...], tuple[E, ...]]]:
    """The lists of each item; those of an item that the gold file does not have are all beside it."""
    checked = any(listed(one) is not None for one, _ in pairing.of_items)
    for pair in pairing.items:
        wanted = listed(pair.wanted) if pair.wanted else () if checked else None
        if wanted is not None:
            yield wanted, (listed(pair.found) or ()) if pair.found else ()


def _same_limbs(pairing: Pairing, listed: Listed) -> Iterator[tuple[Limb, Limb]]:
    for wanted, found in _listed(pairing, listed):
        yield from _pairs(wanted, found)


def _pairs(wanted: Limbs, found: Limbs) -> Iterator[tuple[Limb, Limb]]:
    """Limbs of the gold file beside those read, the same or misread; beside an empty one where none was read."""
    matched, misread, missing, _ = sides(wanted, found, _same_limb)
    yield from matched
    yield from misread
    yield from ((one, _NO_LIMB) for one in missing)


def _same_label(wanted: str | None, found: str | None) -> bool:
    return bare(wanted or "") == bare(found or "")


def _same_limb(wanted: Limb, found: Limb) -> bool:
    if wanted.text is None:
        return (
            wanted.label is not None and found.label is not None and _same_label(wanted.label.value, found.label.value)
        )
    return found.text is not None and same(wanted.text, found.text, as_printed)


def _same_sentence(wanted: Task, found: Task) -> bool:
    return same(wanted.text, found.text, as_printed)


def _same_task(wanted: Task, found: Task) -> bool:
    """One sentence may be an action of two people, each of whom is to be found."""
    owner = next(fact(Score.OWNERS, "", wanted.owner, found.owner, same_owner), None)
    return _same_sentence(wanted, found) and (owner is None or owner.right)


def _same_person(wanted: Person, found: Person) -> bool:
    return same(wanted.name, found.name, as_title)
