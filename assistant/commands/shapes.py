"""What the library holds, in the JSON shapes that other programs rely on."""

from collections.abc import Sequence
from typing import Any

from assistant.citing import reference
from index.records import (
    CorrectionRecord,
    IngestStatus,
    ItemRecord,
    MeetingName,
    MeetingRecord,
    MeetingSummary,
    PaperRecord,
)
from ingest.paper import Action, Attendee, Part, Passage, ReadingWarning

Json = dict[str, Any]


def paper_json(record: PaperRecord) -> Json:
    return {
        "path": record.path,
        "paper": record.paper,
        "status": record.status,
        "kind": record.kind,
        "meetings": [_name_json(meeting) for meeting in record.meetings],
        "items": record.items,
        "passages": record.passages,
        "warnings": [_warning_json(warning) for warning in record.warnings],
        "exempt": [{"words": one.words, "title": one.title, "pages": list(one.pages)} for one in record.exempt],
        "include_exempt": record.include_exempt,
        "error": record.error,
        "seconds": round(record.seconds, 3),
    }


def totals_json(records: Sequence[PaperRecord]) -> Json:
    """How many papers came to which end, and what they hold together."""
    return {
        "papers": len(records),
        **{str(status): sum(record.status is status for record in records) for status in IngestStatus},
        "items": sum(record.items for record in records),
        "passages": sum(record.passages for record in records),
        "warnings": sum(len(record.warnings) for record in records),
        "seconds": round(sum(record.seconds for record in records), 3),
    }


def summary_json(summary: MeetingSummary) -> Json:
    return {
        "body": summary.body,
        "date": summary.date.isoformat(),
        "status": summary.status,
        "items": summary.items,
        "resolutions": summary.resolutions,
        "papers": list(summary.papers),
        "gaps": list(summary.gaps),
    }


def meeting_json(meeting: MeetingRecord) -> Json:
    return {
        "body": meeting.body,
        "date": meeting.date.isoformat(),
        "time": meeting.time,
        "place": meeting.place,
        "status": meeting.status,
        "papers": list(meeting.papers),
        "attendance": [_attendee_json(attendee) for attendee in meeting.attendance],
        "items": [_item_json(item) for item in meeting.items],
        "reports": [_report_json(report) for report in meeting.reports],
        "corrections": [_correction_json(found) for found in meeting.corrections],
        "gaps": list(meeting.gaps),
    }


def _correction_json(found: CorrectionRecord) -> Json:
    """`minute` is the one it names; null where it names none, and then it is of all these minutes."""
    where = found.passage
    return {
        "minute": found.minute,
        "agenda_item": found.agenda_item,
        "words": found.words,
        "reference": reference(where, {}),
        "paper": where.paper,
        "page": where.place.page,
    }


def _name_json(meeting: MeetingName) -> Json:
    return {"body": meeting.body, "date": meeting.date.isoformat() if meeting.date else None}


def _warning_json(warning: ReadingWarning) -> Json:
    return {"code": warning.code, "message": warning.message, "page": warning.page, "line": warning.line}


def _attendee_json(attendee: Attendee) -> Json:
    return {
        "name": attendee.name,
        "role": attendee.role,
        "present": attendee.present,
        "group": attendee.group,
        "chair": attendee.chair,
        "paired": attendee.paired,
    }


def _item_json(item: ItemRecord) -> Json:
    return {
        "minute": item.minute,
        "agenda_item": item.agenda_item,
        "agenda_item_source": item.agenda_item_source,
        "title": item.title,
        "points": [_limb_json(passage) for passage in item.passages if _is_point(passage)],
        "actions": [_action_json(action) for action in item.actions],
        "votes": list(item.votes),
        "exempt": item.exempt,
        "resolutions": [
            {**_limb_json(passage), "marker": passage.marker, "outcome": passage.outcome}
            for passage in item.passages
            if passage.part is Part.RESOLUTION
        ],
    }


def _report_json(report: ItemRecord) -> Json:
    wanted = [passage for passage in report.passages if passage.part is Part.RECOMMENDATION]
    return {
        "title": report.title,
        "paper": report.paper,
        "agenda_item": report.agenda_item,
        "recommendations": [_limb_json(passage) for passage in wanted],
    }


def _is_point(passage: Passage) -> bool:
    return passage.part is Part.DISCUSSION and passage.label is not None


def _limb_json(passage: Passage) -> Json:
    return {"label": passage.label, "text": passage.text}


def _action_json(action: Action) -> Json:
    return {"owner": action.owner, "text": action.text, "due": action.due, "progress": action.progress}
