"""Readers: one format each, from a file to a `Document` of lines. Which one reads a file is decided by its content."""

from ingest.readers.dispatch import SUFFIXES, read_document

__all__ = ["SUFFIXES", "read_document"]
