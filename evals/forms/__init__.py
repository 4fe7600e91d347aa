"""Invented papers of many bodies: every way of numbering and deciding, and what real papers do wrong."""

from pathlib import Path

PAPERS = Path(__file__).resolve().parent / "papers"
