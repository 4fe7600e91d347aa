"""An answer as JSON for other programs and as plain text for a terminal."""

from dataclasses import asdict
from typing import Any

from assistant.answer import Answer, Citation, Voice


def answer_json(answer: Answer, id: str | int | None = None) -> dict[str, Any]:
    """The answer in the form other programs rely on; `id` only where it answers a line of a batch."""
    searched = answer.searched
    return {
        **({"id": id} if id is not None else {}),
        "question": answer.question,
        "understood_as": answer.understood_as,
        "status": answer.status.value,
        "text": answer.text,
        "citations": [_citation_json(citation) for citation in answer.citations],
        "concerns": list(answer.concerns),
        "searched": {
            "meetings": searched.meetings,
            "since": searched.since.isoformat() if searched.since else None,
            "until": searched.until.isoformat() if searched.until else None,
        },
        "seconds": answer.seconds,
    }


def answer_terminal(answer: Answer) -> str:
    """Plain text: the answer, what to know about it, and the references to paste."""
    lines = [_plain(block.voice, block.markdown) for block in answer.blocks]
    lines += [f"Note: {concern}" for concern in answer.concerns]
    if answer.citations:
        lines.append("\n".join(f"[{c.number}] {c.reference} ({_where(c)})" for c in answer.citations))
    return "\n\n".join(lines)


def _plain(voice: Voice, markdown: str) -> str:
    return (
        markdown.strip("*")
        if voice is Voice.HEADING
        else markdown.replace("> ", "    ", 1)
        if voice is Voice.QUOTE
        else markdown
    )


def _where(citation: Citation) -> str:
    return f"{citation.paper}, page {citation.page}" if citation.page else citation.paper


def _citation_json(citation: Citation) -> dict[str, Any]:
    return {
        "number": citation.number,
        "body": citation.body,
        "meeting": citation.meeting.isoformat() if citation.meeting else None,
        "minute": citation.minute,
        "agenda_item": citation.agenda_item,
        "title": citation.title,
        "part": citation.part.value,
        "label": citation.label,
        "status": citation.status.value if citation.status else None,
        "paper": citation.paper,
        "page": citation.page,
        "printed_page": citation.printed_page,
        "quote": citation.quote,
        "reference": citation.reference,
        "passage": citation.passage,
        "lines": [citation.first_line, citation.last_line],
        "uncertain": citation.uncertain,
        "correction": asdict(citation.correction) if citation.correction else None,
        "also_in": [asdict(copy) for copy in citation.also_in],
    }
