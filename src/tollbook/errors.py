"""Every error a caller can meet. All carry one plain line that says what to do."""

from __future__ import annotations


class TollbookError(Exception):
    """Base of all Tollbook errors."""


class DocumentError(TollbookError):
    """A file or row that can't be read as a report."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class KnowledgeError(TollbookError):
    """A data file (ours or a user's) that doesn't hold what its schema asks."""


class UsageError(TollbookError):
    """Options that contradict each other or name something that doesn't exist."""


class ModelError(TollbookError):
    """The spaCy model can't be loaded."""


class CodebookError(TollbookError):
    """A codebook file, or a table in a codebook's layout, that can't be used."""
