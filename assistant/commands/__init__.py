"""The commands of `board-papers`, a module for each subject; `assistant.cli` finds and runs them."""
