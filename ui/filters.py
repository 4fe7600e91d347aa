"""The filters of the page: what a person picked or typed, as the scope of a question."""

from datetime import date as Date

from assistant.when import date_alone
from index.records import Scope
from ui import wording


class BadFilter(ValueError):
    """A filter that cannot be meant; the message is the sentence to show."""


def scope_from(body: str | None, since: str | None, until: str | None) -> Scope:
    """Raises `BadFilter` for what is no date and for dates that cross."""
    scope = Scope(body=body or None, since=_day(since, last=False), until=_day(until, last=True))
    if scope.since and scope.until and scope.since > scope.until:
        raise BadFilter(wording.DATES_CROSSED.format(since=wording.day(scope.since), until=wording.day(scope.until)))
    return scope


def described(scope: Scope) -> str:
    """The label of the filters, so that a filter that is set is seen while they are folded away."""
    parts = [scope.body or ""]
    parts += [wording.SCOPE_SINCE.format(date=wording.day(scope.since)) if scope.since else ""]
    parts += [wording.SCOPE_UNTIL.format(date=wording.day(scope.until)) if scope.until else ""]
    named = ", ".join(part for part in parts if part)
    return wording.FILTERS_SET.format(scope=named) if named else wording.FILTERS


def _day(typed: str | None, *, last: bool) -> Date | None:
    text = (typed or "").strip()
    day = date_alone(text, last=last)
    if text and day is None:
        raise BadFilter(wording.BAD_DATE.format(date=text[:40]))
    return day
