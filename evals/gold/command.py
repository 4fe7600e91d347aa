"""`board-papers gold`: builds gold sets from asked questions, and checks them."""

import click


@click.group()
def gold() -> None:
    """Build and check gold sets: questions with what a right answer must hold."""
